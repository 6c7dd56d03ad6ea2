/** One docket with everything on file about it, and answers told for people. */
import { z } from '@hono/zod-openapi'
import { CAPABILITIES, type DocketVerb } from '#answer/record/capabilities.ts'
import { DUTY_CAPABILITIES, type DutyVerb } from '#answer/record/duty-capabilities.ts'
import { CONFLICTS } from '#bound/determine/conflicts.ts'
import { CONTRADICTIONS } from '#watch/commitments/contradiction.ts'
import { index, moment, pageOf, verdict, written } from './parts.ts'
import { projectionShape } from './projection.ts'
import {
  adviceShape,
  approvalShape,
  awaitingShape,
  docketShape,
  dutyShape,
  entryShape,
  findingShape,
  reportShape,
  usageShape,
} from './rows.ts'

/** What a promise contradicts: a promise, a clause, or a legal order under which nobody may do what is promised. */
export const contradictionShape = z.object({ commitment: z.string(), why: z.enum(CONTRADICTIONS), about: z.string(), sentence: z.string() })

const verbs = Object.keys(CAPABILITIES) as [DocketVerb, ...DocketVerb[]]
const dutyVerbs = Object.keys(DUTY_CAPABILITIES) as [DutyVerb, ...DutyVerb[]]

const why = z.object({ code: z.string(), detail: z.string() }).nullable()
/** What the acting office may do now, or why not, and by which rule. */
const capabilityShape = z.object({ verb: z.enum(verbs), may: z.boolean(), why, cites: z.string() }).openapi('Capability')
/** The same of a duty. */
const dutyCapabilityShape = z.object({ verb: z.enum(dutyVerbs), may: z.boolean(), why, cites: z.string() }).openapi('DutyCapability')
const dutyWholeShape = dutyShape.extend({ capabilities: z.array(dutyCapabilityShape) }).openapi('DutyWhole')

export const docketWholeShape = z
  .object({
    docket: docketShape,
    awaiting: awaitingShape.nullable(),
    approvals: z.array(approvalShape),
    advice: z.array(adviceShape),
    reports: z.array(reportShape),
    duties: z.array(dutyWholeShape),
    usage: z.array(usageShape),
    findings: z.array(findingShape),
    capabilities: z.array(capabilityShape),
    entries: pageOf(entryShape),
  })
  .openapi('DocketWhole')

/** One change of a remedy. `values` is what a program needs to make it: docs/formats/determination.md names the kinds. */
const changeShape = z.object({ kind: z.string(), sentence: z.string(), values: z.record(z.string(), z.union([z.string(), z.number()])) })
/** A remedy told, and what it reaches. */
const remedyShape = z.object({ to: z.enum(['permit', 'refer']), sentence: z.string(), changes: z.array(changeShape) })
/** What would make an answer heavier. `from` says when, where time alone does it; `by` who would do it, where somebody would. */
const turnShape = changeShape.extend({ to: z.enum(['refer', 'refuse']), from: moment.nullable(), by: z.string().nullable() })
/** A reason told, and each condition of its clause. */
const reasonShape = z.object({
  code: z.string(),
  order: z.string(),
  ref: z.string().nullable(),
  sentence: z.string(),
  conditions: z.array(z.string()),
})
const orderAnswerShape = z.object({
  order: z.string(),
  verdict,
  sentence: z.string(),
  blocking: z.array(reasonShape),
  carrying: z.array(reasonShape),
})
/** Where the answers of two legal orders stand against each other, with the clauses of each. */
const conflictShape = z.object({
  kind: z.enum(CONFLICTS),
  orders: z.tuple([z.string(), z.string()]),
  refs: z.tuple([z.array(z.string()), z.array(z.string())]),
  sentence: z.string(),
})
/** What was asked and answered, in the form of docs/formats/determination.md and in sentences. */
export const answerShape = z
  .object({
    verdict,
    sentence: z.string(),
    reasons: z.array(reasonShape),
    orders: z.array(orderAnswerShape),
    conflicts: z.array(conflictShape),
    duties: z.array(z.object({ ref: z.string(), by: z.string(), due: moment.nullable(), sentence: z.string() })),
    remedies: z.array(remedyShape),
    complete: z.boolean(),
    outlook: z.object({ turns: z.array(turnShape), complete: z.boolean() }),
    contradicts: z.array(contradictionShape),
    zone: z.string(),
    account: written,
  })
  .openapi('Answer')

export const replayShape = z
  .object({
    docket: z.string(),
    entry: index,
    gatheredAt: index,
    outcome: z.enum(['same', 'drift', 'erased']),
    what: z.array(z.string()).optional(),
    now: projectionShape.optional(),
    pins: z.array(z.string()).optional(),
    tombstones: z.array(index).optional(),
    residue: z.boolean().optional(),
  })
  .openapi('Replay')

/** The answer on file worked out again at the index it was made at, and whether it came out the same. */
export const recalledShape = z.object({ replay: replayShape, asked: moment, answer: answerShape }).openapi('Recalled')
