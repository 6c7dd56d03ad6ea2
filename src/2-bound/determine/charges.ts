/** What a recorded permit reserves: the amount charged to each limit, once for each limit however many cells it counts. */

import type { Decimal } from '#ground/decimal.ts'
import type { OrderAnswer } from './answer.ts'

export interface Charged {
  readonly limit: string
  readonly amount: Decimal
  readonly of: string
  readonly unit: string
}

/** The charges of a permitted act, by clause ref. */
export function chargesOf(orders: readonly OrderAnswer[]): Charged[] {
  const charges = new Map<string, Charged>()
  for (const { charged } of orders) {
    for (const { over } of charged) {
      const { clause } = over.limit
      const other = charges.get(clause.ref)
      if (other === undefined || over.asked.gt(other.amount))
        charges.set(clause.ref, { limit: clause.ref, amount: over.asked, of: clause.of, unit: clause.unit })
    }
  }
  return [...charges.values()].sort((a, b) => (a.limit < b.limit ? -1 : 1))
}
