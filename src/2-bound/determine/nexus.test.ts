import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fact, inquiryOf, START, type World, type Written } from '../../../tests/support/world.ts'
import { reach } from './nexus.ts'

type Word = 'reaches' | 'may reach' | 'does not reach'
const word = (truth: number): Word => (['does not reach', 'may reach', 'reaches'] as const)[truth as 0 | 1 | 2]
const NATIONAL = { role_is: 'national' }
const EURO = { currency: ['EUR'] }
const ORIGIN = { origin: ['A'] }
const NORTH = { place: ['NORTH'] }
const OF_A = { nationality: ['A'] }
const SEAT_A = { seat: ['A', 'A2'] }
const UNION = { member_of: ['UNION'] }
/** What is on file of both parties of the visit. */
const both = (is: string, house: string, guest: string): Written[] => [fact('HOUSE', is, house), fact('GUEST', is, guest)]
const act = (more: Written, facts: Written[] = []): World => ({ act: more, facts })
const lines = (...list: Written[]): Written => ({ kind: 'transfer', lines: list.map((line, i) => ({ id: `l${i}`, ...line })) })
const not = (...parties: string[]): Written[] => parties.map((of) => fact(of, 'national', false))
const leg = (id: string, place?: Written): Written => ({ id, when: ['2026-03-05', '2026-03-06'], ...(place ? { place } : {}) })

