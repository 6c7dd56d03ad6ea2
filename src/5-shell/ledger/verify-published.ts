/** Runs the verifier that auditors take away over a published log, with what the verifying side brings along. */
import { createHash, hash as hashOnce } from 'node:crypto'
import { type Demands, type Sha256, type Verified, verifyLog } from '#verify'
import type { LogSource } from './log-source.ts'

/** SHA-256 of the platform over several parts as one message. Most are short, and hashing them at once is twice as fast. */
const SHORT_BYTES = 256
const room = Buffer.alloc(SHORT_BYTES)
const platformSha256: Sha256 = (...parts) => {
  let length = 0
  for (const part of parts) length += part.length
  if (length > SHORT_BYTES) {
    const sum = createHash('sha256')
    for (const part of parts) sum.update(part)
    return sum.digest()
  }
  let at = 0
  for (const part of parts) {
    room.set(part, at)
    at += part.length
  }
  return hashOnce('sha256', room.subarray(0, length), 'buffer')
}

/** The names of files of disclosed records: `disclosed/INDEX.json`. */
const DISCLOSED = /^(0|[1-9][0-9]{0,14})\.json$/

/** The index that a disclosed record's file name says, or null. */
export const disclosedIndex = (name: string): number | null => (DISCLOSED.test(name) ? Number.parseInt(name, 10) : null)

/** Checks a published log. Throws the verifier's `LogFault` with the first fault. */
export const verifyPublished = (source: LogSource, demands: Demands): Promise<Verified> => verifyLog(source, demands, platformSha256)
