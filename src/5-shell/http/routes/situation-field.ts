/** What of plans, signs, harm and exchanges belongs on the page of the situation: what is late, what changed, where access was denied. */
import { exchangeOf } from '#answer/record/counted/read.ts'
import type { Entry } from '#answer/record/entry.ts'
import { harmTimes } from '#answer/record/promises/harm-times.ts'
import type { View } from '#answer/record/view.ts'
import { type Instant, writeInstant } from '#ground/instant.ts'
import { isRefusal } from '#ground/refusal.ts'
import { spanOfDay } from '#watch/ceasefires/relative-day.ts'
import { courseOf } from '#watch/exchanges/course.ts'
import { readExchangeEvent } from '#watch/exchanges/exchange.ts'
import { harmStanding } from '#watch/harm/harm.ts'
import type { Reading } from '../../record/register.ts'
import { everyRow } from '../lists.ts'
import { recordedAt } from './span-asked.ts'

/** What a line speaks of, where that is neither an incident nor a report. */
export type Of = { readonly what: 'patrol' | 'sign' | 'harm' | 'exchange'; readonly id: string }

/** The kinds of entry about them. */
export const FIELD_KINDS = [
  ...(['patrol-planned', 'patrol-ended', 'sign-noted', 'sign-withdrawn', 'harm-received', 'harm-acknowledged'] as const),
  ...(['harm-assessed', 'harm-answered', 'exchange-agreed', 'exchange-noted'] as const),
] as const

/** What an entry of these kinds is about; null for any other. */
export function fieldOf(entry: Entry): Of | null {
  switch (entry.kind) {
    case 'patrol-planned':
      return { what: 'patrol', id: entry.body.patrol.id }
    case 'patrol-ended':
      return { what: 'patrol', id: entry.body.patrol }
    case 'sign-noted':
      return { what: 'sign', id: entry.body.sign.id }
    case 'sign-withdrawn':
      return { what: 'sign', id: entry.body.sign }
    case 'harm-received':
      return { what: 'harm', id: entry.body.harm.id }
    case 'harm-acknowledged':
    case 'harm-assessed':
    case 'harm-answered':
      return { what: 'harm', id: entry.body.harm }
    case 'exchange-agreed':
      return { what: 'exchange', id: String(entry.body.exchange.id) }
    case 'exchange-noted':
      return { what: 'exchange', id: entry.body.exchange }
    default:
      return null
  }
}

interface LateInField {
  readonly what: string
  readonly who: string | null
  readonly due: string
  readonly of: Of
}

export interface FieldSituation {
  readonly late: readonly LateInField[]
  /** Visits of the last days to which access was denied, wholly or in part; the latest first. */
  readonly denied: readonly {
    readonly patrol: string
    readonly place: string
    readonly zone: string | null
    readonly by: string
    readonly at: string
    readonly entry: number
  }[]
  readonly complete: boolean
}

const DAY = 86_400_000
const DENIED_DAYS = 7

export async function fieldSituation(reading: Reading, now: Instant): Promise<FieldSituation> {
  const [patrols, harms, exchanges] = [
    await everyRow(reading, 'patrol'),
    await everyRow(reading, 'harm'),
    await everyRow(reading, 'exchange'),
  ]
  // Somebody was to be there, the time is over, and nobody said what came of it.
  const unheard = patrols.rows.flatMap(({ key, data }): LateInField[] =>
    data.outcome === null && recordedAt(data.until) <= now
      ? [{ what: 'outcome', who: data.patrol.by, due: data.until, of: { what: 'patrol', id: key } }]
      : [],
  )
  const owed = harms.rows.flatMap(({ key, data }) => {
    const { due, done } = harmTimes(data)
    return harmStanding(due, done, now).overdue.map(
      (step): LateInField => ({ what: step, who: data.harm.owes, due: writeInstant(due[step]), of: { what: 'harm', id: key } }),
    )
  })
  const agreed = await reading.ask((view) => exchanges.rows.flatMap(({ key }) => lateInExchange(view, key, now)))
  const denied = patrols.rows
    .flatMap(({ key, from, data: { patrol, outcome, outcomeAt } }) =>
      outcome?.denied_by === undefined || outcomeAt === null || recordedAt(outcomeAt) <= now - DENIED_DAYS * DAY
        ? []
        : [{ patrol: key, place: patrol.place, zone: patrol.zone ?? null, by: outcome.denied_by, at: outcomeAt, entry: from }],
    )
    .sort((a, b) => (a.at < b.at ? 1 : -1))
  return { late: [...unheard, ...owed, ...agreed], denied, complete: patrols.complete && harms.complete && exchanges.complete }
}

/** Lists and talks that are overdue, and tranches whose day is over and of which nothing is on file. */
function lateInExchange(view: View, id: string, now: Instant): readonly LateInField[] {
  const row = view.get('exchange', id)
  if (row === null) return []
  const exchange = exchangeOf(row)
  const events = view.of('exchange-event', id).flatMap(({ data }) => {
    const event = readExchangeEvent(data.event, exchange)
    return isRefusal(event) ? [] : [event]
  })
  const { tranches, talks } = courseOf(exchange, events, now)
  const of: Of = { what: 'exchange', id }
  const line = (what: string, who: string | null, due: Instant): LateInField => ({ what, who, due: writeInstant(due), of })
  return [
    ...tranches.flatMap(({ list, gives }, i): LateInField[] => {
      const agreed = exchange.tranches[i]
      if (agreed === undefined) return []
      const [, over] = spanOfDay(agreed.day, exchange.zone)
      const untold = gives.filter(({ state }) => state === 'unknown').map(({ by }) => line('tranche', by, over))
      return list?.state === 'overdue' ? [line('list', agreed.list?.by ?? null, list.due), ...untold] : untold
    }),
    ...talks.flatMap((one) => (one.state === 'overdue' ? [line('talks', null, one.due)] : [])),
  ]
}
