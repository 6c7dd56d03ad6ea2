import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from '#property'
import { moved } from '../places/geodesic.ts'
import { nearness, nearnessByClause } from './near.ts'
import type { Distance, Zone } from './zones.ts'

const CAMP = { lat: 9.5, lon: -73.5 }
const zone = (id: string, more: Partial<Zone> = {}): Zone => ({
  ...{ id, name: null, kind: 'camp', at: null, radiusMetres: null, ring: null, line: null },
  ...more,
})
const ZONES = { zones: [zone('CAMP', { at: CAMP, radiusMetres: 500 })] }
const keeps = (more: Partial<Distance> = {}): Distance => ({ id: 'd', clause: '4', from: null, metres: 3_000, of: null, ...more })
const at = (metres: number, precision: number) => ({ ...moved(CAMP, 90, metres), precision })

test('what is certainly nearer is nearer, what is certainly farther is farther, and the border of the zone is what counts', () => {
  const table = [
    [at(3_400, 1), 'nearer'],
    [at(3_600, 1), 'farther'],
    [at(0, 1), 'nearer'],
    // Within 25 km of where it is said to be.
    [at(0, 2), 'uncertain'],
    [at(29_000, 2), 'farther'],
    [at(28_000, 2), 'uncertain'],
  ] as const
  for (const [place, expected] of table) assert.equal(nearness(ZONES, keeps(), place), expected)
})

test('a place that is not known, and a zone of which only the name is known, are never far enough', () => {
  assert.equal(nearness(ZONES, keeps(), { lat: null, lon: null, precision: 1 }), 'uncertain')
  for (const precision of [3, 4, 5, 6, 7, 99]) assert.equal(nearness(ZONES, keeps(), at(900_000, precision)), 'uncertain')
  const named = { zones: [...ZONES.zones, zone('NAMED')] }
  assert.equal(nearness(named, keeps(), at(90_000, 1)), 'uncertain')
  assert.equal(nearness(named, keeps({ from: ['CAMP'] }), at(90_000, 1)), 'farther')
  assert.equal(nearness({ zones: [] }, keeps(), at(0, 1)), 'uncertain')
})

test('knowing a place less well never makes it farther', () =>
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 60_000 }), fc.integer({ min: 0, max: 30_000 }), (far, metres) => {
      for (const precision of [2, 3]) {
        const [exact, vague] = [nearness(ZONES, keeps({ metres }), at(far, 1)), nearness(ZONES, keeps({ metres }), at(far, precision))]
        if (exact === 'nearer') assert.notEqual(vague, 'farther')
      }
    }),
  ))

test('a distance of a party is asked where it is named, and where nobody is', () => {
  const version = { ...ZONES, of: 'M', v: 1, from: 0, distances: [keeps({ of: 'ARMY' }), keeps({ clause: null })] }
  const near = (actors: string[], against: string[] = []) => nearnessByClause([version], { place: at(0, 1), actors, against }).get('4')
  assert.deepEqual([near(['ARMY']), near([], ['ARMY']), near([]), near(['OTHERS'])], ['nearer', 'nearer', 'nearer', undefined])
})
