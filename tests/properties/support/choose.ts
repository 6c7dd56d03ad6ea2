/** Random choices made from a stream of numbers, so that a property can pick parts of a world after the world is made. */
import fc from '#property'

/** Picks, shuffles and tosses, reproducibly. */
export class Chooser {
  #state: number

  constructor(seed: number) {
    this.#state = seed >>> 0
  }

  /** A whole number from 0 to below `n` (mulberry32, T. Ettinger, public domain). */
  below(n: number): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0
    let x = this.#state
    x = Math.imul(x ^ (x >>> 15), x | 1)
    x ^= x + Math.imul(x ^ (x >>> 7), x | 61)
    return Math.floor(((x ^ (x >>> 14)) >>> 0) / (2 ** 32 / n))
  }

  toss(share = 50): boolean {
    return this.below(100) < share
  }

  /** One of `items`; undefined where there is none. */
  pick<T>(items: readonly T[]): T | undefined {
    return items[this.below(Math.max(1, items.length))]
  }

  shuffle<T>(items: readonly T[]): T[] {
    const out = [...items]
    for (let i = out.length - 1; i > 0; i--) {
      const j = this.below(i + 1)
      const held = out[i]!
      out[i] = out[j]!
      out[j] = held
    }
    return out
  }
}

/** A seed for a chooser. It does not shrink, because a smaller number is not a simpler choice. */
export const seeds: fc.Arbitrary<number> = fc.noShrink(fc.nat(0x7fffffff))
