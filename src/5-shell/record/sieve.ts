/**
 * Remembers which texts it was given, in little room and with one kind of error: it may take a text for one it knows. What it does
 * not know was certainly not given to it (Bloom, "Space/time trade-offs in hash coding", 1970).
 */
export class Sieve {
  readonly #bits: Uint32Array
  readonly #mask: number

  /** Room for about `expected` texts; with more it knows too many, and is of less use, but is never wrong the other way. */
  constructor(expected: number) {
    let bits = 1 << 16
    while (bits < expected * BITS_EACH && bits < BITS_MAX) bits *= 2
    this.#bits = new Uint32Array(bits / 32)
    this.#mask = bits - 1
  }

  add(text: string): void {
    const step = hashOf(text, 0x9e3779b9) | 1
    let at = hashOf(text, 0x811c9dc5)
    for (let i = 0; i < PLACES; i++) {
      const bit = at & this.#mask
      this.#bits[bit >>> 5] = (this.#bits[bit >>> 5] as number) | (1 << (bit & 31))
      at = (at + step) | 0
    }
  }

  /** False: it was certainly not added. */
  mayHold(text: string): boolean {
    const step = hashOf(text, 0x9e3779b9) | 1
    let at = hashOf(text, 0x811c9dc5)
    for (let i = 0; i < PLACES; i++) {
      const bit = at & this.#mask
      if (((this.#bits[bit >>> 5] as number) & (1 << (bit & 31))) === 0) return false
      at = (at + step) | 0
    }
    return true
  }
}

/** With 16 bits and five places for each text, about one stranger in 400 is taken for known. */
const BITS_EACH = 16
const PLACES = 5
const BITS_MAX = 1 << 28

/** FNV-1a over UTF-16 code units from a seed, stirred at the end (the last steps of MurmurHash3), as 32 bits. */
function hashOf(text: string, seed: number): number {
  let hash = seed
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return hash ^ (hash >>> 16)
}
