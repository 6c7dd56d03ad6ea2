/** What teams brought home in a period, for a report about a ceasefire: visits, signs of tension, allegations of harm, exchanges. */
import type { Instant } from '#ground/instant.ts'
import { isRefusal } from '#ground/refusal.ts'
import { atLeast, readGrade, SUPPORT } from '#know/grade.ts'
import type { Figure, Period } from '#watch/ceasefires/figures.ts'
import { courseOf, type ExchangeCourse } from '#watch/exchanges/course.ts'
import { type Exchange, readExchangeEvent } from '#watch/exchanges/exchange.ts'
import { type HarmStanding, harmStanding } from '#watch/harm/harm.ts'
import { type CoverageTold, coverageOf } from '#watch/plans/coverage.ts'
import type { SignKind } from '#watch/signs/sign.ts'
import { moment } from '../moments.ts'
import { harmTimes } from '../promises/harm-times.ts'
import { visitOf } from '../promises/visit.ts'
import type { Row } from '../row.ts'
import type { View } from '../view.ts'
import { exchangeOf } from './read.ts'

/** Rows as they are on file; null where not all could be looked through. */
export interface FieldRows {
  readonly patrols: readonly Row<'patrol'>[] | null
  readonly signs: readonly Row<'sign'>[] | null
  readonly harms: readonly Row<'harm'>[] | null
  /** Ids of all exchanges on file. */
  readonly exchanges: readonly string[]
}

export interface HarmTold {
  readonly id: string
  readonly entry: number
  readonly against: readonly string[]
  readonly received: Instant
  readonly owes: string
  readonly standing: HarmStanding
}
/** Signs of one kind: in the period, how many of them are graded C3 or better, and in the period before. */
export interface SignLine {
  readonly kind: SignKind
  readonly now: Figure
  readonly firm: Figure
  readonly before: Figure
}
export interface ExchangeTold {
  readonly exchange: Exchange
  readonly course: ExchangeCourse
  /** The entry that agreed it, and that of each event by its id. */
  readonly entry: number
  readonly events: ReadonlyMap<string, number>
}

export interface FieldSituation {
  /** Visits of the period, in order of time. */
  readonly visits: readonly Row<'patrol'>[]
  readonly coverage: CoverageTold
  readonly signs: readonly Row<'sign'>[]
  /** Of each kind of which there was any in this period or the one before, in order of name. */
  readonly signKinds: readonly SignLine[]
  /** Signs of the period that name no agreement: they are in no report about one. */
  readonly signsUnnamed: readonly Row<'sign'>[]
  readonly harm: readonly HarmTold[]
  readonly exchanges: readonly ExchangeTold[]
  readonly at: Instant
  /** What could not be looked through wholly. */
  readonly cut: readonly ('patrols' | 'signs' | 'harm')[]
}

export interface FieldAsked {
  readonly instrument: string
  readonly zone: string
  /** Zones in force, which are told whether or not anybody planned to go there. */
  readonly zones: readonly string[]
  readonly period: Period
  readonly before: Period
  /** The moment up to which it is told: the last of the period, or an earlier one. */
  readonly at: Instant
}

/** Of one instrument. Outcomes and steps are told as they stand on file, visits by when they were to begin, harm and exchanges as of `at`. */
export function fieldSituation(view: View, rows: FieldRows, { instrument, zone, zones, period, before, at }: FieldAsked): FieldSituation {
  const own = (rows.patrols ?? []).filter(({ data }) => data.patrol.agreement === instrument)
  const visits = own.filter(({ data }) => within(data.from, period)).sort(byFrom)
  const signs = (rows.signs ?? []).filter(({ data }) => data.sign.agreement === instrument)
  const now = signs.filter(({ data }) => within(data.from, period)).sort(byFrom)
  return {
    visits,
    coverage: coverageOf(own.map(visitOf), { ...period, at, zone, zones }),
    signs: now,
    signKinds: signLines(
      now,
      signs.filter(({ data }) => within(data.from, before)),
    ),
    signsUnnamed: (rows.signs ?? []).filter(({ data }) => data.sign.agreement === undefined && within(data.from, period)),
    harm: (rows.harms ?? []).flatMap((row) => harmTold(row, instrument, period, at)),
    exchanges: rows.exchanges.flatMap((id) => exchangeTold(view, id, instrument, at)),
    at,
    cut: [
      ...(rows.patrols === null ? (['patrols'] as const) : []),
      ...(rows.signs === null ? (['signs'] as const) : []),
      ...(rows.harms === null ? (['harm'] as const) : []),
    ],
  }
}

const within = (text: string, { from, until }: Period): boolean => moment(text) >= from && moment(text) < until
const byFrom = (a: { readonly data: { readonly from: string } }, b: { readonly data: { readonly from: string } }): number =>
  moment(a.data.from) - moment(b.data.from)

function signLines(now: readonly Row<'sign'>[], before: readonly Row<'sign'>[]): readonly SignLine[] {
  const kinds = [...new Set([...now, ...before].map(({ data }) => data.sign.kind))].sort()
  return kinds.map((kind) => {
    const figure = (rows: readonly Row<'sign'>[]): Figure => {
      const some = rows.filter(({ data }) => data.sign.kind === kind)
      return { n: some.length, of: some.map(({ key }) => key), entries: some.map(({ from }) => from) }
    }
    return { kind, now: figure(now), firm: figure(now.filter(isFirm)), before: figure(before) }
  })
}

/** A grade that can no longer be read could not be judged. */
function isFirm({ data }: Row<'sign'>): boolean {
  const grade = readGrade(data.sign.grade)
  return !isRefusal(grade) && atLeast(grade, SUPPORT)
}

/** What was received by the end of the period, and has a step owed or was done in it. */
function harmTold({ key, from, data }: Row<'harm'>, instrument: string, { from: begin }: Period, at: Instant): HarmTold[] {
  const received = moment(data.received)
  if (data.harm.agreement !== instrument || received > at) return []
  const { due, done } = harmTimes(data)
  const standing = harmStanding(due, done, at)
  const over = standing.steps.every((one) => one.done !== null && one.done < begin)
  return over ? [] : [{ id: key, entry: from, against: data.harm.against, received, owes: data.harm.owes, standing }]
}

function exchangeTold(view: View, id: string, instrument: string, at: Instant): ExchangeTold[] {
  const row = view.get('exchange', id)
  const exchange = row === null ? null : exchangeOf(row)
  if (row === null || exchange === null || exchange.instrument !== instrument) return []
  const read = view.of('exchange-event', id).flatMap(({ from, data }) => {
    const event = readExchangeEvent(data.event, exchange)
    return isRefusal(event) ? [] : [{ event, from }]
  })
  const events = read.map(({ event }) => event)
  return [
    {
      ...{ exchange, course: courseOf(exchange, events, at), entry: row.from },
      events: new Map(read.map(({ event, from }) => [event.id, from])),
    },
  ]
}
