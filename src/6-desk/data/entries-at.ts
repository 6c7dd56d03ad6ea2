/** Finds how far the record went at a moment, by halving: times of entries never go back. */
import type { Client } from '../client/client.ts'
import { given } from './refused.ts'

/**
 * How many entries the record had at the end of a minute or a day, written as ISO 8601 without a zone (`2017-01-04T12:00`,
 * `2017-01-04`) and meant in `zone`. `size` is how many it has now. About log2(size) entries are read.
 */
export async function entriesAt(client: Client, size: number, local: string, zone: string): Promise<number> {
  const written = writer(zone, local.length > 10)
  let [low, high] = [0, size]
  while (low < high) {
    const middle = Math.floor((low + high) / 2)
    const { at } = given(await client.entry(middle))
    if (written(at) <= local) low = middle + 1
    else high = middle
  }
  return low
}

/** Writes a moment as the clocks of a zone showed it, to the minute or the day, so that texts compare as moments do. */
function writer(zone: string, minute: boolean): (at: string) => string {
  const time = minute ? ({ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const) : {}
  const format = new Intl.DateTimeFormat('en', { timeZone: zone, year: 'numeric', month: '2-digit', day: '2-digit', ...time })
  return (at) => {
    const parts: Partial<Record<Intl.DateTimeFormatPartTypes, string>> = {}
    for (const { type, value } of format.formatToParts(new Date(at))) parts[type] = value
    const day = `${parts.year?.padStart(4, '0')}-${parts.month}-${parts.day}`
    return minute ? `${day}T${parts.hour}:${parts.minute}` : day
  }
}
