import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from '#property'
import { writeInstant } from './instant.ts'
import { isRefusal } from './refusal.ts'
import { dayPlus, holds, readSpan, readTerm, type Term } from './term.ts'

const term = (raw: unknown, zone = 'UTC'): Term => {
  const read = readTerm(raw, zone)
  assert.ok(!isRefusal(read), JSON.stringify(raw))
  return read
}

test('a term keeps its text, zone and version, and closes at local midnight', () => {
  const read = readTerm(['2026-01-01', '2026-07-01'], 'America/New_York', '2026c')
  assert.ok(!isRefusal(read))
  assert.deepEqual([writeInstant(read.from), writeInstant(read.until)], ['2026-01-01T05:00Z', '2026-07-01T04:00Z'])
  assert.deepEqual([read.text, read.zone, read.tz], [['2026-01-01', '2026-07-01'], 'America/New_York', '2026c'])
  assert.equal(term(['2026-01-01', '2026-07-01']).tz, 'unknown')
})

test('a term holds at its start and no longer at its end', () => {
  fc.assert(
    fc.property(fc.integer(), fc.integer({ min: 1 }), (from, length) => {
      const span = { from, until: from + length }
      assert.deepEqual(
        [from - 1, from, from + length - 1, from + length].map((at) => holds(span, at)),
        [false, true, true, false],
      )
    }),
  )
})

test('of two terms that meet, exactly one holds at every moment', () => {
  const [before, after] = [term(['2026-01-01', '2026-03-29'], 'Europe/Paris'), term(['2026-03-29', '2027-01-01'], 'Europe/Paris')]
  assert.equal(before.until, after.from)
  for (const at of [before.until - 1, before.until, before.until + 1]) assert.notEqual(holds(before, at), holds(after, at))
})

const refused: [raw: unknown, zone: string, code: string, field: string | undefined][] = [
  [['2026-01-01'], 'UTC', 'term-without-end', undefined],
  [['2026-01-01', null], 'UTC', 'term-without-end', undefined],
  [['2026-01-01', undefined], 'UTC', 'term-without-end', undefined],
  [[null, '2026-01-01'], 'UTC', 'term-without-start', undefined],
  [[], 'UTC', 'term-without-start', undefined],
  ['2026-01-01/2026-07-01', 'UTC', 'term-not-a-pair', undefined],
  [undefined, 'UTC', 'term-not-a-pair', undefined],
  [{}, 'UTC', 'term-not-a-pair', undefined],
  [['2026-01-01', '2026-02-01', '2026-03-01'], 'UTC', 'term-not-a-pair', undefined],
  [['2026-07-01', '2026-01-01'], 'UTC', 'term-ends-before-it-starts', undefined],
  [['2026-01-01', '2026-01-01'], 'UTC', 'term-ends-before-it-starts', undefined],
  // The day Samoa skipped has no moment in it.
  [['2011-12-30', '2011-12-31'], 'Pacific/Apia', 'term-ends-before-it-starts', undefined],
  [['2026-02-30', '2026-07-01'], 'UTC', 'instant-impossible', '[0]'],
  [['2026-01-01', '2026-06-31'], 'UTC', 'instant-impossible', '[1]'],
  [['2026-01-01', '2026-07-01T09:00'], 'UTC', 'instant-without-offset', '[1]'],
  [['2026-01-01T00:00Z', '2026-07-01T00:00Z'], 'Mars/Olympus', 'zone-unknown', 'zone'],
]
for (const [raw, zone, code, field] of refused) {
  test(`${JSON.stringify(raw)} in ${zone} is refused: ${code}`, () => {
    for (const read of [readTerm(raw, zone), readSpan(raw, zone)]) {
      assert.ok(isRefusal(read))
      assert.deepEqual([read.code, read.where?.field], [code, field])
    }
  })
}

test('a span is a term without its text', () => {
  const { from, until } = term(['2026-01-01', '2026-07-01'], 'Asia/Manila')
  assert.deepEqual(readSpan(['2026-01-01', '2026-07-01'], 'Asia/Manila'), { from, until })
})

const counts: [string, number, 'exclusive' | 'inclusive', string][] = [
  ['2016-12-01', 180, 'exclusive', '2017-05-30'],
  ['2016-12-01', 180, 'inclusive', '2017-05-29'],
  ['2025-01-19', 42, 'exclusive', '2025-03-02'],
  ['2025-01-19', 42, 'inclusive', '2025-03-01'],
  ['2024-02-28', 1, 'exclusive', '2024-02-29'],
  ['2026-01-01', 0, 'exclusive', '2026-01-01'],
  ['2026-01-01', 1, 'inclusive', '2026-01-01'],
]
for (const [date, n, convention, then] of counts) {
  test(`${date} and ${n} days, ${convention}, is ${then}`, () => {
    assert.equal(dayPlus(date, n, convention), then)
  })
}

test('counting days from what is no date is our own fault', () => {
  assert.throws(() => dayPlus('2026-02-30', 1, 'exclusive'), { name: 'Fault' })
  assert.throws(() => dayPlus('2026-02-20', 1.5, 'exclusive'), { name: 'Fault' })
})
