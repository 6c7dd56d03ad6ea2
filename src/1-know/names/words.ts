import { isGeneration, isTitle, known, legalForm, numberWord, readingOf, sameName } from './lexicon.ts'
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
    } else if (piece.script === 'han') for (const part of hanParts(piece, person, pieces.length)) words.push(part)
    else if (piece.script === 'hangul') for (const part of hangulParts(piece, person)) words.push(part)
    else if (person && isInitials(piece, pieces))
      for (const letter of piece.text) words.push(wordOf({ ...piece, dotted: true }, letter, true))
    else words.push(wordOf(piece, piece.text, piece.glued))
  }
  return words.filter((word) => word.latin !== '')
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
  /^[B-DF-HJ-NP-TV-XZ]{2,3}$/.test(piece.text) &&
  !isTitle(piece.text.toLowerCase()) &&
  legalForm(piece.text.toLowerCase()) === undefined &&
  (piece === pieces[0] || !isGeneration(piece.text.toLowerCase())) &&
  pieces.some((other) => /\p{Ll}/u.test(other.text))

function wordOf(piece: Piece, text: string, glued: boolean): Word {
  const stripped =
    piece.script === 'arabic' && /^ال./u.test(text) && text.length >= 5 && readingOf(keyOf(text, 'arabic')) === undefined
      ? text.slice(2)
      : text
  const key = keyOf(stripped, piece.script)
  const reading = readingOf(key)
  const latin = reading ?? romanised(stripped, piece.script)
  return {
    text,
    key,
    latin,
    bare: reading === undefined && isBare(piece.script),
    script: piece.script,
    glued,
    dotted: piece.dotted,
    comma: piece.comma,
    aside: piece.aside,
  }
}

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
function hanParts(piece: Piece, person: boolean, pieces: number): Word[] {
  const characters = Array.from(piece.text)
  if (person) {
    const sounds = syllables(piece.text)
    // Two to four characters alone are a family name and a given name; a foreign name is cut by dots and read as one word.
    if (pieces === 1 && characters.length >= 2 && characters.length <= 4) {
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
