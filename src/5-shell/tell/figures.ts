/**
 * Moments, distances and amounts as people write them, in the reader's language. The one place where such a value becomes words:
 * sentences take what these give, and what machines read keeps ISO 8601 and plain decimals.
 *
 * Digits are Latin in every language, so that they match the papers. Nothing here reads a clock or the machine's own zone.
 */
import { type Decimal, writeDecimal } from '#ground/decimal.ts'
import type { Instant } from '#ground/instant.ts'
import { LIMITS } from '#ground/limits.ts'
import { type Locale, say } from '#ground/say.ts'

/**
 * A moment on the clocks of `zone` (IANA), such as "11 January 2026, 07:00": to the minute, with seconds only where there are any. The
 * zone is not named, because whoever tells several names it once; only where clocks show the same time twice the offset is added.
 */
export function tellMoment(at: Instant, zone: string, locale: Locale): string {
  const { day, clock } = wall(at, zone, locale)
  if (!shownTwice(at, zone, locale)) return say(locale, 'figure.moment', { day, clock })
  return say(locale, 'figure.moment-offset', { day, clock, offset: offsetOf(at, zone) })
}

/** From one moment to another: the day is said once where it is the same. */
export function tellSpan(from: Instant, until: Instant, zone: string, locale: Locale): string {
  const [first, last] = [wall(from, zone, locale), wall(until, zone, locale)]
  const plain = first.day === last.day && !shownTwice(from, zone, locale) && !shownTwice(until, zone, locale)
  return plain
    ? say(locale, 'figure.span-day', { day: first.day, from: first.clock, until: last.clock })
    : say(locale, 'figure.span', { from: tellMoment(from, zone, locale), until: tellMoment(until, zone, locale) })
}

/** A distance in metres, given as decimal text: "3,000 m", and from 10 km on, where nothing is lost by it, "12.5 km". */
export function tellMetres(metres: string, locale: Locale): string {
  const far = /^(\d{2,})([1-9]00|000)$/.exec(metres)
  if (far === null) return units(locale, 'meter').format(metres as Intl.StringNumericLiteral)
  return units(locale, 'kilometer').format(`${far[1]}.${far[2]}` as Intl.StringNumericLiteral)
}

/** A number of any size, exactly: "12,500.75". */
export const tellAmount = (amount: Decimal, locale: Locale): string =>
  kept(`amount ${locale}`, () => new Intl.NumberFormat(`${locale}-u-nu-latn`, { maximumFractionDigits: LIMITS.decimal_digits_max })).format(
    writeDecimal(amount) as Intl.StringNumericLiteral,
  )

interface Wall {
  readonly day: string
  readonly clock: string
}

function wall(at: Instant, zone: string, locale: Locale): Wall {
  const parts = partsOf(at, zone, locale)
  const { day = '', month = '', year = '', hour = '', minute = '', second = '00' } = parts
  return {
    day: say(locale, 'figure.day', { day, month, year }),
    clock: second === '00' ? `${hour}:${minute}` : `${hour}:${minute}:${second}`,
  }
}

const MINUTE = 60_000
/** By how much clocks go back, in minutes: mostly an hour, on Lord Howe Island half of one, and twice that in the double summer times. */
const GOES_BACK = [30, 60, 120]

/** Whether the clocks of the zone show this time twice, because they go back between the two. */
function shownTwice(at: Instant, zone: string, locale: Locale): boolean {
  if (zone === 'UTC') return false
  const same = (other: Instant): boolean => {
    const [a, b] = [wall(at, zone, locale), wall(other, zone, locale)]
    return a.clock === b.clock && a.day === b.day
  }
  return GOES_BACK.some((minutes) => same(at + minutes * MINUTE) || same(at - minutes * MINUTE))
}

/** The offset of the zone then, as `UTC+01:00`. */
function offsetOf(at: Instant, zone: string): string {
  const options: Intl.DateTimeFormatOptions = { timeZone: zone, timeZoneName: 'longOffset' }
  const format = kept(`offset ${zone}`, () => new Intl.DateTimeFormat('en', options))
  return (format.formatToParts(at).find(({ type }) => type === 'timeZoneName')?.value ?? '').replace('GMT', 'UTC')
}

function partsOf(at: Instant, zone: string, locale: Locale): Partial<Record<Intl.DateTimeFormatPartTypes, string>> {
  const options: Intl.DateTimeFormatOptions = {
    ...{ timeZone: zone, hourCycle: 'h23', day: 'numeric', month: 'long', year: 'numeric' },
    ...{ hour: '2-digit', minute: '2-digit', second: '2-digit' },
  }
  const format = kept(`moment ${locale} ${zone}`, () => new Intl.DateTimeFormat(`${locale}-u-ca-gregory-nu-latn`, options))
  return Object.fromEntries(format.formatToParts(at).map(({ type, value }) => [type, value]))
}

const units = (locale: Locale, unit: string): Intl.NumberFormat =>
  kept(
    `${unit} ${locale}`,
    () => new Intl.NumberFormat(`${locale}-u-nu-latn`, { style: 'unit', unit, unitDisplay: 'short', maximumFractionDigits: 20 }),
  )

/** Making a formatter costs a hundred times what using it does. */
const made = new Map<string, Intl.NumberFormat | Intl.DateTimeFormat>()

function kept<F extends Intl.NumberFormat | Intl.DateTimeFormat>(key: string, make: () => F): F {
  const found = made.get(key) as F | undefined
  if (found !== undefined) return found
  if (made.size >= LIMITS.zones_cached_max) made.clear()
  const fresh = make()
  made.set(key, fresh)
  return fresh
}
