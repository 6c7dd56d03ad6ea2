/**
 * distance: the act keeps at least (or at most) a distance from a site.
 *
 *   met    the whole range in which the act may lie, given the precision, satisfies it
 *   unmet  none of the range does
 *   open   part of the range does; or neither a distance nor both positions are stated
 *
 * The act states how far it may be from the site, or its position with how far off that may be; then the site's position
 * is a fact `position` of the site, written "lat,lon within 50 m". Great-circle distance on a sphere of radius
 * 6,371,008.8 m (IUGG mean radius) differs from the distance on the WGS 84 ellipsoid by less than 0.56 %, which is added
 * to the uncertainty on both sides.
 */
import { z } from 'zod'
import type { Decimal } from '#ground/decimal.ts'
import { F, T, type Truth, U } from '#ground/kleene.ts'
import { isRefusal, at as placed, refuse } from '#ground/refusal.ts'
import type { Position } from '../act/act.ts'
import { metres } from '../act/read-act.ts'
import type { Inquiry } from '../determine/inquiry.ts'
import { type Weighed, weigh } from '../determine/weigh.ts'
import { type ConditionKind, finding } from './condition-kind.ts'
import { text } from './particulars.ts'

interface Spec {
  readonly from: string
  readonly atLeast: Decimal | null
  readonly atMost: Decimal | null
}
const schema = z.strictObject({ from: text, at_least: z.string().optional(), at_most: z.string().optional() })
const RADIUS_M = 6_371_008.8
const ELLIPSOID_SHARE = 0.0056

export const distance: ConditionKind<Spec> = {
  schema,
  read(written: z.output<typeof schema>) {
    const atLeast = written.at_least === undefined ? null : metres(written.at_least)
    if (isRefusal(atLeast)) return placed(atLeast, { field: 'at_least' })
    const atMost = written.at_most === undefined ? null : metres(written.at_most)
    if (isRefusal(atMost)) return placed(atMost, { field: 'at_most' })
    if (atLeast === null && atMost === null) return refuse('shape-missing', { accepted: 'at_least | at_most' }, { field: 'at_least' })
    if (atLeast !== null && atMost?.lt(atLeast))
      return refuse('shape-too-small', { found: written.at_most ?? '', min: written.at_least ?? '' }, { field: 'at_most' })
    return { from: written.from, atLeast, atMost }
  },
  judge(q, spec, want) {
    const values = { from: spec.from, atLeast: spec.atLeast?.toFixed() ?? '', atMost: spec.atMost?.toFixed() ?? '' }
    const { range, position } = rangeTo(q, spec.from)
    const facts = position?.facts ?? []
    const damaged = position?.damaged === true
    if (range === null) return finding('distance', U, damaged ? 'damaged' : 'place-unstated', { values, facts, damaged })
    const truth = satisfies(range, spec)
    // In whole metres outwards: what is a millimetre short of a bound must not be told as if it were not.
    const told = { ...values, min: String(Math.floor(range.min)), max: String(Math.ceil(range.max)) }
    if (truth === U) return finding('distance', U, 'place-uncertain', { values: told, facts })
    return finding('distance', (truth === T) === want ? T : F, 'wrong-distance', { values: told, facts })
  },
  cures: () => [],
  harms: () => [],
}

interface Metres {
  readonly min: number
  readonly max: number
}

function satisfies(range: Metres, spec: Spec): Truth {
  const [low, high] = [spec.atLeast?.toNumber() ?? 0, spec.atMost?.toNumber() ?? Number.POSITIVE_INFINITY]
  if (range.min >= low && range.max <= high) return T
  return range.max < low || range.min > high ? F : U
}

function rangeTo(q: Inquiry, site: string): { range: Metres | null; position: Weighed | null } {
  const place = q.atom.leg.place
  const stated = place?.distance.get(site)
  if (stated !== undefined) return { range: { min: stated.min.toNumber(), max: stated.max.toNumber() }, position: null }
  const position = weigh(q, site, 'position', true, (value) => (readPosition(value) === null ? 'neither' : 'for'))
  const own = place?.position ?? null
  if (own === null || position.truth !== T) return { range: null, position }
  // Several positions are all possible, also those too weak to stand alone but good enough to speak against another: the range covers them all.
  const ranges = position.facts.flatMap((f) => {
    const at = f.contradicts && q.t >= f.from && q.t < f.until ? readPosition(f.value) : null
    return at === null ? [] : [between(own, at)]
  })
  return { range: { min: Math.min(...ranges.map((r) => r.min)), max: Math.max(...ranges.map((r) => r.max)) }, position }
}

function readPosition(value: unknown): Position | null {
  const parts = typeof value === 'string' ? /^(-?\d+(?:\.\d+)?),\s*(-?\d+(?:\.\d+)?) within (\d.*)$/.exec(value) : null
  if (parts === null) return null
  const within = metres(parts[3] ?? '')
  const [lat, lon] = [Number(parts[1]), Number(parts[2])]
  return isRefusal(within) || Math.abs(lat) > 90 || Math.abs(lon) > 180 ? null : { lat, lon, within: within.toNumber() }
}

/** The least and most two positions can be apart. Haversine formula (R. W. Sinnott, Sky and Telescope 68, 1984, p. 159). */
function between(a: Position, b: Position): Metres {
  const rad = Math.PI / 180
  const h =
    Math.sin(((b.lat - a.lat) * rad) / 2) ** 2 + Math.cos(a.lat * rad) * Math.cos(b.lat * rad) * Math.sin(((b.lon - a.lon) * rad) / 2) ** 2
  const d = 2 * RADIUS_M * Math.asin(Math.min(1, Math.sqrt(h)))
  const slack = d * ELLIPSOID_SHARE + a.within + b.within
  return { min: Math.max(0, d - slack), max: d + slack }
}
