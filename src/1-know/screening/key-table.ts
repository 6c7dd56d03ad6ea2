import { sure } from '#ground/refusal.ts'

/**
 * Many numbers under many keys, in a few arrays: built once, then only read. A table of a million entries takes some twelve megabytes,
 * a tenth of what a map of lists would.
 */
export interface KeyTable {
  /** The different keys, ascending. */
  readonly keys: Uint32Array
  /** Where the values of each key begin; one more at the end. */
  readonly starts: Uint32Array
  readonly values: Uint32Array
  /** Where the keys begin whose upper half is so much, or more. */
  readonly uppers: Uint32Array
}

const SHIFT = 2 ** 24
/** So many bits of a key are left out, that it can be sorted together with its value. */
const LESS = 3
const HALF = 13
/** Builds a table from keys (32 bits, of which 29 are kept) and values (below 16,777,216), as many of the one as of the other. */
export function keyTable(keys: readonly number[], values: readonly number[]): KeyTable {
  const packed = new Float64Array(keys.length)
  let greatest = 0
  for (let i = 0; i < keys.length; i++) {
    const value = values[i] as number
    if (value > greatest) greatest = value
    packed[i] = ((keys[i] as number) >>> LESS) * SHIFT + value
  }
  sure(greatest < SHIFT, `a table of keys holds values below ${SHIFT}`)
  packed.sort()
  const different: number[] = []
  const starts: number[] = []
  const sorted = new Uint32Array(packed.length)
  let last = -1
  for (let i = 0; i < packed.length; i++) {
    const key = Math.floor((packed[i] as number) / SHIFT)
    sorted[i] = (packed[i] as number) - key * SHIFT
    if (key === last) continue
    different.push(key)
    starts.push(i)
    last = key
  }
  starts.push(packed.length)
  const uppers = new Uint32Array(2 ** (32 - LESS - HALF) + 1)
  for (const key of different) uppers[(key >>> HALF) + 1] = (uppers[(key >>> HALF) + 1] as number) + 1
  for (let i = 1; i < uppers.length; i++) uppers[i] = (uppers[i] as number) + (uppers[i - 1] as number)
  return { keys: Uint32Array.from(different), starts: Uint32Array.from(starts), values: sorted, uppers }
}

/** The place of a key in the table; -1 where nothing is kept under it. */
export function placeOf({ keys, uppers }: KeyTable, whole: number): number {
  const key = whole >>> LESS
  let low = uppers[key >>> HALF] as number
  let high = (uppers[(key >>> HALF) + 1] as number) - 1
  while (low <= high) {
    const middle = (low + high) >>> 1
    const found = keys[middle] as number
    if (found === key) return middle
    if (found < key) low = middle + 1
    else high = middle - 1
  }
  return -1
}
