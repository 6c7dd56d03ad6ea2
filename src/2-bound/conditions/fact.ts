/**
 * fact: a named claim about a named party is true.
 *
 *   met    supported at C3 or better, not contradicted at D4 or better
 *   unmet  contradicted, not supported
 *   open   nothing valid on file, stale, under-graded, disputed, damaged, the role is not stated, or nothing is cited
 *
 * `of: cites` asks about everything the act cites: all of it must be so.
 */
import { z } from 'zod'
import { T, U } from '#ground/kleene.ts'
import { type Inquiry, unstated } from '../determine/inquiry.ts'
import { weigh } from '../determine/weigh.ts'
import { type ConditionKind, type Finding, finding, forAll, type Harm } from './condition-kind.ts'
import { text } from './particulars.ts'

const NONE: readonly never[] = Object.freeze([])

interface Spec {
  readonly of: string
  readonly is: string
}
const schema = z.strictObject({ of: text, is: text })

export const fact: ConditionKind<Spec> = {
  schema,
  read: (written: z.output<typeof schema>) => written,
  judge(q, spec, want) {
    const parties = q.meant(spec.of)
    if (parties === null) return finding('fact', U, unstated(spec.of), { values: { of: spec.of, is: spec.is } })
    if (parties.length === 1) return judgeOne(q, parties[0] as string, spec, want)
    return forAll(parties.map((of) => judgeOne(q, of, spec, want)))
  },
  cures: (q, spec) =>
    // What the act merely declares of itself is never suggested: that would teach evasion.
    spec.of === 'act'
      ? []
      : (q.meant(spec.of) ?? []).map((of) => ({
          code: 'record',
          values: { of, is: spec.is },
          facts: [{ of, is: spec.is, value: true, settles: true }],
        })),
  harms: (q, spec) => (q.meant(spec.of) ?? []).map((of) => denial(q, of, spec.is)),
}

/**
 * The denial that somebody well placed might file. Beside a claim that counts it is a dispute; where nothing counts it settles the
 * matter: a newer claim never beats an older one by itself.
 */
const denial = (q: Inquiry, of: string, is: string): Harm => ({
  code: weigh(q, of, is, true).truth === T ? 'contradict' : 'deny',
  values: { of, is },
  facts: [{ of, is, value: false }],
})

function judgeOne(q: Inquiry, of: string, spec: Spec, want: boolean): Finding {
  const { truth, cause, facts, damaged } = weigh(q, of, spec.is, want)
  const values = { of, is: spec.is }
  return { kind: 'fact', truth, cause, facts, values, awaiting: false, damaged, lapsed: false, mentions: NONE }
}
