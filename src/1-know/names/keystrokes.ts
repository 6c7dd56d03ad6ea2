/** How words differ as they are typed, whatever they sound like: an edit distance in keystrokes. */

const LONGEST = 48
const ROWS = [new Uint8Array(LONGEST + 1), new Uint8Array(LONGEST + 1), new Uint8Array(LONGEST + 1)] as const
const left = new Uint16Array(LONGEST)
const right = new Uint16Array(LONGEST)

/** Writes the letters of a word as codes into `into` from `from` on; gives how many, at most 48. */
export function lettersAs(text: string, into: Uint16Array, from: number): number {
  const length = Math.min(LONGEST, text.length)
  for (let i = 0; i < length; i++) into[from + i] = text.charCodeAt(i)
  return length
}

/**
 * How many letters were added, left out, taken for another, or exchanged with their neighbour between two words; `most + 1` where it is
 * more than `most`, and for words of more than 48 letters.
 */
export function keystrokes(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most || a.length > LONGEST || b.length > LONGEST) return most + 1
  return keystrokesIn(left, lettersAs(a, left, 0), right, 0, lettersAs(b, right, 0), most)
}

/** The same for words as codes: `n` letters from the beginning of `a`, `m` letters of `b` from `at` on. */
export function keystrokesIn(a: Uint16Array, n: number, b: Uint16Array, at: number, m: number, most: number): number {
  if (n - m > most || m - n > most) return most + 1
  // What both begin and end with costs nothing.
  const shorter = n < m ? n : m
  let from = 0
  while (from < shorter && a[from] === b[at + from]) from++
  let same = 0
  while (same < shorter - from && a[n - 1 - same] === b[at + m - 1 - same]) same++
  const ours = n - from - same
  const theirs = m - from - same
  if (ours === 0 || theirs === 0) return ours + theirs > most ? most + 1 : ours + theirs
  if (most === 1) return (ours === 1 && theirs === 1) || isSwap(a, b, from, at + from, ours, theirs) ? 1 : 2
  return between(a, from, ours, b, at + from, theirs, most)
}

/** Whether two letters are all that is left on both sides, and stand the other way round. */
const isSwap = (a: Uint16Array, b: Uint16Array, from: number, at: number, n: number, m: number): boolean =>
  n === 2 && m === 2 && a[from] === b[at + 1] && a[from + 1] === b[at]

/** The same of `n` letters of the one from `from` on, and `m` of the other from `at` on. */
function between(a: Uint16Array, from: number, n: number, b: Uint16Array, at: number, m: number, most: number): number {
  let before: Uint8Array = ROWS[0]
  let above: Uint8Array = ROWS[1]
  let row: Uint8Array = ROWS[2]
  for (let j = 0; j <= m; j++) above[j] = j
  for (let i = 1; i <= n; i++) {
    const x = a[from + i - 1]
    const last = i > 1 ? a[from + i - 2] : -1
    row[0] = i
    let least = i
    for (let j = 1; j <= m; j++) {
      const y = b[at + j - 1]
      let cost = (above[j - 1] as number) + (x === y ? 0 : 1)
      if ((above[j] as number) + 1 < cost) cost = (above[j] as number) + 1
      if ((row[j - 1] as number) + 1 < cost) cost = (row[j - 1] as number) + 1
      if (y === last && j > 1 && x === b[at + j - 2]) cost = Math.min(cost, (before[j - 2] as number) + 1)
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
