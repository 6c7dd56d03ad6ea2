import { sure } from '#ground/refusal.ts'
import type { Name, Token } from '../names/name.ts'
import { weightsFor } from './compare.ts'
import type { Weights } from './method.ts'
import { halves, type Near, nearTo, together, type Vocabulary, vocabularyOf, wordKey, written } from './vocabulary.ts'

/** Many names, ready to be searched. Built once for an edition; searching changes nothing but caches. */
export interface NameIndex {
  readonly names: readonly Name[]
  readonly vocabulary: Vocabulary
  /** For each word of the vocabulary where its postings begin; one more at the end. */
  readonly starts: Uint32Array
  /** The number of a name and, above it, the weight that the word has there. */
  readonly postings: Uint32Array
  readonly acronyms: ReadonlyMap<string, readonly number[]>
  readonly weights: Uint16Array
  readonly scratch: Scratch
}

interface Scratch {
  readonly common: Float32Array
  readonly lastBy: Int32Array
  readonly lastShare: Float32Array
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
  const words: Token[] = []
  const counts: number[] = []
  const idOf = (token: Token): number => {
    const key = wordKey(token)
    let id = ids.get(key)
    if (id === undefined) {
      id = words.length
      ids.set(key, id)
      words.push(token)
      counts.push(0)
    }
    return id
  }
  const flat: number[] = []
  for (const name of names) {
    for (const token of name.tokens) {
      const id = idOf(token)
      counts[id] = (counts[id] as number) + 1
      flat.push(id)
    }
  }
  const starts = new Uint32Array(words.length + 1)
  for (let i = 0; i < words.length; i++) starts[i + 1] = (starts[i] as number) + (counts[i] as number)
  const postings = new Uint32Array(flat.length)
  const next = starts.slice()
  let at = 0
  names.forEach((name, n) => {
    for (const token of name.tokens) {
      const id = flat[at++] as number
      postings[next[id] as number] = (n | (Math.min(255, token.weight) << NAME_BITS)) >>> 0
      next[id] = (next[id] as number) + 1
    }
  })
  const size = names.length
  return {
    names,
    vocabulary: vocabularyOf(words),
    starts,
    postings,
    acronyms: acronymsOf(names),
    weights: Uint16Array.from(names, (name) => name.weight),
    scratch: {
      common: new Float32Array(size),
      lastBy: new Int32Array(size).fill(-1),
      lastShare: new Float32Array(size),
      touched: new Int32Array(size),
      hopes: new Float32Array(size),
    },
  }
}

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
  const { scratch } = index
  const touched = gather(index, query)
  const w = weightsFor(query, query)
  let kept = 0
  for (let i = 0; i < touched; i++) {
    const name = scratch.touched[i] as number
    const hope = hopeOf(scratch.common[name] as number, query.weight, index.weights[name] as number, w)
    scratch.common[name] = 0
    scratch.lastBy[name] = -1
    if (hope <= LEAST_HOPE) continue
    scratch.touched[kept] = name
    scratch.hopes[kept++] = hope
  }
  const order = bestOf(scratch, kept, most)
  return {
    names: Int32Array.from(order, (i) => scratch.touched[i] as number),
    hopes: Float32Array.from(order, (i) => scratch.hopes[i] as number),
  }
}

/** The places of the `most` greatest hopes, greatest first; equal ones by name. */
function bestOf(scratch: Scratch, count: number, most: number): number[] {
  const order: number[] = []
  const floor = count > 4 * most ? hopeAt(scratch, count, most) : Number.NEGATIVE_INFINITY
  for (let i = 0; i < count; i++) if ((scratch.hopes[i] as number) >= floor) order.push(i)
  order.sort(
    (a, b) =>
      (scratch.hopes[b] as number) - (scratch.hopes[a] as number) || (scratch.touched[a] as number) - (scratch.touched[b] as number),
  )
  return order.slice(0, most)
}

