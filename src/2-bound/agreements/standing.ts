/**
 * How a duty stands towards what it depends on.
 *
 *   stands            it is owed, and nothing it depends on stands in the way
 *   waits             owed after something that has not been done and is not overdue
 *   decision-needed   the other side is in breach: something it depends on is overdue. It is owed still
 *   excused           somebody with the power to resolve has decided, on record, that it is owed no longer
 *   done              it was discharged or waived: what others do changes nothing any more
 *
 * One side's breach never excuses the other: only a recorded decision does. Waiting does not stop a clock that the clause sets, and where
 * nothing is on record of the other duty it counts as not done: absence frees nobody of waiting, and nobody of owing.
 */
import type { Dependency } from '../law/clause.ts'

export const STANDINGS = ['stands', 'waits', 'decision-needed', 'excused', 'done'] as const
export type DutyStanding = (typeof STANDINGS)[number]

/** A duty as it arose under a clause. */
export interface Owed {
  readonly name: string
  readonly state: 'open' | 'overdue' | 'discharged' | 'waived'
  /** The number of the decision that excused it; null where there is none. */
  readonly decision: number | null
}

export interface StandingOfDuty {
  readonly standing: DutyStanding
  /** The refs that it waits for, that are in breach, or, where it is done or excused, none. */
  readonly because: readonly string[]
  readonly decision: number | null
}

/** How `duty` stands, whose clause depends on these; `others` gives the duties that have arisen under a ref. */
export function standingOfDuty(duty: Owed, dependsOn: readonly Dependency[], others: (ref: string) => readonly Owed[]): StandingOfDuty {
  if (duty.decision !== null) return { standing: 'excused', because: [], decision: duty.decision }
  if (duty.state === 'discharged' || duty.state === 'waived') return { standing: 'done', because: [], decision: null }
  const breached = dependsOn.filter(({ ref }) => others(ref).some(({ state }) => state === 'overdue'))
  if (breached.length > 0) return { standing: 'decision-needed', because: breached.map(({ ref }) => ref), decision: null }
  const awaited = dependsOn.filter(({ ref, how }) => how === 'after' && !done(others(ref)))
  if (awaited.length > 0) return { standing: 'waits', because: awaited.map(({ ref }) => ref), decision: null }
  return { standing: 'stands', because: [], decision: null }
}

/** At least one has arisen, and none of them is owed any more. */
const done = (owed: readonly Owed[]): boolean =>
  owed.length > 0 && owed.every(({ state, decision }) => decision !== null || state === 'discharged' || state === 'waived')
