import {
  type Form,
  isNumberMark,
  isStop,
  type Known,
  known,
  legalForm,
  longestKnown,
  mayBeForm,
  mayBeKnown,
  meansForm,
  particle,
} from './lexicon.ts'
import { isFormWord, misspeltForm } from './long-forms.ts'
import type { Sort, Token } from './name.ts'
import { digitsOf, NUMBER_FROM, numberAt } from './numerals.ts'
import { tokenOfWord } from './tokens.ts'
import type { Word } from './words.ts'

const LONGEST_FORM = 9

/** The words of a body or thing as tokens: legal forms, concepts and places, numbers, and names. */
export function bodyTokens(given: readonly Word[], sort: Sort): Token[] {
  const words = acronymsJoined(given)
  const lastFormWord = sort === 'body' ? lastFormWordOf(words) : -1
  const tokens: Token[] = []
  for (let i = 0; i < words.length; ) {
    const word = words[i] as Word
    const form = sort === 'body' ? formAt(words, i, lastFormWord) : null
    const found = form === null ? knownAt(words, i) : null
    const number = form === null && found === null ? numberAt(words, i, tokens.length) : null
    const length = (form ?? found ?? number)?.length ?? 1
    const several = length === 1 ? word : together(words.slice(i, i + length))
    if (form !== null) tokens.push(tokenOfWord(several, 'legal', { latin: word.latin, means: meansForm(form.form) }))
    else if (found !== null) tokens.push(tokenOfWord(several, found.known.role, { means: found.known.means }))
    else if (number !== null)
      tokens.push(tokenOfWord(several, 'number', { means: NUMBER_FROM + number.value, latin: String(number.value) }))
    else tokens.push(plainToken(word, words[i + 1]))
    i += length
  }
  return tokens
}

/** Several words that say one thing, as one: with the key of the first. */
const together = (run: readonly Word[]): Word => ({
  ...(run[0] as Word),
  text: run.map((word) => word.text).join(' '),
  latin: run.map((word) => word.latin).join(''),
})

function plainToken(word: Word, next: Word | undefined): Token {
  if (isStop(word.key)) return tokenOfWord(word, 'stop')
  if (next !== undefined && isNumberMark(word.key) && digitsOf(next) !== null) return tokenOfWord(word, 'stop')
  if (word.latin.length <= 3 && particle(word.key) === 'article') return tokenOfWord(word, 'particle')
  return tokenOfWord(word, 'name', word.latin.length === 1 ? { weight: 50 } : {})
}

/** Letters with dots between them, or single letters in a row, are one word: "A.B.C.", "C K". */
function acronymsJoined(words: readonly Word[]): readonly Word[] {
  if (!words.some(isLetter)) return words
  const out: Word[] = []
  for (let i = 0; i < words.length; i++) {
    let end = i
    while (end < words.length && isLetter(words[end] as Word) && (end === i || runsOn(words[end - 1] as Word, words[end] as Word))) end++
    if (end - i < 2) out.push(words[i] as Word)
    else {
      const run = words.slice(i, end)
      const join = (part: (word: Word) => string) => run.map(part).join('')
      out.push({
        ...(run[0] as Word),
        text: join((w) => w.text),
        key: join((w) => w.key),
        latin: join((w) => w.latin),
        comma: (run[run.length - 1] as Word).comma,
      })
      i = end - 1
    }
  }
  return out
}
/** Letters run on where both have dots or both have none: in "Partners V L.P." the V is none of the form's letters. */
const runsOn = (word: Word, next: Word): boolean => !word.comma && (word.dotted || !next.dotted)
const isLetter = (word: Word): boolean => word.latin.length === 1 && word.script !== 'digit' && !word.bare

interface FormAt {
  readonly form: Form
  /** Of how many words it is. */
  readonly length: number
}

/** The legal form that begins at a word; null for none. `lastFormWord` is what `lastFormWordOf` gives for these words. */
export function formAt(words: readonly Word[], i: number, lastFormWord: number): FormAt | null {
  let key = ''
  let found: FormAt | null = null
  for (let n = 1; n <= LONGEST_FORM && i + n <= words.length && mayBeForm(key); n++) {
    key += (words[i + n - 1] as Word).key
    const form = legalForm(key)
    // A short form is one at the edge of a name only: "AS Tallink", "Foo AB", not "Al As Trading"; and "RT-Probe" is a name.
    const isFirst = i === 0 && words[n]?.glued !== true
    if (form !== undefined && (key.length > 4 || isFirst || edge(words, i + n)) && !(i === 0 && n === words.length))
      found = { form, length: n }
  }
  return i <= lastFormWord ? misspelt(words, i, found) : found
}

/** The place of the last word that stands in a legal form of several words, -1 for none: beyond it no such form is looked for. */
export const lastFormWordOf = (words: readonly Word[]): number => words.findLastIndex((word) => isFormWord(word.key))

/** So many keystrokes of a long legal form may be wrong. */
const MISTYPED_MOST = 2
/** A legal form of several words of which one is mistyped: "JOYNT STOCK COMPANY". A short word before or after it is a name, not two slips. */
function misspelt(words: readonly Word[], i: number, exact: FormAt | null): FormAt | null {
  if ((words[i] as Word).key.length <= MISTYPED_MOST) return exact
  const most = Math.min(LONGEST_FORM, words.length - i)
  let [key, formal] = ['', false]
  let found = exact
  for (let n = 1; n <= most; n++) {
    const word = words[i + n - 1] as Word
    if (word.script === 'digit') break
    key += word.key
    formal ||= isFormWord(word.key)
    const isEnd = word.key.length > MISTYPED_MOST
    const form = formal && isEnd && n > (exact?.length ?? 1) && n < words.length ? misspeltForm(key) : undefined
    if (form !== undefined) found = { form, length: n }
  }
  return found
}

/** Whether nothing but further legal forms and remarks follows. */
function edge(words: readonly Word[], from: number): boolean {
  for (let i = from; i < words.length; i++) if (!(words[i] as Word).aside && legalForm((words[i] as Word).key) === undefined) return false
  return true
}

function knownAt(words: readonly Word[], i: number): { known: Known; length: number } | null {
  let key = ''
  let found: { known: Known; length: number } | null = null
  for (let n = 1; n <= longestKnown() && i + n <= words.length && mayBeKnown(key); n++) {
    key += (words[i + n - 1] as Word).key
    const here = known(key)
    if (here !== undefined) found = { known: here, length: n }
  }
  return found
}
