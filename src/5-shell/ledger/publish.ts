/**
 * Writes the log as files that any web server can give out (C2SP tlog-tiles): `checkpoint`, `log.vkey`, `tile/...`, `tile/entries/...`.
 *
 * What is published stays: full tiles are written once and compared ever after, and a checkpoint is signed only when the one before it
 * is the beginning of this. The checkpoint comes last, in one step, so that whoever reads finds the old log or the new one.
 */
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { readCheckpoint, type SignedCheckpoint, verifyCheckpoint } from '#answer/ledger/checkpoint.ts'
import { append, EMPTY_FRONTIER, type Frontier } from '#answer/ledger/frontier.ts'
import type { NoteKey } from '#answer/ledger/note.ts'
import { bundleBytes, TILE_HEIGHT, TILE_WIDTH, type Tile, tilePath } from '#answer/ledger/tiles.ts'
import { emptyRoot, joined, leafHash, rootOf } from '#answer/ledger/tree.ts'
import { isRefusal, at as placed, type Refusal, refuse, sure } from '#ground/refusal.ts'
import { replaceFile } from '../files/disk.ts'
import { nodeHashing } from '../keys/node-hashing.ts'
import { knownKeysOf, type LogSigner, verifyEd25519, vkeyLines } from './log-key.ts'
import { signedCheckpoint, signedFurther } from './signing.ts'

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

/**
 * A log in a folder. What was published last is known as long as this lives, so that only what is new is gone through; before that, once, all
 * of it is, and each file is compared with what it must be.
 */
export class PublishedLog {
  readonly folder: string
  #tiles: Tiles | null = null
  /** The checkpoint up to which `#tiles` goes. */
  #text = ''

  constructor(folder: string) {
    this.folder = folder
  }

  /** Publishes. Refused where what stands there is no earlier state of this log, by the name of the file that shows it. */
  async publish(leaves: Leaves, signer: LogSigner, through: (leaves: number) => void = () => {}): Promise<Published | Refusal> {
    const { folder } = this
    const before = await publishedIn(folder, knownKeysOf(signer))
    if (isRefusal(before)) return before
    const differs = (file: string): Refusal => refuse('log-differs', {}, { file: path.join(folder, file) })
    const sizeBefore = before?.size ?? 0
    if (sizeBefore > leaves.size) return differs('checkpoint')
    const tiles = before !== null && before.note.text === this.#text && this.#tiles !== null ? this.#tiles : new Tiles(folder)
    this.#tiles = null
    tiles.begin(sizeBefore)
    for (let from = tiles.full; from < leaves.size; from += PAGE) {
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
    const checkpoint = before?.size === tiles.size ? signedFurther(before.note, signer) : signedCheckpoint(signer, tiles.size, root)
    await mkdir(folder, { recursive: true })
    await replaceOther(path.join(folder, 'log.vkey'), vkeyLines(signer))
    await replaceOther(path.join(folder, 'checkpoint'), checkpoint)
    this.#tiles = tiles
    this.#text = checkpoint.slice(0, checkpoint.lastIndexOf('\n\n') + 1)
    return { checkpoint, size: tiles.size, before: sizeBefore, written: tiles.written }
  }
}

/** Publishes once into `folder`. */
export const publish = (
  leaves: Leaves,
  folder: string,
  signer: LogSigner,
  through: (leaves: number) => void,
): Promise<Published | Refusal> => new PublishedLog(folder).publish(leaves, signer, through)

/** Puts a text in the place of a file where it says something else. */
async function replaceOther(file: string, text: string): Promise<void> {
  const there = await readFile(file, 'utf8').catch(() => null)
  if (there !== text) await replaceFile(file, text)
}

const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex')

/** The checkpoint that stands in a folder, by one of these keys; null where nothing does. */
export async function publishedIn(folder: string, keys: readonly NoteKey[]): Promise<SignedCheckpoint | null | Refusal> {
  const file = path.join(folder, 'checkpoint')
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null
    throw error
  })
  if (text === null) return null
  const read = readCheckpoint(text)
  const verified = isRefusal(read) ? read : verifyCheckpoint(read, keys, verifyEd25519)
  return isRefusal(verified) ? placed(verified, { file }) : verified
}

/** Makes the tiles of a log, bundle by bundle from the left, and the roots at its end and at the size it had before. */
class Tiles {
  size = 0
  written = 0
  /** The root at the size that the log had before, once that size is passed. */
  rootBefore = emptyRoot(nodeHashing)
  readonly #folder: string
  #sizeBefore = 0
  /** The tree over the bundles that are full, each of which is one leaf of it. */
  #full: Frontier = EMPTY_FRONTIER
  /** How many leaves those bundles have. */
  full = 0
  /** The hashes gathered for the next tile of each level from 1 on, and how many tiles of it there are. */
  readonly #levels: { hashes: Uint8Array[]; next: number }[] = []
  #rest: readonly Uint8Array[] = []
  #waiting: { readonly tile: Tile; readonly bytes: Uint8Array }[] = []

  constructor(folder: string) {
    this.#folder = folder
  }

  /** Goes on from the last full bundle; the log had `sizeBefore` leaves. */
  begin(sizeBefore: number): void {
    this.#sizeBefore = sizeBefore
    this.written = 0
    this.size = this.full
    this.#rest = []
    if (sizeBefore === this.full) this.rootBefore = this.#rootWith([])
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
    if (leaves.length < TILE_WIDTH) {
      this.#rest = hashes
      return
    }
    this.#full = append(this.#full, rootOf(hashes, nodeHashing), nodeHashing, this.#keep)
    this.full = this.size
  }

  readonly #keep = (level: number, _index: number, hash: Uint8Array): void => {
    if (level % TILE_HEIGHT !== 0) return
    const row = level / TILE_HEIGHT
    const gathered = this.#levels[row] ?? { hashes: [], next: 0 }
    this.#levels[row] = gathered
    gathered.hashes.push(hash)
    if (gathered.hashes.length < TILE_WIDTH) return
    this.#write(row)
    this.#levels[row] = { hashes: [], next: gathered.next + 1 }
  }

  #write(row: number): void {
    const { hashes, next } = this.#levels[row] as { hashes: Uint8Array[]; next: number }
    if (hashes.length > 0)
      this.#waiting.push({ tile: { level: row + 1, number: next, width: hashes.length }, bytes: Buffer.concat(hashes) })
  }

  /** The root over the full bundles and some leaves more. */
  #rootWith(rest: readonly Uint8Array[]): Uint8Array {
    const edge = rest.reduce((sum, hash) => append(sum, hash, nodeHashing), EMPTY_FRONTIER)
    return joined([...this.#full.nodes, ...edge.nodes], nodeHashing)
  }

  /** All leaves are there: the tiles that are not full are made too. Gives the root. */
  finish(): Uint8Array {
    for (const row of this.#levels.keys()) this.#write(row)
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
