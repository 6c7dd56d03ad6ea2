import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from '#property'
import { Sieve } from './sieve.ts'

test('what was added is known', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'binary' })), (texts) => {
      const sieve = new Sieve(0)
      for (const text of texts) sieve.add(text)
      assert.ok(texts.every((text) => sieve.mayHold(text)))
    }),
  )
})

test('of strangers, fewer than one in a hundred is taken for known', () => {
  const sieve = new Sieve(10_000)
  for (let i = 0; i < 10_000; i++) sieve.add(`D-${i}`)
  const taken = Array.from({ length: 10_000 }, (_, i) => `D-${10_000 + i}`).filter((text) => sieve.mayHold(text))
  assert.ok(taken.length < 100, `${taken.length} of 10,000`)
})
