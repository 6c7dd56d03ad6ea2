/** Shapes of files on their way here and of imports that are looked at. */
import { z } from '@hono/zod-openapi'
import { editionSchema } from '#watch/events/edition.ts'
import { EVENT_FORMS } from '#watch/events/read/form.ts'
import { eventShape, fateShape } from './events.ts'
import { contentShape } from './evidence.ts'

const count = z.number().int().min(0)
const told = z.object({ code: z.string(), field: z.string().nullable(), sentence: z.string() })

/** `columns` are those of a table or the questions of a form; `form` is null, with why, where nobody can tell it or a mapping is needed. */
export const lookShape = z
  .object({
    form: z.enum(EVENT_FORMS).nullable(),
    problem: told.nullable(),
    /** Whether it can be read by a mapping, and only so. */
    mappable: z.boolean(),
    columns: z.array(z.string()),
    rows: z.array(z.array(z.string())),
    repeats: z.array(z.string()),
    /** The first rows as they will be read; a refused row has no event. */
    read: z.array(z.object({ ...fateShape.shape, event: eventShape.omit({ edition: true, line: true }).nullable() })),
  })
  .openapi('EventsLook')

/** `told` is what to record of it once it is `ready`. `bytes` were read, unpacked; `file.bytes` is how long it is as it came. */
export const importShape = z
  .object({
    ...{ edition: z.string(), file: z.object({ name: z.string(), ...contentShape.shape }), source: z.string(), form: z.enum(EVENT_FORMS) },
    ...{ as_of: z.string(), by: z.string(), state: z.enum(['waiting', 'reading', 'ready', 'refused', 'stopped']) },
    ...{ bytes: count, stored: count, flagged: count, refused: count },
    told: editionSchema.nullable(),
    problem: told.nullable(),
  })
  .openapi('EventsImport')
