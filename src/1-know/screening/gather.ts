import { partsOf } from '../names/lexicon.ts'
import type { Name } from '../names/name.ts'
import type { AskedName } from './asked.ts'
import { type NameIndex, WHOLE_FROM } from './index.ts'
import { placeOf } from './key-table.ts'
import { writtenApart } from './neighbours.ts'
import { LETTER } from './outline.ts'
import { BITS, NEXT } from './partners.ts'
import type { Marks } from './scratch.ts'
import { type Near, nearTo, nearTogether, written } from './vocabulary.ts'
import { hashOf } from './word-keys.ts'

/** Words that stand in no more names than this are looked for in all of them, whether they may be enough or not. */
const FEW = 1000

/** The search under way, and the names that it has met. */
interface Search {
  readonly index: NameIndex
  readonly marks: Marks
}

/** Words of the index near one or several words asked about. */
interface Sought {
  readonly near: Near
  /** What they weigh at most; below zero what they weigh at least. */
  readonly weight: number
  /** Which words asked about, a bit for each. */
  readonly bits: number
  /** In how many names these words stand. */
  readonly size: number
}

/** Notes, in the scratch of the index, which names have partners for words of the query, and which. `enough` is what a match needs. */
export function gather(index: NameIndex, query: Name, asked: AskedName, enough: number): void {
  const { marks, partners } = index.scratch
  const search: Search = { index, marks }
  marks.begin(query.tokens.length)
  partners.clear()
  const sought = soughtOf(index, query).sort((a, b) => a.size - b.size)
  sought.forEach((each, i) => {
    spread(search, each, i > 0 && each.size > FEW && asked.mostOf(bitsFrom(sought, i)) < enough)
  })
  anyway(search, query)
  byLetters(search, asked, enough)
}

const bitsFrom = (sought: readonly Sought[], from: number): number => sought.slice(from).reduce((bits, each) => bits | each.bits, 0)

/** What stands for a word of the query, for two that follow one another written as one, for its first letters, and for a concept. */
function soughtOf(index: NameIndex, query: Name): Sought[] {
  const { tokens } = query
  const sought: Sought[] = []
  const add = (near: Near, weight: number, bits: number) => {
    if (near.words.length > 0) sought.push({ near, weight, bits, size: sizeOf(index, near.words) })
  }
  tokens.forEach((token, i) => {
    if (token.latin.length > 1 || token.role === 'number') add(nearTo(index.vocabulary, token), token.weight, 1 << i)
    const next = tokens[i + 1]
    if (next === undefined || token.role === 'number' || next.role === 'number') return
    add(nearTogether(index.vocabulary, token, next), -Math.min(JOINED_WEIGHT, token.weight + next.weight), 3 << i)
  })
  concepts(index, query, add)
  if (query.sort === 'body') initials(index, query, add)
  return sought
}

function sizeOf({ starts }: NameIndex, words: ArrayLike<number>): number {
  let size = 0
  for (let i = 0; i < words.length; i++) size += (starts[(words[i] as number) + 1] as number) - (starts[words[i] as number] as number)
  return size
}

type Add = (near: Near, weight: number, bits: number) => void

/** Words of the index that are just what is sought. */
const exactly = (words: ArrayLike<number>): Near => ({
  words: Int32Array.from(words),
  far: new Int16Array(words.length),
  unsure: new Uint8Array(words.length),
})

/** A concept that the one says in one word and the other in several: "NPO", "scientific production association". */
function concepts(index: NameIndex, { tokens }: Name, add: Add): void {
  tokens.forEach((token, i) => {
    if (token.means === -1) return
    if (token.role === 'word') for (const part of partsOf(token.means).flat()) add(exactly(meaning(index, part)), -100, 1 << i)
    for (const { concept, parts } of index.concepts.get(token.means) ?? []) {
      if (parts.every((part, k) => tokens[i + k]?.means === part)) add(exactly(meaning(index, concept)), -100, (2 ** parts.length - 1) << i)
    }
  })
}

const meaning = ({ vocabulary: { plain } }: NameIndex, concept: number): Uint32Array => {
  const at = placeOf(plain, hashOf(`=${concept}`))
  return at < 0 ? new Uint32Array() : plain.values.subarray(plain.starts[at] as number, plain.starts[at + 1] as number)
}

