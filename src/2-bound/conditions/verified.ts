/**
 * verified: an incident was carried through the steps by which a mechanism makes sure of it, at least as far as asked.
 *
 *   met    its `verification` has come as far as `at_least`
 *   unmet  `refuted` (false): it was looked into and did not happen, or not so
 *   open   not known, not so far yet, run out, disputed, under-graded, damaged
 *
 * The steps are monitored (somebody saw or was told of it), verified (the report was checked and holds), classified (what it is under the
 * agreement) and attributed (by whom). They are the verbs that ceasefire mechanisms keep apart: to observe, to check, to investigate.
 * An earlier step is no denial of a later one: it was passed on the way. So it leaves the condition open, and under `not` too.
 */
import { z } from 'zod'
import { F, U } from '#ground/kleene.ts'
import { type Inquiry, unstated } from '../determine/inquiry.ts'
import { type Reads, weighFacts } from '../determine/weigh.ts'
import type { FactValue } from '../facts/fact.ts'
import { INCIDENT_STEPS, type IncidentStep } from '../law/incident-steps.ts'
import { type ConditionKind, type Finding, finding, forAll } from './condition-kind.ts'
import { text } from './particulars.ts'

/** What an incident passes through, in order. */
const VERIFICATION = INCIDENT_STEPS
type Step = IncidentStep

interface Spec {
  readonly of: string
  readonly atLeast: Step
}
const schema = z.strictObject({ of: text, at_least: z.enum(VERIFICATION).optional() })

const STEPS: readonly (FactValue | null)[] = VERIFICATION
const stepOf = (value: FactValue | null): number => STEPS.indexOf(value)

const reached =
  ({ atLeast }: Spec): Reads =>
  (value) => {
    if (value === 'refuted' || value === false) return 'against'
    return stepOf(value) >= stepOf(atLeast) ? 'for' : 'neither'
  }

export const verified: ConditionKind<Spec> = {
  schema,
  read: (written: z.output<typeof schema>) => ({ of: written.of, atLeast: written.at_least ?? 'verified' }),
  judge(q, spec, want) {
    const events = q.meant(spec.of)
    if (events === null) return finding('verified', U, unstated(spec.of), { values: { of: spec.of, step: spec.atLeast } })
    return forAll(events.map((of) => judgeOne(q, of, spec, want)))
  },
  cures: (q, spec) =>
    (q.meant(spec.of) ?? []).map((of) => ({
      code: 'verify',
      values: { of, step: spec.atLeast },
      facts: [{ of, is: 'verification', value: spec.atLeast, settles: true }],
    })),
  harms: (q, spec) =>
    (q.meant(spec.of) ?? []).map((of) => ({
      code: 'refute',
      values: { of },
      facts: [{ of, is: 'verification', value: 'refuted' }],
    })),
}

/** Whether one incident is verified at the moment of `q`, as this condition judges it. */
export const verifiedOf = (q: Inquiry, of: string): Finding => judgeOne(q, of, { of, atLeast: 'verified' }, true)

function judgeOne(q: Inquiry, of: string, spec: Spec, want: boolean): Finding {
  const facts = q.about(of, 'verification')
  const values = { of, step: spec.atLeast }
  // A step on the way counts on neither side; only what is no step at all cannot be read.
  const early = facts.filter((one) => !one.damaged && stepOf(one.value) >= 0 && stepOf(one.value) < stepOf(spec.atLeast))
  const weighed = weighFacts(
    q,
    facts.filter((one) => !early.includes(one)),
    want,
    reached(spec),
  )
  const more = { facts, values, damaged: weighed.damaged }
  if (weighed.truth !== U || weighed.cause !== 'not-known')
    return finding('verified', weighed.truth, weighed.truth === F && want ? 'refuted' : weighed.cause, more)
  for (const one of early) {
    q.until(one.from)
    q.until(one.until)
  }
  const holding = early.filter((one) => q.t >= one.from && q.t < one.until)
  const counted = holding.filter((one) => one.supports)
  const cause =
    counted.length > 0
      ? 'not-verified'
      : holding.length > 0
        ? 'under-graded'
        : early.some((one) => q.t >= one.until)
          ? 'stale'
          : 'not-known'
  const furthest = Math.max(-1, ...counted.map(({ value }) => stepOf(value)))
  return finding('verified', U, cause, { ...more, values: { ...values, reached: VERIFICATION[furthest] ?? 'none' } })
}
