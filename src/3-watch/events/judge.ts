/**
 * What every row is judged by, whatever form it comes in: its place, its days, its numbers and whether it may enter counts by day. The
 * reader of a form brings what the row says into `Told`; what cannot stand is refused here by name, with the field it stands in.
 */
import { DAY_MILLISECONDS, digits, readDay, writeDay } from '#ground/calendar.ts'
import type { Instant } from '#ground/instant.ts'
import { LIMITS } from '#ground/limits.ts'
import type { Doubts } from './draft.ts'
import type { Deaths, WatchedEvent } from './event.ts'

/** What a row says, before it is judged. Texts are as written; `fields` names them as the file does. */
export interface Told {
  readonly id: string
  readonly first: string
  readonly last: string
  readonly at: string | null
  readonly datePrec: number | null
  readonly lat: string
  readonly lon: string
  /** A second account of the place in the same row, where the form has one, as [lon, lat, how many degrees it may be off]; null where it has none. */
  readonly again: readonly [number, number, number] | null
  readonly wherePrec: number | null
  readonly clarity: number | null
  readonly kind: string
  readonly subkind: string | null
  readonly sides: readonly string[]
  readonly sideIds: readonly string[]
  readonly deaths: Deaths
  readonly rest: Pick<WatchedEvent, 'country' | 'adm1' | 'adm2' | 'place' | 'sources' | 'office' | 'text' | 'review'>
}

/** What the fields of a form are called in its file, so that a refusal names the right one. */
export interface Fields {
  readonly id: string
  readonly first: string
  readonly last: string
  readonly lat: string
  readonly lon: string
  readonly low: string
  readonly best: string
  readonly high: string
  readonly kind: string
  readonly sides: readonly string[]
}

export interface Judging {
  readonly fields: Fields
  /** The moment of the import: what lies a day or more beyond it has not happened. A day, because somewhere tomorrow has begun. */
  readonly now: Instant
  /** [west, south, east, north] in degrees, where all events of a source are expected. */
  readonly within?: readonly [number, number, number, number] | undefined
  /** Names of parties that are known, folded with `partyKey`. Where given, others are flagged. */
  readonly parties?: ReadonlySet<string> | undefined
}

/** Whether a row may enter counts by day: of a day or up to six (UCDP's 1 and 2), of one event, and not spanning more than that says. */
const DAILY_PREC_MAX = 2
/** The most days from first to last that a precision can mean; those of a year may be a leap year's. */
const SPAN_MAX: readonly number[] = [0, 0, 6, 6, 30, 366]
const YEAR_SPAN = 364

export const partyKey = (name: string): string => name.toLowerCase().replace(/\s+/g, ' ').trim()

/** The event, or null where `doubts` says what it is refused for. */
export function judge(told: Told, doubts: Doubts, { fields, now, within, parties }: Judging): WatchedEvent | null {
  if (told.id === '') doubts.refuse('id-missing', fields.id, '')
  if (told.kind === '') doubts.refuse('kind-missing', fields.kind, '')
  const place = placeOf(told, doubts, fields, within)
  const [first, last] = daysOf(told, doubts, fields, now)
  numbersRise(told.deaths, doubts, fields)
  if (parties !== undefined)
    told.sides.forEach((side, i) => {
      if (!parties.has(partyKey(side))) doubts.flag('party-unknown', fields.sides[i] ?? fields.sides[0] ?? '', side)
    })
  for (const mark of told.rest.review) doubts.flag('review', 'code_status', mark)
  const span = last - first
  const { datePrec, clarity } = told
  if (datePrec !== null && span > (SPAN_MAX[datePrec] ?? 0)) doubts.flag('span-contradicts', fields.last, `${told.first} … ${told.last}`)
  const daily = datePrec !== null && datePrec <= DAILY_PREC_MAX && clarity !== 2 && span <= (SPAN_MAX[DAILY_PREC_MAX] ?? 0)
  if (!daily && (clarity === 2 || (datePrec ?? 0) > DAILY_PREC_MAX || span >= YEAR_SPAN))
    doubts.flag('summary', fields.first, `${told.first} … ${told.last}`)
  if (doubts.refused.length > 0) return null
  return {
    ...{ id: told.id, first: writeDay(first), last: writeDay(last), at: told.at, datePrec: datePrec as WatchedEvent['datePrec'] },
    ...{ lat: place?.[1] ?? null, lon: place?.[0] ?? null, wherePrec: told.wherePrec as WatchedEvent['wherePrec'] },
    ...{ clarity: clarity as WatchedEvent['clarity'], kind: told.kind, subkind: told.subkind, sides: told.sides, sideIds: told.sideIds },
    ...{ deaths: told.deaths, ...told.rest, daily, flags: doubts.flagged.map(({ code }) => code) },
  }
}

