import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ACT, CONSENT, claim, Desk, MEETING, ONCE_A_MONTH, PERMIT, REPORT } from '../../../../tests/support/record.ts'
import { CLOCK, type Command, type Filing } from '../command.ts'

const ban = (more: object = {}, term = ['2025-06-01', '2027-01-01']): Filing => ({
  instrument: { id: 'B', kind: 'measure', issuer: 'X', term, clauses: [{ id: '1', effect: 'forbid', about: MEETING }], ...more },
})
const look = (verb: 'look-back' | 'look-ahead', docket = 'D-1'): Command => ({ verb, docket })
const looks = (d: Desk, verb: 'look-back' | 'look-ahead', docket?: string): (string | undefined)[] => {
  const done = d.does(CLOCK, look(verb, docket))
  return [...done.kinds, done.told.verdict]
}

function performed(...clauses: object[]): Desk {
  const d = new Desk([PERMIT, ...clauses])
  d.files(claim('c0', 'THEM', 'consent', true))
  d.does('DESK', { verb: 'perform', docket: d.proposes() })
  return d
}

for (const verb of ['look-back', 'look-ahead'] as const) {
  test(`${verb}: refused where there is no docket, and where it was not performed`, () => {
    const d = new Desk([PERMIT])
    d.proposes()
    assert.deepEqual(d.refused(CLOCK, look(verb, 'D-9')), ['docket-unknown', 'docket'])
    assert.deepEqual(d.refused(CLOCK, look(verb)), ['docket-not-performed', undefined])
  })
}

test('back: nothing new, nothing found; back-dated law is found once, and its end is found once', () => {
  const d = performed()
  assert.deepEqual(looks(d, 'look-back'), ['permit'])
  assert.deepEqual(d.files(ban()).told.touches, ['D-1'])
  assert.deepEqual(looks(d, 'look-back'), ['found', 'refuse'])
  assert.deepEqual(looks(d, 'look-back'), ['refuse'])
  d.files({ of: 'B', note: { suspended: [['2025-06-01', null]] } })
  assert.deepEqual(looks(d, 'look-back'), ['found', 'permit'])
  assert.deepEqual(
    d.rows('finding', 'D-1').map(({ data }) => [data.kind, data.was, data.now]),
    [
      ['hindsight', 'permit', 'refuse'],
      ['hindsight', 'refuse', 'permit'],
    ],
  )
  assert.deepEqual([d.docket('D-1').state, d.docket('D-1').verdict], ['performed', 'permit'], 'nothing is rewritten')
})

test('back: law that begins after the act says nothing about it', () => {
  const d = performed()
  d.files(ban({}, ['2026-01-11', '2027-01-01']))
  assert.deepEqual(looks(d, 'look-back'), ['permit'])
})

test('back: what was claimed since counts as of then, also what was claimed for this docket, and not what was claimed for another', () => {
  const d = performed(CONSENT)
  d.proposes(ACT, 'SIDE')
  d.files({ ...claim('c1', 'THEM', 'consent', false, { source: 'T', origin: 'T' }), docket: 'D-2' })
  assert.deepEqual(looks(d, 'look-back'), ['permit'])
  assert.deepEqual(d.files({ ...claim('c2', 'THEM', 'consent', false, { source: 'T', origin: 'T' }), docket: 'D-1' }).told.touches, ['D-1'])
  assert.deepEqual(looks(d, 'look-back'), ['found', 'refer'])
})

const REPORTED = { id: '7', effect: 'require', about: MEETING, any: [{ reported: { by: 'US' } }] }

test('back: what the house did since is no fault of an earlier act', () => {
  const d = performed({ ...ONCE_A_MONTH, max: '2' }, { ...REPORT, within: 'P1D' }, REPORTED)
  const soon = { ...ACT, when: ['2026-01-03', '2026-01-04'] }
  d.does('DESK', { verb: 'perform', docket: d.proposes(soon) })
  d.does('DESK', {
    verb: 'report',
    docket: 'D-2',
    text: 'there were three',
    settled: [{ limit: 'M/3', amount: '3', of: 'count', unit: 'item' }],
  })
  d.at('2026-01-09').tick()
  assert.deepEqual(looks(d, 'look-back'), ['permit'])
  assert.deepEqual(looks(d, 'look-back', 'D-2').at(-1), 'permit')
})

test('back: what the house had still to do then was still to be done, though it is done now', () => {
  const d = new Desk([
    PERMIT,
    { ...PERMIT, id: '6', about: { kind: ['visit'], actor: ['US'] } },
    { ...REPORT, about: { kind: ['visit'] }, within: 'P1D' },
  ])
  d.does('DESK', { verb: 'perform', docket: d.proposes({ ...ACT, kind: 'visit', when: ['2026-01-03', '2026-01-04'] }) })
  d.does('DESK', { verb: 'perform', docket: d.proposes() })
  d.does('DESK', { verb: 'discharge', duty: 'M/4 of D-1', how: 'sent' })
  d.files({ instrument: { id: 'R', kind: 'rule', issuer: 'X', term: ['2025-06-01', '2027-01-01'], clauses: [REPORTED] } })
  assert.deepEqual(looks(d, 'look-back', 'D-2'), ['found', 'refer'])
})

