import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from '#property'
import { conditionTable, refusedParticulars, word } from '../../../tests/support/condition-table.ts'
import { fact, judged, START, type World, type Written } from '../../../tests/support/world.ts'

const stated = (min: string, max: string): World => ({ act: { place: { distance: { CAMP: { min, max } } } } })

conditionTable({ distance: { from: 'CAMP', at_least: '3 km' } }, [
  ['well beyond', stated('5000 m', '6000 m'), 'met', null, 'unmet'],
  ['the least it may be is exactly the bound', stated('3000 m', '4000 m'), 'met', null, 'unmet'],
  ['the least it may be is a millimetre short', stated('2999.999 m', '4000 m'), 'open', 'place-uncertain', 'open'],
  ['the most it may be is exactly the bound', stated('1000 m', '3000 m'), 'open', 'place-uncertain', 'open'],
  ['the most it may be is a millimetre short', stated('1000 m', '2999.999 m'), 'unmet', 'wrong-distance', 'met'],
  ['on the spot', stated('0 m', '0 m'), 'unmet', 'wrong-distance', 'met'],
  ['in other units', stated('2 mi', '3 mi'), 'met', null, 'unmet'],
  [
    'stated of another site only',
    { act: { place: { distance: { POST: { min: '9 km', max: '9 km' } } } } },
    'open',
    'place-unstated',
    'open',
  ],
  ['no place stated', { act: { place: undefined } }, 'open', 'place-unstated', 'open'],
])

conditionTable({ distance: { from: 'CAMP', at_most: '3 km' } }, [
  ['near', stated('1000 m', '2000 m'), 'met', null, 'unmet'],
  ['the most it may be is exactly the bound', stated('1000 m', '3000 m'), 'met', null, 'unmet'],
  ['the most it may be is a millimetre beyond', stated('1000 m', '3000.001 m'), 'open', 'place-uncertain', 'open'],
  ['the least it may be is exactly the bound', stated('3000 m', '4000 m'), 'open', 'place-uncertain', 'open'],
  ['the least it may be is a millimetre beyond', stated('3000.001 m', '4000 m'), 'unmet', 'wrong-distance', 'met'],
])

conditionTable({ distance: { from: 'CAMP', at_least: '1 km', at_most: '3 km' } }, [
  ['between both bounds', stated('1000 m', '3000 m'), 'met', null, 'unmet'],
  ['across the nearer bound', stated('900 m', '2000 m'), 'open', 'place-uncertain', 'open'],
  ['across both bounds', stated('900 m', '3100 m'), 'open', 'place-uncertain', 'open'],
  ['nearer than both', stated('100 m', '900 m'), 'unmet', 'wrong-distance', 'met'],
])

// The act's own position and the site's, from which the range is worked out.
const own = (lat: number, lon: number, within = '0 m'): Written => ({ place: { position: { lat, lon, within } } })
const camp = (value: unknown, more: Written = {}): Written => fact('CAMP', 'position', value, more)
const AT_CAMP = own(4, -74, '10 m')

conditionTable({ distance: { from: 'CAMP', at_least: '3 km' } }, [
  ['a tenth of a degree north of it', { act: own(4.1, -74), facts: [camp('4,-74 within 50 m')] }, 'met', null, 'unmet'],
  ['at it', { act: AT_CAMP, facts: [camp('4,-74 within 50 m')] }, 'unmet', 'wrong-distance', 'met'],
  [
    'at it, known to some kilometres only',
    { act: own(4, -74, '5 km'), facts: [camp('4,-74 within 50 m')] },
    'open',
    'place-uncertain',
    'open',
  ],
  ['at a site known to some kilometres only', { act: AT_CAMP, facts: [camp('4,-74 within 5 km')] }, 'open', 'place-uncertain', 'open'],
  ['the site has no position', { act: AT_CAMP }, 'open', 'place-unstated', 'open'],
  ['the act has no position', { facts: [camp('4,-74 within 50 m')] }, 'open', 'place-unstated', 'open'],
  [
    'the position of the site is graded too low',
    { act: AT_CAMP, facts: [camp('4,-74 within 50 m', { grade: 'D4' })] },
    'open',
    'place-unstated',
    'open',
  ],
  [
    'the position of the site ran out',
    { act: AT_CAMP, facts: [camp('4,-74 within 50 m', { until: START })] },
    'open',
    'place-unstated',
    'open',
  ],
  [
    'a copy of the position is damaged',
    { act: AT_CAMP, facts: [{ of: 'CAMP', is: 'position', unreadable: true }] },
    'open',
    'damaged',
    'open',
  ],
  [
    'two positions, near and far: both are possible',
    { act: AT_CAMP, facts: [camp('4,-74 within 50 m'), camp('5,-74 within 50 m')] },
    'open',
    'place-uncertain',
    'open',
  ],
  [
    'it moved away before the act',
    { act: AT_CAMP, facts: [camp('4,-74 within 50 m', { until: START }), camp('5,-74 within 50 m', { from: START })] },
    'met',
    null,
    'unmet',
  ],
  [
    'a stated distance goes before positions',
    {
      act: { place: { distance: { CAMP: { min: '4 km', max: '5 km' } }, position: { lat: 4, lon: -74, within: '0 m' } } },
      facts: [camp('4,-74 within 50 m')],
    },
    'met',
    null,
    'unmet',
  ],
])
for (const unreadable of [
  '4,-74',
  '4 -74 within 5 m',
  '91,0 within 5 m',
  '0,181 within 5 m',
  '4,-74 within 5 kg',
  '4,-74 within',
  true,
  4,
]) {
  test(`a position written ${JSON.stringify(unreadable)} says nothing`, () => {
    const found = judged({ distance: { from: 'CAMP', at_least: '3 km' } }, { act: AT_CAMP, facts: [camp(unreadable)] })
    assert.equal(word(found.truth), 'open')
  })
}

