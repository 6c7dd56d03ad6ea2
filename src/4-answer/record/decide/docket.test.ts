import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isRefusal } from '#ground/refusal.ts'
import { ACT, CONSENT, claim, Desk, MEETING, mandate, ONCE_A_MONTH, PERMIT, REPORT } from '../../../../tests/support/record.ts'
import type { Command } from '../command.ts'
import type { Written } from '../written.ts'

/** M with a limit of one meeting a month, and a duty to report on it. */
const desk = () => new Desk([PERMIT, ONCE_A_MONTH, REPORT])
const propose = (more: object = {}): Command => ({ verb: 'propose', title: 'T', act: ACT, ...more })
const performed = (d: Desk) => d.does('DESK', { verb: 'perform', docket: d.proposes() })
const charge = (more: object) => ({ limit: 'M/3', amount: '1', of: 'count', unit: 'item', ...more })
const report = (...settled: object[]) => ({ verb: 'report', docket: 'D-1', text: 'done', settled }) as unknown as Command

test('dockets are numbered without gaps whatever they are called', () => {
  const d = desk()
  assert.deepEqual([d.proposes(), d.proposes(ACT, 'SIDE', 'bridge "N" of صنعاء'), d.proposes()], ['D-1', 'bridge "N" of صنعاء', 'D-3'])
  d.proposes(ACT, 'DESK', 'D-4')
  assert.equal(d.proposes(), 'D-5')
  assert.deepEqual(
    [1, 2, 3, 4, 5],
    [...d.memory.head.of('docket', 'refused'), ...d.memory.head.of('docket', 'permitted')].map((row) => row.data.number).sort(),
  )
})

for (const name of ['__proto__', 'constructor', 'a b', "O'Brien", '"', 'מסמך', 'M/3 D', 'x'.repeat(128)]) {
  test(`a docket may be called ${JSON.stringify(name.slice(0, 12))} and goes its whole way`, () => {
    const d = desk()
    assert.equal(d.proposes(ACT, 'DESK', name), name)
    d.does('DESK', { verb: 'perform', docket: name })
    const [duty] = d.rows('duty', name)
    assert.equal(duty?.key, `M/4 of ${name}`)
    // The name of its duty is longer than a name handed in may be; still questions about who owes it are answered.
    assert.equal(d.docket(d.proposes({ ...ACT, when: ['2026-02-10', '2026-02-11'] }, 'SIDE')).verdict, 'permit')
    d.does('DESK', { verb: 'report', docket: name, text: 'done' })
    d.does('DESK', { verb: 'discharge', duty: duty?.key ?? '', how: 'told' })
    d.does('DESK', { verb: 'close', docket: name })
    assert.equal(d.docket(name).state, 'closed')
  })
}

test('two limits and dockets whose joined names are the same keep their places apart', () => {
  const d = new Desk()
  const limit = (id: string) => ({ ...ONCE_A_MONTH, id })
  d.files({ instrument: { ...mandate([PERMIT, limit('A'), limit('A B')]).instrument } })
  d.proposes(ACT, 'DESK', 'B C')
  d.proposes({ ...ACT, when: ['2026-02-10', '2026-02-11'] }, 'DESK', 'C')
  assert.deepEqual(d.usage('B C'), ['M/A B 1 reserved', 'M/A 1 reserved'].sort())
  assert.equal(d.usage('C').length, 2)
})

test('two duties whose joined names are the same stay two, each of its own docket', () => {
  const d = new Desk()
  d.files(mandate([PERMIT, { ...REPORT, id: 'A' }, { ...REPORT, id: 'A of B' }]))
  for (const name of ['B of C', 'C']) {
    d.proposes(ACT, 'DESK', name)
    d.does('DESK', { verb: 'perform', docket: name })
    assert.equal(d.rows('duty', name).length, 2, name)
  }
  assert.equal(d.rows('duty', 'B of C').length, 2)
})

test('performing determines again: what was permitted and is so no longer is not performed, and nothing stays held', () => {
  const d = desk()
  d.proposes()
  assert.deepEqual(d.usage('D-1'), ['M/3 1 reserved'])
  d.files({ note: { ended: '2026-01-05' }, of: 'M' })
  const done = d.does('DESK', { verb: 'perform', docket: 'D-1' })
  assert.deepEqual([done.kinds, done.told.performed, d.docket('D-1').performed], [['determined'], false, null])
  assert.deepEqual(d.usage('D-1'), ['M/3 1 released'])
})

