/** Counted things, zones and exchanges: what is on file, what it comes to at a moment, and what is recorded of it. */
import { z } from '@hono/zod-openapi'
import { keyCapabilities, waitingFor } from '#answer/record/counted/capabilities.ts'
import { exchangeOf, zonesOf } from '#answer/record/counted/read.ts'
import { ledgerTold, movementTold } from '#answer/record/counted/told.ts'
import type { Row } from '#answer/record/row.ts'
import { type Instant, writeInstant } from '#ground/instant.ts'
import { LIMITS } from '#ground/limits.ts'
import { label } from '#ground/parts.ts'
import { isRefusal, refuse, sure } from '#ground/refusal.ts'
import { zonesAt } from '#watch/ceasefires/zones.ts'
import { courseOf, type DueLine } from '#watch/exchanges/course.ts'
import { readExchangeEvent } from '#watch/exchanges/exchange.ts'
import { everyRow, rowsPage } from '../lists.ts'
import { mayTold } from '../may-told.ts'
import { asOf, type Route, reads, writes } from '../route.ts'
import {
  countLedgerShape,
  countLedgerWholeShape,
  exchangeShape,
  exchangeWholeShape,
  keyWaitingShape,
  zonesShape,
} from '../shapes/counted.ts'
import { pageOf, paging, words, written } from '../shapes/parts.ts'
import { momentOf, thenOf } from './moment-asked.ts'

const on = { on: z.string().max(LIMITS.id_characters_max).optional() }
const ofLedger = z.strictObject({ ledger: label })
const ofMovement = z.strictObject({ movement: label })
const ofExchange = z.strictObject({ exchange: label })

const ledgers = reads({
  name: 'count-ledgers',
  path: '/api/watch/ledgers',
  query: asOf.extend(paging),
  answer: pageOf(countLedgerShape),
  read: (call, reading) =>
    rowsPage(call, reading, { model: 'count-ledger' }, ({ from, key, data }) => ({ index: from, id: key, ledger: data.ledger })),
})

const ledger = reads({
  name: 'count-ledger',
  path: '/api/watch/ledgers/{ledger}',
  params: ofLedger,
  query: asOf.extend(on),
  answer: countLedgerWholeShape,
  read: async (call, reading) => {
    const at = await momentOf(call, reading, call.query.on, { field: 'on' })
    if (isRefusal(at)) return at
    const told = await reading.ask((view) => ledgerTold(view, call.params.ledger, at))
    return told ?? refuse('not-on-file', { found: call.params.ledger }, { field: 'ledger' })
  },
})

/** Movements that wait for a second key, over all ledgers or in one, with what the acting office may do with each. */
const waiting = reads({
  name: 'keys-waiting',
  path: '/api/watch/keys-waiting',
  query: asOf.extend({ ledger: label.optional() }),
  answer: z.object({ items: z.array(keyWaitingShape), complete: z.boolean() }),
  read: async (call, reading) => {
    const { rows, complete } = await everyRow(reading, 'count-ledger')
    const own = rows.filter(({ key }) => call.query.ledger === undefined || key === call.query.ledger)
    const titles = new Map(own.map(({ key, data }) => [key, String(data.ledger.title)]))
    const asking = { by: call.reader.by, at: thenOf(call, reading), tz: '' }
    const max = LIMITS.http_page_items_max
    return reading.ask((view) => {
      const found = waitingFor(view, [...titles.keys()])
      return {
        items: found.slice(0, max).map((row) => ({
          ...{ ...movementTold(row), title: titles.get(row.data.ledger) ?? row.data.ledger },
          capabilities: mayTold(keyCapabilities(view, row.key, asking), call.locale),
        })),
        complete: complete && found.length <= max,
      }
    })
  },
})

/** Every version of the zones of one mechanism or instrument, or of all; the one in force at the moment is marked. */
const zones = reads({
  name: 'zones',
  path: '/api/watch/zones',
  query: asOf.extend({ ...on, of: label.optional() }),
  answer: z.object({ items: z.array(zonesShape), complete: z.boolean() }),
  read: async (call, reading) => {
    const at = await momentOf(call, reading, call.query.on, { field: 'on' })
    if (isRefusal(at)) return at
    const { rows, complete } = await everyRow(reading, 'zones', call.query.of)
    const versions = rows.map((row) => ({ row, version: zonesOf(row) }))
    const inForce = new Set(
      [...new Set(versions.map(({ version }) => version.of))].map((of) =>
        zonesAt(
          versions.flatMap((one) => (one.version.of === of ? [one.version] : [])),
          at,
        ),
      ),
    )
    return {
      items: versions.map(({ row, version }) => ({
        ...{ index: row.from, of: version.of, v: version.v, from: writeInstant(version.from), zones: row.data.zones },
        inForce: inForce.has(version),
      })),
      complete,
    }
  },
})

const exchanges = reads({
  name: 'exchanges',
  path: '/api/watch/exchanges',
  query: asOf.extend(paging),
  answer: pageOf(exchangeShape),
  read: (call, reading) =>
    rowsPage(call, reading, { model: 'exchange' }, ({ from, key, data }) => ({ index: from, id: key, exchange: data.exchange })),
})

