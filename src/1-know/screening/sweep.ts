import { sure } from '#ground/refusal.ts'
import { DROP, encode, LONGEST, REPLACE, SWAP, WIDTH } from './distance.ts'

const COLUMNS = LONGEST + 1
const LETTERS = 128

/** Texts as codes, one after the other. */
export interface Codes {
  readonly codes: Uint8Array
  /** Where each begins; one more at the end. Of each at most 48 letters are kept. */
  readonly starts: Uint32Array
  /** With how many letters each begins as the one before it. */
  readonly shared: Uint8Array
}

/** Encodes texts for a sweep, which is the faster the more neighbours begin alike. */
export function codesOf(texts: readonly string[]): Codes {
  const starts = new Uint32Array(texts.length + 1)
  texts.forEach((text, i) => {
    starts[i + 1] = (starts[i] as number) + Math.min(LONGEST, text.length)
  })
  const codes = new Uint8Array(starts[texts.length] as number)
  const shared = new Uint8Array(texts.length)
  texts.forEach((text, i) => {
    encode(text, codes, starts[i] as number)
    const before = i === 0 ? '' : (texts[i - 1] as string)
    const most = Math.min(LONGEST, text.length, before.length)
    let same = 0
    while (same < most && text.charCodeAt(same) === before.charCodeAt(same)) same++
    shared[i] = same
  })
  return { codes, starts, shared }
}

// What sweeps work with stands in a few arrays, a part of each for each sweep: an engine reads fixed arrays fastest.
const MOST = 4
/** A row for each letter of the word looked at last, and the least in it. */
const rows = new Int32Array(MOST * COLUMNS * COLUMNS)
const leasts = new Int32Array(MOST * COLUMNS)
/** The letters sought; what it costs to leave each out, and to take it for a letter: a row for each letter met. */
const letters = new Uint8Array(MOST * COLUMNS)
const drops = new Int32Array(MOST * COLUMNS)
const replaced = new Int32Array(MOST * LETTERS * COLUMNS)
/** For which search the costs of a letter were written down. */
const known = new Uint32Array(MOST * LETTERS)
/** Whether two letters are neighbours in the sounds sought, each sweep a bit. */
const pairs = new Uint8Array(LETTERS * LETTERS)
let searches = 0
let sweeps = 0

/**
 * One sound compared with many that stand in order: the same distance as `distance` gives. What was worked out for the letters with which
 * one word begins stands for all that begin so, and a beginning that is too far takes all of them with it.
 */
export class Sweep {
  readonly #place: number
  #search = 0
  #length = 0
  /** How many rows there are, and from which limit on a word that begins with these letters is worth a look. */
  #depth = 0
  #least = 0
  /** With how many letters the word to be looked at begins as the one that was looked at last. */
  #shared = 0

  constructor() {
    sure(sweeps < MOST, `there is room for ${MOST} sweeps`)
    this.#place = sweeps++
  }

  /** Begins with another sought sound; gives how many of its letters are compared. */
  begin(sound: string): number {
    const at = this.#place * COLUMNS
    const row = at * COLUMNS
    this.#pair(0)
    const length = encode(sound, letters, at)
    this.#length = length
    this.#pair(1)
    searches = (searches + 1) >>> 0
    this.#search = searches
    rows[row] = 0
    for (let j = 1; j <= length; j++) {
      const drop = DROP[letters[at + j - 1] as number] as number
      drops[at + j] = drop
      rows[row + j] = (rows[row + j - 1] as number) + drop
    }
    this.restart()
    return length
  }

