/**
 * Inclusion and consistency proofs of RFC 9162, sections 2.1.3 and 2.1.4: made from the hashes of perfect subtrees, and verified.
 *
 * A root does not tell the size of its tree: some trees of different sizes share the way from a leaf to the root. Size and root
 * must therefore come together, from one signed checkpoint; a proof never makes up for a size that somebody merely claims.
 */
import { equalBytes } from './bytes.ts'
import type { Hashing } from './hashing.ts'
import { consistencySteps, inclusionSteps } from './path.ts'
import { HASH_BYTES, isSize, type NodeSource, nodeHash, rangeHash } from './tree.ts'

/** Hashes of 32 bytes, in the order of the RFC: from the leaf upwards. */
export type Proof = readonly Uint8Array[]

/** Why a proof does not hold. */
export type ProofFlaw =
  | 'size-unreadable'
  | 'index-outside'
  | 'sizes-reversed'
  | 'size-zero'
  | 'hash-length'
  | 'proof-too-short'
  | 'proof-too-long'
  | 'root-differs'
  | 'first-root-differs'
  | 'second-root-differs'

/** What came of verifying. It is a record and not a yes or no, so that no flaw can be taken for a yes. */
export type Verified = { readonly holds: true } | { readonly holds: false; readonly why: ProofFlaw }

const HOLDS: Verified = { holds: true }
const flawed = (why: ProofFlaw): Verified => ({ holds: false, why })

/** Proves that the tree of `size` leaves has the leaf it has at `index`. Throws a Fault unless 0 <= index < size. */
export function proveInclusion(index: number, size: number, node: NodeSource, hashing: Hashing): Proof {
  return inclusionSteps(index, size).map((step) => rangeHash(step, node, hashing))
}

/**
 * Proves that the tree of `size2` leaves begins with the leaves of the tree of `size1`. Throws a Fault unless 0 < size1 <= size2:
 * everything is consistent with nothing, so a proof from size 0 would prove nothing.
 */
export function proveConsistency(size1: number, size2: number, node: NodeSource, hashing: Hashing): Proof {
  const { seed, steps } = consistencySteps(size1, size2)
  return (seed === null ? steps : [seed, ...steps]).map((range) => rangeHash(range, node, hashing))
}

/** What is claimed when a leaf is said to be in a tree. */
export interface InclusionClaim {
  readonly leafHash: Uint8Array
  readonly index: number
  readonly size: number
  readonly root: Uint8Array
  readonly proof: Proof
}

/** Verifies that the leaf with this hash stands at `index` in the tree with this size and root (RFC 9162, section 2.1.3.2). */
export function verifyInclusion({ leafHash, index, size, root, proof }: InclusionClaim, hashing: Hashing): Verified {
  if (!isSize(size)) return flawed('size-unreadable')
  if (!isSize(index) || index >= size) return flawed('index-outside')
  const steps = inclusionSteps(index, size)
  const wrong = lengthFlaw([leafHash, ...proof], steps.length + 1)
  if (wrong !== null) return flawed(wrong)
  let hash = leafHash
  for (const [i, { side }] of steps.entries()) {
    const other = proof[i] as Uint8Array
    hash = side === 'left' ? nodeHash(other, hash, hashing) : nodeHash(hash, other, hashing)
  }
  return equalBytes(hash, root) ? HOLDS : flawed('root-differs')
}

/** What is claimed when a tree is said to have grown out of another. */
export interface ConsistencyClaim {
  readonly size1: number
  readonly size2: number
  readonly root1: Uint8Array
  readonly root2: Uint8Array
  readonly proof: Proof
}

/** Verifies that the second tree begins with all leaves of the first (RFC 9162, section 2.1.4.2). From size 0 it never holds. */
export function verifyConsistency({ size1, size2, root1, root2, proof }: ConsistencyClaim, hashing: Hashing): Verified {
  if (!isSize(size1) || !isSize(size2)) return flawed('size-unreadable')
  if (size1 > size2) return flawed('sizes-reversed')
  if (size1 === 0) return flawed('size-zero')
  const { seed, steps } = consistencySteps(size1, size2)
  // When nothing has to be hashed, the roots need only be equal.
  if (size1 === size2) return proof.length > 0 ? flawed('proof-too-long') : equalBytes(root1, root2) ? HOLDS : flawed('second-root-differs')
  const hashes = seed === null ? [root1, ...proof] : proof
  const wrong = lengthFlaw(hashes, steps.length + 1)
  if (wrong !== null) return flawed(wrong)
  let first = hashes[0] as Uint8Array
  let second = first
  for (const [i, { side }] of steps.entries()) {
    const other = hashes[i + 1] as Uint8Array
    if (side === 'left') first = nodeHash(other, first, hashing)
    second = side === 'left' ? nodeHash(other, second, hashing) : nodeHash(second, other, hashing)
  }
  if (!equalBytes(first, root1)) return flawed('first-root-differs')
  return equalBytes(second, root2) ? HOLDS : flawed('second-root-differs')
}

/** Hashes of other lengths would let bytes move from one side of a node to the other. */
function lengthFlaw(hashes: readonly Uint8Array[], wanted: number): ProofFlaw | null {
  if (hashes.length < wanted) return 'proof-too-short'
  if (hashes.length > wanted) return 'proof-too-long'
  return hashes.every((hash) => hash.length === HASH_BYTES) ? null : 'hash-length'
}
