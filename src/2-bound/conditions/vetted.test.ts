import assert from 'node:assert/strict'
import { test } from 'node:test'
import { conditionTable, refusedParticulars, word } from '../../../tests/support/condition-table.ts'
import { fact, judged, START, type World, type Written } from '../../../tests/support/world.ts'

const result = (value: unknown, more: Written = {}): Written => fact('GUEST', 'vetted:LEAHY', value, more)
const world = (...facts: Written[]): World => ({ facts })

conditionTable({ vetted: { whom: 'GUEST', regime: 'LEAHY' } }, [
  ['never vetted', world(), 'open', 'not-known', 'open'],
  ['passed', world(result('passed')), 'met', null, 'unmet'],
  ['cleared', world(result('cleared')), 'met', null, 'unmet'],
  ['true', world(result(true)), 'met', null, 'unmet'],
  ['failed', world(result('failed')), 'unmet', 'failed', 'met'],
  ['rejected', world(result('rejected')), 'unmet', 'failed', 'met'],
  ['false', world(result(false)), 'unmet', 'failed', 'met'],
  ['passed at C3', world(result('passed', { grade: 'C3' })), 'met', null, 'unmet'],
  ['passed at D3', world(result('passed', { grade: 'D3' })), 'open', 'under-graded', 'unmet'],
  ['failed at D4', world(result('failed', { grade: 'D4' })), 'unmet', 'failed', 'open'],
  ['failed at D5', world(result('failed', { grade: 'D5' })), 'open', 'not-known', 'open'],
  ['passed and failed', world(result('passed'), result('failed', { grade: 'D4' })), 'open', 'disputed', 'unmet'],
  ['expired as the act begins', world(result('passed', { until: START })), 'open', 'stale', 'open'],
  ['expires a moment later', world(result('passed', { until: '2026-03-05T09:00:00.001Z' })), 'met', null, 'unmet'],
  ['a failure that has expired', world(result('failed', { until: START })), 'open', 'stale', 'open'],
  ['pending is no result', world(result('pending')), 'open', 'unreadable-value', 'open'],
  ['a damaged result', { facts: [{ of: 'GUEST', is: 'vetted:LEAHY', unreadable: true }] }, 'open', 'damaged', 'open'],
  [
    'passed under another regime',
    world(fact('GUEST', 'vetted:HRDDP', 'passed'), fact('GUEST', 'vetted', true)),
    'open',
    'not-known',
    'open',
  ],
])

conditionTable({ vetted: { whom: 'GUEST' } }, [
  ['no regime named: a plain vetting', world(fact('GUEST', 'vetted', true)), 'met', null, 'unmet'],
  ['no regime named: one under a regime is another', world(result('passed')), 'open', 'not-known', 'open'],
])

// Ten days of 24 hours before the act begins is 23 February, nine o'clock.
conditionTable({ vetted: { whom: 'GUEST', regime: 'LEAHY', max_age_days: 10 } }, [
  ['ten days old as the act begins', world(result('passed', { from: '2026-02-23T09:00Z' })), 'open', 'stale', 'unmet'],
  ['a moment younger', world(result('passed', { from: '2026-02-23T09:00:00.001Z' })), 'met', null, 'unmet'],
  ['too old, renewed', world(result('passed', { from: '2026-01-05' }), result('passed', { from: '2026-03-01' })), 'met', null, 'unmet'],
  ['without a date its age is unknown', world(result('passed')), 'open', 'stale', 'unmet'],
  ['a failure does not age', world(result('failed', { from: '2025-01-05' })), 'unmet', 'failed', 'open'],
  ['young, and expired', world(result('passed', { from: '2026-03-01', until: START })), 'open', 'stale', 'open'],
])

test('of a role, every holder must have passed', () => {
  const couriers = { act: { carrier: ['EAST', 'WEST'] } }
  const condition = { vetted: { whom: 'carrier' } }
  const one = fact('EAST', 'vetted', true)
  assert.equal(word(judged(condition, { ...couriers, facts: [one, fact('WEST', 'vetted', true)] }).truth), 'met')
  assert.deepEqual([judged(condition, { ...couriers, facts: [one] }).values.whom, judged(condition, {}).cause], ['WEST', 'role-unstated'])
})

refusedParticulars([
  [{ vetted: {} }, 'shape-missing', 'vetted.whom'],
  [{ vetted: { whom: 'GUEST', max_age_days: 0 } }, 'shape-too-small', 'vetted.max_age_days'],
  [{ vetted: { whom: 'GUEST', max_age_days: 'P10D' } }, 'shape-wrong-type', 'vetted.max_age_days', /number/],
  [{ vetted: { whom: 'GUEST', under: 'LEAHY' } }, 'shape-unknown-key', 'vetted', /^whom, regime, max_age_days, unit, commander$/],
])
