/**
 * Tiles (C2SP tlog-tiles): the tree as files of up to 256 hashes, from which anybody works out any proof.
 *
 *     tile/LEVEL/NUMBER        256 hashes of full subtrees of 256^LEVEL leaves each
 *     tile/LEVEL/NUMBER.p/W    the last one, while it has only W of them
 *     tile/entries/NUMBER      the leaves themselves, each behind its length in two bytes
 */
import { type Refusal, refuse } from '#ground/refusal.ts'
import { HASH_BYTES, isSize } from './tree.ts'

export const TILE_WIDTH = 256
/** Levels of the tree that one level of tiles spans. */
export const TILE_HEIGHT = 8
const ENTRY_BYTES_MAX = 65_535

/** One tile: `level` null is a bundle of entries. `width` is 1 to 256. */
export interface Tile {
  readonly level: number | null
  readonly number: number
  readonly width: number
}

/** Where a tile stands: `tile/0/x001/x234/067`, `tile/entries/000.p/17`. */
export function tilePath({ level, number, width }: Tile): string {
  const digits = String(number).padStart(3, '0')
  const padded = digits.padStart(Math.ceil(digits.length / 3) * 3, '0')
  const groups = padded.match(/.{3}/g) ?? []
  const place = groups.map((group, i) => (i < groups.length - 1 ? `x${group}` : group)).join('/')
  return `tile/${level ?? 'entries'}/${place}${width === TILE_WIDTH ? '' : `.p/${width}`}`
}

/** Which tile a path is of, or null. Only the one way to write it is taken. */
export function readTilePath(path: string): Tile | null {
  const parts = /^tile\/(entries|0|[1-9][0-9]?)\/((?:x[0-9]{3}\/){0,5}[0-9]{3})(?:\.p\/([1-9][0-9]{0,2}))?$/.exec(path)
  if (parts === null) return null
  const number = Number((parts[2] as string).replace(/[x/]/g, ''))
  const width = parts[3] === undefined ? TILE_WIDTH : Number(parts[3])
  const tile: Tile = { level: parts[1] === 'entries' ? null : Number(parts[1]), number, width }
  const fits = isSize(number) && (parts[3] === undefined || width < TILE_WIDTH) && (tile.level ?? 0) < 64
  return fits && tilePath(tile) === path ? tile : null
}

/** All tiles of a tree of `size` leaves, level by level, each level from the left; the bundles of entries last. */
export function tilesOf(size: number): readonly Tile[] {
  const tiles: Tile[] = []
  const row = (level: number | null, hashes: number): void => {
    const full = Math.floor(hashes / TILE_WIDTH)
    for (let number = 0; number < full; number++) tiles.push({ level, number, width: TILE_WIDTH })
    if (hashes % TILE_WIDTH > 0) tiles.push({ level, number: full, width: hashes % TILE_WIDTH })
  }
  for (let level = 0, hashes = size; hashes > 0; level++, hashes = Math.floor(hashes / TILE_WIDTH)) row(level, hashes)
  row(null, size)
  return tiles
}

/** The leaves of a bundle as bytes. Each has at most 65,535. */
export function bundleBytes(entries: readonly Uint8Array[]): Uint8Array | Refusal {
  const long = entries.find((entry) => entry.length > ENTRY_BYTES_MAX)
  if (long !== undefined) return refuse('shape-too-big', { found: long.length, max: ENTRY_BYTES_MAX })
  const bytes = new Uint8Array(entries.reduce((sum, entry) => sum + 2 + entry.length, 0))
  let at = 0
  for (const entry of entries) {
    bytes[at] = entry.length >> 8
    bytes[at + 1] = entry.length & 255
    bytes.set(entry, at + 2)
    at += 2 + entry.length
  }
  return bytes
}

/** The leaves in a bundle of `width`. Too many, too few or cut bytes are refused. */
export function readBundle(bytes: Uint8Array, width: number): readonly Uint8Array[] | Refusal {
  const entries: Uint8Array[] = []
  for (let at = 0; at < bytes.length; ) {
    const length = ((bytes[at] ?? 0) << 8) | (bytes[at + 1] ?? 0)
    if (at + 2 + length > bytes.length) return refuse('tile-cut', { found: bytes.length, accepted: at + 2 + length })
    entries.push(bytes.subarray(at + 2, at + 2 + length))
    at += 2 + length
  }
  return entries.length === width ? entries : refuse('tile-cut', { found: entries.length, accepted: width })
}

/** The hashes in a tile of `width`. The wrong number of bytes is refused. */
export function readHashes(bytes: Uint8Array, width: number): readonly Uint8Array[] | Refusal {
  if (bytes.length !== width * HASH_BYTES) return refuse('tile-cut', { found: bytes.length, accepted: width * HASH_BYTES })
  return Array.from({ length: width }, (_, i) => bytes.subarray(i * HASH_BYTES, (i + 1) * HASH_BYTES))
}
