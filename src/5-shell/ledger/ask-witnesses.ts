/** Asks witnesses to cosign a checkpoint (C2SP tlog-witness v1), and puts their cosignatures on it. */

import { equalBytes } from '#answer/ledger/bytes.ts'
import { cosignaturesOf, readCheckpoint, readDecimalSize } from '#answer/ledger/checkpoint.ts'
import { type NoteSignature, readSignatureLine, writeNote } from '#answer/ledger/note.ts'
import { type Policy, type PolicyWitness, quorumMet } from '#answer/ledger/policy.ts'
import type { Proof } from '#answer/ledger/proof.ts'
import { writeAddCheckpoint } from '#answer/ledger/witnessing.ts'
import { isRefusal, type Refusal, sure } from '#ground/refusal.ts'
import { boundedBytes } from './bounded.ts'
import { verifyEd25519 } from './log-key.ts'

/** How it went with one witness. `status` is what it answered; null where it did not answer, or not as the protocol says. */
export interface Asked {
  readonly witness: string
  readonly status: number | null
}

export interface Witnessed {
  /** The checkpoint with every cosignature that holds. */
  readonly checkpoint: string
  readonly asked: readonly Asked[]
  /** Whether those are enough for the policy. */
  readonly quorum: boolean
}

const ANSWER_MILLISECONDS = 10_000
const ANSWER_BYTES_MAX = 65_536

/**
 * Asks every witness of the policy that has an address, all at once. `prove(size)` gives the consistency proof from a size that a witness says it
 * has; `sizes` remembers those sizes from one time to the next. A witness that does not answer, or whose signature does not hold, is told and
 * passed over: publishing goes on without it. `stop` ends the asking.
 */
export async function askWitnesses(
  checkpoint: string,
  policy: Policy,
  prove: (from: number) => Promise<Proof>,
  { sizes = new Map(), stop }: { readonly sizes?: Map<string, number>; readonly stop?: AbortSignal } = {},
): Promise<Witnessed | Refusal> {
  const read = readCheckpoint(checkpoint)
  if (isRefusal(read)) return read
  const asked: Asked[] = []
  const lines: NoteSignature[] = []
  const one = async (witness: PolicyWitness): Promise<void> => {
    const { status, found } = await cosignedBy(witness, { checkpoint, size: read.size, prove, sizes, stop }).catch(() => ({
      status: null,
      found: [],
    }))
    asked.push({ witness: witness.name, status })
    const holds = found.filter((line) => {
      const by = cosignaturesOf({ text: read.note.text, signatures: [line] }, [witness.key], verifyEd25519)
      return !isRefusal(by) && by.length === 1
    })
    lines.push(...holds)
  }
  await Promise.all(policy.witnesses.filter(({ url }) => url !== null).map(one))
  // The latest word of a witness takes the place of an earlier one, or asking often would make the checkpoint too long to be read.
  const kept = read.note.signatures.filter((old) => !lines.some(({ name, id }) => old.name === name && equalBytes(old.id, id)))
  const note = { ...read.note, signatures: [...kept, ...lines] }
  const cosigned = cosignaturesOf(
    note,
    policy.witnesses.map(({ key }) => key),
    verifyEd25519,
  )
  if (isRefusal(cosigned)) return cosigned
  const keys = cosigned.map(({ key }) => key)
  return { checkpoint: writeNote(note), asked: asked.sort((a, b) => (a.witness < b.witness ? -1 : 1)), quorum: quorumMet(policy, keys) }
}

interface Answer {
  readonly status: number
  readonly found: readonly NoteSignature[]
}

interface Question {
  readonly checkpoint: string
  readonly size: number
  prove(from: number): Promise<Proof>
  /** The size that each witness had last, by its address. */
  readonly sizes: Map<string, number>
  readonly stop: AbortSignal | undefined
}

/** Asks from the size that the witness had last, or as a stranger, and again from the size that it says it has. */
async function cosignedBy({ url }: PolicyWitness, { checkpoint, size, prove, sizes, stop }: Question): Promise<Answer> {
  sure(url !== null, 'only witnesses with an address are asked')
  const ask = async (old: number): Promise<{ status: number; text: string }> => {
    const body = writeAddCheckpoint(old, old === 0 ? [] : await prove(old), checkpoint)
    const answer = await fetch(`${url.replace(/\/+$/, '')}/add-checkpoint`, {
      method: 'POST',
      body,
      signal: AbortSignal.any([AbortSignal.timeout(ANSWER_MILLISECONDS), ...(stop === undefined ? [] : [stop])]),
    })
    const bytes = await boundedBytes(answer, ANSWER_BYTES_MAX)
    // One that says too much has not answered as the protocol says.
    if (bytes === null) throw new TypeError('too long')
    return { status: answer.status, text: Buffer.from(bytes).toString('utf8') }
  }
  let answer = await ask(Math.min(size, sizes.get(url) ?? 0))
  const has = answer.status === 409 ? readDecimalSize(answer.text.trim()) : null
  if (has !== null) answer = await ask(has)
  if (answer.status === 200) sizes.set(url, size)
  const found = answer.status === 200 ? answer.text.split('\n').flatMap((line) => readSignatureLine(line) ?? []) : []
  return { status: answer.status, found }
}
