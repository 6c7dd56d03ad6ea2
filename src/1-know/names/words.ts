import { burmeseSyllables, isBurmese } from './burmese.ts'
import { scriptOfWord } from './concepts.ts'
import { japaneseParts, japaneseReading } from './japanese.ts'
import { isGeneration, isTitle, known, legalForm, numberWord, readingOf, sameName } from './lexicon.ts'
import { Recent } from './recent.ts'
import { isBare, keyOf, romanised, type Script, syllables } from './romanise.ts'
import type { Piece } from './split.ts'

/** A word on its way to become a token: read in Latin letters, but not yet told what it is for. */
export interface Word {
  readonly text: string
  readonly key: string
  readonly latin: string
  readonly bare: boolean
  readonly script: Script
  readonly glued: boolean
  readonly dotted: boolean
  readonly comma: boolean
  readonly aside: boolean
}

/** The words of the pieces of a name, romanised. Han is cut by the tables, then into a family and a given name or into syllables. */
export function wordsOf(pieces: readonly Piece[], person: boolean): Word[] {
  const words: Word[] = []
  for (let i = 0; i < pieces.length; i++) {
    const piece = pieces[i] as Piece
    const compound = compoundOf(piece, pieces[i + 1])
    if (compound !== null) {
      words.push(compound)
      i++
    } else if (piece.script === 'han') for (const part of hanParts(piece, person, pieces)) words.push(part)
    else if (isBurmese(piece.text))
      for (const { text, latin } of burmeseSyllables(piece.text)) words.push(romanisedWord(piece, text, latin, false))
    else if (piece.script === 'hangul') for (const part of hangulParts(piece, person)) words.push(part)
    else if (person && isInitials(piece, pieces))
      for (const letter of piece.text) words.push(wordOf({ ...piece, dotted: true }, letter, true))
    else words.push(wordOf(piece, piece.text, piece.glued))
  }
  return words.some((word) => word.latin === '') ? words.filter((word) => word.latin !== '') : words
}

/** Two words of a script without vowels that the tables read as one name: عبد الرحمن. */
function compoundOf(piece: Piece, next: Piece | undefined): Word | null {
  if (next === undefined || piece.script !== next.script || piece.comma || (piece.script !== 'arabic' && piece.script !== 'hebrew'))
    return null
  const key = keyOf(piece.text, piece.script) + keyOf(next.text, next.script)
  const reading = readingOf(key)
  if (reading === undefined) return null
  return {
    ...wordOf(piece, piece.text, piece.glued),
    text: `${piece.text} ${next.text}`,
    key,
    latin: reading,
    bare: false,
    comma: next.comma,
  }
}

/** Two or three capitals that no vowel makes a word of, beside words in small letters: "JC Juncker". */
const isInitials = (piece: Piece, pieces: readonly Piece[]): boolean =>
  piece.script === 'latin' &&
  piece.text.length <= 3 &&
  /^[B-DF-HJ-NP-TV-XZ]{2,3}$/.test(piece.text) &&
  !isTitle(piece.text.toLowerCase()) &&
  legalForm(piece.text.toLowerCase()) === undefined &&
  (piece === pieces[0] || !isGeneration(piece.text.toLowerCase())) &&
  pieces.some((other) => /\p{Ll}/u.test(other.text))

const wordOf = (piece: Piece, text: string, glued: boolean): Word => {
  const { key, latin, bare } = inLatin(text)
  return { text, key, latin, bare, script: piece.script, glued, dotted: piece.dotted, comma: piece.comma, aside: piece.aside }
}

type Reading = Pick<Word, 'key' | 'latin' | 'bare'>
const ASCII = /^[A-Za-z0-9]+$/
const WORDS = 10_000
const readings = new Recent<Reading>(WORDS)
/** A written word in Latin letters, whatever stands beside it. */
function inLatin(text: string): Reading {
  // Most words are plain ones, sooner read than remembered.
  if (ASCII.test(text)) {
    const key = text.toLowerCase()
    return { key, latin: key, bare: false }
  }
  const known = readings.get(text)
  if (known !== undefined) return known
  const reading = worked(text, scriptOfWord(text))
  readings.set(text, reading)
  return reading
}

function worked(text: string, script: Script): Reading {
  const written = withoutArticle(text, script)
  const key = keyOf(written, script)
  const usual = readingOf(key)
  return { key, latin: usual ?? romanised(written, script), bare: usual === undefined && isBare(script) }
}

/** An Arabic word without the article written to it, unless the tables know it with it. */
const withoutArticle = (text: string, script: Script): string =>
  script === 'arabic' && text.length >= 5 && /^ال./u.test(text) && readingOf(keyOf(text, 'arabic')) === undefined ? text.slice(2) : text

const romanisedWord = (piece: Piece, text: string, latin: string, glued: boolean): Word => ({
  text,
  key: text,
  latin,
  bare: false,
  script: piece.script,
  glued,
  dotted: false,
  comma: piece.comma,
  aside: piece.aside,
})

const LONGEST_HAN = 8
/** A run of Han: words of the tables as they come, longest first, and between them names. */
function hanParts(piece: Piece, person: boolean, pieces: readonly Piece[]): Word[] {
  const characters = Array.from(piece.text)
  if (person) {
    const sounds = syllables(piece.text)
    const japanese = pieces.length === 1 ? japaneseParts(piece.text) : null
    if (japanese !== null) return japanese.map(({ text, latin }) => romanisedWord(piece, text, latin ?? syllables(text).join(''), false))
    const others = pieces.map(({ text }) => text)
    const reading = pieces.length > 1 ? japaneseReading(piece.text, others) : undefined
    if (reading !== undefined) return [romanisedWord(piece, piece.text, reading, piece.glued)]
    // Two to four characters alone are a family name and a given name; a foreign name is cut by dots and read as one word.
    if (pieces.length === 1 && characters.length >= 2 && characters.length <= 4) {
      return [
        romanisedWord(piece, characters[0] as string, sounds[0] ?? '', false),
        romanisedWord(piece, characters.slice(1).join(''), sounds.slice(1).join(''), false),
      ]
    }
    return [romanisedWord(piece, piece.text, sounds.join(''), piece.glued)]
  }
  const words: Word[] = []
  let rest = ''
  const flush = () => {
    if (rest !== '') words.push(romanisedWord(piece, rest, syllables(rest).join(''), words.length > 0))
    rest = ''
  }
  for (let i = 0; i < characters.length; ) {
    const found = knownAt(characters, i)
    if (found === '') rest += characters[i++]
    else {
      flush()
      words.push(romanisedWord(piece, found, syllables(found).join(''), words.length > 0))
      i += Array.from(found).length
    }
  }
  flush()
  return words
}

function knownAt(characters: readonly string[], i: number): string {
  for (let n = Math.min(LONGEST_HAN, characters.length - i); n >= 2; n--) {
    const text = characters.slice(i, i + n).join('')
    if (legalForm(text) !== undefined || known(text) !== undefined || numberWord(text) !== undefined) return text
  }
  return ''
}

/** Hangul: two to four syllables alone are a family name and a given name. */
function hangulParts(piece: Piece, person: boolean): Word[] {
  const characters = Array.from(piece.text)
  const sounds = syllables(piece.text)
  if (person && characters.length >= 2 && characters.length <= 4 && sameName(characters[0] as string, '') !== -1) {
    return [
      romanisedWord(piece, characters[0] as string, sounds[0] ?? '', false),
      romanisedWord(piece, characters.slice(1).join(''), sounds.slice(1).join(''), false),
    ]
  }
  return [romanisedWord(piece, piece.text, sounds.join(''), piece.glued)]
}
