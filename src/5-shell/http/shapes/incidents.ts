/** Shapes of mechanisms, reports, incidents and reviews. */
import { z } from '@hono/zod-openapi'
import { REPORT_FLAGS } from '#answer/record/incidents/bodies.ts'
import { REPORT_STATES } from '#answer/record/incidents/data.ts'
import { HOWS } from '#watch/incidents/decision.ts'
import { CONFIDENCES, OUTCOMES } from '#watch/incidents/incident.ts'
import { STEPS, TOUCHED, WEIGHTS } from '#watch/incidents/mechanism.ts'
import { OBTAINED } from '#watch/incidents/report.ts'
import { mayShape } from '../may-told.ts'
import { index, moment, written } from './parts.ts'

const text = z.string()
const maybe = text.nullable()
const late = z.object({ what: text, who: maybe, due: moment })
export const weight = z.enum([...WEIGHTS, 'open'])
const flag = z.object({ flag: z.enum(REPORT_FLAGS), found: text })
const lock = z.object({ by: text, until: moment }).nullable()

export const mechanismShape = z.object({ index, id: text, mechanism: written }).openapi('Mechanism')

/** `complete` is false where more entries lie between its wordings than are looked through. */
export const mechanismWholeShape = mechanismShape
  .extend({
    wordings: z.array(z.object({ entry: index, at: moment, by: text, title: text })),
    complete: z.boolean(),
    seats: z.array(z.object({ component: text, party: text, international: z.boolean(), offices: z.array(text) })),
    damaged: z.boolean(),
  })
  .openapi('MechanismWhole')

export const incidentReportShape = z
  .object({
    ...{ index, id: text, mechanism: text, state: z.enum(REPORT_STATES), incident: maybe, report: written, voice: text },
    ...{ flags: z.array(flag), lock, late: z.array(late), by: text, at: moment, why: maybe, corrections: z.number().int() },
  })
  .openapi('IncidentReport')

/** `score` in points, shown from 0 on; `outcome` is a proposal, which a person joins or not. */
const alike = z.object({
  ...{
    report: text,
    incident: maybe,
    score: z.number().int(),
    outcome: z.enum(['same', 'perhaps']),
    independent: z.boolean(),
    rival: maybe,
  },
  why: z.array(z.object({ what: text, points: z.number().int(), told: text })),
})

export const incidentReportWholeShape = incidentReportShape.extend({
  words: maybe,
  reporter: maybe,
  alike: z.array(alike),
  /** False where the mechanism has more reports than are looked through. */
  alikeComplete: z.boolean(),
  capabilities: z.array(mayShape),
})

const position = z.object({ lat: z.number(), lon: z.number(), within_m: z.number().nullable() }).nullable()
const itemFields = {
  ...{ index, id: text, title: text, mechanism: text, agreement: maybe, kind: text },
  occurred: z.object({ from: moment, until: moment, precision: z.number().int() }),
  place: z.object({ name: maybe, zone: maybe, position }),
  ...{ actors: z.array(text), against: z.array(text), clauses: z.array(text), protected: z.boolean() },
  ...{ step: z.enum(STEPS), class: maybe, weight, attributed: maybe, confidence: z.enum(CONFIDENCES).nullable() },
  ...{ reports: z.number().int(), origins: z.number().int(), late: z.array(late) },
  ...{ denied: z.boolean(), disputed: z.boolean(), settled: z.boolean(), joinedInto: maybe },
}
export const incidentShape = z.object(itemFields).openapi('Incident')

export const reviewShape = z
  .object({
    ...{ index, id: text, of: z.enum(TOUCHED), touched: text, incident: text, step: z.enum(STEPS), by: text, opened: moment, due: moment },
    late: z.boolean(),
    /** The clause that calls for it; null where the mechanism does. */
    called: maybe,
    closed: z.object({ by: text, at: moment, finding: text, entry: index }).nullable(),
  })
  .openapi('IncidentReview')

const need = z.object({ what: text, who: maybe, due: moment.nullable() })
const view = z.object({ component: text, class: text, why: maybe })

export const incidentWholeShape = z
  .object({
    ...itemFields,
    steps: z.array(
      z.object({
        ...{ step: z.enum(STEPS), by: maybe, at: moment.nullable(), entry: index.nullable(), grade: maybe, origin: maybe, words: maybe },
        needs: z.array(need),
      }),
    ),
    comments: z.array(
      z.object({
        ...{ party: text, state: z.enum(['given', 'waiting', 'expired']), disputes: z.boolean(), text: maybe },
        ...{ due: moment.nullable(), at: moment.nullable(), entry: index.nullable() },
      }),
    ),
    ...{
      views: z.array(view),
      minority: z.array(view),
      how: z.enum(HOWS).nullable(),
      decidedBy: maybe,
      outcome: z.enum(OUTCOMES).nullable(),
    },
    access: z.array(
      z.object({
        ...{ obtained: z.enum(OBTAINED), place: maybe, on: moment.nullable(), deniedBy: maybe, why: maybe },
        ...{ by: text, at: moment, entry: index },
      }),
    ),
    team: z.object({ team: text, words: maybe, by: text, at: moment, entry: index }).nullable(),
    evidence: z.array(z.object({ id: text, entry: index })),
    joined: z.array(
      z.object({
        ...{ id: text, origin: text, voice: text, grade: text, independent: z.boolean() },
        ...{ by: maybe, at: moment.nullable(), entry: index.nullable() },
      }),
    ),
    history: z.array(z.object({ what: text, taken: written, by: text, at: moment, why: maybe })),
    noticed: z.array(z.object({ stage: text, due: moment, entry: index })),
    reviews: z.array(reviewShape.extend({ capabilities: z.array(mayShape) })),
    ladder: z.array(z.object({ id: text, title: maybe, weight: z.enum(WEIGHTS) })),
    proposals: z.array(alike),
    proposalsComplete: z.boolean(),
    capabilities: z.array(mayShape),
  })
  .openapi('IncidentWhole')

/** What a line speaks of, where that is neither an incident, a report nor a review. */
const ofField = z.object({ what: z.enum(['patrol', 'sign', 'harm', 'exchange']), id: text }).nullable()

/** `complete` is false where there are more incidents or entries than are looked through at once. */
export const situationShape = z
  .object({
    now: moment,
    complete: z.boolean(),
    late: z.array(late.extend({ incident: maybe, report: maybe, review: maybe, of: ofField })),
    changed: z.array(z.object({ at: moment, entry: index, incident: maybe, report: maybe, what: text, by: text, of: ofField })),
    denied: z.array(z.object({ patrol: text, place: text, zone: maybe, by: text, at: moment, entry: index })),
    weeks: z.array(
      z.object({
        week: text,
        received: z.number().int(),
        none: z.number().int(),
        minor: z.number().int(),
        serious: z.number().int(),
        open: z.number().int(),
      }),
    ),
  })
  .openapi('Situation')
