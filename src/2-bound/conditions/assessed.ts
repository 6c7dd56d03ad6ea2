/**
 * assessed: a risk of dealing with a party was assessed, and found to be at or under a level.
 *
 *   met    a current assessment of that dimension, not older than `max_age_days` where that is asked, at or under `at_most`
 *   unmet  the assessment is over it
 *   open   never assessed, run out or too old, disputed (one at or under it and one over), under-graded, damaged, not a level
 *
 * Levels are the whole numbers 1 (very low) to 5 (very high). A dimension is a name: `violations`, `diversion`, `retaliation`. A policy
 * that asks for two tiers, such as a general assessment of the recipient and a specific one of the support, names two dimensions in two
 * clauses. Mitigations that were made a condition are duties: `reported` asks whether one is overdue.
 */
import { z } from 'zod'
import { F, U } from '#ground/kleene.ts'
import type { Inquiry } from '../determine/inquiry.ts'
import { unstated } from '../determine/inquiry.ts'
import type { Reads } from '../determine/weigh.ts'
import type { FactValue } from '../facts/fact.ts'
import { type ConditionKind, type Finding, finding, forAll } from './condition-kind.ts'
import { days, text } from './particulars.ts'
import { weighYoung } from './young.ts'

/** From very low to very high, as in the usual five steps of a risk register (ISO 31000 leaves the scale to its user). */
const LOWEST = 1
const HIGHEST = 5

interface Spec {
  readonly whom: string
  readonly dimension: string
  readonly atMost: number
  readonly maxAgeDays: number | null
}
const schema = z.strictObject({
  whom: text,
  dimension: text,
  at_most: z.number().int().min(LOWEST).max(HIGHEST),
  max_age_days: days.optional(),
})

const isLevel = (value: FactValue | null): value is number =>
  typeof value === 'number' && Number.isInteger(value) && value >= LOWEST && value <= HIGHEST

const under =
  ({ atMost }: Spec): Reads =>
  (value) =>
    isLevel(value) ? (value <= atMost ? 'for' : 'against') : 'neither'

const claimOf = ({ dimension }: Spec): string => `assessed:${dimension}`

export const assessed: ConditionKind<Spec> = {
  schema,
  read: (written: z.output<typeof schema>) => ({
    whom: written.whom,
    dimension: written.dimension,
    atMost: written.at_most,
    maxAgeDays: written.max_age_days ?? null,
  }),
  judge(q, spec, want) {
    const parties = q.meant(spec.whom)
    if (parties === null) return finding('assessed', U, unstated(spec.whom), { values: valuesOf(spec.whom, spec) })
    return forAll(parties.map((whom) => judgeOne(q, whom, spec, want)))
  },
  cures: (q, spec) =>
    (q.meant(spec.whom) ?? []).map((whom) => ({
      code: 'assess',
      values: valuesOf(whom, spec),
      facts: [{ of: whom, is: claimOf(spec), value: spec.atMost, settles: true }],
    })),
  harms: (q, spec) =>
    spec.atMost === HIGHEST
      ? []
      : (q.meant(spec.whom) ?? []).map((whom) => ({
          code: 'assess-over',
          values: valuesOf(whom, spec),
          facts: [{ of: whom, is: claimOf(spec), value: spec.atMost + 1, settles: true }],
        })),
}

const valuesOf = (whom: string, { dimension, atMost }: Spec) => ({ whom, dimension, highest: atMost })

function judgeOne(q: Inquiry, whom: string, spec: Spec, want: boolean): Finding {
  const reads = under(spec)
  const { truth, cause, facts, damaged } = weighYoung(q, whom, claimOf(spec), want, reads, spec.maxAgeDays)
  const more = { facts, damaged, values: valuesOf(whom, spec) }
  if (truth !== F || !want) return finding('assessed', truth, cause, more)
  const over = facts.filter((one) => one.contradicts && q.t >= one.from && q.t < one.until && reads(one.value) === 'against')
  const level = Math.max(...over.map(({ value }) => Number(value)))
  return finding('assessed', F, 'over-level', { ...more, values: { ...more.values, level } })
}
