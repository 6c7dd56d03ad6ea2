/**
 * Texts as they are compared when somebody searches. The one place for it: the register finds by it, and so does the desk, so what
 * the one finds the other would find too.
 */

/**
 * A text without case, accents, vowel marks and stretching, and with letters that are often written for one another as one: the forms
 * of alef and yeh, the letters that Persian and Arabic write each in their way, sharp s and final sigma, full-width and ordinary letters.
 */
export function foldText(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .normalize('NFKD')
    .replaceAll(/[\p{Mn}\p{Cf}\u0640]/gu, '')
    .replaceAll(/[آأإٱ]/g, 'ا')
    .replaceAll(/[ىیې]/g, 'ي')
    .replaceAll('ؤ', 'و')
    .replaceAll('ئ', 'ي')
    .replaceAll('ک', 'ك')
    .replaceAll('ة', 'ه')
    .replaceAll('ß', 'ss')
    .replaceAll('ς', 'σ')
    .replaceAll('ı', 'i')
    .replaceAll('ø', 'o')
    .replaceAll('ł', 'l')
    .replaceAll('đ', 'd')
}

const BETWEEN = /[^\p{L}\p{N}\p{M}]+/u

/** The words of a text, folded: its runs of letters and digits of any script. What stands between them does not count. */
export const wordsOf = (text: string): readonly string[] => foldText(text).split(BETWEEN).filter(Boolean)

/** How well something is found, the best first: by its id, by how it begins, by how a word of it begins, by what stands inside. */
export const MATCHES = ['id', 'start', 'word', 'inside'] as const
export type Match = (typeof MATCHES)[number]

/**
 * Whether a word that was asked for may be found inside of words. One or two letters of the Latin script or digits stand inside of
 * nearly everything, so they are looked for where words begin; in other scripts one letter may be a whole word.
 */
export const foundInside = (word: string): boolean => word.length > 2 || /[^a-z0-9]/.test(word)

/**
 * How something with these texts, the first of which is its id, is found by words of `wordsOf`; null when it is not. Every word must be
 * found somewhere, in any order. No words find nothing.
 */
export function matchOf(texts: readonly string[], words: readonly string[]): Match | null {
  if (words.length === 0) return null
  const asked = words.join(' ')
  const folded = texts.map((text) => wordsOf(text).join(' '))
  if (folded[0] === asked) return 'id'
  if (folded.some((text) => text.startsWith(asked))) return 'start'
  if (words.every((word) => folded.some((text) => ` ${text}`.includes(` ${word}`)))) return 'word'
  const anywhere = (word: string): boolean =>
    folded.some((text) => (foundInside(word) ? text : ` ${text}`).includes(foundInside(word) ? word : ` ${word}`))
  return words.every(anywhere) ? 'inside' : null
}
