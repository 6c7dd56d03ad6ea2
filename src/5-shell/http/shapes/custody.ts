/** Holds, what was derived from an entry, and what the record holds about a party, as answers. */
import { z } from '@hono/zod-openapi'
import { index, moment, verdict, written } from './parts.ts'

export const overShape = z.union([
  z.strictObject({ entry: index }),
  z.strictObject({ docket: z.string().min(1).max(200) }),
  z.strictObject({ party: z.string().min(1).max(200) }),
])
export const holdShape = z
  .object({
    index,
    hold: index,
    over: overShape,
    rule: z.string(),
    why: z.string(),
    by: z.string(),
    at: moment,
    lifted: z.object({ by: z.string(), at: moment, why: z.string() }).nullable(),
  })
  .openapi('Hold')
/** An answer that looked at the entry, and whether an act was performed on it. */
export const derivedShape = z.object({ index, kind: z.string(), docket: z.string(), verdict, performed: z.boolean() }).openapi('Derived')
export const aboutShape = z
  .object({
    index,
    at: moment,
    kind: z.string(),
    extract: written,
    withheld: z.enum(['held', 'words-of-others', 'working']).nullable(),
  })
  .openapi('About')
/** `told`: what is read at all by what was asked, in words. `anchored`: how far the record says the log went, at which entry; `holds` where that was checked against what the log says now. */
export const readsShape = z
  .object({
    items: z.array(
      z.object({ index, at: moment, by: z.string(), purpose: z.string(), what: z.string(), told: z.string().nullable(), asOf: index }),
    ),
    next: z.string().nullable(),
    size: index,
    root: z.string(),
    anchored: z.object({ size: index, root: z.string(), entry: index, at: moment, holds: z.boolean().nullable() }).nullable(),
  })
  .openapi('Reads')
export const accessRequestShape = z
  .object({
    ...{ index, asked: index, party: z.string(), text: z.string(), rule: z.string(), received: z.string(), due: z.string() },
    ...{ by: z.string(), at: moment, answered: index.nullable() },
    dropped: z.object({ by: z.string(), at: moment, why: z.string() }).nullable(),
  })
  .openapi('AccessRequest')
export const accessShape = z
  .object({
    index,
    asked: index.optional(),
    party: z.string(),
    rule: z.string(),
    shown: z.array(index),
    withheld: z.array(z.object({ entry: index, rule: z.string() })),
    by: z.string(),
    at: moment,
  })
  .openapi('Access')
