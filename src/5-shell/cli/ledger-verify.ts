import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { writeVkey } from '#answer/ledger/note.ts'
import { type Policy, quorumMet } from '#answer/ledger/policy.ts'
import { LIMITS } from '#ground/limits.ts'
import { isRefusal, at as placed, type Refusal, refuse, shown } from '#ground/refusal.ts'
import { type Demands, LogFault } from '#verify'
import { fileRefusal } from '../files/document.ts'
import { isUrl, logSource, UnreachedLog } from '../ledger/log-source.ts'
import { disclosedIndex, verifyPublished as verify } from '../ledger/verify-published.ts'
import type { ExitCode } from './command.ts'
import type { Ledger } from './ledger-options.ts'
import { policyIn } from './ledger-policy.ts'

const HOUR_SECONDS = 3_600

/** `parley ledger verify PATH|URL`: exit 1 with the name of the first fault. */
export async function verifyPublished(ctx: Ledger, place: string): Promise<ExitCode> {
  const demands = await demandsOf(ctx, place)
  if (isRefusal(demands)) return ctx.refused(demands)
  const bar = ctx.progress('cli.ledger.progress', 0)
  try {
    const found = await verify(logSource(place), { ...demands, through: (leaves) => bar.tick(leaves) })
    if (ctx.json) ctx.data(found)
    else tell(ctx, found)
    return 0
  } catch (error) {
    if (error instanceof UnreachedLog || (isUrl(place) && error instanceof Error && !(error instanceof LogFault)))
      return ctx.refused(refuse('log-unreached', { found: error.message }))
    if (!(error instanceof LogFault)) throw error
    if (ctx.json) ctx.data({ fault: error.fault, where: error.where })
    ctx.err(ctx.say('cli.ledger.fault', { fault: error.fault, where: error.where, what: ctx.say(`ledger.fault.${error.fault}`) }))
    return 1
  } finally {
    bar.done()
  }
}

function tell(ctx: Ledger, { origin, size, root, cosigners, disclosed }: Awaited<ReturnType<typeof verify>>): void {
  ctx.out(ctx.say('cli.ledger.verified', { origin, size, root, disclosed }))
  for (const { name, seconds } of cosigners)
    ctx.out(ctx.say('cli.ledger.cosigned', { name, at: new Date(seconds * 1_000).toISOString().replace('.000', '') }))
}

/** What the verifying side asks: keys from `--key` or the policy, never from the log itself. */
async function demandsOf(ctx: Ledger, place: string): Promise<Demands | Refusal> {
  const { key, policy: policyFile, earlier, 'max-age': hours } = ctx.values
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
    const raw = jsonOf(text)
    if (raw === undefined) return refuse('shape-wrong', { found: shown(text.slice(0, 20)), accepted: 'JSON' }, { file })
    disclosed.set(index, raw)
  }
  return disclosed
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
