import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isRefusal } from '#ground/refusal.ts'
import { spoilTable } from '../../../tests/support/spoil.ts'
import { instant, read } from '../../../tests/support/world.ts'
import { ROLES } from '../act/act.ts'
import { HOUSE, readOrders } from './order.ts'

const orders = {
  HOUSE: { closed: true, nexus: ['always'] },
  STATE: {
    nexus: [
      { role_is: 'national' },
      { place: ['NORTH'] },
      { currency: ['EUR'] },
      { origin: ['A'] },
      { nationality: ['A'], of: ['actor'] },
      { seat: ['A'] },
      { member_of: ['UNION'] },
    ],
    checked: '2026-01-01',
    max_age_days: 7,
  },
}

spoilTable('orders', orders, readOrders, [
  ['STATE', 'open', 'shape-wrong-type', 'STATE', /record/],
  ['STATE', { nexu: ['always'] }, 'shape-unknown-key', 'STATE', /^closed, nexus, checked, max_age_days$/],
  ['STATE.closed', 'no', 'shape-wrong-type', 'STATE.closed', /true, false/],
  ['STATE.nexus', [], 'shape-too-small', 'STATE.nexus'],
  ['STATE.nexus', 'always', 'shape-wrong-type', 'STATE.nexus', /list/],
  ['STATE.nexus.1.place', [], 'shape-too-small', 'STATE.nexus[1].place'],
  ['STATE.nexus.1.place', 'NORTH', 'shape-wrong-type', 'STATE.nexus[1].place', /list/],
  ['STATE.nexus.1.zone', ['NORTH'], 'shape-unknown-key', 'STATE.nexus[1]', /role_is, place, currency, origin/],
  ['STATE.nexus.4.nationality', [], 'shape-too-small', 'STATE.nexus[4].nationality'],
  ['STATE.nexus.4.of', ['trainer'], 'shape-not-one-of', 'STATE.nexus[4].of[0]', /actor, principal/],
  ['STATE.nexus.5.seat', 'A', 'shape-wrong-type', 'STATE.nexus[5].seat', /list/],
  ['STATE.nexus.6.member_of', [''], 'shape-too-small', 'STATE.nexus[6].member_of[0]'],
  ['STATE.checked', '2026-02-30', 'instant-impossible', 'STATE.checked'],
  ['STATE.max_age_days', 0, 'shape-too-small', 'STATE.max_age_days'],
])

test('the house has its order, closed and reaching every act, also where nothing is declared', () => {
  assert.deepEqual([...read(readOrders(undefined))], [['HOUSE', HOUSE]])
  assert.deepEqual([...read(readOrders({})).keys()], ['HOUSE'])
  assert.equal(read(readOrders({ HOUSE: { closed: false } })).get('HOUSE')?.closed, true)
})

test('nobody can declare that the house does not reach an act, nor hide an order', () => {
  const refused = readOrders({ HOUSE: { nexus: [{ place: ['NORTH'] }] } })
  assert.ok(isRefusal(refused))
  assert.deepEqual([refused.code, refused.where?.field], ['shape-not-one-of', 'HOUSE.nexus'])
  assert.ok(!isRefusal(readOrders({ HOUSE: { nexus: ['always', { place: ['NORTH'] }] } })))
  assert.ok(isRefusal(readOrders(JSON.parse('{"__proto__": {"closed": true}}'))))
})

test('other orders are open unless they say closed, and each ground is read', () => {
  const state = read(readOrders(orders)).get('STATE')
  assert.deepEqual(state, {
    id: 'STATE',
    closed: false,
    nexus: [
      { on: 'role_is', fact: 'national' },
      { on: 'place', zones: new Set(['NORTH']) },
      { on: 'currency', currencies: new Set(['EUR']) },
      { on: 'origin', origins: new Set(['A']) },
      { on: 'tie', tie: 'nationality', names: new Set(['A']), roles: ['actor'] },
      { on: 'tie', tie: 'seat', names: new Set(['A']), roles: ROLES },
      { on: 'tie', tie: 'member-of', names: new Set(['UNION']), roles: ROLES },
    ],
    checked: instant('2026-01-01'),
    maxAgeDays: 7,
  })
  assert.equal(read(readOrders({ STATE: { closed: true } })).get('STATE')?.closed, true)
})
