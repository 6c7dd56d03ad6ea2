/** What a request that writes is answered with. */
import { z } from '@hono/zod-openapi'
import { REPORT_FLAGS } from '#answer/record/incidents/bodies.ts'
import { index, moment, verdict } from './parts.ts'
import { projectionShape } from './projection.ts'

/** The entries made are those from `from` up to, not including, `index`; `index` is the token to read them with. */
export const receiptShape = z
  .object({
    from: index,
    index,
    at: moment,
    docket: z.string().optional(),
    verdict: verdict.optional(),
    projection: projectionShape.optional(),
    performed: z.boolean().optional(),
    // Performed, and without effect for outsiders until the witnesses of the log have cosigned.
    awaiting: z.boolean().optional(),
    duties: z.array(z.string()).optional(),
    reports: z
      .array(z.object({ report: z.string(), flags: z.array(z.object({ flag: z.enum(REPORT_FLAGS), found: z.string() })) }))
      .optional(),
    incident: z.string().optional(),
    reviews: z.array(z.string()).optional(),
    touches: z.array(z.string()).optional(),
  })
  .openapi('Receipt')
