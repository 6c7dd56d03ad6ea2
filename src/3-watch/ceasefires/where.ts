/**
 * Where a place lies in the zones of an agreement: inside which, how far from the nearest, and nearer than which distances that somebody keeps. Only
 * of a place that is known itself: 25 km of doubt would put it inside and outside alike.
 */
import { distanceMetres } from '../places/geodesic.ts'
import { depthInZone, distanceToLine } from '../places/lines.ts'
import type { Point } from '../places/point.ts'
import type { Distance, Zone, ZonesVersion } from './zones.ts'

export interface WhereInZones {
  /** Ids of the zones it lies in, in their order. */
  readonly inside: readonly string[]
  /** The nearest zone that is drawn, and metres to its border: nought inside it. */
  readonly nearest: { readonly zone: string; readonly metres: number } | null
  /** The distances it is nearer than, each with the nearest of their zones. Whether that breaks a clause is for people to decide. */
  readonly nearer: readonly { readonly distance: string; readonly zone: string; readonly metres: number }[]
}

/** Precision 1: the place itself. */
const EXACT = 1

/** Null where the place is not known itself, or no zone is drawn. Zones of which only the name is known are not looked at. */
export function whereIn(
  { zones, distances }: Pick<ZonesVersion, 'zones' | 'distances'>,
  point: Point,
  precision: number,
): WhereInZones | null {
  if (precision > EXACT) return null
  const apart = zones.flatMap((zone) => {
    const metres = metresTo(zone, point)
    return metres === null
      ? []
      : [{ zone: zone.id, metres, area: zone.line === null && (zone.ring !== null || zone.radiusMetres !== null) }]
  })
  const nearest = nearestOf(apart)
  if (nearest === null) return null
  return {
    inside: apart.flatMap(({ zone, metres, area }) => (area && metres <= 0 ? [zone] : [])),
    nearest,
    nearer: distances.flatMap((one) => nearerThan(one, apart)),
  }
}

interface Apart {
  readonly zone: string
  readonly metres: number
}

function nearestOf(apart: readonly Apart[]): Apart | null {
  let best: Apart | null = null
  for (const { zone, metres } of apart) if (best === null || metres < best.metres) best = { zone, metres }
  return best === null ? null : { zone: best.zone, metres: Math.max(0, Math.round(best.metres)) }
}

function nearerThan({ id, from, metres }: Distance, apart: readonly Apart[]): WhereInZones['nearer'] {
  const nearest = nearestOf(apart.filter(({ zone }) => from === null || from.includes(zone)))
  return nearest !== null && nearest.metres < metres ? [{ distance: id, ...nearest }] : []
}

/** Metres to the border of a zone, below nought inside it; to the line of a line. Null for one that is not drawn. */
export function metresTo({ at, radiusMetres, ring, line }: Zone, point: Point): number | null {
  if (ring !== null) return depthInZone(point, [ring])
  if (line !== null) return distanceToLine(point, line)?.metres ?? null
  return at === null ? null : distanceMetres(point, at) - (radiusMetres ?? 0)
}
