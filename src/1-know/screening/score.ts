import { CALIBRATION } from './method.ts'

/**
 * From a sum of evidence to a score. The score is the probability that two names are of one bearer when, before they are compared, it is
 * as likely as not: the logistic function of the sum, in ten-thousandths, read from a table and joined by straight lines, so that every
 * machine and every version of every engine gives the same digits.
 */

/** The logistic function at 0, 0.25, 0.5 … 10 logits, in ten-thousandths. */
const LOGISTIC = [
  5000, 5622, 6225, 6792, 7311, 7773, 8176, 8520, 8808, 9047, 9241, 9399, 9526, 9627, 9707, 9770, 9820, 9859, 9890, 9914, 9933, 9948, 9959,
  9968, 9975, 9981, 9985, 9988, 9991, 9993, 9994, 9996, 9997, 9997, 9998, 9998, 9999, 9999, 9999, 9999, 10000,
] as const
const STEP = 25
const LAST = (LOGISTIC.length - 1) * STEP

/** The score, 0 to 10,000, of a sum of evidence: calibrated as the method says, then the logistic function. */
export const scoreOf = (total: number): number => logistic(calibrated(total))

/** The least sum of evidence whose score is at least so much, in ten-thousandths. */
export function leastTotal(score: number): number {
  let [low, high] = [-FARTHEST, FARTHEST]
  while (low < high) {
    const middle = Math.floor((low + high) / 2)
    if (scoreOf(middle) >= score) high = middle
    else low = middle + 1
  }
  return low
}
/** No sum that comes of a comparison is farther from zero, in hundredths of a logit. */
const FARTHEST = 5000

/** A sum of evidence in hundredths of a logit: as it was found on judged pairs, evidence against is worth less than it sums to. */
function calibrated(total: number): number {
  const { middle, above, below, high, beyond, low, beneath } = CALIBRATION
  const from = total - middle
  if (from < 0) return Math.trunc((Math.max(from, -low) * below + Math.min(0, from + low) * beneath) / 100)
  return Math.trunc((Math.min(from, high) * above + Math.max(0, from - high) * beyond) / 100)
}

/** The logistic function of hundredths of a logit, in ten-thousandths. */
export function logistic(total: number): number {
  const size = Math.min(Math.abs(total), LAST)
  const step = Math.min(LOGISTIC.length - 2, Math.trunc(size / STEP))
  const from = LOGISTIC[step] as number
  const to = LOGISTIC[step + 1] as number
  const score = from + Math.trunc(((to - from) * (size - step * STEP)) / STEP)
  return total < 0 ? 10_000 - score : score
}

/** A score as it is written: four decimals. */
export const written = (score: number): string => (score / 10_000).toFixed(4)