/** The hope that at least `most` of them reach, found by counting in steps of eight: sorting many to keep a few is slow. */
function hopeAt(scratch: Scratch, count: number, most: number): number {
  const steps = new Uint32Array(256)
  for (let i = 0; i < count; i++) steps[stepOf(scratch.hopes[i] as number)] = (steps[stepOf(scratch.hopes[i] as number)] as number) + 1
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

/** Adds up, in the scratch, what each name has in common with the query; gives how many names were touched. */
function gather(index: NameIndex, query: Name): number {
  const { tokens } = query
  const sought = tokens
    .filter((token) => token.latin.length > 1 || token.role === 'number')
    .map((token) => seek(index, token, token.weight))
  for (let i = 0; i + 1 < tokens.length; i++) {
    const token = tokens[i] as Token
    const next = tokens[i + 1] as Token
    if (token.role !== 'number' && next.role !== 'number')
      sought.push(seek(index, together(token, next), Math.min(150, token.weight + next.weight)))
  }
  sought.sort((a, b) => a.size - b.size)
  let touched = 0
  sought.forEach((each, by) => {
    touched = spread(index, each, by, touched, by > 0 && each.size > COMMON_WORD)
  })
  return others(index, query, touched, sought.length)
}

/** Names whose first letters a word gives, words that are the first letters of the query, and names that have both halves of a word. */
function others(index: NameIndex, query: Name, from: number, first: number): number {
  let touched = from
  let by = first
  if (query.acronym !== '') {
    const words = written(index.vocabulary, query.acronym)
    touched = spread(
      index,
      { near: { words: Int32Array.from(words), far: new Int16Array(words.length) }, weight: 110, size: 0 },
      by++,
      touched,
      false,
    )
  }
  for (const token of query.tokens) {
    for (const name of index.acronyms.get(token.latin) ?? []) touched = touch(index.scratch, name, 110, by, touched)
    by++
    for (const [left, right] of halves(token)) {
      const lefts = written(index.vocabulary, left)
      if (lefts.length === 0) continue
      const rights = written(index.vocabulary, right)
      if (rights.length === 0) continue
      for (const words of [lefts, rights]) {
        const far = new Int16Array(words.length)
        touched = spread(index, { near: { words: Int32Array.from(words), far }, weight: 60, size: 0 }, by++, touched, false)
      }
    }
  }
  return touched
}

interface Sought {
  readonly near: Near
  readonly weight: number
  /** In how many names these words stand. */
  readonly size: number
}

function seek(index: NameIndex, token: Token, weight: number): Sought {
  const near = nearTo(index.vocabulary, token)
  let size = 0
  for (const word of near.words) size += (index.starts[word + 1] as number) - (index.starts[word] as number)
  return { near, weight, size }
}

function spread(index: NameIndex, sought: Sought, by: number, from: number, known: boolean): number {
  const { starts, postings, scratch } = index
  const { near, weight } = sought
  let touched = from
  for (let i = 0; i < near.words.length; i++) {
    const word = near.words[i] as number
    const credit = (1000 - 2 * (near.far[i] as number)) / 1000
    const end = starts[word + 1] as number
    for (let at = starts[word] as number; at < end; at++) {
      const posting = postings[at] as number
      const name = posting & NAME_MASK
      if (known && scratch.lastBy[name] === -1) continue
      touched = touch(scratch, name, Math.min(weight, posting >>> NAME_BITS) * credit, by, touched)
    }
  }
  return touched
}

/** Counts a share for a name; of several by one word of the query only the greatest counts. */
function touch(scratch: Scratch, name: number, share: number, by: number, from: number): number {
  if (scratch.lastBy[name] === by) {
    const more = share - (scratch.lastShare[name] as number)
    if (more > 0) {
      scratch.common[name] = (scratch.common[name] as number) + more
      scratch.lastShare[name] = share
    }
    return from
  }
  const fresh = scratch.lastBy[name] === -1
  scratch.lastBy[name] = by
  scratch.lastShare[name] = share
  scratch.common[name] = (scratch.common[name] as number) + share
  if (fresh) scratch.touched[from] = name
  return fresh ? from + 1 : from
}
