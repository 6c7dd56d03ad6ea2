/** Events of editions that were imported: material, told as of an index of the record, which names the editions that count then. */
import { z } from '@hono/zod-openapi'
import { takenMark } from '#answer/record/incidents/receiving.ts'
import { readDay } from '#ground/calendar.ts'
import { LIMITS } from '#ground/limits.ts'
import { label } from '#ground/parts.ts'
import { isRefusal, type Refusal, refuse, shown } from '#ground/refusal.ts'
import { differing } from '#watch/events/differing.ts'
import type { Reading } from '../../record/register.ts'
import type { Asked, Shelved } from '../../watch/import/shelf.ts'
import type { WatchStores } from '../../watch/stores.ts'
import { writeCursor } from '../cursor.ts'
import { everyRow, limitOf, rowsPage } from '../lists.ts'
import { asOf, type Route, reads, writes } from '../route.ts'
import { daysShape, diffShape, editionShape, eventsShape, eventWholeShape, fateShape } from '../shapes/events.ts'
import { pageOf, paging, written } from '../shapes/parts.ts'
import { fateOf } from './imports.ts'

const hash = z.string().regex(/^[0-9a-f]{64}$/)
const day = z.string().refine((text) => readDay(text) !== null, { params: { accepted: 'YYYY-MM-DD' } })
const narrowing = {
  edition: hash.optional(),
  west: z.number().min(-180).max(180).optional(),
  south: z.number().min(-90).max(90).optional(),
  east: z.number().min(-180).max(180).optional(),
  north: z.number().min(-90).max(90).optional(),
  from: day.optional(),
  until: day.optional(),
  kind: z.string().max(LIMITS.id_characters_max).optional(),
  side: z.string().max(LIMITS.name_characters_max).optional(),
  daily: z.boolean().optional(),
}
const CELLS_MAX = 128

const editions = reads({
  name: 'event-editions',
  path: '/api/watch/editions',
  query: asOf.extend({ ...paging, source: label.optional() }),
  answer: pageOf(editionShape),
  async read(call, reading) {
    const { source } = call.query
    const page = await rowsPage(call, reading, { model: 'event-edition', subject: source }, (row) => row)
    const items = await Promise.all(
      page.items.map(async ({ from, data }) => ({ index: from, ...data, here: await call.watch.events.count(data.edition.edition) })),
    )
    return { items, next: page.next }
  },
})

const edition = reads({
  name: 'event-edition',
  path: '/api/watch/editions/{edition}',
  params: z.strictObject({ edition: hash }),
  query: asOf.extend({ after: z.number().int().min(0).max(Number.MAX_SAFE_INTEGER).optional(), limit: paging.limit }),
  answer: z.object({ ...editionShape.shape, fates: z.array(fateShape), next: z.number().int().nullable() }).openapi('EventEditionFates'),
  async read(call, reading) {
    const id = call.params.edition
    const row = await reading.ask((view) => view.get('event-edition', id))
    if (row === null) return refuse('event-edition-unknown', { found: id.slice(0, 12) }, { field: 'edition' })
    const limit = limitOf(call)
    const found = await call.watch.events.fatesOf(id, limit + 1, { after: call.query.after })
    const fates = found.slice(0, limit).map((one) => fateOf(one, call.locale))
    const here = await call.watch.events.count(id)
    return { index: row.from, ...row.data, here, fates, next: found.length > limit ? (fates.at(-1)?.line ?? null) : null }
  },
})

const record = writes({
  name: 'record-edition',
  path: '/api/watch/editions',
  body: z.strictObject({ edition: written }).openapi('RecordEdition'),
  command: (_, { edition }) => ({ verb: 'record-edition', edition }),
})

/** The editions asked about: the one named, or of each source the one recorded last. */
async function editionsOf(reading: Reading, named: string | undefined): Promise<readonly string[] | Refusal> {
  if (named !== undefined) {
    const known = await reading.ask((view) => view.get('event-edition', named) !== null)
    return known ? [named] : refuse('event-edition-unknown', { found: named.slice(0, 12) }, { field: 'edition' })
  }
  const { rows } = await everyRow(reading, 'event-edition')
  const latest = new Map<string, { from: number; key: string }>()
  for (const { key, subject, from } of rows) if ((latest.get(subject)?.from ?? -1) < from) latest.set(subject, { from, key })
  return [...latest.values()].map(({ key }) => key).sort()
}

interface Narrowed {
  readonly edition?: string | undefined
  readonly west?: number | undefined
  readonly south?: number | undefined
  readonly east?: number | undefined
  readonly north?: number | undefined
  readonly from?: string | undefined
  readonly until?: string | undefined
  readonly kind?: string | undefined
  readonly side?: string | undefined
  readonly daily?: boolean | undefined
}

/** What a query asks of the shelf. A box has four sides or none, and an edition named in the record but not here is told. */
async function askedOf(query: Narrowed, reading: Reading, watch: WatchStores): Promise<Asked | Refusal> {
  const { west, south, east, north, from, until, kind, side, daily } = query
  const sides = [west, south, east, north].filter((one) => one !== undefined)
  if (sides.length !== 0 && sides.length !== 4) return refuse('shape-missing', { accepted: 'west, south, east, north' }, { field: 'west' })
  if (south !== undefined && north !== undefined && south > north)
    return refuse('shape-wrong', { found: `${south} … ${north}`, accepted: 'south ≤ north' }, { field: 'south' })
  if (from !== undefined && until !== undefined && from > until)
    return refuse('shape-wrong', { found: `${from} … ${until}`, accepted: 'from ≤ until' }, { field: 'from' })
  const editions = await editionsOf(reading, query.edition)
  if (isRefusal(editions)) return editions
  for (const one of editions)
    if ((await watch.events.told(one)) === null) return refuse('edition-not-here', { found: one.slice(0, 12) }, { field: 'edition' })
  const box = sides.length === 4 ? ([west, south, east, north] as [number, number, number, number]) : undefined
  return { editions, box, from, until, kind, side, daily }
}

