import assert from 'node:assert/strict'
import { test } from 'node:test'
import { conditionTable, refusedParticulars, word } from '../../../tests/support/condition-table.ts'
import { LIST } from '../../../tests/support/lists.ts'
import { fact, judged, type World, type Written } from '../../../tests/support/world.ts'

const SEARCHED = fact('GUEST', 'denials-searched', true, { from: '2026-03-01' })
const denied = (more: Written = {}): Written => fact('GUEST', 'denial', 'D-17', { from: '2025-06-01', ...more })
const consulted = (value: unknown, more: Written = {}): Written => fact('D-17', 'consultation', value, more)
const goods = (value: unknown, more: Written = {}): Written => fact('D-17', 'goods', value, more)
const world = (...facts: Written[]): World => ({ act: { kind: 'transfer', lines: [{ id: 'a', item: 'pump-7' }] }, lists: [LIST], facts })
const under = (value: string): Written => fact('pump-7', 'classified:DU', value, { source: 'the licensing office' })

conditionTable({ 'denials-consulted': { whom: 'counterpart' } }, [
  ['nobody searched', world(), 'open', 'search-not-completed', 'open'],
  ['searched, and nobody denied', world(SEARCHED), 'met', null, 'unmet'],
  ['a partner denied it and was not asked', world(SEARCHED, denied()), 'open', 'not-consulted', 'open'],
  ['a partner denied it, and nobody searched for more', world(denied(), consulted(true)), 'open', 'search-not-completed', 'open'],
  ['a partner was asked and does not object', world(SEARCHED, denied(), consulted(true)), 'met', null, 'unmet'],
  ['a partner holds to its denial', world(SEARCHED, denied(), consulted(false)), 'unmet', 'declined', 'met'],
  ['what the partner answered is disputed', world(SEARCHED, denied(), consulted(true), consulted(false)), 'open', 'disputed', 'open'],
  ['the answer is weakly sourced', world(SEARCHED, denied(), consulted(true, { grade: 'D4' })), 'open', 'under-graded', 'unmet'],
  [
    'one of two was asked about',
    world(SEARCHED, denied(), fact('GUEST', 'denial', 'D-18'), consulted(true)),
    'open',
    'not-consulted',
    'open',
  ],
  ['the denial is more than three years old', world(SEARCHED, denied({ from: '2023-03-05' })), 'met', null, 'unmet'],
  ['it is just short of three years old', world(SEARCHED, denied({ from: '2023-03-06' })), 'open', 'not-consulted', 'open'],
  ['a denial without a date', world(SEARCHED, denied({ from: undefined })), 'open', 'not-consulted', 'open'],
  ['a denial revoked since', world(SEARCHED, denied({ until: '2026-01-01' })), 'met', null, 'unmet'],
  ['a denial at D4 counts', world(SEARCHED, denied({ grade: 'D4' })), 'open', 'not-consulted', 'open'],
  ['a rumour of a denial does not', world(SEARCHED, denied({ grade: 'F3' })), 'met', null, 'unmet'],
  ['a damaged denial', world(SEARCHED, { of: 'GUEST', is: 'denial', unreadable: true }), 'open', 'damaged', 'open'],
  ['a damaged answer', world(SEARCHED, denied(), { of: 'D-17', is: 'consultation', unreadable: true }), 'open', 'damaged', 'open'],
  ['it was for the same goods', world(SEARCHED, denied(), goods('pump-7')), 'open', 'not-consulted', 'open'],
  ['it was for other goods', world(SEARCHED, denied(), goods('sugar')), 'met', null, 'unmet'],
  [
    'it was for other goods, says a weak source',
    world(SEARCHED, denied(), goods('sugar', { grade: 'D4' })),
    'open',
    'not-consulted',
    'open',
  ],
  [
    'it was for goods of the same entry',
    world(SEARCHED, denied(), goods('DU:2B350'), under('2B350.i @ 2025')),
    'open',
    'not-consulted',
    'open',
  ],
  ['it was for goods of another entry', world(SEARCHED, denied(), goods('DU:2B350'), under('3A1 @ 2025')), 'met', null, 'unmet'],
  ['for goods of an entry, and these are not classified', world(SEARCHED, denied(), goods('DU:2B350')), 'open', 'not-consulted', 'open'],
])

test('how far it looks back, and how old the search may be, can be said', () => {
  const short = { 'denials-consulted': { whom: 'counterpart', within: 'P6M' } }
  assert.equal(word(judged(short, world(SEARCHED, denied())).truth), 'met')
  const fresh = { 'denials-consulted': { whom: 'counterpart', max_age_days: 3 } }
  assert.equal(judged(fresh, world(SEARCHED)).cause, 'stale')
})

refusedParticulars([
  [{ 'denials-consulted': {} }, 'shape-missing', 'denials-consulted.whom', /text/],
  [{ 'denials-consulted': { whom: 'x', within: 'three years' } }, 'duration-unreadable', 'denials-consulted.within'],
  [{ 'denials-consulted': { whom: 'x', max_age_days: -1 } }, 'shape-too-small', 'denials-consulted.max_age_days'],
  [{ 'denials-consulted': { whom: 'x', years: 3 } }, 'shape-unknown-key', 'denials-consulted', /^whom, within, max_age_days$/],
])
