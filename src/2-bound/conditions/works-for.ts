/** Whether somebody who asks, advises or approves belongs to a party, by himself or through the office he acts in. */
import { or, T, type Truth, U } from '#ground/kleene.ts'
import type { Inquiry } from '../determine/inquiry.ts'
import { belongsTo } from '../determine/match.ts'

/**
 * True where the person is one of the parties, or part of one through any chain of claims, or acts in an office that is of one (fact
 * `office-of`, from the house's own register, which needs no grade), or of what is part of one. Unknown where a claim, a splinter or
 * something damaged leaves it open; `damaged` says that it was damage.
 */
export function worksFor(q: Inquiry, person: string, parties: ReadonlySet<string>): { readonly truth: Truth; readonly damaged: boolean } {
  let { truth, damaged } = belongsTo(q, person, parties)
  const seen = new Set([person])
  for (const one of seen) {
    for (const fact of q.about(one, 'office-of')) {
      q.until(fact.from)
      q.until(fact.until)
      if (!fact.damaged && (q.t < fact.from || q.t >= fact.until)) continue
      const unreadable = fact.damaged || typeof fact.value !== 'string'
      const body = unreadable ? { truth: U, damaged: fact.damaged } : belongsTo(q, String(fact.value), parties)
      truth = or(truth, body.truth)
      damaged ||= body.damaged
      if (!unreadable) seen.add(String(fact.value))
    }
  }
  return { truth, damaged: damaged && truth !== T }
}
