/** Incidents week by week, and which weeks are looked at. */
import type { Incident, Situation } from '../../../client/watch-shapes.ts'

export type Week = Situation['weeks'][number]

const DAY = 86_400_000

/** The Monday on which a week begins, as a day such as `2026-01-05`; in UTC, by which the server counts weeks. */
function weekOf(moment: string): string {
  const at = new Date(moment)
  const back = (at.getUTCDay() + 6) % 7
  return new Date(at.getTime() - back * DAY).toISOString().slice(0, 10)
}

/** How many incidents happened in a week, however heavy. */
export const happenedIn = ({ none, minor, serious, open }: Week): number => none + minor + serious + open

/** Whether these weeks end where something was last told, long before now, and not now. Where a week begins differs by zone, by a day at most. */
export const quietSince = (weeks: readonly Week[], now: string): boolean =>
  Date.parse(now) - Date.parse(weeks.at(-1)?.week ?? now) > 2 * 7 * DAY

/** Which weeks are looked at: both ends belong to it, and an empty one is open. */
export interface Stretch {
  readonly from: string
  readonly until: string
}
export const WHOLE: Stretch = { from: '', until: '' }

export function within({ occurred }: Pick<Incident, 'occurred'>, { from, until }: Stretch): boolean {
  if (from !== '' && weekOf(occurred.until) < from) return false
  return until === '' || weekOf(occurred.from) <= until
}

/** The end of a stretch moved to another week. Neither passes the other. */
export function stretched(weeks: readonly Week[], at: Stretch, end: 'from' | 'until', to: number): Stretch {
  const [first, last] = placesOf(weeks, at)
  const bounded = end === 'from' ? Math.min(to, last) : Math.max(to, first)
  const week = weeks[bounded]?.week ?? ''
  if (end === 'from') return { ...at, from: bounded === 0 ? '' : week }
  return { ...at, until: bounded === weeks.length - 1 ? '' : week }
}

/** Where a stretch begins and ends among the weeks. */
export function placesOf(weeks: readonly Week[], { from, until }: Stretch): readonly [first: number, last: number] {
  const place = (day: string, otherwise: number) => {
    const found = weeks.findIndex(({ week }) => week >= day)
    return day === '' ? otherwise : found === -1 ? weeks.length - 1 : found
  }
  return [place(from, 0), place(until, weeks.length - 1)]
}
