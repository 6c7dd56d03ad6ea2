/**
 * A name as it was typed, freed of what cannot be seen: compatibility forms are made plain (NFKC), marks that join, hide or turn the
 * direction of text are taken out, and letters of another alphabet that only look the same are put back where a word mixes alphabets.
 * What is written with ordinary letters stays as it is. None of this loses a name: the text on the list is kept beside it.
 */

// Zero-width and joining marks, direction marks and isolates, soft hyphen, variation selectors, byte order mark, tags; and tatweel.
const INVISIBLE = /[\p{Default_Ignorable_Code_Point}\p{Cf}\u0640]/gu
const CONTROL = /\p{Cc}/gu
const PLAIN = /^[\x20-\x7e]*$/

/** The visible text of a name in one form of writing. */
export function cleaned(text: string): string {
  if (PLAIN.test(text)) return text
  return text.normalize('NFKC').replace(INVISIBLE, '').replace(CONTROL, ' ')
}
