/**
 * Counting against a limit: what was performed and what is reserved and still live, plus what this act would add.
 *
 * All arithmetic is exact. Where something is not known (a quantity, a rate, a unit, the register) the count is a range,
 * and a limit that part of the range would break is open. An act that touches two windows is charged in full to both.
 */
import { type Decimal, ZERO } from '#ground/decimal.ts'
import { dayNumber, type Instant, monthNumber, startOfDayNumber, startOfMonthNumber } from '#ground/instant.ts'
import { T } from '#ground/kleene.ts'
import { exchange } from '#ground/money.ts'
import { convert } from '#ground/quantity.ts'
import { isRefusal } from '#ground/refusal.ts'
import { type Line, mayCarry } from '../act/act.ts'
import type { Fact, UsageEntry } from '../facts/fact.ts'
import { knownAt } from '../facts/fact-base.ts'
import type { Limit } from '../law/clause.ts'
import type { Provision } from '../law/provision.ts'
import type { Inquiry } from './inquiry.ts'
import { type Cause, weighFacts } from './weigh.ts'

/** An amount in the limit's own unit, at least and at most; null when it cannot be told, with the cause. */
export interface Charge {
  /** A damaged fact is behind what cannot be told. */
  readonly damaged?: boolean
  readonly amount: Decimal | null
  readonly most: Decimal | null
  readonly cause: Cause | null
  readonly facts: readonly Fact[]
}

/** What the register holds against a limit: live entries with the local days they touch. */
export interface Ledger {
  readonly entries: readonly { readonly amount: Decimal | null; readonly from: Instant; readonly until: Instant }[]
  readonly cause: Cause | null
  readonly facts: readonly Fact[]
}

/** Reads the live entries: performed ones, and reservations neither released nor expired when the question is asked. */
export function ledgerOf(q: Inquiry, limit: Provision<Limit>): Ledger {
  const facts = q.about(limit.clause.ref, 'usage')
  if (facts.some((f) => f.damaged || f.entries === null)) return { entries: [], cause: 'damaged', facts }
  const incomplete = q.facts.complete.has('usage') ? null : 'register-incomplete'
  const all = facts.flatMap((f) => f.entries ?? []).filter((e) => knownAt(e, q.known))
  const latest = latestById(all)
  const live = all.filter((e) => counted(q, e, latest))
  const entries = live.map((e) => ({ amount: amountOf(limit.clause, e), from: e.from, until: e.until }))
  return { entries, cause: incomplete, facts }
}

/** When the last entry under each id was recorded. */
function latestById(entries: readonly UsageEntry[]): ReadonlyMap<string, Instant> {
  const latest = new Map<string, Instant>()
  for (const { id, recorded } of entries) {
    const time = recorded ?? Number.NEGATIVE_INFINITY
    if (id !== null && time >= (latest.get(id) ?? Number.NEGATIVE_INFINITY)) latest.set(id, time)
  }
  return latest
}

function counted(q: Inquiry, entry: UsageEntry, latest: ReadonlyMap<string, Instant>): boolean {
  const time = entry.recorded ?? Number.NEGATIVE_INFINITY
  // A correction under the same id takes the place of what was recorded before it.
  if (entry.id !== null && (latest.get(entry.id) ?? time) > time) return false
  if (entry.state === 'released') return false
  if (entry.state === 'performed' || entry.expires === null) return true
  q.asked(entry.expires)
  return entry.expires > q.at
}

const ONE = ZERO.plus(1)

/** What a charge amounts to in the measure of the limit; null where it cannot be converted. */
export function amountOf(limit: Limit, entry: UsageEntry): Decimal | null {
  if (limit.of === 'count') return entry.amount ?? ONE
  if (entry.amount === null) return null
  if (limit.of === 'qty') return inUnit(entry.amount, entry.unit ?? limit.unit, limit.unit)
  return entry.currency === null || entry.currency === limit.of ? entry.amount : null
}

function inUnit(amount: Decimal, unit: string, wanted: string): Decimal | null {
  if (unit === wanted) return amount
  const converted = convert({ value: amount, unit }, wanted)
  return isRefusal(converted) ? null : converted.value
}

