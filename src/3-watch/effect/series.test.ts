import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readDay } from '#ground/calendar.ts'
import { SeriesReader } from './series.ts'

const event = (first: string, sides: readonly string[], daily = true) => ({ first, daily, sides, sideIds: sides.map((one) => `id-${one}`) })

test('a series holds the days of one pair, and covers what the file covers', () => {
  const reader = new SeriesReader(['A', 'id-B'])
  for (const one of [
    event('2016-01-01', ['A', 'C']),
    event('2016-02-01', ['A', 'B']),
    event('2016-02-03', ['B', 'A']),
    event('2016-02-04', ['A', 'B'], false),
    event('2016-03-01', ['C', 'D']),
    event('2016-05-01', ['C', 'D'], false),
  ])
    reader.add(one)
  const day = (text: string) => readDay(text) ?? 0
  assert.deepEqual(reader.end(), {
    days: [day('2016-02-01'), day('2016-02-03')],
    from: day('2016-01-01'),
    until: day('2016-03-02'),
    leftOut: 1,
  })
})

test('without an event whose day is known there is no series', () => {
  const reader = new SeriesReader([])
  reader.add(event('2016-01-01', [], false))
  assert.equal(reader.end(), null)
})
