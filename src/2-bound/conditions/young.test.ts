import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fact, inquiryOf, START } from '../../../tests/support/world.ts'
import type { Reads } from '../determine/weigh.ts'
import { weighYoung } from './young.ts'

const plainly: Reads = (value) => (value === true ? 'for' : value === false ? 'against' : 'neither')
const NOON = '2026-03-05T12:00Z'

test('what makes it so grows too old between one moment and the next, and the sweep stops there', () => {
  const q = inquiryOf({ facts: [fact('GUEST', 'fit', true, { from: '2026-03-01T10:00Z' })] })
  const truth = () => weighYoung(q, 'GUEST', 'fit', true, plainly, 4).truth
  assert.deepEqual([truth(), q.next], [2, Date.parse('2026-03-05T10:00Z')])
  q.moveTo(q.next)
  assert.equal(truth(), 1)
})

test('each side is weighed as ever where age is not asked about, and where it is not true anyway', () => {
  const q = inquiryOf(
    { facts: [fact('GUEST', 'fit', true, { from: '2020-01-01' }), fact('HOST', 'fit', false, { from: '2020-01-01' })] },
    NOON,
  )
  const of = (who: string, days: number | null) => weighYoung(q, who, 'fit', true, plainly, days)
  assert.deepEqual(
    [of('GUEST', null).truth, of('GUEST', 1).cause, of('HOST', 1).cause, of('BANK', 1).cause],
    [2, 'stale', 'denied', 'not-known'],
  )
})

test('an old claim that would be needed to make it so does not help a young one, and does not hurt it', () => {
  const q = inquiryOf(
    { facts: [fact('GUEST', 'fit', true, { from: '2020-01-01' }), fact('GUEST', 'fit', true, { from: '2026-03-01' })] },
    START,
  )
  assert.equal(weighYoung(q, 'GUEST', 'fit', true, plainly, 10).truth, 2)
})
