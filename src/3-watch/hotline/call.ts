/**
 * A call to a hotline: when it came, on which line, who took it, and what became of it. Every call is kept, whether or not it became a report,
 * so that the log shows what was heard and what was done about it; a call of which nobody said what became is open, and not nothing.
 */
import { z } from 'zod'
import { type Instant, readInstant } from '#ground/instant.ts'
import { LIMITS } from '#ground/limits.ts'
import { label, nameText } from '#ground/parts.ts'
import { isRefusal, at as placed, type Refusal, refuse } from '#ground/refusal.ts'
import { shaped } from '#ground/schema.ts'

const words = z.string().min(1).max(LIMITS.text_characters_max)
const moment = z.string().max(LIMITS.id_characters_max)

export const CALLERS = ['party', 'team', 'community', 'anonymous', 'unknown'] as const
export type Caller = (typeof CALLERS)[number]

/** `report`: it became that report; `referred`: it was passed on; `nothing`: it was no matter for anybody; `cut-off`: nobody could be heard. */
export const CALL_OUTCOMES = ['report', 'referred', 'nothing', 'cut-off'] as const
export type CallOutcome = (typeof CALL_OUTCOMES)[number]

export const callOutcomeSchema = z.strictObject({
  became: z.enum(CALL_OUTCOMES),
  /** The report it became. */
  report: label.optional(),
  /** To whom it was passed on. */
  to: label.optional(),
  why: words.optional(),
})
export type WrittenCallOutcome = z.output<typeof callOutcomeSchema>

export const callSchema = z.strictObject({
  id: label,
  /** The line it came on, as people call it: a number, a channel. */
  line: nameText,
  received: moment,
  until: moment.optional(),
  /** Who took it: an office, or a name on the roster of the line. */
  taken_by: label,
  caller: z.enum(CALLERS),
  /** Of which party the caller was. */
  party: label.optional(),
  mechanism: label.optional(),
  /** What it was about, in a few words that name nobody. */
  about: nameText,
  outcome: callOutcomeSchema.optional(),
  /** What was told, in words: kept apart, so that it can be erased. */
  account: words.optional(),
})
export type WrittenCall = z.output<typeof callSchema>

export interface Call {
  readonly written: WrittenCall
  readonly received: Instant
  readonly until: Instant | null
}

/** Reads a call recorded at `recorded`, or refuses it naming the field. Bare dates are midnights in `zone`. */
export function readCall(raw: unknown, zone: string, recorded: Instant): Call | Refusal {
  const written = shaped(callSchema, raw)
  if (isRefusal(written)) return written
  const received = readInstant(written.received, zone)
  if (isRefusal(received)) return placed(received, { field: 'received' })
  const until = written.until === undefined ? null : readInstant(written.until, zone)
  if (isRefusal(until)) return placed(until, { field: 'until' })
  if (received > recorded) return refuse('watch-time-ahead', { found: written.received }, { field: 'received' })
  if (until !== null && until > recorded) return refuse('watch-time-ahead', { found: written.until ?? '' }, { field: 'until' })
  if (until !== null && until < received)
    return refuse('term-ends-before-it-starts', { start: written.received, end: written.until ?? '' }, { field: 'until' })
  if (written.caller === 'party' && written.party === undefined) return refuse('shape-missing', { accepted: 'party' }, { field: 'party' })
  const wrong = written.outcome === undefined ? null : wrongOutcome(written.outcome)
  return wrong === null ? { written, received, until } : placed(wrong, { field: 'outcome' })
}

/** Reads what became of a call, or refuses it naming the field. */
export function readCallOutcome(raw: unknown): WrittenCallOutcome | Refusal {
  const written = shaped(callOutcomeSchema, raw)
  return isRefusal(written) ? written : (wrongOutcome(written) ?? written)
}

/** A report needs to be named, so does whom it was passed on to, and that it was no matter for anybody needs a reason. */
function wrongOutcome({ became, report, to, why }: WrittenCallOutcome): Refusal | null {
  const missing = (field: string) => refuse('shape-missing', { accepted: field }, { field })
  if (became === 'report' && report === undefined) return missing('report')
  if (became === 'referred' && to === undefined) return missing('to')
  return became === 'nothing' && why === undefined ? missing('why') : null
}
