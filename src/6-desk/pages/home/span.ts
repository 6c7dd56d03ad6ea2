import type { Say } from '../../words/words.tsx'

const [MINUTE, HOUR, DAY] = [60_000, 3_600_000, 86_400_000]

/** How long from one moment to another, in the largest unit that tells it: "2 days", "5 hours", "12 minutes". Rounded down: time is never made more. */
export function spanOf(from: string, until: string, say: Say): string {
  const between = Math.max(0, Date.parse(until) - Date.parse(from))
  if (between >= DAY) return say('desk.home.days', { n: Math.floor(between / DAY) })
  if (between >= HOUR) return say('desk.home.hours', { n: Math.floor(between / HOUR) })
  return say('desk.home.minutes', { n: Math.floor(between / MINUTE) })
}

/** Whether less than two days are left: then the deadline is told in red. */
export const urgent = (now: string, by: string): boolean => Date.parse(by) - Date.parse(now) < 2 * DAY
