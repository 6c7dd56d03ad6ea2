/** Checks the inclusion proof of an entry in this browser, with the verifier that auditors take away. */
import { portableHashing } from '#answer/ledger/hashing.ts'
import { inclusion } from '#verify'
import type { InclusionProof } from '../../client/shapes.ts'

export type Checked = { readonly holds: true } | { readonly holds: false; readonly why: string }

/** Bytes from hex; null for what is no hex of 32 bytes. */
function bytesOf(hex: string): Uint8Array | null {
  if (!/^[0-9a-f]{64}$/.test(hex)) return null
  return Uint8Array.from({ length: 32 }, (_, i) => Number.parseInt(hex.slice(i * 2, i * 2 + 2), 16))
}

/**
 * Whether the commitment shown for the entry at `index` is a leaf of the tree with the size and root of the proof. `why` is a code: of
 * the verifier, or `unreadable` for what is no hash, `leaf-differs` where the proof is of another commitment, `index-differs`.
 */
export function checkProof(index: number, commitment: string, proof: InclusionProof): Checked {
  const [leaf, said, root] = [bytesOf(commitment), bytesOf(proof.leafHash), bytesOf(proof.root)]
  const hashes = proof.path.map(bytesOf)
  const path = hashes.flatMap((hash) => (hash === null ? [] : [hash]))
  if (leaf === null || said === null || root === null || path.length < hashes.length) return { holds: false, why: 'unreadable' }
  if (proof.index !== index) return { holds: false, why: 'index-differs' }
  const { sha256 } = portableHashing
  // What the proof says of its leaf must be said of this commitment.
  if (inclusion(0, 1, leaf, said, [], sha256) !== null) return { holds: false, why: 'leaf-differs' }
  const why = inclusion(index, proof.size, leaf, root, path, sha256)
  return why === null ? { holds: true } : { holds: false, why }
}
