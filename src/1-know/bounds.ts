import { type Instant, readInstant } from '#ground/instant.ts'
import { at, isRefusal, type Refusal, refuse, shown } from '#ground/refusal.ts'

/**
 * When something said to be so held: from `from` (included) until `until` (excluded). Null is "no bound was stated". Unlike a
 * term, which gives authority and must end, a report may leave its bounds open.
 */
export interface Bounds {
  readonly from: Instant | null
  readonly until: Instant | null
}

/** Reads bounds that may be absent or null. An end at or before the start is refused. Bare dates are local midnights in `zone`. */
export function readBounds(start: unknown, end: unknown, zone: string): Bounds | Refusal {
  const from = start === undefined || start === null ? null : readInstant(start, zone)
  if (isRefusal(from)) return at(from, { field: 'from' })
  const until = end === undefined || end === null ? null : readInstant(end, zone)
  if (isRefusal(until)) return at(until, { field: 'until' })
  if (from !== null && until !== null && until <= from) {
    return refuse('term-ends-before-it-starts', { start: shown(start), end: shown(end) }, { field: 'until' })
  }
  return { from, until }
}

/** Whether a moment lies within bounds; an absent bound excludes nothing. */
export const within = (bounds: Bounds, moment: Instant): boolean =>
  (bounds.from === null || moment >= bounds.from) && (bounds.until === null || moment < bounds.until)
