/** Takes a file of events onto the shelf: one edition with all its rows and what became of each, or nothing. */
import { createHash, hash } from 'node:crypto'
import { basename } from 'node:path'
import { canonical } from '#ground/canonical.ts'
import type { Instant } from '#ground/instant.ts'
import { LIMITS } from '#ground/limits.ts'
import { isRefusal, at as placed, type Refusal, refuse, sure } from '#ground/refusal.ts'
import { type EditionText, editionId, readEdition } from '#watch/events/edition.ts'
import type { WatchedEvent } from '#watch/events/event.ts'
import { type Fate, fateLine } from '#watch/events/fates.ts'
import type { EventForm } from '#watch/events/read/form.ts'
import type { Mapping } from '#watch/events/read/mapping.ts'
import { type EventsRead, openEventReader } from '#watch/events/read/open.ts'
import { HEAD_ENOUGH, recogniseEvents } from '#watch/events/read/recognise.ts'
import { readChunks } from '../../files/chunks.ts'
import type { FolderContents } from '../contents/contents.ts'
import type { EventShelf, Placing } from './shelf.ts'

export interface ImportWish {
  readonly file: string
  /** The day the file is of, `YYYY-MM-DD`. */
  readonly asOf: string
  /** What the source is called; by default after its form, or as the mapping says. */
  readonly source?: string | undefined
  readonly mapping?: Mapping | undefined
  /** Names of parties on file. Where given, events of others are flagged. */
  readonly parties?: readonly string[] | undefined
  readonly now: Instant
  /** Hears of so many bytes more. */
  readonly through?: (bytes: number) => void
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

/**
 * Reads a file into an edition. The file is kept among the contents first, as it came. After a refusal nothing of its rows is on the shelf;
 * the file itself stays among the contents, where it harms nobody and is found again by its digest.
 */
export async function takeEvents(
  stores: { readonly events: EventShelf; readonly contents: FolderContents },
  wish: ImportWish,
): Promise<Taken | Refusal> {
  const { file, mapping } = wish
  const form = await formOf(file, mapping !== undefined)
  if (isRefusal(form)) return form
  const content = await stores.contents.putFile(file, LIMITS.events_files_bytes_max)
  if (isRefusal(content)) return content
  const mapped = mapping === undefined ? null : canonical(mapping)
  if (isRefusal(mapped)) return mapped
  const parts = {
    source: wish.source ?? mapping?.source ?? SOURCES[form],
    ...{ form, mapping: mapped === null ? null : hash('sha256', mapped) },
    files: [{ name: basename(file), bytes: content.bytes, sha256: content.sha256 }],
  }
  const edition = editionId(parts)
  const known = await stores.events.told(edition)
  if (known !== null) return { edition: known, fresh: false }
  const placing = await stores.events.place(edition)
  try {
    const read = await readInto(placing, form, wish)
    if (isRefusal(read)) return read
    const { counts, refusedBy, flaggedBy, first, last, fates } = read
    const told = readEdition({
      edition,
      ...parts,
      as_of: wish.asOf,
      counts,
      refused_by: refusedBy,
      flagged_by: flaggedBy,
      fates,
      first,
      last,
    })
    if (isRefusal(told)) return told
    const fresh = await placing.keep(told)
    const there = fresh ? told : await stores.events.told(edition)
    sure(there !== null, 'what another import has kept is there')
    return { edition: there, fresh }
  } finally {
    await placing.drop()
  }
}

export async function formOf(file: string, mapped: boolean): Promise<EventForm | Refusal> {
  const head: Uint8Array[] = []
  let size = 0
  const refused = await readChunks(file, (chunk) => {
    head.push(chunk)
    size += chunk.length
    return size >= HEAD_ENOUGH ? 'enough' : null
  })
  const form = refused ?? recogniseEvents(Buffer.concat(head), mapped)
  return isRefusal(form) ? placed(form, { file }) : form
}

async function readInto(placing: Placing, form: EventForm, wish: ImportWish): Promise<(EventsRead & { readonly fates: string }) | Refusal> {
  const digest = createHash('sha256')
  const events: { event: WatchedEvent; line: number; words: string }[] = []
  const fates: Fate[] = []
  const reader = openEventReader(form, {
    ...{ now: wish.now, mapping: wish.mapping, parties: wish.parties },
    onEvent: (event, line, words) => void events.push({ event, line, words }),
    onFate(fate) {
      digest.update(fateLine(fate))
      if (fate.outcome !== 'stored') fates.push(fate)
    },
  })
  if (isRefusal(reader)) return placed(reader, { file: wish.file })
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
  const refused = await readChunks(wish.file, async (chunk) => {
    const wrong = reader.write(chunk)
    if (wrong === null) await away(BATCH)
    wish.through?.(chunk.length)
    return wrong
  })
  const read = refused ?? reader.end()
  if (isRefusal(read)) return placed(read, { file: wish.file })
  await away(1)
  await sending
  if (read.counts.stored === 0) return refuse('events-none-stored', { found: read.counts.refused }, { file: wish.file })
  return { ...read, fates: digest.digest('hex') }
}
