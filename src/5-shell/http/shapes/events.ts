/** Shapes of editions of events and of what is asked of them. */
import { z } from '@hono/zod-openapi'
import { editionSchema } from '#watch/events/edition.ts'
import { index, moment } from './parts.ts'

const count = z.number().int().min(0)
const whole = z.number().int().nullable()
const text = z.string().nullable()

/** `here`: how many of its rows are on the shelf; fewer than it stored, and it can only show what is there. */
export const editionShape = z.object({ index, edition: editionSchema, by: z.string(), at: moment, here: count }).openapi('EventEdition')

export const fateShape = z.object({
  line: count,
  id: text,
  outcome: z.enum(['stored', 'flagged', 'refused']),
  why: z.array(z.object({ code: z.string(), field: z.string(), found: z.string(), sentence: z.string() })),
})

const deaths = z.object({ a: whole, b: whole, civilians: whole, unknown: whole, low: whole, best: whole, high: whole })

export const eventShape = z
  .object({
    ...{ edition: z.string(), line: count, id: z.string(), first: z.string(), last: z.string(), at: text },
    ...{ datePrec: whole, lat: z.number().nullable(), lon: z.number().nullable(), wherePrec: whole, clarity: whole },
    ...{ kind: z.string(), subkind: text, sides: z.array(z.string()), sideIds: z.array(z.string()), deaths },
    ...{ country: text, adm1: text, adm2: text, place: text, sources: whole, office: text, text },
    ...{ review: z.array(z.string()), daily: z.boolean(), flags: z.array(z.string()) },
  })
  .openapi('WatchedEvent')

/** `reports`: as which it was taken up, one for each mechanism at most. */
export const eventWholeShape = z.object({ ...eventShape.shape, reports: z.array(z.string()) }).openapi('WatchedEventWhole')

const sums = { count, daily: count, low: count, best: count, high: count }

/** Either `clusters` or, where no more are found than are asked for, the events themselves. `size` is the width of a square in degrees. */
export const eventsShape = z
  .object({
    editions: z.array(z.string()),
    total: z.object(sums),
    size: z.number().nullable(),
    clusters: z.array(z.object({ lat: z.number(), lon: z.number(), ...sums })),
    events: z.array(eventShape),
    next: z.string().nullable(),
  })
  .openapi('WatchedEvents')

export const daysShape = z
  .object({ editions: z.array(z.string()), days: z.array(z.object({ day: z.string(), count, best: count })) })
  .openapi('EventsByDay')

export const diffShape = z
  .object({
    ...{ before: z.string(), after: z.string(), added: count, removed: count, changed: count, same: count },
    first: z.array(z.object({ id: z.string(), fields: z.array(z.string()), before: eventShape.nullable(), after: eventShape.nullable() })),
  })
  .openapi('EditionsDiffer')
