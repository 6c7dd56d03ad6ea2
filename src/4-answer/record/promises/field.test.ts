import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isRefusal } from '#ground/refusal.ts'
import { harmStanding } from '#watch/harm/harm.ts'
import { Desk } from '../../../../tests/support/record.ts'
import { PROMISES_CAPABILITIES } from './capabilities.ts'
import { harmTimes } from './harm-times.ts'

const PATROL = { id: 'P-1', place: 'the bridge', from: '2026-01-05', until: '2026-01-06', by: 'TEAM', purpose: 'look' }
const end = (outcome: object) => ({ verb: 'end-patrol', patrol: 'P-1', outcome: { ...outcome } }) as const
const SIGN = {
  ...{ id: 'S-1', kind: 'flag', from: '2026-01-01', place: 'the market', text: 'a flag', source: 'team', origin: 'team', grade: 'B2' },
}
const HARM = {
  ...{ id: 'H-1', received: '2026-01-01', through: 'hotline', against: ['ARMY'], from: '2025-12-30', place: 'the village', owes: 'US' },
  ...{ due: { acknowledged: 'P2D', assessed: 'P10D', answered: 'P14D' }, account: 'what was told' },
}
const made = (d: Desk) => d.memory.size - 1

test('a visit is planned once, and what came of it is said by one office and corrected by the same', () => {
  const d = new Desk()
  d.does('DESK', { verb: 'plan-patrol', patrol: PATROL })
  assert.deepEqual(d.refused('DESK', { verb: 'plan-patrol', patrol: PATROL }), ['shape-repeated', 'patrol.id'])
  assert.deepEqual(d.refused('DESK', { ...end({ outcome: 'reached' }), patrol: 'P-9' }), ['watch-patrol-unknown', 'patrol'])
  d.at('2026-01-05T12:00Z').does('DESK', end({ outcome: 'reached' }))
  assert.deepEqual(d.refused('AUDIT', end({ outcome: 'denied', denied_by: 'GROUP' })), ['may-not-only-recorder', 'patrol'])
  d.does('DESK', end({ outcome: 'denied', denied_by: 'GROUP', why: 'we were at another bridge' }))
  assert.equal(d.memory.head.get('patrol', 'P-1')?.data.outcome?.outcome, 'denied')
  assert.deepEqual(d.refused('DESK', end({ outcome: 'denied' })), ['shape-missing', 'outcome.denied_by'])
})

test('a sign is noted once and taken back by who noted it', () => {
  const d = new Desk()
  d.does('DESK', { verb: 'note-sign', sign: SIGN })
  assert.deepEqual(d.refused('AUDIT', { verb: 'note-sign', sign: SIGN }), ['shape-repeated', 'sign.id'])
  assert.deepEqual(d.refused('AUDIT', { verb: 'withdraw-sign', sign: 'S-1', why: 'x' }), ['may-not-only-recorder', 'sign'])
  assert.deepEqual(d.refused('DESK', { verb: 'withdraw-sign', sign: 'S-1', why: ' ' }), ['shape-missing', 'why'])
  d.does('DESK', { verb: 'withdraw-sign', sign: 'S-1', why: 'another market' })
  assert.deepEqual(d.refused('DESK', { verb: 'withdraw-sign', sign: 'S-1', why: 'x' }), ['watch-sign-unknown', 'sign'])
})

test('an allegation of harm goes step by step, each by who owes it, and nothing is answered that was not assessed', () => {
  const d = new Desk()
  assert.deepEqual(d.does('AUDIT', { verb: 'receive-harm', harm: HARM }).kinds, ['harm-received', 'harm-account-filed'])
  const acknowledge = { verb: 'acknowledge-harm', harm: 'H-1', how: 'by letter' } as const
  const assess = {
    verb: 'assess-harm',
    harm: 'H-1',
    assessment: { finding: 'credible', why: 'two accounts agree', rests_on: ['INC-1'] },
  } as const
  const answer = { verb: 'answer-harm', harm: 'H-1', text: 'we found' } as const
  assert.deepEqual(d.refused('AUDIT', acknowledge), ['watch-harm-of-another', 'harm'])
  assert.deepEqual(d.refused('DESK', { ...acknowledge, harm: 'H-9' }), ['watch-harm-unknown', 'harm'])
  // SIDE is an office of DESK, which is of US.
  d.at('2026-01-02').does('SIDE', acknowledge)
  assert.deepEqual(d.refused('DESK', acknowledge), ['watch-step-done', 'harm'])
  assert.deepEqual(d.refused('DESK', answer), ['watch-not-assessed', 'harm'])
  assert.deepEqual(d.refused('DESK', { ...assess, assessment: { finding: 'fine', why: 'x' } }), ['shape-not-one-of', 'assessment.finding'])
  d.at('2026-01-12').does('DESK', assess)
  d.at('2026-01-13').does('DESK', answer)
  const row = d.memory.head.get('harm', 'H-1')?.data
  assert.ok(row !== undefined)
  const { due, done } = harmTimes(row)
  const { stage, steps } = harmStanding(due, done, d.now)
  assert.deepEqual([stage, row.finding, ...steps.map(({ late }) => late)], ['answered', 'credible', false, true, false])
})

test('the clock reminds of each step that is owed, and of none that is done', () => {
  const d = new Desk()
  d.does('DESK', { verb: 'receive-harm', harm: HARM })
  const tick = (moment: string) =>
    d
      .at(moment)
      .tick()
      .entries.flatMap((entry) => (entry.kind === 'reminded' ? [`${entry.body.of} ${entry.body.status} ${entry.body.next}`] : []))
  assert.deepEqual(tick('2026-01-02T12:00Z'), [])
  assert.deepEqual(tick('2026-01-03T00:00Z'), ['harm received 2026-01-11T00:00Z'])
  d.does('DESK', { verb: 'assess-harm', harm: 'H-1', assessment: { finding: 'unable', why: 'no access' } })
  // What is owed earliest is waited for, though its day has passed.
  assert.deepEqual(tick('2026-01-04T00:00Z'), ['harm assessed 2026-01-15T00:00Z'])
  d.does('DESK', { verb: 'acknowledge-harm', harm: 'H-1', how: 'late' })
  d.does('DESK', { verb: 'answer-harm', harm: 'H-1', text: 'we could not find out' })
  assert.deepEqual(tick('2026-02-01T00:00Z'), [])
})

test('what was told in words can be erased, and the allegation and its clock stay', () => {
  const d = new Desk()
  d.does('DESK', { verb: 'receive-harm', harm: HARM })
  const of = made(d)
  d.does('DESK', { verb: 'ask-erasure', of, rule: 'protection of witnesses', why: 'a witness asks' })
  d.does('AUDIT', { verb: 'erase', asked: made(d) })
  assert.equal(d.memory.head.get('harm-account', 'H-1'), null)
  assert.ok(d.memory.head.get('harm', 'H-1') !== null)
  assert.ok(!JSON.stringify(d.memory.entries()).includes('what was told'))
  assert.ok(!isRefusal(d.asks('DESK', { verb: 'acknowledge-harm', harm: 'H-1', how: 'by letter' })))
})

test('every step says by which rule it may be done, and by whom', () => {
  for (const { who, cites } of Object.values(PROMISES_CAPABILITIES)) assert.ok(who.length > 0 && cites.includes(': '), cites)
})
