import { Temporal } from 'temporal-polyfill'
import { DAY_MILLISECONDS, dateOf, dayOf, daysInMonth, digits, writeDay } from './calendar.ts'
import { LIMITS } from './limits.ts'
import { type Refusal, refuse, shown } from './refusal.ts'

/** A moment, as milliseconds since 1970-01-01T00:00Z. Leap seconds do not exist here, as in POSIX. */
export type Instant = number

const INSTANT = /^(\d{4})-(\d\d)-(\d\d)(?:T(\d\d):(\d\d)(?::(\d\d)(?:\.(\d{1,3})0*)?)?(Z|[+-]\d\d:?\d\d(?::\d\d)?)?)?$/

/**
 * Reads a moment written as ISO 8601 (RFC 3339 profile, seconds optional): a date and time with `Z` or an offset, to the
 * millisecond, or a bare date, which is the first moment of that day in `zone` (an IANA name). A date and time
 * without an offset is refused because it may mean two moments, or none.
 */
export function readInstant(text: unknown, zone: string): Instant | Refusal {
  const parts = typeof text === 'string' ? INSTANT.exec(text) : null
  if (parts === null) return refuse('instant-unreadable', { found: shown(text) })
  const [year, month, day] = [Number(parts[1]), Number(parts[2]), Number(parts[3])]
  if (month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return refuse('instant-impossible', { found: shown(text) })
  const { instant_year_min: min, instant_year_max: max } = LIMITS
  if (year < min || year > max) return refuse('instant-out-of-range', { found: shown(text), min: String(min), max: String(max) })
  if (parts[4] === undefined) {
    return isZone(zone) ? startOfDayNumber(dayOf(year, month, day), zone) : refuse('zone-unknown', { found: shown(zone) })
  }
  const [hour, minute, second] = [Number(parts[4]), Number(parts[5]), Number(parts[6] ?? 0)]
  if (hour > 23 || minute > 59 || second > 59) return refuse('instant-impossible', { found: shown(text) })
  const written = parts[8]
  if (written === undefined) return refuse('instant-without-offset', { found: shown(text) })
  const offset = written === 'Z' ? 0 : readOffset(written)
  if (offset === null) return refuse('instant-impossible', { found: shown(text) })
  const fraction = parts[7] === undefined ? 0 : Number(parts[7].padEnd(3, '0'))
  return dayOf(year, month, day) * DAY_MILLISECONDS + ((hour * 60 + minute) * 60 + second) * 1_000 + fraction - offset
}

/** An offset in milliseconds. Offsets lie within 16 hours; `-00:00` means "local, offset unknown" in RFC 3339 and is not one. */
function readOffset(text: string): number | null {
  const packed = text.slice(1).replaceAll(':', '')
  const [hours, minutes, seconds] = [Number(packed.slice(0, 2)), Number(packed.slice(2, 4)), Number(packed.slice(4) || 0)]
  const size = (hours * 3_600 + minutes * 60 + seconds) * 1_000
  if (hours > 15 || minutes > 59 || seconds > 59 || (text[0] === '-' && size === 0)) return null
  return text[0] === '-' ? -size : size
}

/** Writes a moment in UTC as short as it can be without loss: `2016-10-05T14:00Z`, seconds and milliseconds only when there are any. */
export const writeInstant = (at: Instant): string => `${writeLocal(at)}Z`

/** Writes a moment as the local date and time in `zone` with its offset: `2015-01-25T04:00+08:00`. */
export function writeInZone(at: Instant, zone: string): string {
  const offset = zone === 'UTC' ? 0 : Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone).offsetNanoseconds / 1e6
  const seconds = Math.abs(offset) / 1_000
  const tail = seconds % 60 === 0 ? '' : `:${digits(seconds % 60, 2)}`
  const clock = `${digits(Math.floor(seconds / 3_600), 2)}:${digits(Math.floor(seconds / 60) % 60, 2)}${tail}`
  return `${writeLocal(at + offset)}${offset < 0 ? '-' : '+'}${clock}`
}

