/** A zone as the map takes it. A circle is drawn as a ring of many corners. */
import { moved } from '#watch/places/geodesic.ts'
import type { Written } from '../../../client/shapes.ts'
import { recordOf, recordsOf, textOf } from '../../../parts/law/written.ts'
import type { Area } from '../map/paint.ts'
import { type OnPlane, onPlane } from '../map/view.ts'

const CORNERS = 48

/** `of`: whose zone it is. */
export function areaOf(of: string, zone: Written): Area {
  const [ring, line, at] = [placesIn(zone.ring), placesIn(zone.line), placesIn([zone.at])]
  const id = textOf(zone.id)
  const circle = circleOf(zone)
  const edge = ring.length > 0 ? ring : circle
  return {
    ...{ id: `${of}/${id}`, name: textOf(zone.name) || id, at: at[0] ?? null },
    rings: edge.length === 0 ? [] : [edge],
    lines: line.length === 0 ? [] : [line],
  }
}

function circleOf({ at, radius_m: radius }: Written): readonly OnPlane[] {
  const { lat, lon } = recordOf(at)
  if (typeof lat !== 'number' || typeof lon !== 'number' || typeof radius !== 'number' || radius <= 0) return []
  return Array.from({ length: CORNERS }, (_, i) => onPlane(moved({ lat, lon }, (360 * i) / CORNERS, radius)))
}

const placesIn = (points: unknown): readonly OnPlane[] =>
  recordsOf(points).flatMap(({ lat, lon }) => (typeof lat === 'number' && typeof lon === 'number' ? [onPlane({ lat, lon })] : []))
