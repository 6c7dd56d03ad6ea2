import type { Entry } from '../lists/entry.ts'
import { indexNames, type NameIndex } from './index.ts'
import { type ListedSubject, listedSubject } from './listed.ts'

/** Entries of one or several editions, ready to be screened against. */
export interface Base {
  readonly entries: readonly Entry[]
  readonly subjects: readonly ListedSubject[]
  readonly index: NameIndex
  /** For each name of the index: the entry, and which of its subject's names it is. */
  readonly entryOf: Uint32Array
  readonly nameOf: Uint16Array
  /** The cluster of each entry: equal numbers are one party on several lists. */
  readonly clusters: Uint32Array
  /** The entries that bear an identifier, by its comparable form. */
  readonly identifiers: ReadonlyMap<string, readonly number[]>
}

/**
 * Prepares entries for screening. `clusters` tells for each entry the number of its cluster; without it every entry stands alone.
 */
export function baseOf(entries: readonly Entry[], clusters?: readonly number[]): Base {
  const subjects = entries.map(listedSubject)
  const names = subjects.flatMap((subject) => subject.names)
  const entryOf = new Uint32Array(names.length)
  const nameOf = new Uint16Array(names.length)
  const identifiers = new Map<string, number[]>()
  let at = 0
  subjects.forEach((subject, entry) => {
    for (let name = 0; name < subject.names.length; name++) {
      entryOf[at] = entry
      nameOf[at++] = name
    }
    for (const { key } of subject.identifiers) {
      if (key.length < 5) continue
      const bearers = identifiers.get(key)
      if (bearers === undefined) identifiers.set(key, [entry])
      else bearers.push(entry)
    }
  })
  return {
    entries,
    subjects,
    index: indexNames(names),
    entryOf,
    nameOf,
    clusters: Uint32Array.from(entries, (_, i) => clusters?.[i] ?? i),
    identifiers,
  }
}
