import assert from 'node:assert/strict'
import { test } from 'node:test'
import { conditionTable, refusedParticulars } from '../../../tests/support/condition-table.ts'
import { fact, judged, START, type World, type Written } from '../../../tests/support/world.ts'

const level = (value: unknown, more: Written = {}): Written => fact('GUEST', 'assessed:violations', value, more)
const world = (...facts: Written[]): World => ({ facts })
const UP_TO_2 = { assessed: { whom: 'GUEST', dimension: 'violations', at_most: 2 } }

conditionTable(UP_TO_2, [
  ['never assessed', world(), 'open', 'not-known', 'open'],
  ['very low', world(level(1)), 'met', null, 'unmet'],
  ['at the level', world(level(2)), 'met', null, 'unmet'],
  ['over it', world(level(3)), 'unmet', 'over-level', 'met'],
  ['very high', world(level(5)), 'unmet', 'over-level', 'met'],
  ['low, at C3', world(level(1, { grade: 'C3' })), 'met', null, 'unmet'],
  ['low, at D3', world(level(1, { grade: 'D3' })), 'open', 'under-graded', 'unmet'],
  ['over it, at D4', world(level(4, { grade: 'D4' })), 'unmet', 'over-level', 'open'],
  ['over it, at E5', world(level(4, { grade: 'E5' })), 'open', 'not-known', 'open'],
  ['low by one and high by another', world(level(2), level(3, { grade: 'D4' })), 'open', 'disputed', 'unmet'],
  ['two that agree that it is low enough', world(level(1), level(2)), 'met', null, 'unmet'],
  ['run out as the act begins', world(level(1, { until: START })), 'open', 'stale', 'open'],
  ['over it, and run out', world(level(5, { until: START })), 'open', 'stale', 'open'],
  ['nought is no level', world(level(0)), 'open', 'unreadable-value', 'open'],
  ['six is no level', world(level(6)), 'open', 'unreadable-value', 'open'],
  ['half a level is none', world(level(1.5)), 'open', 'unreadable-value', 'open'],
  ['a word is no level', world(level('low')), 'open', 'unreadable-value', 'open'],
  ['low, and something that cannot be read', world(level(1), level('high')), 'open', 'unreadable-value', 'unmet'],
  ['damaged', world({ of: 'GUEST', is: 'assessed:violations', unreadable: true }), 'open', 'damaged', 'open'],
  ['low, beside a damaged one', world(level(1), { of: 'GUEST', is: 'assessed:violations', unreadable: true }), 'open', 'damaged', 'unmet'],
  ['another dimension', world(fact('GUEST', 'assessed:diversion', 1)), 'open', 'not-known', 'open'],
  ['another party', world(fact('HOST', 'assessed:violations', 1)), 'open', 'not-known', 'open'],
])

// Thirty days of 24 hours before the act begins is 3 February, nine o'clock.
conditionTable({ assessed: { ...UP_TO_2.assessed, max_age_days: 30 } }, [
  ['thirty days old as the act begins', world(level(1, { from: '2026-02-03T09:00Z' })), 'open', 'stale', 'unmet'],
  ['a moment younger', world(level(1, { from: '2026-02-03T09:00:00.001Z' })), 'met', null, 'unmet'],
  ['without a date its age is unknown', world(level(1)), 'open', 'stale', 'unmet'],
  ['that it was high does not grow too old', world(level(4, { from: '2025-01-05' })), 'unmet', 'over-level', 'open'],
])

conditionTable({ assessed: { ...UP_TO_2.assessed, at_most: 5 } }, [
  ['any assessment will do', world(level(5)), 'met', null, 'unmet'],
  ['but there must be one', world(), 'open', 'not-known', 'open'],
])

test('the level found is told beside the level asked for', () => {
  assert.deepEqual(judged(UP_TO_2, world(level(3), level(4))).values, { whom: 'GUEST', dimension: 'violations', highest: 2, level: 4 })
})

test('of a role, every holder must be assessed low enough', () => {
  const couriers = { act: { carrier: ['EAST', 'WEST'] } }
  const condition = { assessed: { whom: 'carrier', dimension: 'diversion', at_most: 3 } }
  const one = fact('EAST', 'assessed:diversion', 2)
  assert.equal(judged(condition, { ...couriers, facts: [one, fact('WEST', 'assessed:diversion', 3)] }).truth, 2)
  assert.deepEqual([judged(condition, { ...couriers, facts: [one] }).values.whom, judged(condition, {}).cause], ['WEST', 'role-unstated'])
})

refusedParticulars([
  [{ assessed: { dimension: 'x', at_most: 2 } }, 'shape-missing', 'assessed.whom'],
  [{ assessed: { whom: 'GUEST', at_most: 2 } }, 'shape-missing', 'assessed.dimension'],
  [{ assessed: { whom: 'GUEST', dimension: 'x' } }, 'shape-missing', 'assessed.at_most'],
  [{ assessed: { whom: 'GUEST', dimension: 'x', at_most: 0 } }, 'shape-too-small', 'assessed.at_most'],
  [{ assessed: { whom: 'GUEST', dimension: 'x', at_most: 6 } }, 'shape-too-big', 'assessed.at_most'],
  [{ assessed: { whom: 'GUEST', dimension: 'x', at_most: 'low' } }, 'shape-wrong-type', 'assessed.at_most', /number/],
  [{ assessed: { whom: 'GUEST', dimension: 'x', at_most: 2.5 } }, 'shape-wrong-type', 'assessed.at_most', /whole number/],
  [
    { assessed: { whom: 'GUEST', dimension: 'x', at_most: 2, by: 'A' } },
    'shape-unknown-key',
    'assessed',
    /^whom, dimension, at_most, max_age_days$/,
  ],
])
