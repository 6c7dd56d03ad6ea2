/**
 * What was drawn from a limit and what is left: performed, reserved and still live, window by window, in the limit's own unit.
 *
 * It is an account for people. Whether an act may be done is counted when it is asked, over every window that the act touches.
 */
import { type Decimal, ZERO } from '#ground/decimal.ts'
import { dayNumber, type Instant, startOfDayNumber } from '#ground/instant.ts'
import type { UsageEntry } from '../facts/fact.ts'
import type { Limit, Span } from '../law/clause.ts'
import type { Instrument } from '../law/instrument.ts'
import { amountOf, daysOf, windowAt } from './count.ts'

export interface Drawn extends Span {
  /** Null where something charged cannot be read or converted: then nobody can say. */
  readonly performed: Decimal | null
  readonly reserved: Decimal | null
  /** What is left of the maximum with its tolerance; below nought where it is exceeded. */
  readonly left: Decimal | null
}

/** A charge; `entry` is null where the record of it can no longer be read. */
export interface Use {
  readonly by: string
  readonly entry: UsageEntry | null
}

/** The most windows told: those that hold a charge, and the one of the moment. */
const WINDOWS_MAX = 366

/**
 * The windows of a limit that hold a live charge, and the one that holds `at`, in order of time. A rolling window is told as it ends on
 * the day of `at`; that of a term is the term of the instrument.
 */
export function drawdown(limit: Limit, instrument: Instrument, uses: readonly Use[], at: Instant): Drawn[] {
  const { zone, term } = instrument
  const { window } = limit
  const live = uses.filter(({ entry }) => entry === null || isLive(entry, at))
  if ('rolling' in window) {
    const day = dayNumber(at, zone)
    const span = { from: startOfDayNumber(day - window.rolling + 1, zone), until: startOfDayNumber(day + 1, zone) }
    return [drawnIn(limit, live, span, zone)]
  }
  if (window.every === 'term') return [drawnIn(limit, live, term, zone)]
  const spans = new Map<Instant, Span>()
  for (const moment of [at, ...live.flatMap(({ entry }) => (entry === null ? [] : [entry.from, Math.max(entry.from, entry.until - 1)]))]) {
    const days = windowAt(limit, moment, zone)
    if (days === null) continue
    const from = startOfDayNumber(days.from, zone)
    spans.set(from, { from, until: startOfDayNumber(days.to + 1, zone) })
  }
  const sorted = [...spans.values()].sort((a, b) => a.from - b.from)
  return sorted.slice(-WINDOWS_MAX).map((span) => drawnIn(limit, live, span, zone))
}

/** Performed, or reserved and not yet expired. */
export const isLive = ({ state, expires }: UsageEntry, at: Instant): boolean =>
  state === 'performed' || (state === 'reserved' && (expires === null || expires > at))

function drawnIn(limit: Limit, uses: readonly Use[], span: Span, zone: string): Drawn {
  const days = daysOf(span.from, span.until, zone)
  const sums: Record<'performed' | 'reserved', Decimal | null> = { performed: ZERO, reserved: ZERO }
  for (const { entry } of uses) {
    if (entry === null) return { ...span, performed: null, reserved: null, left: null }
    const touched = daysOf(entry.from, entry.until, zone)
    const outside = Number.isFinite(span.from) && Number.isFinite(span.until) && (touched.to < days.from || touched.from > days.to)
    if (outside) continue
    const amount = amountOf(limit, entry)
    const which = entry.state === 'performed' ? 'performed' : 'reserved'
    const before = sums[which]
    sums[which] = amount === null || before === null ? null : before.plus(amount)
  }
  const { performed, reserved } = sums
  const left = performed === null || reserved === null ? null : limit.max.plus(limit.tolerance).minus(performed).minus(reserved)
  return { ...span, performed, reserved, left }
}
