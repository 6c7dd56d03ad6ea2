/**
 * Days counted from a first day. Whether the first day is itself day 1 changes the date by one, and agreements do not agree on it:
 * D-Day of 1 December 2016 plus 180 is 30 May 2017, and its 180th day is 29 May. So whoever writes a day says which it is.
 */
import { z } from 'zod'
import { readDay, writeDay } from '#ground/calendar.ts'
import { type Instant, startOfDayNumber } from '#ground/instant.ts'
import { type Refusal, refuse, shown } from '#ground/refusal.ts'

const DAYS_MAX = 36_600
const days = z.int().min(-DAYS_MAX).max(DAYS_MAX)

/** `day`: the first day is day 1. `after`: so many days after the first. `on`: a date. */
export const relativeDay = z.union([
  z.strictObject({ day: days.min(1) }),
  z.strictObject({ after: days }),
  z.strictObject({ on: z.string() }),
])
export type RelativeDay = z.output<typeof relativeDay>

/** The day number of a relative day; `first` is the day number of the first day. */
export function dayNumberOf(relative: RelativeDay, first: number): number | Refusal {
  if ('day' in relative) return first + relative.day - 1
  if ('after' in relative) return first + relative.after
  return readDay(relative.on) ?? refuse('instant-unreadable', { found: shown(relative.on) }, { field: 'on' })
}

/** The same number counted both ways, as dates: where they differ, a text that says only "day n" may mean either. */
export const bothWays = (first: number, n: number): { readonly after: string; readonly day: string } => ({
  after: writeDay(first + n),
  day: writeDay(first + n - 1),
})

/** From the first moment of a day in `zone` up to the first moment of the next. */
export const spanOfDay = (day: number, zone: string): readonly [Instant, Instant] => [
  startOfDayNumber(day, zone),
  startOfDayNumber(day + 1, zone),
]
