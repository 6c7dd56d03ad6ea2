import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Temporal } from 'temporal-polyfill'
import fc from '#property'
import { readDay, writeDay } from './calendar.ts'
import { dayNumber, isZone, monthNumber, readInstant, startOfDayNumber, startOfMonthNumber, writeInstant, writeInZone } from './instant.ts'
import { isRefusal } from './refusal.ts'

const instant = (text: string, zone = 'UTC'): number => {
  const read = readInstant(text, zone)
  assert.ok(!isRefusal(read), `${text} is read`)
  return read
}

const ZONES = [
  'UTC',
  'America/New_York',
  'Europe/Paris',
  'America/Bogota',
  'Asia/Manila',
  'Asia/Kathmandu',
  'America/Sao_Paulo',
  'Africa/Cairo',
]

const readable: [text: string, zone: string, utc: string][] = [
  ['2026-03-05T09:00Z', 'UTC', '2026-03-05T09:00:00.000Z'],
  ['2026-03-05T09:00:30Z', 'UTC', '2026-03-05T09:00:30.000Z'],
  ['2026-03-05T09:00:30.5Z', 'UTC', '2026-03-05T09:00:30.500Z'],
  ['2026-03-05T09:00:30.250000Z', 'UTC', '2026-03-05T09:00:30.250Z'],
  ['2015-01-25T04:00+08:00', 'UTC', '2015-01-24T20:00:00.000Z'],
  ['2015-01-25T04:00+0800', 'America/Bogota', '2015-01-24T20:00:00.000Z'],
  ['2026-11-10T10:00-05:00', 'UTC', '2026-11-10T15:00:00.000Z'],
  ['1905-01-01T00:00+00:19:32', 'UTC', '1904-12-31T23:40:28.000Z'],
  ['2026-03-05', 'UTC', '2026-03-05T00:00:00.000Z'],
  ['2026-07-01', 'America/New_York', '2026-07-01T04:00:00.000Z'],
  ['2026-01-01', 'America/New_York', '2026-01-01T05:00:00.000Z'],
  ['2016-10-03', 'America/Bogota', '2016-10-03T05:00:00.000Z'],
  // Clocks in Brazil skipped this midnight, so the day begins at one.
  ['2018-11-04', 'America/Sao_Paulo', '2018-11-04T03:00:00.000Z'],
  // Samoa skipped this whole day when it crossed the date line.
  ['2011-12-30', 'Pacific/Apia', '2011-12-30T10:00:00.000Z'],
  ['1900-01-01', 'UTC', '1900-01-01T00:00:00.000Z'],
  ['2200-12-31', 'UTC', '2200-12-31T00:00:00.000Z'],
]
for (const [text, zone, utc] of readable) {
  test(`${text} in ${zone} is ${utc}`, () => {
    assert.equal(new Date(instant(text, zone)).toISOString(), utc)
  })
}

const refused: [unknown, string][] = [
  ['2026-03-05T09:00', 'instant-without-offset'],
  ['2026-03-05T09:00:10.5', 'instant-without-offset'],
  ['2026-02-30', 'instant-impossible'],
  ['2026-13-01', 'instant-impossible'],
  ['2026-02-29T09:00Z', 'instant-impossible'],
  ['2026-03-05T24:00Z', 'instant-impossible'],
  ['2026-03-05T09:60Z', 'instant-impossible'],
  ['2026-03-05T09:00:60Z', 'instant-impossible'],
  ['2026-03-05T09:00+16:00', 'instant-impossible'],
  ['2026-03-05T09:00+05:60', 'instant-impossible'],
  ['2026-03-05T09:00-00:00', 'instant-impossible'],
  ['1899-12-31', 'instant-out-of-range'],
  ['2201-01-01T00:00Z', 'instant-out-of-range'],
  ['9999-12-31', 'instant-out-of-range'],
  ['2026-03-05T09:00:30.2505Z', 'instant-unreadable'],
  ['2026-03-05 09:00Z', 'instant-unreadable'],
  ['2026-03-05T09Z', 'instant-unreadable'],
  ['2026-3-5', 'instant-unreadable'],
  [' 2026-03-05', 'instant-unreadable'],
  ['2026-03-05\n', 'instant-unreadable'],
  ['next Thursday', 'instant-unreadable'],
  ['', 'instant-unreadable'],
  [null, 'instant-unreadable'],
  [undefined, 'instant-unreadable'],
  [1_772_701_200_000, 'instant-unreadable'],
  [new Date(0), 'instant-unreadable'],
]
for (const [raw, code] of refused) {
  test(`${JSON.stringify(raw)} is refused: ${code}`, () => {
    const read = readInstant(raw, 'UTC')
    assert.ok(isRefusal(read))
    assert.equal(read.code, code)
  })
}

