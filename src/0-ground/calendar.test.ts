import assert from 'node:assert/strict'
import { test } from 'node:test'
import { DAY_MILLISECONDS, dateOf, dayOf, daysInMonth, plusMonths, readDay, writeDay } from './calendar.ts'

test('every day from 1899 to 2201 agrees with the platform calendar and comes back', () => {
  const last = Date.UTC(2201, 11, 31) / DAY_MILLISECONDS
  for (let day = Date.UTC(1899, 0, 1) / DAY_MILLISECONDS; day <= last; day++) {
    const there = new Date(day * DAY_MILLISECONDS)
    const here = dateOf(day)
    if (here.year !== there.getUTCFullYear() || here.month !== there.getUTCMonth() + 1 || here.day !== there.getUTCDate()) {
      assert.fail(`day ${day}: ${JSON.stringify(here)}`)
    }
    if (dayOf(here.year, here.month, here.day) !== day) assert.fail(`day ${day} does not come back`)
  }
})

test('February follows the rule of 4, 100 and 400', () => {
  assert.deepEqual(
    [2023, 2024, 1900, 2000, 2100].map((year) => daysInMonth(year, 2)),
    [28, 29, 28, 29, 28],
  )
})

const moves: [string, number, string][] = [
  ['2026-01-31', 1, '2026-02-28'],
  ['2024-01-31', 1, '2024-02-29'],
  ['2026-03-31', -1, '2026-02-28'],
  ['2026-12-15', 1, '2027-01-15'],
  ['2026-01-15', -1, '2025-12-15'],
  ['2024-02-29', 12, '2025-02-28'],
  ['2026-05-31', 0, '2026-05-31'],
]
for (const [from, months, to] of moves) {
  test(`${from} and ${months} months is ${to}`, () => {
    assert.equal(writeDay(plusMonths(readDay(from) ?? Number.NaN, months)), to)
  })
}

test('what is not a date that exists is not read', () => {
  for (const text of ['2026-02-29', '2026-13-01', '2026-00-10', '2026-04-31', '2026-04-00', '2026-4-1', '20260401', '']) {
    assert.equal(readDay(text), null, text)
  }
  assert.equal(readDay('1970-01-01'), 0)
  assert.equal(writeDay(-1), '1969-12-31')
})
