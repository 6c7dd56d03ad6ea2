/**
 * A mapping: which column or question of somebody's table or form means what. It is a small document beside the data, kept with the
 * edition, so that the same file under another mapping is another edition. docs/formats/events.md has the form with an example.
 */
import { z } from 'zod'
import { isZone } from '#ground/instant.ts'
import { LIMITS } from '#ground/limits.ts'
import { label } from '#ground/parts.ts'
import { isRefusal, type Refusal, refuse, shown } from '#ground/refusal.ts'
import { shaped } from '#ground/schema.ts'

const column = z.string().min(1).max(LIMITS.name_characters_max)
/** A column, or the same for every row. */
const scale = z.union([column, z.number().int().min(1).max(7)])
const words = z.record(z.string().max(LIMITS.name_characters_max), z.string().min(1).max(LIMITS.id_characters_max))

const schema = z.strictObject({
  source: label,
  zone: z.string().max(LIMITS.zone_characters_max).optional(),
  /** Of a form in JSON: the repeat whose every item is an event. Its questions go before those of the form. */
  repeat: column.optional(),
  id: column,
  time: z.strictObject({ from: column, to: column.optional(), precision: scale.optional() }),
  place: z
    .strictObject({
      lat: column.optional(),
      lon: column.optional(),
      /** One field with both: a form's geopoint, or coordinates in any spelling `readPlace` takes, MGRS among them. */
      point: column.optional(),
      precision: scale.optional(),
    })
    .optional(),
  within: z.tuple([z.number(), z.number(), z.number(), z.number()]).optional(),
  kind: column,
  subkind: column.optional(),
  /** What a kind is called here, by what it is called there. A kind that is not among them is kept as it is. */
  kinds: words.optional(),
  sides: z.array(column).max(LIMITS.origins_max).optional(),
  /** What a side is called here. */
  parties: words.optional(),
  deaths: z
    .strictObject({
      ...{ a: column.optional(), b: column.optional(), civilians: column.optional(), unknown: column.optional() },
      ...{ low: column.optional(), best: column.optional(), high: column.optional() },
    })
    .optional(),
  ...{ country: column.optional(), adm1: column.optional(), adm2: column.optional(), location: column.optional() },
  ...{ office: column.optional(), text: column.optional(), review: column.optional() },
})

export type Mapping = z.output<typeof schema>

/** Reads a mapping. Refused with the field: unknown keys, a zone that is none, half a place, an area that is none. */
export function readMapping(raw: unknown): Mapping | Refusal {
  const mapping = shaped(schema, raw)
  if (isRefusal(mapping)) return mapping
  const { place, zone, within } = mapping
  if (zone !== undefined && !isZone(zone)) return refuse('zone-unknown', { found: shown(zone) }, { field: 'zone' })
  if (place !== undefined) {
    const pair = place.lat !== undefined && place.lon !== undefined
    const half = (place.lat === undefined) !== (place.lon === undefined)
    if (half || pair === (place.point !== undefined)) return refuse('shape-missing', { accepted: 'lat + lon | point' }, { field: 'place' })
  }
  if (within !== undefined) {
    const [west, south, east, north] = within
    if (west >= east || south >= north || west < -180 || east > 180 || south < -90 || north > 90)
      return refuse('shape-wrong', { found: within.join(', '), accepted: '[west, south, east, north]' }, { field: 'within' })
  }
  return mapping
}

/** Every column that a mapping names, in order, without repeats. */
export function columnsOf(mapping: Mapping): readonly string[] {
  const { id, kind, subkind, time, place, deaths, sides, country, adm1, adm2, location, office, text, review } = mapping
  const named = [id, time.from, time.to, time.precision, place?.lat, place?.lon, place?.point, place?.precision, kind, subkind]
  named.push(...(sides ?? []), ...Object.values(deaths ?? {}), country, adm1, adm2, location, office, text, review)
  return [...new Set(named.filter((one): one is string => typeof one === 'string'))]
}
