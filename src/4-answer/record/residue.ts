/**
 * What is left to check of an answer when facts it rested on have been erased: codes, clauses and the states of conditions.
 * The rules by which these make a verdict are few, so the logic can still be gone through.
 */
import { REASONS, type ReasonCode, VERDICTS, type Verdict, weightOf } from '#bound/determine/reasons.ts'
import type { ConditionShown, Projection, ReasonShown } from './projection.ts'

/**
 * The verdict that the reasons on file come to: the heaviest of what they weigh. Null when a reason contradicts its own
 * conditions, when its code is not known, or when an order is said to answer otherwise than its reasons weigh.
 */
export function verdictFromResidue({ reasons, orders }: Projection): Verdict | null {
  if (reasons.length === 0 || !reasons.every(coherent)) return null
  const weigh = (some: readonly ReasonShown[]) => some.map((one) => weightOf(one.code as ReasonCode)).reduce(heavier, 'permit')
  const verdict = weigh(reasons)
  for (const { order, verdict: said } of orders) {
    const own = reasons.filter((one) => one.order === order)
    // An order that permits while others do not has no reason among those told.
    if (own.length > 0 ? weigh(own) !== said : said !== 'permit') return null
  }
  return verdict
}

const heavier = (a: Verdict, b: Verdict): Verdict => (VERDICTS.indexOf(a) >= VERDICTS.indexOf(b) ? a : b)

/** How the states of a requirement's conditions and the code it is told under must agree: one of its conditions is enough. */
const STATES: Partial<Record<ReasonCode, (states: readonly ConditionShown['state'][]) => boolean>> = {
  'requirement-unmet': (states) => states.every((state) => state === 'unmet'),
  'requirement-open': (states) => states.includes('open') && !states.includes('met'),
  'requirement-awaiting': (states) => states.includes('open') && !states.includes('met'),
  'requirement-met': (states) => states.includes('met'),
}

function coherent({ code, conditions }: ReasonShown): boolean {
  if (!Object.hasOwn(REASONS, code)) return false
  const agrees = STATES[code as ReasonCode]
  return conditions.length === 0 || agrees === undefined || agrees(conditions.map((one) => one.state))
}
