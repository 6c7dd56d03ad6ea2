import assert from 'node:assert/strict'
import { test } from 'node:test'
import { TLP } from '#ground/marking.ts'
import { isRefusal } from '#ground/refusal.ts'
import fc from '#property'
import { placeOfOffset, readOffset } from './bearing.ts'
import { cellOf, coarsened, HALVINGS } from './coarsen.ts'
import { readPlace } from './coordinates.ts'
import { bearingDegrees, distanceMetres, moved } from './geodesic.ts'
import { checkZone, depthInZone, distanceToLine, inZone } from './lines.ts'
import { fromMgrs, toMgrs } from './mgrs.ts'
import type { Point } from './point.ts'
import { fromUtm, toUtm, zoneOf } from './utm.ts'

const places = fc.record({
  lat: fc.double({ min: -79.99, max: 83.99, noNaN: true }),
  lon: fc.double({ min: -180, max: 179.999, noNaN: true }),
})
const must = <T>(one: T): Exclude<T, { refused: true }> => {
  assert.ok(!isRefusal(one), JSON.stringify(one))
  return one as Exclude<T, { refused: true }>
}

test('UTM and MGRS agree with the worked example of GeographicLib (GeoConvert, documentation)', () => {
  const { zone, south, east, north } = toUtm({ lat: 33.3, lon: 44.4 })
  assert.deepEqual([zone, south, east.toFixed(2), north.toFixed(2)], [38, false, '444140.54', '3684706.36'])
  assert.equal(toMgrs({ lat: 33.3, lon: 44.4 }, 2), '38SMB4484')
  const { point, metres } = must(fromMgrs('38SMB4488'))
  assert.deepEqual([point.lat.toFixed(5), point.lon.toFixed(5), metres], ['33.33424', '44.40363', 1_000])
})

test('a reference and back is the same square, and its middle is no further off than half of it', () => {
  fc.assert(
    fc.property(places, fc.integer({ min: 0, max: 5 }), (point, digits) => {
      const text = must(toMgrs(point, digits as 0 | 1 | 2 | 3 | 4 | 5))
      const back = must(fromMgrs(text))
      assert.equal(back.metres, 10 ** (5 - digits))
      assert.ok(distanceMetres(point, back.point) < back.metres * 0.72, `${text} ${JSON.stringify(back)}`)
    }),
    { numRuns: 2_000 },
  )
})

test('a place by a hair south of the equator is written in the square that it is read back from', () => {
  for (const lat of [-7.1e-15, -1e-12, -1e-10, -2e-9, -1e-6, 0, 1e-15]) {
    const { point, metres } = must(fromMgrs(must(toMgrs({ lat, lon: 0 }, 5))))
    assert.ok(distanceMetres({ lat, lon: 0 }, point) < metres, `${lat} ${JSON.stringify(point)}`)
  }
})

test('the projection and back is the same place within a millimetre, in every zone', () => {
  fc.assert(
    fc.property(places, (point) => {
      const back = fromUtm(toUtm(point))
      assert.ok(distanceMetres(point, back) < 0.001, JSON.stringify([point, back]))
    }),
    { numRuns: 2_000 },
  )
})

test('zones at the edge: Norway and Svalbard', () => {
  for (const [lat, lon, zone] of [
    ...([
      [60, 2.9, 31],
      [60, 3, 32],
      [60, 11.9, 32],
      [55.9, 4, 31],
      [64, 4, 31],
    ] as const),
    ...([
      [73, 0, 31],
      [73, 8.9, 31],
      [73, 9, 33],
      [73, 20.9, 33],
      [73, 21, 35],
      [73, 33, 37],
      [73, 41.9, 37],
      [73, 42, 38],
    ] as const),
    ...([
      [71.9, 8, 32],
      [0, 180, 1],
      [0, -180, 1],
      [0, 179.9, 60],
    ] as const),
  ] as const)
    assert.equal(zoneOf({ lat, lon }), zone, `${lat} ${lon}`)
})

