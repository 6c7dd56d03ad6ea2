/**
 * The right edge of a growing tree: its size and the hashes of the perfect subtrees it falls into, largest first. It is all one must
 * keep to append a leaf and to know the root, however many leaves there are: at most 53 hashes.
 *
 * A frontier is a value. Appending gives a new one, so a writer whose transaction fails goes on from the one it had.
 */
import { type Refusal, refuse, sure } from '#ground/refusal.ts'
import type { Hashing } from './hashing.ts'
import { HASH_BYTES, joined, nodeHash, perfectNodes } from './tree.ts'

export interface Frontier {
  /** How many leaves there are. */
  readonly size: number
  /** One hash for each binary one of the size, the most significant first. */
  readonly nodes: readonly Uint8Array[]
}

/** The frontier of a tree without leaves. */
export const EMPTY_FRONTIER: Frontier = { size: 0, nodes: [] }

/** Is told every perfect subtree that becomes full, so that it can be kept for proofs. */
export type Keep = (level: number, index: number, hash: Uint8Array) => void

/** The frontier after one more leaf, given by its leaf hash. Hashes are kept, not copied. */
export function append(frontier: Frontier, leafHash: Uint8Array, hashing: Hashing, keep?: Keep): Frontier {
  sure(leafHash.length === HASH_BYTES, 'a leaf hash has 32 bytes')
  sure(Number.isSafeInteger(frontier.size + 1), 'the size of a tree is a safe integer')
  const nodes = [...frontier.nodes]
  let hash = leafHash
  let index = frontier.size
  keep?.(0, index, hash)
  for (let level = 1; index % 2 === 1; level++) {
    hash = nodeHash(nodes.pop() as Uint8Array, hash, hashing)
    index = (index - 1) / 2
    keep?.(level, index, hash)
  }
  nodes.push(hash)
  return { size: frontier.size + 1, nodes }
}

/** The root of the tree. */
export const frontierRoot = (frontier: Frontier, hashing: Hashing): Uint8Array => joined(frontier.nodes, hashing)

const SIZE_BYTES = 8

/** A frontier as bytes: the size as eight bytes, most significant first, then the hashes. */
export function frontierToBytes({ size, nodes }: Frontier): Uint8Array {
  const bytes = new Uint8Array(SIZE_BYTES + nodes.length * HASH_BYTES)
  new DataView(bytes.buffer).setBigUint64(0, BigInt(size))
  for (const [i, hash] of nodes.entries()) bytes.set(hash, SIZE_BYTES + i * HASH_BYTES)
  return bytes
}

/** Reads what `frontierToBytes` wrote. The wrong number of bytes is refused; whether the hashes are right only the root tells. */
export function frontierFromBytes(bytes: Uint8Array): Frontier | Refusal {
  const damaged = refuse('frontier-damaged', { found: bytes.length })
  if (bytes.length < SIZE_BYTES) return damaged
  const size = Number(new DataView(bytes.buffer, bytes.byteOffset, SIZE_BYTES).getBigUint64(0))
  if (!Number.isSafeInteger(size)) return damaged
  const count = perfectNodes({ from: 0, to: size }).length
  if (bytes.length !== SIZE_BYTES + count * HASH_BYTES) return damaged
  const nodes = Array.from({ length: count }, (_, i) => bytes.slice(SIZE_BYTES + i * HASH_BYTES, SIZE_BYTES + (i + 1) * HASH_BYTES))
  return { size, nodes }
}
