/** Which letters words have, as bits: soon compared, before anything is worked out. */

/** The letters of a word, a bit for each (those that are not a to z share bits), and above these how many there are. */
export function lettersIn(text: string): number {
  let bits = 0
  for (let i = 0; i < text.length; i++) bits |= 1 << ((text.charCodeAt(i) & 31) % KINDS)
  return bits | (Math.min(MOST, text.length) << KINDS)
}
const KINDS = 27
const WHICH = 2 ** KINDS - 1
const MOST = 31

/** The letters alone: a to z are the bits 1 to 26. */
export const lettersOnly = (text: string): number => lettersIn(text) & WHICH

/** Whether two words have so many letters more or less than one another at most, and so many that the other has not. */
export function areLike(a: number, b: number, more: number, others: number): boolean {
  const longer = (a >>> KINDS) - (b >>> KINDS)
  return longer <= more && longer >= -more && bitsIn((a ^ b) & WHICH) <= others
}

/** How many bits of a number are set. */
export function bitsIn(value: number): number {
  let bits = value - ((value >>> 1) & 0x55555555)
  bits = (bits & 0x33333333) + ((bits >>> 2) & 0x33333333)
  return Math.imul((bits + (bits >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24
}
