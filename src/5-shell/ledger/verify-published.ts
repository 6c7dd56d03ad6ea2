/** Runs the verifier that auditors take away over a published log, with what the verifying side brings along. */
import { type Demands, type Verified, verifyLog } from '#verify'
import { nodeHashing } from '../keys/node-hashing.ts'
import type { LogSource } from './log-source.ts'

/** The names of files of disclosed records: `disclosed/INDEX.json`. */
const DISCLOSED = /^(0|[1-9][0-9]{0,14})\.json$/

/** The index that a disclosed record's file name says, or null. */
export const disclosedIndex = (name: string): number | null => (DISCLOSED.test(name) ? Number.parseInt(name, 10) : null)

/** Checks a published log. Throws the verifier's `LogFault` with the first fault. */
export const verifyPublished = (source: LogSource, demands: Demands): Promise<Verified> => verifyLog(source, demands, nodeHashing.sha256)
