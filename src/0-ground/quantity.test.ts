import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from '#property'
import { writeDecimal } from './decimal.ts'
import { addQuantities, compareQuantities, convert, type Quantity, readQuantity, UNITS } from './quantity.ts'
import { isRefusal, type Refusal } from './refusal.ts'

const quantity = (raw: unknown): Quantity => {
  const read = readQuantity(raw)
  assert.ok(!isRefusal(read), String(raw))
  return read
}
const text = (q: Quantity | Refusal): string => {
  assert.ok(!isRefusal(q))
  return `${writeDecimal(q.value)} ${q.unit}`
}

const readable: [unknown, string][] = [
  [12, '12 item'],
  [0, '0 item'],
  ['12', '12 item'],
  ['12 kg', '12 kg'],
  ['12kg', '12 kg'],
  ['3000 m', '3000 m'],
  ['0.5 t', '0.5 t'],
  ['40 persons', '40 person'],
  ['1 person', '1 person'],
  ['200 rounds', '200 round'],
  ['3 m2', '3 m2'],
]
for (const [raw, read] of readable) {
  test(`${JSON.stringify(raw)} is ${read}`, () => {
    assert.equal(text(quantity(raw)), read)
  })
}

const refused: [unknown, string][] = [
  ['12 stone', 'unit-unknown'],
  ['12 KG', 'unit-unknown'],
  ['0x1f', 'unit-unknown'],
  ['12 toString', 'unit-unknown'],
  ['12 constructor', 'unit-unknown'],
  ['-1 kg', 'quantity-unreadable'],
  [-1, 'quantity-unreadable'],
  ['kg', 'quantity-unreadable'],
  ['12  kg', 'quantity-unreadable'],
  ['12 kg ', 'quantity-unreadable'],
  ['about 12 kg', 'quantity-unreadable'],
  ['', 'quantity-unreadable'],
  ['1.2.3 kg', 'decimal-unreadable'],
  [Number.NaN, 'decimal-unreadable'],
  [null, 'decimal-unreadable'],
]
for (const [raw, code] of refused) {
  test(`${JSON.stringify(raw)} is refused: ${code}`, () => {
    const read = readQuantity(raw)
    assert.ok(isRefusal(read))
    assert.equal(read.code, code)
  })
}

test('the refusal of an unknown unit lists every unit', () => {
  const read = readQuantity('12 stone')
  assert.ok(isRefusal(read))
  assert.equal(read.values.accepted, Object.keys(UNITS).join(', '))
})

const conversions: [string, string, string][] = [
  ['3 km', 'm', '3000 m'],
  ['1 lb', 'g', '453.59237 g'],
  ['1 mi', 'ft', '5280 ft'],
  ['1 nmi', 'm', '1852 m'],
  ['2 d', 'h', '48 h'],
  ['1 m3', 'l', '1000 l'],
  ['250 ha', 'km2', '2.5 km2'],
]
for (const [from, unit, to] of conversions) {
  test(`${from} is ${to}`, () => {
    assert.equal(text(convert(quantity(from), unit)), to)
  })
}

test('what is not of one dimension neither converts, adds nor compares', () => {
  for (const [a, unit] of [
    ['12 kg', 'm'],
    ['12', 'person'],
    ['12 persons', 'item'],
    ['1 m2', 'm'],
  ] as const) {
    const [q, one] = [quantity(a), quantity(`1 ${unit}`)]
    for (const result of [convert(q, unit), addQuantities(q, one), compareQuantities(q, one)]) {
      assert.ok(isRefusal(result))
      assert.equal(result.code, 'units-do-not-convert')
    }
  }
  const unknown = convert(quantity('1 m'), 'furlong')
  assert.ok(isRefusal(unknown) && unknown.code === 'unit-unknown')
})

test('sums are exact, in the base unit when units differ', () => {
  assert.equal(text(addQuantities(quantity('0.1 kg'), quantity('0.2 kg'))), '0.3 kg')
  assert.equal(text(addQuantities(quantity('1 mi'), quantity('1 m'))), '1610.344 m')
  assert.equal(text(addQuantities(quantity('1 lb'), quantity('1 kg'))), '1453.59237 g')
})

test('comparing is exact and runs both ways', () => {
  assert.equal(compareQuantities(quantity('3 km'), quantity('3000 m')), 0)
  assert.equal(compareQuantities(quantity('2999.999 m'), quantity('3 km')), -1)
  const amount = fc.nat(10_000).map((n) => quantity(`${n} m`))
  const longer = fc.nat(10).map((n) => quantity(`${n} km`))
  fc.assert(
    fc.property(amount, longer, (a, b) => {
      const expected = Math.sign(a.value.toNumber() - b.value.toNumber() * 1_000)
      assert.equal(compareQuantities(a, b), expected)
      assert.equal(compareQuantities(b, a), expected === 0 ? 0 : -expected)
    }),
  )
})

test('every dimension has one unit of size one, so that sums have a base', () => {
  const bases = Object.values(UNITS).filter(([, factor]) => factor === '1')
  const dimensions = new Set(Object.values(UNITS).map(([dimension]) => dimension))
  assert.deepEqual(bases.map(([dimension]) => dimension).sort(), [...dimensions].sort())
})
