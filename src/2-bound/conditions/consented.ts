/**
 * consented: a state, party or community agreed.
 *
 *   met    consent on file, valid for the moment
 *   unmet  refused or withdrawn
 *   open   not asked, run out, disputed, under-graded
 */
import { z } from 'zod'
import { T, U } from '#ground/kleene.ts'
import { weigh } from '../determine/weigh.ts'
import { type ConditionKind, finding, forAll } from './condition-kind.ts'
import { informing } from './informing.ts'
import { text } from './particulars.ts'

interface Spec {
  readonly by: string
}
const schema = z.strictObject({ by: text })

export const consented: ConditionKind<Spec> = {
  schema,
  read: (written: z.output<typeof schema>) => written,
  judge(q, spec, want) {
    const parties = q.meant(spec.by)
    if (parties === null) return finding('consented', U, 'role-unstated', { values: { by: spec.by } })
    return forAll(
      parties.map((by) => {
        const { truth, cause, facts, damaged } = weigh(q, by, 'consent', want)
        const waiting = cause === 'not-known' || cause === 'stale'
        return finding('consented', truth, cause === 'not-known' ? 'awaiting' : cause === 'denied' ? 'declined' : cause, {
          facts,
          damaged,
          awaiting: waiting,
          values: { by },
        })
      }),
    )
  },
  cures: (q, spec) =>
    (q.meant(spec.by) ?? []).map((by) => ({
      code: 'consent',
      values: { by },
      facts: [{ of: by, is: 'consent', value: true, settles: true }, informing(q, by)],
    })),
  harms: (q, spec) =>
    (q.meant(spec.by) ?? []).map((by) => ({
      code: weigh(q, by, 'consent', true).truth === T ? 'withdraw-consent' : 'refuse-consent',
      values: { by },
      facts: [{ of: by, is: 'consent', value: false, settles: true }],
    })),
}
