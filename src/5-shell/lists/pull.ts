/** Fetches a list from its publisher and keeps it, or says why the edition before stays in force. */
import { rm } from 'node:fs/promises'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { DAY_MILLISECONDS } from '#ground/calendar.ts'
import type { Instant } from '#ground/instant.ts'
import { LIMITS } from '#ground/limits.ts'
import { isRefusal, type Refusal, refuse } from '#ground/refusal.ts'
import type { Edition } from '#know/lists/edition.ts'
import type { ListFormat } from '#know/lists/read/reader.ts'
import type { Attempt, Origin, Standing, Success } from '#know/lists/standing.ts'
import { partFolder } from '../files/disk.ts'
import { BOUNDS, type Bounds, download, type Failed, isLoopback, type Outcome, plainAddress } from './download.ts'
import { formatOf } from './read-files.ts'
import type { ListSource, SourceFile } from './sources.ts'
import type { From, ListStore } from './store.ts'
import { dayAt, readEdition, shrunk } from './take.ts'

export interface PullWish {
  readonly source: ListSource
  /** Other addresses than the publisher's own: one, or as many as the list has files. */
  readonly from?: readonly string[]
  /** Take a list that lost a large part of its entries. */
  readonly fewer?: boolean
  readonly now: () => Instant
  readonly bounds?: Bounds
  /** How long to wait before a further try, in milliseconds, by how many there were; the server may ask for longer. */
  readonly pause?: (tries: number) => number
  readonly onStart?: (file: string, bytes: number | null) => void
  readonly onBytes?: (bytes: number) => void
  readonly onAgain?: (file: string, refusal: Refusal) => void
}

/** What came of a pull. `attempt` is as it was noted; `standing` is how the list stands after it. */
export interface Pulled {
  readonly attempt: Attempt
  readonly standing: Standing
  /** Where something was refused, with the place. */
  readonly refusal: Refusal | null
}

/** Waits grow: a second, four, nine. */
const PAUSE = (tries: number): number => tries * tries * 1_000

