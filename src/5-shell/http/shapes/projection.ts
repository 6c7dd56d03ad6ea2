/** The projection of an answer: the form that is kept and that replay compares. */
import { z } from '@hono/zod-openapi'
import type { Projection } from '#answer/record/projection.ts'
import { charge, index, moment, verdict } from './parts.ts'

const condition = z.object({
  condition: z.string(),
  state: z.enum(['met', 'unmet', 'open']),
  cause: z.string().nullable(),
  facts: z.array(index),
})
const reason = z.object({
  code: z.string(),
  order: z.string(),
  ref: z.string().nullable(),
  version: z.number().int().nullable(),
  cause: z.string().nullable(),
  para: z.string().nullable(),
  doubts: z.array(z.string()),
  conditions: z.array(condition),
  exemptions: z.array(z.string()),
  facts: z.array(index),
  count: z
    .object({ used: z.string(), asked: z.string(), max: z.string(), tolerance: z.string().optional(), of: z.string(), unit: z.string() })
    .nullable(),
  parts: z.array(z.string()),
  mentions: z.array(z.string()),
})
const duty = z.object({
  ref: z.string(),
  duty: z.string(),
  by: z.string(),
  to: z.string().nullable(),
  due: moment.nullable(),
  justifies: z.string().nullable(),
})

export const projectionFields = z.object({
  verdict,
  reasons: z.array(reason),
  orders: z.array(z.object({ order: z.string(), verdict })),
  warrants: z.array(z.string()),
  duties: z.array(duty),
  charges: z.array(charge),
})

/** What is kept is read-only, and so is what is told of it. */
export const projectionShape: z.ZodType<Projection> = projectionFields.openapi('Projection')
