import assert from 'node:assert/strict'
import { test } from 'node:test'
import { conditionTable, refusedParticulars, word } from '../../../tests/support/condition-table.ts'
import { ASKED, inquiryOf, instant, judged, provisionIn, read, rule, type World, type Written } from '../../../tests/support/world.ts'
import { judge, readCondition } from './vocabulary.ts'

const duty = (value: unknown, more: Written = {}): Written => ({ of: 'HOUSE', is: 'duty', value, id: 'D-1', ...more })
const world = (...facts: Written[]): World => ({ facts })
const LATER = '2026-03-05T09:00:00.001Z'

// Asked on 2 March at nine for 5 March at nine.
conditionTable({ reported: { by: 'HOUSE' } }, [
  ['no duty on file, and the register is complete', world(), 'met', null, 'unmet'],
  ['no duty on file, and the register may lack some', { complete: [] }, 'open', 'register-incomplete', 'open'],
  ['only other registers are complete', { complete: ['usage', 'splinter-of'] }, 'open', 'register-incomplete', 'open'],
  ['said to be overdue', world(duty('overdue')), 'unmet', 'overdue', 'met'],
  ['overdue, whatever else the register may lack', { ...world(duty('overdue')), complete: [] }, 'unmet', 'overdue', 'met'],
  ['open and due when it is asked', world(duty('open', { due: ASKED })), 'unmet', 'overdue', 'met'],
  ['open and due a moment after', world(duty('open', { due: '2026-03-02T09:00:00.001Z' })), 'open', 'falls-due-before', 'open'],
  ['open and due as the act begins', world(duty('open', { due: '2026-03-05T09:00Z' })), 'open', 'falls-due-before', 'open'],
  ['open and due a moment into the act', world(duty('open', { due: LATER })), 'met', null, 'unmet'],
  ['that moment into the act', world(duty('open', { due: LATER })), 'open', 'falls-due-before', 'open', LATER],
  ['open without a time', world(duty('open')), 'open', 'falls-due-before', 'open'],
  ['discharged', world(duty('discharged', { due: '2026-02-01' })), 'met', null, 'unmet'],
  [
    'overdue, then discharged',
    world(duty('overdue', { recorded: '2026-02-01' }), duty('discharged', { recorded: '2026-02-02' })),
    'met',
    null,
    'unmet',
  ],
  [
    'overdue, discharged only after what is known',
    { ...world(duty('overdue', { recorded: '2026-02-01' }), duty('discharged', { recorded: '2026-03-03' })), known: ASKED },
    'unmet',
    'overdue',
    'met',
  ],
  ['two about one duty that cannot be put in order', world(duty('overdue'), duty('discharged')), 'unmet', 'overdue', 'met'],
  [
    'another duty discharged does not help',
    world(duty('overdue'), duty('discharged', { id: 'D-2', recorded: '2026-02-02' })),
    'unmet',
    'overdue',
    'met',
  ],
  [
    'without an id nothing is superseded',
    world(
      { of: 'HOUSE', is: 'duty', value: 'overdue', recorded: '2026-02-01' },
      { of: 'HOUSE', is: 'duty', value: 'discharged', recorded: '2026-02-02' },
    ),
    'unmet',
    'overdue',
    'met',
  ],
  ['a damaged entry', world({ of: 'HOUSE', is: 'duty', unreadable: true }), 'open', 'damaged', 'open'],
  [
    'a damaged entry, and another overdue',
    world(duty('overdue'), { of: 'HOUSE', is: 'duty', unreadable: true }),
    'unmet',
    'overdue',
    'met',
  ],
  ['a state nobody knows', world(duty('waived')), 'open', 'damaged', 'open'],
  ['a duty of another', world({ ...duty('overdue'), of: 'NEIGHBOUR' }), 'met', null, 'unmet'],
])

test('the duty is mentioned, overdue or falling due', () => {
  assert.deepEqual(judged({ reported: { by: 'actor' } }, world(duty('overdue', { id: 'D-17' }))).mentions, ['D-17'])
  const soon = judged({ reported: { by: 'actor' } }, world(duty('open', { id: 'D-18', due: '2026-03-04' })))
  assert.deepEqual([soon.mentions, soon.awaiting], [['D-18'], true])
})

test('an answer on an open duty holds until it falls due', () => {
  const rulebook = [rule('R', [{ id: '1', effect: 'require', any: [{ reported: { by: 'HOUSE' } }] }])]
  const q = inquiryOf({ rulebook, facts: [duty('open', { due: '2026-03-04' })] })
  judge(q, read(readCondition({ reported: { by: 'HOUSE' } })), provisionIn(q.rulebook, 'R/1'))
  assert.equal(q.holdsUntil, instant('2026-03-04'))
})

test('that nothing is overdue lapses with time, so under not it is no evidence of lateness', () => {
  assert.equal(word(judged({ not: { reported: { by: 'HOUSE' } } }, world()).truth), 'unmet')
  assert.equal(judged({ reported: { by: 'end_user' } }, {}).cause, 'role-unstated')
})

refusedParticulars([
  [{ reported: {} }, 'shape-missing', 'reported.by'],
  [{ reported: { by: null } }, 'shape-wrong-type', 'reported.by', /text/],
  [{ reported: { by: 'HOUSE', within: 'P30D' } }, 'shape-unknown-key', 'reported', /^by$/],
])
