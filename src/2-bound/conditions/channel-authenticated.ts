/**
 * channel-authenticated: whoever speaks for a party on its channel was confirmed to do so by a second channel.
 *
 *   met    `authenticated` (true), valid for the moment, not older than `max_age_days` where that is asked
 *   unmet  `challenged`: the party itself, or somebody well placed, says that it is not they who speak; or `failed` (false): the
 *          second channel did not confirm it
 *   open   never authenticated, run out or too old, disputed, under-graded, damaged
 *
 * The fact says that a second channel was used; a channel that only vouches for itself is not authenticated.
 */
import { z } from 'zod'
import { F, U } from '#ground/kleene.ts'
import { type Inquiry, unstated } from '../determine/inquiry.ts'
import type { Reads } from '../determine/weigh.ts'
import { type ConditionKind, type Finding, finding, forAll } from './condition-kind.ts'
import { days, text } from './particulars.ts'
import { weighYoung } from './young.ts'

interface Spec {
  readonly with: string
  readonly maxAgeDays: number | null
}
const schema = z.strictObject({ with: text, max_age_days: days.optional() })

const outcome: Reads = (value) =>
  value === 'authenticated' || value === true
    ? 'for'
    : value === 'challenged' || value === 'failed' || value === false
      ? 'against'
      : 'neither'

export const channelAuthenticated: ConditionKind<Spec> = {
  schema,
  read: (written: z.output<typeof schema>) => ({ with: written.with, maxAgeDays: written.max_age_days ?? null }),
  judge(q, spec, want) {
    const parties = q.meant(spec.with)
    if (parties === null) return finding('channel-authenticated', U, unstated(spec.with), { values: { whom: spec.with } })
    return forAll(parties.map((whom) => judgeOne(q, whom, spec, want)))
  },
  cures: (q, spec) =>
    (q.meant(spec.with) ?? []).map((whom) => ({
      code: 'authenticate',
      values: { whom },
      facts: [{ of: whom, is: 'channel', value: 'authenticated', settles: true }],
    })),
  harms: (q, spec) =>
    (q.meant(spec.with) ?? []).map((whom) => ({
      code: 'challenge-channel',
      values: { whom },
      facts: [{ of: whom, is: 'channel', value: 'challenged', settles: true }],
    })),
}

function judgeOne(q: Inquiry, whom: string, spec: Spec, want: boolean): Finding {
  const { truth, cause, facts, damaged } = weighYoung(q, whom, 'channel', want, outcome, spec.maxAgeDays)
  const more = { facts, damaged, values: { whom } }
  if (truth !== F) return finding('channel-authenticated', truth, cause, more)
  const challenged = facts.some((one) => one.contradicts && one.value === 'challenged' && q.t >= one.from && q.t < one.until)
  return finding('channel-authenticated', F, challenged ? 'challenged' : 'failed', more)
}
