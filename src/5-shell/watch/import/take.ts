/** Takes a file of events onto the shelf: one edition with all its rows and what became of each, or nothing. */
import { createHash, hash } from 'node:crypto'
import { basename } from 'node:path'
import { canonical } from '#ground/canonical.ts'
import type { Instant } from '#ground/instant.ts'
import { LIMITS } from '#ground/limits.ts'
import { isRefusal, at as placed, type Refusal, refuse, sure } from '#ground/refusal.ts'
import { type EditionParts, type EditionText, editionId, readEdition } from '#watch/events/edition.ts'
import type { WatchedEvent } from '#watch/events/event.ts'
import { type Fate, fateLine } from '#watch/events/fates.ts'
import type { EventForm } from '#watch/events/read/form.ts'
import type { Mapping } from '#watch/events/read/mapping.ts'
import { type EventsRead, openEventReader } from '#watch/events/read/open.ts'
import { HEAD_ENOUGH, recogniseEvents } from '#watch/events/read/recognise.ts'
import type { Content } from '#watch/evidence/evidence.ts'
import { type OnChunk, readChunks } from '../../files/chunks.ts'
import type { Contents, FolderContents } from '../contents/contents.ts'
import type { EventShelf, Placing } from './shelf.ts'

export interface ImportWish {
  /** The day the file is of, `YYYY-MM-DD`. */
  readonly asOf: string
  /** What the source is called; by default after its form, or as the mapping says. */
  readonly source?: string | undefined
  readonly mapping?: Mapping | undefined
  /** Names of parties on file. Where given, events of others are flagged. */
  readonly parties?: readonly string[] | undefined
  readonly now: Instant
  /** Hears how far it is; a refusal ends it. */
  readonly through?: (progress: Progress) => Refusal | null
}

/** So many bytes were read, unpacked, and so many rows came to what. */
export interface Progress {
  readonly bytes: number
  readonly stored: number
  readonly flagged: number
  readonly refused: number
}

/** A file that is kept among the contents, and the name it came under. */
export interface KeptFile {
  readonly name: string
  readonly content: Content
}

/** `fresh`: it was not on the shelf before. */
export interface Taken {
  readonly edition: EditionText
  readonly fresh: boolean
}

/** So many rows go to the shelf at once. */
const BATCH = 4_000
const SOURCES: Readonly<Record<EventForm, string>> = {
  'ucdp-csv': 'UCDP',
  'acled-csv': 'ACLED',
  'form-csv': 'FORM',
  'form-json': 'FORM',
  'mapped-csv': 'TABLE',
}

/** Gives a file piece by piece, unpacked. */
type Feed = (onChunk: OnChunk) => Promise<Refusal | null>

/**
 * Reads a file into an edition. The file is kept among the contents first, as it came. After a refusal nothing of its rows is on the shelf;
 * the file itself stays among the contents, where it harms nobody and is found again by its digest.
 */
export async function takeEvents(
  stores: { readonly events: EventShelf; readonly contents: FolderContents },
  wish: ImportWish & { readonly file: string },
): Promise<Taken | Refusal> {
  const { file, mapping } = wish
  const at = (refusal: Refusal): Refusal => placed(refusal, { file })
  const form = await formIn((onChunk) => readChunks(file, onChunk), mapping !== undefined)
  if (isRefusal(form)) return at(form)
  const content = await stores.contents.putFile(file, LIMITS.events_files_bytes_max)
  if (isRefusal(content)) return content
  const taken = await takeKept(stores, { name: basename(file), content }, wish)
  return isRefusal(taken) ? at(taken) : taken
}

