/** The shape of how designations stand: reviews that are due, and requests to be taken off with their clock. */
import { z } from '@hono/zod-openapi'
import { STAGES } from '#bound/law/delisting.ts'
import { OUTCOMES, PROCEDURES } from '#bound/law/designation.ts'
import { index, moment } from './parts.ts'

const request = z.object({
  procedure: z.enum(PROCEDURES),
  stage: z.enum(STAGES),
  since: moment,
  due: moment.nullable(),
  late: z.boolean(),
  mark: z.enum(['read', 'recalled']).nullable(),
  outcome: z.enum(OUTCOMES).nullable(),
})

/** In the order of ids, those that were on file by then. `mark` says whether the length of the stage was read in a source or recalled. */
export const designatedShape = z
  .object({
    index,
    instrument: z.string(),
    at: moment,
    designations: z.array(
      z.object({
        id: z.string(),
        party: z.string().nullable(),
        listed: moment.nullable(),
        measures: z.array(z.string()).nullable(),
        criteria: z.array(z.string()),
        statement: z.string().nullable(),
        state: z.enum(['not-yet', 'listed', 'suspended', 'expected-end', 'ended', 'delisted', 'unreadable']),
        review: moment.nullable(),
        reviewLate: z.boolean(),
        request: request.nullable(),
      }),
    ),
  })
  .openapi('Designated')
