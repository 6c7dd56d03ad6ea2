import { readFile } from 'node:fs/promises'
import { type NoteKey, readVkey } from '#answer/ledger/note.ts'
import { type Policy, readPolicy } from '#answer/ledger/policy.ts'
import { isRefusal, at as placed, type Refusal, refuse } from '#ground/refusal.ts'
import { fileRefusal } from '../files/document.ts'
import { nodeHashing } from '../keys/node-hashing.ts'

/** Reads the policy that `--policy` names. */
export async function policyIn(file: string): Promise<Policy | Refusal> {
  const text = await readFile(file, 'utf8').catch((error: unknown) => fileRefusal(error, file))
  if (isRefusal(text)) return placed(text, { field: '--policy' })
  const policy = readPolicy(text, nodeHashing)
  return isRefusal(policy) ? placed(policy, { file }) : policy
}

/** The verifier keys in files, one on each line. At least one. */
export async function keysIn(files: readonly string[]): Promise<readonly NoteKey[] | Refusal> {
  const keys: NoteKey[] = []
  for (const file of files) {
    const text = await readFile(file, 'utf8').catch((error: unknown) => fileRefusal(error, file))
    if (isRefusal(text)) return placed(text, { field: '--key' })
    for (const [i, line] of text.split('\n').entries()) {
      const key = line.trim() === '' ? null : readVkey(line.trim(), nodeHashing)
      if (isRefusal(key)) return placed(key, { file, line: i + 1 })
      if (key !== null) keys.push(key)
    }
  }
  return keys.length === 0 ? refuse('log-key-needed', { accepted: '--key FILE' }) : keys
}