/** Reads a file that is kept among the contents into an edition; after a refusal nothing of its rows is on the shelf. */
export async function takeKept(
  { events, contents }: { readonly events: EventShelf; readonly contents: Contents },
  { name, content }: KeptFile,
  wish: ImportWish,
): Promise<Taken | Refusal> {
  const { mapping } = wish
  const feed: Feed = (onChunk) => contents.read(content.sha256, onChunk)
  const form = await formIn(feed, mapping !== undefined)
  if (isRefusal(form)) return form
  const parts = partsOf({ name, content }, form, wish)
  if (isRefusal(parts)) return parts
  const edition = editionId(parts)
  const known = await events.told(edition)
  if (known !== null) return { edition: known, fresh: false }
  const placing = await events.place(edition)
  try {
    const read = await readInto(placing, form, feed, wish)
    if (isRefusal(read)) return read
    const { counts, refusedBy, flaggedBy, first, last, fates } = read
    const told = readEdition({
      ...{ edition, ...parts, as_of: wish.asOf, counts, refused_by: refusedBy, flagged_by: flaggedBy, fates, first, last },
    })
    if (isRefusal(told)) return told
    const fresh = await placing.keep(told)
    const there = fresh ? told : await events.told(edition)
    sure(there !== null, 'what another import has kept is there')
    return { edition: there, fresh }
  } finally {
    await placing.drop()
  }
}

/** What the edition is made of. */
export function partsOf(
  { name, content }: KeptFile,
  form: EventForm,
  { source, mapping }: Pick<ImportWish, 'source' | 'mapping'>,
): EditionParts | Refusal {
  const mapped = mapping === undefined ? null : canonical(mapping)
  if (isRefusal(mapped)) return mapped
  return {
    source: source ?? mapping?.source ?? SOURCES[form],
    ...{ form, mapping: mapped === null ? null : hash('sha256', mapped) },
    files: [{ name, bytes: content.bytes, sha256: content.sha256 }],
  }
}

/** The first bytes of a file, enough to tell its form and show its first rows. */
export async function headIn(feed: Feed): Promise<Uint8Array | Refusal> {
  const head: Uint8Array[] = []
  let size = 0
  const refused = await feed((chunk) => {
    head.push(chunk)
    size += chunk.length
    return size >= HEAD_ENOUGH ? 'enough' : null
  })
  return refused ?? Buffer.concat(head)
}

export async function formIn(feed: Feed, mapped: boolean): Promise<EventForm | Refusal> {
  const head = await headIn(feed)
  return isRefusal(head) ? head : recogniseEvents(head, mapped)
}

async function readInto(
  placing: Placing,
  form: EventForm,
  feed: Feed,
  wish: ImportWish,
): Promise<(EventsRead & { readonly fates: string }) | Refusal> {
  const digest = createHash('sha256')
  const events: { event: WatchedEvent; line: number; words: string }[] = []
  const fates: Fate[] = []
  const progress = { bytes: 0, stored: 0, flagged: 0, refused: 0 }
  const reader = openEventReader(form, {
    ...{ now: wish.now, mapping: wish.mapping, parties: wish.parties },
    onEvent: (event, line, words) => void events.push({ event, line, words }),
    onFate(fate) {
      digest.update(fateLine(fate))
      progress[fate.outcome]++
      if (fate.outcome !== 'stored') fates.push(fate)
    },
  })
  if (isRefusal(reader)) return reader
  // The next rows are read while the last ones are on their way.
  let sending: Promise<void> = Promise.resolve()
  const away = async (least: number): Promise<void> => {
    if (events.length < least && fates.length < least) return
    await sending
    const [some, theirs] = [events.splice(0), fates.splice(0)]
    sending = placing.add(some).then(() => placing.fates(theirs))
    // What goes wrong is heard when it is waited for.
    sending.catch(() => {})
  }
  const refused = await feed(async (chunk) => {
    const wrong = reader.write(chunk)
    if (wrong === null) await away(BATCH)
    progress.bytes += chunk.length
    return wrong ?? wish.through?.({ ...progress }) ?? null
  })
  const read = refused ?? reader.end()
  if (isRefusal(read)) {
    // What is on its way is let come, so that it does not come after the end.
    await sending.catch(() => {})
    return read
  }
  await away(1)
  await sending
  if (read.counts.stored === 0) return refuse('events-none-stored', { found: read.counts.refused })
  return { ...read, fates: digest.digest('hex') }
}
