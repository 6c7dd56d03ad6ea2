import assert from 'node:assert/strict'
import { test } from 'node:test'
import { conditionTable, refusedParticulars, word } from '../../../tests/support/condition-table.ts'
import { LIST } from '../../../tests/support/lists.ts'
import { ask, fact, judged, START, type World, type Written } from '../../../tests/support/world.ts'

const PUMP = { kind: 'transfer', lines: [{ id: 'a', item: 'pump-7', qty: 2 }] }
const said = (value: unknown, more: Written = {}): Written =>
  fact('pump-7', 'classified:DU', value, { source: 'the licensing office', ...more })
const world = (...facts: Written[]): World => ({ act: PUMP, lists: [LIST], facts })
const of = (more: Partial<World>, ...facts: Written[]): World => ({ ...world(...facts), ...more })

const HEADING = { item: { list: 'DU', any_of: ['2B350'] } }

conditionTable(HEADING, [
  ['nobody has classified the pump', world(), 'open', 'not-classified', 'open'],
  ['classified under the heading', world(said('2B350 @ 2025')), 'met', null, 'unmet'],
  ['classified under a part of it', world(said('2B350.i @ 2025')), 'met', null, 'unmet'],
  ['under one of two entries', world(said('3A1, 2B350.i @ 2025')), 'met', null, 'unmet'],
  ['classified under another entry', world(said('3A1 @ 2025')), 'unmet', 'not-listed-so', 'met'],
  ['found not to be on the list', world(said('none @ 2025')), 'unmet', 'not-listed-so', 'met'],
  ['found so by a weak source', world(said('none @ 2025', { grade: 'D4' })), 'unmet', 'not-listed-so', 'open'],
  ['classified there by a weak source', world(said('2B350 @ 2025', { grade: 'D4' })), 'open', 'under-graded', 'unmet'],
  ['one says so and one says otherwise', world(said('2B350 @ 2025'), said('none @ 2025')), 'open', 'disputed', 'open'],
  ['a code that merely begins alike', world(said('2B3501 @ 2025')), 'open', 'unreadable-value', 'open'],
  ['classified under the edition before', world(said('2B350 @ 2024')), 'open', 'other-edition', 'open'],
  ['without saying under which edition', world(said('2B350')), 'open', 'unreadable-value', 'open'],
  ['a classifier who is not named', world(fact('pump-7', 'classified:DU', 'none @ 2025')), 'open', 'unreadable-value', 'open'],
  ['run out as the act begins', world(said('2B350 @ 2025', { until: START })), 'open', 'stale', 'open'],
  ['a damaged record', world({ of: 'pump-7', is: 'classified:DU', unreadable: true }), 'open', 'damaged', 'open'],
  [
    'the classification of something else',
    world(fact('pump-8', 'classified:DU', '2B350 @ 2025', { source: 'x' })),
    'open',
    'not-classified',
    'open',
  ],
  ['no such list on file', of({ lists: [] }, said('2B350 @ 2025')), 'open', 'list-not-on-file', 'open'],
  ['the list cannot be read', of({ lists: [{ list: 'DU', unreadable: true }] }, said('2B350 @ 2025')), 'open', 'list-damaged', 'open'],
  ['its goods are not stated', of({ act: { kind: 'transfer' } }), 'open', 'item-unstated', 'open'],
  ['it carries no goods', of({ act: { kind: 'transfer', lines: [] } }), 'unmet', 'not-listed-so', 'met'],
])

const LATER = { act: { ...PUMP, when: ['2026-04-10T09:00Z', '2026-04-10T11:00Z'] } }
conditionTable({ item: { list: 'DU', any_of: ['3A1'] } }, [
  ['before the new edition', world(said('3A1 @ 2025')), 'met', null, 'unmet'],
  ['under the new edition the entry is gone', of(LATER, said('3A1 @ 2025')), 'open', 'code-gone', 'open'],
])
conditionTable({ item: { list: 'DU', any_of: ['2B350'] } }, [
  ['a new edition came between classifying and shipping', of(LATER, said('2B350 @ 2025')), 'open', 'other-edition', 'open'],
  ['and it was classified again', of(LATER, said('2B350 @ 2025'), said('none @ 2026')), 'unmet', 'not-listed-so', 'met'],
  ['the part it was classified under is not in the new edition', of(LATER, said('2B350.g @ 2026')), 'open', 'unreadable-value', 'open'],
])
conditionTable({ item: { list: 'DU', any_of: ['2B350.i'] } }, [
  ['known only to lie under the wider heading', of(LATER, said('2B350 @ 2026')), 'open', 'not-classified', 'open'],
  ['somebody knows more', of(LATER, said('2B350 @ 2026'), said('2B350.i @ 2026')), 'met', null, 'unmet'],
])