  /** Writes down, or takes back, which letters are neighbours. */
  #pair(bit: 0 | 1): void {
    const at = this.#place * COLUMNS
    const mask = 1 << this.#place
    for (let j = at + 1; j < at + this.#length; j++) {
      const pair = (letters[j - 1] as number) * LETTERS + (letters[j] as number)
      pairs[pair] = bit === 1 ? (pairs[pair] as number) | mask : (pairs[pair] as number) & ~mask
    }
  }

  /** Goes on at another place: the next word is no neighbour of the last. */
  restart(): void {
    this.#depth = 0
    this.#least = 0
    this.#shared = 0
  }

  /** The first letter sought, as its code. */
  get first(): number {
    return letters[this.#place * COLUMNS] as number
  }

  /** Goes on to the next word, which begins with so many letters as the one before it. */
  next(shared: number): void {
    if (shared < this.#shared) this.#shared = shared
  }

  /** Whether the word gone on to is farther than the limit already by the letters with which it begins. */
  isBeyond(limit: number): boolean {
    return limit < this.#least && this.#shared >= this.#depth
  }

  /** The distance to the word gone on to, of `m` letters from `from` on; `limit + 1` where it is more than `limit`. */
  far(codes: Uint8Array, from: number, m: number, limit: number): number {
    if (this.isBeyond(limit)) return limit + 1
    const place = this.#place
    const length = this.#length
    let i = this.#shared < this.#depth ? this.#shared : this.#depth
    let last = i > 0 ? (codes[from + i - 1] as number) : 0
    let leastBefore = i > 0 ? (leasts[place * COLUMNS + i] as number) : 0
    this.#shared = m
    this.#least = 0
    for (; i < m; i++) {
      const letter = codes[from + i] as number
      if (known[place * LETTERS + letter] !== this.#search) this.#learn(letter)
      const least = rowOf(place, i + 1, letter, last, length)
      leasts[place * COLUMNS + i + 1] = least
      // A swap reaches over one row: only when neither this row nor the one before can come under the limit is it out of reach.
      if (least > limit && leastBefore + SWAP > limit) {
        this.#depth = i + 1
        this.#least = least < leastBefore + SWAP ? least : leastBefore + SWAP
        return limit + 1
      }
      leastBefore = least
      last = letter
    }
    this.#depth = m
    const found = rows[(place * COLUMNS + m) * COLUMNS + length] as number
    return found > limit ? limit + 1 : found
  }

  #learn(letter: number): void {
    const at = this.#place * COLUMNS
    known[this.#place * LETTERS + letter] = this.#search
    const costs = (this.#place * LETTERS + letter) * COLUMNS
    for (let j = 1; j <= this.#length; j++) replaced[costs + j] = REPLACE[letter * WIDTH + (letters[at + j - 1] as number)] as number
  }
}

/**
 * Works out the row of the letter number `i` (from 1) of a word, `last` being the one before it; gives the least in it. The lesser of two
 * is found without a branch, because no processor can guess these.
 */
function rowOf(place: number, i: number, letter: number, last: number, length: number): number {
  const drop = DROP[letter] as number
  const sought = place * COLUMNS
  const costs = (place * LETTERS + letter) * COLUMNS
  const row = (sought + i) * COLUMNS
  const above = row - COLUMNS
  let corner = rows[above] as number
  let cost = (corner + drop) | 0
  let least = cost
  rows[row] = cost
  const isSwap = i > 1 && ((pairs[letter * LETTERS + last] as number) & (1 << place)) !== 0
  for (let j = 1; j <= length; j++) {
    const added = (cost + (drops[sought + j] as number)) | 0
    cost = (corner + (replaced[costs + j] as number)) | 0
    corner = rows[above + j] as number
    let less = (corner + drop - cost) | 0
    cost = (cost + (less & (less >> 31))) | 0
    less = (added - cost) | 0
    cost = (cost + (less & (less >> 31))) | 0
    if (isSwap && j > 1 && letters[sought + j - 1] === last && letters[sought + j - 2] === letter) {
      cost = Math.min(cost, (rows[above - COLUMNS + j - 2] as number) + SWAP)
    }
    rows[row + j] = cost
    less = (cost - least) | 0
    least = (least + (less & (less >> 31))) | 0
  }
  return least
}