/** The range told for two exact positions, in metres. It is rounded to the metre. */
function told(lat: number, lon: number, campLat: number, campLon: number): { min: number; max: number } {
  const place = `${campLat.toFixed(7)},${campLon.toFixed(7)} within 0 m`
  const { values } = judged({ distance: { from: 'CAMP', at_least: '1 m' } }, { act: own(lat, lon), facts: [camp(place)] })
  return { min: Number(values.min), max: Number(values.max) }
}

// Lengths of arcs on the WGS 84 ellipsoid, from its axes: a = 6,378,137 m, b = 6,356,752.3142 m, e2 = 0.00669437999014.
const A = 6_378_137
const E2 = 0.006_694_379_990_14
const degree = Math.PI / 180

/** The length of the meridian between two latitudes: the integral of a(1-e2)/(1-e2 sin2)^(3/2), by Simpson's rule. */
function meridian(south: number, north: number): number {
  const n = 200
  const h = ((north - south) * degree) / n
  const f = (phi: number): number => (A * (1 - E2)) / (1 - E2 * Math.sin(phi) ** 2) ** 1.5
  let sum = f(south * degree) + f(north * degree)
  for (let i = 1; i < n; i++) sum += (i % 2 === 1 ? 4 : 2) * f(south * degree + i * h)
  return (sum * h) / 3
}

test('the arcs used to check against are those of the tables', () => {
  // 1 degree of latitude at the equator 110,574 m, at the pole 111,694 m; 1 degree of longitude at the equator 111,320 m.
  assert.deepEqual([meridian(0, 1), meridian(89, 90), A * degree].map(Math.round), [110_574, 111_694, 111_319])
})

const arcs: readonly (readonly [title: string, from: readonly [number, number], to: readonly [number, number], metres: number])[] = [
  ['a degree of latitude at the equator, where the bound is nearly used up', [0, 0], [1, 0], meridian(0, 1)],
  ['a degree of latitude at the pole', [89, 12], [90, 12], meridian(89, 90)],
  ['a degree of latitude across the equator', [-0.5, 30], [0.5, 30], meridian(-0.5, 0.5)],
  ['a degree of longitude on the equator', [0, 0], [0, 1], A * degree],
  ['a degree of longitude across the date line', [0, 179.5], [0, -179.5], A * degree],
  ['from pole to equator', [0, 0], [90, 0], meridian(0, 90)],
  ['over the pole', [89.5, 0], [89.5, 180], 2 * meridian(89.5, 90)],
  ['no distance', [12, 34], [12, 34], 0],
]
for (const [title, from, to, metres] of arcs) {
  test(`${title}: the true length is within the range, and the range within 0.56 % of it twice over`, () => {
    const { min, max } = told(from[0], from[1], to[0], to[1])
    assert.ok(min <= metres && metres <= max, `${min} <= ${metres} <= ${max}`)
    assert.ok(max - min <= metres * 0.0057 * 2 + 2, `${max - min} is wider than the bound`)
  })
}

