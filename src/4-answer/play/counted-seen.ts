/** A ledger and an exchange as a scenario looks at them: plain values under plain names, so that each can be expected by itself. */
import type { Instant } from '#ground/instant.ts'
import { isRefusal } from '#ground/refusal.ts'
import { courseOf } from '#watch/exchanges/course.ts'
import { readExchangeEvent } from '#watch/exchanges/exchange.ts'
import { exchangeOf } from '../record/counted/read.ts'
import { ledgerTold } from '../record/counted/told.ts'
import type { View } from '../record/view.ts'

/** What can be expected of a ledger: stock by category and by place and state, what waits, and by how much stated totals differ. */
export const LEDGER_SEEN = ['stock', 'places', 'pending', 'differs', 'disputed'] as const
/** What can be expected of an exchange: by tranche, what was given, whether its list was late and its ratio kept; talks, and days unregulated. */
export const EXCHANGE_SEEN = ['first', 'last', 'gives', 'lists', 'ratios', 'talks', 'stated', 'unregulated'] as const

export type CountedSeen = Readonly<Record<string, unknown>>

/** Null where no such ledger is on file. */
export function ledgerSeen(view: View, id: string, at: Instant): CountedSeen | null {
  const told = ledgerTold(view, id, at)
  if (told === null) return null
  const places = new Map<string, number>()
  for (const { place, state, stock } of told.lines) places.set(`${place} ${state}`, (places.get(`${place} ${state}`) ?? 0) + stock)
  return {
    stock: Object.fromEntries(told.sums.map(({ category, stock }) => [category, stock])),
    places: Object.fromEntries([...places].sort(([a], [b]) => (a < b ? -1 : 1))),
    ...{ pending: told.pending, disputed: told.disputed },
    differs: Object.fromEntries(told.totals.map((one) => [one.id, one.differs])),
  }
}

/** Null where no such exchange is on file. */
export function exchangeSeen(view: View, id: string, at: Instant): CountedSeen | null {
  const row = view.get('exchange', id)
  if (row === null) return null
  const exchange = exchangeOf(row)
  const events = view.of('exchange-event', id).flatMap(({ data }) => {
    const event = readExchangeEvent(data.event, exchange)
    return isRefusal(event) ? [] : [event]
  })
  const { first, last, tranches, talks, stated, unregulated } = courseOf(exchange, events, at)
  const late = (minutes: number | null) => (minutes === null ? '' : ` ${minutes}`)
  return {
    ...{ first, last, unregulated: unregulated?.days ?? null },
    gives: tranches.flatMap((one) => one.gives.map(({ by, what, state }) => `${one.id} ${by} ${what} ${state}`)),
    lists: tranches.flatMap((one) => (one.list === null ? [] : [`${one.id} ${one.list.state}${late(one.list.lateMinutes)}`])),
    ratios: tranches.flatMap((one) =>
      one.ratios.map(
        ({ by, what, count, kept }) => `${one.id} ${by} ${what} ${count} ${kept === null ? 'unknown' : kept ? 'kept' : 'not-kept'}`,
      ),
    ),
    talks: talks.map((one) => `${one.id} ${one.state}`),
    stated: stated.map(({ by, what, count }) => `${by} ${what} ${count}`),
  }
}
