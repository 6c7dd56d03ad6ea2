/** What an office is told about publishing its log, in files beside it: `publishing.json` and `policy`. */
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { readSettings, type Settings, USUAL } from '#answer/ledger/cadence.ts'
import { type Policy, readPolicy } from '#answer/ledger/policy.ts'
import { isRefusal, at as placed, type Refusal } from '#ground/refusal.ts'
import { readJson } from '../http/json.ts'
import { nodeHashing } from '../keys/node-hashing.ts'

const textIn = (file: string): Promise<string | null> =>
  readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null
    throw error
  })

/** The cadence of an office, and where its checkpoints are stamped. What no file says is as usual; a demonstration has nothing to hide. */
export async function settingsOf(folder: string, demonstration: boolean): Promise<Settings | Refusal> {
  const file = path.join(folder, 'publishing.json')
  const text = await textIn(file)
  const usual = demonstration ? { ...USUAL, leaves: 0 } : USUAL
  if (text === null) return { ...usual, stamps: null }
  const raw = readJson(text)
  const settings = isRefusal(raw) ? raw : readSettings(raw.value, usual)
  return isRefusal(settings) ? placed(settings, { file }) : settings
}

/** The witnesses of an office and their quorum; null where no file names them. */
export async function policyOfOffice(folder: string): Promise<Policy | null | Refusal> {
  const file = path.join(folder, 'policy')
  const text = await textIn(file)
  if (text === null) return null
  const policy = readPolicy(text, nodeHashing)
  return isRefusal(policy) ? placed(policy, { file }) : policy
}
