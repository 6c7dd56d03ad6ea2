/** Putting things on file, several at once: recorded together or not at all. */
import { z } from '@hono/zod-openapi'
import type { Filing } from '#answer/record/command.ts'
import { LIMITS } from '#ground/limits.ts'
import { label, nameText } from '#ground/parts.ts'
import { type Route, writes } from '../route.ts'
import { written } from '../shapes/parts.ts'

const moment = z.string().min(1).max(LIMITS.id_characters_max)
const office = z.strictObject({ id: label, name: nameText, of: label.optional(), roles: z.array(label).max(LIMITS.clauses_max).optional() })
const note = z.strictObject({
  ended: moment.optional(),
  suspended: z
    .array(z.tuple([moment, moment.nullable()]))
    .max(LIMITS.clauses_max)
    .optional(),
  reinstated: moment.optional(),
  checked: moment.optional(),
  contested: z.boolean().optional(),
  designations: z.array(written).min(1).max(LIMITS.list_items_max).optional(),
})
/** A document is read by the reader of its kind, which names the field; here it only has to be a record. */
const filing = z.union([
  z.strictObject({ party: written }),
  z.strictObject({ office }),
  z.strictObject({ order: written, id: label }),
  z.strictObject({ control_list: written, before: z.boolean().optional() }),
  z.strictObject({ claim: written, docket: label.optional(), before: z.boolean().optional() }),
  z.strictObject({ instrument: written, before: z.boolean().optional() }),
  z.strictObject({ version: written, of: label }),
  z.strictObject({ note, of: label }),
])

export const filings: readonly Route[] = [
  writes({
    name: 'filings',
    path: '/api/filings',
    bytes: LIMITS.document_bytes_max,
    body: z.strictObject({ items: z.array(filing).min(1).max(LIMITS.http_items_filed_max) }).openapi('Filings'),
    command: (_, { items }) => ({ verb: 'file', items: items as Filing[] }),
  }),
]
