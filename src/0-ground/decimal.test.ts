import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from '#property'
import { type Decimal, readDecimal, writeDecimal, writeDecimalUp, ZERO } from './decimal.ts'
import { isRefusal } from './refusal.ts'

const decimal = (raw: unknown): Decimal => {
  const read = readDecimal(raw)
  assert.ok(!isRefusal(read), String(raw))
  return read
}

const readable: [unknown, string][] = [
  ['0', '0'],
  ['-0', '0'],
  [-0, '0'],
  ['0.00', '0'],
  ['12', '12'],
  ['1250.50', '1250.5'],
  ['-3.25', '-3.25'],
  [0.1, '0.1'],
  [0.000001, '0.000001'],
  [9_007_199_254_740_991, '9007199254740991'],
  ['1234567890123456789012345678901234567890', '1234567890123456789012345678901234567890'],
  ['0.000000000000000000000000000000000000001', '0.000000000000000000000000000000000000001'],
]
for (const [raw, text] of readable) {
  test(`${raw} is written ${text}`, () => {
    assert.equal(writeDecimal(decimal(raw)), text)
  })
}

const UNREADABLE = [
  '',
  ' 1',
  '1 ',
  '+1',
  '01',
  '1.',
  '.5',
  '1,5',
  '1e5',
  '0x1f',
  'NaN',
  'Infinity',
  '١',
  '1_000',
  '1.2.3',
  '--1',
  null,
  undefined,
  true,
  [],
  {},
  1n,
]
for (const raw of [...UNREADABLE, Number.NaN, Number.POSITIVE_INFINITY, 1e21, 1e-7, 9_007_199_254_740_992, 0.12345678901234568]) {
  test(`${typeof raw} ${String(raw)} is refused`, () => {
    const read = readDecimal(raw)
    assert.ok(isRefusal(read) && read.code === 'decimal-unreadable')
  })
}

test('more than 40 digits are refused, and a very long text is not even scanned', () => {
  for (const raw of ['1'.repeat(41), `0.${'1'.repeat(40)}`, `-${'1'.repeat(41)}`]) {
    const read = readDecimal(raw)
    assert.ok(isRefusal(read) && read.code === 'decimal-too-long')
  }
  assert.ok(isRefusal(readDecimal('1'.repeat(30_000))))
})

const digits = fc.bigInt({ min: -(10n ** 38n), max: 10n ** 38n })

/** A whole number of hundredths as text. */
const hundredths = (n: bigint): string => {
  const size = (n < 0n ? -n : n).toString().padStart(3, '0')
  return `${n < 0n ? '-' : ''}${size.slice(0, -2)}.${size.slice(-2)}`
}

test('sums and products are exact, as big integers show', () => {
  fc.assert(
    fc.property(digits, digits, (a, b) => {
      const [x, y] = [decimal(hundredths(a)), decimal(hundredths(b))]
      assert.equal(writeDecimal(x.plus(y).times(100)), String(a + b))
      assert.equal(writeDecimal(x.times(y).times(10_000)), String(a * b))
    }),
  )
})

test('what is written is read again, and no exponent is ever written', () => {
  fc.assert(
    fc.property(digits, fc.nat(38), (a, places) => {
      const value = decimal(String(a)).div(decimal('10').pow(places))
      assert.match(writeDecimal(value), /^-?\d+(\.\d+)?$/)
      assert.ok(value.eq(writeDecimal(value)))
    }),
  )
})

test('there is one nought', () => {
  assert.equal(decimal('-0.0'), ZERO)
  assert.equal(writeDecimal(decimal('-1').times(0)), '0')
})

for (const [value, written] of [
  ['0', '0'],
  ['1.50', '1.5'],
  [`0.${'3'.repeat(39)}`, `0.${'3'.repeat(39)}`],
  [`0.${'3'.repeat(45)}`, `0.${'3'.repeat(38)}4`],
  [`0.${'9'.repeat(45)}`, '1'],
  [`12.${'0'.repeat(50)}1`, `12.${'0'.repeat(37)}1`],
  ['9'.repeat(41), '9'.repeat(41)],
  [`${'9'.repeat(40)}.1`, `1${'0'.repeat(40)}`],
] as const) {
  test(`${value.slice(0, 12)}… (${value.length}) is written so that it can be read again, no lower`, () => {
    assert.equal(writeDecimalUp(ZERO.plus(value)), written)
  })
}
