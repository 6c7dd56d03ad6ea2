/** Where a list of dockets goes on, as its cursor has it: the sort, the moment that waiting counts from, and the last docket given. */
import { DOCKET_SORTS, type DocketPlace, type DocketSort } from '#answer/record/dockets-in-order.ts'
import type { Instant } from '#ground/instant.ts'

export const writePlace = (sort: DocketSort, now: Instant, { begins, number }: DocketPlace): string =>
  `${sort} ${now} ${begins ?? '-'} ${number}`

const PLACE = /^(\w+) (-?\d{1,15}) (-|-?\d{1,15}) (\d{1,15})$/

/** Reads what an earlier page of a list in the same order gave; null for anything else. */
export function readPlace(text: string, sort: DocketSort): { readonly now: Instant; readonly place: DocketPlace } | null {
  const [, sorted, now, begins, number] = PLACE.exec(text) ?? []
  if (sorted !== sort || !(DOCKET_SORTS as readonly string[]).includes(sorted)) return null
  const ordered = begins !== '-'
  // By number alone lists the newest, by its beginning what begins last; what waits is in both orders, one part after the other.
  if (sort !== 'late' && ordered !== (sort === 'begins')) return null
  return { now: Number(now), place: { begins: ordered ? Number(begins) : null, number: Number(number) } }
}
