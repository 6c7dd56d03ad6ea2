import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isRefusal } from '#ground/refusal.ts'
import fc from '#property'
import { readCursor, writeCursor } from './cursor.ts'

test('a cursor gives back the index and the key it was made of', () => {
  const key = fc.string({ unit: 'grapheme', minLength: 1 }).filter((text) => !/\p{Cc}/u.test(text) && text.isWellFormed())
  fc.assert(
    fc.property(fc.nat(), key, (size, after) => assert.deepEqual(readCursor(writeCursor({ size, after })), { size, after })),
    { seed: 20161202 },
  )
})

for (const [text, why] of [
  ['', 'nothing'],
  ['%%%', 'no base64'],
  [Buffer.from('x D-1').toString('base64url'), 'no index'],
  [Buffer.from('5').toString('base64url'), 'no key'],
  [Buffer.from('05 D-1').toString('base64url'), 'an index written otherwise'],
  [Buffer.from('5 D\0').toString('base64url'), 'U+0000'],
  [`${Buffer.from('5 D-1').toString('base64url')}=`, 'padding'],
  [Buffer.from([0x35, 0x20, 0xff]).toString('base64url'), 'no UTF-8'],
] as const)
  test(`${why} is no cursor`, () => assert.ok(isRefusal(readCursor(text))))
