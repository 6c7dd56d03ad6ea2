/**
 * A report: what somebody told the mechanism, as it was told. It may come over a hotline, from a team, a village or a sensor, and be wrong:
 * nothing here says that it happened. Time precision is that of UCDP (1 the day, 2 two to six days, 3 a week, 4 a month, 5 a year or more),
 * and so is the precision of place (1 exact, 2 within 25 km, 3 second-order division, 4 first-order, 5 line or fuzzy, 6 country, 7 sea or air).
 */
import { z } from 'zod'
import { type Instant, readInstant } from '#ground/instant.ts'
import { LIMITS } from '#ground/limits.ts'
import { label, nameText } from '#ground/parts.ts'
import { isRefusal, at as placed, type Refusal, refuse, shown } from '#ground/refusal.ts'
import { shaped } from '#ground/schema.ts'
import { BASES } from '#know/claim.ts'
import { type Grade, readGrade } from '#know/grade.ts'
import { type Area, inArea, type Mechanism } from './mechanism.ts'

export const REPORTERS = ['party', 'team', 'community', 'sensor'] as const
export const CHANNELS = ['hotline', 'radio', 'letter', 'meeting', 'visit', 'patrol', 'press', 'sensor', 'import', 'form', 'other'] as const
export const HARMS = ['killed', 'injured', 'detained', 'abused'] as const
/** Sides of casualties that are no party. */
const NO_PARTY = ['civilians', 'unknown'] as const
export const OBTAINED = ['yes', 'partial', 'denied', 'not-tried'] as const
export type Obtained = (typeof OBTAINED)[number]

export interface Place {
  readonly name: string | null
  readonly lat: number | null
  readonly lon: number | null
  readonly precision: number
  readonly zone: string | null
  /** How far from the line it is about, in metres. */
  readonly distanceM: number | null
}

export interface Casualties {
  readonly side: string
  readonly harm: (typeof HARMS)[number]
  readonly low: number
  readonly best: number
  readonly high: number
}

export interface Report {
  readonly id: string
  readonly mechanism: string
  readonly reporter: { readonly as: (typeof REPORTERS)[number]; readonly party: string | null; readonly name: string | null }
  readonly channel: (typeof CHANNELS)[number]
  readonly received: Instant | null
  readonly from: Instant
  readonly until: Instant
  readonly timePrecision: number
  readonly place: Place
  readonly what: string
  readonly title: string | null
  readonly means: string | null
  readonly count: number | null
  readonly casualties: readonly Casualties[]
  readonly allegedBy: string | null
  readonly allegedAgainst: string | null
  readonly actors: readonly string[]
  readonly grade: Grade
  readonly origin: string
  readonly source: string | null
  /** The row of an edition of events that it was taken from. */
  readonly taken: { readonly edition: string; readonly row: string } | null
  readonly access: { readonly obtained: Obtained; readonly by: string | null; readonly why: string | null } | null
  readonly clauses: readonly string[]
  readonly protected: boolean
  readonly evidence: readonly string[]
  readonly words: string | null
}

const count = z.number().int().min(0).max(LIMITS.incident_count_max)
const list = <T extends z.ZodType>(item: T) => z.array(item).max(LIMITS.mechanism_items_max)
const words = z.string().min(1).max(LIMITS.text_characters_max)

const schema = z.strictObject({
  id: label,
  mechanism: label,
  reporter: z.strictObject({ as: z.enum(REPORTERS), party: label.nullish(), name: nameText.nullish() }),
  channel: z.enum(CHANNELS),
  received: z.string().nullish(),
  occurred: z.strictObject({ from: z.string(), to: z.string().nullish(), precision: z.number().int().min(1).max(5) }),
  place: z.strictObject({
    name: nameText.nullish(),
    lat: z.number().nullish(),
    lon: z.number().nullish(),
    precision: z.number().int().min(1).max(7),
    zone: label.nullish(),
    distance_m: z.number().min(0).max(LIMITS.incident_count_max).nullish(),
  }),
  what: label,
  title: nameText.nullish(),
  means: nameText.nullish(),
  count: count.nullish(),
  casualties: list(z.strictObject({ side: label, harm: z.enum(HARMS).optional(), low: count, best: count, high: count })).optional(),
  alleged: z.strictObject({ by: label.nullish(), against: label.nullish() }).optional(),
  actors: list(label).optional(),
  grade: z.unknown(),
  origin: label,
  source: label.nullish(),
  taken: z.strictObject({ edition: label, row: label }).nullish(),
  access: z.strictObject({ obtained: z.enum(OBTAINED), by: label.nullish(), why: nameText.nullish() }).nullish(),
  clauses: list(label).optional(),
  protected: z.boolean().optional(),
  evidence: list(label).optional(),
  words: words.nullish(),
  basis: z.enum(BASES).optional(),
})
type Written = z.output<typeof schema>

/**
 * Reads a report for the mechanism it names, as told at `now`. Refused with the field: unknown keys, coordinates that lie outside the world or
 * that look swapped, one without the other, an exact place without coordinates, moments in the future or the wrong way round, counts that do not
 * rise from low to high, a kind the mechanism does not know, a party's report that does not say which party.
 */
