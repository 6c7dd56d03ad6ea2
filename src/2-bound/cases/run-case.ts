/** Runs one case and compares the answer with what it expects. */
import { isRefusal } from '#ground/refusal.ts'
import { readAct } from '../act/read-act.ts'
import type { Determination } from '../determine/determination.ts'
import { determine } from '../determine/determine.ts'
import { mentionsOf, VERDICTS, type Verdict } from '../determine/reasons.ts'
import type { Case, Expected } from './case.ts'

export interface CaseResult {
  readonly id: string
  readonly passed: boolean
  readonly verdict: Verdict
  readonly expected: Verdict
  /** What was expected and not there, or there and not expected; data, for a line of output. */
  readonly missing: readonly string[]
}

/** Asks the case's question at every known time it names. The first answer is the one told. */
export function runCase(one: Case): CaseResult {
  const act = readAct(one.act)
  const missing: string[] = []
  let told: Verdict = 'refuse'
  for (const [i, { known, expect }] of one.asked.entries()) {
    // An act nobody can read is refused, like any other act that cannot be judged.
    const answer = isRefusal(act) ? null : determine({ act, rulebook: one.rulebook, facts: one.facts, at: one.at, known })
    const verdict = answer?.verdict ?? 'refuse'
    if (i === 0) told = verdict
    const prefix = i === 0 ? '' : `also[${i - 1}] `
    missing.push(...compare(answer, verdict, expect).map((m) => prefix + m))
  }
  return { id: one.id, passed: missing.length === 0, verdict: told, expected: one.asked[0]?.expect.verdict ?? 'refuse', missing }
}

function compare(answer: Determination | null, verdict: Verdict, expect: Expected): string[] {
  const missing: string[] = []
  if (verdict !== expect.verdict) missing.push(`verdict ${expect.verdict}`)
  const mentions = new Set(answer?.reasons.flatMap((r) => mentionsOf(r)) ?? [])
  const mentioned = (name: string): boolean =>
    mentions.has(name) || (!name.includes('/') && [...mentions].some((m) => m.startsWith(`${name}/`)))
  for (const name of expect.mustMention) if (!mentioned(name)) missing.push(`mention ${name}`)
  for (const name of expect.mustNotMention) if (mentions.has(name)) missing.push(`no mention ${name}`)
  for (const [order, wanted] of Object.entries(expect.orders)) {
    // An order that does not reach the act has no answer; then nothing of it restricts.
    const got = answer?.orders.find((o) => o.order === order)?.verdict ?? 'permit'
    if (got !== wanted) missing.push(`order ${order} ${wanted} (${got})`)
  }
  for (const part of expect.parts) {
    const got = partVerdict(answer, part)
    if (got !== part.verdict)
      missing.push(
        `part ${part.key ?? [part.counterpart, part.leg, part.line].filter(Boolean).join(' ')} ${part.verdict} (${got ?? 'none'})`,
      )
  }
  return missing
}

/** The heaviest verdict of the atoms that a part names, by line, counterpart or leg. */
function partVerdict(answer: Determination | null, wanted: Expected['parts'][number]): Verdict | null {
  const atoms = (answer?.parts ?? []).filter((p) => {
    if (wanted.key !== undefined) return wanted.key.split(/[ /+]/).every((k) => k === p.line || k === p.counterpart || k === p.leg)
    return (
      (wanted.line === undefined || wanted.line === p.line) &&
      (wanted.counterpart === undefined || wanted.counterpart === p.counterpart) &&
      (wanted.leg === undefined || wanted.leg === p.leg)
    )
  })
  if (atoms.length === 0) return null
  return atoms.reduce<Verdict>((v, p) => (VERDICTS.indexOf(p.verdict) > VERDICTS.indexOf(v) ? p.verdict : v), 'permit')
}
