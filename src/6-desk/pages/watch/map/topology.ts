/**
 * Reads countries from TopoJSON (specification version 1.0.0): each border is stored once as an arc of whole numbers, each the difference to
 * the one before, and countries are rings of arcs, a negative one run backwards (`~i`).
 */
import { type Box, type OnPlane, onPlane } from './view.ts'

interface Geometry {
  readonly type: string
  readonly id?: string | number
  readonly arcs?: unknown
  readonly properties?: { readonly name?: string }
}
export interface Topology {
  readonly type: 'Topology'
  readonly transform: { readonly scale: readonly [number, number]; readonly translate: readonly [number, number] }
  readonly arcs: readonly (readonly (readonly [number, number])[])[]
  readonly objects: Readonly<Record<string, { readonly geometries: readonly Geometry[] }>>
}

export interface Country {
  /** ISO 3166-1 numeric, such as `170`; empty where the source has none. */
  readonly id: string
  /** In English, as the source has it. */
  readonly name: string
  /** On the plane of the map: x and y in turn. */
  readonly rings: readonly Float64Array[]
  readonly box: Box
  /** The middle of its largest part, where its name goes, and how wide that part is. */
  readonly middle: OnPlane & { readonly wide: number }
}

export function countriesOf({ arcs, transform, objects }: Topology, object = 'countries'): readonly Country[] {
  const drawn = arcs.map((arc) => arcOnPlane(arc, transform))
  return (objects[object]?.geometries ?? []).flatMap(({ id, arcs: parts, properties }) => {
    const rings = ringsIn(parts).map((ring) => ringOf(ring, drawn))
    return rings.length === 0
      ? []
      : [{ id: String(id ?? ''), name: properties?.name ?? '', rings, box: boxAround(rings), middle: middleOf(rings) }]
  })
}

function arcOnPlane(arc: Topology['arcs'][number], { scale, translate }: Topology['transform']): Float64Array {
  const points = new Float64Array(arc.length * 2)
  let [east, north] = [0, 0]
  arc.forEach(([right, up], at) => {
    east += right
    north += up
    const { x, y } = onPlane({ lon: east * scale[0] + translate[0], lat: north * scale[1] + translate[1] })
    points[at * 2] = x
    points[at * 2 + 1] = y
  })
  return points
}

/** Rings lie one level down in a polygon and two in several: they are the lists of numbers. */
function ringsIn(parts: unknown): readonly (readonly number[])[] {
  if (!Array.isArray(parts)) return []
  return typeof parts[0] === 'number' ? [parts as number[]] : parts.flatMap(ringsIn)
}

function ringOf(ring: readonly number[], arcs: readonly Float64Array[]): Float64Array {
  const points: number[] = []
  for (const named of ring) {
    const arc = arcs[named < 0 ? ~named : named]
    if (arc === undefined) continue
    const length = arc.length / 2
    // Where two arcs meet, both hold the point.
    for (let step = points.length === 0 ? 0 : 1; step < length; step++) {
      const at = named < 0 ? length - 1 - step : step
      points.push(arc[at * 2] ?? 0, arc[at * 2 + 1] ?? 0)
    }
  }
  return Float64Array.from(points)
}

/** The centroid of the ring with the largest area (the shoelace formula); the middle of its box where it has none. */
function middleOf(rings: readonly Float64Array[]): OnPlane & { readonly wide: number } {
  let found = { x: 0, y: 0, wide: 0 }
  let most = -1
  for (const ring of rings) {
    let [area, x, y] = [0, 0, 0]
    for (let at = 0; at + 3 < ring.length; at += 2) {
      const [ax, ay, bx, by] = [ring[at] ?? 0, ring[at + 1] ?? 0, ring[at + 2] ?? 0, ring[at + 3] ?? 0]
      const cross = ax * by - bx * ay
      area += cross / 2
      x += (ax + bx) * cross
      y += (ay + by) * cross
    }
    if (Math.abs(area) <= most) continue
    most = Math.abs(area)
    const { west, east, north, south } = boxAround([ring])
    const middle = area === 0 ? { x: (west + east) / 2, y: (north + south) / 2 } : { x: x / (6 * area), y: y / (6 * area) }
    found = { ...middle, wide: east - west }
  }
  return found
}

function boxAround(rings: readonly Float64Array[]): Box {
  let [west, north, east, south] = [Infinity, Infinity, -Infinity, -Infinity]
  for (const ring of rings) {
    for (let at = 0; at < ring.length; at += 2) {
      const [x, y] = [ring[at] ?? 0, ring[at + 1] ?? 0]
      west = Math.min(west, x)
      east = Math.max(east, x)
      north = Math.min(north, y)
      south = Math.max(south, y)
    }
  }
  return { west, north, east, south }
}