export function readReport(raw: unknown, mechanism: Mechanism, now: Instant): Report | Refusal {
  const written = shaped(schema, raw)
  if (isRefusal(written)) return written
  const grade = readGrade(written.grade)
  if (isRefusal(grade)) return placed(grade, { field: 'grade' })
  const times = readTimes(written, mechanism.zone, now)
  if (isRefusal(times)) return times
  const wrong = wrongPlace(written.place, mechanism.area) ?? wrongCasualties(written.casualties ?? []) ?? wrongKind(written, mechanism)
  if (wrong) return wrong
  const { reporter, place, alleged, access } = written
  if (reporter.as === 'party' && reporter.party == null)
    return refuse('shape-missing', { accepted: mechanism.components.map(({ party }) => party).join(', ') }, { field: 'reporter.party' })
  return {
    ...{ id: written.id, mechanism: written.mechanism, channel: written.channel, what: written.what, grade, ...times },
    reporter: { as: reporter.as, party: reporter.party ?? null, name: reporter.name ?? null },
    place: {
      ...{ name: place.name ?? null, lat: place.lat ?? null, lon: place.lon ?? null, precision: place.precision },
      ...{ zone: place.zone ?? null, distanceM: place.distance_m ?? null },
    },
    ...{ title: written.title ?? null, means: written.means ?? null, count: written.count ?? null },
    casualties: (written.casualties ?? []).map(({ harm = 'killed', ...rest }) => ({ ...rest, harm })),
    ...{ allegedBy: alleged?.by ?? null, allegedAgainst: alleged?.against ?? null },
    actors: [...new Set(written.actors ?? [])],
    ...{ origin: written.origin, source: written.source ?? null, taken: written.taken ?? null },
    access: access == null ? null : { obtained: access.obtained, by: access.by ?? null, why: access.why ?? null },
    clauses: [...new Set([...(written.clauses ?? []), ...(mechanism.kinds?.find(({ id }) => id === written.what)?.clauses ?? [])])],
    protected: written.protected ?? false,
    evidence: [...new Set(written.evidence ?? [])],
    words: written.words ?? null,
  }
}

type Times = Pick<Report, 'received' | 'from' | 'until' | 'timePrecision'>

function readTimes({ occurred, received }: Written, zone: string, now: Instant): Times | Refusal {
  const from = past(occurred.from, zone, now, 'occurred.from')
  if (isRefusal(from)) return from
  const until = occurred.to == null ? from : past(occurred.to, zone, now, 'occurred.to')
  if (isRefusal(until)) return until
  if (until < from)
    return refuse('term-ends-before-it-starts', { start: shown(occurred.from), end: shown(occurred.to) }, { field: 'occurred.to' })
  const came = received == null ? null : past(received, zone, now, 'received')
  if (isRefusal(came)) return came
  if (came !== null && came < from)
    return refuse('term-ends-before-it-starts', { start: shown(occurred.from), end: shown(received) }, { field: 'received' })
  return { from, until, received: came, timePrecision: occurred.precision }
}

/** A moment that has been: nobody reports what is still to come. */
function past(text: string, zone: string, now: Instant, field: string): Instant | Refusal {
  const read = readInstant(text, zone)
  if (isRefusal(read)) return placed(read, { field })
  return read > now ? refuse('incident-in-future', { found: shown(text) }, { field }) : read
}

/** Precisions of place that name a point. */
const POINT_PRECISION = 2

function wrongPlace({ lat, lon, precision, name, zone }: Written['place'], area: Area | null): Refusal | null {
  if (lat == null && lon == null) {
    if (precision <= POINT_PRECISION && zone == null) return refuse('shape-missing', { accepted: 'lat, lon' }, { field: 'place.lat' })
    return name == null && zone == null ? refuse('shape-missing', { accepted: 'name, zone' }, { field: 'place.name' }) : null
  }
  if (lat == null || lon == null)
    return refuse('shape-missing', { accepted: 'lat, lon' }, { field: lat == null ? 'place.lat' : 'place.lon' })
  const field = 'place'
  const found = `${lat}, ${lon}`
  const outside = (a: number, b: number) => Math.abs(a) > 90 || Math.abs(b) > 180
  if (outside(lat, lon)) return refuse(outside(lon, lat) ? 'place-outside-world' : 'place-swapped', { found }, { field })
  const swapped = area !== null && !inArea(area, lat, lon) && !outside(lon, lat) && inArea(area, lon, lat)
  return swapped ? refuse('place-swapped', { found }, { field }) : null
}

function wrongCasualties(all: NonNullable<Written['casualties']>): Refusal | null {
  for (const [i, { side, harm = 'killed', low, best, high }] of all.entries()) {
    const field = `casualties[${i}]`
    if (low > best || best > high) return refuse('casualties-not-rising', { found: `${low}, ${best}, ${high}` }, { field })
    if (all.findIndex((one) => one.side === side && (one.harm ?? 'killed') === harm) < i)
      return refuse('shape-repeated', { found: `${side} ${harm}` }, { field: `${field}.side` })
  }
  return null
}

function wrongKind({ what }: Written, { kinds }: Mechanism): Refusal | null {
  if (kinds === null || kinds.some(({ id }) => id === what)) return null
  return refuse('shape-not-one-of', { found: what, accepted: kinds.map(({ id }) => id).join(', ') }, { field: 'what' })
}

/** Everything a report names that ought to be a party on file, with its field. */
export function partiesNamed({ reporter, allegedBy, allegedAgainst, actors, casualties }: Report): readonly (readonly [string, string])[] {
  const all: [string, string | null][] = [
    ['reporter.party', reporter.party],
    ['alleged.by', allegedBy],
    ['alleged.against', allegedAgainst],
    ...actors.map((one, i): [string, string] => [`actors[${i}]`, one]),
    ...casualties.flatMap(({ side }, i): [string, string][] =>
      (NO_PARTY as readonly string[]).includes(side) ? [] : [[`casualties[${i}].side`, side]],
    ),
  ]
  return all.filter((one): one is [string, string] => one[1] !== null)
}
