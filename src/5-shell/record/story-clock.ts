/** The clock of a demonstration: it stands where the story is while a scenario is loaded, and then runs on from there. */
import type { Instant } from '#ground/instant.ts'

export class StoryClock {
  readonly #real: () => number
  #at: Instant = Number.NEGATIVE_INFINITY
  /** What the real clock showed when this one began to run; null while it stands. */
  #since: number | null = null

  /** `real` gives milliseconds of some clock that runs at the pace of real time; where it begins does not matter. */
  constructor(real: () => number) {
    this.#real = real
  }

  /** The moment of the story. A real clock that is put back does not put this one back before where it was set. */
  now(): Instant {
    return this.#since === null ? this.#at : this.#at + Math.max(0, Math.floor(this.#real() - this.#since))
  }

  /** Puts the clock at a moment, where it stands. */
  set(at: Instant): void {
    this.#at = at
    this.#since = null
  }

  /** Lets it run on from where it stands, in the pace of real time. */
  run(): void {
    this.#at = this.now()
    this.#since = this.#real()
  }
}
