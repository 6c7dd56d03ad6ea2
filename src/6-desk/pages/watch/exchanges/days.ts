/** The days of an exchange laid out in a row: from the first thing due or done to the last, with what lies where. */
import type { ExchangeWhole } from '../../../client/counted-shapes.ts'
import { textOf } from '../../../parts/law/written.ts'

const DAY = 86_400_000

export interface Mark {
  readonly id: string
  /** Where it stands, from 0 to 1. */
  readonly at: number
  readonly kind: 'tranche' | 'list' | 'talks' | 'gave' | 'stated' | 'agreed-next' | 'ended' | 'met'
  readonly what: string
  readonly on: string
  /** Whether it came after it was due, or is due and has not come. */
  readonly late: boolean
}
export interface Days {
  readonly agreed: readonly Mark[]
  readonly happened: readonly Mark[]
  /** The agreed days, and those that nothing regulated, as parts of the whole. */
  readonly phase: Stretch
  readonly unregulated: Stretch | null
  readonly now: number | null
  /** Days with where they begin: the first, the last, and some between. */
  readonly ticks: readonly { readonly at: number; readonly day: string; readonly n: number }[]
}
export interface Stretch {
  readonly from: number
  readonly until: number
}

const TICKS = 4

/** `one.on` is the moment it is told as of: what it says of later is not there. */
export function daysOf(one: ExchangeWhole): Days {
  const first = Date.parse(`${one.first}T00:00Z`)
  const ends = Date.parse(`${one.last}T00:00Z`) + DAY
  const asOf = Date.parse(one.on)
  const due = (text: string) => Date.parse(text) - 1
  const happened = one.events.filter(({ on }) => Date.parse(on) <= asOf)
  const moments = [
    ...one.tranches.flatMap(({ list }) => (list === null ? [] : [Date.parse(list.due)])),
    ...happened.map(({ on }) => Date.parse(on)),
    ...(one.unregulated === null ? [] : [Date.parse(one.unregulated.until ?? one.on)]),
  ]
  const from = Math.min(first, ...moments) - DAY / 2
  const until = Math.max(ends, ...moments) + DAY / 2
  const place = (at: number): number => Math.min(1, Math.max(0, (at - from) / (until - from)))
  const lateIn = new Set([
    ...one.tranches.flatMap(({ list }) => (list?.state === 'late' ? list.events : [])),
    ...lateGifts(one),
    ...lateTalks(one),
  ])
  return {
    agreed: [
      ...one.tranches.map(({ id, day, gives }) => ({
        ...{ id, kind: 'tranche' as const, what: id, on: day, at: place(Date.parse(`${day}T12:00Z`)) },
        late: gives.some(({ state }) => state === 'unknown' || state === 'short'),
      })),
      ...one.tranches.flatMap(({ id, list }) =>
        list === null
          ? []
          : [
              {
                id: `list ${id}`,
                kind: 'list' as const,
                what: id,
                on: list.due,
                at: place(Date.parse(list.due)),
                late: list.state === 'overdue',
              },
            ],
      ),
      ...one.talks.map((talks) => ({
        ...{
          id: talks.id,
          kind: 'talks' as const,
          what: talks.title,
          on: talks.due,
          at: place(due(talks.due)),
          late: talks.state === 'overdue',
        },
      })),
    ],
    happened: happened.map(({ index, on, event }) => ({
      ...{ id: String(index), kind: textOf(event.did) as Mark['kind'], what: textOf(event.of), on, at: place(Date.parse(on)) },
      late: lateIn.has(textOf(event.id)),
    })),
    phase: { from: place(first), until: place(ends) },
    unregulated:
      one.unregulated === null
        ? null
        : { from: place(Date.parse(one.unregulated.from)), until: place(Date.parse(one.unregulated.until ?? one.on)) },
    now: asOf <= until ? place(asOf) : null,
    ticks: Array.from({ length: TICKS + 1 }, (_, i) => first + Math.round(((ends - DAY - first) * i) / TICKS / DAY) * DAY).map((at) => ({
      ...{ at: place(at), day: new Date(at).toISOString().slice(0, 10), n: Math.round((at - first) / DAY) + 1 },
    })),
  }
}

const lateGifts = (one: ExchangeWhole): readonly string[] =>
  one.tranches.flatMap(({ gives }) => gives.flatMap(({ state, views }) => (state === 'late' ? views.flatMap(({ events }) => events) : [])))
const lateTalks = (one: ExchangeWhole): readonly string[] => one.talks.flatMap(({ state, events }) => (state === 'late' ? events : []))
