/** What a search found. */
import { z } from '@hono/zod-openapi'
import { FOUND_MAX } from '#answer/record/called.ts'
import { MATCHES } from '#ground/fold-text.ts'
import { index } from './parts.ts'
import { entryShape } from './rows.ts'

/** One thing found: its id, all its other names as they are written, and how it matched. */
const item = z.object({ index, id: z.string(), names: z.array(z.string()), match: z.enum(MATCHES) }).openapi('Found')
const some = z.object({ items: z.array(item).max(FOUND_MAX), more: z.boolean() })
/** A clause found by its words, its instrument, and the words about the place. */
const clause = z
  .object({
    index,
    ref: z.string(),
    clause: z.string(),
    instrument: z.string(),
    title: z.string().nullable(),
    snippet: z.string(),
    match: z.enum(MATCHES),
    /** Owed by itself, so that it is followed as a commitment under its ref. */
    commitment: z.boolean(),
  })
  .openapi('FoundClause')
const clauses = z.object({ items: z.array(clause).max(FOUND_MAX), more: z.boolean() })
export const foundShape = z
  .object({
    ...{ entry: entryShape.nullable(), dockets: some, parties: some, instruments: some, offices: some, orders: some },
    ...{ incidents: some, reports: some, commitments: some, clauses },
  })
  .openapi('FoundAll')
