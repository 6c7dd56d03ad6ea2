import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from '#property'
import { distance } from './distance.ts'

const FAR = 30_000
const sound = fc.string({ unit: fc.constantFrom(...'abcdefghijklmnopqrstuvwxyzCX012'), maxLength: 14 })

const rows: readonly (readonly [what: string, a: string, b: string, hundredths: number])[] = [
  ['the same', 'probova', 'probova', 0],
  ['vowels that ears confuse', 'omar', 'umar', 12],
  ['a vowel too few', 'probva', 'probova', 55],
  ['neighbours exchanged', 'bd', 'db', 70],
  ['another consonant', 'pat', 'pas', 60],
  ['consonants that nobody confuses', 'pat', 'pal', 100],
  ['nothing against a consonant', '', 'b', 100],
  ['a digit more', '1', '12', 150],
]
for (const [what, a, b, hundredths] of rows) test(`distance: ${what}: ${a} ${b}`, () => assert.equal(distance(a, b, FAR), hundredths))

test('distance: none to itself, some to any other, the same in both directions', () => {
  fc.assert(
    fc.property(sound, sound, (a, b) => {
      assert.equal(distance(a, a, 0), 0)
      assert.equal(distance(a, b, FAR), distance(b, a, FAR))
      if (a !== b) assert.ok(distance(a, b, FAR) > 0)
    }),
    { numRuns: 3000 },
  )
})

test('distance: within a limit it is what it is without one, beyond it is one more than the limit', () => {
  fc.assert(
    fc.property(sound, sound, fc.integer({ min: 0, max: 500 }), (a, b, limit) => {
      const free = distance(a, b, FAR)
      assert.equal(distance(a, b, limit), free > limit ? limit + 1 : free)
    }),
    { numRuns: 5000, examples: [['bd', 'db', 80]] },
  )
})

test('distance: of words longer than 48 letters the beginnings are compared', () => {
  assert.equal(distance(`${'ab'.repeat(24)}x`, 'ab'.repeat(40), FAR), 0)
})
