/**
 * Three-valued logic: false, unknown, true. Strong Kleene (S. C. Kleene, Introduction to Metamathematics, section 64):
 * unknown stays unknown unless the other side already settles the matter, so doubt is carried and never guessed away.
 * The values are small integers because determination combines millions of them.
 */
export type Truth = 0 | 1 | 2
export const F = 0 as const
export const U = 1 as const
export const T = 2 as const

/** True only when both are true, false when either is false. */
export const and = (a: Truth, b: Truth): Truth => (a < b ? a : b)

/** True when either is true, false only when both are false. */
export const or = (a: Truth, b: Truth): Truth => (a > b ? a : b)

/** The opposite. Not-unknown is unknown. */
export const not = (a: Truth): Truth => (2 - a) as Truth

/** The conjunction of any number of values. Of none it is true. */
export function all(values: Iterable<Truth>): Truth {
  let least: Truth = T
  for (const value of values) {
    if (value < least) least = value
    if (least === F) break
  }
  return least
}

/** The disjunction of any number of values. Of none it is false. */
export function any(values: Iterable<Truth>): Truth {
  let most: Truth = F
  for (const value of values) {
    if (value > most) most = value
    if (most === T) break
  }
  return most
}

const NAMES = ['false', 'unknown', 'true'] as const

/** The word that files and accounts use for a value. */
export const truthName = (value: Truth): 'true' | 'false' | 'unknown' => NAMES[value]
