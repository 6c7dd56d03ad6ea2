/** What a report about a ceasefire is made of: the period, the one before it of the same length, all so far, ledgers and zones. */
import type { Instant } from '#ground/instant.ts'
import type { Tlp } from '#ground/marking.ts'
import { isRefusal } from '#ground/refusal.ts'
import type { Period } from '#watch/ceasefires/figures.ts'
import { readZones, type ZonesVersion, zonesAt, zonesDuring } from '#watch/ceasefires/zones.ts'
import type { View } from '../view.ts'
import { type Ceasefire, ceasefireOf } from './ceasefire.ts'
import { type FieldRows, type FieldSituation, fieldSituation } from './field-situation.ts'
import { ledgerTold } from './told.ts'

export interface Situation {
  readonly period: Period
  readonly now: Ceasefire
  readonly before: Ceasefire
  readonly soFar: Ceasefire
  readonly ledgers: readonly NonNullable<ReturnType<typeof ledgerTold>>[]
  /** The version in force at the end of the period, and the entry that drew it; null where none is. */
  readonly zones: { readonly version: ZonesVersion; readonly entry: number } | null
  /** Every version that was drawn, of the instrument and of what watches over it. */
  readonly drawn: readonly ZonesVersion[]
  /** Visits, signs, harm and exchanges. */
  readonly field: FieldSituation
}

export interface SituationAsked {
  readonly instrument: string
  /** Ids of the mechanisms that watch over it. */
  readonly mechanisms: readonly string[]
  readonly rows: FieldRows
  /** Ids of all ledgers on file; those of the instrument are told. */
  readonly ledgers: readonly string[]
  readonly period: Period
  readonly before: Period
  /** Up to when it is told what is late, and what should have been heard of: the end of the period, or earlier where that lies ahead. */
  readonly at: Instant
  readonly tlp: Tlp
}

/** Null where no such instrument is on file. */
export function situationOf(
  view: View,
  { instrument, mechanisms, rows, ledgers, period, before, at, tlp }: SituationAsked,
): Situation | null {
  const of = (over: Period) => ceasefireOf(view, instrument, mechanisms, rows.patrols, over, tlp)
  const [now, earlier, soFar] = [of(period), of(before), of({ from: Number.NEGATIVE_INFINITY, until: period.until })]
  if (now === null || earlier === null || soFar === null) return null
  const last = period.until - 1
  const drawn = zonesDrawn(view, [instrument, ...mechanisms])
  const versions = drawn.map(({ version }) => version)
  const inForce = zonesAt(versions, last)
  const until = Math.min(last, at)
  return {
    ...{ period, now, before: earlier, soFar },
    ledgers: ledgers.flatMap((id) => {
      const told = view.get('count-ledger', id)?.data.ledger.instrument === instrument ? ledgerTold(view, id, last) : null
      return told ?? []
    }),
    zones: drawn.find(({ version }) => version === inForce) ?? null,
    drawn: versions,
    field: fieldSituation(view, rows, {
      ...{ instrument, zone: now.instrument.zone, period, before, at: until },
      zones: zonesDuring(versions, period.from, until).map(({ id }) => id),
    }),
  }
}

function zonesDrawn(view: View, of: readonly string[]): readonly { readonly version: ZonesVersion; readonly entry: number }[] {
  return of
    .flatMap((one) => view.of('zones', one))
    .flatMap((row) => {
      const version = readZones(row.data.zones)
      return isRefusal(version) ? [] : [{ version, entry: row.from }]
    })
}
