/**
 * Whether a date made a difference: events in the days after it against those in as many days before, beside the same ratio
 * at every other date of the series (placebo dates), at which nothing is known to have begun.
 *
 * A ratio inside the middle 95 % of the placebo ratios is not distinguishable from ordinary variation, whatever it is. Windows that begin
 * a day apart share most of their days, so the band is made of far fewer independent stretches than dates; therefore a ratio outside it
 * stands out only when, in addition, at most one in twenty independent stretches of the series, the date's own among them, went as far. The
 * comparison says only that something differed; it never says that the ceasefire was the cause.
 */
import { type Quantiles, quantiles } from './quantiles.ts'

/** What is asked. Days are whole days since 1970-01-01. */
export interface EffectAsked {
  /** The day of each counted event, in any order: only events whose day is known closely enough. */
  readonly days: readonly number[]
  /** The days the series covers: from the first up to, not including, `until`. Outside them nothing is known, which is not nothing. */
  readonly from: number
  readonly until: number
  /** The day something began. It counts as the first day after. */
  readonly date: number
  /** How many days before, and how many after, are compared. */
  readonly window: number
  /** Other days on which something is known to have begun: no placebo date lies near them. */
  readonly others: readonly number[]
}

export const EFFECT_VERDICTS = ['fell', 'rose', 'ordinary', 'cannot-tell'] as const
export type EffectVerdict = (typeof EFFECT_VERDICTS)[number]

/** Why nothing can be told. */
export const EFFECT_WHY = ['outside-series', 'nothing-before', 'too-few-events', 'too-few-placebos'] as const
export type EffectWhy = (typeof EFFECT_WHY)[number]

export interface Effect {
  readonly verdict: EffectVerdict
  readonly why: EffectWhy | null
  readonly before: number
  readonly after: number
  /** Events after for one before; null where there were none before or the series does not cover both windows. */
  readonly ratio: number | null
  /** The ratios between which 95 of 100 placebo dates lie. */
  readonly band: readonly [number, number] | null
  /** Placebo dates that have a ratio, how many of them stand clear of each other, and how many were left out and why. */
  readonly placebos: number
  readonly independent: number
  /** How many stretches that stand clear of each other went as far or further in the same direction; null where there is no ratio. */
  readonly asFar: number | null
  readonly leftOut: { readonly overlapping: number; readonly nothingBefore: number }
  /** What could have been seen at all; null where there is no band. */
  readonly power: Power | null
}

/**
 * The largest ratio after such a date of a lasting fall, and the smallest of a rise, that four of five placebo dates would have
 * shown as outside the band. Null where no fall, however deep, would have been seen.
 */
export interface Power {
  readonly fallTo: number | null
  readonly riseTo: number | null
}

/** Fewer events than this in both windows together cannot carry a ratio. */
const EVENTS_MIN = 10
/** At most this share of stretches, the date's own counted among them, may have gone as far. */
const SHARE_AS_FAR_MAX = 0.05
/** With fewer stretches than this the share could never be so small, so nothing could ever stand out. */
const INDEPENDENT_MIN = 19
const BAND: readonly [number, number] = [0.025, 0.975]
const SEEN_OF_TEN = 8

/** Compares one date with the placebo dates of its series. Pure and deterministic. */
export function effectOf(asked: EffectAsked): Effect {
  const { from, until, date, window } = asked
  const total = running(asked)
  const covered = date - window >= from && date + window <= until
  const at = (day: number): readonly [number, number] => [
    sum(total, day - window - from, day - from),
    sum(total, day - from, day + window - from),
  ]
  const [before, after] = covered ? at(date) : [0, 0]
  const { ratios, leftOut } = placebosOf(asked, at)
  const band = ratios.length === 0 ? null : bandOf(quantiles(ratios))
  const independent = standingClear(ratios, 2 * window)
  const values = ratios.map(([, ratio]) => ratio)
  const ratio = covered && before > 0 ? after / before : null
  const asFar =
    ratio === null
      ? null
      : standingClear(
          ratios.filter(([, one]) => (ratio < 1 ? one <= ratio : one >= ratio)),
          2 * window,
        )
  const told = {
    ...{ before, after, ratio, placebos: ratios.length, independent, asFar, leftOut, band },
    power: band === null ? null : powerOf(values, band),
  }
  const why = whyNot(covered, before, after, independent)
  return why === null
    ? { ...told, verdict: verdictOf(told, (1 + (asFar ?? 0)) / (1 + independent)), why }
    : { ...told, verdict: 'cannot-tell', why }
}

function whyNot(covered: boolean, before: number, after: number, independent: number): EffectWhy | null {
  if (!covered) return 'outside-series'
  if (before + after < EVENTS_MIN) return 'too-few-events'
  if (before === 0) return 'nothing-before'
  return independent < INDEPENDENT_MIN ? 'too-few-placebos' : null
}

/** On the edge of the band is inside it. */
function verdictOf({ ratio, band }: Pick<Effect, 'ratio' | 'band'>, share: number): EffectVerdict {
  if (ratio === null || band === null) return 'cannot-tell'
  if (share > SHARE_AS_FAR_MAX) return 'ordinary'
  return ratio < band[0] ? 'fell' : ratio > band[1] ? 'rose' : 'ordinary'
}

type Placebo = readonly [day: number, ratio: number]

/** The ratio at each day of the series whose windows are covered and touch neither those of the date nor those of another. */
function placebosOf({ from, until, date, window, others }: EffectAsked, at: (day: number) => readonly [number, number]) {
  const known = [date, ...others]
  const ratios: Placebo[] = []
  let overlapping = 0
  let nothingBefore = 0
  for (let day = from + window; day + window <= until; day++) {
    if (known.some((one) => Math.abs(one - day) < 2 * window)) {
      overlapping++
      continue
    }
    const [before, after] = at(day)
    if (before === 0) nothingBefore++
    else ratios.push([day, after / before])
  }
  return { ratios, leftOut: { overlapping, nothingBefore } }
}

/** How many placebo dates can be chosen whose windows do not overlap. */
function standingClear(placebos: readonly Placebo[], apart: number): number {
  let count = 0
  let last = Number.NEGATIVE_INFINITY
  for (const [day] of placebos) {
    if (day - last < apart) continue
    count++
    last = day
  }
  return count
}

const bandOf = (of: Quantiles): readonly [number, number] => [of(BAND[0]), of(BAND[1])]

/** A fall to `f` of what would have been makes every placebo ratio `f` times as large; it is seen where that is below the band. */
function powerOf(values: readonly number[], [low, high]: readonly [number, number]): Power {
  const of = quantiles(values.map((ratio) => [0, ratio]))
  const [usual, least] = [of(SEEN_OF_TEN / 10), of(1 - SEEN_OF_TEN / 10)]
  return { fallTo: low > 0 && usual > 0 ? low / usual : null, riseTo: least > 0 ? high / least : null }
}

/** Running totals: how many events lie before each day of the series. */
function running({ days, from, until }: EffectAsked): Uint32Array {
  const total = new Uint32Array(Math.max(0, until - from) + 1)
  for (const day of days) if (day >= from && day < until) total[day - from + 1] = (total[day - from + 1] ?? 0) + 1
  for (let i = 1; i < total.length; i++) total[i] = (total[i] ?? 0) + (total[i - 1] ?? 0)
  return total
}

const sum = (total: Uint32Array, from: number, until: number): number => (total[until] ?? 0) - (total[from] ?? 0)
