import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from '#property'
import { compareIds, isId, madeAt, makeId, readId } from './id.ts'
import { isRefusal } from './refusal.ts'

test('the example of RFC 9562, appendix A.6', () => {
  // 2022-02-22T19:22:22Z, rand_a CC3 and rand_b 18C4DC0C0C07398F; version and variant bits are written over.
  const random = Uint8Array.from([0, 0, 0, 0, 0, 0, 0x0c, 0xc3, 0x18, 0xc4, 0xdc, 0x0c, 0x0c, 0x07, 0x39, 0x8f])
  assert.equal(makeId(0x017f22e279b0, random), '017f22e2-79b0-7cc3-98c4-dc0c0c07398f')
})

const ms = fc.nat({ max: 2 ** 48 - 1 })
const bytes = fc.uint8Array({ minLength: 16, maxLength: 16 })

test('every id made is an id, tells when it was made, and is taken again', () => {
  fc.assert(
    fc.property(ms, bytes, (at, random) => {
      const id = makeId(at, random)
      assert.ok(isId(id))
      assert.equal(madeAt(id), at)
      assert.equal(readId(id), id)
    }),
  )
})

test('an id made later sorts later', () => {
  fc.assert(
    fc.property(ms, ms, bytes, bytes, (a, b, x, y) => {
      if (a !== b) assert.equal(compareIds(makeId(a, x), makeId(b, y)), a < b ? -1 : 1)
      assert.equal(compareIds(makeId(a, x), makeId(a, x)), 0)
    }),
  )
})

test('every random byte that can count does count', () => {
  const plain = makeId(0, new Uint8Array(16))
  for (const index of [6, 7, 8, 9, 10, 11, 12, 13, 14, 15]) {
    assert.notEqual(makeId(0, new Uint8Array(16).fill(1, index, index + 1)), plain, `byte ${index}`)
  }
})

const OTHERS = [
  '017F22E2-79B0-7CC3-98C4-DC0C0C07398F',
  '017f22e2-79b0-4cc3-98c4-dc0c0c07398f',
  '017f22e2-79b0-7cc3-78c4-dc0c0c07398f',
  '017f22e279b07cc398c4dc0c0c07398f',
  '017f22e2-79b0-7cc3-98c4-dc0c0c07398f\n',
  'NLF',
  '',
  null,
]
for (const text of OTHERS) {
  test(`${JSON.stringify(text)} is not an id`, () => {
    const read = readId(text)
    assert.ok(isRefusal(read) && read.code === 'id-unreadable')
  })
}

test('a moment or a handful of bytes that cannot make an id is our own fault', () => {
  for (const at of [-1, 2 ** 48, 1.5, Number.NaN]) assert.throws(() => makeId(at, new Uint8Array(16)), { name: 'Fault' })
  assert.throws(() => makeId(0, new Uint8Array(15)), { name: 'Fault' })
})
