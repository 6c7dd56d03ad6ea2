/** The steps of `parley watch` that deal with events of other people: look at a file, import it, list and compare editions. */
import type { Row } from '#answer/record/row.ts'
import { DAY_MILLISECONDS, readDay, writeDay } from '#ground/calendar.ts'
import { isRefusal, type Refusal, refuse, shown } from '#ground/refusal.ts'
import { differing } from '#watch/events/differing.ts'
import type { EditionText } from '#watch/events/edition.ts'
import type { Counts, CountsBy, Fate, FateCode } from '#watch/events/fates.ts'
import { type Mapping, readMapping } from '#watch/events/read/mapping.ts'
import { readDocument } from '../files/document.ts'
import { everyRow } from '../http/lists.ts'
import { lookAtEvents } from '../watch/import/look.ts'
import type { Reached } from '../watch/import/reach.ts'
import { takeEvents } from '../watch/import/take.ts'
import type { ExitCode } from './command.ts'
import { visible } from './refusal-line.ts'
import { actingIn, inOffice } from './watch-office.ts'
import type { Watch } from './watch-options.ts'

async function mappingOf({ values }: Watch): Promise<Mapping | undefined | Refusal> {
  if (values.mapping === undefined) return undefined
  const document = await readDocument(values.mapping)
  if (isRefusal(document)) return document
  const mapping = readMapping(document.data)
  return isRefusal(mapping) ? document.locate(mapping) : mapping
}

function rowsOf({ values }: Watch): number | Refusal {
  return /^\d{1,7}$/.test(values.rows)
    ? Number(values.rows)
    : refuse('shape-wrong', { found: shown(values.rows), accepted: '0, 1, 2, …' }, { field: '--rows' })
}

/** `parley watch check FILE`: what an import would do with every row. Nothing is kept. Exit 1 when rows are refused. */
export async function checkEvents(ctx: Watch, [file = '']: readonly string[]): Promise<ExitCode> {
  const [mapping, rows] = [await mappingOf(ctx), rowsOf(ctx)]
  for (const one of [mapping, rows]) if (isRefusal(one)) return ctx.refused(one)
  const found = await lookAtEvents(file, mapping as Mapping | undefined, Date.now(), rows as number)
  if (isRefusal(found)) return ctx.refused(found)
  const { form, counts, refusedBy, flaggedBy, fates } = found
  if (ctx.json) ctx.data({ file, form, counts, refusedBy, flaggedBy, fates })
  else {
    ctx.out(ctx.say('cli.watch.counts', { name: file, form, ...counts }))
    tellFates(ctx, counts, refusedBy, flaggedBy, fates)
  }
  return counts.refused === 0 ? 0 : 1
}

function tellFates(ctx: Watch, counts: Counts, refusedBy: CountsBy, flaggedBy: CountsBy, fates: readonly Fate[]): void {
  for (const [how, by] of [
    ['refused', refusedBy],
    ['flagged', flaggedBy],
  ] as const)
    for (const [code, count] of Object.entries(by))
      ctx.out(ctx.say(`cli.watch.${how}-by`, { count, why: ctx.say(`watch.fate.${code as FateCode}`, { found: '…' }) }))
  for (const { line, id, outcome, why } of fates)
    for (const { code, field, found } of why)
      ctx.out(
        ctx.say('cli.watch.fate', {
          ...{ line, id: visible(id ?? '–'), outcome: ctx.say(`cli.watch.outcome-${outcome}`), field: visible(field || '–') },
          why: visible(ctx.say(`watch.fate.${code}`, { found })),
        }),
      )
  const left = counts.refused + counts.flagged - fates.length
  if (left > 0) ctx.out(ctx.say('cli.watch.more', { left }))
}

/** `parley watch import FILE --data DIR --by WHO`: one edition with all its rows, and one entry in the record; or nothing. */
export async function importEvents(ctx: Watch, [file = '']: readonly string[]): Promise<ExitCode> {
  const by = actingIn(ctx)
  const [mapping, rows] = [await mappingOf(ctx), rowsOf(ctx)]
  for (const one of [by, mapping, rows]) if (isRefusal(one)) return ctx.refused(one)
  const now = Date.now()
  const asOf = ctx.values['as-of'] ?? writeDay(Math.floor(now / DAY_MILLISECONDS))
  if (readDay(asOf) === null) return ctx.refused(refuse('instant-unreadable', { found: shown(asOf) }, { field: '--as-of' }))
  return inOffice(ctx, async (office) => {
    const parties = ctx.values.parties ? await partiesOf(office) : undefined
    if (isRefusal(parties)) return ctx.refused(parties)
    const taken = await takeEvents(office, { file, asOf, source: ctx.values.source, mapping: mapping as Mapping | undefined, parties, now })
    if (isRefusal(taken)) return ctx.refused(taken)
    const { edition } = taken
    const refused = await office.record({ verb: 'record-edition', edition }, by as string, '/api/watch/editions', { edition })
    const known = refused?.code === 'edition-recorded-already' || refused?.values.code === 'edition-recorded-already'
    // Rows that were gone, of an edition that the record names, are back. What it does not name is read by nobody, and goes again.
    if (refused !== null && !(known && taken.fresh)) {
      if (taken.fresh) await office.events.sweep(edition.edition)
      return ctx.refused(refused)
    }
    const fates = await office.events.fatesOf(edition.edition, rows as number)
    if (ctx.json) ctx.data({ edition, fates })
    else {
      ctx.out(ctx.say('cli.watch.imported', { edition: edition.edition.slice(0, 12), source: edition.source, asOf: edition.as_of }))
      ctx.out(ctx.say('cli.watch.counts', { name: file, form: edition.form, ...edition.counts }))
      tellFates(ctx, edition.counts, edition.refused_by, edition.flagged_by, fates)
    }
    return 0
  })
}

