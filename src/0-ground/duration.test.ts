import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Temporal } from 'temporal-polyfill'
import fc from '#property'
import { type Duration, readDuration, shift } from './duration.ts'
import { dayNumber, readInstant, startOfDayNumber, writeInZone } from './instant.ts'
import { isRefusal } from './refusal.ts'

const duration = (text: string): Duration => {
  const read = readDuration(text)
  assert.ok(!isRefusal(read), `${text} is read`)
  return read
}
const instant = (text: string): number => {
  const read = readInstant(text, 'UTC')
  assert.ok(!isRefusal(read), `${text} is read`)
  return read
}

const HOUR = 3_600_000
const readable: [text: string, months: number, days: number, milliseconds: number][] = [
  ['PT24H', 0, 0, 24 * HOUR],
  ['PT48H', 0, 0, 48 * HOUR],
  ['P7D', 0, 7, 0],
  ['P1M', 1, 0, 0],
  ['PT1M', 0, 0, 60_000],
  ['P1W', 0, 7, 0],
  ['P1DT2H', 0, 1, 2 * HOUR],
  ['P180D', 0, 180, 0],
  ['P1Y2M3DT4H5M6.5S', 14, 3, 4 * HOUR + 5 * 60_000 + 6_500],
  ['PT0.001S', 0, 0, 1],
  ['P0D', 0, 0, 0],
]
for (const [text, months, days, milliseconds] of readable) {
  test(`${text} is read`, () => {
    assert.deepEqual(duration(text), { months, days, milliseconds, text })
  })
}

const UNREADABLE = [
  'P',
  'PT',
  'P1DT',
  '-P1D',
  'P-1D',
  '+P1D',
  'P1.5D',
  'PT1.5H',
  'P1W2D',
  'P1D2M',
  'P1H',
  'p1d',
  '7 days',
  '48',
  ' P1D',
  '',
  48,
  null,
]
for (const raw of UNREADABLE) {
  test(`${JSON.stringify(raw)} is refused`, () => {
    const read = readDuration(raw)
    assert.ok(isRefusal(read) && read.code === 'duration-unreadable')
  })
}

test('a duration beyond the years kept here is refused', () => {
  for (const text of ['P400Y', 'P999999999D', 'PT999999999H', 'P999999999W']) {
    const read = readDuration(text)
    assert.ok(isRefusal(read) && read.code === 'duration-too-long', text)
  }
})

// Both sides of both changes of clock: a calendar day keeps the wall clock, 24 hours are elapsed.
const shifts: [from: string, text: string, zone: string, sign: 1 | -1, to: string][] = [
  ['2026-03-07T09:00-05:00', 'P1D', 'America/New_York', 1, '2026-03-08T09:00-04:00'],
  ['2026-03-07T09:00-05:00', 'PT24H', 'America/New_York', 1, '2026-03-08T10:00-04:00'],
  ['2026-03-08T09:00-04:00', 'P1D', 'America/New_York', -1, '2026-03-07T09:00-05:00'],
  ['2026-10-31T09:00-04:00', 'P1D', 'America/New_York', 1, '2026-11-01T09:00-05:00'],
  ['2026-10-31T09:00-04:00', 'PT24H', 'America/New_York', 1, '2026-11-01T08:00-05:00'],
  ['2026-03-28T12:00+01:00', 'P1D', 'Europe/Paris', 1, '2026-03-29T12:00+02:00'],
  ['2026-03-28T12:00+01:00', 'PT24H', 'Europe/Paris', 1, '2026-03-29T13:00+02:00'],
  ['2026-10-24T12:00+02:00', 'P1D', 'Europe/Paris', 1, '2026-10-25T12:00+01:00'],
  ['2026-10-24T12:00+02:00', 'PT24H', 'Europe/Paris', 1, '2026-10-25T11:00+01:00'],
  // A wall time that is skipped moves on by the gap; one that occurs twice is the first.
  ['2026-03-07T02:30-05:00', 'P1D', 'America/New_York', 1, '2026-03-08T03:30-04:00'],
  ['2026-10-31T01:30-04:00', 'P1D', 'America/New_York', 1, '2026-11-01T01:30-04:00'],
  // Months end where they end.
  ['2026-01-31T09:00+01:00', 'P1M', 'Europe/Paris', 1, '2026-02-28T09:00+01:00'],
  ['2026-03-31T09:00+02:00', 'P1M', 'Europe/Paris', -1, '2026-02-28T09:00+01:00'],
  // The calendar part first, then what elapses.
  ['2026-03-07T09:00-05:00', 'P1DT2H', 'America/New_York', 1, '2026-03-08T11:00-04:00'],
  ['2016-12-01T00:00-05:00', 'P180D', 'America/Bogota', 1, '2017-05-30T00:00-05:00'],
]
for (const [from, text, zone, sign, to] of shifts) {
  test(`${from} ${sign === 1 ? 'plus' : 'minus'} ${text} in ${zone} is ${to}`, () => {
    assert.equal(writeInZone(shift(instant(from), duration(text), zone, sign), zone), to)
  })
}

const moment = fc.integer({ min: instant('1975-01-01T00:00Z'), max: instant('2060-01-01T00:00Z') })
const zone = fc.constantFrom(
  'UTC',
  'America/New_York',
  'Europe/Paris',
  'America/Sao_Paulo',
  'Asia/Kathmandu',
  'Pacific/Apia',
  'Africa/Cairo',
)
const sign = fc.constantFrom<1 | -1>(1, -1)

test('the quick way gives what the zone database gives', () => {
  fc.assert(
    fc.property(moment, fc.nat(30), fc.nat(400), zone, sign, (at, months, days, in_, way) => {
      const shifted = shift(at, { months, days, milliseconds: 0, text: '' }, in_, way)
      const there = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(in_)
      assert.equal(shifted, there.add({ months: way * months, days: way * days }).epochMilliseconds)
    }),
    { numRuns: 500 },
  )
})

test('elapsed time and whole UTC days come back exactly', () => {
  fc.assert(
    fc.property(moment, fc.nat(1e9), fc.nat(2_000), zone, (at, milliseconds, days, in_) => {
      const elapsed = { months: 0, days: 0, milliseconds, text: '' }
      assert.equal(shift(shift(at, elapsed, in_, 1), elapsed, in_, -1), at)
      const whole = { months: 0, days, milliseconds: 0, text: '' }
      assert.equal(shift(shift(at, whole, 'UTC', 1), whole, 'UTC', -1), at)
    }),
  )
})

test('calendar days keep the wall clock and come back, unless a change of clocks took that time away', () => {
  fc.assert(
    fc.property(moment, fc.nat(2_000), fc.constantFrom('America/New_York', 'Europe/Paris'), (at, days, in_) => {
      const length = { months: 0, days, milliseconds: 0, text: '' }
      const there = shift(at, length, in_, 1)
      assert.equal(dayNumber(there, in_) - dayNumber(at, in_), days)
      const wall = (x: number): string => writeInZone(x, in_).slice(10, 16)
      const plain = [at, there].every(
        (x) => startOfDayNumber(dayNumber(x, in_) + 1, in_) - startOfDayNumber(dayNumber(x, in_), in_) === 24 * HOUR,
      )
      if (!plain) return
      assert.equal(wall(there), wall(at))
      assert.equal(shift(there, length, in_, -1), at)
    }),
  )
})