test('what was performed is performed once, and not asked about again as if it were to come', () => {
  const d = desk()
  performed(d)
  for (const verb of ['perform', 'ask-again'] as const) assert.equal(d.refused('DESK', { verb, docket: 'D-1' })[0], 'docket-state')
})

test('what was sent back is neither asked again nor performed, but revised or withdrawn', () => {
  const d = desk()
  d.proposes()
  d.does('HEAD', { verb: 'send-back', docket: 'D-1', why: 'say where' })
  assert.deepEqual([d.docket('D-1').why, d.usage('D-1')], ['say where', ['M/3 1 released']])
  for (const verb of ['perform', 'ask-again'] as const) assert.equal(d.refused('DESK', { verb, docket: 'D-1' })[0], 'docket-state')
  d.does('DESK', { verb: 'revise', docket: 'D-1', act: ACT })
  assert.deepEqual(
    [d.docket('D-1').why, d.docket('D-1').rev, d.docket('D-1').state, d.usage('D-1')],
    [null, 2, 'permitted', ['M/3 1 reserved']],
  )
})

type Releases = readonly [how: string, does: (d: Desk) => unknown, left: string]
const releasing: readonly Releases[] = [
  ['withdrawal', (d) => d.does('DESK', { verb: 'withdraw', docket: 'D-1', why: 'no need' }), 'M/3 1 released'],
  ['being sent back', (d) => d.does('HEAD', { verb: 'send-back', docket: 'D-1', why: 'no' }), 'M/3 1 released'],
  [
    'a revision into what is not limited',
    (d) => d.does('DESK', { verb: 'revise', docket: 'D-1', act: { ...ACT, kind: 'visit' } }),
    'M/3 1 released',
  ],
  ['the beginning of its act', (d) => d.at('2026-01-09T23:59:59Z').tick(), 'M/3 1 released'],
]
for (const [how, does, left] of releasing) {
  test(`a place held is released by ${how}, and another gets it`, () => {
    const d = desk()
    d.proposes()
    const later = { ...ACT, when: ['2026-01-20', '2026-01-21'] }
    assert.equal(d.docket(d.proposes(later, 'SIDE')).verdict, 'refuse')
    does(d)
    assert.deepEqual(d.usage('D-1'), [left])
    assert.equal(d.does('SIDE', { verb: 'ask-again', docket: 'D-2' }).told.verdict, 'permit')
    assert.deepEqual([d.docket('D-1').reservedUntil, d.memory.head.get('due', 'reservation D-1')], [null, null])
  })
}

test('a reservation ends exactly as the act begins, and counts until then', () => {
  const d = desk()
  d.proposes()
  const later = { ...ACT, when: ['2026-01-20', '2026-01-21'] }
  d.at('2026-01-09T23:59:58.999Z')
  assert.equal(d.docket(d.proposes(later, 'SIDE')).verdict, 'refuse')
  d.now = Date.parse('2026-01-10') - 1_000
  assert.equal(d.docket(d.proposes(later, 'SIDE')).verdict, 'permit', 'at the very moment it holds nothing any more')
  assert.deepEqual(
    d.memory.head.due(Date.parse('2026-01-10')).map((row) => row.key),
    ['reservation D-1'],
  )
})

test('one’s own place is never counted against oneself', () => {
  const d = desk()
  d.proposes()
  assert.equal(d.does('AUDIT', { verb: 'ask-again', docket: 'D-1' }).told.verdict, 'permit')
  assert.equal(d.does('DESK', { verb: 'revise', docket: 'D-1', act: { ...ACT, place: 'CITY' } }).told.verdict, 'permit')
  assert.deepEqual(d.usage('D-1'), ['M/3 1 reserved'])
  assert.equal(d.does('DESK', { verb: 'perform', docket: 'D-1' }).told.performed, true)
  assert.deepEqual(d.usage('D-1'), ['M/3 1 performed'])
})

test('of fifty who ask for the last place exactly one gets it', () => {
  const d = desk()
  const asked = Array.from({ length: 50 }, (_, i) => d.proposes(ACT, i % 2 === 0 ? 'DESK' : 'SIDE'))
  assert.deepEqual(
    asked.filter((docket) => d.docket(docket).verdict === 'permit'),
    ['D-1'],
  )
})

