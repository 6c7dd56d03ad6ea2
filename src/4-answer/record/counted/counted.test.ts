import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sumsAt } from '#watch/counted/balance.ts'
import { Desk } from '../../../../tests/support/record.ts'
import { keyedMovements, ledgerOf } from './read.ts'
import { ledgerTold } from './told.ts'

const LEDGER = {
  ...{ id: 'ARMS', title: 'Arms', zone: 'UTC', keys: ['UN', 'FARC', 'STATE'] },
  categories: [{ id: 'rifle' }],
  places: [{ id: 'CAMP' }, { id: 'BOX' }],
  states: [{ id: 'registered' }, { id: 'stored' }],
}
const CAMP = { place: 'CAMP', state: 'registered' }
const BOX = { place: 'BOX', state: 'stored' }

/** A desk with three components, each with an office, and one office that is of two of them. */
function desk(): Desk {
  const made = new Desk()
  made.files(
    { office: { id: 'UN-1', name: 'first of the United Nations', of: 'UN' } },
    { office: { id: 'UN-2', name: 'second of the United Nations', of: 'UN-1' } },
    { office: { id: 'FARC-1', name: 'of FARC', of: 'FARC' } },
    { office: { id: 'STATE', name: 'the state', of: 'FARC' } },
  )
  made.does('UN-1', { verb: 'open-count-ledger', ledger: LEDGER })
  return made
}
const movement = (id: string, from: object | null, to: object | null, rifles: number, more: object = {}) => ({
  ...({ verb: 'move-counted', ledger: 'ARMS' } as const),
  movement: {
    id,
    on: '2026-01-01',
    from,
    to,
    lines: rifles === 0 ? [] : [{ category: 'rifle', count: rifles }],
    why: 'counted together',
    ...more,
  },
})
function keyed(made: Desk, ...args: Parameters<typeof movement>): void {
  made.does('FARC-1', movement(...args))
  made.does('UN-1', { verb: 'key-movement', movement: args[0] })
}
function stock(made: Desk): number {
  const row = made.memory.head.get('count-ledger', 'ARMS')
  assert.ok(row !== null)
  return sumsAt(keyedMovements(made.memory.head, ledgerOf(row)), Number.POSITIVE_INFINITY)[0]?.stock ?? 0
}

test('a movement counts when an office of another component has turned the second key, and not before', () => {
  const made = desk()
  made.does('FARC-1', movement('a', null, CAMP, 10))
  assert.equal(stock(made), 0)
  made.does('UN-2', { verb: 'key-movement', movement: 'a' })
  assert.equal(stock(made), 10)
  const row = made.memory.head.get('count-move', 'a')?.data
  assert.deepEqual([row?.state, row?.first.component, row?.second?.component], ['keyed', 'FARC', 'UN'])
})

test('two keys of one component are one key', () => {
  const made = desk()
  made.does('UN-1', movement('a', null, CAMP, 10))
  assert.deepEqual(made.refused('UN-1', { verb: 'key-movement', movement: 'a' }), ['count-key-same', 'by'])
  assert.deepEqual(made.refused('UN-2', { verb: 'key-movement', movement: 'a' }), ['count-key-same', 'by'])
  assert.equal(stock(made), 0)
})

test('an office of no component, and one that is of two, hold no key', () => {
  const made = desk()
  assert.deepEqual(made.refused('DESK', movement('a', null, CAMP, 10)), ['count-key-not-held', 'by'])
  assert.deepEqual(made.refused('STATE', movement('a', null, CAMP, 10)), ['count-key-not-held', 'by'])
  made.does('FARC-1', movement('a', null, CAMP, 10))
  assert.deepEqual(made.refused('STATE', { verb: 'key-movement', movement: 'a' }), ['count-key-not-held', 'by'])
})

test('no more leaves than is there; a movement that has become impossible keeps waiting', () => {
  const made = desk()
  keyed(made, 'in', null, CAMP, 10)
  assert.deepEqual(made.refused('FARC-1', movement('out', CAMP, BOX, 11)), ['count-short', 'movement.lines'])
  made.does('FARC-1', movement('one', CAMP, BOX, 6))
  made.does('FARC-1', movement('two', CAMP, BOX, 6))
  made.does('UN-1', { verb: 'key-movement', movement: 'one' })
  assert.deepEqual(made.refused('UN-1', { verb: 'key-movement', movement: 'two' }), ['count-short', 'movement.lines'])
  assert.equal(made.memory.head.get('count-move', 'two')?.data.state, 'pending')
  made.does('UN-1', { verb: 'refuse-movement', movement: 'two', why: 'only four are left' })
  assert.deepEqual(made.refused('UN-1', { verb: 'key-movement', movement: 'two' }), ['count-move-state', 'movement'])
  assert.equal(stock(made), 10)
})

