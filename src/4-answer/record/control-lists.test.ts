import assert from 'node:assert/strict'
import { test } from 'node:test'
import { claim, Desk } from '../../../tests/support/record.ts'
import { drawnFrom } from './drawdown.ts'
import type { Written } from './written.ts'

const entry = (code: string) => ({ code, heading: `heading of ${code}` })
const edition = (name: string, from: string, ...codes: string[]): Written => ({
  ...{ edition: name, from, source: 'gazette' },
  entries: codes.map(entry),
})
const list = (...editions: Written[]): { control_list: Written } => ({
  control_list: { list: 'DU', issuer: 'X', order: 'TRADE', editions },
})

const SENDS = { kind: 'transfer', actor: 'US', counterpart: 'THEM', end_user: 'THEM', when: ['2026-01-10', '2026-01-11'] }
const pumps = (qty: number): Written => ({ ...SENDS, lines: [{ id: 'a', item: 'pump', qty }] })
const PERMIT = { id: '1', effect: 'permit', about: { kind: ['transfer'] } }
const LIMIT = { id: '2', effect: 'limit', max: 10, of: 'qty', window: 'month', tolerance: '10%' }
const RESERVE = { id: '1', effect: 'reserve', about: { kind: ['transfer'], item: ['DU:2B350'] } }

/** An order of trade that reserves 2B350, a list of one edition, and a mandate for transfers. */
function office(...more: object[]): Desk {
  const d = new Desk([PERMIT, ...more])
  d.files(
    { id: 'TRADE', order: {} },
    { instrument: { id: 'T', kind: 'measure', issuer: 'X', order: 'TRADE', term: ['2026-01-01', '2027-01-01'], clauses: [RESERVE] } },
    { ...list(edition('2025', '2025-01-01', '2B350', '3A1')), before: true },
  )
  return d
}

test('goods are looked up in the list on file, and the answer pins its edition', () => {
  const d = office()
  const docket = d.proposes(pumps(1))
  assert.equal(d.docket(docket).state, 'referred')
  d.files(claim('c1', 'pump', 'classified:DU', 'none @ 2025'))
  const { entries } = d.does('DESK', { verb: 'ask-again', docket })
  assert.equal(d.docket(docket).state, 'permitted')
  const answered = entries.find((one) => one.kind === 'determined')
  assert.ok(answered?.kind === 'determined')
  const { pins, projection, dependsOn } = answered.body.answer
  assert.equal(pins['list DU'], '2025')
  assert.ok(projection.reasons.some(({ code, mentions }) => code === 'no-licence-required' && mentions.includes('DU')))
  assert.ok(dependsOn.includes('list DU'))
})

test('a new edition is added to the list, counts from when it came on file, and touches what was performed', () => {
  const d = office()
  d.files(claim('c1', 'pump', 'classified:DU', 'none @ 2025'))
  const docket = d.proposes({ ...pumps(1), when: ['2026-01-10', '2026-02-20'] })
  d.does('DESK', { verb: 'perform', docket })
  const { told } = d.files(list(edition('2026', '2026-02-01', '2B350')))
  assert.deepEqual(told.touches, [docket])
  const kept = d.memory.head.get('control-list', 'DU')?.data.list.editions as readonly Written[]
  assert.deepEqual(
    kept.map((one) => [one.edition, typeof one.recorded]),
    [
      ['2025', 'undefined'],
      ['2026', 'string'],
    ],
  )
  const later = d.proposes({ ...pumps(1), when: ['2026-02-10', '2026-02-11'] })
  assert.equal(d.docket(later).state, 'referred')
})

test('of an edition on file it may be said anew when it was checked and when it ends, and nothing else', () => {
  const d = office()
  const same = edition('2025', '2025-01-01', '2B350', '3A1')
  d.files(list({ ...same, checked: '2026-01-01', until: '2026-03-01' }))
  const kept = d.memory.head.get('control-list', 'DU')?.data.list.editions as readonly Written[]
  assert.deepEqual([kept[0]?.checked, kept[0]?.until], ['2026-01-01', '2026-03-01'])
  const refused = (...editions: Written[]) => d.refused('DESK', { verb: 'file', items: [list(...editions)] })
  assert.deepEqual(refused(edition('2025', '2025-01-01', '2B350')), ['list-edition-on-file', 'items[0].control_list.editions'])
  assert.deepEqual(refused({ ...same, recorded: '2026-01-01' }), ['recorded-is-ours', 'items[0].control_list.editions[0].recorded'])
  assert.deepEqual(refused({ edition: '2027', from: '2027-01-01', unreadable: true }), ['filing-unreadable', 'items[0].control_list'])
  assert.deepEqual(refused({ ...same, source: 7 }), ['shape-wrong-type', 'items[0].control_list.editions[0].source'])
  assert.deepEqual(refused(edition('2026', '2025-01-01', '2B350')), ['shape-repeated', 'items[0].control_list.editions[1].from'])
})

test('what was drawn from a limit and what is left is told window by window', () => {
  const d = office(LIMIT)
  d.files(claim('c1', 'pump', 'classified:DU', 'none @ 2025'))
  const first = d.proposes(pumps(4))
  d.does('DESK', { verb: 'perform', docket: first })
  const second = d.proposes({ ...pumps(3), when: ['2026-01-30', '2026-02-02'] })
  const view = d.memory.head
  const mandate = view.law().rulebook.instruments.get('M')
  assert.ok(mandate !== undefined)
  const [limit] = drawnFrom(view, mandate, d.now)
  assert.ok(limit !== undefined)
  assert.deepEqual([limit.ref, limit.of, limit.max, limit.tolerance, limit.window], ['M/2', 'qty', '10', '1', 'month'])
  assert.deepEqual(
    limit.windows.map(({ from, performed, reserved, left }) => [from, performed, reserved, left]),
    [
      ['2026-01-01T00:00Z', '4', '3', '4'],
      ['2026-02-01T00:00Z', '0', '3', '8'],
    ],
  )
  assert.deepEqual(
    limit.uses.map(({ docket, state, amount }) => [docket, state, amount]).sort(),
    [
      [first, 'performed', '4'],
      [second, 'reserved', '3'],
    ].sort(),
  )
  // When its act begins the reservation is held no longer.
  const after = drawnFrom(view, mandate, Date.parse('2026-01-31T00:00Z'))[0]?.windows.map(({ reserved }) => reserved)
  assert.deepEqual(after, ['0'])
})
