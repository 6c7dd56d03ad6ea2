/** Parts of answers that several of them share. */
import { z } from '@hono/zod-openapi'
import { VERDICTS } from '#bound/determine/reasons.ts'
import { LIMITS } from '#ground/limits.ts'

/** A document as somebody wrote it. */
export const written = z.record(z.string(), z.unknown())
/** A moment as the record writes it: ISO 8601 in UTC. */
export const moment = z.string()
export const index = z.number().int().min(0)
export const verdict = z.enum(VERDICTS)

/** One page of a list: `next` is the cursor of the page that follows, null at the end. */
export const pageOf = <I extends z.ZodType>(item: I) => z.object({ items: z.array(item), next: z.string().nullable() })

/** What a list takes beside the index: where to go on, and how much at once. */
export const paging = {
  cursor: z
    .string()
    .min(1)
    .max(LIMITS.name_characters_max * 8)
    .optional(),
  limit: z.number().int().min(1).max(LIMITS.http_page_items_max).optional(),
}

/** Text for people, of several lines if need be, with something in it. */
export const words = z.string().min(1).max(LIMITS.text_characters_max)

/** A charge against a limit. */
export const charge = z.strictObject({ limit: z.string(), amount: z.string(), of: z.string(), unit: z.string() }).openapi('Charge')
