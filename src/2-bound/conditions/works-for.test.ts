import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fact, inquiryOf, START, type Written } from '../../../tests/support/world.ts'
import { worksFor } from './works-for.ts'

const office = (of: string, value: unknown, more: Written = {}): Written => ({ of, is: 'office-of', value, ...more })
const rows: readonly (readonly [what: string, facts: readonly Written[], truth: number, damaged?: boolean])[] = [
  ['nothing on file', [], 0],
  ['part of the party', [fact('CLERK', 'part-of', 'GUEST')], 2],
  ['in an office of the party', [office('CLERK', 'GUEST')], 2],
  ['in an office of a part of it', [office('CLERK', 'BRANCH'), fact('BRANCH', 'part-of', 'GUEST')], 2],
  ['in an office of an office of it', [office('CLERK', 'DESK'), office('DESK', 'GUEST')], 2],
  ['in an office of somebody else', [office('CLERK', 'HOST')], 0],
  ['in an office that was of the party', [office('CLERK', 'GUEST', { until: START })], 0],
  ['in offices of each other', [office('CLERK', 'DESK'), office('DESK', 'CLERK')], 0],
  ['in an office of what may be a part of it', [office('CLERK', 'BRANCH'), fact('BRANCH', 'part-of', 'GUEST', { grade: 'D4' })], 1],
  ['in an office of nobody knows whom', [office('CLERK', true)], 1],
  ['of what the office is cannot be read', [{ of: 'CLERK', is: 'office-of', unreadable: true }], 1, true],
  [
    'that does not matter where it is known anyway',
    [fact('CLERK', 'part-of', 'GUEST'), { of: 'CLERK', is: 'office-of', unreadable: true }],
    2,
  ],
]
for (const [what, facts, truth, damaged = false] of rows) {
  test(`works for the party: ${what} -> ${truth}`, () => {
    assert.deepEqual(worksFor(inquiryOf({ facts }), 'CLERK', new Set(['GUEST'])), { truth, damaged })
  })
}

test('what was looked at is remembered, so that an answer is asked again when an office is filed', () => {
  const q = inquiryOf({})
  worksFor(q, 'CLERK', new Set(['GUEST']))
  assert.ok(q.dependencies().includes('fact CLERK office-of'))
})
