/**
 * search-completed: a named register was searched for a party, all of it.
 *
 *   met    a search `complete` (true), valid for the moment, not older than `max_age_days` where that is asked
 *   unmet  `refused` (false): whoever keeps the register does not let it be searched
 *   open   not searched, searched in part (`partial`), run out or too old, disputed, under-graded, damaged
 *
 * It says that it was searched, and nothing about what was found: that is for a condition of its own, which may rest on this one.
 */
import { z } from 'zod'
import { U } from '#ground/kleene.ts'
import { type Inquiry, unstated } from '../determine/inquiry.ts'
import type { Cause, Reads } from '../determine/weigh.ts'
import { type ConditionKind, type Finding, finding, forAll } from './condition-kind.ts'
import { days, text } from './particulars.ts'
import { weighYoung } from './young.ts'

interface Spec {
  readonly of: string
  readonly where: string
  readonly maxAgeDays: number | null
}
const schema = z.strictObject({
  of: text,
  where: text,
  max_age_days: days.optional(),
})

const outcome: Reads = (value) =>
  value === 'complete' || value === true ? 'for' : value === 'refused' || value === false ? 'against' : 'neither'

const claimOf = ({ where }: Spec): string => `searched:${where}`

export const searchCompleted: ConditionKind<Spec> = {
  schema,
  read: (written: z.output<typeof schema>) => ({ of: written.of, where: written.where, maxAgeDays: written.max_age_days ?? null }),
  judge(q, spec, want) {
    const parties = q.meant(spec.of)
    if (parties === null) return finding('search-completed', U, unstated(spec.of), { values: { of: spec.of, where: spec.where } })
    return forAll(parties.map((of) => judgeOne(q, of, spec, want)))
  },
  cures: (q, spec) =>
    (q.meant(spec.of) ?? []).map((of) => ({
      code: 'search',
      values: { of, where: spec.where },
      facts: [{ of, is: claimOf(spec), value: 'complete', settles: true }],
    })),
  harms: (q, spec) =>
    (q.meant(spec.of) ?? []).map((of) => ({
      code: 'refuse-search',
      values: { of, where: spec.where },
      facts: [{ of, is: claimOf(spec), value: 'refused', settles: true }],
    })),
}

function judgeOne(q: Inquiry, of: string, spec: Spec, want: boolean): Finding {
  const { truth, cause, facts, damaged } = weighYoung(q, of, claimOf(spec), want, outcome, spec.maxAgeDays)
  const told: Partial<Record<Cause, Cause>> = {
    denied: 'declined',
    stale: 'list-stale',
    'not-known': 'search-not-completed',
    'unreadable-value': 'search-not-completed',
  }
  return finding('search-completed', truth, cause === null ? null : (told[cause] ?? cause), {
    facts,
    damaged,
    values: { of, where: spec.where },
  })
}
