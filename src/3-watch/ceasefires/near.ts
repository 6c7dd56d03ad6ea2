/**
 * Whether something lies nearer to the zones of an agreement than a distance that somebody keeps from them. A place that is not known well enough to tell is
 * never taken for far enough: where it may lie nearer, and where a zone is known by name only, nobody can tell.
 */
import type { Where } from '../incidents/incident.ts'
import { metresTo } from './where.ts'
import type { Distance, ZonesVersion } from './zones.ts'

export type Nearness = 'nearer' | 'uncertain' | 'farther'

/** By how many metres a place may be off, by its precision (1: the place itself, 2: within 25 km); of any other it may be anywhere. */
const OFF: Readonly<Record<number, number>> = { 1: 0, 2: 25_000 }

export function nearness(
  { zones }: Pick<ZonesVersion, 'zones'>,
  { from, metres }: Distance,
  { lat, lon, precision }: Omit<Where, 'name' | 'zone'>,
): Nearness {
  const off = OFF[precision]
  if (lat === null || lon === null || off === undefined) return 'uncertain'
  const apart = zones.filter(({ id }) => from === null || from.includes(id)).map((zone) => metresTo(zone, { lat, lon }))
  if (apart.some((one) => one !== null && one + off < metres)) return 'nearer'
  return apart.length > 0 && apart.every((one) => one !== null && one - off >= metres) ? 'farther' : 'uncertain'
}

/** What is looked at of an incident: where it was, and who is said to have been there. */
interface Happened {
  readonly place: Omit<Where, 'name' | 'zone'>
  readonly actors: readonly string[]
  readonly against: readonly string[]
}

/**
 * How near an incident lies by clause, for each distance of these versions that a clause asks for: the heaviest where several do. A distance that one party
 * keeps is asked of incidents in which it is named, and of those in which nobody is.
 */
export function nearnessByClause(versions: readonly ZonesVersion[], { place, actors, against }: Happened): ReadonlyMap<string, Nearness> {
  const found = new Map<string, Nearness>()
  const named = [...actors, ...against]
  for (const version of versions) {
    for (const distance of version.distances) {
      const { clause, of } = distance
      if (clause === null || (of !== null && named.length > 0 && !named.includes(of))) continue
      const near = nearness(version, distance, place)
      if (HEAVIER[near] > HEAVIER[found.get(clause) ?? 'farther'] || !found.has(clause)) found.set(clause, near)
    }
  }
  return found
}

const HEAVIER: Readonly<Record<Nearness, number>> = { farther: 0, uncertain: 1, nearer: 2 }
