import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
  auc,
  bestF1,
  calibrationError,
  drawn,
  errorByChance,
  f1At,
  interval,
  type Judged,
  ratesAt,
  recallAt,
} from '../../bench/support/statistics.ts'

const pairs = (right: readonly number[], wrong: readonly number[]): Judged[] => [
  ...right.map((score) => ({ score, right: true })),
  ...wrong.map((score) => ({ score, right: false })),
]

/** Scores of right and of wrong pairs; F1 at a half, best F1, AUC, recall at a twentieth of alarms. */
const table: readonly (readonly [string, readonly number[], readonly number[], readonly number[]])[] = [
  ['all in order', [0.9, 0.8], [0.2, 0.1], [1, 1, 1, 1]],
  ['all the wrong way round', [0.2, 0.1], [0.9, 0.8], [0, 2 / 3, 0, 0]],
  ['all equal', [0.5, 0.5], [0.5, 0.5], [2 / 3, 2 / 3, 0.5, 0]],
  ['one wrong pair above one right one', [0.9, 0.4], [0.6, 0.1], [0.5, 0.8, 0.75, 0.5]],
]
for (const [what, right, wrong, expected] of table) {
  test(`figures of a scorer: ${what}`, () => {
    const list = pairs(right, wrong)
    const found = [f1At(list, 0.5), bestF1(list), auc(list), recallAt(list, 0.05)]
    for (const [i, figure] of found.entries()) assert.ok(Math.abs(figure - (expected[i] as number)) < 1e-9, `${i}: ${figure}`)
  })
}

test('rates are shares of the right and of the wrong, and calibration compares what was said with what was', () => {
  assert.deepEqual(ratesAt(pairs([0.9, 0.4], [0.6, 0.1]), 0.5), { recall: 0.5, alarms: 0.5 })
  assert.ok(Math.abs(calibrationError(pairs([0.75, 0.75, 0.75], [0.75])) - 0) < 1e-9)
  assert.ok(Math.abs(calibrationError(pairs([0.95], [0.95])) - 0.45) < 1e-9)
  const many = Array.from({ length: 2_000 }, (_, i) => ({ score: (i % 20) / 20 + 0.025, right: true }))
  assert.ok(errorByChance(many.slice(0, 20)) > 2 * errorByChance(many) && errorByChance(many) < 0.04)
})

test('what is drawn is the same in every run, and an interval holds its figure', () => {
  const [one, other] = [drawn(1), drawn(1)]
  for (let i = 0; i < 100; i++) {
    const value = one()
    assert.equal(value, other())
    assert.ok(value >= 0 && value < 1)
  }
  const list = pairs([0.9, 0.8, 0.7, 0.4], [0.6, 0.3, 0.2, 0.1])
  const [low, high] = interval(list, auc)
  assert.ok(low < auc(list) && auc(list) <= high)
})
