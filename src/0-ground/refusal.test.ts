import assert from 'node:assert/strict'
import { test } from 'node:test'
import { canonical } from './canonical.ts'
import { readDecimal } from './decimal.ts'
import { readDuration } from './duration.ts'
import { readId } from './id.ts'
import { readInstant } from './instant.ts'
import { addMoney, type Money, readMoney, readRate } from './money.ts'
import { convert, type Quantity, readQuantity } from './quantity.ts'
import { at, Fault, isRefusal, refuse, shown, sure } from './refusal.ts'
import { refusalCodes } from './refusal-codes.ts'
import { catalogues, locales, type MessageId, say } from './say.ts'
import { readTerm } from './term.ts'

test('a place is added as a refusal passes outwards', () => {
  const inner = refuse('shape-missing', {}, { field: 'about.kind' })
  const clause = at(inner, { field: 'clauses[0]' })
  assert.deepEqual(clause.where, { field: 'clauses[0].about.kind' })
  assert.deepEqual(at(clause, { file: 'a.yaml', line: 3 }).where, { file: 'a.yaml', line: 3, field: 'clauses[0].about.kind' })
  assert.deepEqual(at(refuse('shape-missing'), { field: 'kind' }).where, { field: 'kind' })
  assert.deepEqual(at(refuse('shape-missing', {}, { field: '[2]' }), { field: 'names' }).where, { field: 'names[2]' })
})

test('a nearer file and line stay', () => {
  const inner = refuse('shape-missing', {}, { file: 'inner.yaml', line: 7 })
  assert.deepEqual(at(inner, { file: 'outer.yaml', line: 1 }).where, { file: 'inner.yaml', line: 7 })
})

test('adding a place leaves the refusal it was added to as it was', () => {
  const inner = refuse('shape-missing', {}, { field: 'kind' })
  at(inner, { field: 'clauses[0]' })
  assert.deepEqual(inner, { refused: true, code: 'shape-missing', values: {}, where: { field: 'kind' } })
})

test('only refusals are refusals', () => {
  assert.ok(isRefusal(refuse('shape-missing')))
  for (const other of [null, undefined, 'refused', { refused: false }, { refused: 'true' }, [], 0]) assert.ok(!isRefusal(other))
})

test('sure throws a fault, and only when it must', () => {
  sure(true, 'fine')
  assert.throws(
    () => sure(0, 'nought'),
    (fault) => fault instanceof Fault && fault.message === 'nought',
  )
})

test('what was found is shown short', () => {
  assert.deepEqual(['a"b', 5, null, undefined, true, [1, 2], { a: 1 }].map(shown), [
    '"a\\"b"',
    '5',
    'null',
    'undefined',
    'true',
    '[…] (2)',
    '{…}',
  ])
  assert.ok(shown('x'.repeat(1e6)).length < 70)
})

test('every code has a sentence in every language, and no sentence is without its code', () => {
  assert.equal(new Set(refusalCodes).size, refusalCodes.length)
  for (const locale of locales) {
    const told = Object.keys(catalogues[locale]).filter((id) => id.startsWith('refusal.'))
    assert.deepEqual(told.sort(), refusalCodes.map((code) => `refusal.${code}`).sort(), locale)
  }
})

const eur = readMoney('1 EUR') as Money
const usd = readMoney('1 USD') as Money
const metre = readQuantity('1 m') as Quantity

// Each row provokes one code of this floor; saying it throws if the sentence asks for a value that was not given.
const provoked: [string, unknown][] = [
  ['instant-unreadable', readInstant('soon', 'UTC')],
  ['instant-without-offset', readInstant('2026-03-05T09:00', 'UTC')],
  ['instant-impossible', readInstant('2026-02-30', 'UTC')],
  ['instant-out-of-range', readInstant('9999-01-01', 'UTC')],
  ['zone-unknown', readInstant('2026-03-05', 'Mars')],
  ['duration-unreadable', readDuration('a week')],
  ['duration-too-long', readDuration('P9999Y')],
  ['term-not-a-pair', readTerm('2026', 'UTC')],
  ['term-without-start', readTerm([], 'UTC')],
  ['term-without-end', readTerm(['2026-01-01'], 'UTC')],
  ['term-ends-before-it-starts', readTerm(['2026-01-02', '2026-01-01'], 'UTC')],
  ['decimal-unreadable', readDecimal('x')],
  ['decimal-too-long', readDecimal('1'.repeat(41))],
  ['quantity-unreadable', readQuantity('some')],
  ['unit-unknown', readQuantity('1 stone')],
  ['units-do-not-convert', convert(metre, 'kg')],
  ['money-unreadable', readMoney('1')],
  ['currency-unreadable', readMoney('1 eur')],
  ['currencies-differ', addMoney(eur, usd)],
  ['rate-not-positive', readRate('0')],
  ['canonical-not-json', canonical(1n)],
  ['canonical-lone-surrogate', canonical('\ud800')],
  ['canonical-not-finite', canonical(Number.NaN)],
  ['canonical-too-deep', canonical(JSON.parse('['.repeat(200) + ']'.repeat(200)))],
  ['id-unreadable', readId('1')],
  ['shape-missing', readMoney({ amount: 1 })],
  ['shape-unknown-key', readMoney({ amount: 1, currency: 'EUR', more: 1 })],
  ['shape-wrong-type', readMoney(5)],
]
for (const [code, refusal] of provoked) {
  test(`${code} can be said`, () => {
    assert.ok(isRefusal(refusal))
    assert.equal(refusal.code, code)
    const sentences = locales.map((locale) => say(locale, `refusal.${refusal.code}` as MessageId, refusal.values))
    for (const sentence of sentences) assert.doesNotMatch(sentence, /undefined|\{/)
    assert.equal(new Set(sentences).size, sentences.length, 'each language says it in its own words')
  })
}
