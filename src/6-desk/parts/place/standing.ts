/**
 * How a place stands to what is asked about it: met, unmet or open, as `src/2-bound/conditions/distance.ts` and `in-zone.ts` have it. The
 * desk draws what somebody is still writing, which no answer has judged yet; a test holds both to the same.
 */
import type { DistanceAsked, ZonesAsked } from './asked.ts'
import type { LegPlace, Range } from './where.ts'

export type State = 'met' | 'open' | 'unmet'
const OPPOSITE = { met: 'unmet', open: 'open', unmet: 'met' } as const

/** Null is a range that nobody stated. */
export function distanceState(range: Range | null, { least, most, not }: Omit<DistanceAsked, 'site'>): State {
  if (range === null) return 'open'
  const [low, high] = [least ?? 0, most ?? Number.POSITIVE_INFINITY]
  const plain = range.min >= low && range.max <= high ? 'met' : range.max < low || range.min > high ? 'unmet' : 'open'
  return not ? OPPOSITE[plain] : plain
}

/** How an act stands to one zone. */
export type Relation = 'in' | 'perhaps' | 'out' | 'unstated'

type Stated = Pick<LegPlace, 'in' | 'maybe' | 'zonesStated'>

export function relationTo(zone: string, leg: Stated): Relation {
  if (leg.in.includes(zone)) return 'in'
  if (leg.maybe.includes(zone)) return 'perhaps'
  return leg.zonesStated ? 'out' : 'unstated'
}

/** Whether the act is where it is asked to be, or among those that a clause is about. */
export function zonesState({ how, zones }: ZonesAsked, leg: Stated): State {
  const relations = zones.map((zone) => relationTo(zone, leg))
  const plain = relations.includes('in') ? 'met' : relations.every((one) => one === 'out') ? 'unmet' : 'open'
  return how === 'in' || how === 'about' ? plain : OPPOSITE[plain]
}

/** The state that weighs most; null of none. */
export const heaviest = (states: readonly State[]): State | null =>
  (['unmet', 'open', 'met'] as const).find((one) => states.includes(one)) ?? null
