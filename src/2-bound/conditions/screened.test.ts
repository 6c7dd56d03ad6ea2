import assert from 'node:assert/strict'
import { test } from 'node:test'
import { conditionTable, refusedParticulars, word } from '../../../tests/support/condition-table.ts'
import { fact, judged, START, type World, type Written } from '../../../tests/support/world.ts'

const match = (value: unknown, more: Written = {}): Written => fact('GUEST', 'match:UN', value, more)
const edition = (value: unknown, more: Written = {}): Written => fact('UN', 'edition', value, more)
const world = (...facts: Written[]): World => ({ facts })
const whole = edition('complete')

conditionTable({ screened: { who: 'GUEST', list: 'UN' } }, [
  ['nothing on file', world(), 'open', 'search-not-completed', 'open'],
  ['a complete edition and no search', world(whole), 'open', 'search-not-completed', 'open'],
  ['no match in a complete edition', world(whole, match('none')), 'met', null, 'unmet'],
  ['no match, and no edition on file', world(match('none')), 'open', 'search-not-completed', 'unmet'],
  ['no match in a truncated edition', world(edition('truncated'), match('none')), 'open', 'list-damaged', 'unmet'],
  [
    'no match in an edition said to be complete and to be truncated',
    world(whole, edition('truncated'), match('none')),
    'open',
    'list-damaged',
    'unmet',
  ],
  ['no match in an edition that ran out', world(edition('complete', { until: START }), match('none')), 'open', 'list-stale', 'unmet'],
  [
    'no match in an edition graded too low',
    world(edition('complete', { grade: 'D4' }), match('none')),
    'open',
    'search-not-completed',
    'unmet',
  ],
  [
    'no match in a damaged copy',
    { facts: [{ of: 'UN', is: 'edition', unreadable: true }, match('none')] },
    'open',
    'search-not-completed',
    'unmet',
  ],
  ['a match in a complete edition', world(whole, match('match')), 'unmet', 'matched', 'met'],
  ['a match and no edition on file', world(match('match')), 'unmet', 'matched', 'met'],
  ['a match in a truncated edition: what was found was found', world(edition('truncated'), match(true)), 'unmet', 'matched', 'met'],
  ['a match graded D4', world(whole, match('match', { grade: 'D4' })), 'unmet', 'matched', 'open'],
  ['a match graded D5', world(whole, match('match', { grade: 'D5' })), 'open', 'search-not-completed', 'open'],
  ['a possible match', world(whole, match('possible')), 'open', 'possible-match', 'open'],
  ['no match, and a possible one beside it', world(whole, match('none'), match('possible')), 'open', 'possible-match', 'unmet'],
  ['no match and a match', world(whole, match('none'), match('match')), 'open', 'disputed', 'open'],
  ['a search graded too low', world(whole, match('none', { grade: 'C4' })), 'open', 'under-graded', 'unmet'],
  ['a search that ran out as the act begins', world(whole, match('none', { until: START })), 'open', 'stale', 'open'],
  ['a match that was ended', world(whole, match('match', { until: START })), 'open', 'stale', 'open'],
  ['a damaged search', { facts: [whole, { of: 'GUEST', is: 'match:UN', unreadable: true }] }, 'open', 'damaged', 'open'],
  [
    'a search of another list',
    world(fact('EU', 'edition', 'complete'), fact('GUEST', 'match:EU', 'none')),
    'open',
    'search-not-completed',
    'open',
  ],
])

// Seven days of 24 hours before the act begins is 26 February, nine o'clock.
const aged = (list: string, search: string): World => world(edition('complete', { from: list }), match('none', { from: search }))
conditionTable({ screened: { who: 'GUEST', list: 'UN', max_age_days: 7 } }, [
  ['both young', aged('2026-03-01', '2026-03-01'), 'met', null, 'unmet'],
  ['both a moment younger than the limit', aged('2026-02-26T09:00:00.001Z', '2026-02-26T09:00:00.001Z'), 'met', null, 'unmet'],
  ['the edition is as old as the limit', aged('2026-02-26T09:00Z', '2026-03-01'), 'open', 'list-stale', 'unmet'],
  ['the search is as old as the limit', aged('2026-03-01', '2026-02-26T09:00Z'), 'open', 'list-stale', 'unmet'],
  ['neither has a date', world(whole, match('none')), 'open', 'list-stale', 'unmet'],
  [
    'a match does not age',
    world(edition('complete', { from: '2026-03-01' }), match('match', { from: '2020-01-01' })),
    'unmet',
    'matched',
    'met',
  ],
  [
    'an old search renewed',
    world(edition('complete', { from: '2026-03-01' }), match('none', { from: '2026-01-01' }), match('none', { from: '2026-03-02' })),
    'met',
    null,
    'unmet',
  ],
  [
    'an edition of tomorrow does not make the old one young',
    world(edition('complete', { from: '2026-01-01' }), edition('complete', { from: '2026-03-06' }), match('none', { from: '2026-03-01' })),
    'open',
    'list-stale',
    'unmet',
  ],
])