conditionTable({ item: { list: 'DU', none_of: ['2B350'] } }, [
  ['nobody has classified the pump', world(), 'open', 'not-classified', 'open'],
  ['found not to be on the list', world(said('none @ 2025')), 'met', null, 'unmet'],
  ['classified there', world(said('2B350.i @ 2025')), 'unmet', 'is-listed', 'met'],
  ['it carries no goods', of({ act: { kind: 'transfer', lines: [] } }), 'met', null, 'unmet'],
])
conditionTable({ item: { list: 'DU', listed: false } }, [
  ['found not to be on the list', world(said('none @ 2025')), 'met', null, 'unmet'],
  ['on it somewhere', world(said('3A1 @ 2025')), 'unmet', 'is-listed', 'met'],
  ['nobody has looked', world(), 'open', 'not-classified', 'open'],
])

const aged = { ...LIST, max_age_days: 30 }
conditionTable({ item: { list: 'DU', listed: true } }, [
  ['checked recently enough', of({ lists: [aged] }, said('3A1 @ 2025')), 'met', null, 'unmet'],
  ['not checked recently enough', of({ lists: [{ ...aged, max_age_days: 3 }] }, said('3A1 @ 2025')), 'open', 'list-stale', 'open'],
])

const declared = (...facts: Written[]): World => ({ act: PUMP, facts })
conditionTable({ item: { list: 'HS', any_of: ['8413'] } }, [
  ['the tariff heading is not known', declared(), 'open', 'not-classified', 'open'],
  ['under a subheading of it', declared(fact('pump-7', 'hs', '841350')), 'met', null, 'unmet'],
  ['under another heading', declared(fact('pump-7', 'hs', '8481')), 'unmet', 'not-listed-so', 'met'],
  ['only the chapter is known', declared(fact('pump-7', 'hs', '84')), 'open', 'not-classified', 'open'],
  ['no tariff code', declared(fact('pump-7', 'hs', 'pumps')), 'open', 'unreadable-value', 'open'],
])

test('the edition that took effect last by the moment judged is the one asked', () => {
  const both = of({ act: { ...PUMP, when: ['2026-03-31T22:00Z', '2026-04-01T02:00Z'] } }, said('2B350 @ 2025'), said('none @ 2026'))
  assert.equal(word(judged(HEADING, both, '2026-03-31T23:59Z').truth), 'met')
  assert.equal(word(judged(HEADING, both, '2026-04-01T00:00Z').truth), 'unmet')
})

test('the answer depends on the list and on what was looked for', () => {
  const clauses = [{ id: '1', effect: 'permit', about: { kind: ['transfer'], item: ['DU:2B350'] } }]
  const licence = { id: 'L', kind: 'licence', issuer: 'BOARD', term: ['2026-01-01', '2027-01-01'], clauses }
  const { dependsOn, verdict } = ask(of({ rulebook: [licence] }))
  assert.equal(verdict, 'refer')
  assert.ok(dependsOn.includes('list DU') && dependsOn.includes('fact pump-7 classified:DU'))
})

refusedParticulars([
  [{ item: { list: 'DU' } }, 'shape-missing', 'item', /any_of/],
  [{ item: { list: 'DU', any_of: ['2B350'], listed: true } }, 'shape-not-one-of', 'item', /none_of/],
  [{ item: { list: 'DU', any_of: [] } }, 'shape-too-small', 'item.any_of'],
  [{ item: { list: 'DU', any_of: ['DU:2B350'] } }, 'shape-wrong', 'item.any_of[0]', /2B350\.a/],
  [{ item: { list: 'HS', none_of: ['pumps'] } }, 'shape-wrong', 'item.none_of', /8413/],
  [{ item: { list: '', listed: true } }, 'shape-too-small', 'item.list'],
  [{ item: { list: 'DU', listed: 'yes' } }, 'shape-wrong-type', 'item.listed', /true/],
  [{ item: { list: 'DU', code: '2B350' } }, 'shape-unknown-key', 'item', /any_of/],
])
