/** Shapes of evidence. */
import { z } from '@hono/zod-openapi'
import { EVIDENCE_SORTS } from '#watch/evidence/evidence.ts'
import { CONTENT_STATES } from '#watch/evidence/standing.ts'
import { index, moment } from './parts.ts'

const text = z.string().nullable()
export const contentShape = z.object({ sha256: z.string(), bytes: z.number().int(), media: z.string() })
const point = z.object({ lat: z.number(), lon: z.number() }).nullable()

/** `place` is null where it is protected: there is none to be read here, and its cell is in what leaves the house. `state` is what was found of its content now. */
export const evidenceShape = z
  .object({
    ...{
      index,
      id: z.string(),
      title: z.string(),
      sort: z.enum(EVIDENCE_SORTS),
      origin: z.string(),
      source: z.string(),
      grade: z.string(),
    },
    ...{ taken: text, place: point, protected: z.boolean(), words: text, of: z.array(z.string()) },
    ...{ content: contentShape.nullable(), state: z.enum(CONTENT_STATES), supports: z.boolean(), checked: text },
    ...{ filedBy: z.string(), at: moment, holder: z.string() },
    custody: z.array(z.object({ from: z.string(), to: z.string(), at: moment, why: z.string(), by: z.string(), recorded: moment })),
  })
  .openapi('Evidence')

/** Where it is used. `complete` is false where there was more than is looked through. */
export const evidenceWholeShape = z
  .object({
    ...evidenceShape.shape,
    used: z.array(z.object({ what: z.enum(['report', 'incident', 'commitment', 'other']), id: z.string(), index: index.nullable() })),
    complete: z.boolean(),
  })
  .openapi('EvidenceWhole')
