/** Weeks of a series: each begins on a Monday (ISO 8601) in the zone of the house. */
import { writeDay } from '#ground/calendar.ts'
import { dayNumber, type Instant } from '#ground/instant.ts'

/** The Monday of the week in which a moment lies, as a day: `2026-11-16`. */
export function weekOf(at: Instant, zone: string): string {
  const day = dayNumber(at, zone)
  // Day 0 is 1 January 1970, a Thursday.
  return writeDay(day - ((((day + 3) % 7) + 7) % 7))
}
