/** The time of entries: that of the clock, and never before that of the entry before. */
import type { Instant } from '#ground/instant.ts'
import { writeInstant } from '#ground/instant.ts'
import { LIMITS } from '#ground/limits.ts'
import type { RecordNote } from './note.ts'

export class Clock {
  readonly #now: () => Instant
  readonly #note: RecordNote
  #behind = false

  constructor(now: () => Instant, note: RecordNote) {
    this.#now = now
    this.#note = note
  }

  /** What the clock says. */
  now(): Instant {
    return this.#now()
  }

  /** The time of an entry that follows one at `previous`. A clock that fell far behind the record is told of once each time. */
  after(previous: Instant): Instant {
    const now = this.#now()
    if (now >= previous) {
      this.#behind = false
      return now
    }
    if (!this.#behind && previous - now > LIMITS.register_clock_behind_seconds_max * 1_000) {
      this.#behind = true
      this.#note('record.note.clock-behind', { clock: writeInstant(now), record: writeInstant(previous) })
    }
    return previous
  }
}