/**
 * Words of the index that are the first letters of words of the query: of all of them, or of some that follow one another, of which the last
 * may be its legal form.
 */
function initials({ vocabulary }: NameIndex, { acronym, tokens, forms }: Name, add: Add): void {
  if (acronym !== '') add(exactly(written(vocabulary, acronym)), -ACRONYM, 2 ** tokens.length - 1)
  const firms = new Set(forms.flatMap(({ latin, text }) => (text.includes(' ') ? [] : [latin.charAt(0)])))
  for (let from = 0; from < tokens.length; from++) {
    let letters = ''
    for (let until = from; until < tokens.length && letters.length < LETTERS_MOST; until++) {
      letters += tokens[until]?.latin[0] ?? ''
      const bits = (2 ** (until - from + 1) - 1) << from
      if (until > from && letters !== acronym) add(exactly(written(vocabulary, letters)), 100, bits)
      for (const firm of firms) add(exactly(written(vocabulary, letters + firm)), 100, bits)
    }
  }
}
const ACRONYM = 105
const LETTERS_MOST = 6

/** Notes the names that have one of these words; where `known`, only those that have been met already. */
function spread({ index, marks }: Search, { near, weight, bits }: Sought, known: boolean): void {
  const { starts, postings, scratch } = index
  const { words, far, unsure } = near
  for (let i = 0; i < words.length; i++) {
    const word = words[i] as number
    scratch.partners.add(word, bits, weight, far[i] as number, unsure[i] as number)
    // What is far says less than it weighs: words that are hardly one are no reason to show a name.
    const common = Math.abs(weight) * Math.max(0, 1000 - 2 * (far[i] as number))
    const end = starts[word + 1] as number
    for (let at = starts[word] as number; at < end; at++) {
      const name = postings[at] as number
      if (!known || marks.isMet(name)) marks.add(name, bits, common)
    }
  }
}

/** Names that no single word gives: that are the same letters parted elsewhere, whose first letters a word is, whose words are one word. */
function anyway({ index, marks }: Search, query: Name): void {
  const { acronyms, wholes, neighbours, vocabulary } = index
  for (const letters of new Set([query.joined, query.whole])) {
    const at = letters.length < WHOLE_FROM ? -1 : placeOf(wholes, hashOf(letters))
    if (at < 0) continue
    for (let i = wholes.starts[at] as number; i < (wholes.starts[at + 1] as number); i++) {
      marks.add(wholes.values[i] as number, 2 * marks.anyway - 1, query.weight * 1000)
    }
  }
  query.tokens.forEach((token, i) => {
    const bits = (1 << i) | marks.anyway
    for (const name of acronyms.get(token.latin) ?? []) marks.add(name, bits, ACRONYM * 1000)
    const { ids, far } = writtenApart(neighbours, vocabulary, token)
    for (let k = 0; k < ids.length; k++) {
      const id = ids[k] as number
      const end = neighbours.starts[id + 1] as number
      const common = JOINED_WEIGHT * Math.max(0, 1000 - 2 * (far[k] as number))
      for (let at = neighbours.starts[id] as number; at < end; at++) marks.add(neighbours.names[at] as number, bits, common)
    }
  })
}
/** The most that words written as one weigh. */
const JOINED_WEIGHT = 150

/** Names in which letters alone may be enough: all of them for single letters of the query; for single letters of names those that have some. */
function byLetters({ index, marks }: Search, asked: AskedName, enough: number): void {
  const { names, lettered, titled, words, wordStarts, scratch } = index
  // "President X" is a match of one word, so all of them are looked at, those too whose word many names have.
  const { partners } = scratch
  for (const name of titled) {
    for (let pair = partners.of(words[wordStarts[name] as number] as number); pair >= 0; pair = partners.pairs[pair + NEXT] as number) {
      marks.add(name, partners.pairs[pair + BITS] as number, 0)
    }
  }
  if (asked.mostOfLetters(asked.lone) >= enough) for (let name = 0; name < names.length; name++) marks.add(name, 0, 0)
  else if (asked.mostOfLetters(asked.bitsOf(({ first }) => (first & LETTER) !== 0)) >= enough)
    for (const name of lettered) marks.add(name, 0, 0)
}
