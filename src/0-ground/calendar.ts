/**
 * The proleptic Gregorian calendar as plain arithmetic on whole days, with day 0 = 1970-01-01. There is no time zone here.
 * The year is taken to begin in March, so that the leap day falls at its end; a cycle of 400 years has 146,097 days.
 * (Rules of ISO 8601; the arithmetic is the usual one for such a shifted year.)
 */

export const DAY_MILLISECONDS = 86_400_000
const CYCLE_DAYS = 146_097
const EPOCH_DAYS = 719_468 // From 0000-03-01 to 1970-01-01.

/** A calendar date. `month` is 1 to 12. */
export interface CalendarDate {
  readonly year: number
  readonly month: number
  readonly day: number
}

/** Days in a month, 28 to 31. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31
}

/** The day number of a date: whole days since 1970-01-01, negative before it. */
export function dayOf(year: number, month: number, day: number): number {
  const shifted = month > 2 ? year : year - 1
  const cycle = Math.floor(shifted / 400)
  const yearOfCycle = shifted - cycle * 400
  const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + day - 1
  return cycle * CYCLE_DAYS + yearOfCycle * 365 + Math.floor(yearOfCycle / 4) - Math.floor(yearOfCycle / 100) + dayOfYear - EPOCH_DAYS
}

/** The date of a day number. The inverse of `dayOf`. */
export function dateOf(dayNumber: number): CalendarDate {
  const days = dayNumber + EPOCH_DAYS
  const cycle = Math.floor(days / CYCLE_DAYS)
  const dayOfCycle = days - cycle * CYCLE_DAYS
  const leapDays = Math.floor(dayOfCycle / 1_460) - Math.floor(dayOfCycle / 36_524) + Math.floor(dayOfCycle / 146_096)
  const yearOfCycle = Math.floor((dayOfCycle - leapDays) / 365)
  const dayOfYear = dayOfCycle - (yearOfCycle * 365 + Math.floor(yearOfCycle / 4) - Math.floor(yearOfCycle / 100))
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153)
  const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
  const year = cycle * 400 + yearOfCycle + (month > 2 ? 0 : 1)
  return { year, month, day: dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1 }
}

/** Moves a day number by whole months, keeping the day of the month or taking the month's last day when it is too short. */
export function plusMonths(dayNumber: number, months: number): number {
  const date = dateOf(dayNumber)
  const month = date.year * 12 + date.month - 1 + months
  const year = Math.floor(month / 12)
  const monthOfYear = month - year * 12 + 1
  return dayOf(year, monthOfYear, Math.min(date.day, daysInMonth(year, monthOfYear)))
}

const DATE = /^(\d{4})-(\d{2})-(\d{2})$/

/** The day number of a date written `2026-03-05`, or null when that is not a date that exists. */
export function readDay(text: string): number | null {
  const parts = DATE.exec(text)
  if (parts === null) return null
  const [year, month, day] = [Number(parts[1]), Number(parts[2]), Number(parts[3])]
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month) ? dayOf(year, month, day) : null
}

/** A day number written as `2026-03-05`. */
export function writeDay(dayNumber: number): string {
  const { year, month, day } = dateOf(dayNumber)
  return `${digits(year, 4)}-${digits(month, 2)}-${digits(day, 2)}`
}

/** A whole number with leading noughts. */
export const digits = (value: number, width: number): string => String(value).padStart(width, '0')