const table: readonly (readonly [title: string, nexus: unknown[], world: World, expected: Word])[] = [
  ['always', ['always'], {}, 'reaches'],
  ['the actor is a national', [NATIONAL], act({}, [fact('HOUSE', 'national', true), ...not('GUEST')]), 'reaches'],
  ['an intermediary is a national', [NATIONAL], act({ intermediary: ['AGENT'] }, [fact('AGENT', 'national', true)]), 'reaches'],
  ['nobody is a national', [NATIONAL], act({}, not('HOUSE', 'GUEST')), 'does not reach'],
  ['of one it is not known', [NATIONAL], act({}, not('HOUSE')), 'may reach'],
  ['of one it is disputed', [NATIONAL], act({}, [...not('HOUSE', 'GUEST'), fact('GUEST', 'national', true)]), 'may reach'],
  [
    'of one it is denied at C3',
    [NATIONAL],
    act({}, [fact('HOUSE', 'national', false, { grade: 'C3' }), ...not('GUEST')]),
    'does not reach',
  ],
  [
    'of one it is denied at D4: to be out of reach frees',
    [NATIONAL],
    act({}, [fact('HOUSE', 'national', false, { grade: 'D4' }), ...not('GUEST')]),
    'may reach',
  ],
  [
    'of one it is denied, beside a damaged copy',
    [NATIONAL],
    act({}, [{ of: 'HOUSE', is: 'national', unreadable: true }, ...not('HOUSE', 'GUEST')]),
    'may reach',
  ],
  ['of one it is said too weakly', [NATIONAL], act({}, [fact('HOUSE', 'national', true, { grade: 'D3' }), ...not('GUEST')]), 'may reach'],
  [
    'one was a national until the act',
    [NATIONAL],
    act({}, [fact('HOUSE', 'national', true, { until: START }), ...not('GUEST')]),
    'may reach',
  ],
  ['a counterpart nobody stated may be a national', [NATIONAL], act({ counterpart: undefined }, not('HOUSE')), 'may reach'],
  ['a counterpart stated to be nobody is none', [NATIONAL], act({ counterpart: [] }, not('HOUSE')), 'does not reach'],
  ['the guest is of A', [OF_A], act({}, both('nationality', 'only B', 'A')), 'reaches'],
  ['both are of B alone', [OF_A], act({}, both('nationality', 'only B', 'only B')), 'does not reach'],
  ['of a nationality of B it is not said that it is the only one', [OF_A], act({}, both('nationality', 'only B', 'B')), 'may reach'],
  [
    'one has two nationalities, told as two facts',
    [OF_A],
    act({}, [...both('nationality', 'only B', 'B'), fact('GUEST', 'nationality', 'A')]),
    'reaches',
  ],
  ['one has two nationalities, told as one fact', [OF_A], act({}, both('nationality', 'only B', 'only A, B')), 'reaches'],
  ['one has no nationality', [OF_A], act({}, both('nationality', 'none', 'not A')), 'does not reach'],
  ['of one nothing is known', [OF_A], act({}, [fact('HOUSE', 'nationality', 'none')]), 'may reach'],
  [
    'it is disputed whether one is of A',
    [OF_A],
    act({}, [...both('nationality', 'none', 'only B'), fact('GUEST', 'nationality', 'A')]),
    'may reach',
  ],
  [
    'that one is of B alone is graded D4: to be out of reach frees',
    [OF_A],
    act({}, [fact('HOUSE', 'nationality', 'none'), fact('GUEST', 'nationality', 'only B', { grade: 'D4' })]),
    'may reach',
  ],
  [
    'the nationality ran out before the act',
    [OF_A],
    act({}, [fact('HOUSE', 'nationality', 'none'), fact('GUEST', 'nationality', 'only B', { until: START })]),
    'may reach',
  ],
  [
    'a copy of what is on file is damaged',
    [OF_A],
    act({}, [...both('nationality', 'none', 'only B'), { of: 'GUEST', is: 'nationality', unreadable: true }]),
    'may reach',
  ],
  ['nobody can read the value', [OF_A], act({}, [fact('HOUSE', 'nationality', 'none'), fact('GUEST', 'nationality', 7)]), 'may reach'],
  ['a list with a hole in it is not read', [OF_A], act({}, both('nationality', 'none', 'only B, ')), 'may reach'],
  ['a seat in the second state of the two', [SEAT_A], act({}, both('seat', 'only B', 'A2')), 'reaches'],
  [
    'the counterpart is of A, and the order reaches by its actor',
    [{ ...OF_A, of: ['actor'] }],
    act({}, both('nationality', 'only B', 'A')),
    'does not reach',
  ],
  [
    'the actor is of A, and the order reaches by its actor',
    [{ ...OF_A, of: ['actor'] }],
    act({}, both('nationality', 'A', 'only B')),
    'reaches',
  ],
  [
    'a counterpart nobody stated, where the actor alone counts',
    [{ ...OF_A, of: ['actor'] }],
    act({ counterpart: undefined }, both('nationality', 'only B', 'A')),
    'does not reach',
  ],
  ['a member', [UNION], act({}, both('member-of', 'none', 'UNION')), 'reaches'],
  ['no member', [UNION], act({}, both('member-of', 'none', 'not UNION')), 'does not reach'],
  ['of whose membership nothing is known', [UNION], act({}, [fact('HOUSE', 'member-of', 'none')]), 'may reach'],
  [
    'part of a state that is a member, whatever it says of itself',
    [UNION],
    act({}, [...both('member-of', 'none', 'none'), fact('GUEST', 'part-of', 'STATE-B'), fact('STATE-B', 'member-of', 'UNION')]),
    'reaches',
  ],
  [
    'perhaps part of the body itself',
    [UNION],
    act({}, [...both('member-of', 'none', 'none'), fact('GUEST', 'part-of', 'UNION', { grade: 'D4' })]),
    'may reach',
  ],
  [
    'part of something that a damaged copy no longer names',
    [UNION],
    act({}, [...both('member-of', 'none', 'none'), { of: 'GUEST', is: 'part-of', unreadable: true }]),
    'may reach',
  ],
  ['in the place', [NORTH], {}, 'reaches'],
  ['elsewhere', [NORTH], act({ place: { in: ['SOUTH'] } }), 'does not reach'],
  ['perhaps in the place', [NORTH], act({ place: { in: ['SOUTH'], maybe: ['NORTH'] } }), 'may reach'],
  ['no place stated', [NORTH], act({ place: undefined }), 'may reach'],
  [
    'one leg in the place',
    [NORTH],
    act({ when: undefined, place: undefined, legs: [leg('a', { in: ['SOUTH'] }), leg('b', { in: ['NORTH'] })] }),
    'reaches',
  ],
  [
    'one leg without a place',
    [NORTH],
    act({ when: undefined, place: undefined, legs: [leg('a', { in: ['SOUTH'] }), leg('b')] }),
    'may reach',
  ],
  ['in the currency', [EURO], act(lines({ amount: 1, currency: 'USD' }, { amount: 1, currency: 'EUR' })), 'reaches'],
  ['in another currency', [EURO], act(lines({ amount: 1, currency: 'USD' })), 'does not reach'],
  ['an amount without a currency', [EURO], act(lines({ amount: 1 })), 'may reach'],
  ['goods without money', [EURO], act(lines({ item: 'PUMP', qty: 1 })), 'does not reach'],
  ['a payment that states no lines', [EURO], act({ kind: 'pay' }), 'may reach'],
  ['a transfer of goods that states no lines', [EURO], act({ kind: 'transfer' }), 'does not reach'],
  ['a visit states no lines and carries nothing', [EURO, ORIGIN], {}, 'does not reach'],
  ['an act of a kind nobody listed may carry anything', [EURO], act({ kind: 'barter' }), 'may reach'],
  ['goods of the origin', [ORIGIN], act(lines({ item: 'PUMP', origin: 'B' }, { item: 'PUMP', origin: 'A' })), 'reaches'],
  ['goods of another origin', [ORIGIN], act(lines({ item: 'PUMP', origin: 'B' })), 'does not reach'],
  ['goods whose origin is not stated', [ORIGIN], act(lines({ item: 'PUMP' })), 'may reach'],
  ['a transfer that states no lines', [ORIGIN], act({ kind: 'transfer' }), 'may reach'],
  ['stated to carry nothing', [ORIGIN], act({ kind: 'transfer', lines: [] }), 'does not reach'],
  ['one ground is enough, whatever the others', [{ place: ['SOUTH'] }, NATIONAL, NORTH], {}, 'reaches'],
  ['none holds and one is not known', [{ place: ['SOUTH'] }, NATIONAL], {}, 'may reach'],
]
for (const [title, nexus, world, expected] of table) {
  test(`${title}: ${expected}`, () => {
    const q = inquiryOf({ ...world, orders: { STATE: { nexus } } })
    const law = q.rulebook.orders.get('STATE')
    assert.ok(law)
    assert.equal(word(reach(q, law)), expected)
  })
}

test('reach may change in the middle of an act, and the sweep is told when', () => {
  const facts = [fact('GUEST', 'national', true, { from: '2026-03-05T10:00Z' }), ...not('HOUSE')]
  const q = inquiryOf({ facts, orders: { STATE: { nexus: [NATIONAL] } } })
  const law = q.rulebook.orders.get('STATE')
  assert.ok(law)
  assert.equal(word(reach(q, law)), 'may reach')
  assert.equal(q.next, Date.UTC(2026, 2, 5, 10))
})
