/**
 * What the counterpart says it understood, point by point, beside what was said. Where they differ, what was meant is an open matter with a
 * clock, until a later read-back agrees on those points or it is recorded that the two go on differing.
 */
import { z } from 'zod'
import { type Instant, readInstant } from '#ground/instant.ts'
import { LIMITS } from '#ground/limits.ts'
import { label } from '#ground/parts.ts'
import { isRefusal, at as placed, type Refusal, refuse } from '#ground/refusal.ts'
import { shaped } from '#ground/schema.ts'

const text = z.string().min(1).max(LIMITS.text_characters_max)
const pointSchema = z.strictObject({ id: label, said: text, understood: text, same: z.boolean() })
export const readBackSchema = z.strictObject({
  from: label,
  lang: label,
  points: z.array(pointSchema).min(1).max(LIMITS.conditions_max),
  /** By when a difference is to be cleared up: needed where a point differs. */
  answer_by: z.string().optional(),
  /** The open matter that this read-back is about. */
  clarifies: z.number().int().min(0).max(Number.MAX_SAFE_INTEGER).optional(),
})
export type WrittenReadBack = z.output<typeof readBackSchema>
export type Point = z.output<typeof pointSchema>

export interface ReadBack {
  readonly written: WrittenReadBack
  readonly differs: readonly Point[]
  readonly answerBy: Instant | null
}

/** Gives it, or the refusal that names the field. A difference without a day by which it is cleared up would stay for ever. */
export function readReadBack(raw: unknown, zone: string, recorded: Instant): ReadBack | Refusal {
  const written = shaped(readBackSchema, raw)
  if (isRefusal(written)) return written
  const repeated = written.points.find(({ id }, i) => written.points.findIndex((other) => other.id === id) !== i)
  if (repeated !== undefined) return refuse('shape-repeated', { found: repeated.id }, { field: 'points' })
  const differs = written.points.filter(({ same }) => !same)
  if (written.answer_by === undefined) {
    if (differs.length > 0) return refuse('shape-missing', { accepted: 'YYYY-MM-DD' }, { field: 'answer_by' })
    return { written, differs, answerBy: null }
  }
  const answerBy = readInstant(written.answer_by, zone)
  if (isRefusal(answerBy)) return placed(answerBy, { field: 'answer_by' })
  if (answerBy <= recorded) return refuse('watch-time-past', { found: written.answer_by }, { field: 'answer_by' })
  return { written, differs, answerBy: differs.length > 0 ? answerBy : null }
}

/** Whether a read-back clears up what was open: it agrees on every point that differed, under the same ids. */
export const clearsUp = (open: readonly Pick<Point, 'id'>[], points: readonly Point[]): boolean =>
  open.every(({ id }) => points.some((point) => point.id === id && point.same)) && points.every(({ same }) => same)

export const CLARIFICATION_STATES = ['open', 'late', 'cleared-up', 'differing'] as const
export type ClarificationState = (typeof CLARIFICATION_STATES)[number]

/** How an open matter stands at a moment: one whose day has come is late from that moment on. */
export function clarificationState(
  { answerBy, clearedUp, differing }: { readonly answerBy: Instant; readonly clearedUp: boolean; readonly differing: boolean },
  at: Instant,
): ClarificationState {
  if (clearedUp) return 'cleared-up'
  if (differing) return 'differing'
  return answerBy <= at ? 'late' : 'open'
}
