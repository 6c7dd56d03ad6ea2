/** Weeks as the house counts them: each begins on a Monday (ISO 8601) in its zone. Days are written `2026-01-05`. */
const DAY = 86_400_000

/** The day on which a moment (epoch milliseconds or ISO 8601) lies by the clock of a zone. */
export const dayIn = (at: number | string, zone: string): string =>
  new Intl.DateTimeFormat('en-CA', { timeZone: zone, year: 'numeric', month: '2-digit', day: '2-digit' }).format(new Date(at))

/** So many days after a day. */
export const daysOn = (day: string, days: number): string => new Date(Date.parse(`${day}T00:00Z`) + days * DAY).toISOString().slice(0, 10)

/** The Monday of the week in which a day lies. */
export const mondayOf = (day: string): string => daysOn(day, -((new Date(`${day}T00:00Z`).getUTCDay() + 6) % 7))

/** The day that an address names; null for what is no day of the calendar. */
export const dayNamed = (text: string): string | null => {
  const at = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(`${text}T00:00Z`) : Number.NaN
  return Number.isNaN(at) || daysOn(text, 0) !== text ? null : text
}
