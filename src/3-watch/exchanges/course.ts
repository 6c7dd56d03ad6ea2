/** How an exchange goes: what was due, what happened, what is late, whether the ratio was kept, and when nothing regulated it. */
import { writeDay } from '#ground/calendar.ts'
import type { Instant } from '#ground/instant.ts'
import { spanOfDay } from '../ceasefires/relative-day.ts'
import type { Exchange, ExchangeEvent, Gives, Ratio, Tranche } from './exchange.ts'
import { type SideLine, sidesOf } from './sides.ts'
import { agreedOn, type View, viewsOf } from './views.ts'

/** `unknown`: the day is over and nothing is on file, which is not the same as that nothing was given. */
export const GIVEN_STATES = ['given', 'late', 'short', 'over', 'disputed', 'not-due', 'unknown'] as const
export type GivenState = (typeof GIVEN_STATES)[number]
export const DUE_STATES = ['in-time', 'late', 'overdue', 'not-due'] as const
export type DueState = (typeof DUE_STATES)[number]

/** One thing due, beside what each source says was given. Sources that differ are shown, never averaged. */
export interface GivenLine extends Gives {
  readonly views: readonly View[]
  readonly state: GivenState
}

/** A moment something was due, when it happened, and by how much that was late. */
export interface DueLine {
  readonly due: Instant
  readonly at: Instant | null
  readonly state: DueState
  readonly lateMinutes: number | null
  readonly events: readonly string[]
}

/** What the ratios call for, given what the other side gave; `kept` is null where nobody can tell. */
export interface RatioLine extends Gives {
  readonly found: number | null
  readonly kept: boolean | null
}

export interface TrancheCourse {
  readonly id: string
  readonly day: string
  readonly list: DueLine | null
  readonly gives: readonly GivenLine[]
  readonly ratios: readonly RatioLine[]
}

/** A time after the last agreed day in which nothing agreed on regulated what the two sides did. `until` is null while it lasts. */
export interface Unregulated {
  readonly from: Instant
  readonly until: Instant | null
  readonly days: number
}

export interface ExchangeCourse {
  readonly first: string
  readonly last: string
  readonly tranches: readonly TrancheCourse[]
  /** What each side has given and owes, over all tranches. */
  readonly sides: readonly SideLine[]
  readonly totals: readonly GivenLine[]
  /** Totals over all tranches as sources state them. */
  readonly stated: readonly (Gives & { readonly source: string; readonly event: string })[]
  readonly talks: readonly (DueLine & { readonly id: string; readonly title: string })[]
  readonly unregulated: Unregulated | null
}

/** The course as of a moment: what was recorded of later moments does not count. */
export function courseOf(exchange: Exchange, events: readonly ExchangeEvent[], at: Instant): ExchangeCourse {
  const past = events.filter((one) => one.on <= at).sort((a, b) => a.on - b.on || (a.id < b.id ? -1 : 1))
  const gifts = past.filter(({ did }) => did === 'gave')
  const [, ends] = spanOfDay(exchange.last, exchange.zone)
  return {
    first: writeDay(exchange.first),
    last: writeDay(exchange.last),
    tranches: exchange.tranches.map((one) => trancheCourse(exchange, one, past, at)),
    sides: sidesOf(exchange, gifts, at),
    totals: exchange.totals.map((one) => givenLine(one, gifts, ends, at)),
    stated: past.flatMap(({ did, id, source, lines }) => (did === 'stated' ? lines.map((one) => ({ ...one, source, event: id })) : [])),
    talks: exchange.talks.map(({ id, title, day }) => {
      const [, due] = spanOfDay(day, exchange.zone)
      return {
        id,
        title,
        ...dueLine(
          due,
          past.filter((one) => one.did === 'met' && one.of === id),
          at,
        ),
      }
    }),
    unregulated: unregulatedOf(ends, past, at),
  }
}

function trancheCourse({ ratios, zone }: Exchange, tranche: Tranche, past: readonly ExchangeEvent[], at: Instant): TrancheCourse {
  const own = past.filter(({ of }) => of === tranche.id)
  const gifts = own.filter(({ did }) => did === 'gave')
  const [, due] = spanOfDay(tranche.day, zone)
  const lists = own.filter(({ did }) => did === 'list')
  return {
    id: tranche.id,
    day: writeDay(tranche.day),
    list: tranche.list === null ? null : dueLine(tranche.list.due, lists, at),
    gives: tranche.gives.map((one) => givenLine(one, gifts, due, at)),
    ratios: ratioLines(ratios, gifts),
  }
}

function dueLine(due: Instant, events: readonly ExchangeEvent[], at: Instant): DueLine {
  const done = events[0]?.on ?? null
  const state: DueState = done === null ? (at >= due ? 'overdue' : 'not-due') : done <= due ? 'in-time' : 'late'
  const after = done ?? at
  return { due, at: done, state, lateMinutes: after > due ? Math.floor((after - due) / 60_000) : null, events: events.map(({ id }) => id) }
}

function givenLine(due: Gives, gifts: readonly ExchangeEvent[], ends: Instant, at: Instant): GivenLine {
  const views = viewsOf(due, gifts)
  return { ...due, views, state: givenState(due, views, gifts, ends, at) }
}

function givenState(due: Gives, views: readonly View[], gifts: readonly ExchangeEvent[], ends: Instant, at: Instant): GivenState {
  const [first] = views
  if (first === undefined) return at < ends ? 'not-due' : 'unknown'
  if (views.some(({ count }) => count !== first.count)) return 'disputed'
  if (first.count > due.count) return 'over'
  if (first.count < due.count) return at < ends ? 'not-due' : 'short'
  const last = Math.max(...gifts.filter(({ id }) => first.events.includes(id)).map(({ on }) => on))
  return last >= ends ? 'late' : 'given'
}

/** What was to be given for what was given, summed over the kinds that call for one kind. */
function ratioLines(ratios: readonly Ratio[], gifts: readonly ExchangeEvent[]): RatioLine[] {
  const called = new Map<string, { by: string; what: string; count: number | null }>()
  for (const { per, gives } of ratios) {
    const views = viewsOf(per, gifts)
    if (views.length === 0) continue
    const key = `${gives.by} ${gives.what}`
    const before = called.get(key) ?? { by: gives.by, what: gives.what, count: 0 }
    const given = agreedOn(views)
    called.set(key, { ...before, count: before.count === null || given === null ? null : before.count + given * gives.count })
  }
  return [...called.values()].map(({ by, what, count }) => {
    const views = viewsOf({ by, what }, gifts)
    const found = views.length === 0 ? null : agreedOn(views)
    return { by, what, count: count ?? 0, found, kept: count === null || found === null ? null : found === count }
  })
}

/** From the end of the last agreed day until what follows was agreed or it was declared over; so far, when neither has happened. */
function unregulatedOf(ends: Instant, past: readonly ExchangeEvent[], at: Instant): Unregulated | null {
  const next = past.find(({ did }) => did === 'agreed-next' || did === 'ended')
  if (next !== undefined && next.on <= ends) return null
  const until = next?.on ?? null
  const last = until ?? at
  return last <= ends ? null : { from: ends, until, days: Math.ceil((last - ends) / 86_400_000) }
}
