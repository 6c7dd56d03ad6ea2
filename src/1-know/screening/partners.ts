/**
 * Which words of an index may stand for which words of the name asked about, as one search finds them. A word may stand for several; words
 * written as one stand for two.
 */
export class Partners {
  /** For each word of the index where it may stand among those met; right only if it stands there. */
  readonly #places: Uint32Array
  /** The words met, and for each the first of its pairs. */
  #words = new Uint32Array(256)
  #heads = new Int32Array(256)
  #count = 0
  /** The pairs, so many numbers for each. */
  #pairs = new Int32Array(512 * PAIR)
  #size = 0

  constructor(words: number) {
    this.#places = new Uint32Array(words)
  }

  clear(): void {
    this.#count = 0
    this.#size = 0
  }

  /** All pairs of this search, each from its number on: see the places below. Good until the next is added. */
  get pairs(): Int32Array {
    return this.#pairs
  }

  /**
   * Adds a pair: a word of the index, the words asked about, a bit for each; what the pair weighs at most, in hundredths, or below zero what
   * it weighs at least; how far the two are; and 1 where neither a table nor romanisation explains how they are written.
   */
  add(word: number, bits: number, weight: number, far: number, unsure: number): void {
    const known = this.of(word)
    const at = this.#size
    if (at + PAIR > this.#pairs.length) this.#pairs = doubled(this.#pairs)
    this.#size += PAIR
    const pairs = this.#pairs
    pairs[at + BITS] = bits
    pairs[at + FIRST] = 31 - Math.clz32(bits & -bits)
    pairs[at + BEARS] = weight
    pairs[at + FAR] = far
    pairs[at + UNSURE] = unsure
    pairs[at + NEXT] = known
    if (known >= 0) {
      this.#heads[this.#places[word] as number] = at
      return
    }
    if (this.#count === this.#words.length) {
      this.#words = doubled(this.#words)
      this.#heads = doubled(this.#heads)
    }
    this.#places[word] = this.#count
    this.#words[this.#count] = word
    this.#heads[this.#count++] = at
  }

  /** The first of the pairs in which a word stands; -1 for none. */
  of(word: number): number {
    const place = this.#places[word] as number
    return place < this.#count && this.#words[place] === word ? (this.#heads[place] as number) : -1
  }
}

/** Where the numbers of a pair stand: the words asked about, the place of the first of them, its weight, distance, and the pair that follows. */
export const BITS = 0
export const FIRST = 1
export const BEARS = 2
export const FAR = 3
export const UNSURE = 4
export const NEXT = 5
const PAIR = 6

function doubled<T extends Int32Array | Uint32Array>(array: T): T {
  const more = new (array.constructor as new (length: number) => T)(array.length * 2)
  more.set(array)
  return more
}