test('a correction takes two keys, says why and leaves what it corrects to be read', () => {
  const made = desk()
  keyed(made, 'in', null, CAMP, 10)
  keyed(made, 'fix', null, CAMP, 8, { corrects: 'in', why: 'two were counted twice' })
  assert.equal(stock(made), 8)
  assert.equal(made.memory.head.get('count-move', 'in')?.data.state, 'keyed')
  assert.deepEqual(made.refused('UN-1', movement('again', null, CAMP, 9, { corrects: 'in' })), ['count-corrected', 'movement.corrects'])
  keyed(made, 'out', CAMP, BOX, 8)
  assert.deepEqual(made.refused('UN-1', movement('undo', null, CAMP, 0, { corrects: 'fix' })), ['count-short', 'movement.lines'])
  made.does('UN-1', movement('waits', null, CAMP, 1))
  assert.deepEqual(made.refused('FARC-1', movement('x', null, CAMP, 9, { corrects: 'waits' })), ['count-move-state', 'movement.corrects'])
  assert.deepEqual(made.refused('FARC-1', movement('x', null, CAMP, 9, { corrects: 'nothing' })), ['not-on-file', 'movement.corrects'])
})

test('a find has a history of counts, and gives no more than was last counted in it', () => {
  const made = desk()
  const counted = (rifles: number) => ({ on: '2026-01-01', lines: [{ category: 'rifle', count: rifles }], why: 'opened' })
  made.does('UN-1', { verb: 'record-find', ledger: 'ARMS', find: { id: 'CACHE-1', title: 'a cache', on: '2026-01-01' } })
  assert.deepEqual(made.refused('FARC-1', movement('a', { find: 'CACHE-1' }, BOX, 5)), ['count-find-short', 'movement.lines'])
  made.does('UN-1', { verb: 'count-find', find: 'CACHE-1', count: counted(15) })
  made.does('UN-1', { verb: 'count-find', find: 'CACHE-1', count: counted(22) })
  keyed(made, 'a', { find: 'CACHE-1' }, BOX, 20)
  assert.equal(stock(made), 20)
  assert.deepEqual(made.refused('UN-1', { verb: 'count-find', find: 'CACHE-1', count: counted(19) }), ['count-find-short', 'count.lines'])
  const { counts = [] } = made.memory.head.get('count-find', 'CACHE-1')?.data ?? {}
  assert.deepEqual(
    counts.map((one) => one.count.lines),
    [[{ category: 'rifle', count: 15 }], [{ category: 'rifle', count: 22 }]],
  )
  assert.deepEqual(made.refused('FARC-1', movement('b', { find: 'CACHE-9' }, BOX, 1)), ['not-on-file', 'movement.from.find'])
})

test('what has not happened is not counted, and nothing is said twice under one id', () => {
  const made = desk()
  assert.deepEqual(made.refused('FARC-1', movement('a', null, CAMP, 1, { on: '2026-02-01' })), ['count-in-future', 'movement.on'])
  made.does('FARC-1', movement('a', null, CAMP, 1))
  assert.deepEqual(made.refused('FARC-1', movement('a', null, CAMP, 2)), ['shape-repeated', 'movement.id'])
  assert.deepEqual(made.refused('UN-1', { verb: 'open-count-ledger', ledger: LEDGER }), ['shape-repeated', 'ledger.id'])
  assert.deepEqual(made.refused('UN-1', { verb: 'open-count-ledger', ledger: { ...LEDGER, id: 'B', instrument: 'NONE' } }), [
    'instrument-unknown',
    'ledger.instrument',
  ])
  assert.deepEqual(made.refused('UN-1', { verb: 'key-movement', movement: 'none' }), ['not-on-file', 'movement'])
  assert.deepEqual(made.refused('UN-1', { verb: 'refuse-movement', movement: 'a', why: ' ' }), ['shape-missing', 'why'])
})

