/**
 * Positions on a small map: the azimuthal equidistant projection about its middle (J. P. Snyder, Map Projections: A Working Manual, 1987,
 * pp. 191-202), in which every distance and every direction from the middle is true. Great circles on a sphere of the radius that
 * `src/2-bound/conditions/distance.ts` takes, and with the same allowance for the ellipsoid.
 */
import type { Position, Range } from './where.ts'

const RADIUS_M = 6_371_008.8
const ELLIPSOID_SHARE = 0.0056
const RAD = Math.PI / 180

/** Metres east and north of the middle. */
export interface Offset {
  readonly east: number
  readonly north: number
}
type Degrees = Pick<Position, 'lat' | 'lon'>

/** Haversine formula (R. W. Sinnott, Sky and Telescope 68, 1984, p. 159), in metres. */
function metresBetween(a: Degrees, b: Degrees): number {
  const h =
    Math.sin(((b.lat - a.lat) * RAD) / 2) ** 2 + Math.cos(a.lat * RAD) * Math.cos(b.lat * RAD) * Math.sin(((b.lon - a.lon) * RAD) / 2) ** 2
  return 2 * RADIUS_M * Math.asin(Math.min(1, Math.sqrt(h)))
}

/** Where something is from the middle. */
export function offsetFrom(middle: Degrees, there: Degrees): Offset {
  const [from, to, turn] = [middle.lat * RAD, there.lat * RAD, (there.lon - middle.lon) * RAD]
  const bearing = Math.atan2(Math.sin(turn) * Math.cos(to), Math.cos(from) * Math.sin(to) - Math.sin(from) * Math.cos(to) * Math.cos(turn))
  const metres = metresBetween(middle, there)
  return { east: metres * Math.sin(bearing), north: metres * Math.cos(bearing) }
}

/** The least and the most that an act can be from a site which is in one of some positions, in whole metres outwards; null without any. */
export function rangeBetween(act: Position, sites: readonly Position[]): Range | null {
  if (sites.length === 0) return null
  const ranges = sites.map((site) => {
    const metres = metresBetween(act, site)
    const off = metres * ELLIPSOID_SHARE + act.within + site.within
    return { min: Math.max(0, metres - off), max: metres + off }
  })
  return { min: Math.floor(Math.min(...ranges.map(({ min }) => min))), max: Math.ceil(Math.max(...ranges.map(({ max }) => max))) }
}
