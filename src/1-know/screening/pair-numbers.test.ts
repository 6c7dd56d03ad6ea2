import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from '#property'
import { PairNumbers } from './pair-numbers.ts'

test('PairNumbers: every pair has one number, in the order in which pairs are first met', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.nat(200), fc.nat(200)), { maxLength: 20_000, size: 'max' }), (given) => {
      const pairs = new PairNumbers()
      const expected = new Map<string, number>()
      for (const [first, second] of given) {
        const key = `${first} ${second}`
        if (!expected.has(key)) expected.set(key, expected.size)
        assert.equal(pairs.numberOf(first, second), expected.get(key))
      }
      assert.equal(pairs.size, expected.size)
      assert.deepEqual(
        pairs.parts,
        [...expected.keys()].flatMap((key) => key.split(' ').map(Number)),
      )
    }),
    { numRuns: 20 },
  )
})
