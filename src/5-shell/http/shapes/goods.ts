/** Shapes of control lists and of what was drawn from limits. */
import { z } from '@hono/zod-openapi'
import { index, written } from './parts.ts'

export const controlListShape = z.object({ index, list: written }).openapi('ControlList')

const amount = z.string().nullable()
const window = z.object({ from: z.string(), until: z.string(), performed: amount, reserved: amount, left: amount })
const use = z.object({
  docket: z.string(),
  state: z.string(),
  amount,
  when: z.tuple([z.string(), z.string()]).nullable(),
  expires: z.string().nullable(),
})
const limit = z.object({
  ...{ ref: z.string(), of: z.string(), unit: z.string(), max: z.string(), tolerance: amount, window: z.string() },
  windows: z.array(window),
  uses: z.array(use),
})

export const drawdownShape = z.object({ instrument: z.string(), limits: z.array(limit) }).openapi('Drawdown')
