/**
 * The commitment to a record: 32 bytes that say nothing to whoever lacks the record's key, and that any portion can later be held
 * against, alone. They are what becomes a leaf of the tree. The form is in `docs/formats/commitment.md`.
 */
import { isRefusal, type Refusal, sure } from '#ground/refusal.ts'
import { compareBytes, uint32 } from './bytes.ts'
import type { Hashing } from './hashing.ts'
import { portionCommitment, portionsOf, SECRET_BYTES, saltOf } from './portion.ts'

const RECORD = 'parley/record/1\0'

export interface Commitment {
  /** The 32 bytes that stand for the record. */
  readonly commitment: Uint8Array
  /** One for each portion, in the order of canonical JSON. */
  readonly portions: readonly { readonly path: string; readonly commitment: Uint8Array }[]
  /** The canonical JSON of the whole content, which is what was committed to. */
  readonly text: string
}

/**
 * Commits to a record's content under its own key of 32 random bytes, used for no other record. The content is a plain record of at
 * least one key; what JSON cannot say exactly is refused, and the refusal names the place.
 */
export function commit(content: unknown, recordKey: Uint8Array, hashing: Hashing): Commitment | Refusal {
  const cut = portionsOf(content)
  if (isRefusal(cut)) return cut
  const portions = cut.map((portion) => ({
    path: portion.path,
    commitment: portionCommitment(portion, saltOf(recordKey, portion.path, hashing), hashing),
  }))
  const commitments = portions.map(({ commitment }) => commitment)
  return { commitment: joinCommitments(commitments, hashing), portions, text: `{${cut.map(({ member }) => member).join(',')}}` }
}

/**
 * The commitment to a record, from those to all its portions:
 * SHA-256("parley/record/1" ‖ 0x00 ‖ uint32 count ‖ the commitments, sorted as bytes). Sorted, because their order would otherwise
 * tell how the hidden paths compare with those shown.
 */
export function joinCommitments(commitments: readonly Uint8Array[], hashing: Hashing): Uint8Array {
  sure(commitments.length > 0 && commitments.every((c) => c.length === SECRET_BYTES), 'a record has portions, each with 32 bytes')
  return hashing.sha256(RECORD, uint32(commitments.length), ...[...commitments].sort(compareBytes))
}
