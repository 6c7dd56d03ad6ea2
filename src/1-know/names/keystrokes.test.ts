import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from '#property'
import { keystrokes } from './keystrokes.ts'

const rows: readonly (readonly [a: string, b: string, keys: number])[] = [
  ['probova', 'probova', 0],
  ['probova', 'probowa', 1],
  ['probova', 'prbova', 1],
  ['probova', 'proobova', 1],
  ['probova', 'porbova', 1],
  ['probova', 'porbowa', 2],
  ['probova', 'testova', 4],
  ['пробова', 'пробовва', 1],
  ['', 'ab', 2],
]
for (const [a, b, keys] of rows) test(`keystrokes: ${a} and ${b} take ${keys}`, () => assert.equal(keystrokes(a, b, 8), keys))

/** The same count, slow and plain. */
function plainly(a: string, b: string): number {
  const rows = Array.from({ length: a.length + 1 }, (_, i) => Array.from({ length: b.length + 1 }, (_, j) => i + j))
  const at = (i: number, j: number): number => rows[i]?.[j] ?? Number.POSITIVE_INFINITY
  for (let i = 1; i <= a.length; i++) {
    for (let j = 1; j <= b.length; j++) {
      const isSwap = a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]
      const ways = [at(i - 1, j) + 1, at(i, j - 1) + 1, at(i - 1, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1)]
      ;(rows[i] as number[])[j] = Math.min(...ways, ...(isSwap ? [at(i - 2, j - 2) + 1] : []))
    }
  }
  return at(a.length, b.length)
}

const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'я'), maxLength: 12 })
test('keystrokes: any two words, from either side, as a plain count says, and one more than the most where they are farther', () => {
  fc.assert(
    fc.property(word, word, fc.nat(6), (a, b, most) => {
      assert.equal(keystrokes(a, b, most), Math.min(most + 1, plainly(a, b)))
      assert.equal(keystrokes(b, a, most), keystrokes(a, b, most))
    }),
    { numRuns: 3000 },
  )
})

test('keystrokes: words longer than 48 letters are not compared', () => assert.equal(keystrokes('a'.repeat(49), 'a'.repeat(49), 2), 3))
