/**
 * A designation: a party named under a measure, from a moment on, for stated reasons.
 *
 * A regime holds measures, a measure has designations. The measure is an instrument with its clauses; who is designated under it is a
 * list beside them, because it changes every week while the clauses stand for years. A clause names the whole list by
 * `INSTRUMENT/designated`, or those on it whom one measure concerns by `INSTRUMENT/designated:MEASURE`.
 *
 * Requests to be taken off the list are kept with their dates. While one is pending the designation stands.
 */
import { z } from 'zod'
import { type Instant, readInstant } from '#ground/instant.ts'
import { LIMITS } from '#ground/limits.ts'
import { label } from '#ground/parts.ts'
import { isRefusal, at as placed, type Refusal, refuse } from '#ground/refusal.ts'
import { readList } from '#ground/schema.ts'
import type { Span } from '#ground/term.ts'
import { MEASURES, type Measure } from '#know/lists/entry.ts'

/** The procedures in which a party may ask to be taken off a list. */
export const PROCEDURES = ['ombudsperson', 'focal-point', 'issuer', 'court'] as const
export type Procedure = (typeof PROCEDURES)[number]
export const OUTCOMES = ['delisted', 'kept', 'withdrawn', 'not-admitted'] as const

/** A request to be taken off a list, with the day of each step that was recorded; null where none was. */
export interface DelistingRequest {
  readonly procedure: Procedure
  readonly by: string | null
  readonly received: Instant
  /** Information was gathered; the term for it may have been extended. */
  readonly gathered: Instant | null
  /** The report was handed in after the dialogue; the term for it may have been extended. */
  readonly reported: Instant | null
  readonly extended: readonly ('gathering' | 'dialogue')[]
  readonly recommendation: 'delist' | 'keep' | null
  /** The committee completed its consideration of the report. */
  readonly considered: Instant | null
  /** The committee decided by consensus that the measures stay. */
  readonly objected: boolean
  /** A member asked that it be put to the Council. */
  readonly referred: Instant | null
  readonly decided: Instant | null
  readonly outcome: (typeof OUTCOMES)[number] | null
}

export interface Designation {
  readonly id: string
  /** Null where a damaged copy no longer tells whom it names. */
  readonly party: string | null
  readonly listed: Instant
  readonly recorded: Instant | null
  /** The end that it was given when it was made; with `ending: expected` it is not known what holds after that. */
  readonly until: Instant | null
  readonly ending: 'definitive' | 'expected'
  readonly delisted: { readonly on: Instant; readonly recorded: Instant | null } | null
  readonly suspended: readonly Span[]
  /** The measures it brings; null where that is not said, and then it may be any. */
  readonly measures: readonly Measure[] | null
  readonly criteria: readonly string[]
  readonly statement: string | null
  readonly reviewDue: Instant | null
  readonly requests: readonly DelistingRequest[]
  readonly unreadable: boolean
}

const id = label
const words = z.string().min(1).max(LIMITS.text_characters_max)
/** What a designation may bring. That it is not said which is told by leaving it out. */
export const DESIGNATED_MEASURES = MEASURES.filter((measure) => measure !== 'unstated')
const requestSchema = z.strictObject({
  received: z.unknown(),
  procedure: z.enum(PROCEDURES).optional(),
  by: words.optional(),
  gathered: z.unknown().optional(),
  reported: z.unknown().optional(),
  extended: z
    .array(z.enum(['gathering', 'dialogue']))
    .min(1)
    .optional(),
  recommendation: z.enum(['delist', 'keep']).optional(),
  considered: z.unknown().optional(),
  objected: z.boolean().optional(),
  referred: z.unknown().optional(),
  decided: z.unknown().optional(),
  outcome: z.enum(OUTCOMES).optional(),
})
export const measuresSchema = z.array(z.enum(DESIGNATED_MEASURES)).min(1).max(DESIGNATED_MEASURES.length)
export const designationSchema = z.strictObject({
  id,
  party: id.optional(),
  listed: z.unknown().optional(),
  recorded: z.unknown().optional(),
  until: z.unknown().optional(),
  ending: z.enum(['definitive', 'expected']).optional(),
  delisted: z.strictObject({ on: z.unknown(), recorded: z.unknown().optional() }).optional(),
  suspended: z.array(z.unknown()).min(1).optional(),
  measures: measuresSchema.optional(),
  criteria: z.array(words).min(1).optional(),
  statement: words.optional(),
  review_due: z.unknown().optional(),
  requests: z.array(requestSchema).min(1).max(LIMITS.clauses_max).optional(),
  unreadable: z.boolean().optional(),
})
type Written = z.output<typeof designationSchema>
type WrittenRequest = z.output<typeof requestSchema>

/** How the instrument reads what both have: a suspension, and a moment that need not be given. */
export interface Reading {
  readonly zone: string
  readonly suspension: (raw: unknown, zone: string) => Span | Refusal
}

