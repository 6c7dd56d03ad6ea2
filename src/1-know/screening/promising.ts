import type { Name } from '../names/name.ts'
import { Bound } from './bound.ts'
import { gather } from './gather.ts'
import { MOST_NAMES, type NameIndex } from './index.ts'

/** Names of the index worth comparing, the most promising first, and for each what may still come of it. */
export interface Promising {
  readonly names: Int32Array
  /** The most that a comparison will give, in hundredths of a logit; where that is too little for a match, about what it will give. */
  readonly hopes: Float32Array
  /** So many of them, which come first, may be a match. */
  readonly matches: number
}

/** What speaks for a name besides itself, in hundredths of a logit: the most that may, and what does for one name of the index. */
export interface Besides {
  readonly most: number
  readonly of: (name: number) => number
}
const NOTHING: Besides = { most: 0, of: () => 0 }

/**
 * The names of the index that are worth comparing with `query`, the most promising first: all that may come to `enough`, in hundredths of
 * a logit, with what speaks for them besides, and of those that cannot the `most` nearest, to have something to show.
 */
export function promising(index: NameIndex, query: Name, most: number, enough: number, besides = NOTHING): Promising {
  const { outlines, words, wordStarts, scratch } = index
  const { marks, hopes, partners } = scratch
  // What speaks for a name besides is asked last, and only where the name may be a match with the most of it: it is the slowest question.
  const bound = new Bound(outlines, query, enough - besides.most)
  gather(index, query, bound.asked, enough - besides.most)
  const { anyway, names, count } = marks
  const found: number[] = []
  const worth = marks.greatest * WORTH_SHOWING
  let kept = 0
  for (let i = 0; i < count; i++) {
    const name = names[i] as number
    const bits = marks.of(name)
    const short = outlines.short[name] as number
    if (bits >= anyway || bound.mayBe(name, short, bits)) {
      const hope = bound.of(name, short, words, wordStarts[name] as number, wordStarts[name + 1] as number, partners)
      if (bits >= anyway || hope >= enough || (hope + besides.most >= enough && hope + besides.of(name) >= enough)) {
        found.push(ranked(Math.max(hope, enough - besides.most), name))
        continue
      }
    }
    const common = marks.commonOf(name)
    if (common < worth) continue
    const hope = Math.min(enough - 1, bound.asked.about(common, short))
    if (hope <= LEAST_HOPE) continue
    names[kept] = name
    hopes[kept++] = hope
  }
  return inOrder(found, bestOf(names, hopes, kept, most))
}

/** Beside a name with so much in common, one with less than this part of it is not worth showing. */
const WORTH_SHOWING = 0.4

/** A hope as a whole number that grows as it sinks, so that with the name below it both are ordered by one comparison of numbers. */
const HOPED = 4096
const FINE = 2 ** 14
const NAME = MOST_NAMES + 1
const ranked = (hope: number, name: number): number => Math.round((HOPED - hope) * FINE) * NAME + name

/** First what may be a match, then the others; each the greatest hope first, equal ones by name. */
function inOrder(found: readonly number[], others: Float64Array): Promising {
  const sorted = Float64Array.from(found).sort()
  const size = sorted.length + others.length
  const given = { names: new Int32Array(size), hopes: new Float32Array(size), matches: sorted.length }
  for (let i = 0; i < size; i++) {
    const each = (i < sorted.length ? sorted[i] : others[i - sorted.length]) as number
    const steps = Math.floor(each / NAME)
    given.names[i] = each - steps * NAME
    given.hopes[i] = HOPED - steps / FINE
  }
  return given
}

/** The `most` greatest hopes, greatest first; equal ones by name. */
function bestOf(names: Int32Array, hopes: Float32Array, count: number, most: number): Float64Array {
  const floor = count > 4 * most ? hopeAt(hopes, count, most) : Number.NEGATIVE_INFINITY
  const best: number[] = []
  for (let i = 0; i < count; i++) {
    const hope = hopes[i] as number
    if (hope >= floor) best.push(ranked(hope, names[i] as number))
  }
  return new Float64Array(best).sort().subarray(0, most)
}

/** The hope that at least `most` of them reach, found by counting in steps of eight: sorting many to keep a few is slow. */
function hopeAt(hopes: Float32Array, count: number, most: number): number {
  const steps = new Uint32Array(256)
  for (let i = 0; i < count; i++) {
    const step = stepOf(hopes[i] as number)
    steps[step] = (steps[step] as number) + 1
  }
  let sum = 0
  for (let step = 255; step > 0; step--) {
    sum += steps[step] as number
    if (sum >= most) return LEAST_HOPE + (step - 1) * 8
  }
  return LEAST_HOPE
}
const stepOf = (hope: number): number => Math.max(0, Math.min(255, 1 + Math.trunc((hope - LEAST_HOPE) / 8)))

const LEAST_HOPE = -450
