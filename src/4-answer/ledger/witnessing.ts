/**
 * Witnessing (C2SP tlog-witness v1): a log shows a new checkpoint with the proof that it continues the one the witness has, and the witness
 * cosigns it. A witness never takes back: what it has seen of a log only grows.
 *
 *     old SIZE
 *     hash, base64 (the consistency proof, at most 63)
 *     (empty line)
 *     checkpoint
 */
import { isRefusal, at as placed, type Refusal, refuse, shown } from '#ground/refusal.ts'
import { fromBase64, toBase64 } from './base64.ts'
import { equalBytes } from './bytes.ts'
import { readCheckpoint, readDecimalSize, type SignedCheckpoint, verifyCheckpoint } from './checkpoint.ts'
import type { Hashing } from './hashing.ts'
import { NOTE_CHARACTERS_MAX, type NoteKey, type Verifying } from './note.ts'
import { type Proof, verifyConsistency } from './proof.ts'
import { emptyRoot, HASH_BYTES } from './tree.ts'

export interface AddCheckpoint {
  /** The size that the log believes the witness to have. */
  readonly old: number
  readonly proof: Proof
  readonly checkpoint: SignedCheckpoint
}

const HASHES_MAX = 63
/** What a request may have at most. */
export const REQUEST_CHARACTERS_MAX = NOTE_CHARACTERS_MAX + 64 * 64

/** The body of a request. `checkpoint` as it is published. */
export const writeAddCheckpoint = (old: number, proof: Proof, checkpoint: string): string =>
  `${[`old ${old}`, ...proof.map(toBase64)].join('\n')}\n\n${checkpoint}`

/** Reads the body of a request; the line that is not as it must be is named. */
export function readAddCheckpoint(body: string): AddCheckpoint | Refusal {
  if (body.length > REQUEST_CHARACTERS_MAX) return refuse('note-too-long', { found: body.length, max: REQUEST_CHARACTERS_MAX })
  const end = body.indexOf('\n\n')
  const [first = '', ...lines] = body.slice(0, Math.max(end, 0)).split('\n')
  const wrong = (line: number, found: string, accepted: string): Refusal =>
    refuse('proof-malformed', { found: shown(found), accepted }, { line })
  const old = first.startsWith('old ') ? readDecimalSize(first.slice('old '.length)) : null
  if (end < 0 || old === null) return wrong(1, first, 'old SIZE')
  if (lines.length > HASHES_MAX) return wrong(HASHES_MAX + 2, `${lines.length}`, `at most ${HASHES_MAX}`)
  const proof: Uint8Array[] = []
  for (const [i, line] of lines.entries()) {
    const hash = fromBase64(line)
    if (hash?.length !== HASH_BYTES) return wrong(i + 2, line, 'base64, 32 bytes')
    proof.push(hash)
  }
  const checkpoint = readCheckpoint(body.slice(end + 2))
  return isRefusal(checkpoint) ? placed(checkpoint, { field: 'checkpoint' }) : { old, proof, checkpoint }
}

/**
 * What a witness answers, in the words of the protocol's status codes: 200 to cosign, 400 an old size past the new one, 403 not signed by the log,
 * 404 a log it does not know, 409 the witness has another size (`has`), 422 no continuation of what it has.
 */
export type Judged =
  | { readonly status: 200 | 400 | 404 }
  | { readonly status: 403; readonly why: Refusal }
  | { readonly status: 409; readonly has: number }
  /** `split`: the log signed two states of which neither continues the other; both checkpoints together prove it to anybody. */
  | { readonly status: 422; readonly split: boolean }

/** Judges a request. `keys` are those of the logs it knows; `held` is the last checkpoint of this log that it cosigned, or null. */
export function judge(
  { old, proof, checkpoint }: AddCheckpoint,
  held: SignedCheckpoint | null,
  keys: readonly NoteKey[],
  tools: { readonly hashing: Hashing; readonly verify: Verifying },
): Judged {
  const { origin, size, root } = checkpoint
  const own = keys.filter(({ name }) => name === origin)
  if (own.length === 0) return { status: 404 }
  const signed = verifyCheckpoint(checkpoint, own, tools.verify)
  if (isRefusal(signed)) return { status: 403, why: signed }
  if (old > size) return { status: 400 }
  const has = held?.size ?? 0
  // Two roots of one size need no proof: the log signed both.
  if (held !== null && size === has && !equalBytes(root, held.root)) return { status: 422, split: true }
  if (old !== has) return { status: 409, has }
  if (size === 0) return equalBytes(root, emptyRoot(tools.hashing)) ? { status: 200 } : { status: 422, split: false }
  if (held === null || has === 0) return proof.length === 0 ? { status: 200 } : { status: 422, split: false }
  const grown = verifyConsistency({ size1: has, size2: size, root1: held.root, root2: root, proof }, tools.hashing)
  return grown.holds ? { status: 200 } : { status: 422, split: false }
}
