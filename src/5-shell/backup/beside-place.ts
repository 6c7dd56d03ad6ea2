/** Puts what a backup carries beside the record in its place: contents by their digests, rows in one transaction, each held against its entry. */
import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { LIMITS } from '#ground/limits.ts'
import { isRefusal, type Refusal, refuse } from '#ground/refusal.ts'
import type { EditionText } from '#watch/events/edition.ts'
import type { WatchedEvent } from '#watch/events/event.ts'
import { type Fate, fateLine } from '#watch/events/fates.ts'
import type { Beside } from './beside-of.ts'
import type { BesideStores, CarriedRow } from './beside-write.ts'
import { BESIDE, type BesideLine, readBesideLine } from './form.ts'
import type { KeyRing } from './key-ring.ts'
import type { Backup } from './read.ts'
import { besideKey, unsealPiece } from './sealing.ts'

/** What lies beside each entry that was put in place, by its index. */
export type Expected = ReadonlyMap<number, readonly Beside[]>

/** Found on the way: told as a refusal, from however deep it is. */
class Wrong extends Error {
  readonly refusal: Refusal
  constructor(refusal: Refusal) {
    super('what lies beside the record is wrong')
    this.refusal = refusal
  }
}

/**
 * Puts all of it in place, and gives null. Refused: a piece that is not what was sealed in its place, a content with another digest, rows that did
 * not become what the record says, and anything the description counts that is not there. What belongs to an entry that was erased is passed over.
 */
export async function placeBeside(
  { folder, manifest }: Backup,
  ring: KeyRing,
  expected: Expected,
  stores: BesideStores,
): Promise<Refusal | null> {
  const { beside } = manifest
  // A backup of an earlier release carries nothing of it.
  if (beside === undefined) return null
  const file = path.join(folder, BESIDE)
  const lines = new Lines(file)
  let placed = 0
  let erased = 0
  try {
    for (let first = await lines.next(); first !== null; first = await lines.next()) {
      const { of, part } = first
      const key = ring.key(of)
      const wanted = expected.get(of)?.find((one) => one.part === part)
      const pieces = key === null ? null : unsealed(lines, first, key)
      if (pieces === null) {
        for (let line: BesideLine | null = first; line !== null && !line.last; ) line = await lines.next()
        erased++
      } else if (wanted === undefined) throw new Wrong(lines.wrong(of))
      else {
        const refused =
          wanted.what === 'content'
            ? await content(pieces, wanted.sha256, stores, lines, of)
            : await rows(pieces, wanted.edition, stores, lines, of)
        if (refused !== null) return refused
        placed++
      }
    }
  } catch (error) {
    if (error instanceof Wrong) return error.refusal
    throw error
  } finally {
    lines.close()
  }
  const said = beside.contents + beside.rows
  return placed + erased === said ? null : refuse('backup-entry-wrong', { found: placed + erased, accepted: said }, { file })
}

/** The lines of the file, one after the other, with their numbers. */
class Lines {
  readonly #file: string
  readonly #source
  readonly #lines
  #number = 0
  constructor(file: string) {
    this.#file = file
    this.#source = createReadStream(file)
    this.#lines = createInterface({ input: this.#source, crlfDelay: Number.POSITIVE_INFINITY })[Symbol.asyncIterator]()
  }
  async next(): Promise<BesideLine | null> {
    const { done, value } = await this.#lines.next()
    if (done === true) return null
    const line = readBesideLine(value, ++this.#number, this.#file)
    if (isRefusal(line)) throw new Wrong(line)
    return line
  }
  wrong(of: number): Refusal {
    return refuse('backup-entry-wrong', { found: of }, { file: this.#file, line: this.#number })
  }
  close(): void {
    this.#source.destroy()
  }
}

/** The pieces of one part, from its first line on. Each is opened as what stands in its place. */
async function* unsealed(lines: Lines, first: BesideLine, recordKey: Uint8Array): AsyncGenerator<Buffer, void> {
  const { of, part, salt } = first
  const key = besideKey(recordKey, part, Buffer.from(salt, 'base64'))
  let line: BesideLine | null = first
  for (let piece = 0; ; piece++) {
    if (line === null || line.of !== of || line.part !== part || line.piece !== piece) throw new Wrong(lines.wrong(of))
    const bytes = unsealPiece(line.sealed, key, piece, line.last)
    if (bytes === null) throw new Wrong(lines.wrong(of))
    yield bytes
    if (line.last) return
    line = await lines.next()
  }
}

async function content(
  pieces: AsyncIterable<Buffer>,
  sha256: string,
  { contents }: BesideStores,
  lines: Lines,
  of: number,
): Promise<Refusal | null> {
  const kept = await contents.putAll(pieces, LIMITS.events_files_bytes_max)
  if (isRefusal(kept)) return kept
  return kept.sha256 === sha256 ? null : lines.wrong(of)
}

async function rows(
  pieces: AsyncIterable<Buffer>,
  told: EditionText,
  { events }: BesideStores,
  lines: Lines,
  of: number,
): Promise<Refusal | null> {
  const placing = await events.place(told.edition)
  const digest = createHash('sha256')
  let [read, stored] = [0, 0]
  try {
    for await (const bytes of pieces) {
      const carried = JSON.parse(bytes.toString('utf8') || '[]') as readonly CarriedRow[]
      const fates = carried.map(([line, id, outcome, why]): Fate => ({ line, id, outcome, why }))
      for (const fate of fates) digest.update(fateLine(fate))
      const found = carried.flatMap(([line, , , , words]) =>
        words === null ? [] : [{ line, words, event: JSON.parse(words) as WatchedEvent }],
      )
      read += carried.length
      stored += found.length
      await placing.add(found)
      await placing.fates(fates)
    }
    const same = read === told.counts.rows && stored === told.counts.stored && digest.digest('hex') === told.fates
    return same && (await placing.keep(told)) ? null : lines.wrong(of)
  } finally {
    await placing.drop()
  }
}
