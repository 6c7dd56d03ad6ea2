/** Checks the inclusion proof of an entry in this browser, with the same code that the register and any verifier use. */
import { equalBytes } from '#answer/ledger/bytes.ts'
import { portableHashing } from '#answer/ledger/hashing.ts'
import { verifyInclusion } from '#answer/ledger/proof.ts'
import { leafHash } from '#answer/ledger/tree.ts'
import type { InclusionProof } from '../../client/shapes.ts'

export type Checked = { readonly holds: true } | { readonly holds: false; readonly why: string }

/** Bytes from hex; null for what is no hex of 32 bytes. */
function bytesOf(hex: string): Uint8Array | null {
  if (!/^[0-9a-f]{64}$/.test(hex)) return null
  return Uint8Array.from({ length: 32 }, (_, i) => Number.parseInt(hex.slice(i * 2, i * 2 + 2), 16))
}

/**
 * Whether the commitment shown for the entry at `index` is a leaf of the tree with the size and root of the proof. `why` is a code: of
 * the ledger, or `unreadable` for what is no hash, `leaf-differs` where the proof is of another commitment, `index-differs`.
 */
export function checkProof(index: number, commitment: string, proof: InclusionProof): Checked {
  const [own, leaf, root] = [bytesOf(commitment), bytesOf(proof.leafHash), bytesOf(proof.root)]
  const path = proof.path.map(bytesOf)
  if (own === null || leaf === null || root === null) return { holds: false, why: 'unreadable' }
  const hashes = path.flatMap((hash) => (hash === null ? [] : [hash]))
  if (hashes.length < path.length) return { holds: false, why: 'unreadable' }
  if (proof.index !== index) return { holds: false, why: 'index-differs' }
  if (!equalBytes(leafHash(own, portableHashing), leaf)) return { holds: false, why: 'leaf-differs' }
  return verifyInclusion({ leafHash: leaf, index, size: proof.size, root, proof: hashes }, portableHashing)
}
