/** Dockets: the list, and one with everything on file about it. */
import { z } from '@hono/zod-openapi'
import { capabilitiesOf } from '#answer/record/capabilities.ts'
import { DOCKET_SORTS } from '#answer/record/dockets-in-order.ts'
import { dutyCapabilitiesOf } from '#answer/record/duty-capabilities.ts'
import { DOCKET_STATES } from '#answer/record/row.ts'
import type { View } from '#answer/record/view.ts'
import { LIMITS } from '#ground/limits.ts'
import { label } from '#ground/parts.ts'
import { refuse, shown } from '#ground/refusal.ts'
import { readPlace, writePlace } from '../docket-place.ts'
import { docketItem, dutyItem, entryItem, flat } from '../items.ts'
import { limitOf, nextOf } from '../lists.ts'
import { mayTold } from '../may-told.ts'
import { asOf, type Route, reads } from '../route.ts'
import { docketWholeShape } from '../shapes/docket.ts'
import { pageOf, paging, verdict as verdictShape } from '../shapes/parts.ts'
import { docketShape } from '../shapes/rows.ts'

type Asker = { readonly by: string; readonly at: number }

const list = reads({
  name: 'dockets',
  path: '/api/dockets',
  query: asOf.extend({
    ...paging,
    sort: z.enum(DOCKET_SORTS).optional(),
    state: z.enum(DOCKET_STATES).optional(),
    verdict: verdictShape.optional(),
    asked_by: label.optional(),
    names: label.optional(),
  }),
  answer: pageOf(docketShape),
  read: async (call, reading) => {
    const { sort = 'newest', state, verdict, asked_by: asker, names, cursor = '' } = call.query
    const began = call.place === null ? null : readPlace(call.place.after, sort)
    if (call.place !== null && began === null) return refuse('cursor-unreadable', { found: shown(cursor) }, { field: 'cursor' })
    // What waits is counted from one moment on every page. As of an entry it is that of the entry.
    const now =
      began?.now ??
      Math.floor(call.query.as_of === undefined || !Number.isFinite(reading.at) ? Math.max(call.now(), reading.at) : reading.at)
    const limit = limitOf(call)
    const page = await reading.dockets({
      sort,
      now,
      state,
      verdict,
      asker,
      names,
      limit,
      ...(began === null ? {} : { after: began.place }),
    })
    const next = page.next === null ? null : nextOf(reading, writePlace(sort, now, page.next))
    return { items: page.items.map(docketItem), next }
  },
})

const one = reads({
  name: 'docket',
  path: '/api/dockets/{docket}',
  params: z.strictObject({ docket: label }),
  answer: docketWholeShape,
  read: async (call, reading) => {
    const id = call.params.docket
    const asker = { by: call.reader.by, at: call.query.as_of === undefined ? Math.max(call.now(), reading.at) : reading.at }
    const rows = await reading.ask((view) => rowsOf(view, id, asker))
    if (rows === null) return refuse('docket-unknown', { found: id }, { field: 'docket' })
    const page = await reading.entries({ docket: id, limit: LIMITS.http_page_items_max })
    const next = page.next === null ? null : nextOf(reading, page.next)
    const duties = rows.duties.map((duty) => ({ ...duty, capabilities: mayTold(duty.capabilities, call.locale) }))
    return { ...rows, duties, capabilities: mayTold(rows.capabilities, call.locale), entries: { items: page.items.map(entryItem), next } }
  },
})

/** Everything about a docket that stands in rows; null when there is none. */
function rowsOf(view: View, id: string, { by, at }: Asker) {
  const docket = view.get('docket', id)
  if (docket === null) return null
  return {
    docket: docketItem(docket),
    awaiting: view.get('awaiting', id)?.data ?? null,
    approvals: view.inDocket('approval', id).map(flat),
    advice: view.inDocket('advice', id).map(flat),
    reports: view.inDocket('report', id).map(flat),
    duties: view.inDocket('duty', id).map((row) => ({ ...dutyItem(row, at), capabilities: dutyCapabilitiesOf(view, row.data, by, at) })),
    usage: view.inDocket('usage', id).map((row) => ({ ...flat(row), when: [...row.data.when] as [string, string] })),
    findings: view.inDocket('finding', id).map(flat),
    capabilities: capabilitiesOf(view, docket.data, by, at),
  }
}

export const dockets: readonly Route[] = [list, one]
