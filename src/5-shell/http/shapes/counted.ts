/** Shapes of counted things, zones and exchanges. */
import { z } from '@hono/zod-openapi'
import { MOVEMENT_STATES } from '#answer/record/counted/data.ts'
import { UNREAD } from '#watch/counted/thing.ts'
import { MEASURES } from '#watch/counted/total.ts'
import { DUE_STATES, GIVEN_STATES } from '#watch/exchanges/course.ts'
import { mayShape } from '../may-told.ts'
import { index, moment, written } from './parts.ts'

const count = z.number().int()
const key = z.object({ by: z.string(), component: z.string(), at: moment, entry: index }).openapi('CountKey')
const movement = z.object({
  ...{ index, id: z.string(), ledger: z.string(), movement: written, state: z.enum(MOVEMENT_STATES), first: key },
  second: key.nullable(),
  refused: key.extend({ why: z.string() }).nullable(),
})

/** Where a single thing is, and as what. */
const held = z.object({ category: z.string(), place: z.string(), state: z.string() })

export const countLedgerShape = z.object({ index, id: z.string(), ledger: written }).openapi('CountLedger')

/** `counts`: whether the movement counts now: it has both keys, and no other takes its place. */
export const countLedgerWholeShape = z
  .object({
    ...{ index, id: z.string(), ledger: written, on: moment },
    lines: z.array(
      z.object({
        ...{ category: z.string(), place: z.string(), state: z.string(), in: count, out: count, stock: count, named: count },
        ...{ movements: z.array(z.string()), entries: z.array(index) },
      }),
    ),
    sums: z.array(z.object({ category: z.string(), in: count, out: count, stock: count })),
    things: z.array(
      z.object({
        ...{ id: z.string(), since: moment, at: held.nullable(), alike: z.array(z.string()) },
        readings: z.array(z.object({ serial: z.string().nullable(), unread: z.enum(UNREAD).nullable(), movement: z.string() })),
        steps: z.array(z.object({ movement: z.string(), on: moment, from: held.nullable(), to: held.nullable(), entry: index })),
      }),
    ),
    totals: z.array(
      z.object({
        ...{ id: z.string(), on: moment, measure: z.enum(MEASURES), count, counted: count, differs: count, against: z.array(z.string()) },
        of: z.object({ category: z.string().nullable(), place: z.string().nullable(), state: z.string().nullable() }),
        ...{ source: z.string(), origin: z.string(), grade: z.string(), entry: index },
      }),
    ),
    disputed: z.boolean(),
    finds: z.array(
      z.object({
        ...{ index, id: z.string(), find: written },
        counts: z.array(z.object({ count: written, by: z.string(), at: moment, entry: index })),
        taken: z.array(z.object({ category: z.string(), count })),
      }),
    ),
    movements: z.array(movement.extend({ counts: z.boolean() })),
    pending: count,
  })
  .openapi('CountLedgerWhole')

/** A movement that waits for its second key; `title` is that of its ledger. */
export const keyWaitingShape = movement.extend({ title: z.string(), capabilities: z.array(mayShape) }).openapi('KeyWaiting')

export const zonesShape = z
  .object({ index, of: z.string(), v: count, from: moment, zones: written, inForce: z.boolean() })
  .openapi('ZonesVersion')

export const exchangeShape = z.object({ index, id: z.string(), exchange: written }).openapi('Exchange')

const gives = { by: z.string(), what: z.string(), count }
const given = z.object({
  ...gives,
  views: z.array(z.object({ source: z.string(), count, events: z.array(z.string()) })),
  state: z.enum(GIVEN_STATES),
})
const due = z.object({
  ...{ due: moment, at: moment.nullable(), state: z.enum(DUE_STATES), lateMinutes: count.nullable(), events: z.array(z.string()) },
})

/** `unregulated`: since the last agreed day nothing that was agreed on regulates what the sides do; `until` is null while that lasts. */
export const exchangeWholeShape = z
  .object({
    ...{ index, id: z.string(), exchange: written, on: moment, first: z.string(), last: z.string() },
    tranches: z.array(
      z.object({
        ...{ id: z.string(), day: z.string(), list: due.nullable(), gives: z.array(given) },
        ratios: z.array(z.object({ ...gives, found: count.nullable(), kept: z.boolean().nullable() })),
      }),
    ),
    sides: z.array(
      z.object({
        ...{ by: z.string(), what: z.string(), due: count, onFile: count.nullable(), given: count.nullable() },
        ...{ owed: count.nullable(), called: count.nullable(), owedByRatio: count.nullable() },
      }),
    ),
    totals: z.array(given),
    stated: z.array(z.object({ ...gives, source: z.string(), event: z.string() })),
    talks: z.array(due.extend({ id: z.string(), title: z.string() })),
    unregulated: z.object({ from: moment, until: moment.nullable(), days: count }).nullable(),
    events: z.array(z.object({ index, on: moment, by: z.string(), event: written })),
  })
  .openapi('ExchangeWhole')
