import anyAscii from 'any-ascii'
import { ARABIC, CYRILLIC, GREEK, GREEK_PAIRS, HEBREW, LATIN } from './tables/letters.ts'

/** The scripts that are told apart: those where reading differs in kind. `other` is read by a general table. */
export type Script = 'latin' | 'cyrillic' | 'greek' | 'arabic' | 'hebrew' | 'han' | 'kana' | 'hangul' | 'abugida' | 'digit' | 'other'

/** The script of a letter, by its code point. */
export function scriptOf(code: number): Script {
  if (code < 0x0370) return code >= 0x30 && code <= 0x39 ? 'digit' : 'latin'
  if (code < 0x0400) return 'greek'
  if (code < 0x0530) return 'cyrillic'
  if (code >= 0x0590 && code < 0x0600) return 'hebrew'
  if (code >= 0x0600 && code < 0x0780) return 'arabic'
  if (code >= 0x0900 && code < 0x1100) return code >= 0x10a0 ? 'other' : 'abugida'
  if (code >= 0x1100 && code < 0x1200) return 'hangul'
  if (code >= 0x1780 && code < 0x1800) return 'abugida'
  if (code >= 0x1e00 && code < 0x1f00) return 'latin'
  if (code >= 0x1f00 && code < 0x2000) return 'greek'
  if (code >= 0x3040 && code < 0x3100) return 'kana'
  // The mark 々 repeats the character before it.
  if (code === 0x3005 || (code >= 0x3400 && code < 0xa000) || (code >= 0xf900 && code < 0xfb00) || (code >= 0x20000 && code < 0x32000))
    return 'han'
  if (code >= 0xac00 && code < 0xd7b0) return 'hangul'
  if (code >= 0xfb50 && code < 0xff00) return 'arabic'
  return 'other'
}

/** Scripts that write few or no vowels, or whose vowels no table reads well: only the consonants of such a word are certain. */
export const isBare = (script: Script): boolean => script === 'arabic' || script === 'hebrew' || script === 'abugida'

const TABLES: Partial<Record<Script, Readonly<Record<string, string>>>> = {
  latin: LATIN,
  cyrillic: CYRILLIC,
  greek: GREEK,
  arabic: ARABIC,
  hebrew: HEBREW,
}
const MARK = /\p{M}/u
const FOLDED = /^[a-z0-9]*$/

/**
 * A word of one script in the letters a to z and digits. Cyrillic, Greek, Arabic and Hebrew follow the tables of this folder, Latin
 * letters lose their marks, every other script follows the table of any-ascii (a general transliteration, character by character).
 */
export function romanised(word: string, script: Script): string {
  if (script === 'kana') return kana(word)
  const lower = script === 'greek' ? greek(word) : word.toLowerCase()
  if (FOLDED.test(lower)) return lower
  const table = TABLES[script]
  let out = ''
  for (const letter of lower) {
    const code = letter.charCodeAt(0)
    if (code < 0x80) {
      if ((code >= 97 && code <= 122) || (code >= 48 && code <= 57)) out += letter
      continue
    }
    const known = table?.[letter]
    if (known !== undefined) {
      out += known
      continue
    }
    if (table === undefined) {
      out += plain(anyAscii(letter))
      continue
    }
    const [first, second] = letter.normalize('NFD')
    if (second !== undefined && first !== undefined && table[first] !== undefined) out += table[first]
    else if (!MARK.test(letter)) out += plain(anyAscii(second === undefined ? letter : (first as string)))
  }
  return out
}

/** Greek without accents, with what two letters together sound like written in Latin ones. A diaeresis keeps two vowels apart. */
const greek = (word: string): string =>
  word
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, (mark) => (mark === DIAERESIS ? mark : ''))
    .replace(GREEK_PAIR, (pair) => GREEK_PAIRS[pair] as string)
    .replaceAll(DIAERESIS, '')
const DIAERESIS = '\u0308'
const GREEK_PAIR = new RegExp(`(?:${Object.keys(GREEK_PAIRS).join('|')})(?!\u0308)`, 'g')

/** Kana: a small ya, yu or yo belongs to the syllable before it, a small tsu doubles what follows, which no comparison needs. */
function kana(word: string): string {
  let out = ''
  for (const letter of word) {
    if ('っッ'.includes(letter)) continue
    const sound = plain(anyAscii(letter))
    out = 'ゃゅょャュョ'.includes(letter) && out.endsWith('i') ? joinedKana(out.slice(0, -1), sound) : out + sound
  }
  return out
}
const joinedKana = (before: string, sound: string): string => before + (/(?:sh|ch|j)$/.test(before) ? sound.slice(1) : sound)

const TABLE_MARKS = /[\u064b-\u065f\u0670]/g
/**
 * The written form of a word by which the tables are read: lower case; Latin and Greek letters without marks; letters of Arabic script in
 * one form, without short vowels; of Cyrillic ё as е and ў as у.
 */
export function keyOf(word: string, script: Script): string {
  if (script === 'latin') return romanised(word, 'latin')
  if (script === 'arabic') {
    const bare = word.replace(TABLE_MARKS, '').replace(/[أإآٱ]/g, 'ا')
    return bare.replace(/[ىی]/g, 'ي').replace(/ک/g, 'ك').replace(/[ةۀ]/g, 'ه')
  }
  const lower = word.toLowerCase()
  if (script === 'cyrillic') return lower.replaceAll('ё', 'е').replaceAll('ў', 'у')
  if (script === 'greek') return lower.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('ς', 'σ')
  return script === 'hebrew' ? lower.replace(/[\u0591-\u05c7]/g, '') : lower
}

const plain = (text: string): string => text.toLowerCase().replace(/[^a-z0-9]/g, '')

/** The syllables of a word in Han or Hangul, each romanised: one character is one syllable. */
export const syllables = (word: string): string[] => Array.from(word, (character) => plain(anyAscii(character))).filter((s) => s !== '')
