import assert from 'node:assert/strict'
import { test } from 'node:test'
import { conditionTable, refusedParticulars, word } from '../../../tests/support/condition-table.ts'
import { fact, judged, START, type World, type Written } from '../../../tests/support/world.ts'

const consent = (value: unknown, more: Written = {}): Written => fact('HOST', 'consent', value, more)
const world = (...facts: Written[]): World => ({ facts })

conditionTable({ consented: { by: 'HOST' } }, [
  ['not asked', world(), 'open', 'awaiting', 'open'],
  ['agreed', world(consent(true)), 'met', null, 'unmet'],
  ['agreed at C3', world(consent(true, { grade: 'C3' })), 'met', null, 'unmet'],
  ['agreed at C4', world(consent(true, { grade: 'C4' })), 'open', 'under-graded', 'unmet'],
  ['refused', world(consent(false)), 'unmet', 'declined', 'met'],
  ['refused at D4', world(consent(false, { grade: 'D4' })), 'unmet', 'declined', 'open'],
  ['said to be refused at D5', world(consent(false, { grade: 'D5' })), 'open', 'awaiting', 'open'],
  ['agreed and refused', world(consent(true), consent(false)), 'open', 'disputed', 'open'],
  ['agreed, run out as the act begins', world(consent(true, { until: START })), 'open', 'stale', 'open'],
  [
    'agreed, then withdrawn before the act',
    world(consent(true, { until: '2026-03-04' }), consent(false, { from: '2026-03-04' })),
    'unmet',
    'declined',
    'met',
  ],
  [
    'agreed, judged before the withdrawal in the middle of the act',
    world(consent(true, { until: '2026-03-05T10:00Z' }), consent(false, { from: '2026-03-05T10:00Z' })),
    'met',
    null,
    'unmet',
  ],
  [
    'judged when it is withdrawn',
    world(consent(true, { until: '2026-03-05T10:00Z' }), consent(false, { from: '2026-03-05T10:00Z' })),
    'unmet',
    'declined',
    'met',
    '2026-03-05T10:00Z',
  ],
  ['agreed from a moment after the act begins', world(consent(true, { from: '2026-03-05T09:01Z' })), 'open', 'awaiting', 'open'],
  ['a damaged letter of consent', { facts: [{ of: 'HOST', is: 'consent', unreadable: true }] }, 'open', 'damaged', 'open'],
  ['an answer that is neither', world(consent('perhaps')), 'open', 'unreadable-value', 'open'],
  ['agreed by another', world(fact('NEIGHBOUR', 'consent', true)), 'open', 'awaiting', 'open'],
])

test('consent that was not asked or ran out awaits someone; one that is disputed or refused does not', () => {
  const awaiting = (...facts: Written[]) => judged({ consented: { by: 'HOST' } }, { facts }).awaiting
  assert.deepEqual(
    [awaiting(), awaiting(consent(true, { until: START })), awaiting(consent(true), consent(false)), awaiting(consent(false))],
    [true, true, false, false],
  )
})

test('of a role, every holder must consent', () => {
  const both = (two: boolean) =>
    judged(
      { consented: { by: 'beneficiary' } },
      { act: { beneficiary: ['EAST', 'WEST'] }, facts: [fact('EAST', 'consent', true), fact('WEST', 'consent', two)] },
    )
  assert.deepEqual([word(both(true).truth), word(both(false).truth), both(false).values.by], ['met', 'unmet', 'WEST'])
  assert.equal(judged({ consented: { by: 'beneficiary' } }, {}).cause, 'role-unstated')
})

refusedParticulars([
  [{ consented: {} }, 'shape-missing', 'consented.by'],
  [{ consented: { by: ['HOST'] } }, 'shape-wrong-type', 'consented.by', /text/],
  [{ consented: { by: 'HOST', before: 'PT24H' } }, 'shape-unknown-key', 'consented', /^by$/],
])
