/** What the case file says of Colombia comes out of what was recorded, number by number. */
import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { ceasefireOf } from '#answer/record/counted/ceasefire.ts'
import { ledgerTold } from '#answer/record/counted/told.ts'
import { clauseCommitments } from '#answer/record/promises/commitments.ts'
import { followed } from '#answer/record/promises/following.ts'
import type { Row } from '#answer/record/row.ts'
import type { View } from '#answer/record/view.ts'
import { isRefusal } from '#ground/refusal.ts'
import { bothWays } from '#watch/ceasefires/relative-day.ts'
import { readZones, zonesAt } from '#watch/ceasefires/zones.ts'
import { type Case, colombia, TALLY, WEAPONS } from './colombia.ts'

let view: View
let made: Case
before(() => {
  made = colombia()
  view = made.memory.head
})

const day = (text: string): number => Date.parse(`${text}T20:00Z`)
const ALL = { from: Number.NEGATIVE_INFINITY, until: Number.POSITIVE_INFINITY }
function ledger(id: string, on: string) {
  const told = ledgerTold(view, id, day(on))
  assert.ok(told !== null)
  return told
}
const sum = (list: readonly { readonly stock: number }[]): number => list.reduce((all, one) => all + one.stock, 0)

test('the tally: 331, 78, 54, 10 and 18 make 491, of which 142 were relevant', () => {
  const told = ceasefireOf(view, 'PROTOCOL', ['MVM'], [], ALL)
  const figures = told?.figures[0]?.figures
  assert.ok(figures !== undefined)
  const found = Object.fromEntries(figures.tally.map((line) => [line.class, line.n]))
  assert.deepEqual(found, { ...TALLY, 'not-classified': 0 })
  assert.equal(figures.received.n, 491)
  assert.equal((found.relevant ?? 0) + (found.minor ?? 0) + (found.serious ?? 0), 142)
  // Every number is of records: as many incidents, and as many entries that classified them.
  for (const line of figures.tally) assert.deepEqual([line.of.length, line.entries.length], [line.n, line.n])
  for (const entry of figures.tally.flatMap((line) => line.entries)) assert.equal(view.entry(entry)?.kind, 'incident-classified')
})

test('the incidents that are told stand under their clauses', () => {
  const told = ceasefireOf(view, 'PROTOCOL', ['MVM'], [], { from: Date.parse('2016-12-25T00:00Z'), until: Date.parse('2017-01-26T00:00Z') })
  const [contact, distance, leaving] = told?.compliance ?? []
  assert.deepEqual([distance?.state, distance?.breached], ['breached', ['I-R-001', 'I-R-006']])
  assert.deepEqual([leaving?.state, leaving?.breached], ['breached', ['I-R-004', 'I-R-005']])
  assert.ok(contact?.breached.includes('I-R-003'))
  // What is pending on information from the Government is alleged, never held.
  assert.ok(contact?.alleged.includes('I-R-002'))
})

test('staff: 407, 97 and 280 make 784, as was stated', () => {
  const { sums, totals, disputed } = ledger('STAFF', '2016-12-31')
  assert.deepEqual(
    sums.map(({ category, stock }) => [category, stock]),
    [
      ['farc', 97],
      ['government', 407],
      ['un', 280],
    ],
  )
  assert.equal(sum(sums), 784)
  assert.deepEqual([totals[0]?.counted, totals[0]?.differs, disputed], [784, 0, false])
})

test('weapons: 7,132 stored, 8,112 extracted, 8,994 by ten categories, and none lost on the way', () => {
  const stock = (on: string, place: string) => sum(ledger('ARMS', on).lines.filter((line) => line.place === place))
  assert.deepEqual([stock('2017-06-07', 'CONTAINERS'), stock('2017-06-14', 'CONTAINERS')], [2140, 4280])
  assert.deepEqual([stock('2017-06-26', 'CONTAINERS'), stock('2017-06-26', 'CAMPS')], [7132, 0])
  assert.deepEqual([stock('2017-08-15', 'WAREHOUSE'), stock('2017-08-15', 'CONTAINERS')], [8112, 0])
  const last = ledger('ARMS', '2017-09-25')
  const byCategory = Object.fromEntries(last.lines.filter((line) => line.stock > 0).map((line) => [line.category, line.stock]))
  assert.deepEqual(byCategory, Object.fromEntries(Object.entries(WEAPONS).sort(([a], [b]) => (a < b ? -1 : 1))))
  assert.equal(Object.keys(byCategory).length, 10)
  assert.equal(sum(last.sums), 8994)
  assert.deepEqual(
    last.totals.map((one) => one.differs),
    [0, 0],
  )
})

