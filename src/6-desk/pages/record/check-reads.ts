/** Works out in this browser the root over reads as they are told: what an auditor does with the saved log. */
import { portableHashing } from '#answer/ledger/hashing.ts'
import { leafHash, rootOf } from '#answer/ledger/tree.ts'
import { canonical } from '#ground/canonical.ts'
import { isRefusal } from '#ground/refusal.ts'
import type { Read } from '../../client/custody-shapes.ts'

/** A read as it was kept: one line of canonical JSON (RFC 8785), whose SHA-256 is its leaf. Null for what cannot have been kept so. */
export function lineOf({ at, by, purpose, what, asOf }: Read): string | null {
  const text = canonical({ at, by, purpose, what, asOf })
  return isRefusal(text) ? null : text
}

/** The root over reads in the order in which they were logged (RFC 6962), in hex; null where one of them cannot be read. */
export function rootOfReads(reads: readonly Read[]): string | null {
  const lines = reads.map(lineOf)
  const leaves = lines.flatMap((line) => (line === null ? [] : [leafHash(portableHashing.sha256(line), portableHashing)]))
  if (leaves.length < lines.length) return null
  return Array.from(rootOf(leaves, portableHashing), (byte) => byte.toString(16).padStart(2, '0')).join('')
}
