import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type EffectAsked, effectOf } from './effect.ts'

/** A series by plain arithmetic: on each day as many events as `perDay` says, plus or minus a wave that repeats itself never. */
function series(days: number, perDay: (day: number) => number): number[] {
  let state = 12345
  const out: number[] = []
  for (let day = 0; day < days; day++) {
    state = (state * 1103515245 + 12345) % 2147483648
    const count = Math.max(0, Math.round(perDay(day) + ((state / 2147483648) * 2 - 1) * Math.sqrt(perDay(day) * 3)))
    for (let i = 0; i < count; i++) out.push(day)
  }
  return out
}
const asked = (days: readonly number[], more: Partial<EffectAsked> = {}): EffectAsked => ({
  ...{ days, from: 0, until: 700, date: 350, window: 14, others: [] },
  ...more,
})

test('a planted fall is found, and a planted rise', () => {
  const fall = effectOf(asked(series(700, (day) => (day >= 350 && day < 364 ? 2 : 10))))
  assert.equal(fall.verdict, 'fell')
  assert.ok(fall.ratio !== null && fall.ratio < 0.4, String(fall.ratio))
  const rise = effectOf(asked(series(700, (day) => (day >= 350 && day < 364 ? 30 : 10))))
  assert.equal(rise.verdict, 'rose')
})

test('where nothing was planted the ratio lies within ordinary variation', () => {
  const found = effectOf(asked(series(700, () => 10)))
  assert.equal(found.verdict, 'ordinary')
  assert.equal(found.why, null)
  const { ratio, band } = found
  assert.ok(ratio !== null && band !== null && ratio >= band[0] && ratio <= band[1])
})

test('a fall that placebo dates show as well is ordinary', () => {
  // Every four weeks the fighting stops for two: a date near such a turn differs from no other turn.
  const waves = series(700, (day) => (Math.floor(day / 14) % 2 === 0 ? 12 : 3))
  const found = effectOf(asked(waves, { date: 352 }))
  assert.equal(found.verdict, 'ordinary')
  assert.ok(found.ratio !== null && found.ratio < 0.5)
})

test('outside the band, while another stretch of the series fell further: ordinary', () => {
  // The fall asked about, and a deeper one long before, which no list of dates names.
  const twice = series(700, (day) => (day >= 350 && day < 364 ? 4 : day >= 100 && day < 114 ? 1 : 10))
  const { ratio, band, asFar, verdict } = effectOf(asked(twice))
  assert.ok(ratio !== null && band !== null && ratio < band[0], JSON.stringify([ratio, band]))
  assert.equal(asFar, 1)
  assert.equal(verdict, 'ordinary')
})

test('few events, few placebo dates, and days the series does not cover: it cannot be told', () => {
  const few = effectOf(asked(series(700, (day) => (day % 60 === 0 ? 1 : 0))))
  assert.deepEqual([few.verdict, few.why], ['cannot-tell', 'too-few-events'])
  const short = effectOf(
    asked(
      series(100, () => 10),
      { until: 100, date: 50 },
    ),
  )
  assert.deepEqual([short.verdict, short.why], ['cannot-tell', 'too-few-placebos'])
  const late = effectOf(
    asked(
      series(700, () => 10),
      { date: 690 },
    ),
  )
  assert.deepEqual([late.verdict, late.why, late.ratio], ['cannot-tell', 'outside-series', null])
  const onset = effectOf(asked(series(700, (day) => (day >= 350 ? 10 : 0))))
  assert.deepEqual([onset.verdict, onset.why], ['cannot-tell', 'nothing-before'])
})

test('no placebo window touches a known date, and the number that stand clear is told', () => {
  const days = series(700, () => 10)
  const alone = effectOf(asked(days))
  // Days 14 to 686 can be asked about; 55 of them are nearer than 28 days to day 350.
  assert.equal(alone.placebos, 673 - 55)
  assert.equal(alone.leftOut.overlapping, 55)
  assert.equal(alone.independent, Math.ceil((322 - 14 + 1) / 28) + Math.ceil((686 - 378 + 1) / 28))
  const two = effectOf(asked(days, { others: [500] }))
  assert.equal(two.placebos, 673 - 110)
})

test('the statement of power: what is planted at that size is seen, what is smaller is not', () => {
  const base = series(700, () => 10)
  const { power, band } = effectOf(asked(base))
  assert.ok(power?.fallTo != null && power.riseTo !== null && band !== null)
  assert.ok(power.fallTo < band[0] + 0.2 && power.fallTo > 0.2, String(power.fallTo))
  assert.ok(power.riseTo > 1)
  // With one or two events a fortnight the band reaches down to nothing: no fall could have been seen.
  const scarce = effectOf(
    asked(
      series(700, (day) => (day % 13 === 0 ? 1 : 0)),
      { date: 351 },
    ),
  )
  assert.equal(scarce.power?.fallTo ?? null, null)
})
