import { BURMESE_FINALS, BURMESE_INITIALS, BURMESE_RIMES, BURMESE_VOWELS } from './tables/burmese.ts'

/**
 * Burmese is written without blanks between words, and a word of a name is nearly always one syllable: Aung, San, Hlaing. A syllable is a
 * consonant with medials and vowel signs, and perhaps a last consonant that the mark asat takes the vowel from. What is stacked under a
 * consonant begins the next syllable.
 */

const BURMESE = /^[\u1000-\u102a\u103f][\u1000-\u102a\u102b-\u1032\u1036-\u103f]*$/
/** Whether a word is written in Burmese as such; Mon, Shan and Karen have letters of their own, and are read by the general table. */
export const isBurmese = (word: string): boolean => BURMESE.test(word)

const ASAT = '\u103a'
const VIRAMA = '\u1039'
const DOT = '\u1037'
const HEAVY = '\u1038'

/** One consonant with asat or stacking behind it, which ends the syllable; or what else belongs to a syllable that has begun. */
const SYLLABLE =
  /[\u1000-\u102a\u103f](?:[\u103b-\u103e]*)(?:[\u102b-\u1032\u1036]*)(?:[\u1000-\u1021]\u1037?\u103a|\u103a)*(?:[\u1000-\u1021](?=\u1039))?[\u1037\u1038]*/g

/** The syllables of a word in Burmese script, as they are usually written in Latin letters; each with what was written. */
export function burmeseSyllables(word: string): readonly { readonly text: string; readonly latin: string }[] {
  const ordered = word.replaceAll(`${ASAT}${DOT}`, `${DOT}${ASAT}`).replaceAll(VIRAMA + ASAT, ASAT)
  // A small nga above what follows is the end of the syllable before.
  const plain = ordered.replaceAll(`\u1004${ASAT}${VIRAMA}`, `\u1004${ASAT}`)
  return (plain.match(SYLLABLE) ?? []).map((text) => ({ text, latin: latinOf(text) }))
}

const PARTS = /^(.)([\u103b-\u103e]*)([\u102b-\u1032\u1036\u103a]*)((?:[\u1000-\u1021]\u1037?\u103a?)*)([\u1037\u1038]*)$/

function latinOf(syllable: string): string {
  const [, consonant = '', medials = '', vowels = '', last = '', tones = ''] = PARTS.exec(syllable) ?? []
  const alone = BURMESE_VOWELS.get(consonant)
  if (alone !== undefined) return alone
  const initial = initialOf(consonant, medials)
  const isShort = last.includes(DOT) || tones.includes(DOT)
  const rime = rimeOf(medials.includes('\u103d'), vowels.replaceAll(ASAT, ''), last[0] ?? '', tones.includes(HEAVY))
  // A nasal cut short by the dot below is written with a t: Myint, Nyunt, Khant.
  return initial + rime + (isShort && rime.endsWith('n') ? 't' : '')
}

/** The beginning of a syllable: medial y and r, w, and h, which is heard before. */
function initialOf(consonant: string, medials: string): string {
  const plain = BURMESE_INITIALS.get(consonant) ?? ''
  const isPalatal = /[\u103b\u103c]/.test(medials)
  const begun = isPalatal ? (PALATAL[plain] ?? `${plain}y`) : plain
  if (!medials.includes('\u103e')) return begun
  return begun === 'y' || begun === 'ly' ? 'sh' : `h${begun}`
}
const PALATAL: Readonly<Record<string, string>> = { kh: 'ch', y: 'y' }

/** The rest of it. Medial w before a nasal or a stop is a vowel (Tun, Nyunt), and before others a w (Shwe, Win). */
function rimeOf(isRounded: boolean, vowels: string, last: string, isHeavy: boolean): string {
  const end = BURMESE_FINALS.get(last) ?? ''
  if (isRounded && vowels === '' && (end === 'n' || end === 't')) return `u${end}`
  const key = `${vowels}${end}`
  const rime = (isHeavy ? BURMESE_RIMES.get(`${key}:`) : undefined) ?? BURMESE_RIMES.get(key) ?? BURMESE_RIMES.get(vowels) ?? 'a'
  return isRounded ? `w${rime}` : rime
}