const GOODS = { id: '3', effect: 'limit', about: MEETING, of: 'qty', max: '10', unit: 'kg', window: 'month' }
const carrying = (kg: string) => ({ ...ACT, kind: 'meeting', lines: [{ id: 'l', item: 'FOOD', qty: kg, unit: 'kg' }] })
for (const [actual, second] of [
  ['3', 'permit'],
  ['7', 'refuse'],
  ['12', 'refuse'],
] as const) {
  test(`settled to the actual at the report: ${actual} kg of 6 permitted; 5 more are a ${second}`, () => {
    const d = new Desk([PERMIT, GOODS])
    d.proposes(carrying('6'))
    d.does('DESK', { verb: 'perform', docket: 'D-1' })
    assert.equal(d.docket(d.proposes(carrying('5'), 'SIDE')).verdict, 'refuse', 'unreported actuals count as permitted')
    d.does('DESK', report(charge({ amount: actual, of: 'qty', unit: 'kg' })))
    assert.deepEqual(d.usage('D-1'), [`M/3 ${actual} performed`])
    assert.equal(d.does('SIDE', { verb: 'ask-again', docket: 'D-2' }).told.verdict, second)
  })
}

test('a charge that was let go is no longer there to be settled', () => {
  const d = new Desk([PERMIT, ONCE_A_MONTH])
  d.proposes()
  d.files({ version: { v: 2, from: '2026-01-01', clauses: [PERMIT] }, of: 'M' })
  d.does('DESK', { verb: 'perform', docket: 'D-1' })
  assert.deepEqual(d.usage('D-1'), ['M/3 1 released'])
  assert.equal(d.refused('DESK', report(charge({ amount: '0' })))[0], 'limit-not-charged')
})

test('an amount with more figures than can be handed in is counted, and stands in nobody’s way', () => {
  const d = new Desk([PERMIT, { ...GOODS, max: '100' }])
  const fine = `0.${'3'.repeat(38)}`
  d.proposes({ ...ACT, lines: [{ id: 'l', item: 'FOOD', qty: fine, unit: 'lb' }] })
  const kg = (qty: string) => d.docket(d.proposes({ ...ACT, lines: [{ id: 'l', item: 'FOOD', qty, unit: 'kg' }] }, 'SIDE')).verdict
  assert.deepEqual([kg('100'), kg('99.8')], ['refuse', 'permit'])
})

const FORMER = { ...ACT, when: ['2025-12-30', '2025-12-31'] }
test('an act in the past is refused, unless its permit reaches back', () => {
  const past = { term: ['2025-01-01', '2027-01-01'] }
  const d = new Desk()
  d.files(mandate([PERMIT], past))
  assert.equal(d.docket(d.proposes(FORMER)).verdict, 'refuse')
  const after = new Desk()
  after.files(mandate([{ ...PERMIT, after_the_fact: true }, ONCE_A_MONTH], past))
  after.proposes(FORMER)
  assert.deepEqual(
    [after.docket('D-1').verdict, after.docket('D-1').reservedUntil],
    ['permit', null],
    'its place is held until it is performed',
  )
  assert.equal(after.docket(after.proposes(FORMER, 'SIDE')).verdict, 'refuse')
  assert.equal(after.does('DESK', { verb: 'perform', docket: 'D-1' }).told.performed, true)
})

test('a clock that jumps back: entries never go back in time, and what was over stays over', () => {
  const d = desk()
  d.proposes()
  d.at('2026-01-10T00:00Z').tick()
  d.at('2025-06-01T00:00Z')
  const later = { ...ACT, when: ['2026-01-20', '2026-01-21'] }
  assert.equal(d.docket(d.proposes(later, 'SIDE')).verdict, 'permit')
  assert.equal(d.docket('D-2').asked, '2026-01-10T00:00:01Z')
  const times = d.memory.entries().map((entry) => entry.at)
  assert.deepEqual(
    times,
    [...times].sort((a, b) => a - b),
  )
  assert.equal(d.does('DESK', { verb: 'perform', docket: 'D-1' }).told.performed, false, 'its beginning has passed for good')
})

test('consent that came for one docket says nothing about another', () => {
  const d = new Desk([PERMIT, CONSENT])
  d.proposes()
  d.proposes(ACT, 'SIDE')
  d.files({ ...claim('c1', 'THEM', 'consent', true), docket: 'D-1' })
  assert.equal(d.does('DESK', { verb: 'ask-again', docket: 'D-1' }).told.verdict, 'permit')
  assert.equal(d.does('SIDE', { verb: 'ask-again', docket: 'D-2' }).told.verdict, 'refer')
})

test('the same view, command, office and time give the same drafts, whatever else was asked between', () => {
  const d = desk()
  const one = d.asks('DESK', propose())
  assert.ok(!isRefusal(one))
  const again = new Desk([PERMIT, ONCE_A_MONTH, REPORT])
  const two = again.asks('DESK', propose({ act: { ...ACT } as Written }))
  assert.ok(!isRefusal(two))
  assert.deepEqual(two.entries, one.entries)
})
