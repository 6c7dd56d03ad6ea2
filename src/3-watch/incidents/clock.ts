/**
 * The mechanism's clock: from report to review, to a team, to verification, to a decision and to attribution. Each stage is counted from the end
 * of the one before, in the mechanism's zone. What is late is computed, never stored, as with duties.
 */
import { shift } from '#ground/duration.ts'
import { type Instant, writeInstant } from '#ground/instant.ts'
import type { Mechanism, Stage } from './mechanism.ts'
import { momentOf } from './moments.ts'

/** What is waited for, and until when; ISO 8601 in UTC. */
export interface Waiting {
  readonly stage: Stage
  readonly due: string
}

/** When a stage that began then is due; null where the mechanism sets it no time. */
export function dueOf({ clock, zone }: Mechanism, stage: Stage, began: Instant): Waiting | null {
  const within = clock[stage]
  return within === undefined ? null : { stage, due: writeInstant(shift(began, within, zone, 1)) }
}

/** Whether something that is waited for is late at a moment: what falls due at that very moment is. */
export const isLate = (waiting: Waiting | null, now: Instant): boolean => waiting !== null && momentOf(waiting.due) <= now