/** Reads the list of an instrument, in the order of ids; gives the first refusal with its field. An id stands once. */
export function readDesignations(raw: readonly Written[], reading: Reading): readonly Designation[] | Refusal {
  const read = readList(raw, 'designations', (one) => readDesignation(one, reading))
  if (isRefusal(read)) return read
  const seen = new Set<string>()
  for (const one of read) {
    if (seen.has(one.id)) return refuse('shape-repeated', { found: one.id }, { field: 'designations' })
    seen.add(one.id)
  }
  return read.sort((a, b) => (a.id < b.id ? -1 : 1))
}

function readDesignation(written: Written, { zone, suspension }: Reading): Designation | Refusal {
  const unreadable = written.unreadable === true
  if (!unreadable && written.party === undefined) return refuse('shape-missing', { accepted: 'ID' }, { field: 'party' })
  const m = moments({ ...written, delisted: written.delisted?.on, gone: written.delisted?.recorded }, zone, [
    ...(['listed', 'recorded', 'until', 'delisted', 'gone', 'review_due'] as const),
  ])
  if (isRefusal(m)) return m
  if (m.listed === null && !unreadable) return refuse('shape-missing', { accepted: 'ISO 8601' }, { field: 'listed' })
  const listed = m.listed ?? Number.NEGATIVE_INFINITY
  for (const [field, end, found] of [
    ['until', m.until, written.until],
    ['delisted.on', m.delisted, written.delisted?.on],
  ] as const)
    if (end !== null && end <= listed)
      return refuse('term-ends-before-it-starts', { start: String(written.listed), end: String(found) }, { field })
  const suspended = readList(written.suspended ?? [], 'suspended', (one) => suspension(one, zone))
  if (isRefusal(suspended)) return suspended
  const requests = readList(written.requests ?? [], 'requests', (one) => readRequest(one, zone))
  if (isRefusal(requests)) return requests
  return {
    id: written.id,
    party: written.party ?? null,
    listed,
    recorded: m.recorded,
    until: m.until,
    ending: written.ending ?? 'definitive',
    delisted: m.delisted === null ? null : { on: m.delisted, recorded: m.gone },
    suspended: suspended.sort((a, b) => a.from - b.from || a.until - b.until),
    measures: written.measures ?? null,
    criteria: written.criteria ?? [],
    statement: written.statement ?? null,
    reviewDue: m.review_due,
    requests: requests.sort((a, b) => a.received - b.received),
    unreadable,
  }
}

/** The steps come in this order, and none before the request. */
const STEPS = ['received', 'gathered', 'reported', 'considered', 'referred', 'decided'] as const

function readRequest(written: WrittenRequest, zone: string): DelistingRequest | Refusal {
  const m = moments(written, zone, STEPS)
  if (isRefusal(m)) return m
  const { received } = m
  if (received === null) return refuse('shape-missing', { accepted: 'ISO 8601' }, { field: 'received' })
  let last: (typeof STEPS)[number] = 'received'
  for (const step of STEPS) {
    const [before, then] = [m[last], m[step]]
    if (then === null) continue
    if (before !== null && then < before)
      return refuse('term-ends-before-it-starts', { start: String(written[last]), end: String(written[step]) }, { field: step })
    last = step
  }
  if ((m.decided === null) !== (written.outcome === undefined)) {
    const field = m.decided === null ? 'decided' : 'outcome'
    return refuse('shape-missing', { accepted: field === 'outcome' ? OUTCOMES.join(', ') : 'ISO 8601' }, { field })
  }
  return {
    procedure: written.procedure ?? 'issuer',
    by: written.by ?? null,
    received,
    gathered: m.gathered,
    reported: m.reported,
    extended: written.extended ?? [],
    recommendation: written.recommendation ?? null,
    considered: m.considered,
    objected: written.objected === true,
    referred: m.referred,
    decided: m.decided,
    outcome: written.outcome ?? null,
  }
}

/** Moments that need not be given, under their names. */
function moments<K extends string>(
  from: { readonly [key in K]?: unknown },
  zone: string,
  keys: readonly K[],
): Record<K, Instant | null> | Refusal {
  const read = {} as Record<K, Instant | null>
  for (const key of keys) {
    const raw = from[key]
    const moment = raw === undefined || raw === null ? null : readInstant(raw, zone)
    if (isRefusal(moment)) return placed(moment, { field: FIELDS[key] ?? key })
    read[key] = moment
  }
  return read
}
const FIELDS: Readonly<Record<string, string>> = { delisted: 'delisted.on', gone: 'delisted.recorded' }

const LIST = /^(.+)\/designated(?::(.*))?$/s

/** A name in a pattern that means a list of designations: of which instrument, and for which measure (null: whichever). */
export interface ListName {
  readonly name: string
  readonly instrument: string
  readonly measure: Measure | null
  /** The dependency of whoever looks at it. */
  readonly need: string
}

/** The list a name means; null where it names a party. */
export function listName(name: string): ListName | null {
  const [, instrument, said] = LIST.exec(name) ?? []
  if (instrument === undefined) return null
  const measure = DESIGNATED_MEASURES.find((one) => one === said) ?? null
  return { name, instrument, measure, need: `instrument ${instrument}` }
}

/** Whether a name means a party, or a list for a measure that there is: a measure misspelt would match nobody. */
export function listReadable(name: string): boolean {
  const said = LIST.exec(name)?.[2]
  return said === undefined || DESIGNATED_MEASURES.some((measure) => measure === said)
}
