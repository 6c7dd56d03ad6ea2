import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from '#property'
import { boxOf, fitted, fromScreen, LATITUDE_MAX, metresPerPixel, moved, onPlane, toDegrees, toScreen, ZOOM_MAX, zoomed } from './view.ts'

const SIZE = { width: 800, height: 500 }
const near = (a: number, b: number, off: number) => assert.ok(Math.abs(a - b) <= off, `${a} and ${b}`)
const place = fc.record({ lat: fc.double({ min: -85, max: 85, noNaN: true }), lon: fc.double({ min: -180, max: 180, noNaN: true }) })
const view = fc.record({
  x: fc.double({ min: 0, max: 1, noNaN: true }),
  y: fc.double({ min: 0, max: 1, noNaN: true }),
  zoom: fc.double({ min: 0, max: 17, noNaN: true }),
})

for (const [lat, lon, x, y] of [
  [0, 0, 0.5, 0.5],
  [LATITUDE_MAX, -180, 0, 0],
  [-LATITUDE_MAX, 180, 1, 1],
  [90, 0, 0.5, 0],
  // Snyder, p. 41: on a sphere the ordinate at 45° is ln tan 67.5° = 0.881 374 radians.
  [45, 90, 0.75, 0.5 - 0.881373587 / (2 * Math.PI)],
] as const) {
  test(`${lat}, ${lon} is drawn at ${x}, ${y}`, () => {
    const drawn = onPlane({ lat, lon })
    near(drawn.x, x, 1e-7)
    near(drawn.y, y, 1e-7)
  })
}

test('a place of the world is the same place after it was drawn and read back', () => {
  fc.assert(
    fc.property(place, view, (given, at) => {
      const found = toDegrees(fromScreen(...toScreen(onPlane(given), at, SIZE), at, SIZE))
      near(found.lat, given.lat, 1e-6)
      near(found.lon, given.lon, 1e-6)
    }),
  )
})

test('what is under the pointer stays there when one goes nearer, as long as the middle stays on the plane', () => {
  fc.assert(
    fc.property(view, fc.double({ min: 0, max: 3, noNaN: true }), fc.nat(800), fc.nat(500), (at, by, left, top) => {
      const [before, after] = [fromScreen(left, top, at, SIZE), zoomed(at, by, left, top, SIZE)]
      if (after.x <= 0 || after.x >= 1 || after.y <= 0 || after.y >= 1) return
      const [x, y] = toScreen(before, after, SIZE)
      near(x, left, 0.01)
      near(y, top, 0.01)
    }),
  )
})

test('a window that fits places shows all of them, and one place not nearer than its surroundings', () => {
  fc.assert(
    fc.property(fc.array(place, { minLength: 1, maxLength: 9 }), (places) => {
      const drawn = places.map(onPlane)
      const { west, east, north, south } = boxOf(fitted(drawn, SIZE), SIZE)
      for (const { x, y } of drawn) assert.ok(x >= west - 1e-9 && x <= east + 1e-9 && y >= north - 1e-9 && y <= south + 1e-9)
    }),
  )
  assert.equal(fitted([onPlane({ lat: 4, lon: -73 })], SIZE).zoom, 7.5)
  assert.equal(fitted([], SIZE).x, 0.5)
})

test('nothing leads off the plane or nearer than the nearest', () => {
  const far = moved({ x: 0.5, y: 0.5, zoom: 3 }, 1e9, -1e9)
  assert.deepEqual([far.x, far.y], [1, 0])
  assert.equal(zoomed(far, 99, 0, 0, SIZE).zoom, ZOOM_MAX)
})

test('a pixel is as many metres as it should be: 156,543 at the equator from afar, half of that at 60°', () => {
  near(metresPerPixel({ x: 0.5, y: 0.5, zoom: 0 }), 156_368, 1_000)
  near(metresPerPixel({ ...onPlane({ lat: 60, lon: 0 }), zoom: 0 }) * 2, metresPerPixel({ x: 0.5, y: 0.5, zoom: 0 }), 1)
})
