import { sure } from '#ground/refusal.ts'
import { partsOf } from '../names/lexicon.ts'
import type { Name, Token } from '../names/name.ts'
import { isSurname } from './compare.ts'
import { type KeyTable, keyTable } from './key-table.ts'
import { type Neighbours, neighboursOf } from './neighbours.ts'
import { type Outlines, outlinesOf } from './outline.ts'
import { type Scratch, scratchOf } from './scratch.ts'
import { type Vocabulary, vocabularyOf, wordKey } from './vocabulary.ts'
import { hashOf } from './word-keys.ts'

/** Many names, ready to be searched. Built once for an edition; searching changes nothing but caches. */
export interface NameIndex {
  readonly names: readonly Name[]
  readonly vocabulary: Vocabulary
  /** For each word of the vocabulary where its postings begin; one more at the end. */
  readonly starts: Uint32Array
  /** The numbers of the names. */
  readonly postings: Uint32Array
  /** The words of all names, one name after the other, and where each begins. */
  readonly words: Uint32Array
  readonly wordStarts: Uint32Array
  readonly acronyms: ReadonlyMap<string, readonly number[]>
  /** Names under all their letters without blanks. */
  readonly wholes: KeyTable
  readonly outlines: Outlines
  /** Concepts that are said in several words, by the first of these. */
  readonly concepts: ReadonlyMap<number, readonly { readonly concept: number; readonly parts: readonly number[] }[]>
  /** Names in which several letters stand alone, or that are nothing else. */
  readonly lettered: Uint32Array
  /** Names that are one word beside the title of an office. */
  readonly titled: Uint32Array
  readonly neighbours: Neighbours
  readonly scratch: Scratch
}

/** Names of fewer letters are not taken for one another by their letters alone. */
export const WHOLE_FROM = 8
/** The most names that an index holds. */
export const MOST_NAMES = 2 ** 24 - 1

/** Builds the index of many names. */
export function indexNames(names: readonly Name[]): NameIndex {
  sure(names.length <= MOST_NAMES, `an index holds at most ${MOST_NAMES} names`)
  const ids = new Map<string, number>()
  // Names share their tokens (`base.ts`): most need not be looked up by what they say.
  const known = new Map<Token, number>()
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
      let id = known.get(token)
      if (id === undefined) {
        const key = wordKey(token)
        id = ids.get(key)
        if (id === undefined) {
          id = given.push(token) - 1
          ids.set(key, id)
          counts.push(0)
        }
        known.set(token, id)
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
  const outlines = outlinesOf(names, words.length)
  return {
    names,
    vocabulary,
    starts,
    postings: postingsOf(words, wordStarts, starts),
    words,
    wordStarts,
    acronyms: acronymsOf(names),
    neighbours: neighboursOf(names, words, wordStarts, vocabulary.words),
    wholes: wholesOf(names),
    outlines,
    concepts: conceptsOf(vocabulary.words),
    lettered: letteredOf(names),
    titled: Uint32Array.from(names.flatMap((name, n) => (isSurname(name) ? [n] : []))),
    scratch: scratchOf(names.length, vocabulary.words.length),
  }
}

function postingsOf(words: Uint32Array, wordStarts: Uint32Array, starts: Uint32Array): Uint32Array {
  const postings = new Uint32Array(words.length)
  const next = starts.slice()
  for (let name = 0; name + 1 < wordStarts.length; name++) {
    for (let at = wordStarts[name] as number; at < (wordStarts[name + 1] as number); at++) {
      const word = words[at] as number
      postings[next[word] as number] = name
      next[word] = (next[word] as number) + 1
    }
  }
  return postings
}

function wholesOf(names: readonly Name[]): KeyTable {
  const keys: number[] = []
  const values: number[] = []
  names.forEach(({ joined, whole }, n) => {
    for (const letters of joined === whole ? [joined] : [joined, whole]) {
      if (letters.length < WHOLE_FROM) continue
      keys.push(hashOf(letters))
      values.push(n)
    }
  })
  return keyTable(keys, values)
}

function conceptsOf(words: readonly Token[]): NameIndex['concepts'] {
  const by = new Map<number, { concept: number; parts: readonly number[] }[]>()
  for (const concept of new Set(words.flatMap(({ means, role }) => (role === 'word' && means !== -1 ? [means] : [])))) {
    for (const parts of partsOf(concept)) by.set(parts[0] as number, [...(by.get(parts[0] as number) ?? []), { concept, parts }])
  }
  return by
}

function letteredOf(names: readonly Name[]): Uint32Array {
  const found: number[] = []
  names.forEach(({ tokens }, n) => {
    const letters = tokens.reduce((count, { latin, role }) => count + (latin.length === 1 && role !== 'number' ? 1 : 0), 0)
    if (letters > 1 || (letters === 1 && tokens.length === 1)) found.push(n)
  })
  return Uint32Array.from(found)
}

function acronymsOf(names: readonly Name[]): Map<string, number[]> {
  const by = new Map<string, number[]>()
  names.forEach((name, n) => {
    if (name.acronym === '') return
    const known = by.get(name.acronym)
    if (known === undefined) by.set(name.acronym, [n])
    else known.push(n)
  })
  return by
}
