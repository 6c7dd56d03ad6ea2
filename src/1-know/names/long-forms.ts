import { waysOf } from './concepts.ts'
import { keystrokes } from './keystrokes.ts'
import { areLike, lettersIn } from './letters.ts'
import type { Form } from './lexicon.ts'
import { once } from './once.ts'
import { LEGAL_FORMS } from './tables/legal-forms.ts'

/** A legal form of several words is long: one or two letters of it may be wrong, and it is still none but that. */
const LONG_FORM = 12
interface LongForm {
  readonly way: string
  readonly letters: number
  readonly form: Form
  /** Its place in the table: of several the first is meant. */
  readonly at: number
}
/** Under which number the forms of so many letters are kept that begin, or end, with a letter. */
const beginning = (length: number, letter: number): number => length * 2 ** 17 + letter
const ending = (length: number, letter: number): number => beginning(length, letter) + 2 ** 16
const LONG_FORMS = once(() => {
  const forms = new Map<number, LongForm[]>()
  let count = 0
  const words = new Set<string>()
  const keep = (under: number, form: LongForm): void => {
    const known = forms.get(under)
    if (known === undefined) forms.set(under, [form])
    else known.push(form)
  }
  LEGAL_FORMS.forEach(({ family, forms: variants }, id) => {
    for (const variant of variants.split(' | ')) {
      const parts = variant.split(/[ _]/)
      if (parts.length < 2) continue
      for (const way of waysOf(variant)) {
        if (way.length < LONG_FORM) continue
        const form: LongForm = { way, letters: lettersIn(way), form: { id, family }, at: count++ }
        keep(beginning(way.length, way.charCodeAt(0)), form)
        keep(ending(way.length, way.charCodeAt(way.length - 1)), form)
      }
      for (const part of parts) for (const way of waysOf(part)) if (way.length >= 5) words.add(way)
    }
  })
  return { forms, words }
})
/** Whether a word stands in a legal form of several words. */
export const isFormWord = (key: string): boolean => LONG_FORMS().words.has(key)
/**
 * The long legal form that these letters stand for, but for one keystroke, or two in more than sixteen letters; undefined for none. The first
 * or the last letter is right.
 */
export function misspeltForm(key: string): Form | undefined {
  if (key.length < LONG_FORM - 1) return undefined
  const { forms } = LONG_FORMS()
  const most = key.length > 16 ? 2 : 1
  const letters = lettersIn(key)
  let found: LongForm | undefined
  const look = (under: number): void => {
    for (const one of forms.get(under) ?? NO_FORMS) {
      if (found !== undefined && found.at <= one.at) return
      // A keystroke changes at most two of the letters that a word has: most forms need not be counted through.
      if (areLike(letters, one.letters, most, 2 * most) && keystrokes(one.way, key, most) <= most) found = one
    }
  }
  for (let length = key.length - most; length <= key.length + most; length++) {
    look(beginning(length, key.charCodeAt(0)))
    look(ending(length, key.charCodeAt(key.length - 1)))
  }
  return found?.form
}
const NO_FORMS: readonly LongForm[] = []
