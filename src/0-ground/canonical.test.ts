import assert from 'node:assert/strict'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import fc from '#property'
import { canonical } from './canonical.ts'
import { isRefusal } from './refusal.ts'

const written: [unknown, string][] = [
  [null, 'null'],
  [[true, false], '[true,false]'],
  ['', '""'],
  ['\u20ac$\u000f\nA\'B"\\/', '"€$\\u000f\\nA\'B\\"\\\\/"'],
  ['\u007f\u2028é', '"\u007f\u2028é"'],
  [-0, '0'],
  [1e21, '1e+21'],
  [1e-7, '1e-7'],
  [Number('333333333.33333329'), '333333333.3333333'],
  [4.5, '4.5'],
  [{}, '{}'],
  [[], '[]'],
  [{ b: 1, a: [{ d: 1, c: 2 }] }, '{"a":[{"c":2,"d":1}],"b":1}'],
  // By UTF-16 code units: the emoji's first unit, d83d, comes before fb33, though its code point is higher.
  [{ '\ufb33': 1, '😀': 2, é: 3, '10': 4, '9': 5 }, '{"10":4,"9":5,"é":3,"😀":2,"\ufb33":1}'],
  [JSON.parse('{"__proto__":1,"constructor":2}'), '{"__proto__":1,"constructor":2}'],
  [Object.assign(Object.create(null), { a: 1 }), '{"a":1}'],
]
for (const [value, text] of written) {
  test(`writes ${text}`, () => {
    assert.equal(canonical(value), text)
  })
}

const holed: unknown[] = [1, 2, 3]
delete holed[1]
const ring: Record<string, unknown> = {}
ring.self = ring

const refused: [what: string, value: unknown, code: string, field: string | undefined][] = [
  ['a lone surrogate', 'a\ud800', 'canonical-lone-surrogate', undefined],
  ['a lone surrogate inside', { a: ['\udc00'] }, 'canonical-lone-surrogate', 'a[0]'],
  ['a lone surrogate as a key', { '\ud800': 1 }, 'canonical-lone-surrogate', '\ufffd'],
  ['NaN', { a: Number.NaN }, 'canonical-not-finite', 'a'],
  ['infinity', [Number.NEGATIVE_INFINITY], 'canonical-not-finite', '[0]'],
  ['undefined', undefined, 'canonical-not-json', undefined],
  ['an undefined property', { a: { b: undefined } }, 'canonical-not-json', 'a.b'],
  ['a function', () => 1, 'canonical-not-json', undefined],
  ['a symbol', Symbol('s'), 'canonical-not-json', undefined],
  ['a symbol as a key', { [Symbol('s')]: 1 }, 'canonical-not-json', undefined],
  ['a big integer', 1n, 'canonical-not-json', undefined],
  ['a date', new Date(0), 'canonical-not-json', undefined],
  ['a map', new Map([['a', 1]]), 'canonical-not-json', undefined],
  ['a class instance', new (class A {})(), 'canonical-not-json', undefined],
  ['a list with a hole', holed, 'canonical-not-json', undefined],
  ['a list with a name', Object.assign([1], { a: 1 }), 'canonical-not-json', undefined],
  ['something that says how it is written', { toJSON: () => 1 }, 'canonical-not-json', 'toJSON'],
]
for (const [what, value, code, field] of refused) {
  test(`refuses ${what}`, () => {
    const result = canonical(value)
    assert.ok(isRefusal(result))
    assert.deepEqual([result.code, result.where?.field], [code, field])
  })
}

test('refuses a ring and what is nested too deeply', () => {
  let deep: unknown = 0
  for (let i = 0; i < 129; i++) deep = [deep]
  for (const value of [ring, deep]) {
    const result = canonical(value)
    assert.ok(isRefusal(result) && result.code === 'canonical-too-deep')
  }
})

const json = fc
  .jsonValue({ stringUnit: 'binary' })
  .filter((value) => JSON.stringify(value).isWellFormed() && !/\\ud[89a-f]/.test(JSON.stringify(value)))

test('reading what was written and writing it again changes nothing', () => {
  fc.assert(
    fc.property(json, (value) => {
      const text = canonical(value)
      assert.ok(typeof text === 'string')
      assert.equal(canonical(JSON.parse(text)), text)
      // Written as text, minus nought is nought: the one thing JSON itself does not keep.
      assert.deepEqual(JSON.parse(text), JSON.parse(JSON.stringify(value)))
    }),
  )
})

test('the order in which keys were set leaves no trace', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.nat()), (record) => {
      assert.equal(canonical(Object.fromEntries(Object.entries(record).reverse())), canonical(record))
    }),
  )
})

const vectors = join(process.env.PARLEY_DATA ?? '../shared/data', 'platform/jcs-testdata/testdata')

test('the published vectors of RFC 8785', { skip: existsSync(vectors) ? false : 'platform/jcs-testdata is not here' }, () => {
  const names = readdirSync(join(vectors, 'input'))
  assert.ok(names.length >= 6)
  for (const name of names) {
    const input: unknown = JSON.parse(readFileSync(join(vectors, 'input', name), 'utf8'))
    assert.equal(canonical(input), readFileSync(join(vectors, 'output', name), 'utf8').trimEnd(), name)
    const hex = readFileSync(join(vectors, 'outhex', name.replace('.json', '.txt')), 'utf8').replaceAll(/\s/g, '')
    assert.equal(Buffer.from(String(canonical(input)), 'utf8').toString('hex'), hex, name)
  }
})
