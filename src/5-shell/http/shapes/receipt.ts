/** What a request that writes is answered with. */
import { z } from '@hono/zod-openapi'
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
    duties: z.array(z.string()).optional(),
    touches: z.array(z.string()).optional(),
  })
  .openapi('Receipt')
