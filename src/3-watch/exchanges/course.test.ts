/** The exchange of January to March 2025, by its case file; hours that press summaries lack are drafted. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isRefusal, sure } from '#ground/refusal.ts'
import { courseOf } from './course.ts'
import { type Exchange, type ExchangeEvent, readExchange, readExchangeEvent } from './exchange.ts'

const civilian = (count: number) => ({ by: 'HAMAS', what: 'civilian', count })
const prisoner = (count: number) => ({ by: 'ISRAEL', what: 'prisoner', count })
const AGREED = {
  ...{ id: 'EX', title: 'First phase', zone: 'Asia/Jerusalem', parties: ['ISRAEL', 'HAMAS'] },
  ...{ first: '2025-01-19', lasts: { day: 42 }, totals: [{ by: 'HAMAS', what: 'hostage', count: 33 }] },
  ratios: [
    { per: { by: 'HAMAS', what: 'civilian' }, gives: prisoner(30) },
    { per: { by: 'HAMAS', what: 'soldier' }, gives: prisoner(50) },
  ],
  tranches: [
    { id: 'T1', due: { day: 1 }, gives: [civilian(3), prisoner(90)], list: { by: 'HAMAS', due: '2025-01-18T16:00+02:00' } },
    { id: 'T2', due: { day: 7 }, gives: [{ by: 'HAMAS', what: 'soldier', count: 4 }] },
  ],
  talks: [{ id: 'PHASE-2', title: 'talks on the second phase', due: { after: 16 } }],
}
function agreed(more: object = {}): Exchange {
  const read = readExchange({ ...AGREED, ...more })
  sure(!isRefusal(read), isRefusal(read) ? JSON.stringify(read) : '')
  return read
}
function happened(id: string, did: string, on: string, more: object = {}): ExchangeEvent {
  const read = readExchangeEvent({ id, did, on, source: 'press', ...more }, agreed())
  sure(!isRefusal(read), isRefusal(read) ? JSON.stringify(read) : '')
  return read
}
const EVENTS = [
  happened('list', 'list', '2025-01-19T10:30+02:00', { of: 'T1' }),
  happened('first', 'gave', '2025-01-19T18:00+02:00', { of: 'T1', lines: [civilian(3), prisoner(90)] }),
]
const at = (text: string): number => Date.parse(text)

test('forty-two days from 19 January inclusive end on 1 March; sixteen days after it is 4 February', () => {
  const course = courseOf(agreed(), [], at('2025-01-20T00:00Z'))
  assert.deepEqual([course.first, course.last], ['2025-01-19', '2025-03-01'])
  assert.equal(new Date((course.talks[0]?.due ?? 0) - 1).toISOString().slice(0, 10), '2025-02-04')
})

test('three for ninety keeps the ratio of thirty; the list came eighteen and a half hours late', () => {
  const [first] = courseOf(agreed(), EVENTS, at('2025-01-20T00:00Z')).tranches
  assert.deepEqual(first?.ratios, [{ ...prisoner(90), found: 90, kept: true }])
  assert.deepEqual([first?.list?.state, first?.list?.lateMinutes], ['late', 18 * 60 + 30])
  assert.deepEqual(
    first?.gives.map(({ state }) => state),
    ['given', 'given'],
  )
})

test('a ratio that is not kept, and one that nobody can tell', () => {
  const short = [happened('x', 'gave', '2025-01-19T18:00+02:00', { of: 'T1', lines: [civilian(3), prisoner(80)] })]
  assert.deepEqual(courseOf(agreed(), short, at('2025-01-20T12:00Z')).tranches[0]?.ratios, [{ ...prisoner(90), found: 80, kept: false }])
  const onlyOne = [happened('x', 'gave', '2025-01-19T18:00+02:00', { of: 'T1', lines: [civilian(3)] })]
  const [first] = courseOf(agreed(), onlyOne, at('2025-01-20T12:00Z')).tranches
  assert.deepEqual(first?.ratios, [{ ...prisoner(90), found: null, kept: null }])
  assert.deepEqual(
    first?.gives.map(({ state }) => state),
    ['given', 'unknown'],
  )
})

test('sources that give other numbers stand side by side', () => {
  const other = happened('y', 'gave', '2025-01-19T19:00+02:00', { of: 'T1', lines: [prisoner(88)], source: 'another outlet' })
  const [first] = courseOf(agreed(), [...EVENTS, other], at('2025-01-20T12:00Z')).tranches
  const line = first?.gives[1]
  assert.equal(line?.state, 'disputed')
  assert.deepEqual(
    line?.views.map(({ source, count }) => [source, count]),
    [
      ['another outlet', 88],
      ['press', 90],
    ],
  )
  assert.equal(first?.ratios[0]?.kept, null)
})

test('nothing on file is unknown once the day is over, and not due before', () => {
  const state = (moment: string) => courseOf(agreed(), EVENTS, at(moment)).tranches[1]?.gives[0]?.state
  assert.deepEqual([state('2025-01-24T00:00Z'), state('2025-01-26T00:00Z')], ['not-due', 'unknown'])
})

test('what each side has given, was to have given by now, and owes by tranche and by ratio', () => {
  const sides = (events: readonly ExchangeEvent[], moment: string) =>
    courseOf(agreed(), events, at(moment)).sides.map(({ by, what, due, given, owed, called, owedByRatio }) => [
      ...[`${by} ${what}`, due, given, owed, called, owedByRatio],
    ])
  const fewer = [happened('x', 'gave', '2025-01-19T18:00+02:00', { of: 'T1', lines: [civilian(3), prisoner(80)] })]
  assert.deepEqual(sides(fewer, '2025-01-20T12:00Z'), [
    ['HAMAS civilian', 3, 3, 0, null, null],
    ['HAMAS soldier', 0, 0, 0, null, null],
    ['ISRAEL prisoner', 90, 80, 10, 90, 10],
  ])
  // Four civilians call for 120, whatever the tranche says; and what is given early is owed no more.
  const more = [happened('x', 'gave', '2025-01-19T18:00+02:00', { of: 'T1', lines: [civilian(4), prisoner(100)] })]
  assert.deepEqual(sides(more, '2025-01-20T12:00Z').at(-1), ['ISRAEL prisoner', 90, 100, 0, 120, 20])
})

test('what nobody can tell is owed by nobody, and not as nought', () => {
  const sides = (events: readonly ExchangeEvent[], moment: string) =>
    courseOf(agreed(), events, at(moment)).sides.map(({ due, onFile, given, owed, called }) => [due, onFile, given, owed, called])
  // The day of the second tranche is over and nothing is on file of it.
  assert.deepEqual(sides(EVENTS, '2025-01-27T00:00Z'), [
    [3, 3, 3, 0, null],
    [4, 0, null, null, null],
    [90, 90, 90, 0, 90],
  ])
  const other = happened('y', 'gave', '2025-01-19T19:00+02:00', { of: 'T1', lines: [civilian(2)], source: 'another outlet' })
  assert.deepEqual(sides([...EVENTS, other], '2025-01-20T12:00Z'), [
    [3, null, null, null, null],
    [0, 0, 0, 0, null],
    [90, 90, 90, 0, null],
  ])
})

test('after day forty-two nothing regulates it, until the collapse, or so far', () => {
  const during = courseOf(agreed(), EVENTS, at('2025-03-01T12:00Z'))
  assert.equal(during.unregulated, null)
  const after = courseOf(agreed(), EVENTS, at('2025-03-10T22:00Z'))
  assert.deepEqual(after.unregulated, { from: at('2025-03-01T22:00Z'), until: null, days: 9 })
  const collapse = happened('end', 'ended', '2025-03-18T02:00+02:00')
  const over = courseOf(agreed(), [...EVENTS, collapse], at('2025-04-01T00:00Z'))
  assert.deepEqual(over.unregulated, { from: at('2025-03-01T22:00Z'), until: at('2025-03-18T00:00Z'), days: 17 })
  const next = happened('next', 'agreed-next', '2025-02-20T12:00+02:00')
  assert.equal(courseOf(agreed(), [...EVENTS, next], at('2025-04-01T00:00Z')).unregulated, null)
})

test('talks that were not held are overdue after their day', () => {
  const talks = (moment: string, events: readonly ExchangeEvent[] = []) => courseOf(agreed(), events, at(moment)).talks[0]?.state
  assert.deepEqual([talks('2025-02-04T12:00Z'), talks('2025-02-05T12:00Z')], ['not-due', 'overdue'])
  assert.equal(talks('2025-02-05T12:00Z', [happened('m', 'met', '2025-02-04T10:00+02:00', { of: 'PHASE-2' })]), 'in-time')
})

test('bad input is refused with its place', () => {
  const bad = (more: object) => {
    const read = readExchange({ ...AGREED, ...more })
    return isRefusal(read) ? [read.code, read.where?.field] : read
  }
  assert.deepEqual(bad({ lasts: { day: 0 } })[1 as never], 'lasts.day')
  assert.deepEqual(bad({ lasts: { on: '2025-01-01' } }), ['shape-too-small', 'lasts'])
  assert.deepEqual(bad({ parties: ['ISRAEL', 'NOBODY'] }), ['shape-not-one-of', 'parties'])
  assert.deepEqual(bad({ zone: 'Mars' }), ['zone-unknown', 'zone'])
  const event = readExchangeEvent({ id: 'x', did: 'gave', on: '2025-01-19', of: 'T1', source: 's' }, agreed())
  assert.deepEqual(isRefusal(event) && event.where?.field, 'lines')
  const stray = readExchangeEvent({ id: 'x', did: 'list', on: '2025-01-19', source: 's' }, agreed())
  assert.deepEqual(isRefusal(stray) && stray.where?.field, 'of')
})
