/**
 * A text as it is compared when somebody searches: without case, accents, vowel marks and stretching, and with letters that are often
 * written for one another as one (the forms of alef and yeh; full-width and ordinary letters).
 */
export function foldText(text: string): string {
  return text
    .normalize('NFKD')
    .replaceAll(/[\p{Mn}\u0640\u200c-\u200f]/gu, '')
    .replaceAll(/[آأإٱ]/g, 'ا')
    .replaceAll('ى', 'ي')
    .replaceAll('ة', 'ه')
    .toLowerCase()
}

/** Whether every word of the search is somewhere in the texts. Both are folded. */
export function foundIn(folded: string, words: readonly string[]): boolean {
  return words.every((word) => folded.includes(word))
}
