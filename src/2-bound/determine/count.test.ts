import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ZERO } from '#ground/decimal.ts'
import fc from '#property'
import { ask, fact, instant, MANDATE, read, rule, type World, type Written } from '../../../tests/support/world.ts'
import { readClause } from '../law/read-clause.ts'
import { daysOf, fullestWindow, windowAt, windowEnd } from './count.ts'

const ZONE = 'America/Bogota' // Five hours behind UTC, all year.
const limit = (max: number, window: string, more: Written = {}): Written => ({ id: '1', effect: 'limit', max, of: 'qty', window, ...more })
const entry = (qty: number, when: unknown, more: Written = {}): Written => ({ qty, when, state: 'performed', ...more })
const used = (...entries: Written[]): Written => ({ of: 'L/1', is: 'usage', entries })

/** A transfer of `qty` in an interval, ten at most in a window of the rule L, whose zone is Bogota unless told otherwise. */
function asked(
  window: string,
  facts: Written[],
  when: readonly string[],
  qty: unknown = 5,
  more: { limit?: Written; zone?: string; world?: World } = {},
) {
  const act = { kind: 'transfer', when, lines: [{ id: 'a', item: 'PUMP', ...(qty === null ? {} : { qty }) }] }
  const rulebook = [MANDATE, rule('L', [limit(10, window, more.limit)], { zone: more.zone ?? ZONE })]
  return ask({ at: '2026-01-02', ...more.world, act, rulebook, facts })
}
const DAY = ['2026-03-05T15:00Z', '2026-03-05T16:00Z'] as const

// Ten at most; five are asked. Six used make one too many, where they count.
const windows: readonly (readonly [title: string, window: string, when: unknown, on: readonly string[], verdict: string])[] = [
  ['term: whenever it was', 'term', '2026-01-01T05:00Z', DAY, 'refuse'],
  ['day: the last moment of the day before, local time', 'day', '2026-03-05T04:59:59.999Z', DAY, 'permit'],
  ['day: the first moment of the day, local time', 'day', '2026-03-05T05:00Z', DAY, 'refuse'],
  ['day: the last moment of the day, local time', 'day', '2026-03-06T04:59:59.999Z', DAY, 'refuse'],
  ['day: the first moment of the next', 'day', '2026-03-06T05:00Z', DAY, 'permit'],
  ['month: the last moment of February, local time', 'month', '2026-03-01T04:59:59.999Z', DAY, 'permit'],
  ['month: the first moment of March, local time', 'month', '2026-03-01T05:00Z', DAY, 'refuse'],
  ['month: the last moment of March, local time', 'month', '2026-04-01T04:59:59.999Z', DAY, 'refuse'],
  ['month: the first moment of April', 'month', '2026-04-01T05:00Z', DAY, 'permit'],
  ['month: an entry over both months counts in both', 'month', ['2026-02-20', '2026-03-01T05:00:00.001Z'], DAY, 'refuse'],
  ['month: an entry that ends as March begins', 'month', ['2026-02-20', '2026-03-01'], DAY, 'permit'],
  ['month: an act over both months, six used in the first', 'month', '2026-03-10', ['2026-03-31T15:00Z', '2026-04-01T15:00Z'], 'refuse'],
  ['month: an act over both months, six used in the second', 'month', '2026-04-20', ['2026-03-31T15:00Z', '2026-04-01T15:00Z'], 'refuse'],
  ['month: an act that ends as April begins is of March', 'month', '2026-04-20', ['2026-03-31T15:00Z', '2026-04-01T05:00Z'], 'permit'],
  ['year: December of the year before', 'year', '2026-01-01T04:59:59.999Z', DAY, 'permit'],
  ['year: the first of January', 'year', '2026-01-01T05:00Z', DAY, 'refuse'],
  ['rolling: 89 days before, local days', 'rolling-90d', '2025-12-06T05:00Z', DAY, 'refuse'],
  ['rolling: 90 days before', 'rolling-90d', '2025-12-06T04:59:59.999Z', DAY, 'permit'],
  ['rolling: 89 days after', 'rolling-90d', '2026-06-03T04:59:59.999Z', DAY, 'refuse'],
  ['rolling: 90 days after', 'rolling-90d', '2026-06-03T05:00Z', DAY, 'permit'],
  ['rolling: one day is the day itself', 'rolling-1d', '2026-03-04T12:00Z', DAY, 'permit'],
]
for (const [title, window, when, on, verdict] of windows) {
  test(`${title} -> ${verdict}`, () => assert.equal(asked(window, [used(entry(6, when))], on).verdict, verdict))
}

