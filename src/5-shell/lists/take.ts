/** Takes files that are on disk into the store: one edition, or the refusal. */
import path from 'node:path'
import { DAY_MILLISECONDS, writeDay } from '#ground/calendar.ts'
import type { Instant } from '#ground/instant.ts'
import { isRefusal, type Refusal, refuse } from '#ground/refusal.ts'
import { type Edition, editionOf } from '#know/lists/edition.ts'
import type { Origin, Success } from '#know/lists/standing.ts'
import { type ListFiles, listFilesAt, readList } from './read-files.ts'
import { SHRINK_PERCENT, SOURCES } from './sources.ts'
import type { From, ListStore } from './store.ts'

/** The day of a moment in UTC. */
export const dayAt = (moment: Instant): string => writeDay(Math.floor(moment / DAY_MILLISECONDS))

export interface ImportWish {
  /** A file, `a.csv+b.csv`, or a folder. */
  readonly where: string
  /** The day the list is of, `YYYY-MM-DD`, where it does not say so itself. */
  readonly asOf?: string
  /** What the list is called, where not as its form is. */
  readonly list?: string
  /** Take a list that lost a large part of its entries. */
  readonly fewer?: boolean
  readonly now: Instant
}

/** What became of one edition at the place that was imported. */
export interface Imported {
  readonly success: Success
  readonly edition: Edition
}

/** Imports every list at a place. Each is taken by itself: what is refused keeps none of the others out. */
export async function importLists(store: ListStore, wish: ImportWish): Promise<readonly (Imported | Refusal)[] | Refusal> {
  const found = await listFilesAt(wish.where)
  if (isRefusal(found)) return unrecognised(store, wish, found)
  if (wish.list !== undefined && found.lists.length > 1)
    return refuse('list-several', { found: found.lists.length, accepted: '--list' }, { file: wish.where })
  const results: (Imported | Refusal)[] = []
  for (const files of found.lists) results.push(await importOne(store, files, wish))
  return results
}

async function importOne(store: ListStore, files: ListFiles, wish: ImportWish): Promise<Imported | Refusal> {
  const edition = await readEdition(files, wish)
  if (isRefusal(edition)) return spoilt(store, files, wish, edition)
  const day = edition.asOf
  const refused = await unlikely(store, edition, wish)
  if (refused !== null) {
    const where = { file: files.files.join('+') }
    return noteSpoilt(store, [edition.list], originsOf(files), wish, { ...refused, where })
  }
  const success = await store.keep(edition, namesFor(files.files), {
    at: wish.now,
    how: 'import',
    official: false,
    origins: originsOf(files),
    day,
  })
  return isRefusal(success) ? success : { success, edition }
}

/** Why an edition that can be read cannot be the list all the same: it is of a day to come, or lost too much of what is in force. */
async function unlikely(store: ListStore, edition: Edition, { now, fewer }: ImportWish): Promise<Refusal | null> {
  // A list may be of tomorrow where its publisher's day has begun.
  if (edition.asOf !== null && edition.asOf > dayAt(now + DAY_MILLISECONDS))
    return refuse('list-day-ahead', { found: edition.asOf, now: dayAt(now) })
  return fewer === true ? null : shrunk(store, edition, now)
}

/**
 * Why an edition, though it can be read and claims to be whole, is not taken: a table cut between two rows looks like a shorter list.
 * Editions older than the one in force are history, and were shorter.
 */
export async function shrunk(store: ListStore, edition: Edition, now: Instant): Promise<Refusal | null> {
  const standing = await store.standing(edition.list, now)
  if (edition.state !== 'complete' || standing.state !== 'complete') return null
  if (edition.asOf !== null && edition.asOf < (standing.day ?? '')) return null
  const kept = (await store.editions(edition.list)).find(({ id }) => id === standing.edition)?.kept
  const known = kept?.counts.entries ?? 0
  const found = edition.counts.entries
  return found * 100 < known * (100 - SHRINK_PERCENT)
    ? refuse('list-shrunk', { found, known, percent: SHRINK_PERCENT, accepted: '--fewer' })
    : null
}

/** Reads files as one edition of a list. */
export async function readEdition(files: ListFiles, { asOf, list }: Pick<ImportWish, 'asOf' | 'list'>): Promise<Edition | Refusal> {
  const read = await readList(files, list)
  if (isRefusal(read)) return read
  const edition = editionOf(read.result, read.entries, asOf)
  return isRefusal(edition) ? { ...edition, where: { file: files.files.join('+'), field: '--as-of' } } : edition
}

/**
 * What came for a list and cannot be taken says that there is another list than the one in force, which is stale from then on. A file of
 * days gone by says nothing of the kind, and neither does one of which nobody knows what list it should have been.
 */
async function spoilt(store: ListStore, files: ListFiles, wish: ImportWish, refusal: Refusal): Promise<Refusal> {
  const lists = wish.list === undefined ? await meantBy(store, files, wish.now) : [wish.list]
  return noteSpoilt(store, lists, originsOf(files), wish, refusal)
}

/** The same for a file whose form cannot even be told: that it should have been a list is known only where somebody says so. */
async function unrecognised(store: ListStore, wish: ImportWish, refusal: Refusal): Promise<Refusal> {
  const came = wish.list !== undefined && refusal.code.startsWith('list-')
  return came ? noteSpoilt(store, [wish.list], [{ from: path.resolve(wish.where) }], wish, refusal) : refusal
}

async function noteSpoilt(
  store: ListStore,
  lists: readonly string[],
  origins: readonly Origin[],
  { asOf, now }: ImportWish,
  refusal: Refusal,
): Promise<Refusal> {
  const { code, values } = refusal
  for (const list of lists) {
    const standing = await store.standing(list, now)
    if (standing.edition === null || (asOf !== undefined && asOf < (standing.day ?? ''))) continue
    const attempt = { at: now, how: 'import', official: false, origins, outcome: 'refused', refusal: { code, values } } as const
    const noted = await store.note(list, attempt)
    if (isRefusal(noted)) return noted
  }
  return refusal
}

/**
 * The lists in force that damaged files of a form may have been: those read before from files of the same names, or else every list that
 * its publisher gives out in the form. Two lists of one publisher that cannot be told apart are both meant.
 */
async function meantBy(store: ListStore, { format, files }: ListFiles, now: Instant): Promise<readonly string[]> {
  const names = new Set(namesFor(files).map(({ name }) => name))
  const named: string[] = []
  for (const list of await store.lists()) {
    const { edition } = await store.standing(list, now)
    const kept = (await store.editions(list)).find(({ id }) => id === edition)?.kept
    if (kept?.format === format && kept.files.some(({ name }) => names.has(name))) named.push(list)
  }
  return named.length > 0 ? named : SOURCES.filter(({ forms }) => forms.includes(format)).map(({ list }) => list)
}

const originsOf = ({ files }: ListFiles): Origin[] => files.map((file) => ({ from: path.resolve(file) }))

/** A name for each file to be kept under, no two alike. */
export function namesFor(files: readonly string[]): From[] {
  const taken = new Set<string>()
  return files.map((file) => {
    const plain = path
      .basename(file)
      .replace(/\.gz$/i, '')
      .replace(/[^\w.-]/g, '_')
      .replace(/^\.+/, '')
      .slice(0, 100)
    let name = plain || 'list'
    for (let n = 2; taken.has(name.toLowerCase()); n++) name = `${n}-${plain}`
    taken.add(name.toLowerCase())
    return { name, file }
  })
}
