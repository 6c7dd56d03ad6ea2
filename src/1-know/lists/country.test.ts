import assert from 'node:assert/strict'
import { test } from 'node:test'
import { COUNTRIES } from './countries.ts'
import { countryOf, countryOfCode, countryOfEither, nationalitiesIn, placeOf } from './country.ts'
import { BY_THREE } from './country-codes.ts'

test('countries by name, by other spellings, and by the word for their people', () => {
  const cases: readonly (readonly [string, string | null])[] = [
    ['Afghanistan', 'af'],
    ['afghan', 'af'],
    ['Korea, North', 'kp'],
    ['Democratic People’s Republic of Korea', 'kp'],
    ["Côte d'Ivoire", 'ci'],
    ['The Gambia', 'gm'],
    ['Türkiye', 'tr'],
    ['Region: Gaza', 'ps'],
    ['Burma', 'mm'],
    ['former Soviet Union', 'su'],
    ['Congo', 'cg'],
    ['Congo (Democratic Republic)', 'cd'],
    ['Congolese', null],
    ['Korea', null],
    ['possibly Palestinian', null],
    ['Ruritania', null],
    ['constructor', null],
    ['', null],
    ['x'.repeat(5_000), null],
  ]
  for (const [text, code] of cases) assert.equal(countryOf(text), code, text.slice(0, 40))
})

test('codes', () => {
  for (const [text, code] of [
    ['SY', 'sy'],
    ['uk', 'gb'],
    ['00', null],
    ['zz', null],
    ['__proto__', null],
    ['XK', 'xk'],
  ] as const)
    assert.equal(countryOfCode(text), code)
  assert.equal(countryOfEither('CN'), 'cn')
  assert.equal(countryOfEither('MACAU'), 'mo')
})

test('codes of three letters, each of one country that we know, and every country has one', () => {
  for (const [text, code] of [
    ['SYR', 'sy'],
    [' deu', 'de'],
    ['COD', 'cd'],
    ['XKX', 'xk'],
    ['PRC', 'cn'],
    ['zzz', null],
    ['con', null],
  ] as const)
    assert.equal(countryOfEither(text), code, text)
  assert.deepEqual([...BY_THREE.values()].sort(), Object.keys(COUNTRIES).sort())
  for (const [three] of BY_THREE) assert.match(three, /^[a-z]{3}$/)
})

test('no name stands for two countries', () => {
  const seen = new Map<string, string>()
  for (const [code, names] of Object.entries(COUNTRIES)) {
    assert.match(code, /^[a-z]{2}$/)
    for (const name of names.split('|')) {
      assert.equal(countryOf(name), code, `${name} is also ${countryOf(name)}`)
      assert.ok((seen.get(name.toLowerCase()) ?? code) === code, name)
      seen.set(name.toLowerCase(), code)
    }
  }
})

test('several nationalities in one text are told apart only where each is one', () => {
  const cases: readonly (readonly [string, readonly string[]])[] = [
    ['a) Pakistani b) Saudi Arabian', ['Pakistani', 'Saudi Arabian']],
    ['Russian and Ukrainian', ['Russian', 'Ukrainian']],
    ['Bosnia and Herzegovina', ['Bosnia and Herzegovina']],
    ['Sudan/South Sudan', ['Sudan', 'South Sudan']],
    ['Syrian; French', ['Syrian', 'French']],
    ['Kuwaiti citizenship withdrawn in 2002', ['Kuwaiti citizenship withdrawn in 2002']],
    ['Russian and something', ['Russian and something']],
    ['  ', []],
  ]
  for (const [text, expected] of cases) assert.deepEqual(nationalitiesIn(text), expected, text)
})

test('the country of a place is its last part', () => {
  assert.deepEqual(placeOf('Aleppo, Syria'), { text: 'Aleppo, Syria', country: 'sy' })
  assert.deepEqual(placeOf('Nineveh'), { text: 'Nineveh' })
  assert.deepEqual(placeOf('Georgia', 'us'), { text: 'Georgia', country: 'us' })
})
