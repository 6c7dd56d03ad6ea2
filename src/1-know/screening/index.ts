import { sure } from '#ground/refusal.ts'
import type { Name, Token } from '../names/name.ts'
import { weightsFor } from './compare.ts'
import type { Weights } from './method.ts'
import { type Neighbours, neighboursOf, writtenApart } from './neighbours.ts'
import { type Near, nearTo, nearTogether, type Vocabulary, vocabularyOf, wordKey, written } from './vocabulary.ts'

/** Many names, ready to be searched. Built once for an edition; searching changes nothing but caches. */
export interface NameIndex {
  readonly names: readonly Name[]
  readonly vocabulary: Vocabulary
  /** For each word of the vocabulary where its postings begin; one more at the end. */
  readonly starts: Uint32Array
  /** The number of a name and, above it, the weight that the word has there. */
  readonly postings: Uint32Array
  /** The words of all names, one name after the other, and where each begins. */
  readonly words: Uint32Array
  readonly wordStarts: Uint32Array
  readonly acronyms: ReadonlyMap<string, readonly number[]>
  readonly neighbours: Neighbours
  readonly scratch: Scratch
}

/** What a search writes down. */
interface Scratch {
  /**
   * For each name four numbers: by which search it was last met; what it has in common, in thousandths of a weight; by which word of the
   * query that was last added to, and how much it added; and its own weight. They stand together because memory is read in lines.
   */
  readonly state: Int32Array
  /** The names met, and what is hoped of each. */
  readonly touched: Int32Array
  readonly hopes: Float32Array
}

const NAME_BITS = 24
const NAME_MASK = 2 ** NAME_BITS - 1
/** The most names that an index holds. */
const MOST_NAMES = NAME_MASK

/** Builds the index of many names. */
export function indexNames(names: readonly Name[]): NameIndex {
  sure(names.length <= MOST_NAMES, `an index holds at most ${MOST_NAMES} names`)
  const ids = new Map<string, number>()
  const given: Token[] = []
  const counts: number[] = []
  const wordStarts = new Uint32Array(names.length + 1)
  names.forEach((name, n) => {
    wordStarts[n + 1] = (wordStarts[n] as number) + name.tokens.length
  })
  const words = new Uint32Array(wordStarts[names.length] as number)
  let at = 0
  for (const name of names) {
    for (const token of name.tokens) {
      const key = wordKey(token)
      let id = ids.get(key)
      if (id === undefined) {
        id = given.push(token) - 1
        ids.set(key, id)
        counts.push(0)
      }
      counts[id] = (counts[id] as number) + 1
      words[at++] = id
    }
  }
  const vocabulary = vocabularyOf(given)
  for (let i = 0; i < words.length; i++) words[i] = vocabulary.places[words[i] as number] as number
  const starts = new Uint32Array(given.length + 1)
  counts.forEach((count, i) => {
    starts[(vocabulary.places[i] as number) + 1] = count
  })
  for (let i = 0; i < given.length; i++) starts[i + 1] = (starts[i + 1] as number) + (starts[i] as number)
  return {
    names,
    vocabulary,
    starts,
    postings: postingsOf(names, words, starts),
    words,
    wordStarts,
    acronyms: acronymsOf(names),
    neighbours: neighboursOf(names, words, wordStarts, vocabulary.words),
    scratch: scratchOf(names),
  }
}

function postingsOf(names: readonly Name[], words: Uint32Array, starts: Uint32Array): Uint32Array {
  const postings = new Uint32Array(words.length)
  const next = starts.slice()
  let at = 0
  names.forEach((name, n) => {
    for (const token of name.tokens) {
      const word = words[at++] as number
      postings[next[word] as number] = (n | (Math.min(255, token.weight) << NAME_BITS)) >>> 0
      next[word] = (next[word] as number) + 1
    }
  })
  return postings
}

function scratchOf(names: readonly Name[]): Scratch {
  const state = new Int32Array(names.length * STATE)
  names.forEach((name, n) => {
    state[n * STATE + WEIGHT] = name.weight
  })
  return { state, touched: new Int32Array(names.length), hopes: new Float32Array(names.length) }
}
const STATE = 4
const COMMON = 1
const LAST = 2
const WEIGHT = 3