function writeLocal(milliseconds: number): string {
  const day = Math.floor(milliseconds / DAY_MILLISECONDS)
  const rest = milliseconds - day * DAY_MILLISECONDS
  const [seconds, fraction] = [Math.floor(rest / 1_000) % 60, rest % 1_000]
  const clock = `${digits(Math.floor(rest / 3_600_000), 2)}:${digits(Math.floor(rest / 60_000) % 60, 2)}`
  const tail = fraction > 0 ? `:${digits(seconds, 2)}.${digits(fraction, 3)}` : seconds > 0 ? `:${digits(seconds, 2)}` : ''
  return `${writeDay(day)}T${clock}${tail}`
}

const zonesKnown = new Map<string, boolean>()

/** Whether a text names a time zone of the IANA database, such as `America/Bogota` or `UTC`. A bare offset does not. */
export function isZone(text: unknown): text is string {
  if (text === 'UTC') return true
  if (typeof text !== 'string' || text.length > LIMITS.zone_characters_max || !/^[A-Za-z]/.test(text)) return false
  const known = zonesKnown.get(text)
  if (known !== undefined) return known
  let found = true
  try {
    new Intl.DateTimeFormat('en', { timeZone: text })
  } catch {
    found = false
  }
  if (zonesKnown.size >= LIMITS.zones_cached_max) zonesKnown.clear()
  zonesKnown.set(text, found)
  return found
}

/**
 * What is remembered of a zone. The zone database costs tens of microseconds a question and determination asks millions
 * of times about neighbouring moments, so the first moment of each day is kept, and the last day and month answered.
 */
interface ZoneMemory {
  readonly starts: Map<number, Instant>
  day: { from: Instant; until: Instant; number: number }
  month: { from: Instant; until: Instant; number: number }
}

const memories = new Map<string, ZoneMemory>()

function memoryOf(zone: string): ZoneMemory {
  let memory = memories.get(zone)
  if (memory === undefined) {
    const nothing = { from: 0, until: 0, number: 0 }
    memory = { starts: new Map(), day: nothing, month: nothing }
    if (memories.size >= LIMITS.zones_cached_max) memories.clear()
    memories.set(zone, memory)
  }
  return memory
}

/** The first moment of a local day (days since 1970-01-01) in `zone`: midnight, or what follows when the clocks skip it. */
export function startOfDayNumber(day: number, zone: string): Instant {
  if (zone === 'UTC') return day * DAY_MILLISECONDS
  const { starts } = memoryOf(zone)
  const known = starts.get(day)
  if (known !== undefined) return known
  const start = Temporal.PlainDate.from(dateOf(day)).toZonedDateTime(zone).epochMilliseconds
  if (starts.size >= LIMITS.zone_days_cached_max) starts.clear()
  starts.set(day, start)
  return start
}

/**
 * The local day a moment falls in, as days since 1970-01-01. A day runs from its first moment to the first moment of the next,
 * so days never overlap, also where clocks once went back across midnight and the wall showed the old date again.
 */
export function dayNumber(at: Instant, zone: string): number {
  if (zone === 'UTC') return Math.floor(at / DAY_MILLISECONDS)
  const memory = memoryOf(zone)
  if (at >= memory.day.from && at < memory.day.until) return memory.day.number
  let number = Math.floor(at / DAY_MILLISECONDS)
  while (at < startOfDayNumber(number, zone)) number--
  while (at >= startOfDayNumber(number + 1, zone)) number++
  memory.day = { from: startOfDayNumber(number, zone), until: startOfDayNumber(number + 1, zone), number }
  return number
}

/** The first moment of a local month in `zone`. Months are counted as year * 12 + (month - 1). */
export function startOfMonthNumber(month: number, zone: string): Instant {
  const year = Math.floor(month / 12)
  return startOfDayNumber(dayOf(year, month - year * 12 + 1, 1), zone)
}

/** The local month a moment falls in, as year * 12 + (month - 1). */
export function monthNumber(at: Instant, zone: string): number {
  const memory = memoryOf(zone)
  if (at >= memory.month.from && at < memory.month.until) return memory.month.number
  const date = dateOf(dayNumber(at, zone))
  const number = date.year * 12 + date.month - 1
  memory.month = { from: startOfMonthNumber(number, zone), until: startOfMonthNumber(number + 1, zone), number }
  return number
}
