import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from '#property'
import { gathered, inOrder, SQUARE } from './gathered.ts'
import { boxOf, type OnPlane, widthOf } from './view.ts'

const part = fc.double({ min: 0, max: 0.999999, noNaN: true })
const ALL = { west: 0, north: 0, east: 1, south: 1 }

test('from afar and near, every place in the box is counted once and in the middle of its like', () => {
  fc.assert(
    fc.property(fc.array(fc.record({ x: part, y: part }), { maxLength: 60 }), fc.integer({ min: 0, max: 8 }), (places, zoom) => {
      const found = gathered(inOrder(places), ALL, zoom)
      const sum = (all: readonly OnPlane[], of: (one: OnPlane) => number) => all.reduce((so, one) => so + of(one), 0)
      assert.equal(
        found.reduce((so, { n }) => so + n, 0),
        places.length,
      )
      for (const along of ['x', 'y'] as const) {
        const weighed = found.reduce((so, one) => so + one[along] * one.n, 0)
        assert.ok(Math.abs(weighed - sum(places, (one) => one[along])) < 1e-9)
      }
      for (const { only, n } of found) assert.equal(only !== null, n === 1)
    }),
  )
})

test('moving the window moves no heap: what both windows show is the same in both', () => {
  const crowd = inOrder(Array.from({ length: 400 }, (_, n) => ({ x: ((n * 37) % 400) / 400, y: ((n * 91) % 400) / 400 })))
  const size = { width: 600, height: 400 }
  const [a, b] = [0.5, 0.507].map((x) => gathered(crowd, boxOf({ x, y: 0.5, zoom: 3 }, size), 3))
  const side = SQUARE / widthOf(3)
  const told = (all: typeof a) => (all ?? []).filter(({ x }) => x > 0.4 + side && x < 0.6 - side).map(({ x, y, n }) => `${x} ${y} ${n}`)
  assert.deepEqual(told(a), told(b))
  assert.ok(told(a).length > 5)
})

test('one alone says which it was in what was given', () => {
  const crowd = inOrder([
    { x: 0.9, y: 0.1 },
    { x: 0.1, y: 0.9 },
  ])
  const found = gathered(crowd, ALL, 4)
  assert.deepEqual(
    found.map(({ x, only }) => [x, only]),
    [
      [0.9, 0],
      [0.1, 1],
    ],
  )
})
