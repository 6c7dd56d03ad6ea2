/** What of the situation can be put on a map, as the map takes it. */
import type { Written } from '../../../client/shapes.ts'
import type { Events, Incident, Zones } from '../../../client/watch-shapes.ts'
import { recordsOf, textOf } from '../../../parts/law/written.ts'
import type { Area, Heap, Spot } from '../map/paint.ts'
import { type OnPlane, onPlane } from '../map/view.ts'

export const spotsOf = (incidents: readonly Incident[]): readonly Spot[] =>
  incidents.flatMap(({ id, weight, place: { position } }) =>
    position === null ? [] : [{ id, weight, within: position.within_m ?? 0, ...onPlane(position) }],
  )

/** The zones that are in force, where they were drawn with a place. */
export const areasOf = (all: readonly Zones[]): readonly Area[] =>
  all.flatMap(({ of, zones, inForce }) => (inForce ? recordsOf(zones.zones).map((zone) => areaOf(of, zone)) : []))

function areaOf(of: string, zone: Written): Area {
  const [ring, line, at] = [placesIn(zone.ring), placesIn(zone.line), placesIn([zone.at])]
  const id = textOf(zone.id)
  return {
    ...{ id: `${of}/${id}`, name: textOf(zone.name) || id, at: at[0] ?? null },
    rings: ring.length === 0 ? [] : [ring],
    lines: line.length === 0 ? [] : [line],
  }
}

const placesIn = (points: unknown): readonly OnPlane[] =>
  recordsOf(points).flatMap(({ lat, lon }) => (typeof lat === 'number' && typeof lon === 'number' ? [onPlane({ lat, lon })] : []))

/** Events, gathered by the server where they are many. */
export function heapsOf(events: Events | undefined): readonly Heap[] {
  if (events === undefined) return []
  const single = events.events.flatMap(({ lat, lon }) => (lat === null || lon === null ? [] : [{ n: 1, ...onPlane({ lat, lon }) }]))
  return [...events.clusters.map(({ lat, lon, count }) => ({ n: count, ...onPlane({ lat, lon }) })), ...single]
}
