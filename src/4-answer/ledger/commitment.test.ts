import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { bytesToHex, hexToBytes } from '@noble/hashes/utils.js'
import { canonical } from '#ground/canonical.ts'
import { Fault, isRefusal, type Refusal } from '#ground/refusal.ts'
import fc from '#property'
import { type Commitment, commit, joinCommitments } from './commitment.ts'
import { type Disclosure, disclose, verifyDisclosure } from './disclosure.ts'
import { portableHashing as hashing } from './hashing.ts'
import { saltOf } from './portion.ts'

function good<T>(x: T | Refusal): T {
  assert.ok(!isRefusal(x), JSON.stringify(x))
  return x
}
const committed = (content: unknown, key: Uint8Array): Commitment => good(commit(content, key, hashing))

const key = fc.uint8Array({ minLength: 32, maxLength: 32 })
const text = fc.string({ unit: 'grapheme' })
const { value } = fc.letrec((tie) => ({
  value: fc.oneof(
    { depthSize: 'small' },
    fc.constant(null),
    fc.boolean(),
    fc.maxSafeInteger(),
    text,
    fc.array(tie('value'), { maxLength: 3 }),
    fc.dictionary(text, tie('value'), { maxKeys: 3 }),
  ),
}))
/** Keys that look like those of a prototype are keys like any other. */
const path = fc.oneof(text, fc.constantFrom('__proto__', 'constructor', 'toString', '', '\0', 'a/b', '"'))
const content = fc
  .uniqueArray(fc.tuple(path, value), { minLength: 1, maxLength: 6, selector: ([name]) => name })
  .map((entries) => Object.fromEntries(entries) as Record<string, unknown>)
const shown = fc.tuple(content, fc.nat()).map(([record, mask]) => ({
  record,
  paths: Object.keys(record).filter((_, i) => (mask >> i) & 1),
}))

test('what is committed to is the canonical text, whatever the order of keys', () => {
  fc.assert(
    fc.property(content, key, (record, k) => {
      const one = committed(record, k)
      assert.equal(one.text, canonical(record))
      assert.deepEqual(one, committed(Object.fromEntries(Object.entries(record).reverse()), k))
      assert.deepEqual(one.commitment, joinCommitments(one.portions.map((p) => p.commitment).reverse(), hashing))
    }),
  )
})

test('equal contents under different keys share nothing, nor do equal values under different paths', () => {
  fc.assert(
    fc.property(content, value, key, key, (record, same, a, b) => {
      fc.pre(bytesToHex(a) !== bytesToHex(b))
      const all = [committed(record, a), committed(record, b)].flatMap((c) => [c.commitment, ...c.portions.map((p) => p.commitment)])
      const alike = committed({ left: same, right: same }, a).portions.map((p) => p.commitment)
      const hexes = [...all, ...alike, saltOf(a, 'left', hashing), saltOf(a, 'right', hashing), saltOf(b, 'left', hashing)].map(bytesToHex)
      // The content may itself be one of the two made here: then the same thing is committed to twice.
      fc.pre(!Object.hasOwn(record, 'left') && !Object.hasOwn(record, 'right'))
      assert.equal(new Set(hexes).size, hexes.length)
    }),
  )
})

test('whatever is disclosed verifies alone, also after a journey as JSON', () => {
  fc.assert(
    fc.property(shown, key, ({ record, paths }, k) => {
      const disclosure = good(disclose(record, k, paths, hashing))
      const { commitment } = committed(record, k)
      assert.deepEqual(verifyDisclosure(disclosure, commitment, hashing), { holds: true })
      assert.deepEqual(verifyDisclosure(JSON.parse(JSON.stringify(disclosure)), commitment, hashing), { holds: true })
      assert.deepEqual(
        disclosure.portions.map((p) => p.path),
        [...paths].sort(),
      )
      assert.equal(disclosure.others.length, Object.keys(record).length - paths.length)
    }),
  )
})

