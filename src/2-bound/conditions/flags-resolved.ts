/**
 * flags-resolved: somebody looked for red flags, and every one that was raised has been explained.
 *
 *   met    a review is on file, not older than `max_age_days` where that is asked, and each flag raised of the party or of the act is
 *          resolved by a named person who neither asked for the act, nor advised on it, nor is the party itself, with his evidence as source
 *   unmet  a flag was confirmed
 *   open   no review, or one that ran out or is too old; a flag nobody has resolved, which is a duty to inquire: not to look is no answer;
 *          resolved by whoever asked, or without evidence; disputed, under-graded, damaged; the act does not say who asks
 *
 * On file as `red-flags-reviewed` (true), `red-flag` (its name as the value, one claim for each) and `flag-resolved:NAME` (who resolved it,
 * or false: it was confirmed). A flag is raised by a claim graded D4 or better, or by one without a grade. Names of flags are data of
 * whoever issues them, with their own dates. Without `who`, everybody who has a role in the act is looked at.
 */
import { z } from 'zod'
import { U } from '#ground/kleene.ts'
import { label } from '#ground/parts.ts'
import { type Inquiry, unstated } from '../determine/inquiry.ts'
import { type Reads, weighFacts } from '../determine/weigh.ts'
import type { Fact, FactValue } from '../facts/fact.ts'
import { type ConditionKind, type CureFact, type Finding, finding, together } from './condition-kind.ts'
import { weighYoung } from './young.ts'

interface Spec {
  readonly who: string
  readonly maxAgeDays: number | null
}
const schema = z.strictObject({
  who: label.optional(),
  max_age_days: z.number().int().positive().optional(),
})
const KIND = 'flags-resolved'
const RAISED = 'red-flag'
const REVIEWED = 'red-flags-reviewed'
const ACT = 'act'

export const flagsResolved: ConditionKind<Spec> = {
  schema,
  read: (written: z.output<typeof schema>) => ({ who: written.who ?? 'party', maxAgeDays: written.max_age_days ?? null }),
  judge(q, spec, want) {
    const parties = q.meant(spec.who)
    if (parties === null) return finding(KIND, U, unstated(spec.who), { values: { whom: spec.who, flag: '' } })
    const found = parties.flatMap((whom) => [
      reviewed(q, whom, spec, want),
      ...flagsOf(q, whom).map((flag) => resolved(q, whom, flag, want)),
    ])
    const ofAct = parties.includes(ACT) ? [] : flagsOf(q, ACT).map((flag) => resolved(q, ACT, flag, want))
    return together([...found, ...ofAct], want)
  },
  cures(q, spec) {
    const parties = q.meant(spec.who) ?? []
    const all = parties.includes(ACT) ? parties : [...parties, ACT]
    const facts = all.flatMap((whom): CureFact[] => [
      ...(parties.includes(whom) && reviewed(q, whom, spec, true).truth === U
        ? [{ of: whom, is: REVIEWED, value: true, settles: true }]
        : []),
      ...flagsOf(q, whom)
        .filter((flag) => resolved(q, whom, flag, true).truth === U)
        .map((flag) => ({ of: whom, is: `flag-resolved:${flag}`, value: '(somebody else)', origin: '(evidence)', settles: true })),
    ])
    return facts.length === 0 ? [] : [{ code: 'inquire', values: { whom: all.filter((one) => one !== ACT).join(', ') }, facts }]
  },
  harms: (q, spec) =>
    (q.meant(spec.who) ?? []).map((whom) => ({
      code: 'raise-flag',
      values: { whom },
      facts: [{ of: whom, is: RAISED, value: '(another)' }],
    })),
}

const holding = (q: Inquiry, { from, until }: Fact): boolean => {
  q.until(from)
  q.until(until)
  return q.t >= from && q.t < until
}

/** A damaged claim may have been any flag, and no resolution answers it. */
const LOST = ''

/** A rumour that nobody can judge raises no flag, or anyone could stop anything. */
function flagsOf(q: Inquiry, whom: string): string[] {
  const raised = q.about(whom, RAISED).flatMap((fact): string[] => {
    if (fact.damaged) return [LOST]
    if (!holding(q, fact) || (fact.grade !== null && !fact.contradicts)) return []
    return [typeof fact.value === 'string' ? fact.value : LOST]
  })
  return [...new Set(raised)].sort()
}

function reviewed(q: Inquiry, whom: string, spec: Spec, want: boolean): Finding {
  const plainly: Reads = (value) => (value === true ? 'for' : value === false ? 'against' : 'neither')
  const { truth, cause, facts, damaged } = weighYoung(q, whom, REVIEWED, want, plainly, spec.maxAgeDays)
  const open = cause === 'not-known' ? 'search-not-completed' : cause === 'denied' ? 'search-not-completed' : cause
  // That nobody has looked is never a finding against the party.
  return finding(KIND, want && truth === 0 ? U : truth, open, { facts, damaged, values: { whom, flag: '' } })
}

function resolved(q: Inquiry, whom: string, flag: string, want: boolean): Finding {
  const raised = q.about(whom, RAISED).filter((fact) => fact.damaged || fact.value === flag)
  const values = { whom, flag }
  if (flag === LOST) {
    const lost = q.about(whom, RAISED).filter((fact) => fact.damaged || typeof fact.value !== 'string')
    const damaged = lost.some((fact) => fact.damaged)
    return finding(KIND, U, damaged ? 'damaged' : 'unreadable-value', { facts: lost, damaged, values })
  }
  const facts = q.about(whom, `flag-resolved:${flag}`)
  const idle = facts.filter((fact) => !fact.damaged && typeof fact.value === 'string' && !counts(q, whom, fact))
  const weighed = weighFacts(
    q,
    facts.filter((fact) => !idle.includes(fact)),
    want,
    outcome,
  )
  const all = { facts: [...raised, ...facts], damaged: weighed.damaged, values }
  if (weighed.cause === 'denied') return finding(KIND, weighed.truth, 'flag-confirmed', all)
  if (weighed.truth !== U || weighed.cause !== 'not-known') return finding(KIND, weighed.truth, weighed.cause, all)
  return finding(
    KIND,
    U,
    q.act.askedBy === null && facts.length > 0 ? 'asker-unstated' : idle.length > 0 ? 'same-hand' : 'flag-unresolved',
    all,
  )
}

const outcome: Reads = (value: FactValue | null) => (typeof value === 'string' ? 'for' : value === false ? 'against' : 'neither')

/** Nobody explains away what stands against his own proposal, and an explanation without evidence is none. */
function counts(q: Inquiry, whom: string, { value, source, origin }: Fact): boolean {
  const who = String(value)
  if (source === null && origin === null) return false
  return q.act.askedBy !== null && who !== q.act.askedBy && !q.act.advisedBy.includes(who) && who !== whom
}
