/**
 * The published log: writing a million entries as tiles, checking all of it, and proving one.
 */
import { mkdtemp, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { KEY_TYPES, writeVkey } from '#answer/ledger/note.ts'
import { proveInclusion, verifyInclusion } from '#answer/ledger/proof.ts'
import { leafHash, nodesOf, rootOf } from '#answer/ledger/tree.ts'
import { isRefusal, sure } from '#ground/refusal.ts'
import { nodeHashing } from '#shell/keys/node-hashing.ts'
import { openSigner } from '#shell/ledger/log-key.ts'
import { logSource } from '#shell/ledger/log-source.ts'
import { type Leaves, publish } from '#shell/ledger/publish.ts'
import { verifyPublished } from '#shell/ledger/verify-published.ts'
import { figure, type Measured } from './measure.ts'

const ENTRIES = 1_000_000
const ROUNDS = 3
const PROOFS = 20_000

export const versions = (): Record<string, string> => ({ openssl: process.versions.openssl ?? 'unknown' })

/** A round is the whole log, however long that takes, so `seconds` says nothing here. */
export async function run(_seconds: number, progress: (done: number, total: number) => void): Promise<Measured[]> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'parley-bench-'))
  const [publishing, checking, proving, verifying]: [number[], number[], number[], number[]] = [[], [], [], []]
  let done = 0
  try {
    const signer = await openSigner(folder, 'log.key', KEY_TYPES.signature, { asked: undefined, otherwise: 'log.example/bench' })
    sure(!isRefusal(signer), 'there is a key')
    const { leaves, hashes, root } = made()
    const node = nodesOf(hashes, nodeHashing)
    for (let round = 0; round < ROUNDS; round++) {
      const into = path.join(folder, `log-${round}`)
      publishing.push(await milliseconds(async () => sure(!isRefusal(await publish(leaves, into, signer, () => {})), 'it is published')))
      const source = logSource(into)
      checking.push(await milliseconds(() => verifyPublished(source, { keys: [writeVkey(signer.key)] })))
      await rm(into, { recursive: true })
      const at = Array.from({ length: PROOFS }, (_, i) => (i * 7_919) % ENTRIES)
      const proofs: (readonly Uint8Array[])[] = []
      const proved = await milliseconds(async () => {
        for (const index of at) proofs.push(proveInclusion(index, ENTRIES, node, nodeHashing))
      })
      proving.push(proved / PROOFS)
      const held = await milliseconds(async () => {
        for (const [i, index] of at.entries()) {
          const claim = { leafHash: hashes[index] as Uint8Array, index, size: ENTRIES, root, proof: proofs[i] ?? [] }
          sure(verifyInclusion(claim, nodeHashing).holds, 'it holds')
        }
      })
      verifying.push(held / PROOFS)
      progress(++done, ROUNDS)
    }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
  return [
    figure(`publish ${ENTRIES} entries as tiles`, 'ms', publishing),
    figure(`verify all of ${ENTRIES} entries`, 'ms', checking),
    figure(`prove inclusion at ${ENTRIES}`, 'ms', proving),
    figure(`verify an inclusion proof at ${ENTRIES}`, 'ms', verifying),
  ]
}

async function milliseconds(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now()
  await work()
  return performance.now() - began
}

function made(): { leaves: Leaves; hashes: readonly Uint8Array[]; root: Uint8Array } {
  const commitments = Array.from({ length: ENTRIES }, (_, i) => nodeHashing.sha256(String(i)))
  const hashes = commitments.map((one) => leafHash(one, nodeHashing))
  const root = rootOf(hashes, nodeHashing)
  const page = async (from: number, count: number) => commitments.slice(from, from + count)
  return { leaves: { size: ENTRIES, root: Buffer.from(root).toString('hex'), commitments: page }, hashes, root }
}
