import assert from 'node:assert/strict'
import { test } from 'node:test'
import { moved } from '../places/geodesic.ts'
import { whereIn } from './where.ts'
import type { Zone } from './zones.ts'

const CAMP = { lat: 9.5, lon: -73.5 }
const zone = (id: string, more: Partial<Zone>): Zone => ({
  id,
  name: null,
  kind: 'camp',
  at: null,
  radiusMetres: null,
  ring: null,
  line: null,
  ...more,
})
const square = [
  { lat: 10, lon: -73 },
  { lat: 10, lon: -72.9 },
  { lat: 10.1, lon: -72.9 },
  { lat: 10.1, lon: -73 },
]
const VERSION = {
  zones: [zone('CAMP', { at: CAMP, radiusMetres: 0 }), zone('SQUARE', { ring: square }), zone('NAMED', {})],
  distances: [
    { id: 'operations', clause: 'PROTOCOL/2', from: ['CAMP'], metres: 3000, of: 'PUBLIC-FORCE' },
    { id: 'any', clause: null, from: null, metres: 500, of: null },
  ],
}

test('an operation at 2,900 m from a camp is nearer than 3,000 m, one at 3,100 m is not', () => {
  const near = whereIn(VERSION, moved(CAMP, 45, 2900), 1)
  assert.deepEqual(near?.nearest, { zone: 'CAMP', metres: 2900 })
  assert.deepEqual(near?.nearer, [{ distance: 'operations', zone: 'CAMP', metres: 2900 }])
  assert.deepEqual(whereIn(VERSION, moved(CAMP, 45, 3100), 1)?.nearer, [])
})

test('inside a ring, and inside a circle', () => {
  assert.deepEqual(whereIn(VERSION, { lat: 10.05, lon: -72.95 }, 1), {
    inside: ['SQUARE'],
    nearest: { zone: 'SQUARE', metres: 0 },
    nearer: [{ distance: 'any', zone: 'SQUARE', metres: 0 }],
  })
  const circle = { ...VERSION, zones: [zone('CIRCLE', { at: CAMP, radiusMetres: 1000 })], distances: [] }
  assert.deepEqual(whereIn(circle, moved(CAMP, 10, 900), 1)?.inside, ['CIRCLE'])
  assert.deepEqual(whereIn(circle, moved(CAMP, 10, 1100), 1)?.inside, [])
})

test('a line has no inside; a place that is not known itself lies nowhere in particular', () => {
  const line = { zones: [zone('LINE', { line: [CAMP, { lat: 9.6, lon: -73.5 }] })], distances: [] }
  assert.deepEqual(whereIn(line, CAMP, 1)?.inside, [])
  assert.equal(whereIn(VERSION, CAMP, 2), null)
  assert.equal(whereIn({ zones: [zone('NAMED', {})], distances: [] }, CAMP, 1), null)
})
