/** Reports about a ceasefire as files: Word, PDF and GeoPackage, every number with the records it counts. */
import { z } from '@hono/zod-openapi'
import { writeInstant } from '#ground/instant.ts'
import { LIMITS } from '#ground/limits.ts'
import { TLP } from '#ground/marking.ts'
import { label } from '#ground/parts.ts'
import { isRefusal } from '#ground/refusal.ts'
import { PAPER_KINDS } from '../../documents/making.ts'
import { FORMATS, reportFileOf } from '../../documents/report-file.ts'
import { asOf, type Route, reads } from '../route.ts'
import { momentOf } from './moment-asked.ts'

export const reportFileShape = z
  .object({
    ...{ file: z.string(), media: z.string(), base64: z.string(), from: z.string(), until: z.string() },
    sources: z.array(z.object({ n: z.number().int(), what: z.string(), of: z.array(z.string()), entries: z.array(z.number().int()) })),
  })
  .openapi('ReportFile')

/** `on` lies in the day or month that is told; `tlp` is what the document is marked, and how coarse protected places are in it. */
const documents = reads({
  name: 'report-file',
  path: '/api/watch/documents/{kind}',
  params: z.strictObject({ kind: z.enum(PAPER_KINDS) }),
  query: asOf.extend({
    instrument: label,
    on: z.string().max(LIMITS.id_characters_max).optional(),
    format: z.enum(FORMATS).optional(),
    tlp: z.enum(TLP).optional(),
  }),
  answer: reportFileShape,
  read: async (call, reading) => {
    const { instrument, format = 'docx', tlp = 'AMBER' } = call.query
    const on = await momentOf(call, reading, call.query.on, { field: 'on', instrument })
    if (isRefusal(on)) return on
    const made = await reportFileOf(reading, { kind: call.params.kind, instrument, on, format, tlp, locale: call.locale })
    if (isRefusal(made)) return made
    const { file, media, bytes, period, paper } = made
    return {
      ...{ file, media, base64: Buffer.from(bytes).toString('base64') },
      ...{ from: writeInstant(period.from), until: writeInstant(period.until) },
      sources: paper.sources.map((one) => ({ ...one, of: [...one.of], entries: [...one.entries] })),
    }
  },
})

export const reportFiles: readonly Route[] = [documents]
