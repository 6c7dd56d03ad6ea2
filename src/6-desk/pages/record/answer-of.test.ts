import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { About } from '../../client/shapes.ts'
import { answerOf, type Deciding } from './answer-of.ts'

const about = (index: number, withheld: About['withheld'] = null): About => ({
  ...{ index, at: '2026-01-01T09:00Z', kind: 'claim-filed', extract: {}, withheld },
})
const ABOUT = [about(1), about(2, 'words-of-others'), about(3, 'working'), about(4)]
const DECIDING: Deciding = { asked: '', rule: ' Act, section 4 ', ground: 'section 9', turned: {}, grounds: {} }

test('what is not decided on is as the program proposes, under the ground given for all', () =>
  assert.deepEqual(answerOf('P', ABOUT, DECIDING), {
    ...{ party: 'P', rule: 'Act, section 4', shown: [1, 4] },
    withheld: [
      { entry: 2, rule: 'section 9' },
      { entry: 3, rule: 'section 9' },
    ],
  }))

test('an office decides otherwise, entry by entry, and names another ground and the request', () => {
  const decided = { ...DECIDING, asked: '7', turned: { 1: false, 3: true }, grounds: { 1: ' section 12 ', 3: 'left from before' } }
  assert.deepEqual(answerOf('P', ABOUT, decided), {
    ...{ party: 'P', rule: 'Act, section 4', shown: [3, 4], asked: 7 },
    withheld: [
      { entry: 1, rule: 'section 12' },
      { entry: 2, rule: 'section 9' },
    ],
  })
})
