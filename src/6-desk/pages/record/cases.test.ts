import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Access, AccessRequest } from '../../client/shapes.ts'
import { casesOf, daysLate, stateOf } from './cases.ts'

const request = (asked: number, due: string, more: Partial<AccessRequest> = {}): AccessRequest => ({
  ...{ index: asked, asked, party: 'P', text: 't', rule: 'r', received: '2026-01-01', due },
  ...{ by: 'O', at: '2026-01-01T09:00Z', answered: null, dropped: null },
  ...more,
})
const answer = (index: number, more: Partial<Access> = {}): Access => ({
  ...{ index, party: 'P', rule: 'r', shown: [], withheld: [], by: 'O', at: '2026-01-02T09:00Z' },
  ...more,
})

test('what waits comes first, the earliest due before; an answer stands beside its request, and by itself where none is on file', () => {
  const dropped = { by: 'O', at: '2026-01-03T09:00Z', why: 'w' }
  const cases = casesOf(
    [
      request(1, '2026-03-01'),
      request(2, '2026-02-01'),
      request(3, '2026-01-05', { answered: 9 }),
      request(4, '2026-01-05', { dropped, index: 7 }),
    ],
    [answer(9, { asked: 3 }), answer(11)],
  )
  assert.deepEqual(
    cases.map((one) => [one.key, stateOf(one)]),
    [
      ['asked 2', 'open'],
      ['asked 1', 'open'],
      ['answer 11', 'answered'],
      ['asked 3', 'answered'],
      ['asked 4', 'dropped'],
    ],
  )
})

for (const [today, late] of [
  ['2026-01-31', 0],
  ['2026-02-01', 0],
  ['2026-02-02', 1],
  ['2026-03-01', 28],
] as const)
  test(`due on 1 February, it is late by ${late} on ${today}`, () => {
    const [open] = casesOf([request(2, '2026-02-01')], [])
    const [over] = casesOf([request(2, '2026-02-01', { answered: 5 })], [])
    assert.ok(open !== undefined && over !== undefined)
    assert.deepEqual([daysLate(open, today), daysLate(over, today)], [late, 0])
  })
