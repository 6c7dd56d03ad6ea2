import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isRefusal } from '#ground/refusal.ts'
import { spoilTable } from '../../../tests/support/spoil.ts'
import { instant, read } from '../../../tests/support/world.ts'
import { mayCarry } from './act.ts'
import { keepingOf, metres, readAct } from './read-act.ts'

const place = {
  in: ['NORTH'],
  maybe: ['RED'],
  distance: { CAMP: { min: '100 m', max: '3 km' } },
  position: { lat: 4, lon: -74, within: '50 m' },
}
const full = {
  id: 'A-1',
  kind: 'transfer',
  asked_by: 'ASKER',
  advised_by: ['ADAM'],
  rev: 2,
  actor: 'HOUSE',
  principal: 'COUNCIL',
  counterpart: ['GUEST', 'OTHER'],
  end_user: ['FARM'],
  intermediary: [],
  purpose: 'relief',
  place,
  legs: [
    { id: 'out', when: ['2026-03-05T09:00Z', '2026-03-05T11:00Z'] },
    { id: 'back', place: { in: ['SOUTH'] }, when: ['2026-03-06', '2026-03-07'] },
  ],
  lines: [
    { id: 'b', item: 'PUMP', qty: 3, origin: 'A' },
    { id: 'a', amount: '1250.50', currency: 'EUR' },
  ],
  under: 'M',
  cites: ['INC-2', 'INC-1'],
  zone: 'America/Bogota',
}

spoilTable('act', full, readAct, [
  ['kind', undefined, 'shape-missing', 'kind'],
  ['kind', ['transfer'], 'shape-wrong-type', 'kind', /text/],
  ['actor', undefined, 'shape-missing', 'actor'],
  ['actor', ['HOUSE', 'PSC'], 'shape-wrong', 'actor'],
  ['actor', '', 'shape-too-small', 'actor'],
  ['colour', 'red', 'shape-unknown-key', undefined, /\bcounterpart\b/],
  ['rev', -1, 'shape-too-small', 'rev'],
  ['rev', 1.5, 'shape-wrong-type', 'rev', /whole number/],
  ['counterpart', 7, 'shape-wrong', 'counterpart'],
  ['advised_by', { name: 'ADAM' }, 'shape-wrong', 'advised_by'],
  ['zone', 'Mars/Olympus', 'zone-unknown', 'zone'],
  ['legs', undefined, 'shape-missing', 'when'],
  ['legs', [], 'shape-too-small', 'legs'],
  ['legs.0.id', undefined, 'shape-missing', 'legs[0].id'],
  ['legs.0.when', undefined, 'shape-missing', 'legs[0].when'],
  ['legs.0.when', [], 'shape-too-small', 'legs[0].when'],
  ['legs.0.when', ['2026-03-05', '2026-03-06', '2026-03-07'], 'shape-too-big', 'legs[0].when', /2/],
  ['legs.0.when.0', '2026-02-29', 'instant-impossible', 'legs[0].when[0]'],
  ['legs.0.when.0', '2026-03-05T09:00', 'instant-without-offset', 'legs[0].when[0]'],
  ['legs.0.when.1', '2026-03-05T25:00Z', 'instant-impossible', 'legs[0].when[1]'],
  ['legs.1.place.on', ['SOUTH'], 'shape-unknown-key', 'legs[1].place', /^in, maybe, distance, position$/],
  ['place.in', 'NORTH', 'shape-wrong-type', 'place.in', /list/],
  ['place.distance.CAMP.min', '100', 'units-do-not-convert', 'place.distance.CAMP.min', /\bkm\b/],
  ['place.distance.CAMP.min', '100 kg', 'units-do-not-convert', 'place.distance.CAMP.min', /\bkm\b/],
  ['place.distance.CAMP.max', '3 versts', 'unit-unknown', 'place.distance.CAMP.max', /\bkm\b/],
  ['place.distance.CAMP.max', '99 m', 'shape-too-small', 'place.distance.CAMP.max', /100 m/],
  ['place.distance.CAMP.max', undefined, 'shape-missing', 'place.distance.CAMP.max'],
  ['place.position.lat', 90.01, 'shape-too-big', 'place.position.lat', /90/],
  ['place.position.lon', -180.01, 'shape-too-small', 'place.position.lon', /-180/],
  ['place.position.within', undefined, 'shape-missing', 'place.position.within'],
  ['place.position.within', '50', 'units-do-not-convert', 'place.position.within', /\bkm\b/],
  ['lines.0.id', undefined, 'shape-missing', 'lines[0].id'],
  ['lines.1.id', 'b', 'shape-repeated', 'lines'],
  ['lines.0.qty', 'three', 'quantity-unreadable', 'lines[0].qty'],
  ['lines.0.qty', '3 stone', 'unit-unknown', 'lines[0].qty', /\bkg\b/],
  ['lines.0.qty', -3, 'quantity-unreadable', 'lines[0].qty'],
  ['lines.0.unit', 'stone', 'unit-unknown', 'lines[0].unit', /\bkg\b/],
  ['lines.1.amount', '1,250', 'decimal-unreadable', 'lines[1].amount'],
  ['lines.1.currency', 'euro', 'shape-wrong', 'lines[1].currency'],
  ['lines.1.price', 3, 'shape-unknown-key', 'lines[1]', /\bamount\b/],
  ['lines', Array.from({ length: 2001 }, (_, i) => ({ id: `l${i}` })), 'shape-too-big', 'lines', /2000/],
])

test('money below nought is refused where it stands: it would give room back to a limit', () => {
  const found = readAct({ ...full, lines: [{ id: 'a', amount: '-5', currency: 'EUR' }] })
  assert.ok(isRefusal(found))
  assert.deepEqual([found.code, found.where?.field], ['shape-too-small', 'lines[0].amount'])
})