test('rolling: what lies before and what lies after is not added where no window holds both', () => {
  const around = (before: string, after: string) => asked('rolling-10d', [used(entry(3, before), entry(3, after))], DAY).verdict
  assert.deepEqual([around('2026-02-24', '2026-03-14'), around('2026-03-01', '2026-03-09')], ['permit', 'refuse'])
})

// Ten at most; five are asked; what of the register counts.
const registers: readonly (readonly [title: string, entries: Written[], verdict: string, known?: string])[] = [
  ['five used: exactly the limit', [entry(5, '2026-02-01')], 'permit'],
  ['six used', [entry(6, '2026-02-01')], 'refuse'],
  ['a reservation that has not expired', [entry(6, '2026-02-01', { state: 'reserved', expires: '2026-01-02T00:00:00.001Z' })], 'refuse'],
  ['a reservation that expires as it is asked', [entry(6, '2026-02-01', { state: 'reserved', expires: '2026-01-02' })], 'permit'],
  ['a reservation without an end', [entry(6, '2026-02-01', { state: 'reserved' })], 'refuse'],
  ['a reservation released', [entry(6, '2026-02-01', { state: 'released' })], 'permit'],
  ['corrected upwards', [entry(5, '2026-02-01', { id: 'e' }), entry(6, '2026-02-01', { id: 'e', recorded: '2026-01-01' })], 'refuse'],
  ['corrected downwards', [entry(6, '2026-02-01', { id: 'e' }), entry(5, '2026-02-01', { id: 'e', recorded: '2026-01-01' })], 'permit'],
  [
    'corrected twice: the last counts',
    [
      entry(5, '2026-02-01', { id: 'e' }),
      entry(9, '2026-02-01', { id: 'e', recorded: '2025-12-30' }),
      entry(5, '2026-02-01', { id: 'e', recorded: '2025-12-31' }),
    ],
    'permit',
  ],
  [
    'corrected after what is known',
    [entry(5, '2026-02-01', { id: 'e' }), entry(6, '2026-02-01', { id: 'e', recorded: '2026-01-03' })],
    'permit',
  ],
  [
    'known by then',
    [entry(5, '2026-02-01', { id: 'e' }), entry(6, '2026-02-01', { id: 'e', recorded: '2026-01-03' })],
    'refuse',
    '2026-01-03',
  ],
  [
    'a reservation settled to the actual',
    [entry(9, '2026-02-01', { id: 'e', state: 'reserved' }), entry(5, '2026-02-01', { id: 'e', recorded: '2026-01-01' })],
    'permit',
  ],
  [
    'a reservation withdrawn',
    [
      entry(9, '2026-02-01', { id: 'e', state: 'reserved' }),
      entry(9, '2026-02-01', { id: 'e', state: 'released', recorded: '2026-01-01' }),
    ],
    'permit',
  ],
  [
    'two of one id that cannot be put in order both count',
    [entry(3, '2026-02-01', { id: 'e' }), entry(3, '2026-02-01', { id: 'e' })],
    'refuse',
  ],
  ['without an id nothing is corrected', [entry(3, '2026-02-01'), entry(3, '2026-02-01', { recorded: '2026-01-01' })], 'refuse'],
  ['an entry without a size', [{ when: '2026-02-01', state: 'performed' }], 'refer'],
]
for (const [title, entries, verdict, known] of registers) {
  test(`${title} -> ${verdict}`, () => {
    assert.equal(asked('term', [used(...entries)], DAY, 5, { world: known === undefined ? {} : { known } }).verdict, verdict)
  })
}

