import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type CommitmentShown, drawingOf } from './commitments-drawn.ts'

const owed = (
  clause: string,
  by: string,
  { after = [], parallel = [] }: { after?: string[]; parallel?: string[] } = {},
): CommitmentShown => ({
  ...{ ref: `A/${clause}`, clause, by },
  dependsOn: [...after.map((ref) => ({ ref, how: 'after' as const })), ...parallel.map((ref) => ({ ref, how: 'parallel' as const }))],
})
const rowsOf = (all: readonly CommitmentShown[]) =>
  [...drawingOf(all).nodes.values()].map(({ clause, down }) => `${clause} ${down.toFixed(1)}`).sort()

test('what waits stands below what it waits for, and what is owed in step stands level', () => {
  const all = [
    owed('1', 'X', { parallel: ['A/2'] }),
    owed('2', 'Y', { after: ['A/0'] }),
    owed('0', 'X'),
    owed('3', 'Y', { after: ['A/1', 'A/2'] }),
  ]
  assert.deepEqual(rowsOf(all), ['0 0.5', '1 2.1', '2 2.1', '3 3.7'])
  const { columns, height, edges } = drawingOf(all)
  assert.deepEqual([columns, height.toFixed(1)], [['X', 'Y'], '4.2'])
  assert.deepEqual(edges.map(({ how, from, to }) => `${how} ${from} ${to}`).sort(), [
    'after A/0 A/2',
    'after A/1 A/3',
    'after A/2 A/3',
    'parallel A/1 A/2',
  ])
})

test('a pair that says so of each other is one line, and what is not in the list is left out', () => {
  const { edges } = drawingOf([owed('1', 'X', { parallel: ['A/2', 'B/9'], after: ['B/8'] }), owed('2', 'Y', { parallel: ['A/1'] })])
  assert.deepEqual(edges, [{ how: 'parallel', from: 'A/1', to: 'A/2' }])
})

test('several of one party on one row stand one under the other, in its column', () => {
  const { nodes, height } = drawingOf([owed('1', 'X'), owed('2', 'X'), owed('3', 'Y')])
  assert.equal(height, 2)
  assert.deepEqual(
    [...nodes.values()].map(({ column, down }) => [column, down]),
    [
      [0, 0.5],
      [0, 1.5],
      [1, 0.5],
    ],
  )
})

test('a ring ends, with every commitment somewhere', () => {
  const all = [owed('1', 'X', { after: ['A/2'] }), owed('2', 'Y', { after: ['A/1'] })]
  assert.equal(drawingOf(all).nodes.size, 2)
})