const otherHex = (hex: string, digit: number) => {
  const at = digit % hex.length
  return hex.slice(0, at) + (hex[at] === '0' ? '1' : '0') + hex.slice(at + 1)
}

test('any change of value, path, salt, of another commitment, or of the commitment itself fails', () => {
  fc.assert(
    fc.property(shown, key, value, path, fc.nat(), ({ record, paths }, k, instead, name, digit) => {
      const disclosure = good(disclose(record, k, paths, hashing))
      const { commitment } = committed(record, k)
      const bad: Disclosure[] = []
      for (const [i, portion] of disclosure.portions.entries()) {
        const put = (change: object) => bad.push({ ...disclosure, portions: disclosure.portions.with(i, { ...portion, ...change }) })
        if (canonical(instead) !== canonical(portion.value)) put({ value: instead })
        if (name !== portion.path) put({ path: name })
        put({ salt: otherHex(portion.salt, digit) })
        bad.push(
          { ...disclosure, portions: disclosure.portions.toSpliced(i, 1) },
          { ...disclosure, portions: [...disclosure.portions, portion] },
        )
      }
      for (const [i, hex] of disclosure.others.entries()) {
        bad.push({ ...disclosure, others: disclosure.others.with(i, otherHex(hex, digit)).sort() })
        bad.push({ ...disclosure, others: disclosure.others.toSpliced(i, 1) })
      }
      for (const claimed of bad) assert.equal(verifyDisclosure(claimed, commitment, hashing).holds, false, JSON.stringify(claimed))
      assert.equal(verifyDisclosure(disclosure, hexToBytes(otherHex(bytesToHex(commitment), digit)), hashing).holds, false)
      assert.equal(verifyDisclosure(disclosure, commitment.slice(1), hashing).holds, false)
    }),
  )
})

test('what is no disclosure is told so, whatever it is', () => {
  const k = new Uint8Array(32)
  const disclosure = good(disclose({ a: 1, b: 2, c: 3 }, k, ['a'], hashing))
  const { commitment } = committed({ a: 1, b: 2, c: 3 }, k)
  const [portion] = disclosure.portions
  assert.ok(portion)
  const table: [why: string, claimed: unknown][] = [
    ['form', null],
    ['form', 'parley'],
    ['form', []],
    ['form', { ...disclosure, form: 'parley/disclosure/2' }],
    ['form', { ...disclosure, more: 1 }],
    ['form', { ...disclosure, portions: {} }],
    ['form', { ...disclosure, others: null }],
    ['form', { ...disclosure, portions: [], others: [] }],
    ['form', { ...disclosure, portions: [{ ...portion, more: 1 }] }],
    ['form', { ...disclosure, portions: [{ ...portion, path: 1 }] }],
    ['form', { ...disclosure, portions: [{ ...portion, path: '\ud800' }] }],
    ['form', { ...disclosure, portions: [{ ...portion, salt: portion.salt.slice(2) }] }],
    ['form', { ...disclosure, portions: [{ ...portion, salt: `${portion.salt}00` }] }],
    ['form', { ...disclosure, portions: [{ ...portion, salt: portion.salt.toUpperCase().replace(/^./, 'A') }] }],
    ['form', { ...disclosure, others: [...disclosure.others].reverse() }],
    ['form', { ...disclosure, others: [disclosure.others[0], disclosure.others[0]] }],
    ['form', { ...disclosure, others: [1, 2] }],
    ['path-repeated', { ...disclosure, portions: [portion, portion] }],
    ['value', { ...disclosure, portions: [{ ...portion, value: 2 ** 53 }] }],
    ['value', { ...disclosure, portions: [{ ...portion, value: undefined }] }],
    ['commitment-differs', { ...disclosure, portions: [{ ...portion, value: '1' }] }],
  ]
  for (const [why, claimed] of table) assert.deepEqual(verifyDisclosure(claimed, commitment, hashing), { holds: false, why })
  fc.assert(fc.property(fc.anything(), (anything) => assert.equal(verifyDisclosure(anything, commitment, hashing).holds, false)))
})

