import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ACT, CONSENT, claim, Desk, PERMIT } from '../../../../tests/support/record.ts'
import type { Command } from '../command.ts'

const withdraw = (id = 'c1', why = 'the letter was another’s'): Command => ({ verb: 'withdraw-claim', claim: id, why })

function desk(): Desk {
  const d = new Desk([PERMIT, CONSENT])
  d.files(claim('c1', 'THEM', 'consent', true))
  return d
}

type Row = readonly [name: string, prepare: (d: Desk) => unknown, by: string, command: Command, code: string, field: string]
const rows: readonly Row[] = [
  ['a claim that is not there', () => undefined, 'DESK', withdraw('c9'), 'claim-unknown', 'claim'],
  ['a claim of another', () => undefined, 'HEAD', withdraw(), 'may-not-only-filer', 'claim'],
  ['without a reason', () => undefined, 'DESK', withdraw('c1', ' '), 'shape-missing', 'why'],
  ['twice', (d) => d.does('DESK', withdraw()), 'DESK', withdraw(), 'claim-withdrawn-already', 'claim'],
]
for (const [name, prepare, by, command, code, field] of rows) {
  test(`refused: ${name}: ${code}`, () => {
    const d = desk()
    prepare(d)
    assert.deepEqual(d.refused(by, command), [code, field])
  })
}

test('a claim that was withdrawn counts no longer, and its name is not used again', () => {
  const d = desk()
  assert.equal(d.docket(d.proposes()).verdict, 'permit')
  const { size } = d.memory
  assert.deepEqual(d.does('DESK', withdraw()).kinds, ['claim-withdrawn'])
  assert.equal(d.does('DESK', { verb: 'ask-again', docket: 'D-1' }).told.verdict, 'refer')
  assert.deepEqual(d.memory.head.of('claim', 'THEM'), [])
  assert.equal(d.memory.viewAt(size).of('claim', 'THEM').length, 1, 'before that it stood')
  assert.deepEqual(d.refused('DESK', { verb: 'file', items: [claim('c1', 'THEM', 'consent', true)] }), [
    'shape-repeated',
    'items[0].claim.id',
  ])
})

test('what it corrected stands again', () => {
  const d = desk()
  d.files(claim('c2', 'THEM', 'consent', false, { corrects: 'c1' }))
  assert.equal(d.docket(d.proposes()).verdict, 'refuse')
  d.does('DESK', withdraw('c2'))
  assert.equal(d.does('DESK', { verb: 'ask-again', docket: 'D-1' }).told.verdict, 'permit')
})

test('an act performed on it is looked back upon', () => {
  const d = desk()
  d.does('DESK', { verb: 'perform', docket: d.proposes(ACT) })
  assert.deepEqual(d.does('DESK', withdraw()).told.touches, ['D-1'])
  assert.deepEqual(d.does('DESK', { verb: 'look-back', docket: 'D-1' }).kinds, ['found'])
})

test('one that speaks of a proposal is withdrawn from that proposal', () => {
  const d = new Desk([PERMIT, CONSENT])
  d.proposes()
  d.files({ ...claim('c1', 'THEM', 'consent', true), docket: 'D-1' })
  assert.equal(d.does('DESK', { verb: 'ask-again', docket: 'D-1' }).told.verdict, 'permit')
  d.does('DESK', withdraw())
  assert.equal(d.rows('withdrawal', 'D-1').length, 1)
  assert.equal(d.does('DESK', { verb: 'ask-again', docket: 'D-1' }).told.verdict, 'refer')
})

test('withdrawn and then erased, or erased and then withdrawn: the rows are the same when they are made again', () => {
  const d = desk()
  const filed = d.memory.head.get('claim', 'c1')?.from ?? 0
  d.does('DESK', withdraw())
  const asked = d.does('DESK', { verb: 'ask-erasure', of: filed, rule: 'R', why: 'a name' }).entries[0]
  d.does('AUDIT', { verb: 'erase', asked: asked?.index ?? 0 })
  assert.equal(d.memory.head.get('withdrawal', 'c1')?.data.is, 'consent')
  const e = desk()
  const again = e.does('DESK', { verb: 'ask-erasure', of: filed, rule: 'R', why: 'a name' }).entries[0]
  e.does('AUDIT', { verb: 'erase', asked: again?.index ?? 0 })
  assert.deepEqual(e.refused('DESK', withdraw()), ['claim-unknown', 'claim'])
})

test('reinstated: a suspension ends at that moment, and where there is none there is nothing to end', () => {
  const d = desk()
  const note = (more: object): Command => ({ verb: 'file', items: [{ of: 'M', note: more }] })
  assert.deepEqual(d.refused('DESK', note({ reinstated: '2026-01-05' })), ['instrument-not-suspended', 'items[0].note.reinstated'])
  d.does('DESK', note({ suspended: [['2026-01-02', null]] }))
  assert.notEqual(d.docket(d.proposes()).verdict, 'permit')
  assert.deepEqual(d.refused('DESK', note({ reinstated: 'soon' })), ['instant-unreadable', 'items[0].note.reinstated'])
  d.does('DESK', note({ reinstated: '2026-01-05' }))
  assert.equal(d.does('DESK', { verb: 'ask-again', docket: 'D-1' }).told.verdict, 'permit')
})
