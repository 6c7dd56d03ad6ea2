import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ACT, Desk, MEETING, PERMIT } from '../../../tests/support/record.ts'
import type { Written } from './written.ts'

const FREEZE: Written = {
  id: 'FREEZE',
  order: 'UN',
  kind: 'measure',
  issuer: 'COUNCIL',
  term: ['2026-01-01', '2027-01-01'],
  designations: [{ id: 'd1', party: 'OTHERS', listed: '2025-06-01' }],
  clauses: [{ id: '1', effect: 'forbid', about: { ...MEETING, party: ['FREEZE/designated'] } }],
}
const note = (...designations: Written[]) => ({ of: 'FREEZE', note: { designations } })
const THEM: Written = { id: 'd2', party: 'THEM', listed: '2026-01-05' }

function office(): Desk {
  const desk = new Desk([PERMIT])
  desk.files({ id: 'UN', order: {} }, { instrument: FREEZE })
  return desk
}
const listOf = (desk: Desk): unknown => desk.memory.head.get('instrument', 'FREEZE')?.data.instrument.designations

/** What is recorded, what is refused of it, and the field that is named. */
const refusals: readonly (readonly [title: string, designations: unknown, code: string, field: string])[] = [
  ['no list', {}, 'shape-wrong-type', 'items[0].note.designations'],
  ['an empty list', [], 'shape-wrong-type', 'items[0].note.designations'],
  ['one without a party', [{ id: 'd2', listed: '2026-01-05' }], 'shape-missing', 'items[0].note.designations[1].party'],
  [
    'one that says when it was recorded',
    [{ ...THEM, recorded: '2020-01-01' }],
    'recorded-is-ours',
    'items[0].note.designations[0].recorded',
  ],
  [
    'an end that says when it was recorded',
    [{ ...THEM, delisted: { on: '2026-02-01', recorded: '2020-01-01' } }],
    'recorded-is-ours',
    'items[0].note.designations[0].delisted.recorded',
  ],
  ['an id on file given to another party', [{ ...THEM, id: 'd1' }], 'shape-not-one-of', 'items[0].note.designations[0].party'],
  ['a damaged copy', [{ ...THEM, unreadable: true }], 'filing-unreadable', 'items[0].note'],
]
for (const [title, designations, code, field] of refusals)
  test(`noting ${title} is refused`, () => {
    assert.deepEqual(office().refused('DESK', { verb: 'file', items: [{ of: 'FREEZE', note: { designations } } as never] }), [code, field])
  })

test('nothing filed says when a designation was recorded', () => {
  const early = { ...FREEZE, id: 'F2', designations: [{ ...THEM, recorded: '2020-01-01' }] }
  assert.deepEqual(office().refused('DESK', { verb: 'file', items: [{ instrument: early }] }), [
    'recorded-is-ours',
    'items[0].instrument.designations[0].recorded',
  ])
})

test('a designation that is noted stands beside those on file, and refuses what was permitted', () => {
  const desk = office()
  const docket = desk.proposes(ACT)
  assert.equal(desk.docket(docket).verdict, 'permit')
  desk.files(note(THEM))
  const [first, second] = listOf(desk) as readonly Written[]
  assert.deepEqual(first, { id: 'd1', party: 'OTHERS', listed: '2025-06-01' })
  assert.deepEqual({ ...second, recorded: null }, { ...THEM, recorded: null })
  desk.does('DESK', { verb: 'ask-again', docket })
  assert.equal(desk.docket(docket).verdict, 'refuse')
})

test('the end that is noted is recorded then, and keeps when the designation was recorded', () => {
  const desk = office()
  desk.files(note(THEM))
  const [, before] = listOf(desk) as readonly Written[]
  desk.files(note({ ...THEM, delisted: { on: '2026-01-08' } }))
  const [, after] = listOf(desk) as readonly Written[]
  const end = after?.delisted as Written
  assert.equal(after?.recorded, before?.recorded)
  assert.equal(end.on, '2026-01-08')
  assert.notEqual(end.recorded, before?.recorded)
  // Noted once more with something else, the end came on file when it did.
  desk.files(note({ ...THEM, delisted: { on: '2026-01-08' }, statement: 'It asked to be taken off.' }))
  const [, again] = listOf(desk) as readonly Written[]
  assert.deepEqual(again?.delisted, end)
  assert.equal(desk.docket(desk.proposes(ACT)).verdict, 'permit')
})