test('totals of sources stand beside the ledger and change nothing in it', () => {
  const made = desk()
  keyed(made, 'in', null, CAMP, 10)
  const total = { id: 'T', on: '2026-01-01', measure: 'stock', count: 12, source: 'a newspaper', origin: 'a newspaper', grade: 'C3' }
  made.does('DESK', { verb: 'state-total', ledger: 'ARMS', total })
  assert.equal(stock(made), 10)
  assert.deepEqual(made.refused('DESK', { verb: 'state-total', ledger: 'ARMS', total }), ['shape-repeated', 'total.id'])
  assert.deepEqual(made.refused('DESK', { verb: 'state-total', ledger: 'ARMS', total: { ...total, id: 'U', count: 1.5 } }), [
    'shape-wrong-type',
    'total.count',
  ])
})

test('zones by version, exchanges with their events', () => {
  const made = desk()
  const zones = { of: 'M', v: 1, from: '2026-01-01', zone: 'UTC', zones: [{ id: 'Z', kind: 'camp' }] }
  made.does('DESK', { verb: 'draw-zones', zones })
  assert.deepEqual(made.refused('DESK', { verb: 'draw-zones', zones }), ['shape-repeated', 'zones.v'])
  const exchange = { id: 'X', title: 'exchange', zone: 'UTC', parties: ['A', 'B'], first: '2026-01-01', lasts: { day: 2 }, tranches: [] }
  made.does('DESK', { verb: 'agree-exchange', exchange })
  const event = { id: 'E', on: '2026-01-02', did: 'ended', source: 'radio' }
  made.does('DESK', { verb: 'note-exchange', exchange: 'X', event })
  assert.deepEqual(made.refused('DESK', { verb: 'note-exchange', exchange: 'X', event }), ['shape-repeated', 'event.id'])
  assert.deepEqual(made.refused('DESK', { verb: 'note-exchange', exchange: 'Y', event }), ['not-on-file', 'exchange'])
})

test('single things are followed in the ledger that counts them, with the same two keys', () => {
  const made = desk()
  const line = (count: number, ...things: object[]) => ({ lines: [{ category: 'rifle', count, things }] })
  keyed(made, 'in', null, CAMP, 3, line(3, { id: 'A', serial: '123' }, { id: 'B', unread: 'unreadable' }))
  const refused = (id: string, from: object | null, to: object | null, more: object) =>
    made.refused('FARC-1', movement(id, from, to, 1, more))
  assert.deepEqual(refused('x', BOX, null, line(1, { id: 'A' })), ['count-thing-elsewhere', 'movement.lines'])
  assert.deepEqual(refused('x', null, BOX, line(1, { id: 'A' })), ['count-thing-elsewhere', 'movement.lines'])
  assert.deepEqual(refused('x', CAMP, BOX, line(1, { id: 'C' })), ['count-thing-unread', 'movement.lines'])
  assert.deepEqual(refused('x', CAMP, BOX, line(2)), ['count-things-unnamed', 'movement.lines'])
  // Of two that wait for a second key and cannot both be, the one that gets it first counts.
  made.does('FARC-1', movement('first', CAMP, BOX, 1, line(1, { id: 'A' })))
  made.does('FARC-1', movement('second', CAMP, null, 1, line(1, { id: 'A' })))
  made.does('UN-1', { verb: 'key-movement', movement: 'first' })
  assert.deepEqual(made.refused('UN-1', { verb: 'key-movement', movement: 'second' }), ['count-thing-elsewhere', 'movement.lines'])
  keyed(made, 'burnt', BOX, null, 1, line(1, { id: 'A' }))
  assert.deepEqual(refused('again', BOX, null, line(1, { id: 'A' })), ['count-thing-elsewhere', 'movement.lines'])
  // A correction of where it went is refused when a later movement of it would be from where it is not.
  assert.deepEqual(made.refused('UN-1', movement('undo', CAMP, BOX, 0, { corrects: 'first' })), ['count-thing-elsewhere', 'movement.lines'])
  const told = ledgerTold(made.memory.head, 'ARMS', made.now)
  assert.deepEqual(
    told?.things.map(({ id, at, steps }) => [id, at?.place ?? null, steps.map((one) => one.movement)]),
    [
      ['A', null, ['in', 'first', 'burnt']],
      ['B', 'CAMP', ['in']],
    ],
  )
  assert.equal(stock(made), 2)
})
