import { readDay, writeDay } from './calendar.ts'
import { type Instant, isZone, readInstant } from './instant.ts'
import { at, isRefusal, type Refusal, refuse, shown, sure } from './refusal.ts'

/** From `from` (included) to `until` (excluded). */
export interface Span {
  readonly from: Instant
  readonly until: Instant
}

/**
 * How long something is in force: from `from` (included) until `until` (excluded). It keeps the text it was read from, the
 * time zone that settled its bare dates and the version of the zone database used, because laws change clocks and an old
 * answer must be explainable. There is no open end.
 */
export interface Term extends Span {
  readonly text: readonly [string, string]
  readonly zone: string
  readonly tz: string
}

/**
 * Reads a pair [from, until] into moments; bare dates are local midnights in `zone`, so a term "until 2026-07-01" closes as
 * that day begins. Both are needed: nothing is endless by omission. An end at or before the start is refused.
 */
export function readSpan(raw: unknown, zone: string): Span | Refusal {
  if (!isZone(zone)) return refuse('zone-unknown', { found: shown(zone) }, { field: 'zone' })
  if (!Array.isArray(raw) || raw.length > 2) return refuse('term-not-a-pair', { found: shown(raw) })
  const [start, end]: unknown[] = raw
  if (start === undefined || start === null) return refuse('term-without-start', {})
  if (end === undefined || end === null) return refuse('term-without-end', { start: shown(start) })
  const from = readInstant(start, zone)
  if (isRefusal(from)) return at(from, { field: '[0]' })
  const until = readInstant(end, zone)
  if (isRefusal(until)) return at(until, { field: '[1]' })
  if (until <= from) return refuse('term-ends-before-it-starts', { start: shown(start), end: shown(end) })
  return { from, until }
}

/** Reads a term as `readSpan` does and keeps its texts. `tz` is the version of the zone database; a pure floor cannot find it out. */
export function readTerm(raw: unknown, zone: string, tz = 'unknown'): Term | Refusal {
  const span = readSpan(raw, zone)
  if (isRefusal(span)) return span
  const [start, end] = raw as [string, string]
  return { ...span, text: [start, end], zone, tz }
}

/** Whether a moment lies in a term or span: at `from` it does, at `until` it no longer does. */
export const holds = (term: Span, moment: Instant): boolean => moment >= term.from && moment < term.until

/**
 * The date `n` days after a date, `2026-03-05` in and out. Documents count days in two ways and both occur in one agreement:
 * `exclusive` counts the first date as day 0, so D+180 is 180 days later; `inclusive` counts it as day 1, so D+180 is 179 later.
 */
export function dayPlus(date: string, n: number, convention: 'exclusive' | 'inclusive'): string {
  const day = readDay(date)
  sure(day !== null, 'dayPlus takes a date that was read before')
  sure(Number.isSafeInteger(n), 'days are counted in whole numbers')
  return writeDay(day + n - (convention === 'inclusive' ? 1 : 0))
}
