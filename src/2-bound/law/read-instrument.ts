/**
 * Reads an instrument from its written form (docs/formats/instrument.md), or refuses it naming the field.
 *
 * Nothing unreadable is filed, so a document that does not fit the form is refused here. `unreadable: true` is different:
 * it is how the register says that a copy which was filed and readable has since been damaged.
 */
import { z } from 'zod'
import { type Instant, isZone, readInstant } from '#ground/instant.ts'
import { LIMITS } from '#ground/limits.ts'
import { label } from '#ground/parts.ts'
import { isRefusal, at as placed, type Refusal, refuse } from '#ground/refusal.ts'
import { readList, shaped } from '#ground/schema.ts'
import { readSpan } from '#ground/term.ts'
import type { Clause, Span } from './clause.ts'
import { designationSchema, measuresSchema, readDesignations } from './designation.ts'
import { DEFAULT_SCOPE, type Envelope, HOUSE_ORDER, INSTRUMENT_KINDS, type Instrument, type Objective, type Version } from './instrument.ts'
import { pattern, patternSchema } from './pattern.ts'
import { readClause } from './read-clause.ts'

const id = label
const clauses = z.array(z.unknown()).min(1).max(LIMITS.clauses_max)

const words = z.string().min(1).max(LIMITS.text_characters_max)
/** A number as it was counted, or what is to be seen in words. */
const measured = z.union([words, z.number()])
const objective = z.strictObject({
  id,
  text: words,
  indicator: words.optional(),
  baseline: measured.optional(),
  target: measured.optional(),
  by: z.unknown().optional(),
})

/** Text that only people read. */
const plain = z.string().max(LIMITS.text_characters_max)

export const instrumentSchema = z.strictObject({
  id,
  title: plain.optional(),
  order: id.optional(),
  kind: z.enum(INSTRUMENT_KINDS).optional(),
  issuer: id.optional(),
  rank: plain.optional(),
  zone: z.string().max(LIMITS.zone_characters_max).optional(),
  term: z.unknown().optional(),
  ending: z.enum(['definitive', 'expected']).optional(),
  ended: z.strictObject({ on: z.unknown(), recorded: z.unknown().optional() }).optional(),
  ends_on: id.optional(),
  rests_on: z.array(id).optional(),
  cites: z.union([plain, z.array(plain)]).optional(),
  succeeds: z.array(id).optional(),
  objectives: z.array(objective).max(LIMITS.clauses_max).optional(),
  regime: z.strictObject({ id, title: words.optional() }).optional(),
  measures: measuresSchema.optional(),
  designations: z.array(designationSchema).max(LIMITS.designations_max).optional(),
  suspended: z.array(z.unknown()).optional(),
  checked: z.unknown().optional(),
  max_age_days: z.number().int().positive().optional(),
  issued: z.unknown().optional(),
  recorded: z.unknown().optional(),
  attested: z.union([z.boolean(), z.literal('scenario')]).optional(),
  contested: z.boolean().optional(),
  unreadable: z.boolean().optional(),
  envelope: patternSchema.extend({ about: patternSchema.optional(), term: z.unknown().optional() }).optional(),
  clauses: clauses.optional(),
  versions: z
    .array(
      z.strictObject({
        v: z.number().int().positive(),
        from: z.unknown(),
        recorded: z.unknown().optional(),
        clauses: clauses.optional(),
        unreadable: z.boolean().optional(),
      }),
    )
    .min(1)
    .optional(),
  parties: z.array(id).optional(),
  review: plain.optional(),
  source: plain.optional(),
  basis: plain.optional(),
})
type Written = z.output<typeof instrumentSchema>