test('references that name nothing are refused by name', () => {
  const REFUSED: readonly (readonly [string, string])[] = [
    ['32XMB1234', 'mgrs-unreadable'],
    ['38SMB448', 'mgrs-unreadable'],
    ['61SMB4488', 'mgrs-unreadable'],
    ['38IMB4488', 'mgrs-unreadable'],
    ['38SSB4488', 'mgrs-unreadable'],
    ['38NMV1234', 'mgrs-unreadable'],
    ['ZAB1234', 'place-polar'],
    ['', 'mgrs-unreadable'],
  ]
  for (const [text, code] of REFUSED) {
    const found = fromMgrs(text)
    assert.ok(isRefusal(found) && found.code === code, `${text}: ${JSON.stringify(found)}`)
  }
  for (const lat of [84.01, -80.01, 91]) assert.ok(isRefusal(toMgrs({ lat, lon: 0 })), String(lat))
})

test('places as people write them', () => {
  const SPELLED: readonly (readonly [string, number, number])[] = [
    ['34.53, 69.16', 34.53, 69.16],
    ['34°31\'51.9"N 69°9\'46"E', 34.531083, 69.162778],
    ['N 34 31.865 E 069 09.767', 34.531083, 69.162783],
    ['4 35 56 N 74 04 51 W', 4.598889, -74.080833],
    ['٣٤٫٥٣، ٦٩٫١٦', 34.53, 69.16],
    ['۳۴٫۵۳ ۶۹٫۱۶', 34.53, 69.16],
    ['34°31′51.9″ش 69°9′46″ق', 34.531083, 69.162778],
    ['34,53 69,16', 34.53, 69.16],
    ['69.16E 34.53N', 34.53, 69.16],
    ['−4.5 / −74.2', -4.5, -74.2],
    ['S 4.5 W 74.2', -4.5, -74.2],
    ['38S MB 44140 84706', 33.300001, 44.4],
  ]
  for (const [text, lat, lon] of SPELLED) {
    const point = must(readPlace(text))
    assert.deepEqual([point.lat.toFixed(6), point.lon.toFixed(6)], [lat.toFixed(6), lon.toFixed(6)], text)
  }
  for (const text of [
    '34.5',
    '91, 10',
    '10, 181',
    '-34N 5E',
    '12 34 56 78 90',
    'N 34 N 35',
    '34 61 0 N 5 E',
    'near the bridge',
    '1,2,3',
    'x'.repeat(500),
  ])
    assert.ok(isRefusal(readPlace(text)), text)
})

test('every place written in degrees, minutes and seconds is read back', () => {
  const sexagesimal = (value: number, letters: string): string => {
    const tenths = Math.round(Math.abs(value) * 36_000)
    const [degrees, minutes, seconds] = [Math.floor(tenths / 36_000), Math.floor(tenths / 600) % 60, (tenths % 600) / 10]
    return `${degrees}°${minutes}'${seconds}"${value < 0 ? letters[1] : letters[0]}`
  }
  fc.assert(
    fc.property(places, ({ lat, lon }) => {
      const point = must(readPlace(`${sexagesimal(lat, 'NS')} ${sexagesimal(lon, 'EW')}`))
      assert.ok(Math.abs(point.lat - lat) < 0.00002 && Math.abs(point.lon - lon) < 0.00002)
    }),
  )
})

test('distance: the worked line of Flinders Peak and Buninyong, 54,972.271 m on the ellipsoid (Geoscience Australia), within a metre', () => {
  const [flinders, buninyong] = [
    { lat: -37.95103341666667, lon: 144.42486788888888 },
    { lat: -37.65282113888889, lon: 143.92649552777777 },
  ]
  assert.ok(Math.abs(distanceMetres(flinders, buninyong) - 54_972.271) < 1)
  assert.ok(Math.abs(bearingDegrees(flinders, buninyong) - 306.868) < 0.2)
})

test('going somewhere and measuring back gives the way that was gone', () => {
  const inhabited = fc.record({ lat: fc.double({ min: -75, max: 75, noNaN: true }), lon: fc.double({ min: -180, max: 180, noNaN: true }) })
  const ways = fc.tuple(inhabited, fc.double({ min: 0, max: 359.9, noNaN: true }), fc.double({ min: 1, max: 100_000, noNaN: true }))
  fc.assert(
    fc.property(ways, ([from, bearing, metres]) => {
      const found = distanceMetres(from, moved(from, bearing, metres))
      assert.ok(Math.abs(found - metres) <= 0.001 * metres + 0.01, `${metres} ${found}`)
    }),
    { numRuns: 1_000 },
  )
})