const itemOf = ({ edition, line, event }: Shelved) => ({
  ...{ edition, line, ...event, deaths: { ...event.deaths } },
  ...{ sides: [...event.sides], sideIds: [...event.sideIds], review: [...event.review], flags: [...event.flags] },
})

/** A square: so that about as many as are asked for lie side by side, a degree halved or doubled so often. So squares stay where they are while a map is moved. */
function squareOf(box: Asked['box'], cells: number): number {
  const [west, south, east, north] = box ?? [-180, -90, 180, 90]
  const wide = west <= east ? east - west : east + 360 - west
  return 2 ** Math.ceil(Math.log2(Math.max(wide, north - south, 0.01) / cells))
}

const behindSchema = z.tuple([z.string(), z.string(), z.string()])

/** The event that the page before ended with. */
function behind(text: string): [string, string, string] | Refusal {
  try {
    return behindSchema.parse(JSON.parse(text))
  } catch {
    return refuse('cursor-unreadable', { found: shown(text) }, { field: 'cursor' })
  }
}

const events = reads({
  name: 'events',
  path: '/api/watch/events',
  query: asOf.extend({ ...paging, ...narrowing, cells: z.number().int().min(1).max(CELLS_MAX).optional() }),
  answer: eventsShape,
  async read(call, reading) {
    const { query, watch } = call
    const asked = await askedOf(query, reading, watch)
    if (isRefusal(asked)) return asked
    const limit = limitOf(call)
    const total = await watch.events.sums(asked)
    const told = { editions: [...asked.editions], total, size: null, clusters: [], events: [], next: null }
    if (total.count > limit && query.cells !== undefined) {
      const size = squareOf(asked.box, query.cells)
      return { ...told, size, clusters: [...(await watch.events.clusters(asked, size))] }
    }
    const after = call.place === null ? undefined : behind(call.place.after)
    if (isRefusal(after)) return after
    const found = await watch.events.list(asked, limit + 1, after)
    const items = found.slice(0, limit)
    const last = items.at(-1)
    const more = found.length > limit && last !== undefined
    const next = more ? writeCursor({ size: reading.size, after: JSON.stringify([last.event.first, last.edition, last.event.id]) }) : null
    return { ...told, events: items.map(itemOf), next }
  },
})

const byDay = reads({
  name: 'events-by-day',
  path: '/api/watch/event-days',
  query: asOf.extend(narrowing),
  answer: daysShape,
  async read({ query, watch }, reading) {
    const asked = await askedOf(query, reading, watch)
    return isRefusal(asked) ? asked : { editions: [...asked.editions], days: [...(await watch.events.byDay(asked))] }
  },
})

const event = reads({
  name: 'event',
  path: '/api/watch/events/{edition}/{event}',
  params: z.strictObject({ edition: hash, event: label }),
  answer: eventWholeShape,
  async read({ params, watch }, reading) {
    const editions = await editionsOf(reading, params.edition)
    if (isRefusal(editions)) return editions
    const found = await watch.events.one(params.edition, params.event)
    if (found === null) return refuse('event-unknown', { found: params.event }, { field: 'event' })
    const mechanisms = (await everyRow(reading, 'mechanism')).rows.map(({ key }) => key)
    const row = { edition: params.edition, row: params.event }
    const reports = await reading.ask((view) =>
      mechanisms.map((mechanism) => view.get('report-mark', takenMark(mechanism, row))?.data.report ?? null),
    )
    return { ...itemOf(found), reports: reports.filter((one) => one !== null) }
  },
})

const DIFFERENCES = 200
const diff = reads({
  name: 'editions-differ',
  path: '/api/watch/editions/{edition}/changes',
  params: z.strictObject({ edition: hash }),
  query: asOf.extend({
    since: hash,
    limit: paging.limit,
    how: z.enum(['added', 'removed', 'changed']).optional(),
    after: label.optional(),
  }),
  answer: diffShape,
  async read({ params, query, watch }, reading) {
    for (const one of [params.edition, query.since]) {
      const asked = await askedOf({ edition: one }, reading, watch)
      if (isRefusal(asked)) return asked
    }
    const { since, how, after, limit = DIFFERENCES } = query
    const differs = await watch.events.diff(since, params.edition, limit, { how, after })
    const whole = (edition: string, one: Shelved['event'] | null) => (one === null ? null : itemOf({ edition, line: 0, event: one }))
    return {
      ...{ before: query.since, after: params.edition },
      ...{ added: differs.added, removed: differs.removed, changed: differs.changed, same: differs.same },
      first: differs.first.map(({ id, before, after }) => ({
        ...{ id, fields: before === null || after === null ? [] : [...differing(before, after)] },
        ...{ before: whole(query.since, before), after: whole(params.edition, after) },
      })),
    }
  },
})

export const eventRoutes: readonly Route[] = [editions, record, edition, diff, events, byDay, event]
