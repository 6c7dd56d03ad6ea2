/** Imports of events: a file looked at, read onto the shelf, gone through row by row, and kept as an edition or let go. */
import { z } from '@hono/zod-openapi'
import type { Row } from '#answer/record/row.ts'
import { DAY_MILLISECONDS, readDay, writeDay } from '#ground/calendar.ts'
import { LIMITS } from '#ground/limits.ts'
import { label, nameText } from '#ground/parts.ts'
import { isRefusal, at as placed, type Refusal, refuse } from '#ground/refusal.ts'
import { type Locale, say } from '#ground/say.ts'
import type { WatchedEvent } from '#watch/events/event.ts'
import { type Fate, FLAG_CODES, REFUSED_CODES } from '#watch/events/fates.ts'
import { type Mapping, readMapping } from '#watch/events/read/mapping.ts'
import { beginningOf, firstRows } from '#watch/events/read/preview.ts'
import { recogniseEvents } from '#watch/events/read/recognise.ts'
import type { Reading } from '../../record/register.ts'
import { tellRefusal } from '../../tell/refusal.ts'
import type { Import } from '../../watch/import/imports.ts'
import { headIn } from '../../watch/import/take.ts'
import { everyRow } from '../lists.ts'
import { asOf, type Route, reads, works } from '../route.ts'
import { fateShape } from '../shapes/events.ts'
import { importShape, lookShape } from '../shapes/imports.ts'
import { written } from '../shapes/parts.ts'

const hash = z.string().regex(/^[0-9a-f]{64}$/)
const day = z.string().refine((text) => readDay(text) !== null, { params: { accepted: 'YYYY-MM-DD' } })

/** A mapping as it was sent, read; undefined where none was. A refusal names its field in the body. */
function mappingIn(sent: Readonly<Record<string, unknown>> | undefined): Mapping | undefined | Refusal {
  if (sent === undefined) return undefined
  const mapping = readMapping(sent)
  return isRefusal(mapping) ? placed(mapping, { field: 'mapping' }) : mapping
}
const toldOf = (refusal: Refusal, locale: Locale) => ({
  ...{ code: refusal.code, field: refusal.where?.field ?? null },
  sentence: tellRefusal(refusal, locale),
})

/** What became of a row, with a sentence for each reason. */
export const fateOf = ({ line, id, outcome, why }: Fate, locale: Locale) => ({
  ...{ line, id, outcome },
  why: why.map((one) => ({ ...one, sentence: say(locale, `watch.fate.${one.code}`, { found: one.found }) })),
})

const eventOf = (event: WatchedEvent) => ({
  ...{ ...event, deaths: { ...event.deaths }, sides: [...event.sides], sideIds: [...event.sideIds] },
  ...{ review: [...event.review], flags: [...event.flags] },
})

/** Forms that are somebody's own, and read by a mapping. */
const OWN_FORMS: readonly string[] = ['form-csv', 'form-json', 'mapped-csv']

const look = works({
  name: 'look-at-events',
  path: '/api/watch/looks',
  body: z.strictObject({ content: hash, mapping: written.optional() }).openapi('LookAtEvents'),
  answer: lookShape,
  async read({ body, watch, locale, now }) {
    const mapping = mappingIn(body.mapping)
    if (isRefusal(mapping)) return mapping
    const head = await headIn((onChunk) => watch.contents.read(body.content, onChunk))
    if (isRefusal(head)) return placed(head, { field: 'content' })
    const most = LIMITS.imports_preview_rows
    const { columns, rows, repeats } = beginningOf(head, most, mapping?.repeat)
    const form = recogniseEvents(head, mapping !== undefined)
    const mappable = OWN_FORMS.includes(String(recogniseEvents(head, true)))
    const shown = { mappable, columns: [...columns], rows: rows.map((row) => [...row]), repeats: [...repeats] }
    if (isRefusal(form)) return { form: null, problem: toldOf(form, locale), ...shown, read: [] }
    const read = firstRows(form, head, most, { now: now(), mapping })
    if (isRefusal(read)) return { form, problem: toldOf(read, locale), ...shown, read: [] }
    return {
      ...{ form, problem: null, ...shown },
      read: read.map(({ fate, event }) => ({ ...fateOf(fate, locale), event: event === null ? null : eventOf(event) })),
    }
  },
})

