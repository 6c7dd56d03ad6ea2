/** How words differ as they are typed, whatever they sound like: an edit distance in keystrokes. */

const LONGEST = 48
const ROWS = [new Uint8Array(LONGEST + 1), new Uint8Array(LONGEST + 1), new Uint8Array(LONGEST + 1)] as const

/**
 * How many letters were added, left out, taken for another, or exchanged with their neighbour between two words; `most + 1` where it is
 * more than `most`, and for words of more than 48 letters.
 */
export function keystrokes(a: string, b: string, most: number): number {
  const n = a.length
  const m = b.length
  if (Math.abs(n - m) > most || n > LONGEST || m > LONGEST) return most + 1
  let before: Uint8Array = ROWS[0]
  let above: Uint8Array = ROWS[1]
  let row: Uint8Array = ROWS[2]
  for (let j = 0; j <= m; j++) above[j] = j
  for (let i = 1; i <= n; i++) {
    row[0] = i
    let least = i
    for (let j = 1; j <= m; j++) {
      const same = a.charCodeAt(i - 1) === b.charCodeAt(j - 1)
      let cost = (above[j - 1] as number) + (same ? 0 : 1)
      if ((above[j] as number) + 1 < cost) cost = (above[j] as number) + 1
      if ((row[j - 1] as number) + 1 < cost) cost = (row[j - 1] as number) + 1
      const isSwap = i > 1 && j > 1 && a.charCodeAt(i - 1) === b.charCodeAt(j - 2) && a.charCodeAt(i - 2) === b.charCodeAt(j - 1)
      if (isSwap) cost = Math.min(cost, (before[j - 2] as number) + 1)
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
