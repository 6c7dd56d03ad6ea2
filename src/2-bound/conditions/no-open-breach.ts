/**
 * no-open-breach: a completed search found no open breach by a party.
 *
 *   met    a completed search found none, valid for the moment and not older than `max_age_days`
 *   unmet  an open breach is on file
 *   open   a breach is alleged and not decided, nobody searched, the search is too old, disputed, under-graded
 *
 * The absence of a record is not a record of absence.
 */
import { z } from 'zod'
import type { Instant } from '#ground/instant.ts'
import { T, U } from '#ground/kleene.ts'
import type { Inquiry } from '../determine/inquiry.ts'
import { type Cause, type Reads, weigh } from '../determine/weigh.ts'
import type { Fact } from '../facts/fact.ts'
import { type ConditionKind, type Finding, finding, forAll } from './condition-kind.ts'
import { text } from './particulars.ts'

interface Spec {
  readonly by: string
  readonly is: string
  readonly maxAgeDays: number | null
}
const schema = z.strictObject({
  by: text,
  gravity: text.optional(),
  max_age_days: z.number().int().positive().optional(),
})
const DAY = 86_400_000
/** An allegation that is not decided yet: it speaks for neither side, and holds up whatever asks for no open breach. */
const ALLEGED = 'alleged'
const none: Reads = (value) => (value === 'none' || value === false ? 'for' : value === true || value === 'open' ? 'against' : 'neither')

export const noOpenBreach: ConditionKind<Spec> = {
  schema,
  read: (written: z.output<typeof schema>) => ({
    by: written.by,
    is: written.gravity === undefined ? 'open-breach' : `open-breach:${written.gravity}`,
    maxAgeDays: written.max_age_days ?? null,
  }),
  judge(q, spec, want) {
    const parties = q.meant(spec.by)
    if (parties === null) return finding('no-open-breach', U, 'role-unstated', { values: { by: spec.by } })
    return forAll(parties.map((by) => judgeOne(q, by, spec, want)))
  },
  cures: (q, spec) =>
    (q.meant(spec.by) ?? []).flatMap((by) => {
      const values = { by }
      const facts = [{ of: by, is: spec.is, value: 'none', settles: true }]
      const open = weigh(q, by, spec.is, true, none).cause === 'denied'
      return [{ code: open ? 'close-breach' : 'search-breaches', values, facts } as const]
    }),
  harms: (q, spec) =>
    (q.meant(spec.by) ?? []).map((by) => ({
      code: 'breach',
      values: { by },
      facts: [{ of: by, is: spec.is, value: true, settles: true }],
    })),
}

function judgeOne(q: Inquiry, by: string, spec: Spec, want: boolean): Finding {
  const { truth, cause, facts, damaged } = weigh(q, by, spec.is, want, none)
  const more = { facts, damaged, values: { by } }
  if (truth !== T || !want || spec.maxAgeDays === null) {
    return finding('no-open-breach', truth, causeTold(cause, facts, q.t), more)
  }
  const age = spec.maxAgeDays * DAY
  let newest = Number.NEGATIVE_INFINITY
  for (const fact of facts) {
    if (!fact.supports || q.t < fact.from || q.t >= fact.until) continue
    q.until(fact.from + age)
    newest = Math.max(newest, fact.from)
  }
  return q.t < newest + age ? finding('no-open-breach', T, null, more) : finding('no-open-breach', U, 'search-not-completed', more)
}

/** What is weighed in the words of this condition. Of values that speak for neither side an allegation is named before one that cannot be read. */
function causeTold(cause: Cause | null, facts: readonly Fact[], t: Instant): Cause | null {
  if (cause === 'denied') return 'breach-open'
  if (cause === 'not-known' || cause === 'stale') return 'search-not-completed'
  const alleged = facts.some(({ value, from, until, damaged }) => !damaged && value === ALLEGED && from <= t && t < until)
  return cause === 'unreadable-value' && alleged ? 'breach-alleged' : cause
}
