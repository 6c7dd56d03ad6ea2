/** Weighing claims that must not be too old: what a search, an assessment or a check found says nothing about what came later. */
import { T, U } from '#ground/kleene.ts'
import type { Inquiry } from '../determine/inquiry.ts'
import { type Reads, type Weighed, weigh, weighFacts } from '../determine/weigh.ts'

const DAY = 86_400_000

/**
 * As `weigh`, and where it comes out true the claims that make it so must be younger than `maxAgeDays` days of 24 hours at the moment
 * judged; otherwise it is unknown, *stale*. Without a date the age of a claim is unknown. What speaks against does not grow too old: it
 * ends with its own term. Null: age is not asked about.
 */
export function weighYoung(q: Inquiry, of: string, is: string, want: boolean, reads: Reads, maxAgeDays: number | null): Weighed {
  const weighed = weigh(q, of, is, want, reads)
  if (weighed.truth !== T || maxAgeDays === null) return weighed
  const age = maxAgeDays * DAY
  for (const one of weighed.facts) q.until(one.from + age)
  const young = weighed.facts.filter((one) => q.t < one.from + age)
  const again = weighFacts(q, young, want, reads)
  return again.truth === T ? weighed : { ...weighed, truth: U, cause: 'stale' }
}
