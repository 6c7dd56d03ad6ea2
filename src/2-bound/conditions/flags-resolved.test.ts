import assert from 'node:assert/strict'
import { test } from 'node:test'
import { conditionTable, refusedParticulars } from '../../../tests/support/condition-table.ts'
import { fact, judged, START, type World, type Written } from '../../../tests/support/world.ts'

const REVIEWED = fact('GUEST', 'red-flags-reviewed', true, { from: '2026-03-01' })
const raised = (more: Written = {}): Written => fact('GUEST', 'red-flag', 'pays-in-cash', more)
const resolved = (by: unknown, more: Written = {}): Written =>
  fact('GUEST', 'flag-resolved:pays-in-cash', by, { source: 'memo 4', ...more })
const world = (...facts: Written[]): World => ({ facts })
const bare = (world: World, act: Written): World => ({ ...world, act })

conditionTable({ 'flags-resolved': { who: 'counterpart' } }, [
  ['nobody looked', world(), 'open', 'search-not-completed', 'open'],
  ['looked, and none was raised', world(REVIEWED), 'met', null, 'unmet'],
  ['one was raised and nobody has explained it', world(REVIEWED, raised()), 'open', 'flag-unresolved', 'open'],
  ['one was raised and nobody looked any further', world(raised()), 'open', 'search-not-completed', 'open'],
  ['explained by somebody else, with evidence', world(REVIEWED, raised(), resolved('OFFICER-2')), 'met', null, 'unmet'],
  ['explained away by who asks', world(REVIEWED, raised(), resolved('ASKER')), 'open', 'same-hand', 'open'],
  ['explained by the party itself', world(REVIEWED, raised(), resolved('GUEST')), 'open', 'same-hand', 'open'],
  ['explained without evidence', world(REVIEWED, raised(), resolved('OFFICER-2', { source: undefined })), 'open', 'same-hand', 'open'],
  ['explained, nobody says by whom', world(REVIEWED, raised(), resolved(true)), 'open', 'unreadable-value', 'open'],
  ['confirmed', world(REVIEWED, raised(), resolved(false)), 'unmet', 'flag-confirmed', 'met'],
  [
    'explained by one and confirmed by another',
    world(REVIEWED, raised(), resolved('OFFICER-2'), resolved(false)),
    'open',
    'disputed',
    'open',
  ],
  ['explained by a weak source', world(REVIEWED, raised(), resolved('OFFICER-2', { grade: 'D4' })), 'open', 'under-graded', 'unmet'],
  ['the explanation has run out', world(REVIEWED, raised(), resolved('OFFICER-2', { until: START })), 'open', 'stale', 'open'],
  [
    'another flag was explained',
    world(REVIEWED, raised(), fact('GUEST', 'flag-resolved:other', 'OFFICER-2', { source: 'm' })),
    'open',
    'flag-unresolved',
    'open',
  ],
  ['raised at D4, which is enough to raise one', world(REVIEWED, raised({ grade: 'D4' })), 'open', 'flag-unresolved', 'open'],
  ['a rumour nobody can judge raises none', world(REVIEWED, raised({ grade: 'F6' })), 'met', null, 'unmet'],
  ['raised without a grade', world(REVIEWED, { of: 'GUEST', is: 'red-flag', value: 'pays-in-cash' }), 'open', 'flag-unresolved', 'open'],
  ['raised and since over', world(REVIEWED, raised({ until: '2026-02-01' })), 'met', null, 'unmet'],
  ['a damaged flag may be any', world(REVIEWED, { of: 'GUEST', is: 'red-flag', unreadable: true }), 'open', 'damaged', 'open'],
  ['a flag that is no name', world(REVIEWED, fact('GUEST', 'red-flag', 7)), 'open', 'unreadable-value', 'open'],
  [
    'a damaged explanation',
    world(REVIEWED, raised(), { of: 'GUEST', is: 'flag-resolved:pays-in-cash', unreadable: true }),
    'open',
    'damaged',
    'open',
  ],
  ['the review is disputed', world(REVIEWED, fact('GUEST', 'red-flags-reviewed', false)), 'open', 'disputed', 'open'],
  ['raised of the act itself', world(REVIEWED, fact('act', 'red-flag', 'odd-route')), 'open', 'flag-unresolved', 'open'],
  [
    'nobody says who asks',
    bare(world(REVIEWED, raised(), resolved('OFFICER-2')), { asked_by: undefined }),
    'open',
    'asker-unstated',
    'open',
  ],
  [
    'explained by who advised',
    bare(world(REVIEWED, raised(), resolved('OFFICER-2')), { advised_by: 'OFFICER-2' }),
    'open',
    'same-hand',
    'open',
  ],
])

conditionTable({ 'flags-resolved': { who: 'counterpart', max_age_days: 4 } }, [
  ['the review is four days old and more', world(REVIEWED), 'open', 'stale', 'unmet'],
  ['the review is younger', world(fact('GUEST', 'red-flags-reviewed', true, { from: '2026-03-02' })), 'met', null, 'unmet'],
])

test('without a name it asks about everybody who has a role, and the act', () => {
  const everywhere = { 'flags-resolved': {} }
  const both = [REVIEWED, fact('HOUSE', 'red-flags-reviewed', true)]
  assert.equal(judged(everywhere, world(REVIEWED)).cause, 'search-not-completed')
  assert.equal(judged(everywhere, world(...both)).cause, null)
  assert.equal(judged(everywhere, world(...both, fact('act', 'red-flag', 'odd-route'))).cause, 'flag-unresolved')
  assert.equal(judged(everywhere, bare(world(...both), { counterpart: undefined })).cause, 'role-unstated')
})

refusedParticulars([
  [{ 'flags-resolved': { who: '' } }, 'shape-too-small', 'flags-resolved.who'],
  [{ 'flags-resolved': { max_age_days: 1.5 } }, 'shape-wrong-type', 'flags-resolved.max_age_days', /whole number/],
  [{ 'flags-resolved': { flags: ['x'] } }, 'shape-unknown-key', 'flags-resolved', /^who, max_age_days$/],
])
