/** What a search found. */
import { z } from '@hono/zod-openapi'
import { FOUND_MAX } from '#answer/record/called.ts'
import { MATCHES } from '#ground/fold-text.ts'
import { index } from './parts.ts'
import { entryShape } from './rows.ts'

/** One thing found: its id, all its other names as they are written, and how it matched. */
const item = z.object({ index, id: z.string(), names: z.array(z.string()), match: z.enum(MATCHES) }).openapi('Found')
const some = z.object({ items: z.array(item).max(FOUND_MAX), more: z.boolean() })
export const foundShape = z
  .object({ entry: entryShape.nullable(), dockets: some, parties: some, instruments: some, offices: some, orders: some })
  .openapi('FoundAll')
