/** Dockets: the list, and one with everything on file about it. */
import { z } from '@hono/zod-openapi'
import { type Capability, capabilitiesOf } from '#answer/record/capabilities.ts'
import { DOCKET_STATES, type Row } from '#answer/record/row.ts'
import type { View } from '#answer/record/view.ts'
import { LIMITS } from '#ground/limits.ts'
import { label } from '#ground/parts.ts'
import { isRefusal, refuse } from '#ground/refusal.ts'
import type { Locale } from '#ground/say.ts'
import { refusalSentence } from '../../cli/refusal-line.ts'
import { dutyItem, entryItem, flat } from '../items.ts'
import { nextOf, rowsPage } from '../lists.ts'
import { asOf, type Route, reads } from '../route.ts'
import { docketWholeShape } from '../shapes/docket.ts'
import { pageOf, paging } from '../shapes/parts.ts'
import { docketShape } from '../shapes/rows.ts'

type Asker = { readonly by: string; readonly at: number }

const list = reads({
  name: 'dockets',
  path: '/api/dockets',
  query: asOf.extend({ ...paging, state: z.enum(DOCKET_STATES).optional(), asked_by: label.optional() }),
  answer: pageOf(docketShape),
  read: (call, reading) => {
    const { state: subject, asked_by } = call.query
    const keeps = asked_by === undefined ? undefined : (row: Row<'docket'>) => row.data.act.asked_by === asked_by
    return rowsPage(call, reading, { model: 'docket', subject, keeps }, docketItem)
  },
})

const docketItem = (row: Row<'docket'>) => {
  const { deciding, advisedBy, ...data } = row.data
  return { ...data, index: row.from, advisedBy: [...advisedBy], deciding: [...deciding] as [string, string | null] }
}

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
    const capabilities = rows.capabilities.map((capability) => capabilityTold(capability, call.locale))
    return { ...rows, capabilities, entries: { items: page.items.map(entryItem), next } }
  },
})

/** Everything about a docket that stands in rows; null when there is none. */
function rowsOf(view: View, id: string, { by, at }: Asker) {
  const docket = view.get('docket', id)
  if (docket === null) return null
  return {
    docket: docketItem(docket),
    approvals: view.inDocket('approval', id).map(flat),
    advice: view.inDocket('advice', id).map(flat),
    reports: view.inDocket('report', id).map(flat),
    duties: view.inDocket('duty', id).map((row) => dutyItem(row, at)),
    usage: view.inDocket('usage', id).map((row) => ({ ...flat(row), when: [...row.data.when] as [string, string] })),
    findings: view.inDocket('finding', id).map(flat),
    capabilities: capabilitiesOf(view, docket.data, by, at),
  }
}

function capabilityTold({ verb, may, why, cites }: Capability, locale: Locale) {
  return { verb, may, why: isRefusal(why) ? { code: why.code, detail: refusalSentence(why, locale) } : null, cites }
}

export const dockets: readonly Route[] = [list, one]
