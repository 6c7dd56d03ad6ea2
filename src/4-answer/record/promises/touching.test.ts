import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Desk } from '../../../../tests/support/record.ts'
import { commitmentOf } from './commitments.ts'
import { followed } from './following.ts'

const oblige = (id: string, by: string, more: object = {}) => ({
  id,
  effect: 'oblige',
  duty: 'hold fire',
  by,
  to: 'US',
  continuous: true,
  ...more,
})
const ACCORD = {
  ...{ id: 'A', kind: 'agreement', issuer: 'US', term: ['2025-12-01', '2027-01-01'], parties: ['US', 'THEM'] },
  clauses: [
    oblige('1', 'THEM'),
    oblige('2', 'US'),
    oblige('3', 'THEM', { continuous: false, due: '2026-06-01', verified_by: ['MISSION'] }),
  ],
}
const MECHANISM = {
  ...{ id: 'MVM', title: 'a mechanism', zone: 'UTC', presides: 'C', decides: { by: 'C' }, comments: 'PT0S', instrument: 'A' },
  components: [{ id: 'C', party: 'US', offices: ['DESK'] }],
  ladder: [
    { id: 'nothing', weight: 'none' },
    { id: 'grave', weight: 'serious' },
  ],
  reviews: [{ of: 'commitment', at: 'monitored', by: 'DESK', within: 'P7D' }],
}
const REPORT = {
  ...{ id: 'R', mechanism: 'MVM', reporter: { as: 'community' }, channel: 'form', what: 'shelling', grade: 'C3', origin: 'the village' },
  occurred: { from: '2026-01-01', precision: 1 },
  place: { name: 'a village', lat: 1, lon: 2, precision: 1 },
  alleged: { against: 'THEM' },
}

test('an incident opens a review of each commitment that it may bear on and that is still owed, and changes the status of none', () => {
  const d = new Desk()
  const party = (id: string) => ({ party: { id, kind: 'state_body', names: [{ text: id }] } })
  d.files(party('US'), party('THEM'), { instrument: ACCORD }, { office: { id: 'OBSERVER', name: 'Observer', of: 'MISSION' } })
  d.does('DESK', { verb: 'file-mechanism', mechanism: MECHANISM })
  d.at('2026-01-03')
  const showing = { shows: 'done', said_by: 'MISSION', grade: 'B2', text: 'counted' }
  d.does('OBSERVER', { verb: 'show-commitment', commitment: 'A/3', showing })
  d.does('DESK', { verb: 'receive', reports: [REPORT] })
  const { entries } = d.does('DESK', { verb: 'report-step', report: 'R', step: { admit: {} } })
  const opened = entries.flatMap((entry) => (entry.kind === 'review-opened' ? [`${entry.body.of.what} ${entry.body.of.id}`] : []))
  assert.deepEqual(opened, ['commitment A/1'])
  const one = commitmentOf(d.memory.head, 'A/1', d.now)
  assert.equal(one === null ? null : followed(d.memory.head, one, d.now).standing.status, 'promised')
})