// Asked about funds alone: a travel ban says nothing about them, and what is not known to be something else does.
conditionTable({ screened: { who: 'GUEST', list: 'UN', measures: ['asset-freeze', 'transaction-ban'] } }, [
  ['no match', world(whole, match('none')), 'met', null, 'unmet'],
  ['a match that brings the one asked about', world(whole, match('match: asset-freeze')), 'unmet', 'matched', 'met'],
  ['a match that brings it among others', world(whole, match('match: travel-ban, transaction-ban')), 'unmet', 'matched', 'met'],
  ['a match that brings other measures alone', world(whole, match('match: travel-ban, arms-embargo')), 'met', null, 'unmet'],
  ['a match of which that is not said', world(whole, match('match')), 'unmet', 'matched', 'met'],
  ['a match that is true and no more', world(whole, match(true)), 'unmet', 'matched', 'met'],
  ['a match that brings what is not stated', world(whole, match('match: unstated')), 'unmet', 'matched', 'met'],
  ['a match that brings others and what is not stated', world(whole, match('match: travel-ban, unstated')), 'unmet', 'matched', 'met'],
  ['a match with a measure nobody knows', world(whole, match('match: travel-ban, parking-ban')), 'unmet', 'matched', 'met'],
  ['a match with nothing behind the colon', world(whole, match('match: ')), 'unmet', 'matched', 'met'],
  ['a possible match', world(whole, match('possible')), 'open', 'possible-match', 'open'],
  ['a possible match that would bring it', world(whole, match('possible: asset-freeze')), 'open', 'possible-match', 'open'],
  ['a possible match that would bring others alone', world(whole, match('possible: travel-ban')), 'met', null, 'unmet'],
  [
    'a match that brings others, and a possible one that would bring it',
    world(whole, match('match: travel-ban'), match('possible: asset-freeze')),
    'open',
    'possible-match',
    'unmet',
  ],
  [
    'two matches, one of which brings it',
    world(whole, match('match: travel-ban'), match('match: asset-freeze')),
    'unmet',
    'matched',
    'met',
  ],
  [
    'a match that brings others, in a partial edition',
    world(edition('partial'), match('match: travel-ban')),
    'open',
    'list-damaged',
    'unmet',
  ],
  ['a match that brings others, and no edition', world(match('match: travel-ban')), 'open', 'search-not-completed', 'unmet'],
  [
    'a match that brings others, graded too low',
    world(whole, match('match: travel-ban', { grade: 'C4' })),
    'open',
    'under-graded',
    'unmet',
  ],
])
conditionTable({ screened: { who: 'GUEST', list: 'UN' } }, [
  ['asked without measures, any match counts', world(whole, match('match: travel-ban')), 'unmet', 'matched', 'met'],
  ['and any possible one is open', world(whole, match('possible: travel-ban')), 'open', 'possible-match', 'open'],
  ['a partial edition', world(edition('partial'), match('none')), 'open', 'list-damaged', 'unmet'],
  ['a damaged edition', world(edition('damaged'), match('none')), 'open', 'list-damaged', 'unmet'],
  ['an edition that is stale', world(edition('stale'), match('none')), 'open', 'list-stale', 'unmet'],
  ['an edition that was complete and is stale since', world(whole, edition('stale'), match('none')), 'open', 'list-stale', 'unmet'],
  ['one that will be stale after the act', world(whole, edition('stale', { from: '2026-03-06' }), match('none')), 'met', null, 'unmet'],
  ['a match in an edition that is stale', world(whole, edition('stale'), match('match')), 'unmet', 'matched', 'met'],
])

test('what a damaged list leaves out is damage, so that no emergency may pass over it', () => {
  const damaged = (...facts: Written[]) => judged({ screened: { who: 'GUEST', list: 'UN' } }, { facts }).damaged
  assert.deepEqual([damaged(edition('truncated'), match('none')), damaged(whole, match('possible'))], [true, false])
  assert.equal(damaged({ of: 'UN', is: 'edition', unreadable: true }, match('none')), true)
})

test('every counterpart of the atom is looked for, and nobody stated is open', () => {
  const found = judged({ screened: { who: 'counterpart', list: 'UN' } }, { act: { counterpart: [] }, facts: [whole] })
  assert.deepEqual([word(found.truth), found.cause], ['open', 'role-unstated'])
  const two = judged({ screened: { who: 'bank', list: 'UN' } }, { act: { bank: ['GUEST', 'LENDER'] }, facts: [whole, match('none')] })
  assert.deepEqual([word(two.truth), two.values.who], ['open', 'LENDER'])
})

refusedParticulars([
  [{ screened: { who: 'GUEST' } }, 'shape-missing', 'screened.list'],
  [{ screened: { list: 'UN' } }, 'shape-missing', 'screened.who'],
  [{ screened: { who: 'GUEST', list: ['UN'] } }, 'shape-wrong-type', 'screened.list', /text/],
  [{ screened: { who: 'GUEST', list: 'UN', max_age_days: -1 } }, 'shape-too-small', 'screened.max_age_days'],
  [{ screened: { who: 'GUEST', list: 'UN', measures: [] } }, 'shape-too-small', 'screened.measures'],
  [{ screened: { who: 'GUEST', list: 'UN', measures: ['unstated'] } }, 'shape-not-one-of', 'screened.measures[0]'],
  [{ screened: { who: 'GUEST', list: 'UN', score: 80 } }, 'shape-unknown-key', 'screened', /^who, list, max_age_days, measures$/],
])
