import assert from 'node:assert/strict'
import { test } from 'node:test'
import { dayIn, dayNamed, daysOn, mondayOf } from './week.ts'

test('a day is that of the zone, a week begins on its Monday, and what is no day is none', () => {
  assert.equal(dayIn('2026-01-05T03:00Z', 'America/Bogota'), '2026-01-04')
  assert.equal(dayIn(Date.UTC(2026, 0, 5, 3), 'UTC'), '2026-01-05')
  assert.deepEqual(['2026-01-05', '2026-01-11', '2026-01-12', '2026-03-01'].map(mondayOf), [
    '2026-01-05',
    '2026-01-05',
    '2026-01-12',
    '2026-02-23',
  ])
  assert.equal(daysOn('2026-02-27', 2), '2026-03-01')
  assert.deepEqual(['2026-01-05', '2026-02-30', 'soon', ''].map(dayNamed), ['2026-01-05', null, null, null])
})
