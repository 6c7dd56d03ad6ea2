/**
 * Replays every answer on file in one pass: the entries are folded in order, and each answer is put again when the fold has come
 * to the index it was gathered at.
 *
 * An answer is in an entry that comes after what it was gathered from, mostly right after. So entries are read somewhat ahead of
 * the fold; an answer that was gathered even further back is handed out as `left`, to be replayed on a view of its own.
 */
import type { Verdict } from '#bound/determine/reasons.ts'
import type { Entry, ErasedEntry } from './entry.ts'
import { Folded } from './folded.ts'
import { gatheredAtOf, onFileOf } from './on-file.ts'
import type { Projection } from './projection.ts'
import { type Replayed, replay } from './replay.ts'
import { MODELS, type Model } from './row.ts'
import type { View } from './view.ts'

/** How one answer fared: which docket, the entry that holds it, and the outcome. */
export interface ReplayedAnswer {
  readonly docket: string
  readonly entry: number
  readonly gatheredAt: number
  /** The verdict on file, and all of the answer that is compared. */
  readonly verdict: Verdict
  readonly onFile: Projection
  /** Versions of what took part when it was given. */
  readonly pins: Readonly<Record<string, string>>
  readonly replayed: Replayed
}

/** What becomes of the answers: those replayed, and those gathered too far back for this pass. */
export interface Pass {
  readonly done: readonly ReplayedAnswer[]
  readonly left: readonly Entry[]
}

/**
 * The models that no answer is gathered from and that the fold itself does not look at: they would only take room. What is not named
 * here is kept, so that a model which comes later is never missed.
 */
const LET_GO: ReadonlySet<Model> = new Set<Model>(['party', 'advice', 'report', 'watch', 'finding', 'tombstone', 'withdrawal'])

/** The models that answers may be gathered from. */
export const GATHERED: ReadonlySet<Model> = new Set(MODELS.filter((model) => !LET_GO.has(model)))

/** How many entries are read ahead of the fold. Answers are decided within moments of being gathered. */
const AHEAD = 2_000

export class ReplayAll {
  readonly #then = new Folded(GATHERED)
  readonly #ahead: (Entry | ErasedEntry)[] = []
  #first = 0
  /** Entries with answers that wait for the fold to come to an index. */
  readonly #waiting = new Map<number, Entry[]>()
  readonly #tombstoneOf: (index: number) => number | null
  readonly #tz: string
  readonly #readAhead: number

  /** `tombstoneOf` tells what became of an entry by now; `tz` is the version of the time zone data in use. */
  constructor(tombstoneOf: (index: number) => number | null, tz: string, readAhead: number = AHEAD) {
    this.#readAhead = readAhead
    this.#tombstoneOf = tombstoneOf
    this.#tz = tz
  }

  /** Takes the next entries, in order of index, and gives what has been replayed meanwhile. */
  add(entries: readonly (Entry | ErasedEntry)[]): Pass {
    const left: Entry[] = []
    for (const entry of entries) {
      this.#ahead.push(entry)
      if (entry.kind === 'erased-record') continue
      const gatheredAt = gatheredAtOf(entry)
      if (gatheredAt === null) continue
      if (gatheredAt < this.#then.size) left.push(entry)
      else this.#waiting.set(gatheredAt, [...(this.#waiting.get(gatheredAt) ?? []), entry])
    }
    return { done: this.#fold(this.#readAhead), left }
  }

  /** After the last entry: replays what still waits. What is left then claims to have been gathered from entries that never came. */
  end(): Pass {
    const done = [...this.#fold(0), ...this.#replayHere()]
    return { done, left: [...this.#waiting.values()].flat() }
  }

  /** Folds until only `keep` entries are ahead. */
  #fold(keep: number): ReplayedAnswer[] {
    const done: ReplayedAnswer[] = []
    while (this.#ahead.length - this.#first > keep) {
      done.push(...this.#replayHere())
      this.#then.add(this.#ahead[this.#first++] as Entry | ErasedEntry)
    }
    this.#ahead.splice(0, this.#first)
    this.#first = 0
    return done
  }

  #replayHere(): ReplayedAnswer[] {
    const here = this.#waiting.get(this.#then.size)
    if (here === undefined) return []
    this.#waiting.delete(this.#then.size)
    return here.flatMap((entry) => replayEntry(this.#then, entry, this.#tombstoneOf, this.#tz) ?? [])
  }
}

/** Replays the answer of one entry on the record as it stood when it was gathered; null where the entry holds none. */
export function replayEntry(then: View, entry: Entry, tombstoneOf: (index: number) => number | null, tz: string): ReplayedAnswer | null {
  const onFile = onFileOf(then, entry)
  if (onFile === null) return null
  const { docket, index, answer } = onFile
  const { gatheredAt, projection, pins } = answer
  const replayed = replay(then, onFile, tombstoneOf, tz)
  return { docket, entry: index, gatheredAt, verdict: projection.verdict, onFile: projection, pins, replayed }
}
