/** Benchmark D on real events, which are no part of the repository: what the dates of 2016 to 2018 in Syria show, and what cannot be computed. */
import assert from 'node:assert/strict'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { readDay } from '#ground/calendar.ts'
import { isRefusal } from '#ground/refusal.ts'
import { readSeries } from '#shell/watch/effect/read-series.ts'
import { type Effect, effectOf } from '#watch/effect/effect.ts'
import type { Series } from '#watch/effect/series.ts'

const FILE = join(process.env.PARLEY_DATA ?? '../shared/data', 'conflict/ucdp_ged_syria_201601_201806.csv')
const skip = existsSync(FILE) ? false : `${FILE} is not there`
const day = (text: string): number => readDay(text) ?? Number.NaN

/** The dates that field notes name (recalled there), all of them. */
const DATES = ['2016-02-27', '2016-09-12', '2016-12-30', '2017-05-06', '2018-02-24', '2018-09-17', '2019-08-31'].map(day)

const effect = ({ days, from, until }: Series, date: number, others: readonly number[]): Effect =>
  effectOf({ days, from, until, date, window: 14, others: others.filter((one) => one !== date) })

test('Syria: none of the five dates the file covers stands out; the two that are said to lie beyond it', { skip }, async () => {
  const series = await readSeries(FILE, ['Government of Syria', 'Syrian insurgents'], Date.parse('2026-01-01T00:00Z'))
  assert.ok(!isRefusal(series))
  assert.deepEqual([series.from, series.until], [day('2016-01-01'), day('2018-07-01')])
  assert.equal(series.days.length, 7031)
  const found = DATES.map((date) => effect(series, date, DATES))
  assert.deepEqual(
    found.map(({ before, after, verdict, why }) => [before, after, verdict, why]),
    [
      [139, 82, 'ordinary', null],
      [153, 106, 'ordinary', null],
      [82, 92, 'ordinary', null],
      [117, 60, 'ordinary', null],
      [97, 149, 'ordinary', null],
      [0, 0, 'cannot-tell', 'outside-series'],
      [0, 0, 'cannot-tell', 'outside-series'],
    ],
  )
  // 6 May 2017 lies outside the band by a hair when days near the other dates are left out, and inside it when they are not; three stretches
  // of the series that do not overlap fell as far, so it does not stand out either way.
  const may = day('2017-05-06')
  const [apart, all] = [effect(series, may, DATES), effect(series, may, [])]
  assert.ok(apart.ratio !== null && apart.band !== null && apart.ratio < apart.band[0])
  assert.equal(apart.asFar, 3)
  assert.ok(all.ratio !== null && all.band !== null && all.ratio >= all.band[0])
  assert.equal(all.verdict, 'ordinary')
})
