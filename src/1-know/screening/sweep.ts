import { DROP, encode, LONGEST, REPLACE, SWAP, WIDTH } from './distance.ts'

const COLUMNS = LONGEST + 1
const LETTERS = 128

/**
 * One sound compared with many, in the order of the alphabet: the same distance as `distanceOf` gives. What was worked out for the letters
 * with which one word begins stands for all that begin so, and a beginning that is too far takes all of them with it.
 */
export class Sweep {
  readonly #sought = new Uint8Array(LONGEST)
  /** What it costs to leave out each letter of the sought sound, and to take it for a letter: a row for each letter met. */
  readonly #drops = new Int32Array(COLUMNS)
  readonly #subs = new Uint8Array(LETTERS * COLUMNS)
  readonly #known = new Uint32Array(LETTERS)
  #search = 0
  /** A row for each letter of the word looked at last, and the least in it. */
  readonly #rows = new Int32Array(COLUMNS * COLUMNS)
  readonly #leasts = new Int32Array(COLUMNS)
  readonly #path = new Uint8Array(COLUMNS)
  #depth = 0
  #length = 0

  /** Begins with another sought sound; gives how many of its letters are compared. */
  begin(sound: string): number {
    const length = encode(sound, this.#sought, 0)
    this.#length = length
    this.#depth = 0
    this.#search = (this.#search + 1) >>> 0
    const rows = this.#rows
    rows[0] = 0
    for (let j = 1; j <= length; j++) {
      const drop = DROP[this.#sought[j - 1] as number] as number
      this.#drops[j] = drop
      rows[j] = (rows[j - 1] as number) + drop
    }
    return length
  }

  /** The first letter sought, as its code. */
  get first(): number {
    return this.#sought[0] as number
  }

  /** The distance to the sound of `m` letters from `from` on; `limit + 1` where it is more than `limit`. */
  far(sounds: Uint8Array, from: number, m: number, limit: number): number {
    const path = this.#path
    const leasts = this.#leasts
    const most = m < this.#depth ? m : this.#depth
    let i = 0
    while (i < most && path[i] === sounds[from + i]) i++
    if (i > 0 && (leasts[i] as number) > limit && (leasts[i - 1] as number) + SWAP > limit) {
      this.#depth = i
      return limit + 1
    }
    for (; i < m; i++) {
      const letter = sounds[from + i] as number
      path[i] = letter
      const least = this.#row(i + 1, letter)
      // A swap reaches over one row: only when neither this row nor the one before can come under the limit is it out of reach.
      if (least > limit && (leasts[i] as number) + SWAP > limit) {
        this.#depth = i + 1
        return limit + 1
      }
    }
    this.#depth = m
    const found = this.#rows[m * COLUMNS + this.#length] as number
    return found > limit ? limit + 1 : found
  }

  /** Works out the row of the letter number `i` (from 1) of the word; gives the least in it. */
  #row(i: number, letter: number): number {
    const rows = this.#rows
    const drops = this.#drops
    const subs = this.#subs
    const sought = this.#sought
    const length = this.#length
    const costs = letter * COLUMNS
    if (this.#known[letter] !== this.#search) this.#learn(letter)
    const drop = DROP[letter] as number
    const above = (i - 1) * COLUMNS
    const row = i * COLUMNS
    let corner = rows[above] as number
    let before = corner + drop
    let least = before
    rows[row] = before
    const last = i > 1 ? (this.#path[i - 2] as number) : -1
    for (let j = 1; j <= length; j++) {
      let cost = corner + (subs[costs + j] as number)
      corner = rows[above + j] as number
      if (corner + drop < cost) cost = corner + drop
      const added = before + (drops[j] as number)
      if (added < cost) cost = added
      if (sought[j - 1] === last && j > 1 && sought[j - 2] === letter) {
        const swapped = (rows[above - COLUMNS + j - 2] as number) + SWAP
        if (swapped < cost) cost = swapped
      }
      rows[row + j] = cost
      before = cost
      if (cost < least) least = cost
    }
    this.#leasts[i] = least
    return least
  }

  #learn(letter: number): void {
    this.#known[letter] = this.#search
    for (let j = 1; j <= this.#length; j++) {
      this.#subs[letter * COLUMNS + j] = REPLACE[letter * WIDTH + (this.#sought[j - 1] as number)] as number
    }
  }
}