const DEGREES = /^[+-]?\d{1,3}(?:\.\d+)?$/
/** The place as [lon, lat], null where there is none or it is refused. */
function placeOf(told: Told, doubts: Doubts, fields: Fields, within: Judging['within']): readonly [number, number] | null {
  const { lat: latText, lon: lonText, again } = told
  if (latText === '' && lonText === '') {
    doubts.flag('place-unknown', fields.lat, '')
    return null
  }
  const shownAs = `${latText} ${lonText}`
  if (!DEGREES.test(latText) || !DEGREES.test(lonText)) {
    doubts.refuse('place-unreadable', DEGREES.test(latText) ? fields.lon : fields.lat, shownAs)
    return null
  }
  const [lat, lon] = [Number(latText), Number(lonText)]
  const near = (a: number, b: number): boolean => Math.abs(a - b) <= (again?.[2] ?? 0)
  const inside = (x: number, y: number): boolean =>
    within === undefined || (x >= within[0] && y >= within[1] && x <= within[2] && y <= within[3])
  const turned =
    again !== null
      ? near(again[0], lat) && near(again[1], lon) && !(near(again[0], lon) && near(again[1], lat))
      : within !== undefined && !inside(lon, lat) && inside(lat, lon)
  if (turned || (Math.abs(lat) > 90 && Math.abs(lat) <= 180 && Math.abs(lon) <= 90)) doubts.refuse('place-swapped', fields.lat, shownAs)
  else if (Math.abs(lat) > 90) doubts.refuse('place-outside', fields.lat, shownAs)
  else if (Math.abs(lon) > 180) doubts.refuse('place-outside', fields.lon, shownAs)
  else if (lat === 0 && lon === 0) doubts.refuse('place-nought', fields.lat, shownAs)
  else if (again !== null && !(near(again[0], lon) && near(again[1], lat)))
    doubts.refuse('place-contradicts', fields.lat, `${shownAs} ≠ ${again[1]} ${again[0]}`)
  else if (!inside(lon, lat)) doubts.flag('area-outside', fields.lat, shownAs)
  return [lon, lat]
}

const DAY_AND_NIGHT = /^(\d{4}-\d\d-\d\d)(?:[T ]\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:?\d\d)?)?$/
const MONTHS = ['january', 'february', 'march', 'april', 'may', 'june', 'july', 'august', 'september', 'october', 'november', 'december']
const WORDED = /^(\d{1,2})[ -]([A-Za-z]{3,9})[ -](\d{4})$/

/** The day number of a day written `2023-10-02`, with a time behind it, or `02 October 2023`; null where it is neither. */
function dayWritten(text: string): number | null {
  const iso = DAY_AND_NIGHT.exec(text)
  if (iso !== null) return readDay(iso[1] ?? '')
  const words = WORDED.exec(text)
  const name = words?.[2]?.toLowerCase() ?? ''
  const month = MONTHS.findIndex((one) => one === name || (name.length === 3 && one.startsWith(name)))
  return words === null || month < 0 ? null : readDay(`${words[3]}-${digits(month + 1, 2)}-${(words[1] ?? '').padStart(2, '0')}`)
}

const YEAR_MIN = LIMITS.instant_year_min

/** The first and last day as day numbers; noughts where they are refused. */
function daysOf(told: Told, doubts: Doubts, fields: Fields, now: Instant): readonly [number, number] {
  const read = (text: string, field: string): number => {
    if (text === '') doubts.refuse('time-missing', field, '')
    const day = text === '' ? 0 : dayWritten(text)
    if (day === null || (text !== '' && Number(writeDay(day).slice(0, 4)) < YEAR_MIN)) {
      doubts.refuse('time-unreadable', field, text)
      return 0
    }
    if (day > Math.floor(now / DAY_MILLISECONDS) + 1) doubts.refuse('time-future', field, text)
    return day
  }
  const first = read(told.first, fields.first)
  const last = told.last === told.first ? first : read(told.last, fields.last)
  if (last < first && doubts.refused.every(({ field }) => field !== fields.first && field !== fields.last))
    doubts.refuse('time-reversed', fields.last, `${told.first} … ${told.last}`)
  return [first, last]
}

function numbersRise({ low, best, high, a, b, civilians, unknown }: Deaths, doubts: Doubts, fields: Fields): void {
  const over = (x: number | null, y: number | null): boolean => x !== null && y !== null && x > y
  if (over(low, high)) doubts.refuse('numbers-out-of-order', fields.low, shownCounts(low, best, high))
  else if (over(low, best) || over(best, high)) doubts.flag('best-outside', fields.best, shownCounts(low, best, high))
  if (best !== null && a !== null && b !== null && civilians !== null && unknown !== null && a + b + civilians + unknown !== best)
    doubts.flag('numbers-sum', fields.best, `${a} + ${b} + ${civilians} + ${unknown} ≠ ${best}`)
}

const shownCounts = (...counts: readonly (number | null)[]): string => counts.map((one) => one ?? '–').join(' ')
