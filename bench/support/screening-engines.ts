/** What npm offers for finding a name among many, set up as each page of it recommends for names, beside our own. */
import anyAscii from 'any-ascii'
import { distance } from 'fastest-levenshtein'
import { Index } from 'flexsearch'
import fuzzysort from 'fuzzysort'
import MiniSearch from 'minisearch'
import type { Entry } from '#know/lists/entry.ts'
import { type Base, baseOf } from '#know/screening/base.ts'
import { screen } from '#know/screening/screen.ts'
import type { Subject } from '#know/screening/subject.ts'

/** An entry that was found, by its number, with a score from 0 to 1 where the engine has one that can be held against a threshold. */
export interface Hit {
  readonly entry: number
  readonly score: number
}

export interface Question {
  readonly text: string
  readonly subject: Subject
}

export interface Engine {
  readonly name: string
  /** How many questions of a kind it is asked: those that take a tenth of a second are asked fewer. */
  readonly sample: number
  /** Whether its scores can be held against a threshold. */
  readonly scored: boolean
  build(entries: readonly Entry[], clusters: readonly number[]): (question: Question) => readonly Hit[]
}

/** How many entries are taken, of each party the first. */
const TOP = 10

const plain = (text: string): string =>
  anyAscii(text)
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()

interface Line {
  readonly entry: number
  readonly text: string
}
const linesOf = (entries: readonly Entry[]): Line[] =>
  entries.flatMap((entry, n) => entry.names.map((name) => ({ entry: n, text: plain(name.text) })).filter(({ text }) => text !== ''))

/** The first ten parties among hits that come best first. */
function parties(hits: Iterable<Hit>, clusters: readonly number[]): Hit[] {
  const found = new Map<number, Hit>()
  for (const hit of hits) {
    const cluster = clusters[hit.entry] as number
    if (!found.has(cluster)) found.set(cluster, hit)
    if (found.size === TOP) break
  }
  return [...found.values()]
}

let kept: { readonly entries: readonly Entry[]; readonly base: Base } | null = null
/** Our base of these entries, built once. */
export function ourBase(entries: readonly Entry[], clusters: readonly number[]): Base {
  if (kept?.entries !== entries) kept = { entries, base: baseOf(entries, clusters) }
  return kept.base
}

export const parley: Engine = {
  name: 'parley',
  sample: 100_000,
  scored: true,
  build(entries, clusters) {
    const base = ourBase(entries, clusters)
    const numbers = new Map(entries.map((entry, n) => [`${entry.list}\0${entry.id}`, n]))
    return ({ subject }) =>
      screen(base, subject, { top: TOP }).map(({ list, entry, score }) => ({
        entry: numbers.get(`${list}\0${entry}`) as number,
        score: score / 10_000,
      }))
  },
}

const minisearch: Engine = {
  name: 'minisearch, fuzzy .25 + prefix',
  sample: 80,
  scored: false,
  build(entries, clusters) {
    const lines = linesOf(entries)
    const index = new MiniSearch<Line & { id: number }>({ fields: ['text'], searchOptions: { fuzzy: 0.25, prefix: true } })
    index.addAll(lines.map((line, id) => ({ ...line, id })))
    return ({ text }) =>
      parties(
        index.search(plain(text)).map(({ id, score }) => ({ entry: lines[id as number]?.entry as number, score })),
        clusters,
      )
  },
}

const flexsearch: Engine = {
  name: 'flexsearch, forward + suggest',
  sample: 80,
  scored: false,
  build(entries, clusters) {
    const lines = linesOf(entries)
    const index = new Index({ tokenize: 'forward' })
    lines.forEach(({ text }, id) => {
      index.add(id, text)
    })
    return ({ text }) =>
      parties(
        (index.search(plain(text), { limit: 100, suggest: true }) as number[]).map((id) => ({
          entry: lines[id]?.entry as number,
          score: 0,
        })),
        clusters,
      )
  },
}

const fuzzy: Engine = {
  name: 'fuzzysort',
  sample: 80,
  scored: true,
  build(entries, clusters) {
    const lines = linesOf(entries).map((line) => ({ ...line, prepared: fuzzysort.prepare(line.text) }))
    return ({ text }) =>
      parties(
        fuzzysort.go(plain(text), lines, { key: 'prepared', limit: 100 }).map(({ obj, score }) => ({ entry: obj.entry, score })),
        clusters,
      )
  },
}

const sortedWords = (text: string): string => text.split(' ').sort().join(' ')
const brute: Engine = {
  name: 'all compared, words sorted, fastest-levenshtein',
  sample: 40,
  scored: true,
  build(entries, clusters) {
    const lines = linesOf(entries).map((line) => ({ ...line, sorted: sortedWords(line.text) }))
    return ({ text }) => {
      const asked = sortedWords(plain(text))
      const hits = lines.map(({ entry, sorted }) => ({
        entry,
        score: 1 - distance(asked, sorted) / Math.max(1, asked.length, sorted.length),
      }))
      return parties(
        hits.sort((a, b) => b.score - a.score),
        clusters,
      )
    }
  },
}

export const ENGINES: readonly Engine[] = [parley, minisearch, flexsearch, fuzzy, brute]
