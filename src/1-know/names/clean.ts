import { DIGITS } from './tables/numbers.ts'

/**
 * A name as it was typed, freed of what cannot be seen: compatibility forms are made plain (NFKC), marks that join, hide or turn the
 * direction of text are taken out, digits of every script are 0 to 9. What is written with ordinary letters stays as it is. None of this
 * loses a name: the text on the list is kept beside it. Letters of another alphabet that only look the same are for `split`, which sees
 * where a word mixes alphabets.
 */

// Zero-width and joining marks, direction marks and isolates, soft hyphen, variation selectors, byte order mark, tags; and tatweel.
const INVISIBLE = /[\p{Default_Ignorable_Code_Point}\p{Cf}\u0640]/gu
const CONTROL = /\p{Cc}/gu
/**
 * Texts in which there is nothing to clean: signs of a plain keyboard, and letters that NFKC leaves alone, of Latin with marks, Cyrillic, Arabic
 * and Hebrew, Han and Hangul. No mark that joins a letter is among them.
 */
const CLEAN = /^[\x20-\x7eÀ-ÖØ-öø-ıĴ-ľŁ-ňŊ-žЀ-џ\u05d0-\u05ea\u0621-\u063a\u0641-\u064a\u4e00-\u9fff\uac00-\ud7a3]*$/

// Accents that stand alone for an apostrophe; NFKC would make a blank and a mark of them, which parts the word.
const APOSTROPHE = /[´ˊ΄᾿᾽‛′]/g
const DIGIT = /[^\P{Nd}0-9]/gu

const VALUE = new Map<string, string>()
for (const line of DIGITS) {
  // The signs of Han are words as well: `numberWord` reads them.
  if (!line.startsWith('han')) Array.from(line.slice(line.indexOf(': ') + 2), (digit, value) => VALUE.set(digit, String(value)))
}

/** The visible text of a name in one form of writing. */
export function cleaned(text: string): string {
  if (CLEAN.test(text)) return text
  return text
    .replace(APOSTROPHE, "'")
    .normalize('NFKC')
    .replace(INVISIBLE, '')
    .replace(CONTROL, ' ')
    .replace(DIGIT, (digit) => VALUE.get(digit) ?? digit)
}
