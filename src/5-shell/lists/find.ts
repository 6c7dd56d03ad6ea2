/** Which edition is meant by a few words. */
import { readDay } from '#ground/calendar.ts'
import type { Instant } from '#ground/instant.ts'
import { isRefusal, type Refusal, refuse } from '#ground/refusal.ts'
import type { Edition } from '#know/lists/edition.ts'
import { succeeded } from '#know/lists/standing.ts'
import { listFilesAt } from './read-files.ts'
import { sourceNamed } from './sources.ts'
import type { ListStore } from './store.ts'
import { readEdition } from './take.ts'

/** An edition in a store. */
export interface Named {
  readonly list: string
  readonly id: string
}

const HEX = /^[0-9a-f]{4,64}$/

/**
 * The edition of `list` that `word` means: a day (`2026-03-05`), the beginning of an id of at least four digits, or, where nothing is said,
 * the one in force.
 */
export async function findEdition(store: ListStore, list: string, word: string | undefined, now: Instant): Promise<Named | Refusal> {
  const editions = await store.editions(list)
  const accepted = editions.map(({ id, kept }) => `${id.slice(0, 12)}${kept?.asOf ? ` (${kept.asOf})` : ''}`).join(', ') || '∅'
  const found = word === undefined ? list : `${list}:${word}`
  if (word === undefined) {
    const { edition } = await store.standing(list, now)
    return edition === null ? refuse('edition-unknown', { found, accepted }) : { list, id: edition }
  }
  const { log } = await store.attempts(list)
  const ofDay = readDay(word) === null ? [] : log.filter(succeeded).flatMap(({ day, edition }) => (day === word ? [edition] : []))
  const ids =
    readDay(word) === null ? editions.flatMap(({ id }) => (HEX.test(word) && id.startsWith(word) ? [id] : [])) : [...new Set(ofDay)]
  const [id] = ids
  if (id === undefined) return refuse('edition-unknown', { found, accepted })
  if (ids.length > 1) return refuse('edition-ambiguous', { found, accepted: ids.map((one) => one.slice(0, 12)).join(', ') })
  return { list, id }
}

/**
 * What `word` means to a comparison: `LIST`, `LIST:DAY`, `LIST:ID`, the beginning of an id of any list, or else a path. A path that looks
 * like one of these is written `./PATH`.
 */
export async function readMeant(store: ListStore, word: string, now: Instant): Promise<Edition | Refusal> {
  const kept = await readKept(store, word, now)
  if (kept !== null) return kept
  const found = await listFilesAt(word)
  if (isRefusal(found)) return found
  const [files, ...others] = found.lists
  if (files === undefined || others.length > 0)
    return refuse('list-several', { found: found.lists.length, accepted: 'diff' }, { file: word })
  return readEdition(files, {})
}

/** The edition of the store that `word` means; null where it means none. */
export async function readKept(store: ListStore, word: string, now: Instant): Promise<Edition | Refusal | null> {
  const named = await meant(store, word, now)
  if (named === null || isRefusal(named)) return named
  const loaded = await store.load(named.list, named.id)
  return isRefusal(loaded) ? loaded : loaded.edition
}

async function meant(store: ListStore, word: string, now: Instant): Promise<Named | Refusal | null> {
  const [name = '', rest, ...more] = word.split(':')
  const lists = await store.lists()
  const list = lists.find((one) => one === name) ?? lists.find((one) => one === sourceNamed(name)?.list)
  if (list !== undefined && more.length === 0) return findEdition(store, list, rest, now)
  if (!HEX.test(word)) return null
  const ids: Named[] = []
  for (const one of lists) for (const { id } of await store.editions(one)) if (id.startsWith(word)) ids.push({ list: one, id })
  if (ids.length > 1) return refuse('edition-ambiguous', { found: word, accepted: ids.map(({ id }) => id.slice(0, 12)).join(', ') })
  return ids[0] ?? null
}
