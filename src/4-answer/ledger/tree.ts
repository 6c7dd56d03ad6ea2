/**
 * The Merkle tree of RFC 6962 and RFC 9162, section 2.1: what it hashes, and how a list of leaves falls apart into subtrees.
 *
 * Leaves and nodes are hashed under different first bytes, so that no node can be passed off as a leaf. Leaves are counted from 0.
 * A subtree is *perfect* when it has 2^level leaves; perfect subtrees never change once they are full, so they can be kept.
 * Sizes are safe integers, never bit patterns: a log may outgrow 32 bits.
 */
import { sure } from '#ground/refusal.ts'
import type { Hashing } from './hashing.ts'

/** The length of every hash in the tree. */
export const HASH_BYTES = 32

const LEAF = Uint8Array.of(0)
const NODE = Uint8Array.of(1)

/** The leaves from `from` (included) to `to` (excluded). */
export interface Range {
  readonly from: number
  readonly to: number
}

/**
 * Where hashes of perfect subtrees come from: the one of the 2^level leaves from index * 2^level on. Level 0 are the leaf hashes.
 * It is only ever asked for subtrees that are full, and throws if it has not got one.
 */
export type NodeSource = (level: number, index: number) => Uint8Array

/** The hash of a leaf: SHA-256(0x00 ‖ data). */
export const leafHash = (data: Uint8Array, hashing: Hashing): Uint8Array => hashing.sha256(LEAF, data)

/** The hash of a node over its two subtrees: SHA-256(0x01 ‖ left ‖ right). Both have 32 bytes. */
export const nodeHash = (left: Uint8Array, right: Uint8Array, hashing: Hashing): Uint8Array => hashing.sha256(NODE, left, right)

/** The root of a tree without leaves: SHA-256 of nothing. */
export const emptyRoot = (hashing: Hashing): Uint8Array => hashing.sha256()

/** Whether a number can be a count of leaves. */
export const isSize = (n: number): boolean => Number.isSafeInteger(n) && n >= 0

/** The largest power of two that is smaller than n; n is at least 2. It is where a tree of n leaves is split. */
export function splitOf(n: number): number {
  let k = 1
  while (k * 2 < n) k *= 2
  return k
}

/**
 * The perfect subtrees a range falls into, from the left, as level and index. The range is one the tree itself knows: it begins at
 * a multiple of every power of two that it holds, as all ranges of `path.ts` do, and so does every range that begins at 0.
 */
export function perfectNodes({ from, to }: Range): { readonly level: number; readonly index: number }[] {
  const found: { level: number; index: number }[] = []
  for (let at = from; at < to; ) {
    let level = 0
    let width = 1
    while (width * 2 <= to - at) {
      width *= 2
      level++
    }
    sure(at % width === 0, 'a range begins where its largest subtree does')
    found.push({ level, index: at / width })
    at += width
  }
  return found
}

/** The hash of the subtree over a range that is not empty (RFC 9162, section 2.1.1), from the perfect subtrees in it. */
export function rangeHash(range: Range, node: NodeSource, hashing: Hashing): Uint8Array {
  const hashes = perfectNodes(range).map(({ level, index }) => node(level, index))
  sure(hashes.length > 0, 'a range holds at least one leaf')
  return joined(hashes, hashing)
}

/** The root over perfect subtrees from the left, each smaller than the one before: folded from the right. None is the empty root. */
export function joined(hashes: readonly Uint8Array[], hashing: Hashing): Uint8Array {
  const last = hashes.at(-1)
  if (last === undefined) return emptyRoot(hashing)
  let hash = last
  for (let i = hashes.length - 2; i >= 0; i--) hash = nodeHash(hashes[i] as Uint8Array, hash, hashing)
  return hash
}

/** The root over a list of leaf hashes. To append one by one, keep a `Frontier` instead. */
export function rootOf(leafHashes: readonly Uint8Array[], hashing: Hashing): Uint8Array {
  if (leafHashes.length === 0) return emptyRoot(hashing)
  return rangeHash({ from: 0, to: leafHashes.length }, nodesOf(leafHashes, hashing), hashing)
}

/** All perfect subtrees over a list of leaf hashes, worked out once and kept. */
export function nodesOf(leafHashes: readonly Uint8Array[], hashing: Hashing): NodeSource {
  const levels: (readonly Uint8Array[])[] = [leafHashes]
  for (let below = leafHashes; below.length > 1; ) {
    const level: Uint8Array[] = []
    for (let i = 0; i + 1 < below.length; i += 2) level.push(nodeHash(below[i] as Uint8Array, below[i + 1] as Uint8Array, hashing))
    levels.push(level)
    below = level
  }
  return (level, index) => {
    const hash = levels[level]?.[index]
    sure(hash !== undefined, 'only subtrees that are full are asked for')
    return hash
  }
}
