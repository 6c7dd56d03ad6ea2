import assert from 'node:assert/strict'
import { test } from 'node:test'
import { countriesOf, type Topology } from './topology.ts'
import { onPlane } from './view.ts'

/** Two squares of one degree beside each other, with their common border stored once, and a country of two parts with a hole. */
const TWO: Topology = {
  type: 'Topology',
  transform: { scale: [0.5, 0.5], translate: [10, 40] },
  arcs: [
    // The common border, upwards.
    [
      [2, 0],
      [0, 2],
    ],
    // The rest of the western one, and of the eastern one.
    [
      [2, 2],
      [-2, 0],
      [0, -2],
      [2, 0],
    ],
    [
      [2, 0],
      [2, 0],
      [0, 2],
      [-2, 0],
    ],
    [
      [20, 20],
      [2, 0],
      [0, 2],
      [-2, -2],
    ],
  ],
  objects: {
    countries: {
      geometries: [
        { type: 'Polygon', id: '001', arcs: [[0, 1]], properties: { name: 'West' } },
        { type: 'Polygon', id: 2, arcs: [[2, ~0]], properties: { name: 'East' } },
        { type: 'MultiPolygon', arcs: [[[0, 1]], [[3], [3]]] },
        { type: 'Polygon', arcs: [[99]] },
        { type: 'Nothing' },
      ],
    },
  },
}
const corner = (lon: number, lat: number): number[] => Object.values(onPlane({ lon, lat }))

test('borders are shared, and run backwards where that is said', () => {
  const [west, east] = countriesOf(TWO)
  assert.deepEqual([west?.id, west?.name, east?.id, east?.name], ['001', 'West', '2', 'East'])
  assert.deepEqual(
    [...(west?.rings[0] ?? [])],
    [...corner(11, 40), ...corner(11, 41), ...corner(10, 41), ...corner(10, 40), ...corner(11, 40)],
  )
  const [first, ...others] = [...(east?.rings[0] ?? [])]
  assert.equal(first, corner(11, 40)[0])
  assert.deepEqual(others.slice(-2), corner(11, 40), 'closed over the common border')
})

test('several parts and holes are rings of one country, and it knows what it is within', () => {
  const several = countriesOf(TWO)[2]
  assert.deepEqual([several?.rings.length, several?.name, several?.id], [3, '', ''])
  const [west, north] = corner(10, 51)
  assert.deepEqual([several?.box.west, several?.box.north], [west, north])
})

test('what names a border that is not there draws nothing, and throws nothing', () => {
  const found = countriesOf(TWO)
  assert.equal(found.length, 4)
  assert.equal(found[3]?.rings[0]?.length, 0)
  assert.deepEqual(countriesOf({ ...TWO, objects: {} }), [])
})
