import assert from 'node:assert/strict'
import { test } from 'node:test'
import { conditionTable, refusedParticulars, word } from '../../../tests/support/condition-table.ts'
import { fact, judged, START, type World, type Written } from '../../../tests/support/world.ts'

const told = (value: unknown, more: Written = {}): Written => fact('HOUSE', 'provider-class', value, more)
const world = (...facts: Written[]): World => ({ facts })

conditionTable({ 'provider-class': { any_of: ['humanitarian', 'medical'] } }, [
  ['not on file', world(), 'open', 'not-known', 'open'],
  ['the class named', world(told('humanitarian')), 'met', null, 'unmet'],
  ['the other class named', world(told('medical')), 'met', null, 'unmet'],
  ['another class', world(told('commercial')), 'unmet', 'denied', 'met'],
  ['affirmed without a class', world(told(true)), 'met', null, 'unmet'],
  ['denied', world(told(false)), 'unmet', 'denied', 'met'],
  ['named at D4', world(told('humanitarian', { grade: 'D4' })), 'open', 'under-graded', 'unmet'],
  ['another class at D4', world(told('commercial', { grade: 'D4' })), 'unmet', 'denied', 'open'],
  ['another class at E4', world(told('commercial', { grade: 'E4' })), 'open', 'not-known', 'open'],
  ['of two classes at once', world(told('humanitarian'), told('commercial')), 'open', 'disputed', 'open'],
  ['run out as the act begins', world(told('humanitarian', { until: START })), 'open', 'stale', 'open'],
  ['a number is no class', world(told(7)), 'open', 'unreadable-value', 'open'],
  ['a damaged record', { facts: [{ of: 'HOUSE', is: 'provider-class', unreadable: true }] }, 'open', 'damaged', 'open'],
  ['the class of another', world(fact('GUEST', 'provider-class', 'humanitarian')), 'open', 'not-known', 'open'],
])

test('it asks about the actor unless another is named', () => {
  const facts = [fact('GUEST', 'provider-class', 'humanitarian')]
  const found = judged({ 'provider-class': { who: 'counterpart', any_of: ['humanitarian'] } }, { facts })
  assert.equal(word(found.truth), 'met')
  assert.equal(judged({ 'provider-class': { who: 'bank', any_of: ['x'] } }, { facts }).cause, 'role-unstated')
})

refusedParticulars([
  [{ 'provider-class': { any_of: 'humanitarian' } }, 'shape-wrong-type', 'provider-class.any_of', /list/],
  [{ 'provider-class': { any_of: [''] } }, 'shape-too-small', 'provider-class.any_of[0]'],
  [{ 'provider-class': { who: 3 } }, 'shape-wrong-type', 'provider-class.who', /text/],
  [{ 'provider-class': { class: 'humanitarian' } }, 'shape-unknown-key', 'provider-class', /^who, any_of$/],
])
