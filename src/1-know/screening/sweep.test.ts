import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from '#property'
import { distance } from './distance.ts'
import { codesOf, Sweep } from './sweep.ts'

const sound = fc.string({ unit: fc.constantFrom(...'abehikorstvzCX1'), maxLength: 9 })

/** What a sweep over words gives for each, with these limits; where `skips` says so a word is passed over. */
function swept(sweep: Sweep, words: readonly (readonly [word: string, limit: number, skip: boolean])[]): (number | null)[] {
  const { codes, starts, shared } = codesOf(words.map(([word]) => word))
  sweep.restart()
  return words.map(([, limit, skip], i) => {
    sweep.next(shared[i] as number)
    const from = starts[i] as number
    return skip ? null : sweep.far(codes, from, (starts[i + 1] as number) - from, limit)
  })
}

const sweep = new Sweep()
test('a sweep gives the same distance as comparing one by one, whatever the order, the limits, and what is passed over', () => {
  const words = fc.array(fc.tuple(sound, fc.integer({ min: 0, max: 400 }), fc.boolean()), { maxLength: 30 })
  fc.assert(
    fc.property(sound, words, fc.boolean(), (sought, given, isSorted) => {
      sweep.begin(sought)
      const order = isSorted ? [...given].sort(([a], [b]) => (a < b ? -1 : 1)) : given
      const plainly = order.map(([word, limit, skip]) => (skip ? null : distance(sought, word, limit)))
      assert.deepEqual(swept(sweep, order), plainly)
      assert.deepEqual(swept(sweep, order), plainly)
    }),
    { numRuns: 1500 },
  )
})

test('a beginning that is too far for a short limit is worked out again for a longer one', () => {
  sweep.begin('probova')
  const far = distance('probova', 'sssste', 3000)
  assert.deepEqual(
    swept(sweep, [
      ['sssste', 50, false],
      ['sssste', 60, false],
      ['sssste', 3000, false],
      ['probova', 0, false],
    ]),
    [51, 61, far, 0],
  )
})
