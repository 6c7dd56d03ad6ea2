/** Figures by which a scorer is judged on labelled pairs, with what chance does to them. */

const RESAMPLES = 500

export interface Judged {
  readonly score: number
  readonly right: boolean
}

/** The harmonic mean of precision and recall when everything from `threshold` on is told as a match. */
export function f1At(pairs: readonly Judged[], threshold: number): number {
  let [hits, alarms, misses] = [0, 0, 0]
  for (const { score, right } of pairs) {
    if (score >= threshold) right ? hits++ : alarms++
    else if (right) misses++
  }
  return hits === 0 ? 0 : (2 * hits) / (2 * hits + alarms + misses)
}

/** The best of these over all thresholds: what a scorer could reach if its threshold were chosen on the very pairs. */
export const bestF1 = (pairs: readonly Judged[]): number =>
  Math.max(0, ...[...new Set(pairs.map(({ score }) => score))].map((threshold) => f1At(pairs, threshold)))

/** Shares of the right and of the wrong that are told as matches. */
export function ratesAt(pairs: readonly Judged[], threshold: number): { readonly recall: number; readonly alarms: number } {
  const right = pairs.filter((pair) => pair.right)
  const wrong = pairs.filter((pair) => !pair.right)
  const over = (list: readonly Judged[]) => list.filter(({ score }) => score >= threshold).length / Math.max(1, list.length)
  return { recall: over(right), alarms: over(wrong) }
}

/** The chance that a right pair scores above a wrong one; equal scores count half. */
export function auc(pairs: readonly Judged[]): number {
  const sorted = [...pairs].sort((a, b) => a.score - b.score)
  const positives = sorted.filter(({ right }) => right).length
  const negatives = sorted.length - positives
  if (positives === 0 || negatives === 0) return Number.NaN
  let ranks = 0
  for (let from = 0; from < sorted.length; ) {
    let until = from
    while (until < sorted.length && sorted[until]?.score === sorted[from]?.score) until++
    for (let i = from; i < until; i++) if (sorted[i]?.right) ranks += (from + 1 + until) / 2
    from = until
  }
  return (ranks - (positives * (positives + 1)) / 2) / (positives * negatives)
}

/** The greatest share of right pairs found while no more than `most` of the wrong ones are told as matches. */
export function recallAt(pairs: readonly Judged[], most: number): number {
  const sorted = [...pairs].sort((a, b) => b.score - a.score)
  const positives = sorted.filter(({ right }) => right).length
  const negatives = sorted.length - positives
  let [found, alarms, best] = [0, 0, 0]
  for (let from = 0; from < sorted.length; ) {
    let until = from
    while (until < sorted.length && sorted[until]?.score === sorted[from]?.score) sorted[until++]?.right ? found++ : alarms++
    if (alarms <= most * negatives) best = found
    from = until
  }
  return positives === 0 ? Number.NaN : best / positives
}

/** How far scores, read as probabilities, are from what was right, over ten bands of equal width weighted by their pairs. */
export function calibrationError(pairs: readonly Judged[]): number {
  let sum = 0
  for (let band = 0; band < 10; band++) {
    const within = pairs.filter(({ score }) => Math.min(9, Math.floor(score * 10)) === band)
    if (within.length === 0) continue
    const said = within.reduce((total, { score }) => total + score, 0) / within.length
    const was = within.filter(({ right }) => right).length / within.length
    sum += Math.abs(said - was) * within.length
  }
  return sum / Math.max(1, pairs.length)
}

/** The calibration error that a scorer without any would show on so few pairs by chance alone: the mean over answers drawn by its scores. */
export function errorByChance(pairs: readonly Judged[]): number {
  const draw = drawn(20161202)
  let sum = 0
  for (let round = 0; round < RESAMPLES; round++) sum += calibrationError(pairs.map(({ score }) => ({ score, right: draw() < score })))
  return sum / RESAMPLES
}

/** Numbers from 0 to 1 that look drawn and are the same in every run. */
export function drawn(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

/** The middle ninety-five of a hundred values that the figure takes when pairs are drawn again with repetition. */
export function interval<T>(pairs: readonly T[], figure: (pairs: readonly T[]) => number): readonly [number, number] {
  const draw = drawn(20261122)
  const values: number[] = []
  for (let round = 0; round < RESAMPLES; round++) {
    const value = figure(pairs.map(() => pairs[Math.floor(draw() * pairs.length)] as T))
    if (!Number.isNaN(value)) values.push(value)
  }
  values.sort((a, b) => a - b)
  return [quantile(values, 0.025), quantile(values, 0.975)]
}

/** The value below which `share` of the sorted values lie. */
export const quantile = (sorted: readonly number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN
