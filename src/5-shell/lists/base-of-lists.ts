import { isRefusal, type Refusal } from '#ground/refusal.ts'
import { clusterEntries, type Link } from '#know/lists/cluster.ts'
import { type Edition, editionOf } from '#know/lists/edition.ts'
import type { Entry } from '#know/lists/entry.ts'
import { type Base, baseOf } from '#know/screening/base.ts'
import { isThere, type LeftAside, readLists } from './read-files.ts'

/** Lists made ready to be screened against. */
export interface ReadyLists {
  readonly base: Base
  readonly editions: readonly Edition[]
  readonly aside: readonly LeftAside[]
  /** Milliseconds for reading the files, for finding the same party on several lists, and for the index. */
  readonly took: { readonly read: number; readonly cluster: number; readonly index: number }
  /** The editions in which an entry stands: several where several editions of its list were given. */
  readonly editionsOf: (list: string, entry: string) => readonly Edition[]
  /** What shows that an entry is one party with entries of other lists. */
  readonly linksOf: (list: string, entry: string) => readonly Link[]
}

/** Which entries are one party: a number for each, the same for those that are one, and what shows it. */
interface Parties {
  readonly numbers: readonly number[]
  /** The evidence that an entry is one party with others of its cluster, by `LIST\0ID`. */
  readonly links: ReadonlyMap<string, readonly Link[]>
}

const keyOf = (of: { readonly list: string; readonly id: string }): string => `${of.list}\0${of.id}`

/** Finds which entries are one party. An entry that stands in two editions of its list is one. */
function partiesOf(entries: readonly Entry[]): Parties {
  const numbers = new Map<string, number>()
  const links = new Map<string, readonly Link[]>()
  clusterEntries(entries).clusters.forEach((cluster, n) => {
    for (const one of cluster.entries) {
      numbers.set(keyOf(one), n)
      if (cluster.links.length > 0) links.set(keyOf(one), cluster.links)
    }
  })
  let next = numbers.size
  const all = entries.map((entry) => {
    const known = numbers.get(keyOf(entry))
    if (known !== undefined) return known
    numbers.set(keyOf(entry), next)
    return next++
  })
  return { numbers: all, links }
}

/** The number of the cluster of each entry. */
export const clusterNumbers = (entries: readonly Entry[]): readonly number[] => partiesOf(entries).numbers

/** The editions at a place: one that is kept, where the word means one and no file has that name, or else those that are read there. */
async function editionsAt(
  place: string,
  kept: (word: string) => Promise<Edition | Refusal | null>,
): Promise<{ readonly editions: readonly Edition[]; readonly aside: readonly LeftAside[] } | Refusal> {
  const known = (await isThere(place)) ? null : await kept(place)
  if (known !== null) return isRefusal(known) ? known : { editions: [known], aside: [] }
  const read = await readLists(place)
  if (isRefusal(read)) return read
  const editions: Edition[] = []
  for (const { result, entries } of read.lists) {
    const edition = editionOf(result, entries)
    if (isRefusal(edition)) return edition
    editions.push(edition)
  }
  return { editions, aside: read.aside }
}

/**
 * Reads the lists at each of `places` (as `readLists` takes them, or a word that `kept` knows), finds which of their entries are one party, and builds the index.
 * `now` gives milliseconds that only go up.
 */
export async function readyLists(
  places: readonly string[],
  now: () => number,
  kept: (word: string) => Promise<Edition | Refusal | null> = async () => null,
): Promise<ReadyLists | Refusal> {
  const begun = now()
  const editions: Edition[] = []
  const aside: LeftAside[] = []
  for (const place of places) {
    const found = await editionsAt(place, kept)
    if (isRefusal(found)) return found
    aside.push(...found.aside)
    // The same edition given twice is one.
    for (const edition of found.editions) if (!editions.some((known) => known.id === edition.id)) editions.push(edition)
  }
  const entries = editions.flatMap((edition) => edition.entries)
  const where = new Map<string, Edition[]>()
  for (const edition of editions) {
    for (const { list, id } of edition.entries) {
      const known = where.get(`${list}\0${id}`)
      if (known === undefined) where.set(`${list}\0${id}`, [edition])
      else known.push(edition)
    }
  }
  const done = now()
  const { numbers, links } = partiesOf(entries)
  const clustered = now()
  const base = baseOf(entries, numbers)
  return {
    base,
    editions,
    aside,
    took: { read: done - begun, cluster: clustered - done, index: now() - clustered },
    editionsOf: (list, entry) => where.get(`${list}\0${entry}`) ?? [],
    linksOf: (list, entry) => links.get(`${list}\0${entry}`) ?? [],
  }
}
