import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { distance, encode } from './distance.ts'
import { Sweep } from './sweep.ts'

const sound = fc.string({ unit: fc.constantFrom(...'abehikorstvzCX1'), maxLength: 9 })

const asked = (sweep: Sweep, word: string, limit: number): number => {
  const codes = new Uint8Array(3 + word.length)
  return sweep.far(codes, 3, encode(word, codes, 3), limit)
}

test('a sweep gives the same distance as comparing one by one, in whatever order the words and limits come', () => {
  const sweep = new Sweep()
  fc.assert(
    fc.property(
      sound,
      fc.array(fc.tuple(sound, fc.integer({ min: 0, max: 400 })), { maxLength: 30 }),
      fc.boolean(),
      (sought, words, isSorted) => {
        sweep.begin(sought)
        const order = isSorted ? [...words].sort(([a], [b]) => (a < b ? -1 : 1)) : words
        for (const [word, limit] of order)
          assert.equal(asked(sweep, word, limit), distance(sought, word, limit), `${sought} ${word} ${limit}`)
      },
    ),
    { numRuns: 1500 },
  )
})

test('a beginning that is too far for a short limit is worked out again for a longer one', () => {
  const sweep = new Sweep()
  sweep.begin('probova')
  assert.equal(asked(sweep, 'sssste', 50), 51)
  assert.equal(asked(sweep, 'sssste', 3000), distance('probova', 'sssste', 3000))
  assert.equal(asked(sweep, 'probova', 0), 0)
})