function acronymsOf(names: readonly Name[]): Map<string, number[]> {
  const by = new Map<string, number[]>()
  names.forEach((name, n) => {
    if (name.acronym !== '') by.set(name.acronym, [...(by.get(name.acronym) ?? []), n])
  })
  return by
}

/** Names of the index worth comparing, the most promising first, and for each what may still come of it. */
export interface Promising {
  readonly names: Int32Array
  /** About the most that a comparison will give, in hundredths of a logit. */
  readonly hopes: Float32Array
}

/**
 * The names of the index that are worth comparing with `query`, the most promising first, at most `most`. What they have in common is
 * added up word by word; what could still come of it is an estimate that leaves room for words the index does not see.
 */
export function promising(index: NameIndex, query: Name, most: number): Promising {
  const { state, touched, hopes } = index.scratch
  const count = gather(index, query)
  const w = weightsFor(query, query)
  let kept = 0
  for (let i = 0; i < count; i++) {
    const name = touched[i] as number
    const hope = hopeOf((state[name * STATE + COMMON] as number) / 1000, query.weight, state[name * STATE + WEIGHT] as number, w)
    if (hope <= LEAST_HOPE) continue
    touched[kept] = name
    hopes[kept++] = hope
  }
  return bestOf(index.scratch, kept, most)
}

/** A hope as a whole number that grows as it sinks, so that with the name below it both are ordered by one comparison of numbers. */
const HOPED = 4096
const FINE = 2 ** 14
const NAME = 2 ** NAME_BITS

/** The `most` greatest hopes, greatest first; equal ones by name. */
function bestOf({ hopes, touched }: Scratch, count: number, most: number): Promising {
  const floor = count > 4 * most ? hopeAt(hopes, count, most) : Number.NEGATIVE_INFINITY
  const packed: number[] = []
  for (let i = 0; i < count; i++) {
    const hope = hopes[i] as number
    if (hope >= floor) packed.push(Math.round((HOPED - hope) * FINE) * NAME + (touched[i] as number))
  }
  const sorted = new Float64Array(packed).sort()
  const size = Math.min(most, sorted.length)
  const found = { names: new Int32Array(size), hopes: new Float32Array(size) }
  for (let i = 0; i < size; i++) {
    const steps = Math.floor((sorted[i] as number) / NAME)
    found.names[i] = (sorted[i] as number) - steps * NAME
    found.hopes[i] = HOPED - steps / FINE
  }
  return found
}

/** The hope that at least `most` of them reach, found by counting in steps of eight: sorting many to keep a few is slow. */
function hopeAt(hopes: Float32Array, count: number, most: number): number {
  const steps = new Uint32Array(256)
  for (let i = 0; i < count; i++) {
    const step = stepOf(hopes[i] as number)
    steps[step] = (steps[step] as number) + 1
  }
  let sum = 0
  for (let step = 255; step > 0; step--) {
    sum += steps[step] as number
    if (sum >= most) return LEAST_HOPE + (step - 1) * 8
  }
  return LEAST_HOPE
}
const stepOf = (hope: number): number => Math.max(0, Math.min(255, 1 + Math.trunc((hope - LEAST_HOPE) / 8)))

const LEAST_HOPE = -450

function hopeOf(common: number, query: number, name: number, w: Weights): number {
  const left = Math.max(0, query - common)
  const right = Math.max(0, name - common)
  const against = Math.min(left, right)
  return (
    w.base +
    (w.gain * common) / (common + w.half) -
    (w.contradiction * Math.min(100, against)) / 100 -
    (w.omission * (Math.max(left, right) - against)) / Math.max(50, common) / 2
  )
}

/** Words that stand in more names than this are counted only where another word has been found already. */
const COMMON_WORD = 4000

/** The search under way: what it has met so far, and by how many words or pairs of words. */
interface Search {
  readonly index: NameIndex
  readonly number: number
  count: number
  by: number
}
let searches = 0

