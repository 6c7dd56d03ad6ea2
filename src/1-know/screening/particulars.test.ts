import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from '#property'
import { type Birth, compareParticulars, type Identifier, PARTICULARS, type Particulars } from './particulars.ts'

const NONE: Particulars = { births: [], countries: [], genders: [], identifiers: [] }
const day = (from: number, about = false): Birth => ({ from, until: from, about })
const span = (from: number, until: number, about = false): Birth => ({ from, until, about })
const year = (of: number, about = false): Birth => span(of * 10_000 + 101, of * 10_000 + 1231, about)

const births: readonly (readonly [what: string, a: readonly Birth[], b: readonly Birth[], outcome: string | null, share: number])[] = [
  ['unknown on one side', [day(19700102)], [], null, 0],
  ['the same day', [day(19700102)], [day(19700102)], 'same', PARTICULARS.birthDay],
  ['the same month', [span(19700101, 19700131)], [day(19700102)], 'agrees', PARTICULARS.birthMonth],
  ['the same year', [year(1970)], [day(19700102)], 'agrees', PARTICULARS.birthYear],
  ['a span of years that holds it says less', [span(19680101, 19721231)], [day(19700102)], 'agrees', 26],
  ['day and month exchanged', [day(19700305)], [day(19700503)], 'near', PARTICULARS.birthSwapped],
  ['a day after the twelfth is no month', [day(19700513)], [day(19701205)], 'near', PARTICULARS.birthNear],
  ['one figure mistyped', [day(19700102)], [day(19700107)], 'near', PARTICULARS.birthTypo],
  ['two neighbouring figures exchanged', [day(19700112)], [day(19700121)], 'near', PARTICULARS.birthTypo],
  ['the same month, another day', [day(19700102)], [day(19700125)], 'near', PARTICULARS.birthPart],
  ['the same day of another month', [day(19700221)], [day(19701121)], 'near', PARTICULARS.birthPart],
  ['the next year', [year(1970)], [day(19710305)], 'near', PARTICULARS.birthNear],
  ['three years apart', [year(1970)], [day(19730305)], 'differs', PARTICULARS.birthYears],
  ['three years apart, where one is approximate', [year(1970, true)], [day(19730305)], 'near', PARTICULARS.birthNear],
  ['a generation apart', [day(19500102)], [day(19780611)], 'differs', PARTICULARS.birthFar],
  ['of several dates the best counts', [day(19500611), day(19700102)], [day(19700102), day(19330304)], 'same', PARTICULARS.birthDay],
]
for (const [what, a, b, outcome, share] of births)
  test(`birth: ${what}`, () => {
    for (const [x, y] of [
      [a, b],
      [b, a],
    ] as const) {
      const found = compareParticulars({ ...NONE, births: x }, { ...NONE, births: y }, true)
      assert.deepEqual(found, outcome === null ? [] : [{ kind: 'birth', outcome, share }])
    }
  })

test('countries: one in common agrees, none speaks against, of bodies more than of persons', () => {
  const shares = (a: string[], b: string[], person: boolean) =>
    compareParticulars({ ...NONE, countries: a }, { ...NONE, countries: b }, person).map(({ share }) => share)
  assert.deepEqual(shares(['aa', 'bb'], ['bb'], true), [PARTICULARS.country])
  assert.deepEqual(shares(['aa'], ['bb'], true), [PARTICULARS.countryOther])
  assert.deepEqual(shares(['aa'], ['bb'], false), [PARTICULARS.countryOtherBody])
  assert.deepEqual(shares([], ['bb'], true), [])
})

