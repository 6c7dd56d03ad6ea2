import assert from 'node:assert/strict'
import { test } from 'node:test'
import { barOf } from './bar.ts'

const limit = { max: '12' }
for (const [what, performed, reserved, left, expected] of [
  ['some of each', '3', '3', '6', { performed: 0.25, reserved: 0.25, over: false }],
  ['nothing yet', '0', '0', '12', { performed: 0, reserved: 0, over: false }],
  ['with a tolerance the whole is wider', '12', '6', '6', { performed: 0.5, reserved: 0.25, over: false }],
  ['more than there is fills the bar', '12', '4', '-4', { performed: 0.75, reserved: 0.25, over: true }],
  ['what nobody can count is no bar', null, '0', null, null],
] as const)
  test(`drawn from a limit: ${what}`, () => assert.deepEqual(barOf({ performed, reserved, left }, limit), expected))

test('a limit of nought is full of nothing', () =>
  assert.deepEqual(barOf({ performed: '0', reserved: '0', left: '0' }, { max: '0' }), { performed: 0, reserved: 0, over: false }))
