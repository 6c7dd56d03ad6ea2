import { Partners } from './partners.ts'

/** What a search writes down. */
export interface Scratch {
  readonly marks: Marks
  readonly partners: Partners
  /** For what is hoped of the names met. */
  readonly hopes: Float32Array
}

/** What a search writes into, among so many names and words. */
export const scratchOf = (names: number, words: number): Scratch => ({
  marks: new Marks(names),
  partners: new Partners(words),
  hopes: new Float32Array(names),
})

/**
 * Which names a search has met, which words asked about have a partner in each, and what they have in common. Little is written for each
 * name, because thousands are met in no order, and memory is the slowest part of it: the marks of a later search are greater than all of
 * those before it, so that nothing need be cleared.
 */
export class Marks {
  readonly #marks: Int32Array
  readonly #commons: Int32Array
  #base = 0
  /** One more than the greatest number of this search. */
  #end = 1
  readonly names: Int32Array
  count = 0
  #greatest = 0
  /** The bit above those of the words asked about: the name may be a match whatever they say. */
  anyway = 0

  constructor(names: number) {
    this.#marks = new Int32Array(names)
    this.#commons = new Int32Array(names)
    this.names = new Int32Array(names)
  }

  /** Begins a search for so many words, at most 24. */
  begin(words: number): void {
    const step = 2 ** (words + 1)
    // The lower bits of the base are zero, so that a bit is set in a mark as it is set in a number.
    this.#base = Math.ceil(this.#end / step) * step
    if (this.#base + step > GREATEST) {
      this.#marks.fill(0)
      this.#base = step
    }
    this.#end = this.#base + step
    this.anyway = step / 2
    this.count = 0
    this.#greatest = 0
  }

  isMet(name: number): boolean {
    return (this.#marks[name] as number) >= this.#base
  }

  /**
   * Notes that words asked about have partners in a name, a bit for each, and what these have in common, in thousandths of a weight. The
   * nearest come first, so that what is noted already is not less.
   */
  add(name: number, bits: number, common: number): void {
    const mark = this.#marks[name] as number
    if (mark < this.#base) {
      this.#marks[name] = this.#base | bits
      this.#commons[name] = common
      this.names[this.count++] = name
      if (common > this.#greatest) this.#greatest = common
    } else if ((mark & bits) !== bits) {
      const sum = (this.#commons[name] as number) + common
      this.#marks[name] = mark | bits
      this.#commons[name] = sum
      if (sum > this.#greatest) this.#greatest = sum
    }
  }

  /** The words that have partners in a name that was met. */
  of(name: number): number {
    return (this.#marks[name] as number) - this.#base
  }

  /** The most that a name met has in common, about. */
  get greatest(): number {
    return this.#greatest / 1000
  }

  /** About what a name that was met has in common, in hundredths of a word. */
  commonOf(name: number): number {
    return (this.#commons[name] as number) / 1000
  }
}
const GREATEST = 2 ** 31 - 1
