/**
 * Writes the log as files that any web server can give out (C2SP tlog-tiles): `checkpoint`, `log.vkey`, `tile/...`, `tile/entries/...`.
 *
 * What is published stays: full tiles are written once and compared ever after, and a checkpoint is signed only when the one before it
 * is the beginning of this. The checkpoint comes last, in one step, so that whoever reads finds the old log or the new one.
 */
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { checkpointText, readCheckpoint, type SignedCheckpoint, verifyCheckpoint } from '#answer/ledger/checkpoint.ts'
import { append, EMPTY_FRONTIER, type Frontier } from '#answer/ledger/frontier.ts'
import { signatureLine, textBytes, writeNote } from '#answer/ledger/note.ts'
import { bundleBytes, TILE_HEIGHT, TILE_WIDTH, type Tile, tilePath } from '#answer/ledger/tiles.ts'
import { emptyRoot, joined, leafHash, rootOf } from '#answer/ledger/tree.ts'
import { isRefusal, at as placed, type Refusal, refuse, sure } from '#ground/refusal.ts'
import { replaceFile } from '../files/disk.ts'
import { nodeHashing } from '../keys/node-hashing.ts'
import { type Signer, verifyEd25519, vkeyLine } from './log-key.ts'

/** What is to be published: a record of a size, its root in hex, and its leaves in order. */
export interface Leaves {
  readonly size: number
  readonly root: string
  /** The commitments of the entries from `from` on, at most `count`, 32 bytes each. */
  commitments(from: number, count: number): Promise<readonly Uint8Array[]>
}

export interface Published {
  readonly checkpoint: string
  readonly size: number
  /** How large the log was that stood there before. */
  readonly before: number
  readonly written: number
}

/** Leaves fetched at a time: as many as fill 64 tiles. */
const PAGE = 64 * TILE_WIDTH

/** Publishes into `folder`. Refused where what stands there is no earlier state of this log, by the name of the file that shows it. */
export async function publish(
  leaves: Leaves,
  folder: string,
  signer: Signer,
  through: (leaves: number) => void,
): Promise<Published | Refusal> {
  const before = await publishedIn(folder, signer)
  if (isRefusal(before)) return before
  const differs = (file: string): Refusal => refuse('log-differs', {}, { file: path.join(folder, file) })
  if (before !== null && before.size > leaves.size) return differs('checkpoint')
  const tiles = new Tiles(folder, before?.size ?? 0)
  for (let from = 0; from < leaves.size; from += PAGE) {
    const page = await leaves.commitments(from, Math.min(PAGE, leaves.size - from))
    for (let at = 0; at < page.length; at += TILE_WIDTH) tiles.bundle(page.slice(at, at + TILE_WIDTH))
    const changed = await tiles.flush()
    if (changed !== null) return differs(changed)
    through(page.length)
  }
  const root = tiles.finish()
  sure(tiles.size === leaves.size && hex(root) === leaves.root, 'the leaves lead to the root of the record')
  // Nothing is signed that does not begin with what was signed before.
  if (before !== null && hex(tiles.rootBefore) !== hex(before.root)) return differs('checkpoint')
  const changed = await tiles.flush()
  if (changed !== null) return differs(changed)
  // Where nothing came since, the checkpoint stays with the cosignatures that it has.
  const checkpoint = before?.size === tiles.size ? writeNote(before.note) : signedCheckpoint(signer, tiles.size, root)
  await mkdir(folder, { recursive: true })
  await replaceFile(path.join(folder, 'log.vkey'), vkeyLine(signer))
  await replaceFile(path.join(folder, 'checkpoint'), checkpoint)
  return { checkpoint, size: tiles.size, before: before?.size ?? 0, written: tiles.written }
}

const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex')

/** A checkpoint of a log, signed. The name of the key is the origin. */
export function signedCheckpoint({ key, sign }: Signer, size: number, root: Uint8Array): string {
  const text = checkpointText({ origin: key.name, size, root, extensions: [] })
  return `${text}\n${signatureLine(key.name, key.id, sign(textBytes(text)))}`
}

/** The checkpoint that stands in a folder, by this signer; null where nothing does. */
async function publishedIn(folder: string, { key }: Signer): Promise<SignedCheckpoint | null | Refusal> {
  const file = path.join(folder, 'checkpoint')
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null
    throw error
  })
  if (text === null) return null
  const read = readCheckpoint(text)
  const verified = isRefusal(read) ? read : verifyCheckpoint(read, [key], verifyEd25519)
  return isRefusal(verified) ? placed(verified, { file }) : verified
}

