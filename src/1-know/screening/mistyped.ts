import { keystrokesIn, lettersAs } from '../names/keystrokes.ts'
import { areLike, lettersIn } from '../names/letters.ts'
import type { Token } from '../names/name.ts'
import { type KeyTable, keyTable, placeOf } from './key-table.ts'
import { maySlip, SLIPS, slipsIn } from './slips.ts'
import { hashOf } from './word-keys.ts'

/**
 * Words that keystrokes make of one another, whatever they sound like. Two slips leave the first letter (`slips.ts`), so that only words
 * which begin alike and are about as long are looked at, and of these those with nearly the same letters. One slip may be in the first letter;
 * then all that follows it is the same.
 */
export interface Typed {
  /** The words by their first letter, those that begin alike by their length. */
  readonly order: Uint32Array
  /** Which letters each of these has, as `lettersIn` tells them; and all letters of all of them, with where those of each begin. */
  readonly letters: Int32Array
  readonly codes: Uint16Array
  readonly begins: Uint32Array
  /** Where those of a letter and length begin. */
  readonly starts: Uint32Array
  /** Words under what follows their first letter. */
  readonly rests: KeyTable
}

const LENGTHS = 32
const LONGEST = 48
const asked = new Uint16Array(LONGEST)
const FIRSTS = 64
/** What a typist types of a word: its Latin letters, or where these are not certain the word as it is written. */
const typed = (word: Token): string => (word.bare ? word.key : word.latin)
/** Numbers and single letters are not mistyped. */
const isTyped = (word: Token): boolean => word.role !== 'number' && word.latin.length > 1

const groupAt = (text: string, length: number): number => (text.charCodeAt(0) % FIRSTS) * LENGTHS + Math.min(LENGTHS - 1, length)

/** Prepares words for `mistypedOf`. */
export function typedWords(words: readonly Token[]): Typed {
  const texts = words.map(typed)
  const groups = texts.map((text) => groupAt(text, text.length))
  const chosen: number[] = []
  words.forEach((word, i) => {
    if (isTyped(word)) chosen.push(i)
  })
  const order = Uint32Array.from(chosen).sort((a, b) => (groups[a] as number) - (groups[b] as number) || a - b)
  const starts = new Uint32Array(FIRSTS * LENGTHS + 1)
  for (const i of order) starts[(groups[i] as number) + 1] = (starts[(groups[i] as number) + 1] as number) + 1
  for (let i = 1; i < starts.length; i++) starts[i] = (starts[i] as number) + (starts[i - 1] as number)
  const begins = new Uint32Array(order.length + 1)
  order.forEach((i, at) => {
    begins[at + 1] = (begins[at] as number) + (texts[i] as string).length
  })
  const codes = new Uint16Array(begins[order.length] as number)
  order.forEach((i, at) => {
    lettersAs(texts[i] as string, codes, begins[at] as number)
  })
  return {
    order,
    codes,
    begins,
    letters: Int32Array.from(order, (i) => lettersIn(texts[i] as string)),
    starts,
    rests: keyTable(
      Array.from(order, (i) => hashOf(texts[i] as string, 1)),
      Array.from(order),
    ),
  }
}

/** Calls `found` with every word that one or two slips make of the one sought, but for those that are `met` already by this search. */
export function mistypedOf(
  { order, letters, codes, begins, starts, rests }: Typed,
  words: readonly Token[],
  token: Token,
  met: (word: number) => boolean,
  found: (word: number) => void,
): void {
  if (!isTyped(token)) return
  const sought = typed(token)
  const bits = lettersIn(sought)
  const size = lettersAs(sought, asked, 0)
  if (size < sought.length) return
  for (let length = Math.max(2, sought.length - SLIPS); length <= sought.length + SLIPS; length++) {
    const slips = slipsIn(sought.length, length)
    if (slips === 0) continue
    const group = groupAt(sought, length)
    // A letter taken for another changes two letters of a word, one left out or added changes one.
    const most = 2 * slips - Math.abs(length - sought.length)
    const end = starts[group + 1] as number
    for (let i = starts[group] as number; i < end; i++) {
      if (!areLike(bits, letters[i] as number, slips, most)) continue
      const from = begins[i] as number
      if (keystrokesIn(asked, size, codes, from, (begins[i + 1] as number) - from, slips) > slips) continue
      const word = order[i] as number
      if (!met(word) && maySlip(token, words[word] as Token)) found(word)
    }
  }
  // In the first letter: another one in its place, one more before it, itself left out, exchanged with the next.
  for (const rest of [sought.slice(1), sought, sought.slice(2), (sought[0] as string) + sought.slice(2)]) {
    const at = placeOf(rests, hashOf(rest))
    if (at < 0) continue
    const end = rests.starts[at + 1] as number
    for (let i = rests.starts[at] as number; i < end; i++) {
      const word = rests.values[i] as number
      if (!met(word) && maySlip(token, words[word] as Token)) found(word)
    }
  }
}
