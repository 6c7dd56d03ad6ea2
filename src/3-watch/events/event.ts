/**
 * An event as a source tells it: material, and no incident of the house. It keeps how precise its source says it is, so that nothing
 * later reads a month as a day or a province as a village.
 *
 * The scales are UCDP's (GED codebook): `datePrec` 1 the day, 2 within 2 to 6 days, 3 a week, 4 a month, 5 a year; `wherePrec` 1 the
 * place itself, 2 within 25 km, 3 a district, 4 a province, 5 a line or a vague area, 6 a country, 7 sea or air; `clarity` 1 a single
 * event, 2 what a source had added up already. Other forms are brought to these scales where their own are known.
 */

/** Deaths as a source counts them; null where it does not say. `a` and `b` are those of the first and second side. */
export interface Deaths {
  readonly a: number | null
  readonly b: number | null
  readonly civilians: number | null
  readonly unknown: number | null
  readonly low: number | null
  readonly best: number | null
  readonly high: number | null
}

export interface WatchedEvent {
  /** The source's own id, unique in its edition. */
  readonly id: string
  /** The first and last day it can have happened, `YYYY-MM-DD`, as the source writes them. */
  readonly first: string
  readonly last: string
  /** The moment in UTC where a source tells one. */
  readonly at: string | null
  readonly datePrec: 1 | 2 | 3 | 4 | 5 | null
  /** Degrees, WGS84; both or neither. */
  readonly lat: number | null
  readonly lon: number | null
  readonly wherePrec: 1 | 2 | 3 | 4 | 5 | 6 | 7 | null
  readonly clarity: 1 | 2 | null
  /** What kind it is, in the source's own words made to one spelling: `state-based`, `battles`, `shooting`. */
  readonly kind: string
  readonly subkind: string | null
  /** Who took part, as the source calls them, and its ids of them where it has any (in the same order, '' where it has none). */
  readonly sides: readonly string[]
  readonly sideIds: readonly string[]
  readonly deaths: Deaths
  readonly country: string | null
  readonly adm1: string | null
  readonly adm2: string | null
  readonly place: string | null
  /** How many sources it rests on, by its own count, and who they are. */
  readonly sources: number | null
  readonly office: string | null
  readonly text: string | null
  /** What the source itself wants looked at again: UCDP's `Check dyad` and the like, as written. */
  readonly review: readonly string[]
  /** Whether it may enter counts by day: it is of a day or a few, and of one event. */
  readonly daily: boolean
  /** Why the row was looked at twice: codes of `fates.ts`. */
  readonly flags: readonly string[]
}