const exchange = reads({
  name: 'exchange',
  path: '/api/watch/exchanges/{exchange}',
  params: ofExchange,
  query: asOf.extend(on),
  answer: exchangeWholeShape,
  read: async (call, reading) => {
    const id = call.params.exchange
    const at = await momentOf(call, reading, call.query.on, { field: 'on' })
    if (isRefusal(at)) return at
    return reading.ask((view) => {
      const row = view.get('exchange', id)
      if (row === null) return refuse('not-on-file', { found: id }, { field: 'exchange' })
      return exchangeTold(row, view.of('exchange-event', id), at)
    })
  },
})

function exchangeTold(row: Row<'exchange'>, rows: readonly Row<'exchange-event'>[], at: Instant) {
  const agreed = exchangeOf(row)
  const noted = rows.map((row) => {
    const event = readExchangeEvent(row.data.event, agreed)
    sure(!isRefusal(event), 'what is on file can be read')
    return { row, event }
  })
  const events = noted.map(({ event }) => event)
  const { tranches, sides, totals, stated, talks, unregulated, first, last } = courseOf(agreed, events, at)
  const listed = (line: (typeof totals)[number]) => ({ ...line, views: line.views.map((one) => ({ ...one, events: [...one.events] })) })
  return {
    ...{ index: row.from, id: row.key, exchange: row.data.exchange, on: writeInstant(at), first, last },
    tranches: tranches.map((one) => ({
      ...{ id: one.id, day: one.day, list: one.list === null ? null : dueTold(one.list) },
      gives: one.gives.map(listed),
      ratios: one.ratios.map((line) => ({ ...line })),
    })),
    sides: sides.map((one) => ({ ...one })),
    totals: totals.map(listed),
    stated: stated.map((one) => ({ ...one })),
    talks: talks.map(({ id, title, ...line }) => ({ id, title, ...dueTold(line) })),
    unregulated:
      unregulated === null
        ? null
        : {
            from: writeInstant(unregulated.from),
            until: unregulated.until === null ? null : writeInstant(unregulated.until),
            days: unregulated.days,
          },
    events: noted.map(({ row: { from, data }, event: { on } }) => ({ index: from, on: writeInstant(on), by: data.by, event: data.event })),
  }
}

const dueTold = ({ due, at, events, state, lateMinutes }: DueLine) => ({
  ...{ due: writeInstant(due), at: at === null ? null : writeInstant(at), state, lateMinutes, events: [...events] },
})

const recorded: readonly Route[] = [
  writes({
    name: 'open-count-ledger',
    path: '/api/watch/ledgers',
    body: z.strictObject({ ledger: written }),
    command: (_, { ledger: raw }) => ({ verb: 'open-count-ledger', ledger: raw }),
  }),
  writes({
    name: 'move-counted',
    path: '/api/watch/ledgers/{ledger}/movements',
    params: ofLedger,
    body: z.strictObject({ movement: written }),
    command: (of, { movement }) => ({ verb: 'move-counted', ledger: of.ledger, movement }),
  }),
  writes({
    name: 'key-movement',
    path: '/api/watch/movements/{movement}/keys',
    params: ofMovement,
    command: ({ movement }) => ({ verb: 'key-movement', movement }),
  }),
  writes({
    name: 'refuse-movement',
    path: '/api/watch/movements/{movement}/refusals',
    params: ofMovement,
    body: z.strictObject({ why: words }),
    command: ({ movement }, { why }) => ({ verb: 'refuse-movement', movement, why }),
  }),
  writes({
    name: 'record-find',
    path: '/api/watch/ledgers/{ledger}/finds',
    params: ofLedger,
    body: z.strictObject({ find: written }),
    command: (of, { find }) => ({ verb: 'record-find', ledger: of.ledger, find }),
  }),
  writes({
    name: 'count-find',
    path: '/api/watch/finds/{find}/counts',
    params: z.strictObject({ find: label }),
    body: z.strictObject({ count: written }),
    command: ({ find }, { count }) => ({ verb: 'count-find', find, count }),
  }),
  writes({
    name: 'state-total',
    path: '/api/watch/ledgers/{ledger}/totals',
    params: ofLedger,
    body: z.strictObject({ total: written }),
    command: (of, { total }) => ({ verb: 'state-total', ledger: of.ledger, total }),
  }),
  writes({
    name: 'draw-zones',
    path: '/api/watch/zones',
    bytes: LIMITS.document_bytes_max,
    body: z.strictObject({ zones: written }),
    command: (_, { zones: raw }) => ({ verb: 'draw-zones', zones: raw }),
  }),
  writes({
    name: 'agree-exchange',
    path: '/api/watch/exchanges',
    body: z.strictObject({ exchange: written }),
    command: (_, { exchange: raw }) => ({ verb: 'agree-exchange', exchange: raw }),
  }),
  writes({
    name: 'note-exchange',
    path: '/api/watch/exchanges/{exchange}/events',
    params: ofExchange,
    body: z.strictObject({ event: written }),
    command: (of, { event }) => ({ verb: 'note-exchange', exchange: of.exchange, event }),
  }),
]

export const counted: readonly Route[] = [ledgers, ledger, waiting, zones, exchanges, exchange, ...recorded]