test('what JSON cannot say exactly is refused, with its place', () => {
  const k = new Uint8Array(32)
  const table: [code: string, field: string | undefined, content: unknown][] = [
    ['content-not-a-record', undefined, null],
    ['content-not-a-record', undefined, [1]],
    ['content-not-a-record', undefined, new Date(0)],
    ['content-not-a-record', undefined, { [Symbol('s')]: 1 }],
    ['content-empty', undefined, {}],
    ['content-number', 'a', { a: 2 ** 53 }],
    ['content-number', 'a.b[1].c', { a: { b: [0, { c: -(2 ** 53) }] } }],
    ['canonical-not-finite', 'a', { a: Number.NaN }],
    ['canonical-not-json', 'a', { a: undefined }],
    ['canonical-not-json', 'a', { a: 1n }],
    ['canonical-not-json', 'a[1]', { a: [0, new Map()] }],
    ['canonical-lone-surrogate', 'a', { a: '\ud800' }],
    ['canonical-lone-surrogate', '\ufffd', { '\ud800': 1 }],
  ]
  for (const [code, field, bad] of table) {
    for (const refused of [commit(bad, k, hashing), disclose(bad, k, [], hashing)]) {
      assert.ok(isRefusal(refused), code)
      assert.deepEqual([refused.code, refused.where?.field], [code, field])
    }
  }
  const unknown = disclose({ a: 1 }, k, ['a', 'b'], hashing)
  assert.ok(isRefusal(unknown))
  assert.deepEqual([unknown.code, unknown.values], ['portion-unknown', { found: '"b"' }])
  assert.throws(() => commit({ a: 1 }, new Uint8Array(31), hashing), Fault)
  assert.throws(() => commit({ a: 1 }, new Uint8Array(33), hashing), Fault)
})

interface Vectors {
  readonly commitments: readonly {
    readonly name: string
    readonly key: string
    readonly content: unknown
    readonly text: string
    readonly portions: readonly { readonly path: string; readonly salt: string; readonly commitment: string }[]
    readonly commitment: string
  }[]
  readonly disclosures: readonly {
    readonly name: string
    readonly commitment: string
    readonly disclosure: unknown
    readonly why: string | null
  }[]
  readonly refused: readonly { readonly name: string; readonly content: unknown }[]
}

const vectors = JSON.parse(readFileSync(new URL('../../../vectors/ledger/commitment.json', import.meta.url), 'utf8')) as Vectors

test('the vectors: commitments', () => {
  assert.ok(vectors.commitments.length >= 5)
  for (const v of vectors.commitments) {
    const k = hexToBytes(v.key)
    const { commitment, portions, text: written } = committed(v.content, k)
    assert.equal(written, v.text, v.name)
    const told = portions.map((p) => ({ path: p.path, salt: bytesToHex(saltOf(k, p.path, hashing)), commitment: bytesToHex(p.commitment) }))
    assert.deepEqual(told, v.portions, v.name)
    assert.equal(bytesToHex(commitment), v.commitment, v.name)
  }
})

test('the vectors: disclosures and contents refused', () => {
  assert.ok(vectors.disclosures.some((v) => v.why === null) && vectors.disclosures.some((v) => v.why !== null))
  for (const v of vectors.disclosures) {
    const expected = v.why === null ? { holds: true } : { holds: false, why: v.why }
    assert.deepEqual(verifyDisclosure(v.disclosure, hexToBytes(v.commitment), hashing), expected, v.name)
  }
  assert.ok(vectors.refused.length > 0)
  for (const v of vectors.refused) assert.ok(isRefusal(commit(v.content, new Uint8Array(32), hashing)), v.name)
})
