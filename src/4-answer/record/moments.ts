/** Moments as the record writes them, and the times of what was written. */
import { readAct } from '#bound/act/read-act.ts'
import { type Instant, readInstant, writeInstant } from '#ground/instant.ts'
import { isRefusal, sure } from '#ground/refusal.ts'
import type { Written } from './written.ts'

/** A moment as text: ISO 8601 in UTC. */
export const at = (moment: Instant): string => writeInstant(moment)

/** A moment the record wrote. */
export function moment(text: string): Instant {
  const read = readInstant(text, 'UTC')
  sure(!isRefusal(read), 'the record can read the moments it writes')
  return read
}

/** A moment somebody wrote, or null when it cannot be read; bare dates are midnights in `zone`. */
export function dueAt(text: string, zone = 'UTC'): Instant | null {
  const read = readInstant(text, zone)
  return isRefusal(read) ? null : read
}

/** When the first leg of a written act begins and the last one ends; null where an end is not stated. */
export function actSpanOf(written: Written): { readonly starts: string; readonly ends: string | null } {
  const act = readAct(written)
  sure(!isRefusal(act), 'an act on file can be read')
  const ends = act.legs.map((leg) => leg.until)
  const starts = at(Math.min(...act.legs.map((leg) => leg.from)))
  return { starts, ends: ends.includes(null) ? null : at(Math.max(...(ends as Instant[]))) }
}