const importOf = (one: Import, locale: Locale) => {
  const { edition, file, source, form, asOf: as_of, by, state, progress, told, refusal } = one
  const problem = refusal === null ? null : toldOf(refusal, locale)
  return { edition, file: { name: file.name, ...file.content }, source, form, as_of, by, state, ...progress, told, problem }
}

const recordedIn = (reading: Reading) => (edition: string) => reading.ask((view) => view.get('event-edition', edition) !== null)

const list = reads({
  name: 'imports',
  path: '/api/watch/imports',
  beside: true,
  answer: z.object({ items: z.array(importShape) }),
  async read({ watch, locale }, reading) {
    const items = []
    for (const one of watch.imports.all())
      if (await recordedIn(reading)(one.edition)) watch.imports.forget(one.edition)
      else items.push(importOf(one, locale))
    return { items }
  },
})

const begin = works({
  name: 'begin-import',
  path: '/api/watch/imports',
  body: z
    .strictObject({
      ...{ content: hash, name: nameText, as_of: day.optional(), source: label.optional(), mapping: written.optional() },
      /** Whether events of parties that are not on file are flagged. */
      parties: z.boolean().optional(),
    })
    .openapi('BeginImport'),
  answer: importShape,
  async read({ body, watch, locale, reader, now }, reading) {
    const mapping = mappingIn(body.mapping)
    if (isRefusal(mapping)) return mapping
    const content = await watch.contents.content(body.content)
    if (content === null) return refuse('evidence-content-missing', { found: body.content.slice(0, 12) }, { field: 'content' })
    const parties = body.parties === true ? await partyNames(reading) : undefined
    const asOf = body.as_of ?? writeDay(Math.floor(now() / DAY_MILLISECONDS))
    const wish = { asOf, source: body.source, mapping, parties, now: now(), by: reader.by }
    const made = await watch.imports.begin({ name: body.name, content }, wish, recordedIn(reading))
    return isRefusal(made) ? made : importOf(made, locale)
  },
})

/** Every name of every party on file. */
async function partyNames(reading: Reading): Promise<readonly string[]> {
  const { rows } = await everyRow(reading, 'party')
  const namesOf = ({ data }: Row<'party'>): readonly { text?: unknown }[] => (Array.isArray(data.names) ? data.names : [])
  return rows.flatMap((row) => namesOf(row).map(({ text }) => String(text ?? '')))
}

const stop = works({
  name: 'stop-import',
  path: '/api/watch/imports/{edition}/stop',
  params: z.strictObject({ edition: hash }),
  answer: importShape,
  async read({ params: { edition }, watch, locale }, reading) {
    const found = await watch.imports.stop(edition, await recordedIn(reading)(edition))
    return isRefusal(found) ? found : importOf(found, locale)
  },
})

const fates = reads({
  name: 'edition-fates',
  path: '/api/watch/editions/{edition}/fates',
  params: z.strictObject({ edition: hash }),
  query: asOf.extend({
    outcome: z.enum(['all', 'stored', 'flagged', 'refused']).optional(),
    code: z.enum([...REFUSED_CODES, ...FLAG_CODES]).optional(),
    after: z.number().int().min(0).max(Number.MAX_SAFE_INTEGER).optional(),
    limit: z.number().int().min(1).max(LIMITS.fates_page_max).optional(),
  }),
  answer: z.object({ items: z.array(fateShape), next: z.number().int().nullable() }).openapi('EventFates'),
  async read({ params: { edition }, query, watch, locale }, reading) {
    // One that is not kept yet is looked at by whoever decides whether it is.
    if (!(await recordedIn(reading)(edition)) && !watch.imports.has(edition))
      return refuse('event-edition-unknown', { found: edition.slice(0, 12) }, { field: 'edition' })
    const { outcome = 'all', code, after, limit = LIMITS.http_page_items } = query
    const found = await watch.events.fatesOf(edition, limit + 1, { outcome, code, after })
    const items = found.slice(0, limit).map((one) => fateOf(one, locale))
    return { items, next: found.length > limit ? (items.at(-1)?.line ?? null) : null }
  },
})

export const importRoutes: readonly Route[] = [look, list, begin, stop, fates]
