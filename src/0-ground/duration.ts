import { Temporal } from 'temporal-polyfill'
import { DAY_MILLISECONDS, plusMonths } from './calendar.ts'
import { dayNumber, type Instant, startOfDayNumber } from './instant.ts'
import { LIMITS } from './limits.ts'
import { type Refusal, refuse, shown } from './refusal.ts'

/** A length of time: a calendar part (months, days) and an elapsed part (milliseconds), with the text it was read from. */
export interface Duration {
  readonly months: number
  readonly days: number
  readonly milliseconds: number
  readonly text: string
}

const DURATION =
  /^P(?=.)(?:(\d{1,9})W|(?:(\d{1,9})Y)?(?:(\d{1,9})M)?(?:(\d{1,9})D)?(?:T(?=.)(?:(\d{1,9})H)?(?:(\d{1,9})M)?(?:(\d{1,9})(?:\.(\d{1,3}))?S)?)?)$/

/**
 * Reads an ISO 8601 duration such as `PT48H`, `P7D`, `P1M`, `P1W` or `P1DT2H`. Weeks stand alone. Fractions are taken for
 * seconds only, to the millisecond; a negative duration is refused. Years count as twelve months, weeks as seven days.
 */
export function readDuration(text: unknown): Duration | Refusal {
  const parts = typeof text === 'string' ? DURATION.exec(text) : null
  if (parts === null) return refuse('duration-unreadable', { found: shown(text) })
  const part = (index: number): number => Number(parts[index] ?? 0)
  const months = part(2) * 12 + part(3)
  const days = part(1) * 7 + part(4)
  const milliseconds = ((part(5) * 60 + part(6)) * 60 + part(7)) * 1_000 + Number((parts[8] ?? '').padEnd(3, '0'))
  if (months * 31 + days + milliseconds / DAY_MILLISECONDS > LIMITS.duration_days_max) {
    return refuse('duration-too-long', { found: shown(text), max: LIMITS.duration_days_max })
  }
  return { months, days, milliseconds, text: parts[0] }
}

/**
 * Moves a moment by a duration, forwards (1) or backwards (-1). The calendar part moves the local date in `zone` and keeps the
 * wall clock; the elapsed part is then added as it is. So "P1D" over a change of clocks is 23 or 25 hours and "PT24H" is 24.
 * A month too short takes its last day. A wall time that is skipped moves on by the gap, one that occurs twice is the
 * first (RFC 5545 section 3.3.5 and Temporal's "compatible").
 */
export function shift(at: Instant, duration: Duration, zone: string, sign: 1 | -1): Instant {
  const elapsed = sign * duration.milliseconds
  if (duration.months === 0 && duration.days === 0) return at + elapsed
  return shiftDate(at, sign * duration.months, sign * duration.days, zone) + elapsed
}

function shiftDate(at: Instant, months: number, days: number, zone: string): Instant {
  const from = dayNumber(at, zone)
  const to = plusMonths(from, months) + days
  // Where both days are 24 hours long no clock changed on them, and the time since midnight is the wall clock.
  if (isPlainDay(from, zone) && isPlainDay(to, zone)) return startOfDayNumber(to, zone) + at - startOfDayNumber(from, zone)
  return Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone).add({ months, days }).epochMilliseconds
}

const isPlainDay = (day: number, zone: string): boolean =>
  zone === 'UTC' || startOfDayNumber(day + 1, zone) - startOfDayNumber(day, zone) === DAY_MILLISECONDS
