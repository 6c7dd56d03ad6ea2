import assert from 'node:assert/strict'
import { test } from 'node:test'
import { areLike, lettersIn } from './letters.ts'

test('words are like by how many letters they have and which', () => {
  const rows = [
    ['probova', 'probova', 0, 0, true],
    ['probova', 'probov', 1, 1, true],
    ['probova', 'probov', 0, 1, false],
    ['probova', 'testova', 2, 6, true],
    ['probova', 'testova', 2, 5, false],
    ['', 'a', 1, 1, true],
    ['', 'a', 0, 1, false],
  ] as const
  for (const [a, b, more, others, expected] of rows) {
    assert.equal(areLike(lettersIn(a), lettersIn(b), more, others), expected, `${a} ${b} ${more} ${others}`)
    assert.equal(areLike(lettersIn(b), lettersIn(a), more, others), expected, `${b} ${a} ${more} ${others}`)
  }
})
