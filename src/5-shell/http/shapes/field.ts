/** Plans, signs of tension and harm to civilians as answers. */
import { z } from '@hono/zod-openapi'
import { HARM_FINDINGS, HARM_STEPS } from '#watch/harm/harm.ts'
import { OUTCOMES } from '#watch/plans/patrol.ts'
import { SIGN_KINDS } from '#watch/signs/sign.ts'
import { mayShape } from '../may-told.ts'
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
const capabilities = z.array(mayShape)
/** One visit with the plan, everything that was said to have come of it, and whether the acting office may say so. */
export const patrolWholeShape = patrolShape
  .extend({
    history: z.array(
      z.object({ entry: index, what: z.enum(['planned', 'ended']), by: z.string(), at: moment, outcome: written.nullable() }),
    ),
    complete: z.boolean(),
    capabilities,
  })
  .openapi('PatrolWhole')
const count = z.number().int().min(0)
const ids = z.array(z.string())
/** `of` are the visits that are counted, by id. */
const counts = { planned: count, reached: count, partly: count, denied: count, not_tried: count, no_word: count, of: ids }
/** Of the visits whose time has begun. `planned` is the sum of the other five. */
export const coverageShape = z
  .object({
    from: moment,
    until: moment,
    total: z.object(counts),
    weeks: z.array(z.object({ week: z.string(), ...counts })),
    places: z.array(z.object({ place: z.string(), ...counts })),
    zones: z.array(z.object({ zone: z.string().nullable(), name: z.string().nullable(), ...counts })),
    cells: z.array(z.object({ zone: z.string().nullable(), week: z.string(), ...counts })),
    denied_by: z.array(z.object({ party: z.string(), n: count, of: ids })),
    complete: z.boolean(),
  })
  .openapi('Coverage')
export const signShape = z
  .object({ index, id: z.string(), sign: written, kind: z.enum(SIGN_KINDS), from: moment, until: moment, by: z.string(), at: moment })
  .openapi('Sign')
export const signSeriesShape = z
  .object({
    points: z.array(z.object({ week: z.string(), kind: z.enum(SIGN_KINDS), n: count, firm: count, of: ids })),
    complete: z.boolean(),
  })
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
export const harmWholeShape = harmShape
  .extend({
    account: z.string().nullable(),
    account_entry: index.nullable(),
    received_entry: index.nullable(),
    /** What each step said: how receipt was acknowledged, why it was found so, what was answered. */
    history: z.array(
      z.object({
        ...{ step, entry: index, by: z.string(), at: moment, words: z.string() },
        ...{ finding: z.enum(HARM_FINDINGS).nullable(), rests_on: ids },
      }),
    ),
    complete: z.boolean(),
    capabilities,
  })
  .openapi('HarmWhole')
