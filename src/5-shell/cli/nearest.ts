/**
 * The word of `known` that `typed` was most likely meant to be, or null when none is near.
 *
 * Near means at most two slips (a letter added, left out, changed, or two neighbours swapped: the optimal string alignment
 * distance), and fewer slips than half the letters typed, so that a short word does not match everything. A word that `typed`
 * begins counts as one slip. The first of equals wins.
 */
export function nearest(typed: string, known: Iterable<string>): string | null {
  let best: string | null = null
  let least = Math.min(3, Math.ceil(typed.length / 2) + 1)
  for (const word of known) {
    const slips = word.startsWith(typed) && typed.length > 1 ? 1 : slipsBetween(typed.toLowerCase(), word.toLowerCase())
    if (slips < least) {
      best = word
      least = slips
    }
  }
  return best
}

/** Optimal string alignment distance, by the usual table of three rows. */
function slipsBetween(a: string, b: string): number {
  let before: number[] = []
  let above = Array.from({ length: b.length + 1 }, (_, j) => j)
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    for (let j = 1; j <= b.length; j++) {
      const changed = (above[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)
      let slips = Math.min(changed, (above[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1)
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) slips = Math.min(slips, (before[j - 2] ?? 0) + 1)
      row.push(slips)
    }
    before = above
    above = row
  }
  return above[b.length] ?? 0
}
