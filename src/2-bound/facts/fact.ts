/**
 * A fact is what a clause may ask for. BOUND owns its type; KNOW and WATCH compute facts, the shell gathers them.
 *
 * It is a claim cut down to what the law reads: of whom, what, its value, when it holds, how good the source is and when
 * the house learnt it. The house's own acts (approvals, usage, duties) are facts of its register and carry no grade.
 */
import { z } from 'zod'
import { type Decimal, readDecimal } from '#ground/decimal.ts'
import { type Instant, readInstant } from '#ground/instant.ts'
import { LIMITS } from '#ground/limits.ts'
import { label } from '#ground/parts.ts'
import { isRefusal, at as placed, type Refusal, refuse } from '#ground/refusal.ts'
import { readList, shaped } from '#ground/schema.ts'
import { atLeast, CONTRADICT, type Grade, readGrade, SUPPORT } from '#know/grade.ts'

export type FactValue = string | number | boolean

/** One charge against a limit, as the register keeps it. */
export interface UsageEntry {
  readonly id: string | null
  readonly amount: Decimal | null
  readonly currency: string | null
  readonly unit: string | null
  readonly from: Instant
  readonly until: Instant
  readonly state: 'performed' | 'reserved' | 'released'
  readonly expires: Instant | null
  readonly recorded: Instant | null
}

export interface Fact {
  /** A party, zone, list, event, currency or clause ref; `act` for what is said of the act itself. */
  readonly of: string
  readonly is: string
  readonly value: FactValue | null
  /** Validity, half-open; minus or plus infinity where the claim sets no bound. */
  readonly from: Instant
  readonly until: Instant
  readonly grade: Grade | null
  /** Good enough to support (C3) and to contradict (D4) under the usual thresholds. */
  readonly supports: boolean
  readonly contradicts: boolean
  readonly recorded: Instant | null
  readonly id: string | null
  readonly by: string | null
  readonly role: string | null
  readonly rev: number | null
  readonly due: Instant | null
  /** What an approval was given for: the digest of act, warrant and reasons the approver was shown. */
  readonly digest: string | null
  readonly entries: readonly UsageEntry[] | null
  /** Where it first came from. Two papers that carry one agency's story are two sources and one origin; null is not known. */
  readonly origin: string | null
  /** Where it comes from, for people: a source name or the index of its entry in the record. */
  readonly source: string | null
  /** The copy of this fact is damaged: it counts for nothing and can never be deferred. */
  readonly damaged: boolean
}

const text = label
const amount = z.union([z.number(), z.string()])
export const entrySchema = z.strictObject({
  id: text.optional(),
  qty: amount.optional(),
  unit: text.optional(),
  count: amount.optional(),
  amount: amount.optional(),
  currency: text.optional(),
  when: z.unknown(),
  state: z.enum(['performed', 'reserved', 'released', 'unreported']),
  expires: z.unknown().optional(),
  recorded: z.unknown().optional(),
})
export const factSchema = z.strictObject({
  of: text,
  is: text,
  value: z.union([z.string().max(LIMITS.text_characters_max), z.number(), z.boolean()]).optional(),
  from: z.unknown().optional(),
  until: z.unknown().optional(),
  grade: z.string().optional(),
  recorded: z.unknown().optional(),
  id: text.optional(),
  by: text.optional(),
  role: text.optional(),
  rev: z.number().int().nonnegative().optional(),
  due: z.unknown().optional(),
  digest: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .optional(),
  entries: z.array(z.unknown()).max(LIMITS.list_items_max).optional(),
  origin: text.optional(),
  source: z.string().max(LIMITS.text_characters_max).optional(),
  basis: z.string().max(LIMITS.text_characters_max).optional(),
  unreadable: z.boolean().optional(),
})

/**
 * Reads a fact. Bare dates are midnights in `zone`; for a usage fact that is the zone of the instrument whose limit it counts.
 */
export function readFact(raw: unknown, zone: string): Fact | Refusal {
  const written = shaped(factSchema, raw)
  if (isRefusal(written)) return written
  const grade = written.grade === undefined ? null : readGrade(written.grade)
  if (isRefusal(grade)) return placed(grade, { field: 'grade' })
  const times: Record<'from' | 'until' | 'recorded' | 'due', Instant | null> = { from: null, until: null, recorded: null, due: null }
  for (const key of ['from', 'until', 'recorded', 'due'] as const) {
    const raw = written[key]
    if (raw === undefined || raw === null) continue
    const instant = readInstant(raw, zone)
    if (isRefusal(instant)) return placed(instant, { field: key })
    times[key] = instant
  }
  if (times.from !== null && times.until !== null && times.until <= times.from)
    return refuse('term-ends-before-it-starts', { start: String(written.from), end: String(written.until) }, { field: 'until' })
  const entries = written.entries === undefined ? null : readList(written.entries, 'entries', (one) => readEntry(one, zone))
  if (isRefusal(entries)) return entries
  const damaged = written.unreadable === true
  return {
    of: written.of,
    is: written.is,
    value: written.value ?? null,
    from: times.from ?? Number.NEGATIVE_INFINITY,
    until: times.until ?? Number.POSITIVE_INFINITY,
    grade,
    supports: !damaged && grade !== null && atLeast(grade, SUPPORT),
    contradicts: !damaged && grade !== null && atLeast(grade, CONTRADICT),
    recorded: times.recorded,
    id: written.id ?? null,
    by: written.by ?? null,
    role: written.role ?? null,
    rev: written.rev ?? null,
    due: times.due,
    digest: written.digest ?? null,
    entries,
    origin: written.origin ?? null,
    source: written.source ?? null,
    damaged,
  }
}

function readEntry(raw: unknown, zone: string): UsageEntry | Refusal {
  const written = shaped(entrySchema, raw)
  if (isRefusal(written)) return written
  const [start, end] = Array.isArray(written.when) ? (written.when as unknown[]) : [written.when, undefined]
  const from = readInstant(start, zone)
  if (isRefusal(from)) return placed(from, { field: 'when' })
  const until = end === undefined ? from : readInstant(end, zone)
  if (isRefusal(until)) return placed(until, { field: 'when' })
  if (until < from) return refuse('term-ends-before-it-starts', { start: String(start), end: String(end) }, { field: 'when' })
  const expires = written.expires === undefined ? null : readInstant(written.expires, zone)
  if (isRefusal(expires)) return placed(expires, { field: 'expires' })
  const recorded = written.recorded === undefined ? null : readInstant(written.recorded, zone)
  if (isRefusal(recorded)) return placed(recorded, { field: 'recorded' })
  // Of two sizes of one charge the larger might be the one that counts.
  const sizes = (['qty', 'count', 'amount'] as const).filter((key) => written[key] !== undefined)
  if (sizes.length > 1) return refuse('shape-repeated', { found: sizes.join(', ') }, { field: sizes[1] as string })
  const field = sizes[0] ?? 'qty'
  const counted = written[field]
  const size = counted === undefined ? null : readDecimal(counted)
  if (isRefusal(size)) return placed(size, { field })
  // A negative entry would make room under a limit; what is given back is an entry released or corrected.
  if (size?.isNegative()) return refuse('shape-too-small', { found: String(counted), min: '0' }, { field })
  const { id = null, currency = null, unit = null } = written
  // What was permitted and never reported counts as still reserved.
  const state = written.state === 'unreported' ? 'reserved' : written.state
  return { id, amount: size, currency, unit, from, until, state, expires, recorded }
}