/** Every name of every party on file. */
async function partiesOf(office: Reached): Promise<readonly string[] | Refusal> {
  const reading = await office.reading()
  if (isRefusal(reading)) return reading
  try {
    const names: string[] = []
    for (let after: string | null = ''; after !== null; ) {
      const page: { items: readonly Row<'party'>[]; next: string | null } = await reading.list('party', { limit: 500, after })
      for (const { data } of page.items)
        for (const name of Array.isArray(data.names) ? (data.names as readonly { text?: unknown }[]) : [])
          names.push(String(name.text ?? ''))
      after = page.next
    }
    return names
  } finally {
    await reading.close()
  }
}

async function editionsIn(office: Reached): Promise<readonly Row<'event-edition'>[] | Refusal> {
  const reading = await office.reading()
  if (isRefusal(reading)) return reading
  try {
    return (await everyRow(reading, 'event-edition')).rows
  } finally {
    await reading.close()
  }
}

/** `parley watch editions`: those on record, and whether all their rows are here. Exit 1 when some are missing. */
export function listEditions(ctx: Watch): Promise<ExitCode> {
  return inOffice(ctx, async (office) => {
    const rows = await editionsIn(office)
    if (isRefusal(rows)) return ctx.refused(rows)
    const told: { edition: EditionText; by: string; at: string; here: number; files: string[] }[] = []
    for (const { data } of rows) {
      const files: string[] = []
      for (const { sha256 } of data.edition.files) files.push(await office.contents.look(sha256))
      told.push({ ...data, here: await office.events.count(data.edition.edition), files })
    }
    if (ctx.json) ctx.data({ editions: told })
    else
      for (const { edition, here, files } of told)
        ctx.out(
          ctx.say('cli.watch.edition', {
            ...{ edition: edition.edition.slice(0, 12), source: edition.source, asOf: edition.as_of, stored: edition.counts.stored },
            ...{ refused: edition.counts.refused, here, files: files.every((one) => one === 'sound') ? 'sound' : 'other' },
          }),
        )
    return told.every(({ edition, here, files }) => here === edition.counts.stored && files.every((one) => one === 'sound')) ? 0 : 1
  })
}

/** `parley watch diff BEFORE AFTER`: what came, went and changed between two editions, named by the beginning of their ids. */
export function diffEditions(ctx: Watch, words: readonly string[]): Promise<ExitCode> {
  return inOffice(ctx, async (office) => {
    const rows = rowsOf(ctx)
    if (isRefusal(rows)) return ctx.refused(rows)
    const known = await editionsIn(office)
    if (isRefusal(known)) return ctx.refused(known)
    const ids: string[] = []
    for (const word of words) {
      const meant = known.filter(({ key }) => word !== '' && key.startsWith(word))
      const [one] = meant
      if (one === undefined || meant.length > 1)
        return ctx.refused(refuse('event-edition-unknown', { found: visible(word) }, { field: meant.length > 1 ? 'WHAT' : 'edition' }))
      if ((await office.events.told(one.key)) === null) return ctx.refused(refuse('edition-not-here', { found: one.key.slice(0, 12) }))
      ids.push(one.key)
    }
    const [before = '', after = ''] = ids
    const { first, ...tally } = await office.events.diff(before, after, rows)
    if (ctx.json) ctx.data({ before, after, ...tally, first })
    else {
      ctx.out(ctx.say('cli.watch.diff', { before: before.slice(0, 12), after: after.slice(0, 12), ...tally }))
      for (const { id, before: was, after: is } of first) {
        const how = was === null ? 'added' : is === null ? 'removed' : 'changed'
        const fields = was === null || is === null ? '' : differing(was, is).join(', ')
        ctx.out(ctx.say(`cli.watch.diff-${how}`, { id: visible(id), fields }))
      }
    }
    return 0
  })
}