for (const raw of [null, undefined, 'visit', []]) test(`${JSON.stringify(raw)} is no act`, () => assert.ok(isRefusal(readAct(raw))))

test('what is not stated is not known, and what is stated to be nobody is nobody', () => {
  const plain = read(readAct({ kind: 'visit', actor: 'HOUSE', intermediary: [], when: ['2026-03-05', '2026-03-06'] }))
  assert.deepEqual([plain.roles.counterpart, plain.roles.intermediary, plain.roles.actor], [null, [], ['HOUSE']])
  assert.deepEqual([plain.lines, plain.purpose, plain.askedBy, plain.advisedBy, plain.rev, plain.under], [null, null, null, [], 1, null])
  assert.deepEqual(plain.legs, [{ id: '', place: null, from: instant('2026-03-05'), until: instant('2026-03-06') }])
  assert.deepEqual(read(readAct({ kind: 'visit', actor: 'HOUSE', when: ['2026-03-05', '2026-03-06'], lines: [] })).lines, [])
})

test('an act without an end is read, because it is refused with its reason when it is judged', () => {
  for (const when of [['2026-03-05'], ['2026-03-05', null]])
    assert.equal(read(readAct({ kind: 'visit', actor: 'HOUSE', when })).legs[0]?.until, null)
})

test('what it cites is a set; unstated is not known, and an empty list says that it rests on nothing', () => {
  const citing = (cites: unknown) => read(readAct({ ...full, cites })).cites
  assert.deepEqual([citing(['B', 'A', 'B']), citing([]), citing(undefined)], [['A', 'B'], [], null])
})

test('names, legs and lines come in an order of their own, each name once', () => {
  const found = read(readAct({ ...full, counterpart: ['OTHER', 'GUEST', 'OTHER'] }))
  assert.deepEqual(found.roles.counterpart, ['GUEST', 'OTHER'])
  assert.deepEqual(
    [found.legs.map((l) => l.id), found.lines?.map((l) => l.id)],
    [
      ['back', 'out'],
      ['a', 'b'],
    ],
  )
})

test('a leg has its own place or that of the act, and its bare dates are midnights in the zone of the act', () => {
  const [back, out] = read(readAct(full)).legs
  assert.deepEqual(
    [[...(back?.place?.in ?? [])], [...(out?.place?.in ?? [])], [...(out?.place?.maybe ?? [])]],
    [['SOUTH'], ['NORTH'], ['RED']],
  )
  assert.deepEqual([back?.from, back?.until], [instant('2026-03-06T05:00Z'), instant('2026-03-07T05:00Z')])
  assert.equal(out?.place?.distance.get('CAMP')?.max.toFixed(), '3000')
})

test('a quantity is a number with a unit beside it, or text with its unit', () => {
  const lines = [
    { id: 'a', qty: 3 },
    { id: 'b', qty: '3 kg' },
    { id: 'c', qty: '3', unit: 'kg' },
    { id: 'd', item: 'PUMP' },
  ]
  const found = read(readAct({ ...full, lines })).lines?.map((l) => [l.qty?.toFixed() ?? null, l.unit])
  assert.deepEqual(found, [
    ['3', 'item'],
    ['3', 'kg'],
    ['3', 'kg'],
    [null, 'item'],
  ])
})

test('a length is told in metres', () => {
  assert.deepEqual(
    ['1 km', '1 mi', '0 m'].map((text) => read(metres(text)).toFixed()),
    ['1000', '1609.344', '0'],
  )
})

test('an act of a kind nobody listed may carry anything', () => {
  assert.deepEqual(
    [mayCarry('visit', 'goods'), mayCarry('pay', 'money'), mayCarry('pay', 'goods'), mayCarry('barter', 'goods')],
    [false, true, false, true],
  )
})

test('a promise may be one of goods or of money, so that what it leaves unsaid is not nothing', () => {
  assert.deepEqual([mayCarry('promise', 'goods'), mayCarry('promise', 'money')], [true, true])
})

test('how a promise is to be kept is read with it, and what cannot be read of it is refused with its field', () => {
  const promise = (keeping: unknown) => ({ kind: 'promise', actor: 'US', when: ['2026-01-01', '2026-01-02'], keeping })
  const code = (keeping: unknown) => {
    const read = readAct(promise(keeping))
    return isRefusal(read) ? `${read.code} ${read.where?.field}` : 'good'
  }
  assert.equal(code({}), 'good')
  assert.equal(code({ does: 'deliver', when: [null, '2026-05-01'], every: 'P30D', verified_by: ['M'] }), 'good')
  assert.equal(code({ refrains: true }), 'shape-missing keeping.does')
  assert.equal(code({ when: ['2026-05-01', '2026-05-01'] }), 'term-ends-before-it-starts keeping.when')
  assert.equal(code({ when: ['soon'] }), 'instant-unreadable keeping.when[0]')
  assert.equal(code({ every: 'monthly' }), 'duration-unreadable keeping.every')
  assert.equal(code({ verified_by: [] }), 'shape-too-small keeping.verified_by')
  assert.equal(code({ status: 'verified' }), 'shape-unknown-key keeping')
  const kept = keepingOf({ ...promise({ when: [null, '2026-05-01'], verified_by: ['M', 'A', 'M'] }), zone: 'Africa/Nairobi' })
  assert.deepEqual([kept?.from, kept?.until, ...(kept?.verifiedBy ?? [])], [null, Date.UTC(2026, 3, 30, 21), 'A', 'M'])
  assert.equal(keepingOf(promise(undefined)), null)
})
