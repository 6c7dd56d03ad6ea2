/**
 * Weighs the claims about one question against each other.
 *
 * A value needs grade C3 to support and D4 to contradict. Supporting claims alone make it true, contradicting ones alone
 * false, both leave it disputed; a newer or a more convenient claim never wins silently. Grades with F or 6 count on
 * neither side. Claims hold from `from` until `until`; nothing valid at the moment judged is unknown.
 */
import { F, T, type Truth, U } from '#ground/kleene.ts'
import type { Fact, FactValue } from '../facts/fact.ts'
import type { Inquiry } from './inquiry.ts'

/** Why something is open. A closed list: each has a sentence in every catalogue. */
export const CAUSES = [
  'not-known',
  'stale',
  'disputed',
  'under-graded',
  'damaged',
  'unreadable-value',
  'breach-alleged',
  'search-not-completed',
  'list-damaged',
  'list-stale',
  'possible-match',
  'awaiting',
  'place-uncertain',
  'place-unstated',
  'role-unstated',
  'nothing-cited',
  'asker-unstated',
  'register-incomplete',
  'falls-due-before',
  'no-rate',
  'quantity-unstated',
  'units-differ',
  'not-on-file',
  'uncertain-in-force',
  'assignment-cut',
  'list-not-on-file',
  'no-edition',
  'code-gone',
  'not-classified',
  'other-edition',
  'item-unstated',
  'subjects-unstated',
  'not-authenticated',
  'same-hand',
  'letterhead-differs',
  'flag-unresolved',
  'not-consulted',
  'unit-unknown',
  'commander-unknown',
  'changed-since',
  'independence-doubtful',
  'membership-doubtful',
  'uncorroborated',
  'not-verified',
  'services-unstated',
  'not-declared',
  'purpose-unstated',
  // Unmet rather than open.
  'denied',
  'too-late',
  'given-late',
  'declined',
  'failed',
  'matched',
  'breach-open',
  'overdue',
  'outside',
  'wrong-distance',
  'not-in-force',
  'not-listed-so',
  'is-listed',
  'beyond-list',
  'not-covered',
  'reused',
  'not-in-office',
  'flag-confirmed',
  'over-level',
  'refuted',
  'suspended',
  'withdrawn',
  'other-services',
  'challenged',
  'belongs-to-party',
  'has-interest',
  'other-purpose',
  'is-so',
] as const
export type Cause = (typeof CAUSES)[number]

export interface Weighed {
  readonly truth: Truth
  readonly cause: Cause | null
  readonly facts: readonly Fact[]
  readonly damaged: boolean
}

/** How a value counts: for what is asked, against it, or not at all. */
export type Reads = (value: FactValue | null) => 'for' | 'against' | 'neither'

/** True speaks for, false against. */
const plainly: Reads = (value) => (value === true ? 'for' : value === false ? 'against' : 'neither')

/**
 * Weighs the claims `is` of `of` at the moment judged. With `want` false the question is turned round ("it is not so"):
 * then it is the denial that needs C3, because it is the denial that would free.
 */
export function weigh(q: Inquiry, of: string, is: string, want: boolean, reads: Reads = plainly): Weighed {
  return weighFacts(q, q.about(of, is), want, reads)
}

/** As `weigh`, over facts already found. */
export function weighFacts(q: Inquiry, facts: readonly Fact[], want: boolean, reads: Reads = plainly): Weighed {
  let pro = false
  let con = false
  let damaged = false
  let weak = false
  let stale = false
  let strange = false
  // By index: this runs for every fact of every clause, where making an iterator costs more than the weighing.
  for (let i = 0; i < facts.length; i++) {
    const fact = facts[i] as Fact
    if (fact.damaged) {
      damaged = true
      continue
    }
    q.until(fact.from)
    q.until(fact.until)
    if (q.t < fact.from) continue
    if (q.t >= fact.until) {
      stale = true
      continue
    }
    const side = reads(fact.value)
    if (side === 'neither') strange ||= fact.grade === null || fact.contradicts
    else if ((side === 'for') === want) {
      if (fact.supports) pro = true
      else weak = true
    } else if (fact.contradicts) con = true
  }
  if (con && pro) return { truth: U, cause: 'disputed', facts, damaged }
  if (con) return { truth: F, cause: 'denied', facts, damaged }
  if (damaged) return { truth: U, cause: 'damaged', facts, damaged }
  if (pro) return strange ? { truth: U, cause: 'unreadable-value', facts, damaged } : { truth: T, cause: null, facts, damaged }
  return { truth: U, cause: strange ? 'unreadable-value' : weak ? 'under-graded' : stale ? 'stale' : 'not-known', facts, damaged }
}
