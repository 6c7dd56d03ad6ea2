/** Reports about a ceasefire as files: Word, PDF and GeoPackage, every number with the records it counts. */
import { z } from '@hono/zod-openapi'
import { situationOf } from '#answer/record/counted/situation.ts'
import { dayNumber, type Instant, monthNumber, startOfDayNumber, startOfMonthNumber, writeInstant, writeInZone } from '#ground/instant.ts'
import { LIMITS } from '#ground/limits.ts'
import { TLP } from '#ground/marking.ts'
import { label } from '#ground/parts.ts'
import { isRefusal } from '#ground/refusal.ts'
import { layersOf } from '../../documents/ceasefire-layers.ts'
import { paperOf } from '../../documents/ceasefire-paper.ts'
import { GEOPACKAGE_MEDIA, geoPackage } from '../../documents/geopackage.ts'
import { PAPER_KINDS, type PaperKind } from '../../documents/making.ts'
import type { Paper } from '../../documents/paper.ts'
import { PDF_MEDIA, pdfOf } from '../../documents/pdf.ts'
import { WORD_MEDIA, wordOf } from '../../documents/word.ts'
import { everyRow } from '../lists.ts'
import { asOf, type Route, reads } from '../route.ts'
import { momentOf, unknownInstrument } from './moment-asked.ts'
import { watchedOver } from './watched-over.ts'

const FORMATS = ['docx', 'pdf', 'gpkg', 'json'] as const

const shape = z
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
  answer: shape,
  read: async (call, reading) => {
    const { instrument, format = 'docx', tlp = 'AMBER' } = call.query
    const { kind } = call.params
    const on = await momentOf(call, reading, call.query.on, { field: 'on', instrument })
    if (isRefusal(on)) return on
    const mechanisms = (await watchedOver(reading)).get(instrument) ?? []
    const [patrols, ledgers] = await Promise.all([everyRow(reading, 'patrol'), everyRow(reading, 'count-ledger')])
    const found = await reading.ask((view) => {
      const zone = view.law().rulebook.instruments.get(instrument)?.zone ?? 'UTC'
      const { period, before } = periodsOf(kind, on, zone)
      const asked = { instrument, mechanisms, patrols: patrols.rows, ledgers: ledgers.rows.map(({ key }) => key), period, before, tlp }
      return { situation: situationOf(view, asked), zone, period }
    })
    const { situation, zone, period } = found
    if (situation === null) return unknownInstrument(instrument)
    const made = Number.isFinite(reading.at) ? reading.at : on
    const paper = paperOf(situation, { kind, locale: call.locale, tlp, zone, size: reading.size, made })
    const file = await fileOf(paper, format, () => geoPackage(layersOf(situation, paper, tlp), new Date(made).toISOString()))
    return {
      file: `${kind}-${instrument}-${writeInZone(period.from, zone).slice(0, 10)}.${format}`.replace(/[^A-Za-z0-9._-]+/g, '_'),
      ...{ media: file.media, base64: Buffer.from(file.bytes).toString('base64') },
      ...{ from: writeInstant(period.from), until: writeInstant(period.until) },
      sources: paper.sources.map((one) => ({ ...one, of: [...one.of], entries: [...one.entries] })),
    }
  },
})

/** The local day or month in which a moment lies, and the one before it. Minutes are of a month. */
function periodsOf(kind: PaperKind, on: Instant, zone: string) {
  const starts = (ago: number): Instant =>
    kind === 'daily' ? startOfDayNumber(dayNumber(on, zone) - ago, zone) : startOfMonthNumber(monthNumber(on, zone) - ago, zone)
  return { period: { from: starts(0), until: starts(-1) }, before: { from: starts(1), until: starts(0) } }
}

async function fileOf(
  paper: Paper,
  format: (typeof FORMATS)[number],
  map: () => Uint8Array,
): Promise<{ media: string; bytes: Uint8Array }> {
  switch (format) {
    case 'docx':
      return { media: WORD_MEDIA, bytes: await wordOf(paper) }
    case 'pdf':
      return { media: PDF_MEDIA, bytes: await pdfOf(paper) }
    case 'gpkg':
      return { media: GEOPACKAGE_MEDIA, bytes: map() }
    case 'json':
      return { media: 'application/json', bytes: Buffer.from(JSON.stringify(paper)) }
  }
}

export const reportFiles: readonly Route[] = [documents]
