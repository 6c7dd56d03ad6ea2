/** What is drawn of a place: for each site a distance picture or a map, for each group of zones a diagram. */
import type { Written } from '../../client/shapes.ts'
import type { ConditionRead, FactRead } from '../answer/read.ts'
import { type Asked, askedByClause, askedByConditions, type DistanceAsked, joined, unlike, type ZonesAsked } from './asked.ts'
import { type Axis, axisOf } from './axis.ts'
import { rangeBetween } from './globe.ts'
import { type LegPlace, legsOf, legsOfParts, type Position, sitePosition } from './where.ts'

/** A reason of an answer: its clause where that is at hand, and what was found of its conditions. */
export interface Asking {
  readonly clause: Written | null
  readonly conditions: readonly ConditionRead[]
}
export interface SiteScene {
  readonly site: string
  readonly asked: readonly DistanceAsked[]
  readonly axis: Axis
  /** Where the site is on file to be, and where each leg is stated to be; both empty where that is not told by positions. */
  readonly sites: readonly Position[]
  readonly acts: readonly { readonly leg: string; readonly position: Position }[]
}
export interface ZonesScene {
  /** Null: nothing is asked, and the act's own zones are drawn. */
  readonly asked: ZonesAsked | null
  readonly legs: readonly LegPlace[]
}
export interface Scene {
  readonly sites: readonly SiteScene[]
  readonly zones: readonly ZonesScene[]
}

/**
 * `act` is null where a clause is shown by itself. With `own`, what the act states is drawn also where nobody asks: every distance, and its
 * zones where it is not certain of them. `parts` are those of the one reason that is shown.
 */
export function sceneOf(asking: readonly Asking[], act: Written | null, own: boolean, parts: readonly string[] = []): Scene {
  const asked = joined(asking.map(askedBy))
  const legs = act === null ? [] : legsOfParts(legsOf(act), parts)
  const conditions = asking.flatMap((one) => one.conditions)
  const stated = own ? legs.flatMap(({ distance }) => [...distance.keys()]) : []
  const sites = [...new Set([...asked.distances.map(({ site }) => site), ...stated])]
  // By itself a clause shows what it asks; where it holds is said in its sentence.
  const zones = act === null ? asked.zones.filter(({ how }) => how === 'in' || how === 'out') : asked.zones
  const unsure = own && asked.zones.length === 0 && legs.some(({ maybe }) => maybe.length > 0)
  return {
    sites: sites.map((site) => siteScene(site, asked, legs, conditions)),
    zones: unsure ? [{ asked: null, legs }] : zones.map((one) => ({ asked: one, legs })),
  }
}

const askedBy = ({ clause, conditions }: Asking): Asked => (clause === null ? askedByConditions(conditions) : askedByClause(clause))

function siteScene(site: string, all: Asked, legs: readonly LegPlace[], conditions: readonly ConditionRead[]): SiteScene {
  const asked = all.distances.filter((one) => one.site === site)
  const known = claimsOf(site, conditions)
  const found = legs.map((leg) => {
    const stated = leg.distance.get(site)
    const { id, position } = leg
    if (stated !== undefined || position === null) return { leg: id, range: stated ?? null, position: null, sites: [] }
    const sites = known.filter(({ from, until }) => from < leg.until && until > leg.from).map((claim) => claim.position)
    return { leg: id, range: rangeBetween(position, sites), position, sites }
  })
  const drawn = found.filter(({ sites }) => sites.length > 0)
  return {
    ...{ site, asked, axis: axisOf(asked, found) },
    sites: unlike(drawn.flatMap(({ sites }) => sites)),
    acts: drawn.flatMap(({ leg, position }) => (position === null ? [] : [{ leg, position }])),
  }
}

interface Claimed {
  readonly position: Position
  readonly from: number
  readonly until: number
}

/** Where a site is on file to be, as far as the answer took it to be there: otherwise no distance was found, and none is drawn. */
function claimsOf(site: string, conditions: readonly ConditionRead[]): readonly Claimed[] {
  const about = conditions.filter(({ values }) => values.from === site)
  if (!about.some(({ values }) => values.min !== undefined)) return []
  return about
    .flatMap(({ facts }) => facts)
    .filter(counts)
    .flatMap(({ value, from, until }) => {
      const position = sitePosition(value)
      const span = {
        from: from === null ? Number.NEGATIVE_INFINITY : Date.parse(from),
        until: until === null ? Number.POSITIVE_INFINITY : Date.parse(until),
      }
      return position === null ? [] : [{ position, ...span }]
    })
}

/** A claim graded C3 or better on both axes: docs/semantics.md, section 6. */
const counts = ({ is, grade, damaged }: FactRead): boolean => is === 'position' && !damaged && /^[A-C][1-3]$/.test(grade ?? '')
