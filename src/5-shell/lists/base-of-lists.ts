import { isRefusal, type Refusal } from '#ground/refusal.ts'
import { clusterEntries } from '#know/lists/cluster.ts'
import { type Edition, editionOf } from '#know/lists/edition.ts'
import type { Entry } from '#know/lists/entry.ts'
import { type Base, baseOf } from '#know/screening/base.ts'
import { type LeftAside, readLists } from './read-files.ts'

/** Lists made ready to be screened against. */
export interface ReadyLists {
  readonly base: Base
  readonly editions: readonly Edition[]
  readonly aside: readonly LeftAside[]
  /** Milliseconds for reading the files, for finding the same party on several lists, and for the index. */
  readonly took: { readonly read: number; readonly cluster: number; readonly index: number }
  /** The editions in which an entry stands: several where several editions of its list were given. */
  readonly editionsOf: (list: string, entry: string) => readonly Edition[]
}

/** The number of the cluster of each entry. An entry that stands in two editions of its list is one party. */
export function clusterNumbers(entries: readonly Entry[]): readonly number[] {
  const key = (of: { readonly list: string; readonly id: string }) => `${of.list}\0${of.id}`
  const numbers = new Map<string, number>()
  clusterEntries(entries).clusters.forEach((cluster, n) => {
    for (const one of cluster.entries) numbers.set(key(one), n)
  })
  let next = numbers.size
  return entries.map((entry) => {
    const known = numbers.get(key(entry))
    if (known !== undefined) return known
    numbers.set(key(entry), next)
    return next++
  })
}

/**
 * Reads the lists at each of `places` (as `readLists` takes them), finds which of their entries are one party, and builds the index.
 * `now` gives milliseconds that only go up.
 */
export async function readyLists(places: readonly string[], now: () => number): Promise<ReadyLists | Refusal> {
  const begun = now()
  const editions: Edition[] = []
  const aside: LeftAside[] = []
  for (const place of places) {
    const read = await readLists(place)
    if (isRefusal(read)) return read
    aside.push(...read.aside)
    for (const { result, entries } of read.lists) {
      const edition = editionOf(result, entries)
      if (isRefusal(edition)) return edition
      // The same edition given twice is one.
      if (!editions.some((known) => known.id === edition.id)) editions.push(edition)
    }
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
  const clusters = clusterNumbers(entries)
  const clustered = now()
  const base = baseOf(entries, clusters)
  return {
    base,
    editions,
    aside,
    took: { read: done - begun, cluster: clustered - done, index: now() - clustered },
    editionsOf: (list, entry) => where.get(`${list}\0${entry}`) ?? [],
  }
}
