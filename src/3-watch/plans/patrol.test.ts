import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isRefusal } from '#ground/refusal.ts'
import fc from '#property'
import { coverageOf, type Visit } from './coverage.ts'
import { OUTCOMES, readOutcome, readPatrol } from './patrol.ts'

const day = (n: number): number => Date.UTC(2026, 0, n)
const PLAN = { id: 'P-1', place: 'the bridge', from: '2026-01-05', until: '2026-01-06', by: 'TEAM', purpose: 'look at the crossing' }
const of = (read: object): string => (isRefusal(read) ? `${read.code} ${read.where?.field}` : 'good')

test('a plan is read, or refused with the field', () => {
  assert.equal(of(readPatrol(PLAN, 'UTC')), 'good')
  assert.equal(of(readPatrol({ ...PLAN, until: '2026-01-05' }, 'UTC')), 'term-ends-before-it-starts until')
  assert.equal(of(readPatrol({ ...PLAN, from: 'soon' }, 'UTC')), 'instant-unreadable from')
  assert.equal(of(readPatrol({ ...PLAN, place: '' }, 'UTC')), 'shape-too-small place')
  assert.equal(of(readPatrol({ ...PLAN, team: 'x' }, 'UTC')), 'shape-unknown-key undefined')
  assert.equal(of(readPatrol({ ...PLAN, position: { lat: 4.1, lon: -73 } }, 'UTC')), 'good')
  assert.equal(of(readPatrol({ ...PLAN, position: { lat: 104.1, lon: -73 } }, 'UTC')), 'shape-too-big position.lat')
})

test('what came of it is read, or refused with the field: who denied it, why nobody went, when', () => {
  const at = (raw: object) => of(readOutcome(raw, 'UTC', { from: day(5) }, day(7)))
  assert.equal(at({ outcome: 'reached' }), 'good')
  assert.equal(at({ outcome: 'denied', denied_by: 'GROUP' }), 'good')
  assert.equal(at({ outcome: 'denied' }), 'shape-missing denied_by')
  assert.equal(at({ outcome: 'reached', denied_by: 'GROUP' }), 'shape-unknown-key denied_by')
  assert.equal(at({ outcome: 'not-tried' }), 'shape-missing why')
  assert.equal(at({ outcome: 'not-tried', why: 'flood', at: '2026-01-02' }), 'good')
  assert.equal(at({ outcome: 'reached', at: '2026-01-08' }), 'watch-time-ahead at')
  assert.equal(at({ outcome: 'reached', at: '2026-01-04' }), 'watch-before-plan at')
})

let made = 0
const visit = (outcome: Visit['outcome'], n = 5, deniedBy: string | null = null, zone: string | null = null): Visit => ({
  ...{ id: `V-${++made}`, place: 'x', zone, from: day(n), outcome, deniedBy },
})
const MONTH = { from: day(1), until: day(31), at: day(15), zone: 'UTC' }

test('what was not tried, and what nobody said a word of, is planned and not reached', () => {
  const visits = [
    visit('reached'),
    visit('partly', 6, 'B'),
    visit('denied', 12, 'B'),
    visit('denied', 12, 'A'),
    visit('not-tried', 12),
    visit(null, 12),
    visit(null, 20),
  ]
  const { total, weeks, deniedBy } = coverageOf(visits, MONTH)
  const { of, ...counts } = total
  assert.deepEqual(counts, { planned: 6, reached: 1, partly: 1, denied: 2, notTried: 1, noWord: 1 })
  assert.deepEqual(
    of,
    visits
      .slice(0, 6)
      .map(({ id }) => id)
      .sort(),
  )
  assert.deepEqual(
    weeks.map(({ week, planned, reached }) => [week, planned, reached]),
    [
      ['2026-01-05', 2, 1],
      ['2026-01-12', 4, 0],
    ],
  )
  assert.deepEqual(
    deniedBy.map(({ party, of: which }) => [party, which]),
    [
      ['B', [visits[1]?.id, visits[2]?.id]],
      ['A', [visits[3]?.id]],
    ],
  )
})

test('a zone where nobody planned to look is told with nought, and never left out', () => {
  const visits = [visit('reached', 5, null, 'EAST'), visit('denied', 12, 'A', 'ELSEWHERE'), visit(null, 12)]
  const { zones, cells } = coverageOf(visits, { ...MONTH, zones: ['EAST', 'WEST'] })
  assert.deepEqual(
    zones.map(({ zone, planned, reached }) => [zone, planned, reached]),
    [
      ['EAST', 1, 1],
      ['WEST', 0, 0],
      ['ELSEWHERE', 1, 0],
      [null, 1, 0],
    ],
  )
  assert.deepEqual(
    cells.map(({ zone, week, planned }) => [zone, week, planned]),
    [
      ['EAST', '2026-01-05', 1],
      ['ELSEWHERE', '2026-01-12', 1],
      [null, '2026-01-12', 1],
    ],
  )
})

test('every visit due is in exactly one column, and another one never reached lowers nothing but the share', () => {
  const any = fc.record({
    id: fc.uuid(),
    place: fc.constantFrom('x', 'y'),
    zone: fc.constantFrom('EAST', 'WEST', null),
    from: fc.integer({ min: 1, max: 28 }).map(day),
    outcome: fc.constantFrom(...OUTCOMES, null),
    deniedBy: fc.constant(null),
  })
  fc.assert(
    fc.property(fc.array(any, { maxLength: 20 }), fc.constantFrom('not-tried' as const, null), (visits, outcome) => {
      const whole = { from: day(1), until: day(40), at: day(40), zone: 'UTC', zones: ['EAST'] }
      const { total, weeks, places, zones, cells } = coverageOf(visits, whole)
      const { planned, of, ...columns } = total
      assert.equal(of.length, planned)
      assert.equal(
        Object.values(columns).reduce((a, b) => a + b, 0),
        planned,
      )
      for (const parts of [weeks, places, zones, cells])
        assert.equal(
          parts.reduce((sum, one) => sum + one.reached, 0),
          total.reached,
        )
      const more = coverageOf([...visits, visit(outcome)], whole).total
      assert.deepEqual([more.planned, more.reached], [planned + 1, total.reached])
    }),
  )
})
