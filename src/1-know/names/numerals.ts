import { isOrdinalSuffix, numberWord } from './lexicon.ts'
import type { Word } from './words.ts'

/** What a number token means: the number itself, beyond the numbers of concepts. */
export const NUMBER_FROM = 40_000
const ROMAN = /^(?=[MDCLXVI])M{0,3}(CM|CD|D?C{0,3})(XC|XL|L?X{0,3})(IX|IV|V?I{0,3})$/
const FIRST_ROMAN = /^(?:[IVX]{2,}|[IVXLC]{4,})$/

/** The number that begins at a word of a body's name, and of how many words it is; null for none. `before` it stand so many others. */
export function numberAt(words: readonly Word[], i: number, before: number): { value: number; length: number } | null {
  const word = words[i] as Word
  const digits = digitsOf(word)
  const next = words[i + 1]
  // "2-я", "7th" with a hyphen: what follows the figure only says that it is an ordinal.
  if (digits !== null) return { value: digits, length: next?.glued === true && isOrdinalSuffix(next.key) ? 2 : 1 }
  const value = numberWord(word.key)
  if (value !== undefined) {
    const unit = value >= 20 && value < 100 && next !== undefined ? (digitsOf(next) ?? numberWord(next.key)) : undefined
    return unit !== undefined && unit !== null && unit > 0 && unit < 10 ? { value: value + unit, length: 2 } : { value, length: 1 }
  }
  const upper = word.text
  // At the beginning only what is hardly anything else: "XLIV Brigade", but not "CI Capital".
  const plain = before > 0 ? !(upper.length === 1 && word.dotted) : FIRST_ROMAN.test(upper) && words.length > 1
  return plain && upper.length <= 7 && ROMAN.test(upper) ? { value: romanValue(upper), length: 1 } : null
}

const DIGITS = /^[0-9]{1,15}$/
const NINE = 57
/** The number that a word in figures is; null for any other word. */
export const digitsOf = ({ latin }: Word): number | null => (latin.charCodeAt(0) <= NINE && DIGITS.test(latin) ? Number(latin) : null)

const ROMAN_DIGIT: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10, L: 50, C: 100, D: 500, M: 1000 }
function romanValue(text: string): number {
  let sum = 0
  for (let i = 0; i < text.length; i++) {
    const here = ROMAN_DIGIT[text[i] as string] ?? 0
    sum += here < (ROMAN_DIGIT[text[i + 1] ?? ''] ?? 0) ? -here : here
  }
  return sum
}
