import assert from 'node:assert/strict'
import { test } from 'node:test'
import { instrumentNames, namedByDocket } from './naming.ts'

test('a docket names who has a part in its act, who asked and proposed, and what it rests on', () => {
  const act = {
    ...{
      kind: 'meeting',
      actor: 'HOUSE',
      asked_by: 'DESK',
      advised_by: ['ADAM'],
      purpose: 'relief',
      under: 'M/3',
      zone: 'UTC',
      cites: ['INC-1'],
    },
    ...{ counterparts: ['GUEST', 'HOUSE'], end_user: 'FARM', bank: [7, ''], lines: [{ id: 'L', item: 'PUMP' }], place: { in: ['NORTH'] } },
  }
  const named = ['ADAM', 'DESK', 'FARM', 'GUEST', 'HOUSE', 'INC-1', 'LEGAL', 'M', 'M/3']
  assert.deepEqual(namedByDocket({ act, proposedBy: 'LEGAL' }), named)
  assert.deepEqual(namedByDocket({ act: { actor: 'x'.repeat(1_000), counterpart: null }, proposedBy: 'LEGAL' }), ['LEGAL'])
})

test('an instrument names parties and what it rests on, and neither itself nor what its words say', () => {
  const clause = { id: '1', effect: 'GOV', words: 'GOV', about: { kind: ['visit'], counterpart: ['GUEST'] }, when: [{ ref: 'BASE/2' }] }
  const instrument = { id: 'M', kind: 'mandate', title: 'GOV', issuer: 'COUNCIL', term: ['2026-01-01'], clauses: [clause], rests_on: ['R'] }
  for (const id of ['COUNCIL', 'GUEST', 'BASE', 'BASE/2', 'R']) assert.ok(instrumentNames(instrument, id), id)
  for (const id of ['M', 'GOV', 'mandate', 'visit', 'BAS', 'GUESTS']) assert.ok(!instrumentNames(instrument, id), id)
})