const doubts: readonly (readonly [title: string, answer: () => ReturnType<typeof ask>, verdict: string, cause: string | null])[] = [
  ['nothing used, and the register is complete', () => asked('term', [], DAY), 'permit', null],
  [
    'nothing used, and the register may lack some',
    () => asked('term', [], DAY, 5, { world: { complete: [] } }),
    'refer',
    'register-incomplete',
  ],
  [
    'over the limit, whatever the register may lack',
    () => asked('term', [used(entry(6, '2026-02-01'))], DAY, 5, { world: { complete: [] } }),
    'refuse',
    null,
  ],
  ['a damaged register', () => asked('term', [{ of: 'L/1', is: 'usage', unreadable: true }], DAY), 'refer', 'damaged'],
  [
    'over the limit by itself, whatever the damage',
    () => asked('term', [{ of: 'L/1', is: 'usage', unreadable: true }], DAY, 11),
    'refuse',
    null,
  ],
  ['no quantity stated', () => asked('term', [], DAY, null), 'refer', 'quantity-unstated'],
  ['no quantity stated, and the limit is used up', () => asked('term', [used(entry(11, '2026-02-01'))], DAY, null), 'refuse', null],
  ['kilograms against items', () => asked('term', [], DAY, '5 kg'), 'refer', 'units-differ'],
  ['grams against kilograms', () => asked('term', [], DAY, '10000 g', { limit: { unit: 'kg' } }), 'permit', null],
  ['a gram more', () => asked('term', [], DAY, '10001 g', { limit: { unit: 'kg' } }), 'refuse', null],
  ['used in another unit', () => asked('term', [used(entry(6, '2026-02-01', { unit: 'kg' }))], DAY), 'refer', 'units-differ'],
  [
    'used in a unit that converts',
    () => asked('term', [used(entry(6000, '2026-02-01', { unit: 'g' }))], DAY, '5 kg', { limit: { unit: 'kg' } }),
    'refuse',
    null,
  ],
]
for (const [title, answer, verdict, cause] of doubts) {
  test(`${title} -> ${verdict}${cause === null ? '' : `, ${cause}`}`, () => {
    const { verdict: given, reasons } = answer()
    assert.deepEqual([given, reasons.find((r) => r.ref === 'L/1')?.cause ?? null], [verdict, cause])
  })
}

test('no lines stated of an act that may carry goods is a quantity nobody stated; stated to be none is none', () => {
  const rulebook = [MANDATE, rule('L', [limit(0, 'term')])]
  const verdicts = [undefined, []].map((lines) => ask({ act: { kind: 'transfer', lines }, rulebook }).verdict)
  assert.deepEqual(verdicts, ['refer', 'permit'])
})

