/** How words differ as they are typed, whatever they sound like: an edit distance in keystrokes. */

const LONGEST = 48
const ROWS = [new Uint8Array(LONGEST + 1), new Uint8Array(LONGEST + 1), new Uint8Array(LONGEST + 1)] as const

/**
 * How many letters were added, left out, taken for another, or exchanged with their neighbour between two words; `most + 1` where it is
 * more than `most`, and for words of more than 48 letters.
 */
export function keystrokes(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most || a.length > LONGEST || b.length > LONGEST) return most + 1
  // What both begin and end with costs nothing.
  const shorter = a.length < b.length ? a.length : b.length
  let from = 0
  while (from < shorter && a.charCodeAt(from) === b.charCodeAt(from)) from++
  let same = 0
  while (same < shorter - from && a.charCodeAt(a.length - 1 - same) === b.charCodeAt(b.length - 1 - same)) same++
  const n = a.length - from - same
  const m = b.length - from - same
  if (n === 0 || m === 0) return n + m > most ? most + 1 : n + m
  if (most === 1) return (n === 1 && m === 1) || isSwap(a, b, from, n, m) ? 1 : 2
  return between(a, b, from, n, m, most)
}

/** Whether two letters from `from` on are all that is left on both sides, and stand the other way round. */
const isSwap = (a: string, b: string, from: number, n: number, m: number): boolean =>
  n === 2 && m === 2 && a.charCodeAt(from) === b.charCodeAt(from + 1) && a.charCodeAt(from + 1) === b.charCodeAt(from)

/** The same of `n` letters of the one and `m` of the other. */
function between(a: string, b: string, from: number, n: number, m: number, most: number): number {
  let before: Uint8Array = ROWS[0]
  let above: Uint8Array = ROWS[1]
  let row: Uint8Array = ROWS[2]
  for (let j = 0; j <= m; j++) above[j] = j
  for (let i = 1; i <= n; i++) {
    const x = a.charCodeAt(from + i - 1)
    const last = i > 1 ? a.charCodeAt(from + i - 2) : -1
    row[0] = i
    let least = i
    for (let j = 1; j <= m; j++) {
      const y = b.charCodeAt(from + j - 1)
      let cost = (above[j - 1] as number) + (x === y ? 0 : 1)
      if ((above[j] as number) + 1 < cost) cost = (above[j] as number) + 1
      if ((row[j - 1] as number) + 1 < cost) cost = (row[j - 1] as number) + 1
      if (y === last && j > 1 && x === b.charCodeAt(from + j - 2)) cost = Math.min(cost, (before[j - 2] as number) + 1)
      row[j] = cost
      if (cost < least) least = cost
    }
    if (least > most) return most + 1
    const spare = before
    before = above
    above = row
    row = spare
  }
  return Math.min(most + 1, above[m] as number)
}
