import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Desk, PERMIT } from '../../../../tests/support/record.ts'

const CALL = { id: 'C-1', line: 'valley', received: '2026-01-02T07:00Z', taken_by: 'DUTY', caller: 'anonymous', about: 'shots heard' }
const log = (more: object = {}) => ({ verb: 'log-call', call: { ...CALL, ...more } }) as const
const follow = (outcome: object, call = 'C-1') => ({ verb: 'follow-call', call, outcome: { ...outcome } }) as const
const desk = () => new Desk([PERMIT]).at('2026-01-02T08:00Z')

test('a call is kept with what was told and what became of it as entries of their own', () => {
  const d = desk()
  assert.deepEqual(d.does('DESK', log({ account: 'Two trucks.', outcome: { became: 'nothing', why: 'a wrong number' } })).kinds, [
    'call-logged',
    'call-account-filed',
    'call-followed',
  ])
  const row = d.memory.head.get('call', 'C-1')
  assert.deepEqual([row?.data.outcome?.became, row?.data.outcomeBy, row?.data.by], ['nothing', 'DESK', 'DESK'])
  assert.ok(!JSON.stringify(row?.data).includes('trucks'), 'what was told is kept apart')
  assert.equal(d.memory.head.get('call-account', 'C-1')?.data.text, 'Two trucks.')
})

test('a call of which nobody said what became is open, and whoever says it corrects it', () => {
  const d = desk()
  d.does('DESK', log())
  assert.equal(d.memory.head.get('call', 'C-1')?.data.outcome, null)
  d.does('HEAD', follow({ became: 'referred', to: 'POLICE' }))
  assert.deepEqual(d.refused('DESK', follow({ became: 'cut-off' })), ['may-not-only-recorder', 'call'])
  d.does('HEAD', follow({ became: 'nothing', why: 'they had it already' }))
  assert.equal(d.memory.head.get('call', 'C-1')?.data.outcome?.became, 'nothing')
})

test('a call names no report, mechanism or call that is not on file, and none twice', () => {
  const d = desk()
  assert.deepEqual(d.refused('DESK', log({ mechanism: 'NONE' })), ['mechanism-unknown', 'call.mechanism'])
  assert.deepEqual(d.refused('DESK', log({ outcome: { became: 'report', report: 'NONE' } })), ['report-unknown', 'call.outcome.report'])
  assert.deepEqual(d.refused('DESK', log({ received: '2026-02-01' })), ['watch-time-ahead', 'call.received'])
  d.does('DESK', log())
  assert.deepEqual(d.refused('DESK', log()), ['shape-repeated', 'call.id'])
  assert.deepEqual(d.refused('DESK', follow({ became: 'report', report: 'NONE' })), ['report-unknown', 'outcome.report'])
  assert.deepEqual(d.refused('DESK', follow({ became: 'cut-off' }, 'C-9')), ['watch-call-unknown', 'call'])
})
