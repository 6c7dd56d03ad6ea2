import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Commitment } from './commitment.ts'
import { touchedBy } from './touched.ts'
import { trackOf } from './track.ts'

const owed = (id: string, more: Partial<Commitment> = {}): Commitment => ({
  ...{ id, kind: 'clause', by: 'US', to: ['THEM'], what: 'hold fire', instrument: 'A', clause: id, docket: null, since: 100 },
  ...{ due: null, continuous: true, every: null, zone: 'UTC', condition: null, depends: [], verifiedBy: [], how: null },
  ...more,
})
const PROMISE = owed('promise of D-1', { kind: 'promise', instrument: null, clause: null })
const ALL = [owed('A/1'), owed('A/2', { by: 'THEM' }), owed('A/3', { by: null }), owed('B/1', { instrument: 'B' }), PROMISE]
const incident = { clauses: [], instruments: [], parties: [], from: 200, until: 300 }
const told = (more: object) => touchedBy({ ...incident, ...more }, ALL).map(({ commitment, why }) => `${commitment} ${why}`)

test('an incident touches what its clause, its instrument and its parties lead to, and no more', () => {
  assert.deepEqual(told({}), [])
  assert.deepEqual(told({ clauses: ['A/1'] }), ['A/1 clause'])
  assert.deepEqual(told({ instruments: ['A'], parties: ['US'] }), ['A/1 instrument-and-party', 'A/3 instrument-and-party'])
  assert.deepEqual(told({ instruments: ['A'] }), ['A/3 instrument-and-party'])
  assert.deepEqual(told({ parties: ['US'] }), ['A/1 party', 'B/1 party', 'promise of D-1 party'])
  assert.deepEqual(told({ parties: ['US'], clauses: ['A/2'] }), ['A/1 party', 'A/2 clause', 'B/1 party', 'promise of D-1 party'])
})

test('what was not yet owed when it was over is not touched; where nobody knows when, it may be', () => {
  assert.deepEqual(told({ clauses: ['A/1'], from: 50, until: 99 }), [])
  assert.deepEqual(told({ clauses: ['A/1'], from: 50, until: 100 }), ['A/1 clause'])
  assert.deepEqual(told({ clauses: ['A/1'], from: 50, until: null }), ['A/1 clause'])
})

test('the track record counts each commitment once, by the worst, and says when and on what', () => {
  const turn = (at: number, status: 'verified' | 'overdue' | 'breached' | 'promised' | 'disputed', late = false) => ({
    ...{ at, status, late, cause: 'verified' as const, sources: [at] },
  })
  const { byStatus, tally, byKind, series } = trackOf([
    { id: 'a', kind: 'clause', course: [turn(1, 'promised'), turn(5, 'verified')] },
    { id: 'b', kind: 'promise', course: [turn(2, 'overdue', true), turn(6, 'verified', true)] },
    { id: 'c', kind: 'promise', course: [turn(3, 'breached'), turn(7, 'verified')] },
    { id: 'd', kind: 'duty', course: [turn(4, 'disputed')] },
  ])
  assert.deepEqual(tally, { kept: 1, late: 1, broken: 1, open: 1 })
  assert.deepEqual(byKind.promise, { kept: 0, late: 1, broken: 1, open: 0 })
  assert.deepEqual(byStatus, { verified: 3, disputed: 1 })
  assert.deepEqual(
    series.map(({ at, commitment, what, sources }) => [at, commitment, what, ...sources]),
    [
      [2, 'b', 'late', 2],
      [3, 'c', 'broken', 3],
      [5, 'a', 'kept', 5],
      [6, 'b', 'late', 6],
      [7, 'c', 'kept', 7],
    ],
  )
})
