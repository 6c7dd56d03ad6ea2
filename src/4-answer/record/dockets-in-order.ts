/** The orders in which dockets are listed, and what narrows a list: one meaning for whoever sorts them, in memory or in a database. */
import type { Verdict } from '#bound/determine/reasons.ts'
import type { Instant } from '#ground/instant.ts'
import { moment } from './moments.ts'
import { namedByDocket } from './naming.ts'
import type { DocketData, DocketState, Row } from './row.ts'

/**
 * `newest`: the last proposed first. `begins`: the act that begins last first. `late`: first those with which somebody may still want
 * to do something before their act begins, the soonest first, because from then on it is too late; after them the rest, newest first.
 */
export const DOCKET_SORTS = ['newest', 'begins', 'late'] as const
export type DocketSort = (typeof DOCKET_SORTS)[number]

/** States in which something may still be done before the act begins. */
export const WAITING_STATES = ['permitted', 'referred', 'refused', 'sent-back'] as const satisfies readonly DocketState[]

/** The docket after which a list goes on. */
export interface DocketPlace {
  /** When its act begins, where that is what the list is in order of; null in a part that is in order of number. */
  readonly begins: Instant | null
  readonly number: number
}

/** One page of dockets: how they are sorted and narrowed, as of which moment they wait, after which docket, and how many at most. */
export interface DocketPage {
  readonly sort: DocketSort
  /** The moment that `late` counts from; it must stay the same from page to page. */
  readonly now: Instant
  readonly state?: DocketState | undefined
  readonly verdict?: Verdict | undefined
  /** The office that asks, as the act names it. */
  readonly asker?: string | undefined
  /** What the docket names, by id: see `namedByDocket`. */
  readonly names?: string | undefined
  readonly after?: DocketPlace | undefined
  readonly limit: number
}

/** The office in whose name an act is asked about; null where it names none. */
export const askerOf = ({ act }: DocketData): string | null => (typeof act.asked_by === 'string' ? act.asked_by : null)

export const beginsOf = ({ starts }: DocketData): Instant => moment(starts)

/** Where a docket stands in a list of this sort. */
export function placeOf({ sort, now }: Pick<DocketPage, 'sort' | 'now'>, data: DocketData): DocketPlace {
  const begins = beginsOf(data)
  const waits = begins > now && (WAITING_STATES as readonly DocketState[]).includes(data.state)
  return { begins: sort === 'begins' || (sort === 'late' && waits) ? begins : null, number: data.number }
}

/** Whether a docket is among those asked for. */
const belongs = ({ state, verdict, asker, names }: DocketPage, data: DocketData): boolean =>
  (state === undefined || data.state === state) &&
  (verdict === undefined || data.verdict === verdict) &&
  (asker === undefined || askerOf(data) === asker) &&
  (names === undefined || namedByDocket(data).includes(names))

/** Negative where the docket at `a` comes before that at `b`. */
function compare(sort: DocketSort, a: DocketPlace, b: DocketPlace): number {
  if (a.begins === null || b.begins === null) return Number(a.begins === null) - Number(b.begins === null) || b.number - a.number
  return sort === 'late' ? a.begins - b.begins || a.number - b.number : b.begins - a.begins || b.number - a.number
}

/** A page of the rows, and the place after which the next one goes on, null at the end. */
export function docketsInOrder(rows: readonly Row<'docket'>[], page: DocketPage): { items: Row<'docket'>[]; next: DocketPlace | null } {
  const { sort, after, limit } = page
  const kept = rows
    .filter(({ data }) => belongs(page, data))
    .map((row) => ({ row, place: placeOf(page, row.data) }))
    .filter(({ place }) => after === undefined || compare(sort, after, place) < 0)
    .sort((a, b) => compare(sort, a.place, b.place))
  return { items: kept.slice(0, limit).map(({ row }) => row), next: kept.length > limit ? (kept[limit - 1]?.place ?? null) : null }
}
