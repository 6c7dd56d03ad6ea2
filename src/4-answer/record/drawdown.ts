/** What was drawn from the limits of an instrument, from the usage on record: for people, in plain text amounts. */
import { type Drawn, drawdown, isLive } from '#bound/determine/drawdown.ts'
import type { Limit, LimitWindow } from '#bound/law/clause.ts'
import type { Instrument } from '#bound/law/instrument.ts'
import { type Decimal, writeDecimalUp } from '#ground/decimal.ts'
import { type Instant, writeInstant } from '#ground/instant.ts'
import { usageEntryOf } from './gather.ts'
import type { View } from './view.ts'

export interface DrawnText {
  readonly from: string
  readonly until: string
  readonly performed: string | null
  readonly reserved: string | null
  readonly left: string | null
}
export interface UseText {
  readonly docket: string
  readonly state: string
  /** Null where the record of it can no longer be read. */
  readonly amount: string | null
  readonly when: readonly [string, string] | null
  readonly expires: string | null
}
export interface LimitDrawn {
  readonly ref: string
  readonly of: string
  readonly unit: string
  readonly max: string
  readonly tolerance: string | null
  readonly window: string
  readonly windows: readonly DrawnText[]
  readonly uses: readonly UseText[]
}

const amount = (value: Decimal | null): string | null => (value === null ? null : writeDecimalUp(value))
const moment = (at: Instant): string => (Number.isFinite(at) ? writeInstant(at) : '')

/** The limits of the version in force at `at`, or of the last there is, each with what was charged to it and is still live. */
export function drawnFrom(view: View, instrument: Instrument, at: Instant): LimitDrawn[] {
  const version = instrument.versions.findLast((one) => one.from <= at) ?? instrument.versions[0]
  const limits = (version?.clauses ?? []).filter((clause): clause is Limit => clause.effect === 'limit')
  return limits.map((limit) => limitDrawn(view, instrument, limit, at))
}

function limitDrawn(view: View, instrument: Instrument, limit: Limit, at: Instant): LimitDrawn {
  const rows = view.of('usage', limit.ref).filter((row) => row.data.state !== 'released')
  const uses = rows.map((row) => ({ by: row.docket ?? '', entry: usageEntryOf(row) }))
  const live = uses.filter(({ entry }) => entry === null || isLive(entry, at))
  return {
    ...{ ref: limit.ref, of: limit.of, unit: limit.unit, max: writeDecimalUp(limit.max), window: windowText(limit.window) },
    tolerance: limit.tolerance.isZero() ? null : writeDecimalUp(limit.tolerance),
    windows: drawdown(limit, instrument, uses, at).map(drawnText),
    uses: live.map(({ by, entry }) => ({
      docket: by,
      state: entry?.state ?? 'unreadable',
      amount: amount(entry?.amount ?? null),
      when: entry === null ? null : [moment(entry.from), moment(entry.until)],
      expires: entry === null || entry.expires === null ? null : moment(entry.expires),
    })),
  }
}

const drawnText = ({ from, until, performed, reserved, left }: Drawn): DrawnText => ({
  ...{ from: moment(from), until: moment(until), performed: amount(performed), reserved: amount(reserved) },
  left: left === null ? null : left.isNegative() ? `-${writeDecimalUp(left.negated())}` : writeDecimalUp(left),
})

const windowText = (window: LimitWindow): string => ('rolling' in window ? `rolling-${window.rolling}d` : window.every)
