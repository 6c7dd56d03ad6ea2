import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from '#property'
import type { IdentifierType } from './entry.ts'
import { identifier, identifierKey, identifierValid } from './identifier.ts'

/** A right one of each, taken from the rule that the function names or from public examples in it. */
const RIGHT: readonly (readonly [IdentifierType, string])[] = [
  ['imo', '9074729'],
  ['imo', 'IMO 9074729'],
  ['lei', '5493001KJTIIGC8Y1R12'],
  ['iban', 'GB82 WEST 1234 5698 7654 32'],
  ['iban', 'DE89370400440532013000'],
  ['inn', '7707083893'],
  ['inn', '500100732259'],
  ['ogrn', '1027700132195'],
  ['ogrn', '304500116000157'],
  ['isin', 'US0378331005'],
  ['isin', 'AU0000XVGZA3'],
  ['swift', 'DEUTDEFF'],
  ['swift', 'DEUTDEFF500'],
  ['mmsi', '235012345'],
  ['duns', '15-048-3782'],
]
const WRONG: readonly (readonly [IdentifierType, string])[] = [
  ['imo', '9074728'],
  ['imo', '123'],
  ['lei', '5493001KJTIIGC8Y1R13'],
  ['iban', 'GB82 WEST 1234 5698 7654 33'],
  ['inn', '7707083894'],
  ['inn', '500100732250'],
  ['inn', '77'],
  ['ogrn', '1027700132196'],
  ['ogrn', '304500116000158'],
  ['isin', 'US0378331006'],
  ['swift', 'DEUT1EFF'],
  ['mmsi', '935012345'],
  ['duns', '123'],
]

test('check digits and forms', () => {
  for (const [type, value] of RIGHT) assert.equal(identifierValid(type, identifierKey(type, value)), true, `${type} ${value}`)
  for (const [type, value] of WRONG) assert.equal(identifierValid(type, identifierKey(type, value)), false, `${type} ${value}`)
  for (const type of ['passport', 'tax', 'phone', 'other'] as const) assert.equal(identifierValid(type, '1'), null)
})

// The last digit of a sum, as IMO numbers, INN and OGRN have it, lets some changes pass; these rules let none.
test('one digit changed is always noticed in an LEI, an IBAN and an ISIN', () => {
  const checked = RIGHT.filter(([type]) => ['lei', 'iban', 'isin'].includes(type))
  fc.assert(
    fc.property(fc.constantFrom(...checked), fc.nat(30), fc.integer({ min: 1, max: 9 }), ([type, value], at, by) => {
      const key = identifierKey(type, value)
      const digits = [...key.matchAll(/\d/g)].map((found) => found.index)
      const place = digits[at % digits.length] ?? 0
      const changed = key.slice(0, place) + ((Number(key[place]) + by) % 10) + key.slice(place + 1)
      assert.equal(identifierValid(type, changed), false, changed)
    }),
    { seed: 3 },
  )
})

test('what is compared of an identifier', () => {
  const cases: readonly (readonly [IdentifierType, string, string])[] = [
    ['passport', 'k 123-456', 'K123456'],
    ['imo', 'IMO9074729', '9074729'],
    ['email', ' Office@Zenda.Example ', 'office@zenda.example'],
    ['website', 'https://www.Zenda.example/', 'zenda.example'],
    ['wallet', '1AbC', '1AbC'],
    ['national-id', '１２３', '123'],
  ]
  for (const [type, value, key] of cases) assert.equal(identifierKey(type, value), key)
})

test('a number is told as what its country and its check digits show it to be, and kept as written', () => {
  assert.deepEqual(identifier('tax', '7707083893', 'ru', 'Tax ID No.'), {
    type: 'inn',
    value: '7707083893',
    country: 'ru',
    valid: true,
    note: 'Tax ID No.',
  })
  assert.deepEqual(identifier('tax', '7707083894', 'ru'), { type: 'tax', value: '7707083894', country: 'ru', valid: null })
  assert.deepEqual(identifier('tax', '7707083893', 'ua'), { type: 'tax', value: '7707083893', country: 'ua', valid: null })
  assert.equal(identifier('registration', '1027700132195', 'ru').type, 'ogrn')
  assert.equal(identifier('registration', '5493001KJTIIGC8Y1R12').type, 'lei')
  assert.deepEqual(identifier('imo', '9074728'), { type: 'imo', value: '9074728', valid: false })
})
