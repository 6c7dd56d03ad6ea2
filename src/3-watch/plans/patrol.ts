/**
 * The plan of patrols and access: where somebody means to go, and what came of it. What was not tried, and of what nobody said a word, is
 * never counted as reached, and what was reached in part is told apart from what was reached.
 */
import { z } from 'zod'
import { type Instant, readInstant } from '#ground/instant.ts'
import { LIMITS } from '#ground/limits.ts'
import { label, labelSet, nameText } from '#ground/parts.ts'
import { isRefusal, at as placed, type Refusal, refuse } from '#ground/refusal.ts'
import { shaped } from '#ground/schema.ts'

const words = z.string().min(1).max(LIMITS.text_characters_max)
const moment = z.string().max(LIMITS.id_characters_max)

export const patrolSchema = z.strictObject({
  id: label,
  place: nameText,
  /** The zone of an agreement that the place lies in. */
  zone: label.optional(),
  /** Where the place is, in degrees (WGS 84). */
  position: z.strictObject({ lat: z.number().min(-90).max(90), lon: z.number().min(-180).max(180) }).optional(),
  from: moment,
  until: moment,
  by: label,
  purpose: words,
  agreement: label.optional(),
  /** The refs of clauses that somebody goes to see: without them a visit shows nothing of any clause. */
  clauses: labelSet.optional(),
})
export type WrittenPatrol = z.output<typeof patrolSchema>

export const OUTCOMES = ['reached', 'partly', 'denied', 'not-tried'] as const
export type Outcome = (typeof OUTCOMES)[number]

export const outcomeSchema = z.strictObject({
  outcome: z.enum(OUTCOMES),
  at: moment.optional(),
  /** Who kept them from it: needed where access was denied, wholly or in part. */
  denied_by: label.optional(),
  why: words.optional(),
  /** The report or incident that tells of the denial. */
  incident: label.optional(),
})
export type WrittenOutcome = z.output<typeof outcomeSchema>

/** Reads a plan; it may lie in the past, for plans are written up late. Bare dates are midnights in `zone`. */
export function readPatrol(
  raw: unknown,
  zone: string,
): { readonly written: WrittenPatrol; readonly from: Instant; readonly until: Instant } | Refusal {
  const written = shaped(patrolSchema, raw)
  if (isRefusal(written)) return written
  const from = readInstant(written.from, zone)
  if (isRefusal(from)) return placed(from, { field: 'from' })
  const until = readInstant(written.until, zone)
  if (isRefusal(until)) return placed(until, { field: 'until' })
  if (until <= from) return refuse('term-ends-before-it-starts', { start: written.from, end: written.until }, { field: 'until' })
  return { written, from, until }
}

/** Reads what came of it. Nobody has reached a place before the patrol began, or tells of it before it happened. */
export function readOutcome(
  raw: unknown,
  zone: string,
  plan: { readonly from: Instant },
  recorded: Instant,
): { readonly written: WrittenOutcome; readonly at: Instant } | Refusal {
  const written = shaped(outcomeSchema, raw)
  if (isRefusal(written)) return written
  const { outcome, denied_by: by, why } = written
  if (outcome === 'denied' && by === undefined) return refuse('shape-missing', { accepted: 'denied_by' }, { field: 'denied_by' })
  if (outcome === 'reached' && by !== undefined)
    return refuse('shape-unknown-key', { found: 'denied_by', accepted: 'at, why' }, { field: 'denied_by' })
  // That nobody went needs its reason; else it could pass for an oversight of whoever wrote it up.
  if (outcome === 'not-tried' && why === undefined) return refuse('shape-missing', { accepted: 'why' }, { field: 'why' })
  const at = written.at === undefined ? recorded : readInstant(written.at, zone)
  if (isRefusal(at)) return placed(at, { field: 'at' })
  if (at > recorded) return refuse('watch-time-ahead', { found: written.at ?? '' }, { field: 'at' })
  if (at < plan.from && outcome !== 'not-tried') return refuse('watch-before-plan', { found: written.at ?? '' }, { field: 'at' })
  return { written, at }
}
