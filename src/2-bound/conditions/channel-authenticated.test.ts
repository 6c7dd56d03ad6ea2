import assert from 'node:assert/strict'
import { test } from 'node:test'
import { conditionTable, refusedParticulars } from '../../../tests/support/condition-table.ts'
import { fact, judged, START, type World, type Written } from '../../../tests/support/world.ts'

const channel = (value: unknown, more: Written = {}): Written => fact('GUEST', 'channel', value, more)
const world = (...facts: Written[]): World => ({ facts })
const CONDITION = { 'channel-authenticated': { with: 'counterpart' } }

conditionTable(CONDITION, [
  ['never authenticated', world(), 'open', 'not-known', 'open'],
  ['confirmed by a second channel', world(channel('authenticated')), 'met', null, 'unmet'],
  ['true', world(channel(true)), 'met', null, 'unmet'],
  ['challenged', world(channel('challenged')), 'unmet', 'challenged', 'met'],
  ['the second channel did not confirm it', world(channel('failed')), 'unmet', 'failed', 'met'],
  ['false', world(channel(false)), 'unmet', 'failed', 'met'],
  ['challenged at D4', world(channel('challenged', { grade: 'D4' })), 'unmet', 'challenged', 'open'],
  ['challenged by a rumour', world(channel('authenticated'), channel('challenged', { grade: 'F6' })), 'met', null, 'unmet'],
  ['authenticated and challenged', world(channel('authenticated'), channel('challenged', { grade: 'D4' })), 'open', 'disputed', 'unmet'],
  ['authenticated, graded too low', world(channel('authenticated', { grade: 'D3' })), 'open', 'under-graded', 'unmet'],
  ['run out as the act begins', world(channel('authenticated', { until: START })), 'open', 'stale', 'open'],
  ['a challenge that has run out', world(channel('challenged', { until: START })), 'open', 'stale', 'open'],
  ['being tried is no result', world(channel('pending')), 'open', 'unreadable-value', 'open'],
  ['damaged', world({ of: 'GUEST', is: 'channel', unreadable: true }), 'open', 'damaged', 'open'],
  ['that of another party', world(fact('HOST', 'channel', 'authenticated')), 'open', 'not-known', 'open'],
  ['nobody is spoken to', { act: { counterpart: [] } }, 'open', 'role-unstated', 'open'],
])

// Two days before the act begins is 3 March, nine o'clock.
conditionTable({ 'channel-authenticated': { with: 'counterpart', max_age_days: 2 } }, [
  ['two days old as the act begins', world(channel('authenticated', { from: '2026-03-03T09:00Z' })), 'open', 'stale', 'unmet'],
  ['a moment younger', world(channel('authenticated', { from: '2026-03-03T09:00:00.001Z' })), 'met', null, 'unmet'],
  ['without a date its age is unknown', world(channel('authenticated')), 'open', 'stale', 'unmet'],
  ['a challenge does not grow too old', world(channel('challenged', { from: '2026-01-05' })), 'unmet', 'challenged', 'open'],
])

test('of several who are spoken to, each by itself', () => {
  const two = { act: { carrier: ['EAST', 'WEST'] }, facts: [fact('EAST', 'channel', 'authenticated')] }
  assert.equal(judged({ 'channel-authenticated': { with: 'carrier' } }, two).values.whom, 'WEST')
})

refusedParticulars([
  [{ 'channel-authenticated': {} }, 'shape-missing', 'channel-authenticated.with'],
  [{ 'channel-authenticated': { with: '' } }, 'shape-too-small', 'channel-authenticated.with'],
  [{ 'channel-authenticated': { with: 'GUEST', max_age_days: 0 } }, 'shape-too-small', 'channel-authenticated.max_age_days'],
  [{ 'channel-authenticated': { whom: 'GUEST' } }, 'shape-missing', 'channel-authenticated.with'],
  [{ 'channel-authenticated': { with: 'GUEST', by: 'x' } }, 'shape-unknown-key', 'channel-authenticated', /^with, max_age_days$/],
])