/** Makes the tiles of a log, bundle by bundle from the left, and the roots at its end and at the size it had before. */
class Tiles {
  size = 0
  written = 0
  /** The root at the size that the log had before, once that size is passed. */
  rootBefore = emptyRoot(nodeHashing)
  readonly #folder: string
  readonly #sizeBefore: number
  /** The tree over the bundles that are full, each of which is one leaf of it. */
  #full: Frontier = EMPTY_FRONTIER
  /** The hashes gathered for the next tile of each level from 1 on, and how many tiles of it there are. */
  readonly #levels: { hashes: Uint8Array[]; next: number }[] = []
  #rest: readonly Uint8Array[] = []
  #waiting: { readonly tile: Tile; readonly bytes: Uint8Array }[] = []

  constructor(folder: string, sizeBefore: number) {
    this.#folder = folder
    this.#sizeBefore = sizeBefore
  }

  /** The next 256 leaves, or the last ones. */
  bundle(leaves: readonly Uint8Array[]): void {
    const number = this.size / TILE_WIDTH
    const hashes = leaves.map((leaf) => leafHash(leaf, nodeHashing))
    const passed = this.#sizeBefore - this.size
    if (passed >= 0 && passed <= leaves.length) this.rootBefore = this.#rootWith(hashes.slice(0, passed))
    const bytes = bundleBytes(leaves)
    sure(!isRefusal(bytes), 'a commitment fits into a bundle')
    this.#waiting.push({ tile: { level: null, number, width: leaves.length }, bytes })
    this.#waiting.push({ tile: { level: 0, number, width: leaves.length }, bytes: Buffer.concat(hashes) })
    this.size += leaves.length
    if (leaves.length < TILE_WIDTH) this.#rest = hashes
    else this.#full = append(this.#full, rootOf(hashes, nodeHashing), nodeHashing, this.#keep)
  }

  readonly #keep = (level: number, _index: number, hash: Uint8Array): void => {
    if (level % TILE_HEIGHT !== 0) return
    const row = level / TILE_HEIGHT
    const gathered = this.#levels[row] ?? { hashes: [], next: 0 }
    this.#levels[row] = gathered
    gathered.hashes.push(hash)
    if (gathered.hashes.length === TILE_WIDTH) this.#take(row)
  }

  #take(row: number): void {
    const { hashes, next } = this.#levels[row] as { hashes: Uint8Array[]; next: number }
    if (hashes.length === 0) return
    this.#waiting.push({ tile: { level: row + 1, number: next, width: hashes.length }, bytes: Buffer.concat(hashes) })
    this.#levels[row] = { hashes: [], next: next + 1 }
  }

  /** The root over the full bundles and some leaves more. */
  #rootWith(rest: readonly Uint8Array[]): Uint8Array {
    const edge = rest.reduce((sum, hash) => append(sum, hash, nodeHashing), EMPTY_FRONTIER)
    return joined([...this.#full.nodes, ...edge.nodes], nodeHashing)
  }

  /** All leaves are there: the tiles that are not full are made too. Gives the root. */
  finish(): Uint8Array {
    for (const row of this.#levels.keys()) this.#take(row)
    return this.#rootWith(this.#rest)
  }

  /** Writes what waits. Gives the path of a tile that stands there otherwise, or null. */
  async flush(): Promise<string | null> {
    const waiting = this.#waiting
    this.#waiting = []
    const done = await Promise.all(waiting.map(({ tile, bytes }) => this.#put(tilePath(tile), bytes)))
    return done.find((place) => place !== null) ?? null
  }

  async #put(place: string, bytes: Uint8Array): Promise<string | null> {
    const file = path.join(this.#folder, ...place.split('/'))
    const there = await readFile(file).catch((error: NodeJS.ErrnoException) => {
      // What cannot be read is not gone, and is not written over.
      if (error.code === 'ENOENT') return null
      throw error
    })
    if (there?.equals(bytes)) return null
    // What a crash left half written is the beginning of what it must be, and is written again; anything else is another log's.
    if (there !== null && (there.length >= bytes.length || !there.equals(bytes.subarray(0, there.length)))) return place
    await mkdir(path.dirname(file), { recursive: true })
    await writeFile(file, bytes)
    this.written++
    return null
  }
}
