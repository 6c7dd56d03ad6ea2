import { z } from 'zod'
import { type Instant, readInstant } from '#ground/instant.ts'
import { LIMITS } from '#ground/limits.ts'
import { type Marking, readMarking } from '#ground/marking.ts'
import { label, labelSet } from '#ground/parts.ts'
import { at, isRefusal, type Refusal, refuse, shown } from '#ground/refusal.ts'
import { shaped } from '#ground/schema.ts'
import { type Bounds, readBounds } from './bounds.ts'
import { type Grade, readGrade } from './grade.ts'

export type ClaimValue = string | number | boolean

/** How we came to have a claim: read in its source, recalled from memory, computed, inferred from others, or drafted by us. */
export const BASES = ['read', 'recalled', 'computed', 'inferred', 'drafted'] as const
export type Basis = (typeof BASES)[number]

/** Who gave testimony, and each use they agreed to. A use that is not listed was not agreed to. */
export interface Consent {
  readonly by: string
  readonly purposes: readonly string[]
}

/** One statement about a party or event: a property, its value, when it held, who says so and how good that is. */
export interface Claim extends Bounds {
  readonly id: string
  readonly of: string
  readonly is: string
  readonly value: ClaimValue
  readonly grade: Grade
  /** The document or person it was taken from. */
  readonly source: string
  /** Where it first came from. Two newspapers that carry one agency's story are two sources and one origin. */
  readonly origin: string
  /** When it was recorded. Null is "before anything asked here": such a claim is part of every account. */
  readonly recorded: Instant | null
  readonly basis?: Basis
  readonly consent?: Consent
  readonly marking?: Marking
  /** The id of an earlier claim of the same source or origin that this one replaces. */
  readonly corrects?: string
}

const schema = z.strictObject({
  id: label,
  of: label,
  is: label,
  value: z.unknown(),
  from: z.string().nullish(),
  until: z.string().nullish(),
  grade: z.unknown(),
  source: label,
  origin: label,
  recorded: z.string().nullish(),
  basis: z.enum(BASES).optional(),
  consent: z.strictObject({ by: label, purposes: labelSet }).optional(),
  marking: z.unknown().optional(),
  corrects: label.optional(),
})
type Written = z.output<typeof schema>

/**
 * Reads a claim. Unknown keys, impossible spans, and values that are not text, a finite number, true or false are refused.
 * A grade is needed: a claim that nobody could judge says `F6`. A correction needs to say when it was recorded, because only a
 * later record can correct an earlier one. Bare dates are local midnights in `zone`.
 */
export function readClaim(raw: unknown, zone: string): Claim | Refusal {
  const written = shaped(schema, raw)
  if (isRefusal(written)) return written
  const { id, of, is, value, source, origin, corrects } = written
  if (!isClaimValue(value)) return refuse('claim-value-unreadable', { found: shown(value) }, { field: 'value' })
  const grade = readGrade(written.grade)
  if (isRefusal(grade)) return at(grade, { field: 'grade' })
  const bounds = readBounds(written.from, written.until, zone)
  if (isRefusal(bounds)) return bounds
  const recorded = written.recorded === undefined || written.recorded === null ? null : readInstant(written.recorded, zone)
  if (isRefusal(recorded)) return at(recorded, { field: 'recorded' })
  if (corrects === id) return refuse('claim-corrects-itself', { found: id }, { field: 'corrects' })
  if (corrects !== undefined && recorded === null) return refuse('shape-missing', { accepted: 'ISO 8601' }, { field: 'recorded' })
  const extras = readExtras(written, zone)
  if (isRefusal(extras)) return extras
  return { id, of, is, value, ...bounds, grade, source, origin, recorded, ...extras }
}

type Extras = Pick<Claim, 'basis' | 'consent' | 'marking' | 'corrects'>

function readExtras(written: Written, zone: string): Extras | Refusal {
  const { basis, consent, corrects } = written
  const marking = written.marking === undefined ? undefined : readMarking(written.marking, zone)
  if (isRefusal(marking)) return at(marking, { field: 'marking' })
  return {
    ...(basis === undefined ? {} : { basis }),
    ...(consent === undefined ? {} : { consent }),
    ...(marking === undefined ? {} : { marking }),
    ...(corrects === undefined ? {} : { corrects }),
  }
}

function isClaimValue(value: unknown): value is ClaimValue {
  if (typeof value === 'string') return value !== '' && value.length <= LIMITS.text_characters_max && value.isWellFormed()
  return typeof value === 'boolean' || (typeof value === 'number' && Number.isFinite(value))
}
