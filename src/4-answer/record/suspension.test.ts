import assert from 'node:assert/strict'
import { test } from 'node:test'
import { cutAt, type Suspension } from './suspension.ts'

type Row = readonly [name: string, before: readonly Suspension[], after: readonly Suspension[]]
const rows: readonly Row[] = [
  ['until further notice ends then', [['2026-01-02', null]], [['2026-01-02', '2026-01-05T12:00Z']]],
  ['one that would have gone on ends then', [['2026-01-02', '2026-02-01']], [['2026-01-02', '2026-01-05T12:00Z']]],
  ['one that is over stays', [['2026-01-02', '2026-01-04']], [['2026-01-02', '2026-01-04']]],
  ['one that would begin at that very moment never does', [['2026-01-05T12:00Z', null]], []],
  ['one that would begin later never does', [['2026-01-06', '2026-01-07']], []],
  ['what cannot be read stays', [['some day', null]], [['some day', null]]],
]
for (const [name, before, after] of rows) {
  test(`reinstated: ${name}`, () => assert.deepEqual(cutAt(before, '2026-01-05T12:00Z', 'UTC'), after))
}

test('bare dates are midnights in the zone of the instrument', () => {
  assert.deepEqual(cutAt([['2026-01-05', null]], '2026-01-05T04:00Z', 'America/Bogota'), [])
  assert.deepEqual(cutAt([['2026-01-05', null]], '2026-01-05T05:01Z', 'America/Bogota'), [['2026-01-05', '2026-01-05T05:01Z']])
})

test('a moment that cannot be read reinstates nothing', () => {
  assert.deepEqual(cutAt([['2026-01-05', null]], 'soon', 'UTC'), [['2026-01-05', null]])
})
