/** Replays the answers of a kit from what it shows. */
import { Fault } from '#ground/refusal.ts'
import type { Entry, ErasedEntry } from '../record/entry.ts'
import { changesOf } from '../record/fold.ts'
import { Folded } from '../record/folded.ts'
import { gatheredAtOf } from '../record/on-file.ts'
import { GATHERED, type ReplayedAnswer, replayEntry } from '../record/replay-all.ts'

/** An answer that cannot be given again from what is shown: it looked at these entries, which are hidden. */
export interface Unshown {
  readonly docket: string
  readonly entry: number
  readonly hidden: readonly number[]
}

export interface KitReplayed {
  readonly done: readonly ReplayedAnswer[]
  readonly unshown: readonly Unshown[]
  /** Entries that do not follow on what is shown before them: what they rest on is hidden, or they are not what they seem. */
  readonly loose: readonly number[]
}

/**
 * Folds what is shown, in order of index, and puts every answer of the dockets again where it was gathered. `size` is how many entries the
 * log has; what is not among `entries` is hidden. `tz` is the version of the time zone data.
 */
export function replayKit(entries: ReadonlyMap<number, Entry>, dockets: ReadonlySet<string>, size: number, tz: string): KitReplayed {
  const tombstones = new Map<number, number>()
  for (const entry of entries.values()) if (entry.kind === 'erased') tombstones.set(entry.body.of, entry.index)
  const then = new Folded(GATHERED)
  const [done, unshown, loose]: [ReplayedAnswer[], Unshown[], number[]] = [[], [], []]
  const waiting = Map.groupBy(
    [...entries.values()].filter((entry) => 'answer' in entry.body && dockets.has(entry.body.docket)),
    (entry) => Math.min(gatheredAtOf(entry) ?? 0, size),
  )
  for (let index = 0; index <= size; index++) {
    for (const entry of waiting.get(index) ?? []) {
      const hidden = hiddenFrom(entry, entries, tombstones)
      if (hidden.length > 0) unshown.push({ docket: (entry.body as { docket: string }).docket, entry: entry.index, hidden })
      else {
        const answer = attempted(() => replayEntry(then, entry, (one) => tombstones.get(one) ?? null, tz))
        if (answer === null) loose.push(entry.index)
        else done.push(answer)
      }
    }
    if (index === size) break
    const entry = entries.get(index)
    const changes = entry === undefined ? [] : attempted(() => changesOf(then, entry))
    if (changes === null) loose.push(index)
    then.take(changes === null || entry === undefined ? blank(index, then) : entry, changes ?? [])
  }
  return { done, unshown, loose: [...new Set(loose)] }
}

/** What an answer looked at and the kit neither shows nor gives a tombstone for. */
function hiddenFrom(entry: Entry, entries: ReadonlyMap<number, Entry>, tombstones: ReadonlyMap<number, number>): number[] {
  const looked = 'answer' in entry.body ? entry.body.answer.looked : []
  return looked.filter((index) => !entries.has(index) && !tombstones.has(index))
}

const blank = (index: number, then: Folded): ErasedEntry => ({ index, at: then.at, kind: 'erased-record', tombstone: index })

/** What `make` gives; null where a stranger's data are not what the fold of a whole record could have come to. */
function attempted<T>(make: () => T): T | null {
  try {
    return make()
  } catch (error) {
    if (error instanceof Fault || error instanceof TypeError || error instanceof RangeError) return null
    throw error
  }
}
