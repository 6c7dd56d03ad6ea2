/**
 * Names as the database searches them: folded, and written in ASCII.
 *
 * The index of PostgreSQL is made of runs of three letters (pg_trgm), and what counts as a letter beyond ASCII depends on the locale the
 * database was made with; in ours nothing does. So every other character is written as five capitals, the first of which begins
 * characters only and the rest of which never do: a text is found in another exactly when its characters are. Each name begins with a
 * mark and the id ends with one, so that ids and beginnings are found by the index too.
 */
import { foundInside, type Match, wordsOf } from '#ground/fold-text.ts'

const FIRST = 'ABCDEFGHIJKL'
const REST = 'MNOPQRSTUVWX'
const DIGITS = 5
/** What the words of clauses are kept as, beside the models that have names. The key is the ref of the clause. */
export const CLAUSE = 'clause'

const BEGINS = 'Z'
const ENDS = 'Y'

/** A UTF-16 code unit as five capitals: 12 to the fifth is more than there are. */
function unit(character: string): string {
  let rest = character.charCodeAt(0)
  let text = ''
  for (let i = 1; i < DIGITS; i++) {
    text = REST.charAt(rest % REST.length) + text
    rest = Math.floor(rest / REST.length)
  }
  return FIRST.charAt(rest) + text
}

/** Of folded words, which have no capitals of ASCII. */
const ascii = (words: string): string => words.replaceAll(/[^a-z0-9 ]/g, unit)

/**
 * What the database keeps of something that is called so; the first text is its id. The first word of each stands once more at the end
 * without the mark before it, so that it begins a word as every other does.
 */
export function calledWords(texts: readonly string[]): string {
  return texts
    .map((text, i) => {
      const words = wordsOf(text)
      const [first] = words
      return first === undefined ? '' : ` ${BEGINS}${ascii(words.join(' '))}${i === 0 ? ENDS : ''} ${ascii(first)}`
    })
    .join('')
}

/** The most words of a search that the database looks for; the others are looked for in what it found. */
const WORDS_MAX = 8

/** Patterns for `like`, all of which hold of what is found in this way or in a better one. */
export function patternsOf(match: Match, words: readonly string[]): readonly string[] {
  const whole = ascii(words.join(' '))
  if (match === 'id') return [`% ${BEGINS}${whole}${ENDS} %`]
  if (match === 'start') return [`% ${BEGINS}${whole}%`]
  return words.slice(0, WORDS_MAX).map((word) => (match === 'inside' && foundInside(word) ? `%${ascii(word)}%` : `% ${ascii(word)}%`))
}
