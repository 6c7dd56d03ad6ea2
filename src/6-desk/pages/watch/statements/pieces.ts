/** A text cut up where something in it is marked. */

interface Stretch {
  readonly start: number
  readonly end: number
}
export interface Piece<S> {
  /** Where it begins in the text. */
  readonly at: number
  readonly text: string
  readonly mark: S | null
}

/** The pieces of a text in their order; the stretches do not overlap and are in order. */
export function piecesOf<S extends Stretch>(text: string, stretches: readonly S[]): readonly Piece<S>[] {
  const pieces: Piece<S>[] = []
  let at = 0
  for (const mark of stretches) {
    if (mark.start > at) pieces.push({ at, text: text.slice(at, mark.start), mark: null })
    pieces.push({ at: mark.start, text: text.slice(mark.start, mark.end), mark })
    at = mark.end
  }
  return at < text.length ? [...pieces, { at, text: text.slice(at), mark: null }] : pieces
}

const WORD = /[\p{L}\p{N}\p{M}]+/gu
/** As many pairs of words as are compared: texts that are longer are shown without marks. */
const PAIRS_MAX = 250_000

/**
 * The words in which two texts differ, as stretches of each: those outside their longest run of common words. Case and what stands between
 * words do not count; texts without a common word are not marked. Whether they mean the same is for people to say.
 */
export function differing(one: string, other: string): readonly [one: readonly Stretch[], other: readonly Stretch[]] {
  const [a, b] = [wordsIn(one), wordsIn(other)]
  if (a.length * b.length > PAIRS_MAX) return [[], []]
  const common = commonOf(a, b)
  // With no word in common they are in different languages, or about different things: to mark every word would say nothing.
  if (common.length === 0) return [[], []]
  const apart = (words: readonly Word[], kept: ReadonlySet<number>) =>
    words.filter((_, at) => !kept.has(at)).map(({ start, end }) => ({ start, end }))
  return [apart(a, new Set(common.map(([at]) => at))), apart(b, new Set(common.map(([, at]) => at)))]
}

interface Word extends Stretch {
  readonly word: string
}
const wordsIn = (text: string): readonly Word[] =>
  [...text.matchAll(WORD)].map(({ index, 0: word }) => ({ word: word.toLowerCase(), start: index, end: index + word.length }))

/** The longest common subsequence, as places in either. */
function commonOf(a: readonly Word[], b: readonly Word[]): readonly (readonly [number, number])[] {
  const wide = b.length + 1
  const length = new Uint32Array((a.length + 1) * wide)
  const lengthAt = (i: number, j: number): number => length[i * wide + j] ?? 0
  for (let i = a.length - 1; i >= 0; i--)
    for (let j = b.length - 1; j >= 0; j--)
      length[i * wide + j] = a[i]?.word === b[j]?.word ? lengthAt(i + 1, j + 1) + 1 : Math.max(lengthAt(i + 1, j), lengthAt(i, j + 1))
  const common: (readonly [number, number])[] = []
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    if (a[i]?.word === b[j]?.word) common.push([i++, j++])
    else if (lengthAt(i + 1, j) >= lengthAt(i, j + 1)) i++
    else j++
  }
  return common
}
