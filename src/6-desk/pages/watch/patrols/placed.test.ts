import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Patrol } from '../../../client/promises-shapes.ts'
import { onPlane } from '../map/view.ts'
import { markOf } from './marks.ts'
import { visitSpots } from './placed.ts'

const NOW = Date.UTC(2026, 0, 12)
const visit = (id: string, from: string, more: Partial<Patrol> = {}): Patrol => ({
  ...{ index: 1, id, patrol: {}, from, until: from, planned_by: 'X', outcome: null, at: null, denied_by: null, why: null },
  ...{ incident: null, by: null },
  ...more,
})

test('what lies ahead is not what nobody told of', () => {
  assert.equal(markOf(visit('a', '2026-01-14T08:00Z'), NOW), 'ahead')
  assert.equal(markOf(visit('a', '2026-01-11T08:00Z'), NOW), 'no-word')
  assert.equal(markOf(visit('a', '2026-01-11T08:00Z', { outcome: 'denied' }), NOW), 'denied')
  assert.equal(markOf(visit('a', '2026-01-11T08:00Z'), null), 'ahead')
})

test('a visit lies at the position of its plan, else in the middle of its zone, else nowhere; what was denied is drawn last', () => {
  const [west, east] = [onPlane({ lat: 4, lon: -75 }), onPlane({ lat: 4, lon: -73 })]
  const areas = [{ id: 'MVM/VALLEY', name: 'Valley', rings: [[west, east]], lines: [], at: null }]
  const spots = visitSpots(
    [
      visit('denied', '2026-01-05T08:00Z', { outcome: 'denied', patrol: { zone: 'VALLEY' } }),
      visit('there', '2026-01-05T08:00Z', { outcome: 'reached', patrol: { zone: 'VALLEY', position: { lat: 5, lon: -70 } } }),
      visit('nowhere', '2026-01-05T08:00Z', { patrol: { zone: 'ELSEWHERE' } }),
    ],
    areas,
    NOW,
  )
  assert.deepEqual(
    spots.map(({ id, weight }) => `${id} ${weight}`),
    ['there visit-reached', 'denied visit-denied'],
  )
  assert.deepEqual({ x: spots[0]?.x, y: spots[0]?.y }, onPlane({ lat: 5, lon: -70 }))
  assert.equal(spots[1]?.x, (west.x + east.x) / 2)
})
