import assert from 'node:assert/strict'
import { test } from 'node:test'
import { keyed } from './keyed.ts'

test('what says the same has different keys, and the first keeps its own wherever it stands', () => {
  const keys = (items: string[]) => keyed(items, (item) => item).map(({ key }) => key)
  assert.deepEqual(keys(['a', 'b', 'a', 'a']), ['a', 'b', 'a 1', 'a 2'])
  assert.deepEqual(keys(['b', 'a']), ['b', 'a'])
  assert.deepEqual(keys([]), [])
})
