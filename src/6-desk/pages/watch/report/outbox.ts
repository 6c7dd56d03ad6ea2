/**
 * Reports that were finished and not yet recorded: kept by this browser, each under the key with which it is sent, so that however often it is
 * sent, and whatever becomes of the line, it is recorded once. What was recorded stays listed without its content until it is put away.
 */
import type { Client } from '../../../client/client.ts'
import type { Problem, Written } from '../../../client/shapes.ts'
import { keep, kept } from '../../../frame/keep.ts'
import { dropPhotosOf } from './photos.ts'
import { sendPhotos } from './send-photos.ts'

export interface Kept {
  /** The key under which the server records it once. */
  readonly key: string
  /** The office in whose name it is sent: that in whose name it was written. */
  readonly office: string
  /** When it was finished, by the clock of this device. */
  readonly at: string
  readonly id: string
  readonly state: 'waiting' | 'recorded' | 'refused'
  /** What is sent; null once it is recorded. */
  readonly report: Written | null
  /** What the form held, so that it can be mended; null once it is recorded. */
  readonly draft: unknown
  /** Under which name its photos are kept here; empty where it has none, or they are recorded. */
  readonly photos: string
  /** Whether it was tried to be sent before. */
  readonly tried: boolean
  /** Its entry in the record, and whether it had arrived before. */
  readonly entry: number | null
  readonly repeated: boolean
  /** Why it was refused. */
  readonly problem: Problem | null
}

const NAME = 'outbox'
const listeners = new Set<() => void>()
let seen: { readonly text: string | null; readonly all: readonly Kept[] } = { text: null, all: [] }

export function subscribe(listener: () => void): () => void {
  const other = ({ key }: StorageEvent) => {
    if (key === null || key === `parley.${NAME}`) listener()
  }
  listeners.add(listener)
  globalThis.addEventListener('storage', other)
  return () => {
    listeners.delete(listener)
    globalThis.removeEventListener('storage', other)
  }
}

/** All that is kept, oldest first. The same list as long as nothing changed. */
export function outbox(): readonly Kept[] {
  const text = kept(NAME)
  if (text !== seen.text) seen = { text, all: parsed(text) }
  return seen.all
}

function parsed(text: string | null): readonly Kept[] {
  try {
    const found: unknown = JSON.parse(text ?? '[]')
    if (!Array.isArray(found)) return []
    const read = found.filter((one): one is Kept => typeof one?.key === 'string' && typeof one?.state === 'string')
    // One that an earlier version kept has none.
    return read.map((one) => ({ ...one, photos: one.photos ?? '', tried: one.tried ?? false }))
  } catch {
    return []
  }
}

/** False when the browser keeps nothing: then the report must stay in the form. */
function put(all: readonly Kept[]): boolean {
  const done = keep(NAME, all.length === 0 ? null : JSON.stringify(all))
  for (const listener of listeners) listener()
  return done
}

/** Keeps a finished report to be sent. False when the browser refuses to keep it: nothing is kept then. */
export function finish(one: Pick<Kept, 'key' | 'office' | 'at' | 'id' | 'report' | 'draft' | 'photos'>): boolean {
  return put([...outbox(), { ...one, state: 'waiting', tried: false, entry: null, repeated: false, problem: null }])
}

/** Which photo of which report is on its way. */
export interface OnItsWay {
  readonly key: string
  readonly place: number
  readonly of: number
  readonly percent: number
}
let way: OnItsWay | null = null
export const onItsWay = (): OnItsWay | null => way
function goes(now: OnItsWay | null): void {
  way = now
  for (const listener of listeners) listener()
}

/** Takes one off the list: put away after it was recorded, or taken back into the form, which has its photos then. */
export function drop(key: string): void {
  put(outbox().filter((one) => one.key !== key))
}

/** Throws one away, with its photos. */
export function discard({ key, photos }: Pick<Kept, 'key' | 'photos'>): void {
  drop(key)
  void dropPhotosOf(photos)
}

/**
 * Sends what waits, one after the other, each in the name of the office that wrote it. Two windows never send at the same time. Ends early
 * when no answer comes; what was refused stays, with why. `clientOf` gives the server in the name of an office.
 */
export async function sendAll(clientOf: (office: string) => Client, recorded: (index: number) => void): Promise<void> {
  const work = async () => {
    for (const { key } of outbox()) {
      const one = outbox().find((found) => found.key === key)
      if (one === undefined || one.state !== 'waiting' || one.report === null) continue
      const next = await sent(one, clientOf(one.office)).finally(() => goes(null))
      if (next === null) {
        if (!one.tried) put(outbox().map((found) => (found.key === key ? { ...found, tried: true } : found)))
        return
      }
      if (next.entry !== null) recorded(next.entry)
      put(outbox().map((found) => (found.key === key ? next : found)))
      // They are on record now. What was refused keeps them, so that it can be mended.
      if (next.state === 'recorded') await dropPhotosOf(one.photos)
    }
  }
  if (navigator.locks === undefined) return work()
  await navigator.locks.request(`parley.${NAME}`, { ifAvailable: true }, async (lock) => {
    if (lock !== null) await work()
  })
}

/** What became of one; null when no answer came, or none that says whether it was recorded. */
async function sent(one: Kept, client: Client): Promise<Kept | null> {
  try {
    const { key, photos: owner, tried: resume } = one
    const report = one.report ?? {}
    const onPhoto = (place: number, of: number, percent: number) => goes({ key, place, of, percent })
    const photos = await sendPhotos(client, { key, owner, report, resume, onPhoto })
    if ('problem' in photos) return { ...one, state: 'refused', problem: photos.problem }
    const { ids } = photos
    const result = await client.watch.receive([ids.length === 0 ? report : { ...report, evidence: ids }], { key })
    if (result.ok) {
      const { from: entry } = result.data
      return { ...one, state: 'recorded', report: null, draft: null, photos: '', problem: null, entry, repeated: result.repeated }
    }
    // Busy, starting or at fault: it is asked again later.
    if (result.status >= 500 || result.status === 429) return null
    return { ...one, state: 'refused', problem: result.problem }
  } catch {
    return null
  }
}
