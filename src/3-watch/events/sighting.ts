/** An account of something that happened, as far as it can be compared with another account. */
import { DAY_MILLISECONDS as DAY, readDay } from '#ground/calendar.ts'
import type { Instant } from '#ground/instant.ts'
import type { Point } from '../places/point.ts'
import type { WatchedEvent } from './event.ts'

/** Who was killed, where the account says so. */
export type Killed = 'civilians' | 'fighters' | 'both'

/** Precisions are on the scales of event.ts. What an account does not say is null or empty, and is no agreement with anything. */
export interface Sighting {
  /** From the first moment it can have begun up to the last it can have ended, that one not included; both are equal for a moment. */
  readonly from: Instant
  readonly until: Instant
  readonly timePrec: number
  readonly point: Point | null
  readonly placePrec: number
  readonly kind: string | null
  /** Ids of parties, or names. The order says nothing, since who acted is what accounts differ on most. */
  readonly sides: readonly string[]
  /** How many were killed. */
  readonly low: number | null
  readonly best: number | null
  readonly high: number | null
  readonly killed: Killed | null
  /** With what it was done, in any words. */
  readonly means: string | null
  /** The name of the place, in any words. */
  readonly place: string | null
  /** The row of an edition of events that it was taken from. */
  readonly taken: { readonly edition: string; readonly row: string } | null
}

/** An event of an edition as an account. Its days are taken as days in UTC. */
export function sightingOf(event: WatchedEvent): Sighting {
  const { lat, lon, deaths } = event
  return {
    ...{ from: startOf(event.first), until: startOf(event.last) + DAY, timePrec: event.datePrec ?? 5 },
    ...{ point: lat === null || lon === null ? null : { lat, lon }, placePrec: event.wherePrec ?? 7 },
    ...{ kind: event.kind, sides: event.sides, low: deaths.low, best: deaths.best, high: deaths.high },
    ...{ killed: killedOf(deaths.civilians, sumOf(deaths.a, deaths.b)), means: null, place: event.place, taken: null },
  }
}

/** From how many civilians and how many fighters are said to be killed; null where neither is above nought, or neither is said. */
export function killedOf(civilians: number | null, fighters: number | null): Killed | null {
  const [some, others] = [(civilians ?? 0) > 0, (fighters ?? 0) > 0]
  if (!some && !others) return null
  return some && others ? 'both' : some ? 'civilians' : 'fighters'
}

const sumOf = (a: number | null, b: number | null): number | null => (a === null && b === null ? null : (a ?? 0) + (b ?? 0))

const startOf = (day: string): Instant => (readDay(day) ?? 0) * DAY
