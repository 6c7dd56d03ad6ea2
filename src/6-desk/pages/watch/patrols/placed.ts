/** Where visits are on the map: at the position of the plan, else in the middle of the zone that it names, else nowhere. */
import type { Patrol } from '../../../client/promises-shapes.ts'
import { recordOf, textOf } from '../../../parts/law/written.ts'
import type { Area, Spot } from '../map/paint.ts'
import type { VisitMark } from '../map/shapes.ts'
import { type OnPlane, onPlane } from '../map/view.ts'
import { markOf } from './marks.ts'

/** `areas` are the zones in force, each by `OF/zone`. */
export function visitSpots(visits: readonly Patrol[], areas: readonly Area[], now: number | null): readonly Spot[] {
  const middles = new Map(areas.flatMap((one) => (middleOf(one) === null ? [] : [[one.id.replace(/^[^/]*\//, ''), middleOf(one)]])))
  // The gravest is drawn last, so that of several in one place it is the one that is seen.
  const graver = visits.toSorted((a, b) => ORDER.indexOf(markOf(a, now)) - ORDER.indexOf(markOf(b, now)))
  return graver.flatMap((one) => {
    const { lat, lon } = recordOf(one.patrol.position)
    const at = typeof lat === 'number' && typeof lon === 'number' ? onPlane({ lat, lon }) : middles.get(textOf(one.patrol.zone))
    return at === undefined || at === null
      ? []
      : [{ id: one.id, weight: `visit-${markOf(one, now)}` as const, within: 0, x: at.x, y: at.y }]
  })
}

const ORDER: readonly VisitMark[] = ['ahead', 'reached', 'partly', 'not-tried', 'no-word', 'denied']

function middleOf({ at, rings, lines }: Area): OnPlane | null {
  const points = at === null ? [...rings, ...lines].flat() : [at]
  if (points.length === 0) return null
  const mean = (of: (point: OnPlane) => number) => points.reduce((sum, one) => sum + of(one), 0) / points.length
  return { x: mean(({ x }) => x), y: mean(({ y }) => y) }
}
