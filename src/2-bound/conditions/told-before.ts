/**
 * What must be had from someone before the act, at the latest `before` its start: notice given, coordination had.
 *
 *   met    on file, given in time
 *   unmet  declined; or given too late; or not given and the last moment has passed
 *   open   not given yet and still possible; disputed; under-graded
 *
 * The passing of the last moment is no evidence that anything was done or not done: under `not` it stays open.
 */
import { z } from 'zod'
import { type Duration, readDuration, shift } from '#ground/duration.ts'
import { F, T, U } from '#ground/kleene.ts'
import { isRefusal, at as placed } from '#ground/refusal.ts'
import type { Inquiry } from '../determine/inquiry.ts'
import { weighFacts } from '../determine/weigh.ts'
import type { Provision } from '../law/provision.ts'
import { type ConditionKind, type CureCode, deadlinePassed, type Finding, finding, forAll, type HarmCode } from './condition-kind.ts'
import { informing } from './informing.ts'
import { text } from './particulars.ts'

interface Spec {
  readonly party: string
  readonly before: Duration | null
}

/** What it is called when it is refused: while it is still open, and once it was given. */
interface Harms {
  readonly open: HarmCode
  readonly given: HarmCode
}

/** The condition `kind`, whose particulars name the party under `key`; it is on file as the fact `is` of that party. */
export function toldBefore(kind: string, key: 'whom' | 'with', is: string, cure: CureCode, harms: Harms): ConditionKind<Spec> {
  const schema = z.strictObject({ [key]: text, before: z.string().optional() })
  return {
    schema,
    read(written: Readonly<Record<string, string | undefined>>) {
      const before = written.before === undefined ? null : readDuration(written.before)
      return isRefusal(before) ? placed(before, { field: 'before' }) : { party: written[key] ?? '', before }
    },
    judge(q, spec, want, within) {
      const parties = q.meant(spec.party)
      if (parties === null) return finding(kind, U, 'role-unstated', { values: { whom: spec.party } })
      return forAll(parties.map((party) => judgeOne(q, kind, party, is, spec.before, want, within)))
    },
    cures: (q, spec) =>
      (q.meant(spec.party) ?? []).map((party) => ({
        code: cure,
        values: { whom: party },
        facts: [{ of: party, is, value: true, given: true, settles: true }, informing(q, party)],
      })),
    harms: (q, spec, within) =>
      (q.meant(spec.party) ?? []).map((party) => ({
        code: judgeOne(q, kind, party, is, spec.before, true, within).truth === T ? harms.given : harms.open,
        values: { whom: party },
        facts: [is, kind]
          .filter((name) => name === is || q.about(party, name).length > 0)
          .map((name) => ({ of: party, is: name, value: false, settles: true })),
      })),
  }
}

function judgeOne(q: Inquiry, kind: string, whom: string, is: string, before: Duration | null, want: boolean, within: Provision): Finding {
  const start = q.atom.leg.from
  const deadline = before === null ? start : shift(start, before, within.instrument.zone, -1)
  const values = { whom, deadline }
  // People write the noun or the participle: notice or notified, coordination or coordinated.
  const facts = [...q.about(whom, is), ...q.about(whom, kind)]
  // Given after the deadline it does not count as given; a refusal counts whenever it came.
  const inTime = facts.filter((f) => !(f.value === true && f.supports && f.from > deadline))
  const weighed = weighFacts(q, inTime, want)
  const more = { facts, values, damaged: weighed.damaged }
  if (weighed.truth !== U) return finding(kind, weighed.truth, weighed.truth === F ? 'declined' : null, more)
  if (weighed.cause !== 'not-known' && weighed.cause !== 'stale') return finding(kind, U, weighed.cause, more)
  const passed = deadlinePassed(q, deadline)
  if (passed && want) return finding(kind, F, inTime.length < facts.length ? 'given-late' : 'too-late', { ...more, lapsed: true })
  return finding(kind, U, 'awaiting', { ...more, awaiting: !passed })
}
