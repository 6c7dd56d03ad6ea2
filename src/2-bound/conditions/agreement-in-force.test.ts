import assert from 'node:assert/strict'
import { test } from 'node:test'
import { conditionTable, refusedParticulars } from '../../../tests/support/condition-table.ts'
import { fact, judged, MANDATE, START, TERM, type World, type Written } from '../../../tests/support/world.ts'

const agreement = (more: Written = {}, facts: Written[] = []): World => ({
  rulebook: [
    MANDATE,
    {
      id: 'TRUCE',
      kind: 'agreement',
      issuer: 'BOTH',
      term: TERM,
      clauses: [{ id: '1', effect: 'oblige', duty: 'keep the peace', about: { kind: ['patrol'] } }],
      ...more,
    },
  ],
  facts,
})
const JUST_AFTER = '2026-03-05T09:00:00.001Z'
const torn = { id: 'TRUCE', unreadable: true, clauses: undefined, kind: undefined, issuer: undefined, term: undefined }

conditionTable({ 'agreement-in-force': { agreement: 'TRUCE' } }, [
  ['not on file', {}, 'open', 'not-on-file', 'open'],
  ['in force', agreement(), 'met', null, 'unmet'],
  ['not yet begun', agreement({ term: [JUST_AFTER, '2027-01-01'] }), 'unmet', 'not-in-force', 'met'],
  ['begins as the act does', agreement({ term: [START, '2027-01-01'] }), 'met', null, 'unmet'],
  ['ended as the act begins', agreement({ term: ['2026-01-01', START] }), 'unmet', 'not-in-force', 'met'],
  ['ends a moment later', agreement({ term: ['2026-01-01', JUST_AFTER] }), 'met', null, 'unmet'],
  [
    'an expected end is no end of a restriction, but an agreement dies on time',
    agreement({ term: ['2026-01-01', START], ending: 'expected' }),
    'unmet',
    'not-in-force',
    'met',
  ],
  ['suspended', agreement({ suspended: [['2026-03-01', '2026-04-01']] }), 'unmet', 'not-in-force', 'met'],
  ['suspension over as the act begins', agreement({ suspended: [['2026-03-01', START]] }), 'met', null, 'unmet'],
  ['ended early', agreement({ ended: { on: '2026-03-01' } }), 'unmet', 'not-in-force', 'met'],
  ['ended early, not known yet', agreement({ ended: { on: '2026-03-01', recorded: '2026-03-03' } }), 'met', null, 'unmet'],
  ['not filed yet as known', agreement({ recorded: '2026-03-03' }), 'open', 'not-on-file', 'open'],
  ['its lapse is not known', agreement({ ends_on: 'BREAKDOWN' }), 'open', 'uncertain-in-force', 'open'],
  [
    'lapsed by an event',
    agreement({ ends_on: 'BREAKDOWN' }, [fact('BREAKDOWN', 'occurred', true, { from: '2026-03-04' })]),
    'unmet',
    'not-in-force',
    'met',
  ],
  [
    'the event will come later',
    agreement({ ends_on: 'BREAKDOWN' }, [fact('BREAKDOWN', 'occurred', true, { from: '2026-03-06' })]),
    'met',
    null,
    'unmet',
  ],
  ['contested', agreement({ contested: true }), 'open', 'uncertain-in-force', 'open'],
  ['not attested', agreement({ attested: false }), 'open', 'uncertain-in-force', 'open'],
  ['attested for scenarios only', agreement({ attested: 'scenario' }), 'open', 'uncertain-in-force', 'open'],
  ['attested for scenarios, in a scenario', { ...agreement({ attested: 'scenario' }), scenario: true }, 'met', null, 'unmet'],
  ['its copy is stale', agreement({ checked: '2026-01-01', max_age_days: 30 }), 'open', 'uncertain-in-force', 'open'],
  ['its copy is fresh', agreement({ checked: '2026-02-20', max_age_days: 30 }), 'met', null, 'unmet'],
  ['it rests on what is not on file', agreement({ rests_on: ['LOST'] }), 'open', 'uncertain-in-force', 'open'],
  ['nobody can read it', { rulebook: [MANDATE, torn] }, 'open', 'damaged', 'open'],
])

test('it is mentioned, and asking after it is remembered', () => {
  assert.deepEqual(judged({ 'agreement-in-force': { agreement: 'TRUCE' } }, {}).mentions, ['TRUCE'])
  assert.equal(judged({ 'agreement-in-force': { agreement: 'TRUCE' } }, { rulebook: [MANDATE, torn] }).damaged, true)
})

refusedParticulars([
  [{ 'agreement-in-force': {} }, 'shape-missing', 'agreement-in-force.agreement'],
  [{ 'agreement-in-force': { agreement: '' } }, 'shape-too-small', 'agreement-in-force.agreement'],
  [{ 'agreement-in-force': { agreement: 'TRUCE', at: 'now' } }, 'shape-unknown-key', 'agreement-in-force', /^agreement$/],
])
