/**
 * Pairs of names that nobody labelled: what the lists themselves say of who is one party and who is two. One party: two writings of one
 * entry (its names, and its first name in two editions), and persons of two lists with the same full day of birth and a word in common.
 * Two parties: the nearest other entry of the same source, by a measure that is not ours, since a source lists nobody twice.
 *
 * Half of the pairs, chosen by the party, is for looking at; the other is measured and never looked at.
 */
import anyAscii from 'any-ascii'
import { distance as levenshtein } from 'fastest-levenshtein'
import { isRefusal } from '#ground/refusal.ts'
import type { Entry } from '#know/lists/entry.ts'
import { contradiction, wordsOf } from '#know/lists/same.ts'
import { sortOf } from '#know/screening/listed.ts'
import { readLists } from '#shell/lists/read-files.ts'
import { chance, corpus, needed } from './screening-data.ts'
import { blocksOfWords, nearestPairs } from './screening-near.ts'

export interface ListedPair {
  readonly source: 'aliases' | 'editions' | 'birth' | 'near'
  readonly kind: 'person' | 'body' | 'thing'
  readonly one: Entry
  readonly other: Entry
  readonly names: readonly [string, string]
  readonly right: boolean
  readonly half: 'seen' | 'unseen'
}

const EDITIONS: readonly (readonly [string, string])[] = [
  ['lists/un/UN_2018-06.xml', 'un'],
  ['lists/ofac/sdn_2019.csv', 'csl'],
]

const folded = (text: string): string => wordsOf(text).sort().join(' ')
const primary = (entry: Entry): string => (entry.names.find(({ use }) => use === 'primary') ?? entry.names[0])?.text ?? ''
const halfOf = (entry: Entry): ListedPair['half'] => (chance(`${folded(primary(entry))}`, 2) === 0 ? 'seen' : 'unseen')
const LATIN = /^[^\p{L}]*(?:\p{Script=Latin}[^\p{L}]*)+$/u

function kindOf(entry: Entry): ListedPair['kind'] | null {
  const sort = sortOf(entry.kind)
  return sort === 'any' ? null : sort
}

const pairOf = (source: ListedPair['source'], one: Entry, other: Entry, names: readonly [string, string], right: boolean): ListedPair[] => {
  const kind = kindOf(one)
  if (kind === null || kindOf(other) !== kind || names.some((name) => !/\p{L}/u.test(name)) || folded(names[0]) === folded(names[1]))
    return []
  return [{ source, kind, one, other, names, right, half: halfOf(one) }]
}

/** Words of which more than so many hundredths of the letters differ are not alike. */
const UNLIKE = 34
/**
 * Whether any word of the one is like a word of the other, in plain letters. An alias without such a word is another name and not another
 * writing, and no comparison of names can find it.
 */
function shareLikeWord(a: string, b: string): boolean {
  const [x, y] = [a, b].map((text) => wordsOf(anyAscii(text)).filter((word) => word.length >= 3)) as [string[], string[]]
  return x.some((one) => y.some((other) => 100 * levenshtein(one, other) <= UNLIKE * Math.max(one.length, other.length)))
}

/** The first name of an entry beside one of its others, which one by chance. */
function aliases(entries: readonly Entry[]): ListedPair[] {
  return entries.flatMap((entry) => {
    const first = primary(entry)
    const others = entry.names.filter(({ text, use }) => use !== 'weak' && text.trim().includes(' ') && folded(text) !== folded(first))
    const chosen = others[chance(`${entry.list} ${entry.id}`, Math.max(1, others.length))]
    return chosen === undefined || !shareLikeWord(first, chosen.text) ? [] : pairOf('aliases', entry, entry, [first, chosen.text], true)
  })
}

async function editions(entries: readonly Entry[]): Promise<ListedPair[]> {
  const byKey = new Map<string, Entry>()
  for (const entry of entries) byKey.set(`${entry.list} ${entry.id}`, entry)
  const found: ListedPair[] = []
  for (const [file, list] of EDITIONS) {
    const read = await readLists(needed(file))
    if (isRefusal(read)) throw new TypeError(`${file}: ${JSON.stringify(read)}`)
    for (const before of read.lists.flatMap((one) => one.entries)) {
      const now = byKey.get(`${list} ${before.id}`)
      if (now !== undefined) found.push(...pairOf('editions', now, before, [primary(now), primary(before)], true))
    }
  }
  return found
}

const days = (entry: Entry): string[] =>
  entry.births.filter(({ from, until, about }) => from === until && about === undefined && !from.endsWith('-01-01')).map(({ from }) => from)
const longWords = (entry: Entry): Set<string> => new Set(wordsOf(primary(entry)).filter((word) => word.length >= 4))

/** Persons of two lists with the same full day of birth and a word of four letters of their first names in common. */
function sameBirths(entries: readonly Entry[]): ListedPair[] {
  const bearers = new Map<string, Entry[]>()
  for (const entry of entries) {
    if (entry.kind !== 'person' && entry.kind !== 'party') continue
    for (const day of days(entry)) bearers.set(day, [...(bearers.get(day) ?? []), entry])
  }
  const found: ListedPair[] = []
  const asPerson = (entry: Entry): Entry => (entry.kind === 'party' ? { ...entry, kind: 'person' } : entry)
  for (const some of bearers.values()) {
    for (const [i, one] of some.entries()) {
      const words = longWords(one)
      for (const other of some.slice(i + 1)) {
        if (one.list === other.list || ![...longWords(other)].some((word) => words.has(word))) continue
        found.push(...pairOf('birth', asPerson(one), asPerson(other), [primary(one), primary(other)], true))
      }
    }
  }
  return found
}

const sourceOf = (entry: Entry): string => `${entry.list} ${entry.kind} ${(entry.designations[0]?.programme ?? '').split(':')[0]}`

/** For each entry the nearest other of the same source. */
function nearest(entries: readonly Entry[]): ListedPair[] {
  const texts = entries.map((entry) => folded(primary(entry)))
  const blocksOf = (at: number): readonly string[] => {
    const entry = entries[at] as Entry
    if (kindOf(entry) === null || !LATIN.test(primary(entry))) return []
    return [...blocksOfWords((texts[at] ?? '').split(' '))].map((key) => `${sourceOf(entry)} ${key}`)
  }
  return nearestPairs(texts, blocksOf).flatMap(([at, other]) => {
    const [one, two] = [entries[at] as Entry, entries[other] as Entry]
    if (one.births.length > 0 && two.births.length > 0 && contradiction(one, two) === null) return []
    if (one.names.some(({ text }) => two.names.some((name) => folded(name.text) === folded(text)))) return []
    return pairOf('near', one, two, [primary(one), primary(two)], false)
  })
}

let made: readonly ListedPair[] | null = null
/** All pairs, made once. */
export async function listedPairs(): Promise<readonly ListedPair[]> {
  if (made !== null) return made
  const entries = await corpus(Number.POSITIVE_INFINITY)
  made = [...aliases(entries), ...(await editions(entries)), ...sameBirths(entries), ...nearest(entries)]
  return made
}
