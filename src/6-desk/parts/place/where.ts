/** Where an act is, read as the engine reads it (docs/formats/act.md, section Place), and as far as it can be read. */
import { type Instant, readInstant } from '#ground/instant.ts'
import { convert, readQuantity } from '#ground/quantity.ts'
import { isRefusal } from '#ground/refusal.ts'
import type { Written } from '../../client/shapes.ts'
import { recordOf, textOf, textsOf } from '../law/written.ts'

/** How far something is away, in metres: at least and at most. */
export interface Range {
  readonly min: number
  readonly max: number
}
/** WGS 84 degrees, and by how many metres it may be off. */
export interface Position {
  readonly lat: number
  readonly lon: number
  readonly within: number
}
/** Where one leg of an act is. */
export interface LegPlace {
  /** Empty for an act without legs. */
  readonly id: string
  /** Once zones are stated, it is certainly in none of the others. */
  readonly zonesStated: boolean
  readonly in: readonly string[]
  readonly maybe: readonly string[]
  readonly distance: ReadonlyMap<string, Range>
  readonly position: Position | null
  /** When: without an end or a beginning where none can be read. */
  readonly from: Instant
  readonly until: Instant
}

/** A length as somebody wrote it, such as `2.6 km`, in metres; null for what is no length. */
export function metresOf(written: unknown): number | null {
  const read = readQuantity(textOf(written))
  const length = isRefusal(read) ? read : convert(read, 'm')
  return isRefusal(length) ? null : length.value.toNumber()
}

/** The legs of an act; one with an empty id where it has none. A leg without a place of its own has that of the act. */
export function legsOf(act: Written): readonly LegPlace[] {
  const zone = textOf(act.zone) || 'UTC'
  if (!Array.isArray(act.legs) || act.legs.length === 0) return [{ ...placeOf('', act.place), ...spanOf(act.when, zone) }]
  return act.legs.map((raw) => {
    const leg = recordOf(raw)
    return { ...placeOf(textOf(leg.id), leg.place ?? act.place), ...spanOf(leg.when, zone) }
  })
}

/**
 * The legs that a reason concerns, by the names of parts it gives: counterpart, leg and line of each, as far as there are any, with spaces
 * between. All of them where it names none.
 */
export function legsOfParts(legs: readonly LegPlace[], parts: readonly string[]): readonly LegPlace[] {
  const concerned = legs.filter(({ id }) => id !== '' && parts.some((part) => ` ${part} `.includes(` ${id} `)))
  return concerned.length === 0 ? legs : concerned
}

function spanOf(when: unknown, zone: string): { from: Instant; until: Instant } {
  const [from, until] = (Array.isArray(when) ? when : []).map((moment) => readInstant(moment, zone))
  return {
    from: typeof from === 'number' ? from : Number.NEGATIVE_INFINITY,
    until: typeof until === 'number' ? until : Number.POSITIVE_INFINITY,
  }
}

function placeOf(id: string, written: unknown): Omit<LegPlace, 'from' | 'until'> {
  const byName = typeof written === 'string' || Array.isArray(written)
  const place = recordOf(written)
  const certain = [...new Set(textsOf(byName ? written : (place.in ?? [])))]
  return {
    id,
    zonesStated: byName || place.in !== undefined || place.maybe !== undefined,
    in: certain,
    maybe: [...new Set(textsOf(place.maybe ?? []))].filter((zone) => !certain.includes(zone)),
    distance: new Map(
      Object.entries(recordOf(place.distance)).flatMap(([site, raw]) => {
        const { min, max } = recordOf(raw)
        const [least, most] = [metresOf(min), metresOf(max)]
        return least === null || most === null || most < least ? [] : [[site, { min: least, max: most }] as const]
      }),
    ),
    position: positionOf(place.position),
  }
}

function positionOf(written: unknown): Position | null {
  const { lat, lon, within } = recordOf(written)
  const off = metresOf(within)
  if (typeof lat !== 'number' || typeof lon !== 'number' || off === null) return null
  return Math.abs(lat) <= 90 && Math.abs(lon) <= 180 ? { lat, lon, within: off } : null
}

/** Where a site is, as a fact has it: `lat,lon within 50 m`; null for what cannot be read so. */
export function sitePosition(value: unknown): Position | null {
  const [, lat, lon, within] = /^(-?\d+(?:\.\d+)?),\s*(-?\d+(?:\.\d+)?) within (\d.*)$/.exec(textOf(value)) ?? []
  return lat === undefined ? null : positionOf({ lat: Number(lat), lon: Number(lon), within })
}