const paid = (amount: unknown, currency: string | undefined, ...facts: Written[]) => {
  const act = { kind: 'pay', lines: [{ id: 'a', amount, ...(currency ? { currency } : {}) }] }
  return ask({ act, rulebook: [MANDATE, rule('L', [limit(100, 'term', { of: 'EUR' })])], facts })
}
const rate = (value: unknown, more: Written = {}) => fact('USD', 'rate:EUR', value, more)
const money: readonly (readonly [title: string, answer: () => ReturnType<typeof ask>, verdict: string])[] = [
  ['its own currency, exactly the limit', () => paid('100.00', 'EUR'), 'permit'],
  ['a cent more', () => paid('100.01', 'EUR'), 'refuse'],
  ['no currency stated', () => paid('1', undefined), 'refer'],
  ['no rate', () => paid('1', 'USD'), 'refer'],
  ['a rate', () => paid('110', 'USD', rate('0.9')), 'permit'],
  ['rounded against the limit: 100.001 euros are 100.01', () => paid('111.11', 'USD', rate('0.90001')), 'refuse'],
  ['two rates, one over the limit: the range is open', () => paid('110', 'USD', rate('0.9'), rate('0.95')), 'refer'],
  ['two rates, both over the limit', () => paid('120', 'USD', rate('0.9'), rate('0.95')), 'refuse'],
  ['two rates, both within', () => paid('100', 'USD', rate('0.9'), rate('0.95')), 'permit'],
  ['a rate graded too low', () => paid('1', 'USD', rate('0.9', { grade: 'D4' })), 'refer'],
  ['a rate that ran out before the act', () => paid('1', 'USD', rate('0.9', { until: '2026-03-05' })), 'refer'],
  ['a rate of nought', () => paid('1', 'USD', rate('0')), 'refer'],
  ['a rate below nought', () => paid('1', 'USD', rate('-0.9')), 'refer'],
  ['a rate that is no number', () => paid('1', 'USD', rate('nine tenths')), 'refer'],
  ['a rate the other way round', () => paid('1', 'USD', fact('EUR', 'rate:USD', '1.1')), 'refer'],
]
for (const [title, answer, verdict] of money) test(`money: ${title} -> ${verdict}`, () => assert.equal(answer().verdict, verdict))

const clause = (window: string) => {
  const made = read(readClause(limit(10, window), 'L', 'any'))
  assert.ok(made.effect === 'limit')
  return made
}
test('calendar windows are local, also where clocks change; a term and a rolling window have no bounds', () => {
  const at = instant('2026-03-08T12:00Z')
  const bounds = (window: string) => windowAt(clause(window), at, 'America/New_York')
  const march = { from: 20513, to: 20543 } // 2026-03-01 and 2026-03-31, as days since 1970-01-01.
  assert.deepEqual([bounds('day'), bounds('month'), bounds('year')], [{ from: 20520, to: 20520 }, march, { from: 20454, to: 20818 }])
  assert.deepEqual([bounds('term'), bounds('rolling-90d')], [null, null])
  assert.equal(windowEnd(clause('day'), at, 'America/New_York'), instant('2026-03-09T04:00Z'))
  assert.equal(windowEnd(clause('month'), at, 'America/New_York'), instant('2026-04-01T04:00Z'))
  assert.equal(windowEnd(clause('rolling-90d'), at, 'UTC'), Number.POSITIVE_INFINITY)
})

test('an interval touches its local days; ending at midnight it does not touch the next', () => {
  const days = (from: string, until: string) => daysOf(instant(from), instant(until), ZONE)
  assert.deepEqual(days('2026-03-01T12:00Z', '2026-03-02T05:00Z'), { from: 20513, to: 20513 })
  assert.deepEqual(days('2026-03-01T12:00Z', '2026-03-02T05:00:00.001Z'), { from: 20513, to: 20514 })
  assert.deepEqual(days('2026-03-01T12:00Z', '2026-03-01T12:00Z'), { from: 20513, to: 20513 })
})

test('the fullest window is that found by trying every window', () => {
  const weight = fc
    .tuple(fc.nat(30), fc.nat(4), fc.nat(9))
    .map(([from, length, amount]) => ({ from, to: from + length, amount: ZERO.plus(amount) }))
  const asking = fc.tuple(fc.array(weight, { maxLength: 6 }), fc.integer({ min: 1, max: 12 }), fc.nat(30), fc.nat(5))
  fc.assert(
    fc.property(asking, ([weights, days, from, length]) => {
      let most = 0
      for (let start = from - days + 1; start <= from + length; start++) {
        const inside = weights.filter((w) => w.to >= start && w.from < start + days)
        most = Math.max(
          most,
          inside.reduce((sum, w) => sum + w.amount.toNumber(), 0),
        )
      }
      assert.equal(fullestWindow(weights, days, from, from + length).toNumber(), most)
    }),
    { numRuns: 1_000 },
  )
})