/** What one line adds to a limit, whatever number of atoms it makes. `null` stands for an act that has no line there. */
export function chargeOf(q: Inquiry, limit: Limit, line: Line | null): Charge {
  if (limit.of === 'count') return { amount: ZERO, most: ZERO, cause: null, facts: [] }
  if (line === null) {
    // What is not stated is unknown; a sum of money only where acts of this kind carry money, or goods that have a value.
    const valued = mayCarry(q.act.kind, 'money') || mayCarry(q.act.kind, 'goods')
    const unstated = q.act.lines === null && (limit.of === 'qty' || valued)
    if (unstated) return { amount: null, most: null, cause: 'quantity-unstated', facts: [] }
    return { amount: ZERO, most: ZERO, cause: null, facts: [] }
  }
  if (limit.of === 'qty') {
    if (line.qty === null) return { amount: null, most: null, cause: 'quantity-unstated', facts: [] }
    const amount = inUnit(line.qty, line.unit, limit.unit)
    return { amount, most: amount, cause: amount === null ? 'units-differ' : null, facts: [] }
  }
  if (line.amount === null || line.currency === null) return { amount: null, most: null, cause: 'quantity-unstated', facts: [] }
  if (line.currency === limit.of) return { amount: line.amount, most: line.amount, cause: null, facts: [] }
  return exchanged(q, limit.of, line.amount, line.currency)
}

/** A rate is a dated, sourced fact. Several good enough to speak against each other make a range, and rounding goes against the limit. */
function exchanged(q: Inquiry, currency: string, amount: Decimal, from: string): Charge {
  const { truth, facts, damaged } = weighFacts(
    q,
    [...q.about(from, `rate:${currency}`), ...q.about(`${from}/${currency}`, 'rate')],
    true,
    (value) => (rateOf(value) === null ? 'neither' : 'for'),
  )
  if (truth !== T) return { amount: null, most: null, cause: damaged ? 'damaged' : 'no-rate', facts, damaged }
  const rates = facts.filter((f) => f.contradicts && q.t >= f.from && q.t < f.until).flatMap((f) => rateOf(f.value) ?? [])
  const sums = rates.map((rate) => exchange({ amount, currency: from }, currency, rate, 'up').amount)
  const least = sums.reduce((a, b) => (b.lt(a) ? b : a))
  const most = sums.reduce((a, b) => (b.gt(a) ? b : a))
  return { amount: least, most, cause: least.eq(most) ? null : 'disputed', facts }
}

function rateOf(value: unknown): Decimal | null {
  if (typeof value !== 'string' && typeof value !== 'number') return null
  const text = String(value)
  if (!/^\d{1,20}(\.\d{1,20})?$/.test(text)) return null
  const rate = ZERO.plus(text)
  return rate.gt(0) ? rate : null
}

/** Something with a size that touches the local days from `from` to `to`, both included. */
export interface Weight {
  readonly amount: Decimal
  readonly from: number
  readonly to: number
}

/** The local days an interval touches: its end is exclusive, so ending at midnight touches the day before only. */
export function daysOf(from: Instant, until: Instant, zone: string): { from: number; to: number } {
  const first = dayNumber(from, zone)
  return { from: first, to: until > from ? Math.max(first, dayNumber(until - 1, zone)) : first }
}

/** The calendar window that holds `t`, as local days, for a limit by day, month or year; null for a term or rolling window. */
export function windowAt(limit: Limit, t: Instant, zone: string): { from: number; to: number } | null {
  if (!('every' in limit.window) || limit.window.every === 'term') return null
  if (limit.window.every === 'day') return { from: dayNumber(t, zone), to: dayNumber(t, zone) }
  const month = monthNumber(t, zone)
  const first = limit.window.every === 'year' ? month - (((month % 12) + 12) % 12) : month
  const after = first + (limit.window.every === 'year' ? 12 : 1)
  return { from: dayNumber(startOfMonthNumber(first, zone), zone), to: dayNumber(startOfMonthNumber(after, zone) - 1, zone) }
}

/** When the window that holds the moment ends, so that the sweep stops there. */
export function windowEnd(limit: Limit, t: Instant, zone: string): Instant {
  const window = windowAt(limit, t, zone)
  return window === null ? Number.POSITIVE_INFINITY : startOfDayNumber(window.to + 1, zone)
}

/** The most that any window of `days` consecutive days which touches [from, to] holds. */
export function fullestWindow(weights: readonly Weight[], days: number, from: number, to: number): Decimal {
  const [low, high] = [from - days + 1, to]
  const starts = new Set([low, high])
  // The sum changes only where a weight comes in on the right or goes out on the left.
  for (const w of weights) for (const s of [w.from - days + 1, w.to]) if (s >= low && s <= high) starts.add(s)
  let most = ZERO
  for (const start of starts) {
    const sum = weights.reduce((total, w) => (w.to >= start && w.from <= start + days - 1 ? total.plus(w.amount) : total), ZERO)
    if (sum.gt(most)) most = sum
  }
  return most
}
