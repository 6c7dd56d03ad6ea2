/** The days of events whose day is known closely enough, as a series that covers the days from its first event to its last. */
import { readDay } from '#ground/calendar.ts'
import type { WatchedEvent } from '../events/event.ts'

export interface Series {
  /** Day numbers, one an event. */
  readonly days: readonly number[]
  readonly from: number
  readonly until: number
  /** Events between these sides that were left out: their day is not known to within six days, or a source had added several up. */
  readonly leftOut: number
}

/** Takes events one by one. The series covers what the whole file covers, not only the events between two sides. */
export class SeriesReader {
  readonly #sides: readonly string[]
  readonly #days: number[] = []
  #first = Number.POSITIVE_INFINITY
  #last = Number.NEGATIVE_INFINITY
  #leftOut = 0

  /** Only events in which each of `sides` took part, by name or by the source's id; none: all events. */
  constructor(sides: readonly string[]) {
    this.#sides = sides
  }

  add({ first, daily, sides, sideIds }: Pick<WatchedEvent, 'first' | 'daily' | 'sides' | 'sideIds'>): void {
    const wanted = this.#sides.every((side) => sides.includes(side) || sideIds.includes(side))
    const day = daily ? readDay(first) : null
    if (day === null) {
      if (wanted) this.#leftOut++
      return
    }
    this.#first = Math.min(this.#first, day)
    this.#last = Math.max(this.#last, day)
    if (wanted) this.#days.push(day)
  }

  /** The series; null where no event has a day. */
  end(): Series | null {
    return Number.isFinite(this.#first) ? { days: this.#days, from: this.#first, until: this.#last + 1, leftOut: this.#leftOut } : null
  }
}