/** Pulls one list. A refusal says that nothing could be tried or noted; what the publisher's files are refused for is in the result. */
export async function pullList(store: ListStore, wish: PullWish): Promise<Pulled | Refusal> {
  const files = filesOf(wish)
  if (isRefusal(files)) return files
  const { source } = wish
  const folder = await partFolder(store.folder)
  try {
    const before = await lastFetch(store, source, files, wish.now())
    let fetched = await fetchAll(wish, files, folder, before)
    // Where some files changed and others did not, all are fetched: an edition is of one moment.
    if (fetched.outcomes.some((one) => one.got === 'unchanged') && fetched.outcomes.some((one) => one.got === 'file'))
      fetched = await fetchAll(wish, files, folder, null)
    const attempt = await settle(store, wish, files, folder, fetched.outcomes, before)
    if (isRefusal(attempt)) return attempt
    return { attempt: attempt.attempt, standing: await store.standing(source.list, wish.now()), refusal: attempt.refusal }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

function filesOf({ source, from }: PullWish): readonly SourceFile[] | Refusal {
  if (from === undefined || from.length === 0) return source.files
  const bad = from.find((url) => !/^https?:\/\//i.test(url) || !URL.canParse(url))
  if (bad !== undefined) return refuse('list-pull-address', { found: bad, accepted: 'https://…, http://…' }, { field: '--from' })
  if (from.length !== 1 && from.length !== source.files.length)
    return refuse('list-pull-addresses', { found: from.length, accepted: source.files.length, list: source.name }, { field: '--from' })
  return from.map((url, i) => ({ url, name: source.files[i]?.name ?? 'list' }))
}

/** The last success from these very addresses, if what it brought is whole and in force: only then may a server say that nothing changed. */
async function lastFetch(store: ListStore, { list }: ListSource, files: readonly SourceFile[], now: Instant): Promise<Success | null> {
  const standing = await store.standing(list, now)
  if (standing.state !== 'complete') return null
  const { log } = await store.attempts(list)
  const last = log.findLast((one): one is Success => 'edition' in one)
  if (last === undefined || last.how !== 'pull' || last.edition !== standing.edition) return null
  const same = last.origins.length === files.length && files.every(({ url }, i) => last.origins[i]?.from === plainAddress(url))
  return same && last.origins.every(({ etag, modified }) => etag !== undefined || modified !== undefined) ? last : null
}

interface Fetched {
  readonly outcomes: readonly Outcome[]
}

async function fetchAll(wish: PullWish, files: readonly SourceFile[], folder: string, before: Success | null): Promise<Fetched> {
  const outcomes: Outcome[] = []
  for (const [i, file] of files.entries()) {
    const outcome = await fetchOne(wish, file, path.join(folder, file.name), before?.origins[i])
    outcomes.push(outcome)
    // Without one of its files there is no edition.
    if (outcome.got === 'nothing') break
  }
  return { outcomes }
}

async function fetchOne(wish: PullWish, { url, name }: SourceFile, into: string, known: Origin | undefined): Promise<Outcome> {
  for (let tries = 1; ; tries++) {
    const outcome = await download({
      ...{ url, into, bounds: wish.bounds ?? BOUNDS },
      ...(known?.etag === undefined ? {} : { etag: known.etag }),
      ...(known?.modified === undefined ? {} : { modified: known.modified }),
      onStart: (bytes) => wish.onStart?.(name, bytes),
      onBytes: (bytes) => wish.onBytes?.(bytes),
    })
    if (outcome.got !== 'nothing' || !outcome.passing || tries >= LIMITS.list_pull_tries_max) return outcome
    wish.onAgain?.(name, outcome.refusal)
    await sleep(Math.min(Math.max((wish.pause ?? PAUSE)(tries), outcome.after ?? 0), LIMITS.list_pull_wait_milliseconds_max))
  }
}

/** Reads what came, holds it against what is in force, keeps it, and notes what happened. */
async function settle(
  store: ListStore,
  wish: PullWish,
  files: readonly SourceFile[],
  folder: string,
  outcomes: readonly Outcome[],
  before: Success | null,
): Promise<{ attempt: Attempt; refusal: Refusal | null } | Refusal> {
  const { source } = wish
  const at = wish.now()
  const origins = files.map(({ url }, i) => originOf(url, outcomes[i]))
  const tried = { at, how: 'pull', official: isOfficial(wish, files), origins } as const
  const failed = outcomes.find((one): one is Failed => one.got === 'nothing')
  if (failed !== undefined) {
    const file = files[outcomes.indexOf(failed)]
    return fail(store, source, tried, { ...failed.refusal, where: { file: plainAddress(file?.url ?? '') } }, failed.arrived)
  }
  if (before !== null && outcomes.every((one) => one.got === 'unchanged')) {
    // What the publisher sent with the file holds for as long as it is the same file.
    const attempt: Attempt = { ...before, ...tried, origins: before.origins, official: tried.official, outcome: 'unchanged' }
    const noted = await store.note(source.list, attempt)
    return isRefusal(noted) ? noted : { attempt: noted, refusal: null }
  }
  const came = files.map(({ name }): From => ({ name, file: path.join(folder, name) }))
  const edition = await readCame(wish, came)
  const refused = isRefusal(edition) ? edition : (endless(edition, outcomes) ?? (await unlike(store, wish, edition)))
  if (isRefusal(edition) || refused !== null) return fail(store, source, tried, atAddress(refused as Refusal, came, files), true)
  const success = await store.keep(edition, came, { ...tried, day: edition.asOf ?? dayAt(at) })
  return isRefusal(success) ? success : { attempt: success, refusal: null }
}

function originOf(url: string, outcome: Outcome | undefined): Origin {
  const from = plainAddress(url)
  if (outcome === undefined || outcome.got === 'nothing') return { from }
  const final = outcome.final === from ? {} : { final: outcome.final }
  if (outcome.got === 'unchanged') return { from, ...final }
  const { etag, modified } = outcome
  return { from, ...final, ...(etag === undefined ? {} : { etag }), ...(modified === undefined ? {} : { modified }) }
}

/** From the addresses of the table, over a connection that proves whose they are. */
const isOfficial = ({ source }: PullWish, files: readonly SourceFile[]): boolean =>
  files === source.files && files.every(({ url }) => url.startsWith('https:') && !isLoopback(new URL(url)))

async function fail(
  store: ListStore,
  { list }: ListSource,
  tried: Omit<Attempt, 'outcome' | 'refusal' | 'edition' | 'complete' | 'day'>,
  refusal: Refusal,
  arrived: boolean,
): Promise<{ attempt: Attempt; refusal: Refusal } | Refusal> {
  const { code, values } = refusal
  const noted = await store.note(list, { ...tried, outcome: arrived ? 'refused' : 'unreached', refusal: { code, values } })
  return isRefusal(noted) ? noted : { attempt: noted, refusal }
}

async function readCame({ source }: PullWish, came: readonly From[]): Promise<Edition | Refusal> {
  const [first] = came
  const format = await formatOf(first?.file ?? '')
  if (isRefusal(format)) return format
  if (!source.forms.includes(format))
    return refuse('list-other', { found: format, accepted: source.forms.join(', ') }, { file: first?.file ?? '' })
  return readEdition({ format, files: came.map(({ file }) => file) }, {})
}

/** Forms that show their own end: cut anywhere, they are refused by their readers. */
const ENDED: ReadonlySet<ListFormat> = new Set(['un-xml', 'ofac-xml', 'eu-xml', 'sema-xml', 'csl-json', 'csl-keyed-json'])

/** A table whose end nobody told may have been cut between two rows. */
const endless = ({ format }: Edition, outcomes: readonly Outcome[]): Refusal | null =>
  !ENDED.has(format) && outcomes.some((one) => one.got === 'file' && one.endless === true) ? refuse('list-pull-length-unknown') : null

/** Why an edition, though it can be read, is not taken for the list that was asked for. */
async function unlike(store: ListStore, { source, now, fewer }: PullWish, edition: Edition): Promise<Refusal | null> {
  if (edition.list !== source.list) return refuse('list-other', { found: edition.list, accepted: source.list })
  const { asOf } = edition
  if (asOf !== null && asOf > dayAt(now() + DAY_MILLISECONDS)) return refuse('list-day-ahead', { found: asOf, now: dayAt(now()) })
  const standing = await store.standing(source.list, now())
  if (standing.state !== 'complete' || standing.edition === null) return null
  if (asOf !== null && standing.day !== null && asOf < standing.day) return refuse('list-older', { found: asOf, accepted: standing.day })
  return fewer === true ? null : shrunk(store, edition, now())
}

/** A refusal that names the file on disk, told with the address it came from. */
function atAddress(refusal: Refusal, came: readonly From[], files: readonly SourceFile[]): Refusal {
  const index = came.findIndex(({ file }) => file === refusal.where?.file)
  const url = files[index < 0 ? 0 : index]?.url
  return url === undefined ? refusal : { ...refusal, where: { ...refusal.where, file: plainAddress(url) } }
}