test('caches: 998 known, 750 cleared; 1,027 known at last, 277 handed over; the 988 of a news site stands beside', () => {
  const state = (on: string) => Object.fromEntries(ledger('CACHES', on).lines.map((line) => [line.state, line.stock]))
  assert.deepEqual(state('2017-09-15'), { cleared: 750, known: 248 })
  assert.deepEqual(state('2017-09-22'), { cleared: 750, 'handed-over': 277, known: 0 })
  const { sums, totals, disputed } = ledger('CACHES', '2017-09-22')
  assert.equal(sums[0]?.in, 1027)
  assert.deepEqual(
    totals.map((one) => [one.id, one.count, one.counted, one.against]),
    [
      ['mission', 998, 998, ['press']],
      ['press', 988, 998, ['mission']],
      ['final-caches', 1027, 1027, []],
    ],
  )
  assert.equal(disputed, true)
})

test('zones: 31, then 27, then 26', () => {
  const versions = view.of('zones', 'MVM').flatMap(({ data }) => {
    const read = readZones(data.zones)
    return isRefusal(read) ? [] : [read]
  })
  const count = (on: string) => zonesAt(versions, day(on))?.zones.length
  assert.deepEqual(['2016-09-01', '2016-12-07', '2017-03-01'].map(count), [31, 27, 26])
})

test('phases slipped by the roadmap of 29 May are amended, not breached; without it they would be overdue', () => {
  const state = (seen: View, on: string) =>
    clauseCommitments(seen, day(on)).flatMap((one) =>
      one.instrument === 'LAYING-DOWN' ? [followed(seen, one, day(on)).standing.status] : [],
    )
  const amended = made.memory.entries().findIndex((entry) => entry.kind === 'version-filed')
  assert.ok(amended > 0)
  assert.deepEqual(state(made.memory.viewAt(amended), '2017-06-01'), ['overdue', 'overdue', 'overdue'])
  const now = state(view, '2017-06-01')
  assert.equal(now.length, 3)
  assert.ok(
    now.every((one) => one === 'promised' || one === 'ordered'),
    now.join(', '),
  )
  assert.deepEqual(state(view, '2017-06-10')[0], 'overdue')
  const first = Date.UTC(2016, 11, 1) / 86_400_000
  // The plain count is what the agreement is taken to mean here; the UN's 29 May is its 180th day.
  assert.deepEqual(bothWays(first, 180), { after: '2017-05-30', day: '2017-05-29' })
})

test('patrols show that a clause is held; where not all patrols could be looked through, none is', () => {
  const patrol = {
    ...{ id: 'P-1', place: 'zone 1', from: '2016-11-08', until: '2016-11-09', by: 'UN', purpose: 'to see the camp', agreement: 'PROTOCOL' },
    clauses: ['PROTOCOL/3'],
  }
  const data = { patrol, from: '2016-11-08T05:00Z', until: '2016-11-09T05:00Z', plannedBy: 'UN', outcome: { outcome: 'reached' as const } }
  const row: Row<'patrol'> = {
    ...{ model: 'patrol', key: 'P-1', subject: 'zone 1', docket: null, from: 7 },
    data: { ...data, outcomeAt: '2016-11-08T12:00Z', outcomeBy: 'UN' },
  }
  const states = (patrols: readonly Row<'patrol'>[] | null) =>
    ceasefireOf(view, 'PROTOCOL', ['MVM'], patrols, { from: 0, until: Date.parse('2016-11-20T05:00Z') })?.compliance.map(
      ({ state }) => state,
    )
  assert.deepEqual(states([])?.slice(1), ['not-monitored', 'not-monitored'])
  assert.deepEqual(states([row])?.slice(1), ['not-monitored', 'held'])
  assert.deepEqual(states(null)?.slice(1), ['not-monitored', 'not-monitored'])
})
