/**
 * The mechanism's clock: from report to review, to a team, to verification, to a decision and to attribution. Each stage is counted from the end
 * of the one before, in the mechanism's zone. What is late is computed, never stored, as with duties.
 */
import { shift } from '#ground/duration.ts'
import { type Instant, writeInstant } from '#ground/instant.ts'
import type { Incident } from './incident.ts'
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

/** What an incident waits for; null when it has passed all steps, was joined to another, or waits for something without a time. */
export function waitingFor(incident: Incident, mechanism: Mechanism): Waiting | null {
  if (incident.joinedInto !== null) return null
  const { monitored, verified, classified, attributed } = incident.steps
  if (verified === null) {
    const sent = incident.team
    if (sent !== null) return dueOf(mechanism, 'verification', momentOf(sent.at))
    return dueOf(mechanism, 'team', momentOf(monitored.at)) ?? dueOf(mechanism, 'verification', momentOf(monitored.at))
  }
  if (classified === null || classified.weight === 'pending')
    return dueOf(mechanism, 'decision', momentOf(classified?.at ?? verified.commentsDue ?? verified.at))
  // What is no violation is attributed to nobody.
  if (attributed !== null || classified.weight === 'none') return null
  return dueOf(mechanism, 'attribution', momentOf(classified.at))
}

/** Whether something that is waited for is late at a moment: what falls due at that very moment is. */
export const isLate = (waiting: Waiting | null, now: Instant): boolean => waiting !== null && momentOf(waiting.due) <= now
