import assert from 'node:assert/strict'
import { test } from 'node:test'
import { conditionTable, refusedParticulars, word } from '../../../tests/support/condition-table.ts'
import { fact, judged, START, type World, type Written } from '../../../tests/support/world.ts'

const breach = (value: unknown, more: Written = {}): Written => fact('GUEST', 'open-breach', value, more)
const world = (...facts: Written[]): World => ({ facts })

conditionTable({ 'no-open-breach': { by: 'GUEST' } }, [
  ['nobody searched', world(), 'open', 'search-not-completed', 'open'],
  ['a search found none', world(breach('none')), 'met', null, 'unmet'],
  ['false says the same', world(breach(false)), 'met', null, 'unmet'],
  ['a breach is open', world(breach('open')), 'unmet', 'breach-open', 'met'],
  ['true says the same', world(breach(true)), 'unmet', 'breach-open', 'met'],
  ['none at C3', world(breach('none', { grade: 'C3' })), 'met', null, 'unmet'],
  ['none at D3', world(breach('none', { grade: 'D3' })), 'open', 'under-graded', 'unmet'],
  ['a breach at D4', world(breach('open', { grade: 'D4' })), 'unmet', 'breach-open', 'open'],
  ['a breach at D5', world(breach('open', { grade: 'D5' })), 'open', 'search-not-completed', 'open'],
  ['none and a breach', world(breach('none'), breach('open')), 'open', 'disputed', 'open'],
  ['a search that ran out as the act begins', world(breach('none', { until: START })), 'open', 'search-not-completed', 'open'],
  ['a breach that was closed, nobody searched since', world(breach('open', { until: START })), 'open', 'search-not-completed', 'open'],
  ['a damaged search', { facts: [{ of: 'GUEST', is: 'open-breach', unreadable: true }] }, 'open', 'damaged', 'open'],
  ['a value that is no answer', world(breach('several')), 'open', 'unreadable-value', 'open'],
  ['a breach is alleged', world(breach('alleged')), 'open', 'breach-alleged', 'open'],
  ['none, and one alleged', world(breach('none'), breach('alleged')), 'open', 'breach-alleged', 'unmet'],
  ['one open, and another alleged', world(breach('open'), breach('alleged')), 'unmet', 'breach-open', 'open'],
  ['alleged until the act begins', world(breach('alleged', { until: START })), 'open', 'search-not-completed', 'open'],
  ['alleged, beside what is no answer', world(breach('several'), breach('alleged')), 'open', 'breach-alleged', 'open'],
  ['alleged, and damage', { facts: [{ of: 'GUEST', is: 'open-breach', unreadable: true }, breach('alleged')] }, 'open', 'damaged', 'open'],
  ['a search for graver breaches only', world(fact('GUEST', 'open-breach:grave', 'none')), 'open', 'search-not-completed', 'open'],
])

conditionTable({ 'no-open-breach': { by: 'GUEST', gravity: 'grave' } }, [
  ['no grave breach', world(fact('GUEST', 'open-breach:grave', 'none')), 'met', null, 'unmet'],
  ['a search for breaches of any gravity is another', world(breach('none')), 'open', 'search-not-completed', 'open'],
])

// Thirty days of 24 hours before the act begins is 3 February, nine o'clock.
conditionTable({ 'no-open-breach': { by: 'GUEST', max_age_days: 30 } }, [
  ['as old as the limit', world(breach('none', { from: '2026-02-03T09:00Z' })), 'open', 'search-not-completed', 'unmet'],
  ['a moment younger', world(breach('none', { from: '2026-02-03T09:00:00.001Z' })), 'met', null, 'unmet'],
  ['without a date', world(breach('none')), 'open', 'search-not-completed', 'unmet'],
  ['an old breach is still a breach', world(breach('open', { from: '2020-01-01' })), 'unmet', 'breach-open', 'met'],
  ['an old search renewed', world(breach('none', { from: '2026-01-01' }), breach('none', { from: '2026-03-01' })), 'met', null, 'unmet'],
])

test('of a role, one holder with a breach is enough', () => {
  const facts = [fact('EAST', 'open-breach', 'none'), fact('WEST', 'open-breach', 'open')]
  const found = judged({ 'no-open-breach': { by: 'intermediary' } }, { act: { intermediary: ['EAST', 'WEST'] }, facts })
  assert.deepEqual([word(found.truth), found.values.by], ['unmet', 'WEST'])
  assert.equal(judged({ 'no-open-breach': { by: 'intermediary' } }, { facts }).cause, 'role-unstated')
})

refusedParticulars([
  [{ 'no-open-breach': {} }, 'shape-missing', 'no-open-breach.by'],
  [{ 'no-open-breach': { by: 'GUEST', gravity: 3 } }, 'shape-wrong-type', 'no-open-breach.gravity', /text/],
  [{ 'no-open-breach': { by: 'GUEST', max_age_days: 0 } }, 'shape-too-small', 'no-open-breach.max_age_days'],
  [{ 'no-open-breach': { by: 'GUEST', of: 'AG1' } }, 'shape-unknown-key', 'no-open-breach', /^by, gravity, max_age_days$/],
])