/** Gives the instrument, or the refusal for the first thing wrong with its field path. Bare dates are midnights in its `zone`. */
export function readInstrument(raw: unknown): Instrument | Refusal {
  const written = shaped(instrumentSchema, raw)
  if (isRefusal(written)) return written
  const zone = written.zone ?? 'UTC'
  if (!isZone(zone)) return refuse('zone-unknown', { found: zone }, { field: 'zone' })
  const term = readTermOf(written, zone)
  if (isRefusal(term)) return placed(term, { field: 'term' })
  const dates = readDates(written, zone, term)
  if (isRefusal(dates)) return dates
  const envelope = readEnvelope(written, zone)
  if (isRefusal(envelope)) return placed(envelope, { field: 'envelope' })
  // A damaged instrument may have lost everything but its id; what it was is then the least permissive guess: a measure.
  if (written.unreadable !== true) {
    if (written.kind === undefined) return refuse('shape-missing', { accepted: INSTRUMENT_KINDS.join(', ') }, { field: 'kind' })
    if (written.issuer === undefined) return refuse('shape-missing', { accepted: 'ID' }, { field: 'issuer' })
  }
  const objectives = readObjectives(written.objectives ?? [], zone)
  if (isRefusal(objectives)) return objectives
  const designations =
    written.designations === undefined ? null : readDesignations(written.designations, { zone, suspension: readSuspension })
  if (isRefusal(designations)) return designations
  const kind = written.kind ?? 'measure'
  const versions = readVersions(written, zone, term, DEFAULT_SCOPE[kind])
  if (isRefusal(versions)) return versions
  return {
    id: written.id,
    title: written.title ?? null,
    order: written.order ?? HOUSE_ORDER,
    kind,
    issuer: written.issuer ?? '',
    rank: written.rank ?? null,
    zone,
    term,
    ending: written.ending ?? 'definitive',
    endsOn: written.ends_on ?? null,
    restsOn: [...new Set(written.rests_on ?? [])].sort(),
    succeeds: [...new Set(written.succeeds ?? [])].sort(),
    objectives,
    regime: written.regime === undefined ? null : { id: written.regime.id, title: written.regime.title ?? null },
    measures: written.measures ?? [],
    designations,
    cites: typeof written.cites === 'string' ? [written.cites] : (written.cites ?? []),
    maxAgeDays: written.max_age_days ?? null,
    attested: written.attested ?? true,
    contested: written.contested === true,
    unreadable: written.unreadable === true,
    envelope,
    versions,
    ...dates,
  }
}

const ALWAYS: Span = { from: Number.NEGATIVE_INFINITY, until: Number.POSITIVE_INFINITY }

function readTermOf(written: Written, zone: string): Span | Refusal {
  if (written.term === undefined && written.unreadable === true) return ALWAYS
  return readSpan(written.term ?? [], zone)
}

/** A moment that need not be given. */
function optional(raw: unknown, zone: string, field: string): Instant | null | Refusal {
  if (raw === undefined || raw === null) return null
  const instant = readInstant(raw, zone)
  return isRefusal(instant) ? placed(instant, { field }) : instant
}

type Dates = Pick<Instrument, 'checked' | 'issued' | 'recorded' | 'ended' | 'suspended'>

function readDates(written: Written, zone: string, term: Span): Dates | Refusal {
  const checked = optional(written.checked, zone, 'checked')
  if (isRefusal(checked)) return checked
  const issued = optional(written.issued, zone, 'issued')
  if (isRefusal(issued)) return issued
  const recorded = optional(written.recorded, zone, 'recorded')
  if (isRefusal(recorded)) return recorded
  const suspended = readList(written.suspended ?? [], 'suspended', (raw) => readSuspension(raw, zone))
  if (isRefusal(suspended)) return suspended
  const ended = readEnded(written.ended, zone)
  if (isRefusal(ended)) return placed(ended, { field: 'ended' })
  return {
    checked,
    issued: issued ?? term.from,
    // What is issued after what is known does not exist for that answer, whatever its filing says.
    recorded: issued === null ? recorded : Math.max(recorded ?? issued, issued),
    suspended: suspended.sort((a, b) => a.from - b.from || a.until - b.until),
    ended,
  }
}

/** A suspension may be "until further notice" (null): it does not extend the term. */
function readSuspension(raw: unknown, zone: string): Span | Refusal {
  if (!Array.isArray(raw) || raw.length !== 2 || raw[1] !== null) return readSpan(raw, zone)
  const from = readInstant(raw[0], zone)
  return isRefusal(from) ? from : { from, until: Number.POSITIVE_INFINITY }
}

