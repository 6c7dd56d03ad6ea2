/** Writes what lies beside the record into a backup: contents and rows, piece by piece, each sealed under the key of its entry. */
import { randomBytes } from 'node:crypto'
import type { Fate } from '#watch/events/fates.ts'
import type { FolderContents } from '../watch/contents/contents.ts'
import type { EventShelf } from '../watch/import/shelf.ts'
import type { Beside } from './beside-of.ts'
import type { BesideLine, Manifest } from './form.ts'
import { besideKey, sealPiece } from './sealing.ts'

/** Where it lies. */
export interface BesideStores {
  readonly events: EventShelf
  readonly contents: FolderContents
}

/** So many rows make a piece, and so many bytes of a content. */
const ROWS = 1_000
const PIECE_BYTES = 1_048_576

/** A row as it is carried: what became of it, and the event as JSON; null where it was refused. */
export type CarriedRow = readonly [line: number, id: string | null, outcome: Fate['outcome'], why: Fate['why'], words: string | null]

/** Takes what lies beside entries, one entry after the other. */
export class BesideWriter {
  readonly #stores: BesideStores
  readonly #write: (line: string) => Promise<void>
  #contents = 0
  #rows = 0
  readonly #wanting: NonNullable<Manifest['beside']>['wanting'] = []

  constructor(stores: BesideStores, write: (line: string) => Promise<void>) {
    this.#stores = stores
    this.#write = write
  }

  /** What is not there, or is not what it was, is told and not taken: a backup of a record whose evidence is damaged is still one of the record. */
  async take(of: number, beside: Beside, recordKey: Uint8Array): Promise<void> {
    const { part } = beside
    if (beside.what === 'content') {
      const state = await this.#stores.contents.look(beside.sha256)
      if (state !== 'sound') return void this.#wanting.push({ of, part, state })
      this.#contents++
      return this.#pieces(of, part, recordKey, inPieces(this.#stores.contents.stream(beside.sha256)))
    }
    const { edition, counts } = beside.edition
    const here = (await this.#stores.events.told(edition)) === null ? -1 : await this.#stores.events.count(edition)
    if (here !== counts.stored) return void this.#wanting.push({ of, part, state: here < 0 ? 'missing' : 'damaged' })
    this.#rows++
    return this.#pieces(of, part, recordKey, rowsOf(this.#stores.events, edition))
  }

  async #pieces(of: number, part: string, recordKey: Uint8Array, pieces: AsyncIterable<Uint8Array>): Promise<void> {
    const salt = randomBytes(16)
    const key = besideKey(recordKey, part, salt)
    let [piece, held]: [number, Uint8Array | null] = [0, null]
    const out = async (bytes: Uint8Array, last: boolean) => {
      const line: BesideLine = { of, part, piece, last, salt: salt.toString('base64'), sealed: sealPiece(bytes, key, piece, last) }
      await this.#write(`${JSON.stringify(line)}\n`)
      piece++
    }
    for await (const bytes of pieces) {
      if (held !== null) await out(held, false)
      held = bytes
    }
    await out(held ?? new Uint8Array(), true)
  }

  told(): NonNullable<Manifest['beside']> {
    return { contents: this.#contents, rows: this.#rows, wanting: this.#wanting }
  }
}

/** The same bytes in pieces of one length. */
async function* inPieces(stream: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array, void> {
  for await (const chunk of stream)
    for (let at = 0; at < chunk.length; at += PIECE_BYTES) yield Uint8Array.from(chunk.subarray(at, at + PIECE_BYTES))
}

/** Every row of an edition in the order of the file, with what became of it. */
async function* rowsOf(events: EventShelf, edition: string): AsyncGenerator<Uint8Array, void> {
  for (let after = 0; ; ) {
    const fates = await events.fatesOf(edition, ROWS, { outcome: 'all', after })
    const last = fates.at(-1)?.line
    if (last === undefined) return
    const words = new Map((await events.rows(edition, ROWS, after)).map((row) => [row.line, row.words]))
    const rows = fates.map(({ line, id, outcome, why }): CarriedRow => [line, id, outcome, why, words.get(line) ?? null])
    yield Buffer.from(JSON.stringify(rows))
    after = last
  }
}
