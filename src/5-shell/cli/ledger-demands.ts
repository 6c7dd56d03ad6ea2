/** What whoever checks a log brings along, from the options of a command line; and the records disclosed beside the log. */
import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { writeVkey } from '#answer/ledger/note.ts'
import { type Policy, quorumMet } from '#answer/ledger/policy.ts'
import { LIMITS } from '#ground/limits.ts'
import { isRefusal, at as placed, type Refusal, refuse, shown } from '#ground/refusal.ts'
import type { Demands } from '#verify'
import { fileRefusal } from '../files/document.ts'
import { readJson } from '../http/json.ts'
import { isUrl } from '../ledger/log-source.ts'
import { disclosedIndex } from '../ledger/verify-published.ts'
import { policyIn } from './ledger-policy.ts'

const HOUR_SECONDS = 3_600

/** The options that say it. */
export interface Brought {
  readonly key: readonly string[]
  readonly policy?: string | undefined
  readonly earlier?: string | undefined
  readonly 'max-age'?: string | undefined
}

/** What the verifying side asks: keys from `--key` or the policy, never from the log itself. */
export async function demandsOf(values: Brought, place: string): Promise<Demands | Refusal> {
  const { key, policy: policyFile, earlier, 'max-age': hours } = values
  const keys: string[] = []
  for (const file of key) {
    const text = await textOf(file, '--key')
    if (isRefusal(text)) return text
    keys.push(...text.split('\n').filter((line) => line.trim() !== ''))
  }
  const policy = policyFile === undefined ? null : await policyIn(policyFile)
  if (isRefusal(policy)) return policy
  keys.push(...(policy?.logs ?? []).map((log) => writeVkey(log.key)))
  if (keys.length === 0) return refuse('log-key-needed', { accepted: '--key FILE, --policy FILE' })
  const kept = earlier === undefined ? undefined : await textOf(earlier, '--earlier')
  if (isRefusal(kept)) return kept
  const age = hours === undefined ? undefined : ageOf(hours)
  if (isRefusal(age)) return age
  const disclosed = isUrl(place) ? new Map<number, unknown>() : await disclosedIn(path.join(place, 'disclosed'))
  if (isRefusal(disclosed)) return disclosed
  return {
    ...{ keys, disclosed },
    ...(policy === null ? {} : demandsOfPolicy(policy)),
    ...(kept === undefined ? {} : { earlier: kept }),
    ...(age === undefined ? {} : { age }),
  }
}

const demandsOfPolicy = (policy: Policy): Pick<Demands, 'witnesses' | 'quorum'> => ({
  witnesses: policy.witnesses.map(({ key }) => writeVkey(key)),
  quorum: (cosigners) =>
    quorumMet(
      policy,
      policy.witnesses.flatMap(({ key }) => (cosigners.some((one) => writeVkey(key).startsWith(`${one}+`)) ? [key] : [])),
    ),
})

function ageOf(hours: string): NonNullable<Demands['age']> | Refusal {
  const wrong = refuse('shape-wrong', { found: shown(hours), accepted: '1 … 8760' }, { field: '--max-age' })
  if (!/^[1-9][0-9]{0,3}$/.test(hours)) return wrong
  return { max: Number(hours) * HOUR_SECONDS, now: Math.floor(Date.now() / 1_000) }
}

async function textOf(file: string, field: string): Promise<string | Refusal> {
  return readFile(file, 'utf8').catch((error: unknown) => placed(fileRefusal(error, file), { field }))
}

/** Disclosed records in a folder beside the log, by index. Names that are none, and what is no JSON, are refused. */
async function disclosedIn(folder: string): Promise<ReadonlyMap<number, unknown> | Refusal> {
  const names = await readdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return []
    throw error
  })
  const disclosed = new Map<number, unknown>()
  for (const name of names.sort()) {
    const file = path.join(folder, name)
    const index = disclosedIndex(name)
    if (index === null) return refuse('shape-wrong', { found: shown(name), accepted: 'INDEX.json' }, { file })
    const text = await textOf(file, '')
    if (isRefusal(text)) return text
    if (text.length > LIMITS.document_bytes_max)
      return refuse('shape-too-big', { found: text.length, max: LIMITS.document_bytes_max }, { file })
    const raw = readJson(text)
    if (isRefusal(raw)) return placed(raw, { file })
    disclosed.set(index, raw.value)
  }
  return disclosed
}
