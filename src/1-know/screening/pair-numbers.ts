/** Pairs of numbers, each with a number of its own in the order in which they are first met: several times faster than a map by their product. */
export class PairNumbers {
  /** Both numbers of each pair, pair after pair. */
  readonly parts: number[] = []
  /** The number of a pair at the place of its hash or the next free ones; -1 where there is none. At most half are taken. */
  #places = new Int32Array(2 ** 12).fill(-1)

  get size(): number {
    return this.parts.length / 2
  }

  /** The number of a pair; a new one, `size` as it was before, where it has not been met. */
  numberOf(first: number, second: number): number {
    let place = this.#placeOf(first, second)
    const known = this.#places[place] as number
    if (known >= 0) return known
    if (this.parts.length >= this.#places.length) {
      this.#grow()
      place = this.#placeOf(first, second)
    }
    const number = this.size
    this.#places[place] = number
    this.parts.push(first, second)
    return number
  }

  /** Where a pair is, or where it would be put. */
  #placeOf(first: number, second: number): number {
    const mask = this.#places.length - 1
    const hash = Math.imul(Math.imul(first, 0x9e3779b1) ^ second, 0x85ebca6b)
    let place = (hash ^ (hash >>> 15)) & mask
    for (;;) {
      const number = this.#places[place] as number
      if (number < 0 || (this.parts[2 * number] === first && this.parts[2 * number + 1] === second)) return place
      place = (place + 1) & mask
    }
  }

  #grow(): void {
    this.#places = new Int32Array(this.#places.length * 2).fill(-1)
    for (let number = 0; number < this.size; number++)
      this.#places[this.#placeOf(this.parts[2 * number] as number, this.parts[2 * number + 1] as number)] = number
  }
}