/** Distance on the WGS 84 ellipsoid (T. Vincenty, Survey Review 23, 1975, p. 88); null where it does not converge, near the antipode. */
function vincenty(lat1: number, lon1: number, lat2: number, lon2: number): number | null {
  const f = 1 / 298.257_223_563
  const b = A * (1 - f)
  const [u1, u2] = [Math.atan((1 - f) * Math.tan(lat1 * degree)), Math.atan((1 - f) * Math.tan(lat2 * degree))]
  const longitude = (lon2 - lon1) * degree
  let lambda = longitude
  for (let i = 0; i < 100; i++) {
    const [s, c] = [Math.sin(lambda), Math.cos(lambda)]
    const sinS = Math.hypot(Math.cos(u2) * s, Math.cos(u1) * Math.sin(u2) - Math.sin(u1) * Math.cos(u2) * c)
    if (sinS === 0) return 0
    const cosS = Math.sin(u1) * Math.sin(u2) + Math.cos(u1) * Math.cos(u2) * c
    const sigma = Math.atan2(sinS, cosS)
    const sinA = (Math.cos(u1) * Math.cos(u2) * s) / sinS
    const cos2A = 1 - sinA ** 2
    const mid = cos2A < 1e-12 ? 0 : cosS - (2 * Math.sin(u1) * Math.sin(u2)) / cos2A
    const C = (f / 16) * cos2A * (4 + f * (4 - 3 * cos2A))
    const before = lambda
    lambda = longitude + (1 - C) * f * sinA * (sigma + C * sinS * (mid + C * cosS * (2 * mid ** 2 - 1)))
    if (Math.abs(lambda - before) > 1e-12) continue
    const k = (cos2A * (A ** 2 - b ** 2)) / b ** 2
    const [p, q] = [1 + (k / 16384) * (4096 + k * (k * (320 - 175 * k) - 768)), (k / 1024) * (256 + k * (k * (74 - 47 * k) - 128))]
    const last = (q / 6) * mid * (4 * sinS ** 2 - 3) * (4 * mid ** 2 - 3)
    return b * p * (sigma - q * sinS * (mid + (q / 4) * (cosS * (2 * mid ** 2 - 1) - last)))
  }
  return null
}

test('between any two positions the length on the ellipsoid is within the range', () => {
  const hundredth = (most: number) => fc.integer({ min: -most * 100, max: most * 100 }).map((n) => n / 100)
  fc.assert(
    fc.property(hundredth(90), hundredth(180), hundredth(90), hundredth(180), (lat1, lon1, lat2, lon2) => {
      const true_ = vincenty(lat1, lon1, lat2, lon2)
      fc.pre(true_ !== null)
      const { min, max } = told(lat1, lon1, lat2, lon2)
      assert.ok(min - 1 <= true_ && true_ <= max + 1, `${min} <= ${true_} <= ${max}`)
    }),
    { numRuns: 500 },
  )
})

test('how far off either position may be is added on both sides', () => {
  const range = (mine: string, theirs: string) => {
    const { values } = judged(
      { distance: { from: 'CAMP', at_least: '1 m' } },
      { act: own(0, 0, mine), facts: [camp(`0,1 within ${theirs}`)] },
    )
    return [Number(values.min), Number(values.max)] as const
  }
  const [min, max] = range('0 m', '0 m')
  assert.deepEqual(range('1 km', '200 m'), [min - 1200, max + 1200])
  assert.deepEqual(range('200 km', '0 m')[0], 0)
})

test('what is told of a range is rounded outwards: a millimetre short of the bound is not told as kept', () => {
  const { values } = judged(
    { distance: { from: 'CAMP', at_least: '3 km' } },
    { act: { place: { distance: { CAMP: { min: '2999.999 m', max: '3000.001 m' } } } } },
  )
  assert.deepEqual([values.min, values.max], ['2999', '3001'])
})

refusedParticulars([
  [{ distance: { at_least: '3 km' } }, 'shape-missing', 'distance.from'],
  [{ distance: { from: 'CAMP' } }, 'shape-missing', 'distance.at_least'],
  [{ distance: { from: 'CAMP', at_least: 3000 } }, 'shape-wrong-type', 'distance.at_least', /text/],
  [{ distance: { from: 'CAMP', at_least: '3000' } }, 'units-do-not-convert', 'distance.at_least', /\bm\b.*\bkm\b/],
  [{ distance: { from: 'CAMP', at_least: '3 kg' } }, 'units-do-not-convert', 'distance.at_least', /\bm\b.*\bkm\b/],
  [{ distance: { from: 'CAMP', at_most: '3 leagues' } }, 'unit-unknown', 'distance.at_most', /\bkm\b/],
  [{ distance: { from: 'CAMP', at_most: '-3 km' } }, 'quantity-unreadable', 'distance.at_most'],
  [{ distance: { from: 'CAMP', at_most: 'far' } }, 'quantity-unreadable', 'distance.at_most'],
  [{ distance: { from: 'CAMP', at_least: '3 km', at_most: '1 km' } }, 'shape-too-small', 'distance.at_most'],
  [{ distance: { from: 'CAMP', at_least: '3 km', to: 'POST' } }, 'shape-unknown-key', 'distance', /^from, at_least, at_most$/],
])