test('back: a limit counts what was held then, though it was performed since', () => {
  const d = new Desk([PERMIT, { ...ONCE_A_MONTH, max: '2' }])
  d.proposes()
  d.does('SIDE', { verb: 'perform', docket: d.proposes(ACT, 'SIDE') })
  d.does('DESK', { verb: 'ask-again', docket: 'D-1' })
  d.does('DESK', { verb: 'perform', docket: 'D-1' })
  // It turns out that only one was allowed, and from the start.
  d.files({ of: 'M', version: { v: 2, from: '2026-01-01T00:00:01Z', clauses: [PERMIT, ONCE_A_MONTH] } })
  assert.deepEqual(looks(d, 'look-back', 'D-2'), ['found', 'refuse'])
})

test('ahead: what is left of a running act is asked about when law changes, and found once', () => {
  const d = performed()
  d.at('2026-01-10T12:00Z')
  assert.deepEqual(looks(d, 'look-ahead').at(-1), 'permit')
  d.files(ban({}, ['2026-01-10T18:00Z', '2027-01-01']))
  assert.deepEqual(looks(d, 'look-ahead'), ['found', 'refuse'])
  assert.deepEqual(looks(d, 'look-ahead').at(-1), 'refuse')
  assert.deepEqual(
    d.rows('finding', 'D-1').map(({ data }) => [data.kind, data.was, data.now]),
    [['remainder', 'permit', 'refuse']],
  )
})

test('ahead: of an act that is over nothing is left', () => {
  const d = performed()
  d.files(ban())
  d.now = Date.parse('2026-01-11') - 1_000
  assert.deepEqual(d.does(CLOCK, look('look-ahead')).told.verdict, undefined)
})

test('ahead: of several legs those that are over are left out, and one under way is asked about from now on', () => {
  const legs = [
    { id: 'a', when: ['2026-01-10', '2026-01-11'], place: 'NORTH' },
    { id: 'b', when: ['2026-01-12', '2026-01-14'], place: 'SOUTH' },
  ]
  const { when: _, place: __, ...act } = ACT as { when: unknown; place: unknown }
  const d = new Desk([PERMIT])
  d.does('DESK', { verb: 'perform', docket: d.proposes({ ...act, legs }) })
  const north = { id: '1', effect: 'forbid', about: { place: ['NORTH'] } }
  d.files({ instrument: { id: 'N', kind: 'measure', issuer: 'X', term: ['2025-06-01', '2027-01-01'], clauses: [north] } })
  assert.deepEqual(looks(d.at('2026-01-10T12:00Z'), 'look-ahead'), ['found', 'refuse'])
  d.now = Date.parse('2026-01-11') - 1_000
  assert.deepEqual(looks(d, 'look-ahead'), ['found', 'permit'], 'at its very end the first leg is over')
  assert.deepEqual(looks(d.at('2026-01-12T12:00Z'), 'look-ahead').at(-1), 'permit')
})

test('ahead: the act’s own place under a limit is not counted against what is left of it', () => {
  const d = performed(ONCE_A_MONTH)
  assert.equal(looks(d.at('2026-01-10T12:00Z'), 'look-ahead').at(-1), 'permit')
})

test('a duty that falls overdue makes running acts that rest on it be looked at again', () => {
  const d = new Desk([
    PERMIT,
    { ...REPORT, about: { kind: ['visit'] } },
    { id: '6', effect: 'permit', about: { kind: ['visit'], actor: ['US'] } },
    { id: '7', effect: 'require', about: MEETING, any: [{ reported: { by: 'US' } }] },
  ])
  d.does('DESK', { verb: 'perform', docket: d.proposes({ ...ACT, when: ['2026-01-10', '2026-03-01'] }) })
  d.does('DESK', { verb: 'perform', docket: d.proposes({ ...ACT, kind: 'visit', when: ['2026-01-03', '2026-01-04'] }) })
  d.at('2026-01-10T23:00Z').tick()
  const done = d.at('2026-01-11').tick()
  assert.deepEqual(done.told.touches, ['D-1'])
  assert.deepEqual(looks(d, 'look-ahead').at(-1), 'refuse')
})

test('the law that comes later touches every act performed, whatever it rested on', () => {
  const d = performed()
  assert.deepEqual(d.files(ban({ order: 'FAR' })).told.touches, ['D-1'])
  assert.deepEqual(d.files(claim('x', 'ELSE', 'consent', true)).told.touches, [])
})

test('what is found looking back is nothing new looking ahead, and the other way round', () => {
  const d = performed()
  d.files(ban({}, ['2025-06-01', '2026-01-10T06:00Z']))
  assert.deepEqual(looks(d, 'look-back'), ['found', 'refuse'])
  assert.ok(!looks(d.at('2026-01-10T12:00Z'), 'look-ahead').includes('found'))
  d.files({ ...ban({ id: 'B2' }, ['2026-01-10T18:00Z', '2027-01-01']) })
  assert.deepEqual(looks(d, 'look-ahead'), ['found', 'refuse'])
  assert.deepEqual(looks(d, 'look-back'), ['refuse'])
})
