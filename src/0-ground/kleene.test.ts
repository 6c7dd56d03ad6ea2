import assert from 'node:assert/strict'
import { test } from 'node:test'
import { all, and, any, F, not, or, T, type Truth, truthName, U } from './kleene.ts'

const values: readonly Truth[] = [F, U, T]

// Kleene's strong tables, row by row: [a, b, a and b, a or b].
const tables: [Truth, Truth, Truth, Truth][] = [
  [F, F, F, F],
  [F, U, F, U],
  [F, T, F, T],
  [U, F, F, U],
  [U, U, U, U],
  [U, T, U, T],
  [T, F, F, T],
  [T, U, U, T],
  [T, T, T, T],
]
for (const [a, b, both, either] of tables) {
  test(`${truthName(a)} with ${truthName(b)}`, () => {
    assert.deepEqual([and(a, b), or(a, b)], [both, either])
    assert.deepEqual([all([a, b]), any([a, b])], [both, either])
  })
}

test('not turns true and false about and leaves unknown', () => {
  assert.deepEqual(values.map(not), [T, U, F])
})

test('the conjunction of nothing is true and the disjunction of nothing is false', () => {
  assert.deepEqual([all([]), any([])], [T, F])
})

test('resolving an unknown never overturns a settled answer', () => {
  for (const b of values) {
    for (const resolved of [F, T] as const) {
      if (and(U, b) !== U) assert.equal(and(resolved, b), and(U, b))
      if (or(U, b) !== U) assert.equal(or(resolved, b), or(U, b))
    }
  }
})

test('the names', () => {
  assert.deepEqual(values.map(truthName), ['false', 'unknown', 'true'])
})
