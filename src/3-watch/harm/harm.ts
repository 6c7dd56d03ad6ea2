/**
 * Allegations of harm to civilians and their clock: received, acknowledged, assessed, answered. Each step is owed by somebody by a day that
 * runs from the receipt, and a step that is late stays told as late when it is done. What was not assessed is not unfounded.
 */
import { z } from 'zod'
import { type Duration, readDuration, shift } from '#ground/duration.ts'
import { type Instant, readInstant } from '#ground/instant.ts'
import { LIMITS } from '#ground/limits.ts'
import { label, labelSet, nameText } from '#ground/parts.ts'
import { isRefusal, at as placed, type Refusal, refuse } from '#ground/refusal.ts'
import { shaped } from '#ground/schema.ts'

export const HARM_STEPS = ['acknowledged', 'assessed', 'answered'] as const
export type HarmStep = (typeof HARM_STEPS)[number]
/** `unable`: it could not be found out. It is no finding that nothing happened. */
export const HARM_FINDINGS = ['credible', 'partly-credible', 'not-credible', 'unable'] as const
export type HarmFinding = (typeof HARM_FINDINGS)[number]

const words = z.string().min(1).max(LIMITS.text_characters_max)
const moment = z.string().max(LIMITS.id_characters_max)
const count = z.number().int().min(0).max(LIMITS.list_items_max)
const people = z.strictObject({ low: count, high: count })
export const harmSchema = z.strictObject({
  id: label,
  received: moment,
  /** Through what it came: an office, an organisation, a hotline. Never a name of who complained: that belongs in the account. */
  through: nameText,
  against: labelSet,
  from: moment,
  until: moment.optional(),
  place: nameText,
  agreement: label.optional(),
  killed: people.optional(),
  injured: people.optional(),
  /** Who owes the steps, and how long after the receipt each is due. */
  owes: label,
  due: z.strictObject({ acknowledged: z.string(), assessed: z.string(), answered: z.string() }),
  /** What was told, in words: kept apart, so that it can be erased. */
  account: words,
})
export type WrittenHarm = z.output<typeof harmSchema>

export const harmAssessmentSchema = z.strictObject({ finding: z.enum(HARM_FINDINGS), why: words, rests_on: labelSet.optional() })

export interface Harm {
  readonly written: WrittenHarm
  readonly received: Instant
  readonly from: Instant
  readonly until: Instant
  /** When each step is due. */
  readonly due: Readonly<Record<HarmStep, Instant>>
}

/** Reads an allegation, or refuses it naming the field. Bare dates are midnights in `zone`. */
export function readHarm(raw: unknown, zone: string, recorded: Instant): Harm | Refusal {
  const written = shaped(harmSchema, raw)
  if (isRefusal(written)) return written
  const at = (field: 'received' | 'from' | 'until', otherwise: Instant): Instant | Refusal => {
    const text = written[field]
    if (text === undefined) return otherwise
    const read = readInstant(text, zone)
    return isRefusal(read) ? placed(read, { field }) : read
  }
  const received = at('received', recorded)
  if (isRefusal(received)) return received
  const from = at('from', recorded)
  if (isRefusal(from)) return from
  const until = at('until', from)
  if (isRefusal(until)) return until
  if (received > recorded) return refuse('watch-time-ahead', { found: written.received }, { field: 'received' })
  if (from > received) return refuse('watch-time-ahead', { found: written.from }, { field: 'from' })
  if (until < from) return refuse('term-ends-before-it-starts', { start: written.from, end: written.until ?? '' }, { field: 'until' })
  for (const field of ['killed', 'injured'] as const) {
    const range = written[field]
    if (range !== undefined && range.high < range.low)
      return refuse('shape-too-small', { found: String(range.high), min: String(range.low) }, { field: `${field}.high` })
  }
  if (written.against.length === 0) return refuse('shape-missing', { accepted: 'against' }, { field: 'against' })
  const due = dueOf(written.due, received, zone)
  return isRefusal(due) ? placed(due, { field: 'due' }) : { written, received, from, until, due }
}

function dueOf(written: WrittenHarm['due'], received: Instant, zone: string): Record<HarmStep, Instant> | Refusal {
  const due: Partial<Record<HarmStep, Instant>> = {}
  let before = received
  for (const step of HARM_STEPS) {
    const span: Duration | Refusal = readDuration(written[step])
    if (isRefusal(span)) return placed(span, { field: step })
    const moment = shift(received, span, zone, 1)
    // Nobody can owe an answer before the assessment it answers with.
    if (moment < before) return refuse('shape-too-small', { found: written[step], min: '…' }, { field: step })
    due[step] = moment
    before = moment
  }
  return due as Record<HarmStep, Instant>
}

/** One step at a moment: when it is due, when it was done, and whether it was or is late. */
export interface StepStanding {
  readonly step: HarmStep
  readonly due: Instant
  readonly done: Instant | null
  readonly late: boolean
}

export interface HarmStanding {
  /** The last step that was done; `received` where none was. */
  readonly stage: 'received' | HarmStep
  readonly steps: readonly StepStanding[]
  /** The steps that are owed and late now. */
  readonly overdue: readonly HarmStep[]
}

/** How an allegation stands at `at`. A step is late when it is done after its day, or not done when its day has come. */
export function harmStanding(
  due: Readonly<Record<HarmStep, Instant>>,
  done: Readonly<Partial<Record<HarmStep, Instant>>>,
  at: Instant,
): HarmStanding {
  const steps = HARM_STEPS.map((step): StepStanding => {
    const when = done[step]
    const by = when === undefined || when > at ? null : when
    return { step, due: due[step], done: by, late: by === null ? due[step] <= at : by > due[step] }
  })
  const last = steps.findLast(({ done: by }) => by !== null)
  return {
    stage: last?.step ?? 'received',
    steps,
    overdue: steps.filter(({ done: by, late }) => by === null && late).map(({ step }) => step),
  }
}
