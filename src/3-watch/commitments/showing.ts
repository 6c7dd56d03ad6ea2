/** Evidence on a commitment as it is written (docs/formats/commitments.md): what it shows, who says so, how good it is, what it rests on. */
import { z } from 'zod'
import { type Instant, readInstant } from '#ground/instant.ts'
import { LIMITS } from '#ground/limits.ts'
import { label, labelSet } from '#ground/parts.ts'
import { isRefusal, at as placed, type Refusal, refuse } from '#ground/refusal.ts'
import { shaped } from '#ground/schema.ts'
import { type Grade, readGrade } from '#know/grade.ts'
import { SHOWS, type Shows, type Speaker } from './commitment.ts'

export const showingSchema = z.strictObject({
  shows: z.enum(SHOWS),
  said_by: label,
  grade: z.string(),
  from: z.string().optional(),
  until: z.string().optional(),
  rests_on: labelSet.optional(),
  text: z.string().min(1).max(LIMITS.text_characters_max),
})
export type WrittenShowing = z.output<typeof showingSchema>

/** A piece of evidence, and who says it seen from the commitment. */
export interface Showing {
  /** The index of its entry. */
  readonly entry: number
  readonly shows: Shows
  readonly speaker: Speaker
  readonly grade: Grade
  /** The time it speaks of, [from, until]. Where it does not say: the moment it was recorded. */
  readonly from: Instant
  readonly until: Instant
}

/** What the reader of a showing needs beside the words: the times it speaks of. */
export interface ReadShowing {
  readonly written: WrittenShowing
  readonly grade: Grade
  readonly from: Instant
  readonly until: Instant
}

/**
 * Reads evidence recorded at `recorded`. Bare dates are midnights in `zone`. What lies ahead of the recording shows nothing yet, so a time
 * that ends later is refused, and so is one that ends before it begins.
 */
export function readShowing(raw: unknown, zone: string, recorded: Instant): ReadShowing | Refusal {
  const written = shaped(showingSchema, raw)
  if (isRefusal(written)) return written
  const grade = readGrade(written.grade)
  if (isRefusal(grade)) return placed(grade, { field: 'grade' })
  const until = momentOf(written.until ?? written.from, zone, recorded, written.until === undefined ? 'from' : 'until')
  if (isRefusal(until)) return until
  // A denial that does not say since when denies whatever was alleged before.
  const from = momentOf(written.from, zone, written.shows === 'not-breached' ? Number.NEGATIVE_INFINITY : until, 'from')
  if (isRefusal(from)) return from
  if (until > recorded) return refuse('watch-time-ahead', { found: written.until ?? written.from ?? '' }, { field: 'until' })
  if (until < from) return refuse('term-ends-before-it-starts', { start: written.from ?? '', end: written.until ?? '' }, { field: 'until' })
  return { written, grade, from, until }
}

function momentOf(text: string | undefined, zone: string, otherwise: Instant, field: string): Instant | Refusal {
  if (text === undefined) return otherwise
  const read = readInstant(text, zone)
  return isRefusal(read) ? placed(read, { field }) : read
}
