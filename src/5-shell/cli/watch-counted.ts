/** `parley watch tally | ledger | report`: figures of a mechanism, the stock of a ledger, and reports as files, from the record of an office. */
import { writeFile } from 'node:fs/promises'
import { ledgerTold } from '#answer/record/counted/told.ts'
import { mechanismOf } from '#answer/record/incidents/seats.ts'
import { type Instant, readInstant, writeInstant } from '#ground/instant.ts'
import { TLP, type Tlp } from '#ground/marking.ts'
import { isRefusal, at as placed, type Refusal, refuse } from '#ground/refusal.ts'
import { figuresOf } from '#watch/ceasefires/figures.ts'
import { PAPER_KINDS, type PaperKind } from '../documents/making.ts'
import { FORMATS, type Format, reportFileOf } from '../documents/report-file.ts'
import { fileRefusal } from '../files/document.ts'
import type { Reading } from '../record/register.ts'
import type { ExitCode } from './command.ts'
import { inOffice } from './watch-office.ts'
import type { Watch } from './watch-options.ts'

/** Works on one reading of the office's record, at the moment `--on` names. */
const reading = (ctx: Watch, work: (record: Reading, on: Instant) => Promise<ExitCode>): Promise<ExitCode> =>
  inOffice(ctx, async (office) => {
    const record = await office.reading()
    if (isRefusal(record)) return ctx.refused(record)
    try {
      const on = await momentOf(ctx, record)
      return isRefusal(on) ? ctx.refused(on) : await work(record, on)
    } finally {
      await record.close()
    }
  })

async function momentOf(ctx: Watch, record: Reading): Promise<Instant | Refusal> {
  const { on } = ctx.values
  if (on === undefined) return Math.max(Date.now(), record.at)
  const zone = await record.ask((view) => view.get('store', 'store')?.data.zone ?? 'UTC')
  const read = readInstant(on, zone)
  return isRefusal(read) ? placed(read, { field: '--on' }) : read
}

/** How many incidents are of each class by then. */
export const tallyStep = (ctx: Watch, [id = '']: readonly string[]): Promise<ExitCode> =>
  reading(ctx, async (record, on) => {
    const figures = await record.ask((view) => {
      const mechanism = mechanismOf(view, id)
      if (mechanism === null) return null
      const incidents = view.of('incident', id).map(({ data }) => data)
      return figuresOf(incidents, mechanism.ladder, mechanism.zone, { from: Number.NEGATIVE_INFINITY, until: on + 1 })
    })
    if (figures === null) return ctx.refused(refuse('mechanism-unknown', { found: id }, { field: 'NAME' }))
    if (ctx.json) ctx.data({ mechanism: id, on: writeInstant(on), received: figures.received, tally: figures.tally })
    else {
      for (const line of figures.tally) ctx.out(ctx.say('cli.watch.tally.line', { n: line.n, class: line.title ?? line.class }))
      ctx.out(ctx.say('cli.watch.tally.sum', { n: figures.received.n }))
    }
    return 0
  })

/** What a ledger holds by then, and totals of sources beside it. Exit 1 where they differ. */
export const ledgerStep = (ctx: Watch, [id = '']: readonly string[]): Promise<ExitCode> =>
  reading(ctx, async (record, on) => {
    const told = await record.ask((view) => ledgerTold(view, id, on))
    if (told === null) return ctx.refused(refuse('not-on-file', { found: id }, { field: 'LEDGER' }))
    if (ctx.json) ctx.data(told)
    else {
      for (const { category, place, state, stock, in: entered, out } of told.lines)
        ctx.out(ctx.say('cli.watch.ledger.line', { category, place, state, stock, in: entered, out }))
      for (const { source, count, counted, differs } of told.totals)
        ctx.out(ctx.say('cli.watch.ledger.total', { source, count, counted, differs }))
      ctx.out(ctx.say('cli.watch.ledger.pending', { n: told.pending }))
    }
    return told.disputed ? 1 : 0
  })

/** Writes a report to the file that `--out` names, whose ending says its form. */
export async function reportStep(ctx: Watch, [kind = '', instrument = '']: readonly string[]): Promise<ExitCode> {
  const { out, tlp } = ctx.values
  if (!isKind(kind)) return ctx.refused(refuse('shape-not-one-of', { found: kind, accepted: PAPER_KINDS.join(', ') }, { field: 'KIND' }))
  if (!isTlp(tlp)) return ctx.refused(refuse('shape-not-one-of', { found: tlp, accepted: TLP.join(', ') }, { field: '--tlp' }))
  const format = out?.split('.').at(-1) ?? ''
  if (out === undefined || !isFormat(format))
    return ctx.refused(
      refuse('shape-not-one-of', { found: out ?? '∅', accepted: FORMATS.map((one) => `FILE.${one}`).join(', ') }, { field: '--out' }),
    )
  return reading(ctx, async (record, on) => {
    const made = await reportFileOf(record, { kind, instrument, on, format, tlp, locale: ctx.locale })
    if (isRefusal(made)) return ctx.refused(made)
    const there = await written(out, made.bytes)
    if (there) return ctx.refused(there)
    const numbers = made.paper.sources.length
    if (ctx.json)
      ctx.data({ file: out, media: made.media, numbers, from: writeInstant(made.period.from), until: writeInstant(made.period.until) })
    else ctx.out(ctx.say('cli.watch.report.written', { file: out, numbers }))
    return 0
  })
}

/** Writes a new file; one that is there is never overwritten, for it may be what somebody signed. */
async function written(file: string, bytes: Uint8Array): Promise<Refusal | null> {
  try {
    await writeFile(file, bytes, { flag: 'wx' })
    return null
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return refuse('file-there', {}, { file })
    return fileRefusal(error, file)
  }
}

const isTlp = (text: string): text is Tlp => (TLP as readonly string[]).includes(text)
const isKind = (text: string): text is PaperKind => (PAPER_KINDS as readonly string[]).includes(text)
const isFormat = (text: string): text is Format => (FORMATS as readonly string[]).includes(text)
