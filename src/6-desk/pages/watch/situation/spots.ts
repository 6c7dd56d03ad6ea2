/** What of the situation can be put on a map, as the map takes it. */
import type { Events, Incident, Zones } from '../../../client/watch-shapes.ts'
import { recordsOf } from '../../../parts/law/written.ts'
import type { Area, Heap, Spot } from '../map/paint.ts'
import { onPlane } from '../map/view.ts'
import { areaOf } from '../zones/drawn.ts'

export const spotsOf = (incidents: readonly Incident[]): readonly Spot[] =>
  incidents.flatMap(({ id, weight, place: { position } }) =>
    position === null ? [] : [{ id, weight, within: position.within_m ?? 0, ...onPlane(position) }],
  )

/** The zones that are in force, where they were drawn with a place. */
export const areasOf = (all: readonly Zones[]): readonly Area[] =>
  all.flatMap(({ of, zones, inForce }) => (inForce ? recordsOf(zones.zones).map((zone) => areaOf(of, zone)) : []))

/** Events, gathered by the server where they are many. */
export function heapsOf(events: Events | undefined): readonly Heap[] {
  if (events === undefined) return []
  const single = events.events.flatMap(({ lat, lon }) => (lat === null || lon === null ? [] : [{ n: 1, ...onPlane({ lat, lon }) }]))
  return [...events.clusters.map(({ lat, lon, count }) => ({ n: count, ...onPlane({ lat, lon }) })), ...single]
}
