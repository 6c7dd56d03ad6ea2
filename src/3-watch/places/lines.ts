/**
 * Lines and zones: how far a place is from a line, and whether it lies in a zone. A line is two or more places joined as on a plane map
 * around the place that is asked about, which for stretches up to 100 km differs from the shortest way by less than 0.1 per cent of the
 * distance told. Zones do not reach around a pole or over the line of 180 degrees: such are refused.
 */
import { type Refusal, refuse } from '#ground/refusal.ts'
import { distanceMetres, radiiAt } from './geodesic.ts'
import { isPoint, type Point, radians, wrapped } from './point.ts'

export type Line = readonly Point[]
/** The outer border first, then the borders of what is cut out. Borders close themselves. */
export type Zone = readonly Line[]

/** Metres from a place to the nearest point of a line, and that point. Null for an empty line. */
export function distanceToLine(from: Point, line: Line): { readonly metres: number; readonly nearest: Point } | null {
  const { along, across } = radiiAt(from.lat)
  const round = across * Math.max(1e-6, Math.cos(radians(from.lat)))
  const flat = ({ lat, lon }: Point): readonly [number, number] => [
    radians(wrapped(lon - from.lon)) * round,
    radians(lat - from.lat) * along,
  ]
  let best: { metres: number; nearest: Point } | null = null
  line.forEach((start, i) => {
    const end = line[i + 1] ?? start
    const [[ax, ay], [bx, by]] = [flat(start), flat(end)]
    const [dx, dy] = [bx - ax, by - ay]
    const long = dx * dx + dy * dy
    const part = long === 0 ? 0 : Math.max(0, Math.min(1, -(ax * dx + ay * dy) / long))
    const nearest = { lat: start.lat + part * (end.lat - start.lat), lon: wrapped(start.lon + part * wrapped(end.lon - start.lon)) }
    const metres = distanceMetres(from, nearest)
    if (best === null || metres < best.metres) best = { metres, nearest }
  })
  return best
}

/** A zone that can be judged, or why not: a border of fewer than three places, a place off the globe, one that reaches over 180 degrees. */
export function checkZone(zone: Zone): Refusal | null {
  for (const [i, border] of zone.entries()) {
    const field = `[${i}]`
    if (border.length < 3) return refuse('shape-too-small', { found: String(border.length), min: '3' }, { field })
    const off = border.find((point) => !isPoint(point))
    if (off !== undefined) return refuse('place-off-globe', { found: `${off.lat} ${off.lon}`, accepted: '-90 … 90, -180 … 180' }, { field })
    const lons = border.map(({ lon }) => lon)
    if (Math.max(...lons) - Math.min(...lons) > 180)
      return refuse('zone-too-wide', { found: `${Math.min(...lons)} … ${Math.max(...lons)}` }, { field })
  }
  return zone.length === 0 ? refuse('shape-too-small', { found: '0', min: '1' }) : null
}

/** Whether a place lies in a zone: inside its border and in nothing that is cut out. What lies on a border is inside. */
export function inZone(point: Point, zone: Zone): boolean {
  const [outer = [], ...holes] = zone
  return inside(point, outer) && !holes.some((hole) => inside(point, hole) && !onBorder(point, hole))
}

/** Metres to the border of a zone; below nought inside it. Null for a zone without a border. */
export function depthInZone(point: Point, zone: Zone): number | null {
  const found = zone.flatMap((border) => {
    const first = border[0]
    const one = first === undefined ? null : distanceToLine(point, [...border, first])
    return one === null ? [] : [one.metres]
  })
  if (found.length === 0) return null
  return inZone(point, zone) ? -Math.min(...found) : Math.min(...found)
}

function inside(point: Point, border: Line): boolean {
  if (onBorder(point, border)) return true
  let odd = false
  border.forEach((a, i) => {
    const b = border[(i + 1) % border.length] ?? a
    if (a.lat > point.lat === b.lat > point.lat) return
    if (point.lon < a.lon + ((point.lat - a.lat) / (b.lat - a.lat)) * (b.lon - a.lon)) odd = !odd
  })
  return odd
}

function onBorder(point: Point, border: Line): boolean {
  return border.some((a, i) => {
    const b = border[(i + 1) % border.length] ?? a
    const cross = (b.lon - a.lon) * (point.lat - a.lat) - (b.lat - a.lat) * (point.lon - a.lon)
    if (cross !== 0) return false
    return (
      point.lon >= Math.min(a.lon, b.lon) &&
      point.lon <= Math.max(a.lon, b.lon) &&
      point.lat >= Math.min(a.lat, b.lat) &&
      point.lat <= Math.max(a.lat, b.lat)
    )
  })
}
