import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isRefusal } from '#ground/refusal.ts'
import fc from '#property'
import { HARM_STEPS, harmStanding, readHarm } from './harm.ts'

const day = (n: number): number => Date.UTC(2026, 0, n)
const HARM = {
  ...{ id: 'H-1', received: '2026-01-05', through: 'hotline', against: ['ARMY'], from: '2026-01-03', place: 'the village', owes: 'CELL' },
  ...{ killed: { low: 1, high: 3 }, due: { acknowledged: 'P2D', assessed: 'P10D', answered: 'P14D' }, account: 'what was told' },
}
const of = (raw: object): string => {
  const read = readHarm(raw, 'UTC', day(6))
  return isRefusal(read) ? `${read.code} ${read.where?.field}` : 'good'
}
const rows: readonly (readonly [object, string])[] = [
  [{}, 'good'],
  [{ received: '2026-01-07' }, 'watch-time-ahead received'],
  [{ from: '2026-01-06' }, 'watch-time-ahead from'],
  [{ until: '2026-01-02' }, 'term-ends-before-it-starts until'],
  [{ killed: { low: 3, high: 1 } }, 'shape-too-small killed.high'],
  [{ killed: { low: -1, high: 1 } }, 'shape-too-small killed.low'],
  [{ against: [] }, 'shape-missing against'],
  [{ due: { acknowledged: 'P2D', assessed: 'P1D', answered: 'P14D' } }, 'shape-too-small due.assessed'],
  [{ due: { acknowledged: 'P2D', assessed: 'soon', answered: 'P14D' } }, 'duration-unreadable due.assessed'],
  [{ owes: undefined }, 'shape-missing owes'],
  [{ victim: 'x' }, 'shape-unknown-key undefined'],
]
for (const [more, expected] of rows)
  test(`an allegation with ${JSON.stringify(more)}: ${expected}`, () => assert.equal(of({ ...HARM, ...more }), expected))

const due = { acknowledged: day(7), assessed: day(15), answered: day(19) }

test('a step is late from its day on, and stays told as late when it is done', () => {
  const at = (n: number, done: object = {}) => {
    const { stage, steps, overdue } = harmStanding(due, done, day(n))
    return [stage, steps.filter(({ late }) => late).map(({ step }) => step), overdue]
  }
  assert.deepEqual(at(6), ['received', [], []])
  assert.deepEqual(at(7), ['received', ['acknowledged'], ['acknowledged']])
  assert.deepEqual(at(8, { acknowledged: day(7) }), ['acknowledged', [], []])
  assert.deepEqual(at(9, { acknowledged: day(8) }), ['acknowledged', ['acknowledged'], []])
  assert.deepEqual(at(30, { acknowledged: day(7), assessed: day(14) }), ['assessed', ['answered'], ['answered']])
  assert.deepEqual(at(30, { acknowledged: day(7), assessed: day(14), answered: day(19) }), ['answered', [], []])
})

test('what is owed and late is never what was done, and time only makes more of it late', () => {
  const done = fc.record(
    Object.fromEntries(HARM_STEPS.map((step) => [step, fc.option(fc.integer({ min: 5, max: 30 }).map(day), { nil: undefined })])),
  )
  fc.assert(
    fc.property(done, fc.integer({ min: 1, max: 40 }), fc.nat(10), (given, n, later) => {
      const made = Object.fromEntries(Object.entries(given).filter(([, when]) => when !== undefined && when <= day(n)))
      const now = harmStanding(due, made, day(n))
      for (const step of now.overdue) assert.equal(Object.hasOwn(made, step), false)
      const then = harmStanding(due, made, day(n + later))
      for (const step of now.overdue) assert.ok(then.overdue.includes(step))
    }),
  )
})
