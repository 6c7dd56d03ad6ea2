import { daysInMonth, digits } from '#ground/calendar.ts'
import type { ListedDate } from './entry.ts'

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const YEAR_MIN = 1500
const YEAR_MAX = 2200
/** The longest text that is looked at for a date. A longer one is a note. */
const TEXT_MAX = 120

interface Span {
  readonly from: string
  readonly until: string
}

function day(year: number, month: number, date: number): Span | null {
  if (year < YEAR_MIN || year > YEAR_MAX || month < 1 || month > 12 || date < 1 || date > daysInMonth(year, month)) return null
  const text = `${digits(year, 4)}-${digits(month, 2)}-${digits(date, 2)}`
  return { from: text, until: text }
}

function month(year: number, monthOfYear: number): Span | null {
  const first = day(year, monthOfYear, 1)
  return first && { from: first.from, until: `${first.from.slice(0, 8)}${digits(daysInMonth(year, monthOfYear), 2)}` }
}

function years(first: number, last: number): Span | null {
  if (first < YEAR_MIN || last > YEAR_MAX || last < first) return null
  return { from: `${digits(first, 4)}-01-01`, until: `${digits(last, 4)}-12-31` }
}

/** The number of a month written out or shortened in English, 1 to 12; 0 for any other word. */
function monthOf(word: string): number {
  const index = MONTHS.indexOf(word.slice(0, 3).toLowerCase())
  return index >= 0 &&
    /^(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)$/i.test(
      word,
    )
    ? index + 1
    : 0
}

const numbered = /^(\d{4})-(\d{1,2})(?:-(\d{1,2}))?(?:Z|[+-]\d\d:\d\d|[T ]\d\d:\d\d.*)?$/
const slashed = /^(\d{1,2}|dd)\/(\d{1,2}|mm)\/(\d{4})$/i
const dayMonthYear = /^(\d{1,2})(?:st|nd|rd|th)?[ .-]+([A-Za-z]+)\.?,?[ .-]+(\d{4})$/
const monthDayYear = /^([A-Za-z]+)\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})$/
const monthYear = /^([A-Za-z]+)\.?,?[ -](\d{4})$/
const yearMonth = /^(\d{4}) ([A-Za-z]+)\.?$/
const decade = /^(early |mid[- ]|late )?(?:the )?(early |mid[- ]|late )?(\d{3})0'?s$/

/** One date without words around it. Between slashes the day comes first, as the British lists write it; noughts are "not known". */
function plain(text: string): Span | null {
  if (/^\d{4}$/.test(text)) return years(Number(text), Number(text))
  const n = numbered.exec(text)
  if (n !== null) {
    const [year, monthOfYear] = [Number(n[1]), Number(n[2])]
    if (n[3] !== undefined) return Number(n[3]) === 0 && monthOfYear === 0 ? years(year, year) : day(year, monthOfYear, Number(n[3]))
    return month(year, monthOfYear)
  }
  const s = slashed.exec(text)
  if (s !== null) {
    const [date, monthOfYear, year] = [Number(s[1]) || 0, Number(s[2]) || 0, Number(s[3])]
    if (monthOfYear === 0) return date === 0 ? years(year, year) : null
    return date === 0 ? month(year, monthOfYear) : day(year, monthOfYear, date)
  }
  return worded(text)
}

function worded(text: string): Span | null {
  const d = dayMonthYear.exec(text)
  if (d !== null) return day(Number(d[3]), monthOf(d[2] ?? ''), Number(d[1]))
  const m = monthDayYear.exec(text)
  if (m !== null) return day(Number(m[3]), monthOf(m[1] ?? ''), Number(m[2]))
  const y = monthYear.exec(text)
  if (y !== null) return month(Number(y[2]), monthOf(y[1] ?? ''))
  const r = yearMonth.exec(text)
  if (r !== null) return month(Number(r[1]), monthOf(r[2] ?? ''))
  const c = decade.exec(text.toLowerCase())
  if (c === null) return null
  const first = Number(c[3]) * 10
  const part = (c[1] ?? c[2] ?? '').trim().replace('-', '')
  if (part === 'early') return years(first, first + 4)
  if (part === 'mid') return years(first + 3, first + 7)
  return part === 'late' ? years(first + 5, first + 9) : years(first, first + 9)
}

const ABOUT = /\b(?:circa|approximately|approx\.?|about|around|estimated)\b|(?:^|\s)ca?\.\s*(?=\d)|[~?]|\(e\)/gi
const BETWEEN = /^(?:between |from )?(.+?)(?: to | and | - |\s*–\s*)(.+)$/i
const YEARS = /^(\d{4})\s*[-/–]\s*(\d{4})$/

/**
 * Reads a day, month, year or span of years as lists write them: `1961`, `1961-04-29`, `10 Dec 1948`, `Apr 1961`, `24/06/1952`,
 * `00/00/1965`, `dd/mm/1965`, `circa 1961`, `1961 to 1963`, `early 1960s`. Gives the first and last day it can mean, in no zone.
 * Null for anything else, so that the reader keeps the text as a note.
 */
export function readListedDate(written: string): ListedDate | null {
  const text = written.replace(/\s+/g, ' ').trim()
  if (text === '' || text.length > TEXT_MAX) return null
  const bare = text
    .replace(ABOUT, ' ')
    .replace(/\(\s*\)/g, ' ')
    .replace(/^\s*(?:born |in |dob:? )+/i, '')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[.,;]$/, '')
  const about = bare.length < text.length && text.search(ABOUT) >= 0
  const span = plain(bare) ?? between(bare)
  if (span === null) return null
  return about ? { ...span, about: true, text } : { ...span, text }
}

function between(text: string): Span | null {
  const parts = YEARS.exec(text) ?? BETWEEN.exec(text)
  if (parts === null) return null
  const first = plain(parts[1]?.trim() ?? '')
  const last = plain(parts[2]?.trim() ?? '')
  return first === null || last === null || last.until < first.from ? null : { from: first.from, until: last.until }
}

/**
 * Reads what may be several dates in one text, such as `1 Jan. 1964; 1959` or `1960-01-01 or 1961-01-01`. Gives those that could be
 * read and the texts that could not.
 */
export function readListedDates(text: string): { dates: ListedDate[]; unread: string[] } {
  const whole = readListedDate(text)
  if (whole !== null) return { dates: [whole], unread: [] }
  const dates: ListedDate[] = []
  const unread: string[] = []
  for (const part of text.slice(0, 4_000).split(/\s*(?:;|\||\bor\b|\s\(?[a-h0-9]\)\s)\s*/i)) {
    const trimmed = part.replace(/^\(?[a-h0-9]\)\s+/, '').trim()
    const date = readListedDate(trimmed)
    if (date !== null) dates.push(date)
    else if (trimmed !== '') unread.push(trimmed)
  }
  return text.length > 4_000 ? { dates: [], unread: [text] } : { dates, unread }
}

/** A day that an American form writes month first, `03/28/2025`, as `2025-03-28`; null for anything else. */
export function readAmericanDay(text: string): string | null {
  const parts = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(text.trim())
  return parts === null ? null : (day(Number(parts[3]), Number(parts[1]), Number(parts[2]))?.from ?? null)
}
