/**
 * Zones, lines and distances of an agreement, as versions: a list of zones is replaced as a whole by the next one, and the version in
 * force at a moment is the latest that begins by then (Colombia: 31 zones and points, then 27, then 26).
 */
import { z } from 'zod'
import { type Instant, isZone, readInstant } from '#ground/instant.ts'
import { LIMITS } from '#ground/limits.ts'
import { label, nameText } from '#ground/parts.ts'
import { isRefusal, at as placed, type Refusal, refuse, shown } from '#ground/refusal.ts'
import { readList, shaped } from '#ground/schema.ts'
import { BASES } from '#know/claim.ts'
import type { Point } from '../places/point.ts'

/** A zone is a circle, a ring or a line; one of which only the name is known has none of them. */
export interface Zone {
  readonly id: string
  readonly name: string | null
  readonly kind: string
  readonly at: Point | null
  readonly radiusMetres: number | null
  readonly ring: readonly Point[] | null
  readonly line: readonly Point[] | null
}

/** A distance that somebody keeps from zones. */
export interface Distance {
  readonly id: string
  readonly clause: string | null
  /** Ids of zones; null: any of them. */
  readonly from: readonly string[] | null
  readonly metres: number
  readonly of: string | null
}

export interface ZonesVersion {
  /** The mechanism or instrument they belong to. */
  readonly of: string
  readonly v: number
  readonly from: Instant
  readonly zones: readonly Zone[]
  readonly distances: readonly Distance[]
}

const point = z.strictObject({ lat: z.number().min(-90).max(90), lon: z.number().min(-180).max(180) })
const metres = z.number().min(0).max(LIMITS.counted_count_max)
const schema = z.strictObject({
  of: label,
  v: z.int().min(1).max(LIMITS.list_items_max),
  from: z.string(),
  zone: z.string(),
  zones: z
    .array(
      z.strictObject({
        id: label,
        name: nameText.optional(),
        kind: label,
        at: point.optional(),
        radius_m: metres.optional(),
        ring: z.array(point).min(3).max(LIMITS.list_items_max).optional(),
        line: z.array(point).min(2).max(LIMITS.list_items_max).optional(),
      }),
    )
    .max(LIMITS.counted_names_max),
  distances: z
    .array(
      z.strictObject({
        id: label,
        clause: nameText.optional(),
        from: z.union([z.literal('any'), z.array(label).min(1)]),
        metres,
        of: label.optional(),
      }),
    )
    .max(LIMITS.conditions_max)
    .optional(),
  source: nameText.optional(),
  basis: z.enum(BASES).optional(),
})

/** Reads one version. Refused: an id twice, a radius without a centre, more than one shape, a distance from a zone that is not there. */
export function readZones(raw: unknown): ZonesVersion | Refusal {
  const written = shaped(schema, raw)
  if (isRefusal(written)) return written
  if (!isZone(written.zone)) return refuse('zone-unknown', { found: shown(written.zone) }, { field: 'zone' })
  const from = readInstant(written.from, written.zone)
  if (isRefusal(from)) return placed(from, { field: 'from' })
  const ids = written.zones.map((one) => one.id)
  const twice = ids.find((one, i) => ids.indexOf(one) !== i)
  if (twice !== undefined) return refuse('shape-repeated', { found: twice }, { field: 'zones' })
  const zones = readList(written.zones, 'zones', readZone)
  if (isRefusal(zones)) return zones
  const distances = (written.distances ?? []).map(
    (one): Distance => ({
      id: one.id,
      clause: one.clause ?? null,
      from: one.from === 'any' ? null : one.from,
      metres: one.metres,
      of: one.of ?? null,
    }),
  )
  const stray = distances.flatMap((one) => one.from ?? []).find((id) => !ids.includes(id))
  if (stray !== undefined) return refuse('shape-not-one-of', { found: stray, accepted: ids.join(', ') }, { field: 'distances' })
  return { of: written.of, v: written.v, from, zones, distances }
}

function readZone(raw: z.output<typeof schema>['zones'][number]): Zone | Refusal {
  const { id, name = null, kind, at = null, radius_m: radius = null, ring = null, line = null } = raw
  const shapes = [at, ring, line].filter((one) => one !== null)
  if (shapes.length > 1) return refuse('shape-wrong', { found: id, accepted: 'at | ring | line' })
  if (radius !== null && at === null) return refuse('shape-missing', { accepted: '{lat, lon}' }, { field: 'at' })
  return { id, name, kind, at, radiusMetres: radius, ring, line }
}

/** The version in force at a moment; null before the first. Of two that begin together the one with the higher number. */
export function zonesAt(versions: readonly ZonesVersion[], at: Instant): ZonesVersion | null {
  return [...versions].sort((a, b) => a.from - b.from || a.v - b.v).findLast((one) => one.from <= at) ?? null
}

/** Every zone that held at some moment from `from` up to and with `until`, each as it was last, in order of id. */
export function zonesDuring(versions: readonly ZonesVersion[], from: Instant, until: Instant): readonly Zone[] {
  const inOrder = [...versions].sort((a, b) => a.from - b.from || a.v - b.v)
  const held = inOrder.filter((one, i) => one.from <= until && (inOrder[i + 1]?.from ?? Number.POSITIVE_INFINITY) > from)
  return [...new Map(held.flatMap(({ zones }) => zones.map((zone) => [zone.id, zone] as const))).values()].sort((a, b) =>
    a.id < b.id ? -1 : 1,
  )
}

/** What a version changes against the one before it, by id. */
export function zonesChanged(before: ZonesVersion | null, after: ZonesVersion) {
  const had = new Map(before?.zones.map((one) => [one.id, JSON.stringify(one)]))
  const has = new Set(after.zones.map((one) => one.id))
  return {
    added: after.zones.flatMap((one) => (had.has(one.id) ? [] : [one.id])),
    removed: (before?.zones ?? []).flatMap((one) => (has.has(one.id) ? [] : [one.id])),
    redrawn: after.zones.flatMap((one) => (had.has(one.id) && had.get(one.id) !== JSON.stringify(one) ? [one.id] : [])),
  }
}
