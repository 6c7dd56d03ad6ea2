/** How a designation stands, as far as its own dates say. */
import type { Written } from '../../client/shapes.ts'
import { recordOf, textOf } from '../../parts/law/written.ts'

export interface Stands {
  /** `expected`: the end it was given is past and nobody confirmed it, so it is not known whether it holds. */
  readonly state: 'listed' | 'coming' | 'suspended' | 'delisted' | 'ended' | 'expected'
  /** Since when; ISO 8601 as written, empty where nothing says so. */
  readonly at: string
}

/** `now` in epoch milliseconds. What is no moment counts as not there. */
export function standsOf(one: Written, now: number): Stands {
  const past = (at: string): boolean => Date.parse(at) <= now
  const [listed, off, until] = [textOf(one.listed), textOf(recordOf(one.delisted).on), textOf(one.until)]
  if (off !== '' && past(off)) return { state: 'delisted', at: off }
  if (until !== '' && past(until)) return { state: one.ending === 'expected' ? 'expected' : 'ended', at: until }
  if (listed !== '' && !past(listed)) return { state: 'coming', at: listed }
  const [from] = (Array.isArray(one.suspended) ? one.suspended : []).flatMap((term: unknown) => {
    const [start, end] = Array.isArray(term) ? term.map(textOf) : []
    return start !== undefined && past(start) && !(end !== undefined && end !== '' && past(end)) ? [start] : []
  })
  return from === undefined ? { state: 'listed', at: listed } : { state: 'suspended', at: from }
}