test('distance and direction from a place', () => {
  const { metres, bearing, of, within } = must(readOffset('about 6 km NW of centre'))
  assert.deepEqual([metres, bearing, of], [6_000, 315, 'centre'])
  assert.ok(within > 2_500 && within < 3_000)
  assert.equal(must(readOffset('1.5km south-southeast of Shyrokyne')).bearing, 157.5)
  assert.equal(must(readOffset('500 m 45° from the gate')).bearing, 45)
  const from = { lat: 48, lon: 37.8 }
  assert.ok(Math.abs(distanceMetres(from, placeOfOffset(from, must(readOffset('6 km NW of centre')))) - 6_000) < 6)
  for (const text of ['NW of centre', '6 km NNN of x', '6 miles N of x', '', '6 km 400° of x']) assert.ok(isRefusal(readOffset(text)), text)
})

const SQUARE: readonly Point[] = [
  { lat: 0, lon: 0 },
  { lat: 0, lon: 1 },
  { lat: 1, lon: 1 },
  { lat: 1, lon: 0 },
]
const HOLE: readonly Point[] = [
  { lat: 0.4, lon: 0.4 },
  { lat: 0.4, lon: 0.6 },
  { lat: 0.6, lon: 0.6 },
  { lat: 0.6, lon: 0.4 },
]

test('zones and lines: inside, outside, cut out, on the border, and how far', () => {
  const zone = [SQUARE, HOLE]
  assert.equal(checkZone(zone), null)
  for (const [lat, lon, is] of [
    ...([
      [0.2, 0.2, true],
      [0.5, 0.5, false],
      [1.2, 0.5, false],
      [0, 0.5, true],
      [0.4, 0.5, true],
      [1, 1, true],
    ] as const),
  ])
    assert.equal(inZone({ lat, lon }, zone), is, `${lat} ${lon}`)
  const depth = depthInZone({ lat: 0.1, lon: 0.5 }, [SQUARE]) ?? 0
  assert.ok(depth < -11_000 && depth > -11_100, String(depth))
  const off = distanceToLine({ lat: -0.1, lon: 0.5 }, SQUARE)
  assert.ok(off !== null && Math.abs(off.metres - 11_057) < 10 && Math.abs(off.nearest.lon - 0.5) < 1e-9)
  assert.equal(distanceToLine({ lat: 0, lon: 0 }, []), null)
  const over = [
    { lat: 0, lon: 179 },
    { lat: 1, lon: -179 },
    { lat: 1, lon: 179 },
  ]
  for (const wrong of [[], [SQUARE.slice(0, 2)], [[...SQUARE, { lat: 91, lon: 0 }]], [over]]) assert.ok(isRefusal(checkZone(wrong)))
})

test('a line over 180 degrees is measured over it', () => {
  const line = [
    { lat: 0, lon: 179.9 },
    { lat: 0, lon: -179.9 },
  ]
  assert.ok((distanceToLine({ lat: 0.01, lon: 180 }, line)?.metres ?? 0) < 1_200)
})

test('a protected place: its cells nest, so that no two of them say more than the finer one', () => {
  const levels = Object.values(HALVINGS).filter((one) => one !== null)
  const anywhere = fc.record({ lat: fc.double({ min: -90, max: 90, noNaN: true }), lon: fc.double({ min: -180, max: 180, noNaN: true }) })
  fc.assert(
    fc.property(anywhere, anywhere, (one, other) => {
      for (const fine of levels)
        for (const coarse of levels.filter((level) => level < fine)) {
          const [a, b] = [cellOf(one, fine), cellOf(other, fine)]
          // Whoever shares the finer cell shares the coarser: so the coarser adds nothing.
          if (a.lat === b.lat && a.lon === b.lon) assert.deepEqual(cellOf(one, coarse), cellOf(other, coarse))
          const middle = cellOf({ lat: a.lat, lon: a.lon }, coarse)
          assert.deepEqual(middle, cellOf(one, coarse))
        }
      const cell = cellOf(one, 3)
      assert.ok(distanceMetres(one, cell) <= cell.metres, `${JSON.stringify(one)} ${JSON.stringify(cell)}`)
    }),
    { numRuns: 1_000 },
  )
  assert.deepEqual(
    TLP.map((tlp) => coarsened({ lat: 33.3, lon: 44.4 }, tlp) === null),
    [false, false, false, false, true],
  )
})