/** Adds up, in the scratch, what each name has in common with the query; gives how many names were touched. */
function gather(index: NameIndex, query: Name): number {
  searches = (searches + 1) | 0
  const search: Search = { index, number: searches, count: 0, by: 0 }
  const { tokens } = query
  const sought = tokens
    .filter((token) => token.latin.length > 1 || token.role === 'number')
    .map((token) => seek(index, nearTo(index.vocabulary, token), token.weight))
  for (let i = 0; i + 1 < tokens.length; i++) {
    const token = tokens[i] as Token
    const next = tokens[i + 1] as Token
    if (token.role !== 'number' && next.role !== 'number')
      sought.push(seek(index, nearTogether(index.vocabulary, token, next), Math.min(150, token.weight + next.weight)))
  }
  sought.sort((a, b) => a.size - b.size)
  for (const each of sought) spread(search, each.near, each.weight, search.by > 0 && each.size > COMMON_WORD)
  others(search, query)
  return search.count
}

/** Names whose first letters a word gives, words that are the first letters of the query, and words that are one word of the query. */
function others(search: Search, query: Name): void {
  const { vocabulary, acronyms } = search.index
  if (query.acronym !== '') spread(search, exactly(written(vocabulary, query.acronym)), 110, false)
  for (const token of query.tokens) {
    search.by++
    for (const name of acronyms.get(token.latin) ?? []) touch(search, name, 110_000)
    writtenAsOne(search, token)
  }
}

/** Names in which words that follow one another are, written as one, near a word of the query. */
function writtenAsOne(search: Search, token: Token): void {
  const { neighbours, vocabulary } = search.index
  search.by++
  const { ids, far } = writtenApart(neighbours, vocabulary, token)
  for (let i = 0; i < ids.length; i++) {
    const id = ids[i] as number
    const end = neighbours.starts[id + 1] as number
    const share = JOINED_WEIGHT * (1000 - 2 * (far[i] as number))
    for (let at = neighbours.starts[id] as number; at < end; at++) touch(search, neighbours.names[at] as number, share)
  }
}
/** The most that words written as one weigh. */
const JOINED_WEIGHT = 150

const exactly = (words: readonly number[]): Near => ({ words: new Int32Array(words), far: new Int16Array(words.length) })

interface Sought {
  readonly near: Near
  readonly weight: number
  /** In how many names these words stand. */
  readonly size: number
}

function seek({ starts }: NameIndex, near: Near, weight: number): Sought {
  let size = 0
  for (let i = 0; i < near.words.length; i++) {
    const word = near.words[i] as number
    size += (starts[word + 1] as number) - (starts[word] as number)
  }
  return { near, weight, size }
}

/** Counts for the names that have one of these words what they share; where `known`, only for those that have been met already. */
function spread(search: Search, { words, far }: Near, weight: number, known: boolean): void {
  search.by++
  const { starts, postings, scratch } = search.index
  for (let i = 0; i < words.length; i++) {
    const word = words[i] as number
    const credit = 1000 - 2 * (far[i] as number)
    const end = starts[word + 1] as number
    for (let at = starts[word] as number; at < end; at++) {
      const posting = postings[at] as number
      const name = posting & NAME_MASK
      if (known && scratch.state[name * STATE] !== search.number) continue
      const own = posting >>> NAME_BITS
      touch(search, name, (own < weight ? own : weight) * credit)
    }
  }
}

/** A share stands below the number of the word that gave it. */
const SHARE = 2 ** 18

/** Counts a share, in thousandths, for a name; of several by one word of the query only the greatest counts. */
function touch(search: Search, name: number, share: number): void {
  const { state, touched } = search.index.scratch
  const at = name * STATE
  if (state[at] !== search.number) {
    state[at] = search.number
    state[at + COMMON] = share
    state[at + LAST] = search.by * SHARE + share
    touched[search.count++] = name
    return
  }
  const more = share - ((state[at + LAST] as number) - search.by * SHARE)
  // What another word of the query gave stands below.
  const added = more > share ? share : more
  if (added <= 0) return
  state[at + COMMON] = (state[at + COMMON] as number) + added
  state[at + LAST] = search.by * SHARE + share
}
