import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from '#property'
import { type Decimal, writeDecimal } from './decimal.ts'
import { addMoney, exchange, type Money, minorDigits, readMoney, readRate } from './money.ts'
import { isRefusal } from './refusal.ts'

const money = (raw: unknown): Money => {
  const read = readMoney(raw)
  assert.ok(!isRefusal(read), JSON.stringify(raw))
  return read
}
const rate = (raw: unknown): Decimal => {
  const read = readRate(raw)
  assert.ok(!isRefusal(read), String(raw))
  return read
}
const text = (m: Money): string => `${writeDecimal(m.amount)} ${m.currency}`

test('money is read from a record or a text', () => {
  assert.equal(text(money({ amount: '1250.50', currency: 'EUR' })), '1250.5 EUR')
  assert.equal(text(money({ amount: 40_000, currency: 'USD' })), '40000 USD')
  assert.equal(text(money('1250.50 EUR')), '1250.5 EUR')
  assert.equal(text(money('7 AAA')), '7 AAA')
})

const refused: [raw: unknown, code: string, field: string | undefined][] = [
  [{ amount: '12', currency: 'eur' }, 'currency-unreadable', 'currency'],
  [{ amount: '12', currency: 'EURO' }, 'currency-unreadable', 'currency'],
  [{ amount: '12,50', currency: 'EUR' }, 'decimal-unreadable', 'amount'],
  [{ amount: '-12', currency: 'EUR' }, 'money-unreadable', 'amount'],
  [{ amount: '12' }, 'shape-missing', 'currency'],
  [{ amount: '12', currency: 'EUR', vat: '2' }, 'shape-unknown-key', undefined],
  ['12', 'money-unreadable', undefined],
  ['12 EUR net', 'money-unreadable', undefined],
  ['EUR 12', 'decimal-unreadable', 'amount'],
]
for (const [raw, code, field] of refused) {
  test(`${JSON.stringify(raw)} is refused: ${code}`, () => {
    const read = readMoney(raw)
    assert.ok(isRefusal(read))
    assert.deepEqual([read.code, read.where?.field], [code, field])
  })
}

test('a rate is above nought', () => {
  for (const raw of ['0', '-1', '0.00']) {
    const read = readRate(raw)
    assert.ok(isRefusal(read) && read.code === 'rate-not-positive')
  }
  assert.ok(isRefusal(readRate('high')))
  assert.throws(() => exchange(money('1 EUR'), 'USD', rate('1').minus(1), 'up'), { name: 'Fault' })
})

test('minor units', () => {
  assert.deepEqual(['EUR', 'JPY', 'KWD', 'CLF', 'AAA'].map(minorDigits), [2, 0, 3, 4, 2])
})

const exchanges: [string, string, string, 'up' | 'down', string][] = [
  ['40000 USD', 'EUR', '0.92', 'up', '36800 EUR'],
  ['0.01 USD', 'EUR', '0.92', 'up', '0.01 EUR'],
  ['0.01 USD', 'EUR', '0.92', 'down', '0 EUR'],
  ['1 EUR', 'JPY', '161.001', 'up', '162 JPY'],
  ['1 EUR', 'JPY', '161.999', 'down', '161 JPY'],
  ['1 EUR', 'KWD', '0.33333', 'up', '0.334 KWD'],
]
for (const [from, currency, at, rounding, to] of exchanges) {
  test(`${from} at ${at} is ${to}, rounded ${rounding}`, () => {
    assert.equal(text(exchange(money(from), currency, rate(at), rounding)), to)
  })
}

test('rounding up never makes room and rounding down never gives more, and both stay within one minor unit', () => {
  const cents = fc.nat(1e9).map((n) => money(`${(n - (n % 100)) / 100}.${String(n % 100).padStart(2, '0')} EUR`))
  const rates = fc.integer({ min: 1, max: 1e9 }).map((n) => rate(String(n)).div(1e5))
  fc.assert(
    fc.property(cents, rates, fc.constantFrom('USD', 'JPY', 'KWD'), (from, at, currency) => {
      const exact = from.amount.times(at)
      const [up, down] = [exchange(from, currency, at, 'up').amount, exchange(from, currency, at, 'down').amount]
      assert.ok(up.gte(exact) && down.lte(exact))
      assert.ok(up.minus(down).lte(rate('1').div(10 ** minorDigits(currency))))
    }),
  )
})

test('sums are exact and stay in one currency', () => {
  const sum = addMoney(money('0.10 EUR'), money('0.20 EUR'))
  assert.ok(!isRefusal(sum))
  assert.equal(text(sum), '0.3 EUR')
  const mixed = addMoney(money('1 EUR'), money('1 USD'))
  assert.ok(isRefusal(mixed) && mixed.code === 'currencies-differ')
})
