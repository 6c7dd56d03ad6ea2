import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { type Crowd, gathered, inOrder, NO_DAY, SQUARE } from './gathered.ts'
import { boxOf, widthOf } from './view.ts'

const crowdOf = (places: readonly (readonly [number, number, number?])[]): Crowd => ({
  x: Float64Array.from(places, ([x]) => x),
  y: Float64Array.from(places, ([, y]) => y),
  day: Int32Array.from(places, ([, , day]) => day ?? NO_DAY),
})
const part = fc.double({ min: 0, max: 0.999999, noNaN: true })
const ALL = { west: 0, north: 0, east: 1, south: 1 }

test('from afar and near, every place in the box is counted once and in the middle of its like', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(part, part), { maxLength: 60 }), fc.integer({ min: 0, max: 8 }), (places, zoom) => {
      const found = gathered(inOrder(crowdOf(places)), ALL, zoom)
      assert.equal(
        found.reduce((sum, { n }) => sum + n, 0),
        places.length,
      )
      const middle = (pick: 0 | 1) => places.reduce((sum, one) => sum + one[pick], 0)
      const weighed = (pick: 'x' | 'y') => found.reduce((sum, one) => sum + one[pick] * one.n, 0)
      assert.ok(Math.abs(middle(0) - weighed('x')) < 1e-9 && Math.abs(middle(1) - weighed('y')) < 1e-9)
      for (const { only, n } of found) assert.equal(only !== null, n === 1)
    }),
  )
})

test('moving the window moves no heap: what both windows show is the same in both', () => {
  const crowd = inOrder(crowdOf(Array.from({ length: 400 }, (_, n) => [((n * 37) % 400) / 400, ((n * 91) % 400) / 400])))
  const size = { width: 600, height: 400 }
  const [a, b] = [0.5, 0.507].map((x) => gathered(crowd, boxOf({ x, y: 0.5, zoom: 3 }, size), 3))
  const side = SQUARE / widthOf(3)
  const told = (all: typeof a) => (all ?? []).filter(({ x }) => x > 0.4 + side && x < 0.6 - side).map(({ x, y, n }) => `${x} ${y} ${n}`)
  assert.deepEqual(told(a), told(b))
  assert.ok(told(a).length > 5)
})

test('only what happened between two days is counted, and what is without a day always', () => {
  const crowd = inOrder(
    crowdOf([
      [0.5, 0.5, 10],
      [0.5, 0.5, 20],
      [0.5, 0.5],
    ]),
  )
  const count = (from?: number, until?: number) => gathered(crowd, ALL, 0, from, until).reduce((sum, { n }) => sum + n, 0)
  assert.deepEqual([count(), count(10, 20), count(11, 20), count(10, 19), count(30, 40)], [3, 3, 2, 2, 1])
})

test('one alone says which it was in what was given', () => {
  const crowd = inOrder(
    crowdOf([
      [0.9, 0.1],
      [0.1, 0.9],
    ]),
  )
  const found = gathered(crowd, ALL, 4)
  assert.deepEqual(
    found.map(({ x, only }) => [x, crowd.order[only ?? -1]]),
    [
      [0.9, 0],
      [0.1, 1],
    ],
  )
})
