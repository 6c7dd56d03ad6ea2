/** Runs one case and compares the answer with what it expects. */
import { isRefusal, at as placed, type Refusal } from '#ground/refusal.ts'
import { readAct } from '../act/read-act.ts'
import type { Determination } from '../determine/determination.ts'
import { determine } from '../determine/determine.ts'
import { mentionsOf, VERDICTS, type Verdict } from '../determine/reasons.ts'
import type { BrokenCase, Case, Expected } from './case.ts'

export interface CaseResult {
  readonly id: string
  readonly passed: boolean
  readonly verdict: Verdict
  readonly expected: Verdict
  /** What was expected and not there, or there and not expected; data, for a line of output. */
  readonly missing: readonly string[]
}

/** Asks the case's question at every time it names. The first answer is the one told. A broken case fails without being asked. */
export function runCase(one: Case | BrokenCase): CaseResult {
  if ('broken' in one) return { id: one.id, passed: false, verdict: 'refuse', expected: 'refuse', missing: [unreadText(one.broken)] }
  const act = readAct(one.act)
  const missing: string[] = []
  let told: Verdict = 'refuse'
  for (const [i, { at, known, expect }] of one.asked.entries()) {
    // An act nobody can read is refused, like any other act that cannot be judged.
    const answer = isRefusal(act) ? null : determine({ act, rulebook: one.rulebook, facts: one.facts, at, known })
    const verdict = answer?.verdict ?? 'refuse'
    if (i === 0) told = verdict
    const prefix = i === 0 ? '' : `also[${i - 1}] `
    missing.push(...compare(answer, verdict, expect).map((m) => prefix + m))
  }
  const passed = missing.length === 0
  // Whoever looks for why a case fails must hear of what in it could not be read.
  if (!passed) missing.push(...[...one.damaged, ...(isRefusal(act) ? [placed(act, { field: 'act' })] : [])].map(unreadText))
  return { id: one.id, passed, verdict: told, expected: one.asked[0]?.expect.verdict ?? 'refuse', missing }
}

const unreadText = ({ code, where }: Refusal): string => `unreadable ${where?.field ?? ''} (${code})`

function compare(answer: Determination | null, verdict: Verdict, expect: Expected): string[] {
  const missing: string[] = []
  if (verdict !== expect.verdict) missing.push(`verdict ${expect.verdict}`)
  const mentions = new Set([...(answer?.reasons.flatMap((r) => mentionsOf(r)) ?? []), ...(answer?.duties.map((d) => d.ref) ?? [])])
  const mentioned = (name: string): boolean =>
    mentions.has(name) || (!name.includes('/') && [...mentions].some((m) => m.startsWith(`${name}/`)))
  for (const name of expect.mustMention) if (!mentioned(name)) missing.push(`mention ${name}`)
  for (const name of expect.mustNotMention) if (mentions.has(name)) missing.push(`no mention ${name}`)
  for (const [order, wanted] of Object.entries(expect.orders)) {
    const got = answer?.orders.find((o) => o.order === order)?.verdict ?? 'none'
    // An order that does not reach the act has no answer; then nothing of it restricts.
    if (got !== wanted && !(got === 'none' && wanted === 'permit')) missing.push(`order ${order} ${wanted} (${got})`)
  }
  for (const part of expect.parts) {
    const got = partVerdict(answer, part)
    if (got !== part.verdict) missing.push(`part ${part.names.join(' ')} ${part.verdict} (${got ?? 'none'})`)
  }
  return missing
}

/** The heaviest verdict of the atoms that a part names, by line, counterpart or leg. */
function partVerdict(answer: Determination | null, wanted: Expected['parts'][number]): Verdict | null {
  const atoms = (answer?.parts ?? []).filter((p) => wanted.names.every((k) => k === p.line || k === p.counterpart || k === p.leg))
  if (atoms.length === 0) return null
  return atoms.reduce<Verdict>((v, p) => (VERDICTS.indexOf(p.verdict) > VERDICTS.indexOf(v) ? p.verdict : v), 'permit')
}