function readEnded(raw: Written['ended'], zone: string): Instrument['ended'] | Refusal {
  if (raw === undefined) return null
  const on = readInstant(raw.on, zone)
  if (isRefusal(on)) return placed(on, { field: 'on' })
  const recorded = optional(raw.recorded, zone, 'recorded')
  return isRefusal(recorded) ? recorded : { on, recorded }
}

/** In the order in which they were written: the first may be the chief one. */
function readObjectives(raw: readonly z.output<typeof objective>[], zone: string): Objective[] | Refusal {
  const objectives = readList(raw, 'objectives', (one): Objective | Refusal => {
    const by = optional(one.by, zone, 'by')
    if (isRefusal(by)) return by
    const { id, text, indicator = null, baseline, target } = one
    return { id, text, indicator, baseline: measure(baseline), target: measure(target), by }
  })
  if (isRefusal(objectives)) return objectives
  const repeated = objectives.find(({ id }, i) => objectives.findIndex((other) => other.id === id) !== i)
  return repeated === undefined ? objectives : refuse('shape-repeated', { found: repeated.id }, { field: 'objectives' })
}

const measure = (value: string | number | undefined): string | null => (value === undefined ? null : String(value))

function readEnvelope(written: Written, zone: string): Envelope | null | Refusal {
  if (written.envelope === undefined) return null
  const { term, about: inner, ...outer } = written.envelope
  const about = inner ?? outer
  if (term === undefined) return { about: pattern(about), span: null }
  const span = readSpan(term, zone)
  return isRefusal(span) ? placed(span, { field: 'term' }) : { about: pattern(about), span }
}

function readVersions(written: Written, zone: string, term: Span, scope: Parameters<typeof readClause>[2]): Version[] | Refusal {
  if ((written.clauses === undefined) === (written.versions === undefined)) {
    if (written.unreadable === true && written.clauses === undefined) return []
    return refuse('instrument-without-clauses')
  }
  const damaged = written.unreadable === true
  if (written.clauses !== undefined) {
    const read = readClauses(written.clauses, written.id, scope)
    if (isRefusal(read)) return read
    return [{ v: 1, from: Math.min(term.from, Number.MAX_SAFE_INTEGER), recorded: null, clauses: read, lastReadableCopy: damaged }]
  }
  const versions = readList(written.versions ?? [], 'versions', (raw): Version | Refusal => {
    const from = readInstant(raw.from, zone)
    if (isRefusal(from)) return placed(from, { field: 'from' })
    const recorded = optional(raw.recorded, zone, 'recorded')
    if (isRefusal(recorded)) return recorded
    if (raw.clauses === undefined) {
      return raw.unreadable === true
        ? { v: raw.v, from, recorded, clauses: null, lastReadableCopy: false }
        : refuse('shape-missing', { accepted: '[clause, …]' }, { field: 'clauses' })
    }
    const read = readClauses(raw.clauses, written.id, scope)
    return isRefusal(read) ? read : { v: raw.v, from, recorded, clauses: read, lastReadableCopy: damaged || raw.unreadable === true }
  })
  if (isRefusal(versions)) return versions
  const repeated = versions.find((version, i) => versions.findIndex((other) => other.v === version.v) !== i)
  if (repeated) return refuse('shape-repeated', { found: String(repeated.v) }, { field: 'versions' })
  return versions.sort((a, b) => a.from - b.from || a.v - b.v)
}

function readClauses(raw: readonly unknown[], instrument: string, scope: Parameters<typeof readClause>[2]): Clause[] | Refusal {
  const read = readList(raw, 'clauses', (one) => readClause(one, instrument, scope))
  if (isRefusal(read)) return read
  const seen = new Set<string>()
  for (const clause of read) {
    if (seen.has(clause.id)) return refuse('clause-repeated', { found: clause.ref }, { field: 'clauses' })
    seen.add(clause.id)
  }
  return read.sort((a, b) => (a.id < b.id ? -1 : 1))
}
