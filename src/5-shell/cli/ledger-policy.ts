import { readFile } from 'node:fs/promises'
import { type Policy, readPolicy } from '#answer/ledger/policy.ts'
import { isRefusal, at as placed, type Refusal } from '#ground/refusal.ts'
import { fileRefusal } from '../files/document.ts'
import { nodeHashing } from '../keys/node-hashing.ts'

/** Reads the policy that `--policy` names. */
export async function policyIn(file: string): Promise<Policy | Refusal> {
  const text = await readFile(file, 'utf8').catch((error: unknown) => fileRefusal(error, file))
  if (isRefusal(text)) return placed(text, { field: '--policy' })
  const policy = readPolicy(text, nodeHashing)
  return isRefusal(policy) ? placed(policy, { file }) : policy
}
