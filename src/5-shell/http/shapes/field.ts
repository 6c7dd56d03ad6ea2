/** Plans, signs of tension and harm to civilians as answers. */
import { z } from '@hono/zod-openapi'
import { HARM_FINDINGS, HARM_STEPS } from '#watch/harm/harm.ts'
import { OUTCOMES } from '#watch/plans/patrol.ts'
import { SIGN_KINDS } from '#watch/signs/sign.ts'
import { index, moment, written } from './parts.ts'

/** `outcome` is null where nobody has said what came of it. */
export const patrolShape = z
  .object({
    index,
    id: z.string(),
    patrol: written,
    from: moment,
    until: moment,
    planned_by: z.string(),
    outcome: z.enum(OUTCOMES).nullable(),
    at: moment.nullable(),
    denied_by: z.string().nullable(),
    why: z.string().nullable(),
    incident: z.string().nullable(),
    by: z.string().nullable(),
  })
  .openapi('Patrol')
const count = z.number().int().min(0)
const counts = { planned: count, reached: count, partly: count, denied: count, not_tried: count, no_word: count }
/** Of the visits whose time has begun. `planned` is the sum of the other five. */
export const coverageShape = z
  .object({
    from: moment,
    until: moment,
    total: z.object(counts),
    weeks: z.array(z.object({ week: z.string(), ...counts })),
    places: z.array(z.object({ place: z.string(), ...counts })),
    denied_by: z.array(z.object({ party: z.string(), n: count })),
    complete: z.boolean(),
  })
  .openapi('Coverage')
export const signShape = z
  .object({ index, id: z.string(), sign: written, kind: z.enum(SIGN_KINDS), from: moment, until: moment, by: z.string(), at: moment })
  .openapi('Sign')
export const signSeriesShape = z
  .object({ points: z.array(z.object({ week: z.string(), kind: z.enum(SIGN_KINDS), n: count, firm: count })), complete: z.boolean() })
  .openapi('SignSeries')
const step = z.enum(HARM_STEPS)
/** `account` is null where it was erased. */
export const harmShape = z
  .object({
    index,
    id: z.string(),
    harm: written,
    received: moment,
    from: moment,
    until: moment,
    owes: z.string(),
    stage: z.enum(['received', ...HARM_STEPS]),
    steps: z.array(z.object({ step, due: moment, done: moment.nullable(), late: z.boolean() })),
    overdue: z.array(step),
    finding: z.enum(HARM_FINDINGS).nullable(),
    by: z.string(),
  })
  .openapi('Harm')
export const harmWholeShape = harmShape.extend({ account: z.string().nullable() }).openapi('HarmWhole')
