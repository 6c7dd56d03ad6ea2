import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isRefusal } from '#ground/refusal.ts'
import { read, TERM, type Written } from '../../../tests/support/world.ts'
import { amended } from './amended.ts'

const FIRST: readonly Written[] = [
  { id: '1', effect: 'permit', about: { kind: ['visit', 'meeting'], place: { not: ['NORTH', 'SOUTH'] } }, words: 'You may visit.' },
  { id: '2', effect: 'limit', of: 'EUR', max: '50', window: 'month', tags: ['money', 'small'] },
  { id: '3', effect: 'forbid' },
]
const pact = (second: readonly Written[], more: Written = {}): Written => ({
  ...{ id: 'P', kind: 'rule', issuer: 'BOARD', term: TERM },
  versions: [
    { v: 1, from: '2026-01-01', clauses: FIRST },
    { v: 2, from: '2026-05-01', clauses: second, ...more },
  ],
})
const [ONE, TWO, THREE] = FIRST as readonly [Written, Written, Written]

type Row = readonly [what: string, second: readonly Written[], told: readonly string[]]
const rows: readonly Row[] = [
  ['the same clauses in another order', [THREE, ONE, TWO], []],
  [
    'the same names in another order',
    [{ ...ONE, about: { place: { not: ['SOUTH', 'NORTH'] }, kind: ['meeting', 'visit'] } }, { ...TWO, tags: ['small', 'money'] }, THREE],
    [],
  ],
  [
    'another kind of act',
    [{ ...ONE, about: { kind: ['visit'], place: { not: ['NORTH', 'SOUTH'] } } }, TWO, THREE],
    ['changed 1: about.kind'],
  ],
  ['a pattern that lost a dimension', [{ ...ONE, about: { kind: ['visit', 'meeting'] } }, TWO, THREE], ['changed 1: about.place']],
  ['other words and the same law', [{ ...ONE, words: 'You may go.' }, TWO, THREE], ['changed 1: words (words only)']],
  ['another maximum and other words', [ONE, { ...TWO, max: '40', words: 'Forty.' }, THREE], ['changed 2: max, words']],
  ['another effect', [ONE, TWO, { ...THREE, effect: 'reserve' }], ['changed 3: effect']],
  ['one more and one less', [ONE, { id: '4', effect: 'forbid' }, THREE], ['added 4: ', 'removed 2: ']],
]
for (const [what, second, told] of rows) {
  test(`an amendment to ${what}: ${told.join('; ') || 'nothing'}`, () => {
    const { clauses } = read(amended(pact(second), 1, 2))
    const found = clauses.map(
      ({ clause, change, fields, wordsOnly }) =>
        `${change} ${clause}: ${fields.map(({ field }) => field).join(', ')}${wordsOnly ? ' (words only)' : ''}`,
    )
    assert.deepEqual(found, told)
  })
}

test('each field is told as it was written before and after, and null where it was not there', () => {
  const { clauses } = read(amended(pact([ONE, { ...TWO, max: 40, scope: 'any' }, THREE]), 1, 2))
  assert.deepEqual(clauses[0]?.fields, [
    { field: 'max', before: '50', after: 40 },
    { field: 'scope', before: null, after: 'any' },
  ])
})

test('backwards, what was added is removed, and what changed changes back', () => {
  const there = read(amended(pact([ONE, { ...TWO, max: '40' }, { id: '4', effect: 'forbid' }]), 1, 2))
  const back = read(amended(pact([ONE, { ...TWO, max: '40' }, { id: '4', effect: 'forbid' }]), 2, 1))
  const turned = { added: 'removed', removed: 'added', changed: 'changed' } as const
  assert.deepEqual(
    back.clauses.map(({ clause, change }) => `${clause} ${change}`).sort(),
    there.clauses.map(({ clause, change }) => `${clause} ${turned[change]}`).sort(),
  )
  assert.deepEqual(read(amended(pact([ONE]), 1, 1)).clauses, [])
})

test('a version that is not there or cannot be read is refused by its field, and so is what is no instrument', () => {
  const code = (found: unknown) => (isRefusal(found) ? [found.code, found.where?.field] : [])
  assert.deepEqual(code(amended(pact([ONE]), 1, 3)), ['version-unknown', 'to'])
  assert.deepEqual(code(amended(pact([ONE]), 0, 2)), ['version-unknown', 'from'])
  const torn = {
    ...pact([ONE]),
    versions: [
      { v: 1, from: '2026-01-01', clauses: FIRST },
      { v: 2, from: '2026-05-01', unreadable: true },
    ],
  }
  assert.deepEqual(code(amended(torn, 1, 2)), ['version-unreadable', 'to'])
  assert.deepEqual(code(amended({ id: 'P' }, 1, 2)), ['term-without-start', 'term'])
})
