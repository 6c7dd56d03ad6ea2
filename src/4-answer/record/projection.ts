/**
 * A determination as it is kept and compared: codes and references, no sentences and no contents of facts, so that what is
 * kept holds nobody's particulars. Replay must give the same projection.
 */

import type { Finding } from '#bound/conditions/condition-kind.ts'
import type { Determination } from '#bound/determine/determination.ts'
import { type CountTold, mentionsOf, type Reason, type Verdict } from '#bound/determine/reasons.ts'
import type { Fact } from '#bound/facts/fact.ts'
import { writeDecimalUp } from '#ground/decimal.ts'
import { writeInstant } from '#ground/instant.ts'
import { truthName } from '#ground/kleene.ts'
import type { ChargeText } from './charge.ts'

export interface ConditionShown {
  readonly condition: string
  readonly state: 'met' | 'unmet' | 'open'
  readonly cause: string | null
  /** Indices of the entries whose facts it rests on, in order. */
  readonly facts: readonly number[]
}

export interface ReasonShown {
  readonly code: string
  readonly order: string
  readonly ref: string | null
  readonly version: number | null
  readonly cause: string | null
  readonly para: string | null
  readonly doubts: readonly string[]
  readonly conditions: readonly ConditionShown[]
  readonly exemptions: readonly string[]
  readonly facts: readonly number[]
  /** How far a limit was used, what the act would add, and the most it may come to; null where nothing was counted. */
  readonly count: {
    readonly used: string
    readonly asked: string
    readonly max: string
    /** By how much the most may be exceeded; left out where the clause allows nothing. */
    readonly tolerance?: string | undefined
    readonly of: string
    readonly unit: string
  } | null
  readonly parts: readonly string[]
  /** Everything it names: clauses, instruments, duties. */
  readonly mentions: readonly string[]
}

export interface Projection {
  readonly verdict: Verdict
  readonly reasons: readonly ReasonShown[]
  readonly orders: readonly { readonly order: string; readonly verdict: Verdict }[]
  /** `REF vN part from`, the permits that carry each part. */
  readonly warrants: readonly string[]
  readonly duties: readonly {
    readonly ref: string
    readonly duty: string
    readonly by: string
    readonly to: string | null
    readonly due: string | null
    readonly justifies: string | null
  }[]
  readonly charges: readonly ChargeText[]
}

/** `indexOf` tells which entry a fact came from; a fact that comes from none (there is no such) is left out. */
export function projectionOf(d: Determination, indexOf: (fact: Fact) => number | undefined): Projection {
  const refs = (facts: readonly Fact[]): number[] => [...new Set(facts.flatMap((fact) => indexOf(fact) ?? []))].sort((a, b) => a - b)
  const conditionOf = (found: Finding): ConditionShown => {
    const state = ({ true: 'met', false: 'unmet', unknown: 'open' } as const)[truthName(found.truth)]
    return { condition: found.kind, state, cause: found.cause, facts: refs(found.facts) }
  }
  const reasonOf = (r: Reason): ReasonShown => ({
    ...{ code: r.code, order: r.order, ref: r.ref, version: r.version, cause: r.cause, para: r.para, doubts: r.doubts },
    conditions: r.findings.map(conditionOf),
    exemptions: r.exemptions.map((tried) => `${tried.ref} ${truthName(tried.truth)}`),
    facts: refs(r.facts),
    count: r.count === null ? null : countOf(r.count),
    parts: r.parts,
    mentions: mentionsOf(r),
  })
  return {
    verdict: d.verdict,
    reasons: d.reasons.map(reasonOf),
    orders: d.orders.map(({ order, verdict }) => ({ order, verdict })),
    warrants: d.orders.flatMap((o) => o.warrants.map((w) => `${w.permit.clause.ref} v${w.permit.v} ${w.part} ${writeInstant(w.from)}`)),
    duties: d.duties.map(({ ref, duty, by, to, due, justifies }) => ({
      ref,
      duty,
      by,
      to,
      due: due === null ? null : writeInstant(due),
      justifies,
    })),
    charges: d.charges.map(({ limit, amount, of, unit }) => ({ limit, amount: writeDecimalUp(amount), of, unit })),
  }
}

const countOf = ({ used, asked, max, tolerance, of, unit }: CountTold): NonNullable<ReasonShown['count']> => {
  const more = tolerance.isZero() ? {} : { tolerance: writeDecimalUp(tolerance) }
  return { used: writeDecimalUp(used), asked: writeDecimalUp(asked), max: writeDecimalUp(max), ...more, of, unit }
}
