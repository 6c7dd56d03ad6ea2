import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { DistanceAsked } from './asked.ts'
import { axisOf } from './axis.ts'

const asks = (least: number | null, most: number | null = null, not = false): DistanceAsked => ({ site: 'CAMP', least, most, not })
const at = (min: number, max: number) => ({ leg: '', range: { min, max } })
const UNSTATED = { leg: '', range: null }
const near = (part: number): number => Math.round(part * 1000) / 1000

for (const [what, asked, leg, form, from, to, end, state] of [
  ['beyond what is asked', [asks(3000)], at(3200, 3900), 'band', 0.64, 0.78, 5000, 'met'],
  ['across it', [asks(3000)], at(2600, 3400), 'band', 0.65, 0.85, 4000, 'open'],
  ['short of it', [asks(3000)], at(1800, 2200), 'band', 0.514, 0.629, 3500, 'unmet'],
  ['from the site outwards', [asks(3000)], at(0, 2999), 'band', 0, 0.857, 3500, 'unmet'],
  ['exactly as far as asked', [asks(3000)], at(3000, 3000), 'point', 0.857, 0.857, 3500, 'met'],
  ['beginning exactly there', [asks(3000)], at(3000, 3400), 'band', 0.75, 0.85, 4000, 'met'],
  ['ending exactly there', [asks(3000)], at(2600, 3000), 'band', 0.743, 0.857, 3500, 'open'],
  ['at the site itself', [asks(3000)], at(0, 0), 'point', 0, 0, 3500, 'unmet'],
  ['not stated', [asks(3000)], UNSTATED, 'unknown', 0, 1, 3500, 'open'],
  ['not stated and nothing asked', [], UNSTATED, 'unknown', 0, 1, 1000, null],
  ['nothing asked', [], at(1800, 2200), 'band', 0.72, 0.88, 2500, null],
  ['far beyond', [asks(3000)], at(400_000, 410_000), 'band', 0.8, 0.82, 500_000, 'met'],
  ['a few metres', [asks(5)], at(1, 2), 'band', 0.167, 0.333, 6, 'unmet'],
  ['within the most that is asked', [asks(null, 500)], at(100, 400), 'band', 0.167, 0.667, 600, 'met'],
  ['between the least and the most', [asks(1000, 2000)], at(1200, 1500), 'band', 0.48, 0.6, 2500, 'met'],
  ['asked not to be near, and near', [asks(null, 500, true)], at(100, 400), 'band', 0.167, 0.667, 600, 'unmet'],
  ['one distance kept, the other not', [asks(3000), asks(null, 4000)], at(4200, 4500), 'band', 0.84, 0.9, 5000, 'unmet'],
] as const) {
  test(`drawn to scale: ${what}`, () => {
    const axis = axisOf(asked, [leg])
    const [lane] = axis.lanes
    assert.deepEqual([lane?.form, near(lane?.from ?? -1), near(lane?.to ?? -1), axis.end, lane?.state], [form, from, to, end, state])
  })
}

for (const [what, asked, words, shut] of [
  ['at least', [asks(3000)], ['least 3000 0'], [[0, 0.857]]],
  ['at most', [asks(null, 3000)], ['most 3000 0'], [[0.857, 1]]],
  [
    'both',
    [asks(1000, 3000)],
    ['least 1000 0', 'most 3000 0'],
    [
      [0, 0.286],
      [0.857, 1],
    ],
  ],
  [
    'both, near each other',
    [asks(2800, 3000)],
    ['least 2800 0', 'most 3000 1'],
    [
      [0, 0.8],
      [0.857, 1],
    ],
  ],
  ['not at least', [asks(3000, null, true)], ['nearer 3000 0'], [[0.857, 1]]],
  ['not between', [asks(1000, 3000, true)], ['nearer 1000 0', 'farther 3000 0'], [[0.286, 0.857]]],
  ['the same twice', [asks(3000), asks(3000, 3400)], ['least 3000 0', 'most 3400 1'], []],
  ['three near each other', [asks(3000), asks(3100), asks(3200)], ['least 3000 0', 'least 3100 1', 'least 3200 2'], []],
  ['nought', [asks(0)], ['least 0 0'], []],
  ['nothing', [], [], []],
] as const) {
  test(`lines and what they shut out: ${what}`, () => {
    const axis = axisOf(asked, [])
    assert.deepEqual(
      axis.lines.map(({ word, metres, row }) => `${word} ${metres} ${row}`),
      words,
    )
    assert.deepEqual(
      axis.shut.map(({ from, to }) => [near(from), near(to)]),
      shut,
    )
  })
}

test('everything drawn lies on the axis, and the bar is a round length of at most a quarter of it', () => {
  for (const max of [0, 0.4, 1, 7, 99, 1000, 2999, 12_345, 20_000_000]) {
    const axis = axisOf([asks(max * 0.7)], [at(max / 3, max), UNSTATED])
    for (const part of [...axis.lines.map((one) => one.at), ...axis.lanes.flatMap(({ from, to }) => [from, to])])
      assert.ok(part >= 0 && part <= 1, `${max}: ${part}`)
    assert.ok(axis.bar > 0 && axis.bar <= axis.end / 4 && axis.bar * 11 > axis.end, `${max}: ${axis.bar} of ${axis.end}`)
    assert.match(String(axis.bar.toExponential(3)), /^[125]\.000e/)
  }
})
