/**
 * Universal Transverse Mercator on WGS84. The projection is Krüger's series (Krüger 1912) to the fourth order in the third flattening, as
 * given by Karney, "Transverse Mercator with an accuracy of a few nanometers" (J. Geodesy 85, 2011): off by less than a millimetre
 * within a zone. Zones with their exceptions in Norway and Svalbard are those of NGA.STND.0037.
 */
import { AXIS, degrees, FLATTENING, type Point, radians, wrapped } from './point.ts'

/** Metres east and north in a zone; `north` counts from the equator, in the south from 10,000 km below it. */
export interface Utm {
  readonly zone: number
  readonly south: boolean
  readonly east: number
  readonly north: number
}

const [SCALE, EAST, SOUTH] = [0.9996, 500_000, 10_000_000]
const n = FLATTENING / (2 - FLATTENING)
const RADIUS = (AXIS / (1 + n)) * (1 + n ** 2 / 4 + n ** 4 / 64)
const ALPHA = [
  n / 2 - (2 / 3) * n ** 2 + (5 / 16) * n ** 3 + (41 / 180) * n ** 4,
  (13 / 48) * n ** 2 - (3 / 5) * n ** 3 + (557 / 1_440) * n ** 4,
  (61 / 240) * n ** 3 - (103 / 140) * n ** 4,
  (49_561 / 161_280) * n ** 4,
]
const BETA = [
  n / 2 - (2 / 3) * n ** 2 + (37 / 96) * n ** 3 - (1 / 360) * n ** 4,
  (1 / 48) * n ** 2 + (1 / 15) * n ** 3 - (437 / 1_440) * n ** 4,
  (17 / 480) * n ** 3 - (37 / 840) * n ** 4,
  (4_397 / 161_280) * n ** 4,
]
const ECCENTRICITY = Math.sqrt(FLATTENING * (2 - FLATTENING))

/** The zone of a place from 80 degrees south to 84 north: six degrees wide, but 32V reaches west to 3°E, and 31X, 33X, 35X, 37X are wider. */
export function zoneOf({ lat, lon }: Point): number {
  if (lat >= 56 && lat < 64 && lon >= 3 && lon < 12) return 32
  if (lat >= 72 && lon >= 0 && lon < 42) return lon < 9 ? 31 : lon < 21 ? 33 : lon < 33 ? 35 : 37
  return lon === 180 ? 1 : Math.floor((lon + 180) / 6) + 1
}

const middleOf = (zone: number): number => zone * 6 - 183

export function toUtm(point: Point, zone: number = zoneOf(point)): Utm {
  const lat = radians(point.lat)
  const turn = radians(wrapped(point.lon - middleOf(zone)))
  const sine = Math.sin(lat)
  // The tangent of the conformal latitude.
  const t = Math.sinh(Math.atanh(sine) - ECCENTRICITY * Math.atanh(ECCENTRICITY * sine))
  const xi = Math.atan2(t, Math.cos(turn))
  const eta = Math.asinh(Math.sin(turn) / Math.hypot(t, Math.cos(turn)))
  let [x, y] = [eta, xi]
  ALPHA.forEach((a, i) => {
    const k = 2 * (i + 1)
    x += a * Math.cos(k * xi) * Math.sinh(k * eta)
    y += a * Math.sin(k * xi) * Math.cosh(k * eta)
  })
  const south = point.lat < 0
  return { zone, south, east: EAST + SCALE * RADIUS * x, north: (south ? SOUTH : 0) + SCALE * RADIUS * y }
}

export function fromUtm({ zone, south, east, north }: Utm): Point {
  const eta = (east - EAST) / (SCALE * RADIUS)
  const xi = (north - (south ? SOUTH : 0)) / (SCALE * RADIUS)
  let [x, y] = [eta, xi]
  BETA.forEach((b, i) => {
    const k = 2 * (i + 1)
    x -= b * Math.cos(k * xi) * Math.sinh(k * eta)
    y -= b * Math.sin(k * xi) * Math.cosh(k * eta)
  })
  const conformal = Math.sin(y) / Math.hypot(Math.sinh(x), Math.cos(y))
  return { lat: degrees(Math.atan(geographic(conformal))), lon: wrapped(degrees(Math.atan2(Math.sinh(x), Math.cos(y))) + middleOf(zone)) }
}

/** The tangent of a latitude from that of its conformal latitude, by Newton's method (Karney 2011, section 2); three rounds are enough. */
function geographic(conformal: number): number {
  const squared = ECCENTRICITY ** 2
  let tau = conformal
  for (let round = 0; round < 5; round++) {
    const sigma = Math.sinh(ECCENTRICITY * Math.atanh((ECCENTRICITY * tau) / Math.hypot(1, tau)))
    const back = tau * Math.hypot(1, sigma) - sigma * Math.hypot(1, tau)
    tau += ((conformal - back) / Math.hypot(1, back)) * ((1 + (1 - squared) * tau ** 2) / ((1 - squared) * Math.hypot(1, tau)))
  }
  return tau
}
