/**
 * vetted: a party has passed vetting under a named regime, and the result still holds when the act is done.
 *
 *   met    a result "passed" (true), valid for the moment, not older than `max_age_days` where that is asked
 *   unmet  failed
 *   open   never vetted, expired, disputed, under-graded, damaged
 */
import { z } from 'zod'
import { T, U } from '#ground/kleene.ts'
import { type Reads, weigh, weighFacts } from '../determine/weigh.ts'
import { type ConditionKind, finding, forAll } from './condition-kind.ts'

interface Spec {
  readonly whom: string
  readonly is: string
  readonly maxAgeDays: number | null
}
const schema = z.strictObject({
  whom: z.string().min(1),
  regime: z.string().min(1).optional(),
  max_age_days: z.number().int().positive().optional(),
})
const DAY = 86_400_000
const outcome: Reads = (value) =>
  value === true || value === 'passed' || value === 'cleared'
    ? 'for'
    : value === false || value === 'failed' || value === 'rejected'
      ? 'against'
      : 'neither'

export const vetted: ConditionKind<Spec> = {
  schema,
  read: (written: z.output<typeof schema>) => ({
    whom: written.whom,
    is: written.regime === undefined ? 'vetted' : `vetted:${written.regime}`,
    maxAgeDays: written.max_age_days ?? null,
  }),
  judge(q, spec, want) {
    const parties = q.meant(spec.whom)
    if (parties === null) return finding('vetted', U, 'role-unstated', { values: { whom: spec.whom } })
    return forAll(
      parties.map((whom) => {
        const values = { whom, regime: spec.is }
        const weighed = weigh(q, whom, spec.is, want, outcome)
        if (weighed.truth !== T || spec.maxAgeDays === null) {
          const cause = weighed.cause === 'denied' ? 'failed' : weighed.cause
          return finding('vetted', weighed.truth, cause, { facts: weighed.facts, damaged: weighed.damaged, values })
        }
        const age = spec.maxAgeDays * DAY
        for (const one of weighed.facts) q.until(one.from + age)
        const young = weighed.facts.filter((one) => q.t < one.from + age)
        const again = weighFacts(q, young, want, outcome)
        return finding('vetted', again.truth, again.truth === T ? null : 'stale', { facts: weighed.facts, values })
      }),
    )
  },
  cures: (q, spec) =>
    (q.meant(spec.whom) ?? []).map((whom) => ({
      code: 'vet',
      values: { whom, regime: spec.is },
      facts: [{ of: whom, is: spec.is, value: true, settles: true }],
    })),
  harms: (q, spec) =>
    (q.meant(spec.whom) ?? []).map((whom) => ({
      code: 'fail-vetting',
      values: { whom, regime: spec.is },
      facts: [{ of: whom, is: spec.is, value: false, settles: true }],
    })),
}
