/**
 * The last checkpoint that a key signed, kept beside the key and outside the database. A database that was restored from an old copy, or
 * changed, is told by it, wherever its log is to be published: a log never signs two histories.
 */
import { readFile } from 'node:fs/promises'
import { readCheckpoint, verifyCheckpoint } from '#answer/ledger/checkpoint.ts'
import { isRefusal, at as placed, type Refusal, refuse } from '#ground/refusal.ts'
import { replaceFile } from '../files/disk.ts'
import { knownKeysOf, type LogSigner, verifyEd25519 } from './log-key.ts'
import { signedByAll, signedCheckpoint } from './signing.ts'

/** The record as it is to be signed; roots in hex. */
export interface Signable {
  readonly size: number
  readonly root: string
  /** The root over the first `size` entries. */
  rootAt(size: number): Promise<string | Refusal>
}

/**
 * Sees to it that the record continues what was signed last, and notes in `file` that it is signed as it is now, before anything is signed.
 * Refused, by the name of the file, where it is shorter or another, and where the file cannot be read or is of another key.
 */
export async function continueSigned(file: string, signer: LogSigner, record: Signable): Promise<Refusal | null> {
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null
    throw error
  })
  if (text !== null) {
    const read = readCheckpoint(text)
    const last = isRefusal(read) ? read : verifyCheckpoint(read, knownKeysOf(signer), verifyEd25519)
    if (isRefusal(last)) return placed(last, { file })
    const root = last.size > record.size ? '' : await record.rootAt(last.size)
    if (isRefusal(root)) return root
    if (root !== Buffer.from(last.root).toString('hex')) return refuse('log-differs', {}, { file })
    if (last.size === record.size && signedByAll(last.note, signer)) return null
  }
  await replaceFile(file, signedCheckpoint(signer, record.size, Buffer.from(record.root, 'hex')))
  return null
}
