/** Consistency proofs worked out from the tiles of a published log, as anybody can who has them. */
import { consistencySteps, nodesNeeded } from '#answer/ledger/path.ts'
import { type Proof, proveConsistency } from '#answer/ledger/proof.ts'
import { readHashes, TILE_HEIGHT, TILE_WIDTH, tilePath } from '#answer/ledger/tiles.ts'
import { isRefusal, at as placed, type Refusal, refuse } from '#ground/refusal.ts'
import { nodeHashing } from '../keys/node-hashing.ts'
import { nodesFromKept } from '../record/roots.ts'
import type { LogSource } from './log-source.ts'

/** The proof (RFC 9162, section 2.1.4) that the log of `size` leaves begins with its first `from`; 0 < from <= size. */
export async function consistencyFromTiles(source: LogSource, from: number, size: number): Promise<Proof | Refusal> {
  const { seed, steps } = consistencySteps(from, size)
  const kept = new Map<string, Uint8Array>()
  const tiles = new Map<string, readonly Uint8Array[]>()
  for (const node of nodesNeeded(seed === null ? steps : [seed, ...steps])) {
    const above = node.level % TILE_HEIGHT
    const row = (node.level - above) / TILE_HEIGHT
    for (let i = 0; i < 2 ** above; i++) {
      const index = node.index * 2 ** above + i
      const hashes = await tileWith(source, tiles, row, index, size)
      if (isRefusal(hashes)) return hashes
      kept.set(`${node.level - above} ${index}`, hashes[index % TILE_WIDTH] as Uint8Array)
    }
  }
  return proveConsistency(from, size, nodesFromKept(kept), nodeHashing)
}

/** The tile that holds the hash at `index` of a row, as the log of `size` leaves has it. */
async function tileWith(
  source: LogSource,
  known: Map<string, readonly Uint8Array[]>,
  row: number,
  index: number,
  size: number,
): Promise<readonly Uint8Array[] | Refusal> {
  const number = Math.floor(index / TILE_WIDTH)
  const width = Math.min(TILE_WIDTH, Math.floor(size / TILE_WIDTH ** row) - number * TILE_WIDTH)
  const file = tilePath({ level: row, number, width })
  const tile = known.get(file)
  if (tile !== undefined) return tile
  const bytes = await source(file)
  if (bytes === null) return refuse('tile-cut', { found: 0, accepted: width }, { file })
  const hashes = readHashes(bytes, width)
  if (isRefusal(hashes)) return placed(hashes, { file })
  known.set(file, hashes)
  return hashes
}
