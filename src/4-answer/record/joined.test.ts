import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from '#property'
import { joined } from './joined.ts'

test('names that differ are joined to keys that differ', () => {
  const name = fc.oneof(fc.string({ maxLength: 6 }), fc.constantFrom('', ' ', '1:', '1:a 1:b', 'a b', '3:a b c'))
  const pair = fc.tuple(name, name)
  fc.assert(
    fc.property(pair, pair, (a, b) => assert.equal(joined(...a) === joined(...b), a[0] === b[0] && a[1] === b[1])),
    { seed: 20161202, numRuns: 2000 },
  )
})

for (const [a, b] of [
  [
    ['A B', 'C'],
    ['A', 'B C'],
  ],
  [
    ['', 'A'],
    ['A', ''],
  ],
  [
    ['1', 'x'],
    ['1:x', ''],
  ],
] as const) {
  test(`${JSON.stringify(a)} and ${JSON.stringify(b)} are told apart`, () => assert.notEqual(joined(...a), joined(...b)))
}
