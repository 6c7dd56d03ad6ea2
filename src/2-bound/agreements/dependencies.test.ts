import assert from 'node:assert/strict'
import { test } from 'node:test'
import { questionOf, rule, type Written } from '../../../tests/support/world.ts'
import { commitmentsOf, wrongDependencies } from './dependencies.ts'

const duty = (
  id: string,
  dependsOn: readonly (readonly [clause: string, how: 'after' | 'parallel'])[] = [],
  more: Written = {},
): Written => ({
  ...{ id, effect: 'oblige', duty: `duty ${id}`, by: 'US' },
  ...(dependsOn.length === 0 ? {} : { depends_on: dependsOn.map(([clause, how]) => ({ clause, how })) }),
  ...more,
})
const of = (...instruments: readonly Written[]) => commitmentsOf([...questionOf({ rulebook: instruments }).rulebook.instruments.values()])
const wrong = (...instruments: readonly Written[]): string[] =>
  wrongDependencies(of(...instruments)).map(({ code, values }) => `${code} ${values.clause ?? ''} ${values.found}`.replace('  ', ' '))

type Row = readonly [what: string, instruments: readonly Written[], expected: readonly string[]]
const rows: readonly Row[] = [
  ['nothing depends on anything', [rule('A', [duty('1'), duty('2')])], []],
  [
    'one after another',
    [
      rule('A', [
        duty('1'),
        duty('2', [['1', 'after']]),
        duty('3', [
          ['2', 'after'],
          ['1', 'after'],
        ]),
      ]),
    ],
    [],
  ],
  ['in step with each other: parallel and commensurate', [rule('A', [duty('1', [['2', 'parallel']]), duty('2', [['1', 'parallel']])])], []],
  ['after one that is in step with it', [rule('A', [duty('1', [['2', 'parallel']]), duty('2', [['1', 'after']])])], []],
  ['a clause that is not there', [rule('A', [duty('1', [['9', 'after']])])], ['depends-on-nothing A/1 A/9']],
  [
    'a clause that is no duty',
    [rule('A', [duty('1', [['2', 'parallel']]), { id: '2', effect: 'forbid' }])],
    ['depends-on-nothing A/1 A/2'],
  ],
  ['a duty of an instrument that is not there', [rule('A', [duty('1', [['B/1', 'after']])])], ['depends-on-nothing A/1 B/1']],
  ['a duty of another instrument', [rule('A', [duty('1', [['B/1', 'after']])]), rule('B', [duty('1')])], []],
  ['each after the other', [rule('A', [duty('1', [['2', 'after']]), duty('2', [['1', 'after']])])], ['depends-in-a-ring A/1, A/2']],
  [
    'a ring through another instrument, and what only leads into it',
    [rule('A', [duty('1', [['B/1', 'after']]), duty('2', [['1', 'after']])]), rule('B', [duty('1', [['A/1', 'after']])])],
    ['depends-in-a-ring A/1, B/1'],
  ],
  [
    'two rings, each told once',
    [rule('A', [duty('1', [['2', 'after']]), duty('2', [['1', 'after']]), duty('3', [['4', 'after']]), duty('4', [['3', 'after']])])],
    ['depends-in-a-ring A/1, A/2', 'depends-in-a-ring A/3, A/4'],
  ],
]
for (const [what, instruments, expected] of rows)
  test(`${what}: ${expected.join('; ') || 'good'}`, () => assert.deepEqual(wrong(...instruments), expected))

test('a commitment is the clause as the version that took effect last has it, with whom it binds', () => {
  const versions = [
    { v: 1, from: '2026-01-01', clauses: [duty('1'), duty('2')] },
    { v: 2, from: '2026-05-01', clauses: [duty('2', [['3', 'parallel']], { to: 'THEM', by: undefined }), duty('3')] },
  ]
  const found = of(rule('A', [], { clauses: undefined, versions }))
  assert.deepEqual(
    found.map(({ ref, version, by, to, dependsOn }) => [ref, version, by, to, dependsOn]),
    [
      ['A/2', 2, null, 'THEM', [{ ref: 'A/3', how: 'parallel' }]],
      ['A/3', 2, 'US', null, []],
    ],
  )
  const torn = [...versions, { v: 3, from: '2026-09-01', unreadable: true }]
  assert.deepEqual(of(rule('A', [], { clauses: undefined, versions: torn })), [])
})
