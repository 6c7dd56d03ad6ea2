/**
 * Proofs as files (C2SP tlog-proof v1, `.tlog-proof`): that one leaf stands in a log, with the checkpoint that says so, to be checked
 * without asking anybody.
 *
 *     c2sp.org/tlog-proof@v1
 *     extra base64                 (opaque, not authenticated; may be left out)
 *     index N
 *     hash                         (from the leaf upwards)
 *     (empty line)
 *     checkpoint
 */
import { isRefusal, at as placed, type Refusal, refuse, shown } from '#ground/refusal.ts'
import { fromBase64, toBase64 } from './base64.ts'
import { readCheckpoint, readDecimalSize, type SignedCheckpoint } from './checkpoint.ts'
import { NOTE_CHARACTERS_MAX, writeNote } from './note.ts'
import type { Proof } from './proof.ts'
import { HASH_BYTES } from './tree.ts'

export interface TlogProof {
  readonly index: number
  readonly proof: Proof
  readonly checkpoint: SignedCheckpoint
  readonly extra: Uint8Array | null
}

const HEAD = 'c2sp.org/tlog-proof@v1'
/** No tree of safe size is deeper. */
const HASHES_MAX = 63

export function writeTlogProof({ index, proof, checkpoint, extra }: TlogProof): string {
  const head = [HEAD, ...(extra === null ? [] : [`extra ${toBase64(extra)}`]), `index ${index}`, ...proof.map(toBase64)]
  return `${head.join('\n')}\n\n${writeNote(checkpoint.note)}`
}

/** Reads a proof. What is not as it must be is refused with its line; whether it holds is for `verifyInclusion` and the checkpoint's keys. */
export function readTlogProof(written: string): TlogProof | Refusal {
  if (written.length > 2 * NOTE_CHARACTERS_MAX) return refuse('note-too-long', { found: written.length, max: 2 * NOTE_CHARACTERS_MAX })
  const end = written.indexOf('\n\n')
  const lines = written.slice(0, Math.max(end, 0)).split('\n')
  const wrong = (line: number, accepted: string): Refusal =>
    refuse('proof-malformed', { found: shown(lines[line - 1] ?? ''), accepted }, { line })
  if (end < 0 || lines[0] !== HEAD) return wrong(1, HEAD)
  const extra = lines[1]?.startsWith('extra ') ? fromBase64(lines[1].slice('extra '.length)) : undefined
  if (extra === null) return wrong(2, 'extra BASE64')
  const at = extra === undefined ? 1 : 2
  const index = lines[at]?.startsWith('index ') ? readDecimalSize(lines[at].slice('index '.length)) : null
  if (index === null) return wrong(at + 1, 'index N')
  const proof: Uint8Array[] = []
  for (const [i, line] of lines.slice(at + 1).entries()) {
    const hash = fromBase64(line)
    if (hash?.length !== HASH_BYTES || i >= HASHES_MAX) return wrong(at + 2 + i, 'base64, 32 bytes')
    proof.push(hash)
  }
  const checkpoint = readCheckpoint(written.slice(end + 2))
  if (isRefusal(checkpoint)) return placed(checkpoint, { field: 'checkpoint' })
  return { index, proof, checkpoint, extra: extra ?? null }
}
