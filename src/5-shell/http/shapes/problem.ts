/** Problem details (RFC 9457) as the description tells them. */
import { z } from '@hono/zod-openapi'

const told = {
  code: z.string(),
  values: z.record(z.string(), z.union([z.string(), z.number()])),
  where: z.object({ field: z.string().optional() }).optional(),
  detail: z.string(),
}

export const problemShape = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.number().int(),
    ...told,
    refusals: z.array(z.object(told)),
    fault: z.string().optional(),
  })
  .openapi('Problem')
