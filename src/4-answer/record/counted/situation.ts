/** What a report about a ceasefire is made of: the period, the one before it of the same length, all so far, ledgers and zones. */
import type { Instant } from '#ground/instant.ts'
import type { Tlp } from '#ground/marking.ts'
import { isRefusal } from '#ground/refusal.ts'
import type { Period } from '#watch/ceasefires/figures.ts'
import { readZones, type ZonesVersion, zonesAt } from '#watch/ceasefires/zones.ts'
import type { Row } from '../row.ts'
import type { View } from '../view.ts'
import { type Ceasefire, ceasefireOf } from './ceasefire.ts'
import { ledgerTold } from './told.ts'

export interface Situation {
  readonly period: Period
  readonly now: Ceasefire
  readonly before: Ceasefire
  readonly soFar: Ceasefire
  readonly ledgers: readonly NonNullable<ReturnType<typeof ledgerTold>>[]
  /** The version in force at the end of the period, and the entry that drew it; null where none is. */
  readonly zones: { readonly version: ZonesVersion; readonly entry: number } | null
}

export interface SituationAsked {
  readonly instrument: string
  /** Ids of the mechanisms that watch over it. */
  readonly mechanisms: readonly string[]
  /** Null where not all could be looked through. */
  readonly patrols: readonly Row<'patrol'>[] | null
  /** Ids of all ledgers on file; those of the instrument are told. */
  readonly ledgers: readonly string[]
  readonly period: Period
  readonly before: Period
  readonly tlp: Tlp
}

/** Null where no such instrument is on file. */
export function situationOf(
  view: View,
  { instrument, mechanisms, patrols, ledgers, period, before, tlp }: SituationAsked,
): Situation | null {
  const of = (over: Period) => ceasefireOf(view, instrument, mechanisms, patrols, over, tlp)
  const [now, earlier, soFar] = [of(period), of(before), of({ from: Number.NEGATIVE_INFINITY, until: period.until })]
  if (now === null || earlier === null || soFar === null) return null
  const last = period.until - 1
  return {
    ...{ period, now, before: earlier, soFar },
    ledgers: ledgers.flatMap((id) => {
      const told = view.get('count-ledger', id)?.data.ledger.instrument === instrument ? ledgerTold(view, id, last) : null
      return told ?? []
    }),
    zones: zonesOf(view, [instrument, ...mechanisms], last),
  }
}

function zonesOf(view: View, of: readonly string[], at: Instant): Situation['zones'] {
  const drawn = of
    .flatMap((one) => view.of('zones', one))
    .flatMap((row) => {
      const version = readZones(row.data.zones)
      return isRefusal(version) ? [] : [{ version, entry: row.from }]
    })
  const now = zonesAt(
    drawn.map(({ version }) => version),
    at,
  )
  return drawn.find(({ version }) => version === now) ?? null
}
