/** The alarms that were set, so that a thousand things that wait for one moment set it once: setting one is dearer than recording. */
import type { Job } from '#answer/record/jobs.ts'
import type { Instant } from '#ground/instant.ts'

const KEPT = 4_096
/** An alarm this close may have gone off already, so it is set again. */
const CLOSE_MS = 60_000

export class Alarms {
  readonly #set = new Map<string, Instant>()

  /** Those of the jobs that must be added: all that are to be done at once, and alarms that are not known to be set and still to come. */
  missing(jobs: readonly Job[], now: Instant): readonly Job[] {
    return jobs.filter(({ key, at }) => at === null || this.#set.get(key) !== at || at - now < CLOSE_MS)
  }

  /** Notes jobs that are on disk. */
  added(jobs: Iterable<Job>): void {
    for (const { key, at } of jobs) {
      if (at === null) continue
      if (this.#set.size >= KEPT) this.#set.clear()
      this.#set.set(key, at)
    }
  }
}
