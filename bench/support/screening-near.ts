import { distance as levenshtein } from 'fastest-levenshtein'

/** Names of which more than so many hundredths of the letters differ are not near. */
const FARTHEST = 50
const BLOCK_MOST = 60

/**
 * For each text the nearest other one, by a measure that is not ours (Levenshtein), as pairs of places, each once and the earlier first.
 * Compared are texts of one block, unless too many stand in it; `apart` says which two are not to be paired though they are near.
 */
export function nearestPairs(
  texts: readonly string[],
  blocksOf: (at: number) => Iterable<string>,
  apart: (at: number, other: number) => boolean = (at, other) => texts[at] === texts[other],
): readonly (readonly [number, number])[] {
  const blocks = new Map<string, number[]>()
  for (let at = 0; at < texts.length; at++) {
    for (const key of blocksOf(at)) {
      const known = blocks.get(key)
      if (known === undefined) blocks.set(key, [at])
      else known.push(at)
    }
  }
  const best = new Map<number, { other: number; far: number }>()
  const meet = (at: number, other: number) => {
    const [a, b] = [texts[at] ?? '', texts[other] ?? '']
    if (apart(at, other)) return
    const far = (100 * levenshtein(a, b)) / Math.max(1, a.length, b.length)
    if (far <= FARTHEST && far < (best.get(at)?.far ?? 101)) best.set(at, { other, far })
  }
  for (const some of blocks.values()) {
    if (some.length > BLOCK_MOST) continue
    for (const [i, at] of some.entries())
      for (const other of some.slice(i + 1)) {
        meet(at, other)
        meet(other, at)
      }
  }
  const pairs = new Map<string, readonly [number, number]>()
  for (const [at, { other }] of best) {
    const pair = at < other ? ([at, other] as const) : ([other, at] as const)
    if (!pairs.has(pair.join())) pairs.set(pair.join(), pair)
  }
  return [...pairs.values()]
}

/** The blocks of a name: each word of three letters or more, and its first four letters. */
export const blocksOfWords = (words: readonly string[]): ReadonlySet<string> =>
  new Set(words.flatMap((word) => (word.length < 3 ? [] : [word, `${word.slice(0, 4)}*`])))
