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

const visit = (outcome: Visit['outcome'], n = 5, deniedBy: string | null = null): Visit => ({ place: 'x', from: day(n), outcome, deniedBy })

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
  const { total, weeks, deniedBy } = coverageOf(visits, day(1), day(31), day(15), 'UTC')
  assert.deepEqual(total, { planned: 6, reached: 1, partly: 1, denied: 2, notTried: 1, noWord: 1 })
  assert.deepEqual(
    weeks.map(({ week, planned, reached }) => [week, planned, reached]),
    [
      ['2026-01-05', 2, 1],
      ['2026-01-12', 4, 0],
    ],
  )
  assert.deepEqual(deniedBy, [
    { party: 'B', n: 2 },
    { party: 'A', n: 1 },
  ])
})

test('every visit due is in exactly one column, and another one never reached lowers nothing but the share', () => {
  const any = fc.record({
    place: fc.constantFrom('x', 'y'),
    from: fc.integer({ min: 1, max: 28 }).map(day),
    outcome: fc.constantFrom(...OUTCOMES, null),
    deniedBy: fc.constant(null),
  })
  fc.assert(
    fc.property(fc.array(any, { maxLength: 20 }), fc.constantFrom('not-tried' as const, null), (visits, outcome) => {
      const { total, weeks, places } = coverageOf(visits, day(1), day(40), day(40), 'UTC')
      const { planned, ...columns } = total
      assert.equal(
        Object.values(columns).reduce((a, b) => a + b, 0),
        planned,
      )
      for (const parts of [weeks, places])
        assert.equal(
          parts.reduce((sum, one) => sum + one.reached, 0),
          total.reached,
        )
      const more = coverageOf([...visits, visit(outcome)], day(1), day(40), day(40), 'UTC').total
      assert.deepEqual([more.planned, more.reached], [planned + 1, total.reached])
    }),
  )
})