test('countries of addresses stand in where one side says no other, and say less for it than against it', () => {
  const shares = (a: Partial<Particulars>, b: Partial<Particulars>, person = true) =>
    compareParticulars({ ...NONE, ...a }, { ...NONE, ...b }, person).map(({ share }) => share)
  assert.deepEqual(shares({ countries: ['aa'] }, { abodes: ['aa', 'bb'] }), [PARTICULARS.abode])
  assert.deepEqual(shares({ countries: ['aa'] }, { abodes: ['bb'] }), [PARTICULARS.abodeOther])
  assert.deepEqual(shares({ countries: ['aa'] }, { abodes: ['bb'] }, false), [PARTICULARS.abodeOther])
  assert.deepEqual(shares({ countries: ['aa'] }, { countries: ['aa'], abodes: ['bb'] }), [PARTICULARS.country])
  assert.deepEqual(shares({ countries: ['aa'] }, { countries: ['cc'], abodes: ['aa'] }), [PARTICULARS.countryOther])
  assert.deepEqual(shares({ countries: ['aa'] }, { abodes: [] }), [])
})

test('gender: the same says nothing, another speaks against, unknown neither', () => {
  const shares = (a: string[], b: string[]) =>
    compareParticulars({ ...NONE, genders: a }, { ...NONE, genders: b }, true).map(({ share }) => share)
  assert.deepEqual(shares(['male'], ['male']), [])
  assert.deepEqual(shares(['male'], ['female']), [PARTICULARS.genderOther])
  assert.deepEqual(shares(['male', 'female'], ['female']), [])
  assert.deepEqual(shares([], ['female']), [])
})

const id = (type: Identifier['type'], key: string): Identifier => ({ type, key })
const identifiers: readonly (readonly [what: string, a: readonly Identifier[], b: readonly Identifier[], share: number | null])[] = [
  ['the same passport', [id('passport', 'A1234567')], [id('passport', 'A1234567')], PARTICULARS.identifier],
  ['the same number under another word', [id('passport', 'A1234567')], [id('national-id', 'A1234567')], PARTICULARS.identifier],
  ['another passport says nothing: people have several', [id('passport', 'A1234567')], [id('passport', 'B7654321')], null],
  ['the same telephone says less', [id('phone', '5550100')], [id('phone', '5550100')], PARTICULARS.identifierWeak],
  ['another ship number speaks against', [id('imo', '9000001')], [id('imo', '9000002')], PARTICULARS.identifierOther],
  [
    'one in common outweighs another that differs',
    [id('imo', '9000001'), id('lei', 'X'.repeat(20))],
    [id('imo', '9000002'), id('lei', 'X'.repeat(20))],
    PARTICULARS.identifier,
  ],
  ['fewer than five characters are no identifier', [id('passport', '123')], [id('passport', '123')], null],
  ['a ship number against a company number', [id('imo', '9000001')], [id('ogrn', '9000002')], null],
]
for (const [what, a, b, share] of identifiers)
  test(`identifier: ${what}`, () => {
    for (const [x, y] of [
      [a, b],
      [b, a],
    ] as const)
      assert.deepEqual(
        compareParticulars({ ...NONE, identifiers: x }, { ...NONE, identifiers: y }, true).map((each) => each.share),
        share === null ? [] : [share],
      )
  })

const dates = fc
  .tuple(fc.integer({ min: 1930, max: 2005 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }), fc.boolean())
  .map(([y, m, d, about]) => day(y * 10_000 + m * 100 + d, about))
test('particulars: the same in both directions, and nothing where one side says nothing', () => {
  const some = fc.record({
    births: fc.array(dates, { maxLength: 3 }),
    countries: fc.array(fc.constantFrom('aa', 'bb', 'cc'), { maxLength: 2 }),
    genders: fc.array(fc.constantFrom('male', 'female'), { maxLength: 2 }),
    identifiers: fc.array(fc.constantFrom(id('imo', '9000001'), id('imo', '9000002'), id('passport', 'A12345')), { maxLength: 2 }),
  })
  fc.assert(
    fc.property(some, some, fc.boolean(), (a, b, person) => {
      const shares = (x: Particulars, y: Particulars) =>
        compareParticulars(x, y, person).map(({ kind, outcome, share }) => ({ kind, outcome, share }))
      assert.deepEqual(shares(a, b), shares(b, a))
      assert.deepEqual(compareParticulars(a, NONE, person), [])
    }),
    { numRuns: 2000 },
  )
})
