/** What became of every row of an import: stored, stored and flagged, or refused; and why. */

/**
 * Why a row is not stored. Codes are for ever; each has a sentence `watch.fate.CODE`.
 *
 * `ragged`: more or fewer fields than the head line; `id-missing`; `id-repeated`: the same row again; `id-conflict`: another row under
 * an id that an earlier one bears; `letters-lost`: broken letters in a field that is judged; `place-unreadable`, `place-outside`: no
 * such point on the globe; `place-swapped`: latitude and longitude stand in each other's place; `place-contradicts`: two fields of the
 * row give different places; `place-nought`: nought degrees both ways, as an empty form gives; `time-missing`, `time-unreadable`,
 * `time-future`, `time-reversed`; `number-unreadable`: a count that is no whole number from nought on; `numbers-out-of-order`: the low
 * estimate is above the high; `kind-missing`; `party-missing`; `too-long`.
 */
export const REFUSED_CODES = [
  ...(['ragged', 'id-missing', 'id-repeated', 'id-conflict', 'letters-lost', 'place-unreadable', 'place-outside'] as const),
  ...(['place-swapped', 'place-contradicts', 'place-nought', 'time-missing', 'time-unreadable', 'time-future'] as const),
  ...(['time-reversed', 'number-unreadable', 'numbers-out-of-order', 'kind-missing', 'party-missing', 'too-long'] as const),
] as const

/**
 * Why a row that is stored should be looked at. `summary`: it adds up several days or events and never enters counts by day;
 * `span-contradicts`: its days are further apart than its precision says; `precision-unknown`; `place-unknown`: it has no coordinates;
 * `area-outside`: outside the area the mapping names; `best-outside`: the best estimate is
 * not between low and high; `numbers-sum`: the parts are not the best estimate; `party-unknown`: none of the
 * parties given; `review`: the source wants it looked at again; `letters-doubtful`: broken letters in a text.
 */
export const FLAG_CODES = [
  ...(['summary', 'span-contradicts', 'precision-unknown', 'place-unknown', 'area-outside', 'numbers-sum', 'best-outside'] as const),
  ...(['party-unknown', 'review', 'letters-doubtful'] as const),
] as const

export type RefusedCode = (typeof REFUSED_CODES)[number]
export type FlagCode = (typeof FLAG_CODES)[number]
export type FateCode = RefusedCode | FlagCode

/** One reason, the field it is about as the file calls it, and what was found there. */
export interface Why {
  readonly code: FateCode
  readonly field: string
  readonly found: string
}

export interface Fate {
  /** The line on which the row begins, from 1; of JSON, the place in its list, from 1. */
  readonly line: number
  readonly id: string | null
  readonly outcome: 'stored' | 'flagged' | 'refused'
  /** Empty where it is stored without a flag. Of a refused row, all that is wrong with it. */
  readonly why: readonly Why[]
}

/** A fate as one line of text: what the digest of all fates is made over, in order of rows. */
export const fateLine = ({ line, id, outcome, why }: Fate): string =>
  why.length === 0 && !/[\t\n]/.test(id ?? '')
    ? `${line}\t${id ?? ''}\t${outcome}\n`
    : `${line}\t${JSON.stringify(id)}\t${outcome}\t${JSON.stringify(why.map(({ code, field, found }) => [code, field, found]))}\n`

/** How many rows came to what. `rows` is `stored` and `refused` together; the flagged are among the stored, and so are the daily. */
export interface Counts {
  readonly rows: number
  readonly stored: number
  readonly flagged: number
  readonly refused: number
  readonly daily: number
}

/** Rows by reason: a row with several reasons counts under each. */
export type CountsBy = Readonly<Partial<Record<FateCode, number>>>
