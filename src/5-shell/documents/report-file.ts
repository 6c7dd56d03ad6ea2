/** A report about a ceasefire as a file: which period it is of, what it is made from, and its bytes. */
import type { FieldRows } from '#answer/record/counted/field-situation.ts'
import { situationOf } from '#answer/record/counted/situation.ts'
import { dayNumber, type Instant, monthNumber, startOfDayNumber, startOfMonthNumber, writeInZone } from '#ground/instant.ts'
import type { Tlp } from '#ground/marking.ts'
import { type Refusal, refuse } from '#ground/refusal.ts'
import type { Locale } from '#ground/say.ts'
import type { Period } from '#watch/ceasefires/figures.ts'
import { everyRow } from '../http/lists.ts'
import { watchedOver } from '../http/routes/watched-over.ts'
import type { Reading } from '../record/register.ts'
import { layersOf } from './ceasefire-layers.ts'
import { paperOf } from './ceasefire-paper.ts'
import { fieldLayers } from './field-layers.ts'
import { geoPackage } from './geopackage.ts'
import type { PaperKind } from './making.ts'
import type { Paper } from './paper.ts'

export const FORMATS = ['docx', 'pdf', 'gpkg', 'json'] as const
export type Format = (typeof FORMATS)[number]

export interface ReportAsked {
  readonly kind: PaperKind
  readonly instrument: string
  readonly on: Instant
  readonly format: Format
  readonly tlp: Tlp
  readonly locale: Locale
}
export interface ReportFile {
  readonly file: string
  readonly media: string
  readonly bytes: Uint8Array
  readonly period: Period
  readonly paper: Paper
}

/** Refuses an instrument that is not on file. The same record gives the same figures; the paper is dated by the record's last entry. */
export async function reportFileOf(
  reading: Reading,
  { kind, instrument, on, format, tlp, locale }: ReportAsked,
): Promise<ReportFile | Refusal> {
  const mechanisms = (await watchedOver(reading)).get(instrument) ?? []
  const rows = await fieldRows(reading)
  const ledgers = await everyRow(reading, 'count-ledger')
  const { situation, zone, period } = await reading.ask((view) => {
    const own = view.law().rulebook.instruments.get(instrument)?.zone ?? 'UTC'
    const periods = periodsOf(kind, on, own)
    const asked = {
      instrument,
      mechanisms,
      rows,
      ledgers: ledgers.rows.map(({ key }) => key),
      ...periods,
      at: Math.max(on, Number.isFinite(reading.at) ? reading.at : on),
      tlp,
    }
    return { situation: situationOf(view, asked), zone: own, period: periods.period }
  })
  if (situation === null) return refuse('instrument-unknown', { found: instrument }, { field: 'instrument' })
  const made = Number.isFinite(reading.at) ? reading.at : on
  const paper = paperOf(situation, { kind, locale, tlp, zone, size: reading.size, made })
  const map = () => geoPackage([...layersOf(situation, paper, tlp), ...fieldLayers(situation)], new Date(made).toISOString())
  const file = `${kind}-${instrument}-${writeInZone(period.from, zone).slice(0, 10)}.${format}`.replace(/[^A-Za-z0-9._-]+/g, '_')
  return { file, media: MEDIA[format], bytes: await bytesOf(paper, format, map), period, paper }
}

/** Everything on file that teams brought home; null where there is more than is looked through at once. */
async function fieldRows(reading: Reading): Promise<FieldRows> {
  const [patrols, signs, harms] = [await everyRow(reading, 'patrol'), await everyRow(reading, 'sign'), await everyRow(reading, 'harm')]
  const exchanges = await everyRow(reading, 'exchange')
  return {
    patrols: patrols.complete ? patrols.rows : null,
    signs: signs.complete ? signs.rows : null,
    harms: harms.complete ? harms.rows : null,
    exchanges: exchanges.rows.map(({ key }) => key),
  }
}

/** The local day or month in which a moment lies, and the one before it. Minutes are of a month. */
function periodsOf(kind: PaperKind, on: Instant, zone: string): { readonly period: Period; readonly before: Period } {
  const starts = (ago: number): Instant =>
    kind === 'daily' ? startOfDayNumber(dayNumber(on, zone) - ago, zone) : startOfMonthNumber(monthNumber(on, zone) - ago, zone)
  return { period: { from: starts(0), until: starts(-1) }, before: { from: starts(1), until: starts(0) } }
}

const MEDIA: Readonly<Record<Format, string>> = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pdf: 'application/pdf',
  gpkg: 'application/geopackage+sqlite3',
  json: 'application/json',
}

/** What writes Word and PDF is large, and most who start the program never ask for it: it is loaded when it is needed. */
async function bytesOf(paper: Paper, format: Format, map: () => Uint8Array): Promise<Uint8Array> {
  switch (format) {
    case 'docx':
      return (await import('./word.ts')).wordOf(paper)
    case 'pdf':
      return (await import('./pdf.ts')).pdfOf(paper)
    case 'gpkg':
      return map()
    case 'json':
      return Buffer.from(JSON.stringify(paper))
  }
}
