import { cleaned } from './clean.ts'
import { isOrdinalSuffix } from './lexicon.ts'
import { keyOf, type Script, scriptOf } from './romanise.ts'
import { LOOK_ALIKES } from './tables/letters.ts'

/** One written word of a name, before anything is known of what it means. */
export interface Piece {
  /** As written, without apostrophes. */
  readonly text: string
  readonly script: Script
  /** Written together with the piece before it: by a hyphen, by a change of case or of script. */
  readonly glued: boolean
  /** A single letter that a dot follows, or letters that dots separate. */
  readonly dotted: boolean
  /** A comma follows: "FAMILY, Given". */
  readonly comma: boolean
  /** Stands in brackets. */
  readonly aside: boolean
}

const APOSTROPHE = /['’‘ʼʻʿʾʹʽ`´′ʔ＇]/
const LETTER = /[\p{L}\p{M}]/u
const DIGIT = /\p{Nd}/u
const ASCII = 0x80
/** Whether a character is a letter or a mark on one; most are plain ones, for which nothing need be looked up. */
function isLetter(character: string): boolean {
  const code = character.charCodeAt(0)
  return code < ASCII ? isSmall(code) || isCapital(code) : LETTER.test(character)
}
function isDigit(character: string): boolean {
  const code = character.charCodeAt(0)
  return code < ASCII ? code >= 48 && code <= 57 : DIGIT.test(character)
}
const isSmall = (code: number): boolean => code >= 97 && code <= 122
const isCapital = (code: number): boolean => code >= 65 && code <= 90
const HYPHEN = /[-‐‑‒–—―·・]/
const MANY = 64
/** A word of more letters is none; what is beyond is left out. */
const LONG = 100
/** What is beyond so many characters is not read. */
const LONGEST = 10_000

/**
 * A name cut into words: at blanks, punctuation, changes of script, of case inside a word ("SiemensAG") and between digits and letters.
 * Apostrophes bind, quotation marks part. At most 64 words; `cut` says that there were more.
 */
export function split(text: string): { readonly pieces: readonly Piece[]; readonly cut: boolean } {
  const pieces: Piece[] = []
  const state: State = { text: cleaned(text.slice(0, LONGEST)), pieces, word: '', script: 'other', glued: false, depth: 0, bound: false }
  for (let i = 0; i < state.text.length; ) {
    if (pieces.length >= MANY) return { pieces, cut: true }
    const letter = characterAt(state.text, i)
    i += letter.length
    if (isLetter(letter) || isDigit(letter)) grow(state, letter, i)
    else if (letter !== ' ' && APOSTROPHE.test(letter)) state.bound = true
    else between(state, letter)
  }
  flush(state)
  return { pieces, cut: text.length > LONGEST }
}

/** The character, of one code unit or two, that begins at a place. */
function characterAt(text: string, i: number): string {
  const code = text.charCodeAt(i)
  return code < 0xd800 || code > 0xdbff ? (text[i] as string) : String.fromCodePoint(text.codePointAt(i) as number)
}

interface State {
  readonly text: string
  readonly pieces: Piece[]
  word: string
  script: Script
  glued: boolean
  depth: number
  /** An apostrophe has just been left out: a capital after it parts nothing ("d'Arc"). */
  bound: boolean
}

/** Adds a letter or digit; `next` is the place after it. */
function grow(state: State, letter: string, next: number): void {
  const script = scriptOf(letter.codePointAt(0) as number)
  if (state.word !== '' && !state.bound && breaks(state, letter, script, next)) {
    flush(state)
    state.glued = true
  }
  state.bound = false
  if (state.word === '' || (state.script === 'digit' && script !== 'digit')) state.script = script
  if (state.word.length < LONG) state.word += letter
}

/** Whether a word ends before a letter: lower to upper case, or into and out of Han. A capital alone at the end of a word parts nothing. */
function breaks(state: State, letter: string, script: Script, next: number): boolean {
  if (isUpper(letter) && isLower(state.word[state.word.length - 1] as string))
    return next < state.text.length && isLetter(characterAt(state.text, next)) && !BOUND.test(state.word)
  if (script === 'han' || state.script === 'han') return script !== state.script
  return false
}

/** Beginnings of a family name that are written with it: "McDonald" is "MCDONALD". */
const BOUND = /^(?:Ma?c|Fitz|O)$/

function isUpper(letter: string): boolean {
  const code = letter.charCodeAt(0)
  return code < ASCII ? isCapital(code) : letter !== letter.toLowerCase()
}
function isLower(letter: string): boolean {
  const code = letter.charCodeAt(0)
  return code < ASCII ? isSmall(code) : letter !== letter.toUpperCase()
}

function between(state: State, mark: string): void {
  const dotted = mark === '.' && state.word !== ''
  flush(state, dotted)
  state.bound = false
  if (mark === ' ') state.glued = false
  else if (mark === ',' || mark === '،' || mark === '、') comma(state)
  else if (mark === '(' || mark === '[') state.depth++
  else if (mark === ')' || mark === ']') state.depth = Math.max(0, state.depth - 1)
  else if (mark === '%') push(state, 'percent', false)
  else if (mark === '&' || mark === '+') push(state, 'and', false)
  else state.glued = HYPHEN.test(mark) || (mark === '.' && state.glued) || dotted
}

function comma(state: State): void {
  const last = state.pieces[state.pieces.length - 1]
  if (last !== undefined) state.pieces[state.pieces.length - 1] = { ...last, comma: true }
}

function flush(state: State, dotted = false): void {
  if (state.word === '') return
  const { word } = state
  state.word = ''
  for (const part of parted(unmixed(word))) push(state, part, dotted)
}

function push(state: State, text: string, dotted: boolean): void {
  const script = scriptOf(text.codePointAt(0) as number)
  state.pieces.push({ text, script, glued: state.glued, dotted, comma: false, aside: state.depth > 0 })
  state.glued = true
  if (state.word === '' && !dotted) state.glued = false
}

/**
 * A word that mixes Latin with Cyrillic or Greek letters, with the look-alikes put back into the alphabet that all letters can be of; where
 * both can be, into the one with more letters; where neither can, the word stays mixed.
 */
function unmixed(word: string): string {
  if (!CYRILLIC_OR_GREEK.test(word)) return word
  let latin = 0
  let others = 0
  let isLatin = true
  let back: Readonly<Record<string, string>> | null = null
  const letters = Array.from(word)
  for (const letter of letters) {
    const script = scriptOf(letter.codePointAt(0) as number)
    if (script === 'latin') latin++
    else if (script === 'cyrillic' || script === 'greek') {
      others++
      back = BACK[script]
      isLatin &&= LOOK_ALIKES[letter.toLowerCase()] !== undefined
    }
  }
  if (latin === 0 || back === null) return word
  const to = back
  const isOther = letters.every((letter) => scriptOf(letter.codePointAt(0) as number) !== 'latin' || to[letter.toLowerCase()] !== undefined)
  if (isLatin && (!isOther || latin >= others)) return letters.map((letter) => LOOK_ALIKES[letter.toLowerCase()] ?? letter).join('')
  return isOther ? letters.map((letter) => to[letter.toLowerCase()] ?? letter).join('') : word
}
const CYRILLIC_OR_GREEK = /[\u0370-\u052f\u1f00-\u1fff]/
const BACK: { readonly cyrillic: Record<string, string>; readonly greek: Record<string, string> } = { cyrillic: {}, greek: {} }
for (const [other, latin] of Object.entries(LOOK_ALIKES)) {
  const script = scriptOf(other.codePointAt(0) as number)
  if (script === 'cyrillic' || script === 'greek') BACK[script][latin] ??= other
}

const DIGITS_THEN = /^(\p{Nd}+)(\p{L}.*)$/u
const THEN_DIGITS = /^(.*\p{L})(\p{Nd}+)$/u
const LEET: Readonly<Record<string, string>> = { 0: 'o', 1: 'i', 3: 'e', 4: 'a', 5: 's', 6: 'g', 7: 't', 8: 'b', 9: 'g' }

/**
 * Digits and letters written together. Inside a word a digit stands for the letter it looks like ("Sech1n"); at its beginning or end
 * it is a number ("Brigade44", "3rd").
 */
function parted(word: string): string[] {
  if (!DIGIT.test(word)) return [word]
  const before = DIGITS_THEN.exec(word)
  if (before !== null) {
    const [, digits, rest] = before as unknown as [string, string, string]
    return isOrdinalSuffix(keyOf(rest, scriptOf(rest.codePointAt(0) as number))) ? [digits] : [digits, ...parted(rest)]
  }
  const after = THEN_DIGITS.exec(word)
  if (after !== null) return [...parted(after[1] as string), after[2] as string]
  if (!LETTER.test(word)) return [word]
  return [word.replace(/[0-9]/g, (digit) => LEET[digit] ?? digit)]
}