test('a bare date in a zone nobody knows is refused, and a written offset needs no zone', () => {
  const read = readInstant('2026-03-05', 'Mars/Olympus')
  assert.ok(isRefusal(read) && read.code === 'zone-unknown')
  assert.equal(readInstant('1970-01-01T00:00Z', 'Mars/Olympus'), 0)
})

test('zones are IANA names', () => {
  for (const zone of [...ZONES, 'Asia/Calcutta', 'Etc/GMT+5']) assert.ok(isZone(zone), zone)
  for (const zone of ['+08:00', '-05:00', 'Z', '', ' UTC', 'Mars/Olympus', 'America/Bogotá', 'A'.repeat(65), null, 5])
    assert.ok(!isZone(zone))
})

test('moments are written as short as can be', () => {
  for (const text of ['2016-10-05T14:00Z', '2016-10-05T14:00:05Z', '2016-10-05T14:00:00.005Z', '1900-01-01T00:00Z']) {
    assert.equal(writeInstant(instant(text)), text)
  }
  assert.equal(writeInZone(instant('2015-01-24T20:00Z'), 'Asia/Manila'), '2015-01-25T04:00+08:00')
  assert.equal(writeInZone(instant('2026-11-10T15:00Z'), 'America/New_York'), '2026-11-10T10:00-05:00')
  assert.equal(writeInZone(instant('2026-11-10T15:00Z'), 'UTC'), '2026-11-10T15:00+00:00')
})

const anyInstant = fc.integer({ min: instant('1900-01-02T00:00Z'), max: instant('2200-12-30T00:00Z') })
const modern = fc.integer({ min: instant('1975-01-01T00:00Z'), max: instant('2060-01-01T00:00Z') })
const anyZone = fc.constantFrom(...ZONES)

test('what is written is read again as the same moment', () => {
  fc.assert(
    fc.property(anyInstant, anyZone, (at, zone) => {
      assert.equal(instant(writeInstant(at)), at)
      assert.equal(instant(writeInZone(at, zone)), at)
    }),
  )
})

test('a moment lies in its day and its month, and both begin at a first moment', () => {
  fc.assert(
    fc.property(modern, anyZone, (at, zone) => {
      const day = dayNumber(at, zone)
      assert.ok(startOfDayNumber(day, zone) <= at && at < startOfDayNumber(day + 1, zone))
      const month = monthNumber(at, zone)
      assert.ok(startOfMonthNumber(month, zone) <= at && at < startOfMonthNumber(month + 1, zone))
    }),
  )
})

test('days and months are those the zone database shows', () => {
  fc.assert(
    fc.property(modern, anyZone, (at, zone) => {
      const local = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone)
      assert.equal(writeDay(dayNumber(at, zone)), local.toPlainDate().toString())
      assert.equal(monthNumber(at, zone), local.year * 12 + local.month - 1)
    }),
  )
})

test('what is remembered of a zone survives its being forgotten', () => {
  const zone = 'Europe/Paris'
  const first = Array.from({ length: 6_000 }, (_, day) => startOfDayNumber(day, zone))
  for (const [day, start] of first.entries()) {
    if (dayNumber(start, zone) !== day || dayNumber(start - 1, zone) !== day - 1) assert.fail(`day ${day}`)
  }
  assert.equal(startOfDayNumber(0, zone), first[0])
})

test('the skipped day of Samoa is empty, and no moment falls in it', () => {
  const zone = 'Pacific/Apia'
  const skipped = readDay('2011-12-30') ?? Number.NaN
  const start = startOfDayNumber(skipped, zone)
  assert.equal(start, startOfDayNumber(skipped + 1, zone))
  assert.deepEqual([dayNumber(start - 1, zone), dayNumber(start, zone)], [skipped - 1, skipped + 1])
})

test('a day never overlaps the next where clocks went back across midnight', () => {
  // St John's, 7 November 2010: at 00:01 the clocks went back to 23:01 of the day before.
  const zone = 'America/St_Johns'
  const day = readDay('2010-11-07') ?? Number.NaN
  const midnight = startOfDayNumber(day, zone)
  const numbers = [-1, 0, 60_000, 30 * 60_000, 61 * 60_000].map((later) => dayNumber(midnight + later, zone))
  assert.deepEqual(numbers, [day - 1, day, day, day, day])
})

test('the last month remembered ends where the next begins', () => {
  for (const zone of ZONES) {
    for (let month = 2016 * 12; month < 2018 * 12; month++) {
      const next = startOfMonthNumber(month + 1, zone)
      assert.deepEqual(
        [next - 1, next, next - 1].map((at) => monthNumber(at, zone)),
        [month, month + 1, month],
        zone,
      )
    }
  }
})
