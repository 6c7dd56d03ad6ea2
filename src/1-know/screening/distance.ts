/**
 * How far two sounds are apart, in hundredths of a letter: an edit distance (insert, delete, replace, swap of neighbours) in which what
 * romanisations, ears and keyboards confuse costs less than what they do not. Integers throughout, so the same on every machine.
 */

/** Letters that are confused, and what it costs to take one for the other. Drawn from the systems of romanisation and from spelling. */
const CONFUSED: readonly (readonly [string, number])[] = [
  ['ou', 12],
  ['ei', 12],
  ['ae', 25],
  ['ao', 30],
  ['ai', 40],
  ['au', 40],
  ['eo', 45],
  ['eu', 45],
  ['io', 50],
  ['iu', 45],
  ['bp', 40],
  ['dt', 40],
  ['gk', 40],
  ['vf', 35],
  ['bv', 45],
  ['sz', 25],
  ['sX', 35],
  ['zX', 60],
  ['CX', 45],
  ['Cj', 45],
  ['Cz', 50],
  ['Cs', 55],
  ['Ck', 50],
  ['Ch', 45],
  ['kh', 40],
  ['gh', 40],
  ['gj', 35],
  ['ij', 20],
  ['zj', 40],
  ['jX', 60],
  ['rl', 60],
  ['mn', 60],
  ['uv', 35],
  ['ov', 60],
  ['vh', 80],
  ['tC', 60],
  ['dj', 70],
  ['dz', 45],
  ['tz', 60],
  ['ts', 60],
  ['fp', 40],
  ['il', 70],
]
const VOWELS = 'aeiou'
const LETTERS = 'abcdefghijklmnopqrstuvwxyzCX0123456789'
/** What it costs to take one letter for another (first code times `WIDTH`, plus the second), to leave one out, to exchange neighbours. */
export const WIDTH = 128
export const REPLACE = new Uint8Array(WIDTH * WIDTH).fill(100)
export const DROP = new Uint8Array(WIDTH).fill(100)
for (const a of LETTERS) {
  for (const b of LETTERS) {
    if (a === b) set(a, b, 0)
    else if (VOWELS.includes(a) && VOWELS.includes(b)) set(a, b, 50)
    else if (VOWELS.includes(a) !== VOWELS.includes(b)) set(a, b, 120)
  }
}
for (const [pair, cost] of CONFUSED) {
  set(pair[0] as string, pair[1] as string, cost)
  set(pair[1] as string, pair[0] as string, cost)
}
for (const vowel of VOWELS) DROP[vowel.charCodeAt(0)] = 55
DROP['h'.charCodeAt(0)] = 40
DROP['i'.charCodeAt(0)] = 50
for (const digit of '0123456789') DROP[digit.charCodeAt(0)] = 150

function set(a: string, b: string, cost: number): void {
  REPLACE[a.charCodeAt(0) * WIDTH + b.charCodeAt(0)] = cost
}

export const SWAP = 70
/** Of longer sounds so many letters are compared. */
export const LONGEST = 48
const ROWS = [new Int32Array(LONGEST + 1), new Int32Array(LONGEST + 1), new Int32Array(LONGEST + 1)] as const
const left = new Uint8Array(LONGEST)
const right = new Uint8Array(LONGEST)

/** Writes the letters of a sound as codes into `into` from `from` on; gives how many, at most 48. */
export function encode(sound: string, into: Uint8Array, from: number): number {
  const length = Math.min(sound.length, LONGEST)
  for (let i = 0; i < length; i++) into[from + i] = sound.charCodeAt(i)
  return length
}

/**
 * The distance between two sounds in hundredths of a letter, or `limit + 1` as soon as it is more than `limit`. Sounds hold a to z, C, X
 * and digits (as `soundOf` gives); of longer ones than 48 letters the first 48 are compared.
 */
export function distance(a: string, b: string, limit: number): number {
  return distanceOf(left, encode(a, left, 0), right, 0, encode(b, right, 0), limit)
}

/** The same for encoded sounds: `n` letters from the beginning of `a`, `m` letters of `b` from `from` on. */
export function distanceOf(a: Uint8Array, n: number, b: Uint8Array, from: number, m: number, limit: number): number {
  let before: Int32Array = ROWS[0]
  let above: Int32Array = ROWS[1]
  let row: Int32Array = ROWS[2]
  above[0] = 0
  for (let j = 1; j <= m; j++) above[j] = (above[j - 1] as number) + (DROP[b[from + j - 1] as number] as number)
  let last = -1
  let leastBefore = 0
  for (let i = 1; i <= n; i++) {
    const x = a[i - 1] as number
    const drop = DROP[x] as number
    const base = x * WIDTH
    let least = (above[0] as number) + drop
    row[0] = least
    let beforeLetter = -1
    for (let j = 1; j <= m; j++) {
      const y = b[from + j - 1] as number
      let cost = (above[j - 1] as number) + (REPLACE[base + y] as number)
      const dropped = (above[j] as number) + drop
      if (dropped < cost) cost = dropped
      const added = (row[j - 1] as number) + (DROP[y] as number)
      if (added < cost) cost = added
      if (x === beforeLetter && y === last) {
        const swapped = (before[j - 2] as number) + SWAP
        if (swapped < cost) cost = swapped
      }
      row[j] = cost
      if (cost < least) least = cost
      beforeLetter = y
    }
    // A swap reaches over one row: only when neither this row nor the one before can come under the limit is it out of reach.
    if (least > limit && leastBefore + SWAP > limit) return limit + 1
    leastBefore = least
    const spare = before
    before = above
    above = row
    row = spare
    last = x
  }
  const found = above[m] as number
  return found > limit ? limit + 1 : found
}
