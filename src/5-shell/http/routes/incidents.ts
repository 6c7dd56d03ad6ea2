/** Mechanisms, reports, incidents and the reviews they call for. */
import { z } from '@hono/zod-openapi'
import { reportCapabilities } from '#answer/record/incidents/capabilities.ts'
import { REPORT_STATES } from '#answer/record/incidents/data.ts'
import { mechanismOf, seatsOf } from '#answer/record/incidents/seats.ts'
import { incidentItem, incidentWhole, lateAbout, reportItem, reviewItem } from '#answer/record/incidents/told.ts'
import type { Row } from '#answer/record/row.ts'
import { type Instant, readInstant, writeInstant } from '#ground/instant.ts'
import { LIMITS } from '#ground/limits.ts'
import { label, nameText } from '#ground/parts.ts'
import { isRefusal, at as placed, refuse } from '#ground/refusal.ts'
import { stepOf, weightOf } from '#watch/incidents/incident.ts'
import { STEPS } from '#watch/incidents/mechanism.ts'
import { momentOf as momentIn } from '#watch/incidents/moments.ts'
import { CHANNELS } from '#watch/incidents/report.ts'
import { everyRow, rowsPage } from '../lists.ts'
import { mayTold } from '../may-told.ts'
import { asOf, type Route, reads, writes } from '../route.ts'
import {
  incidentReportShape,
  incidentReportWholeShape,
  incidentShape,
  incidentWholeShape,
  mechanismShape,
  mechanismWholeShape,
  reviewShape,
  weight as weightShape,
} from '../shapes/incidents.ts'
import { pageOf, paging, words, written } from '../shapes/parts.ts'
import { alikeTo } from './alike.ts'
import { entriesAbout } from './entries-about.ts'
import { thenOf } from './moment-asked.ts'

const mechanisms = reads({
  name: 'mechanisms',
  path: '/api/watch/mechanisms',
  query: asOf.extend(paging),
  answer: pageOf(mechanismShape),
  read: (call, reading) =>
    rowsPage(call, reading, { model: 'mechanism' }, ({ from, key, data }) => ({ index: from, id: key, mechanism: data.mechanism })),
})

const mechanism = reads({
  name: 'mechanism-one',
  path: '/api/watch/mechanisms/{mechanism}',
  params: z.strictObject({ mechanism: label }),
  answer: mechanismWholeShape,
  read: async (call, reading) => {
    const { mechanism: id } = call.params
    const row = await reading.ask((view) => view.get('mechanism', id))
    if (row === null) return refuse('mechanism-unknown', { found: id }, { field: 'mechanism' })
    const { entries, complete } = await entriesAbout(reading, {
      ...{ kinds: ['mechanism-filed'], last: row.from, first: () => false },
      about: (entry) => entry.kind === 'mechanism-filed' && entry.body.mechanism.id === id,
    })
    const offices = await everyRow(reading, 'office')
    // In a mechanism that can no longer be read nobody sits.
    const seats = await reading.ask((view) => {
      const read = mechanismOf(view, id)
      const sitting = offices.rows.map(({ key }) => ({ key, in: read === null ? [] : seatsOf(view, read, key).map((one) => one.id) }))
      return read?.components.map((one) => ({
        ...{ component: one.id, party: one.party, international: one.international },
        offices: sitting.filter((office) => office.in.includes(one.id)).map(({ key }) => key),
      }))
    })
    const wordings = entries.flatMap((entry) =>
      entry.kind === 'mechanism-filed'
        ? [{ entry: entry.index, at: writeInstant(entry.at), by: entry.by, title: String(entry.body.mechanism.title ?? id) }]
        : [],
    )
    return {
      ...{ index: row.from, id, mechanism: row.data.mechanism, wordings, complete: complete && offices.complete },
      ...{ seats: seats ?? [], damaged: seats === undefined },
    }
  },
})

const reports = reads({
  name: 'reports',
  path: '/api/watch/reports',
  query: asOf.extend({
    ...paging,
    mechanism: label.optional(),
    state: z.enum(REPORT_STATES).optional(),
    channel: z.enum(CHANNELS).optional(),
  }),
  answer: pageOf(incidentReportShape),
  read: (call, reading) => {
    const { mechanism, state, channel } = call.query
    const now = thenOf(call, reading)
    const keeps = ({ data }: Row<'incident-report'>) =>
      (state === undefined || data.state === state) && (channel === undefined || data.report.channel === channel)
    return rowsPage(call, reading, { model: 'incident-report', subject: mechanism, keeps }, (row) => reportItem(row, now))
  },
})

const report = reads({
  name: 'report-one',
  path: '/api/watch/reports/{report}',
  params: z.strictObject({ report: label }),
  answer: incidentReportWholeShape,
  read: async (call, reading) => {
    const { report: id } = call.params
    const now = thenOf(call, reading)
    const found = await reading.ask((view) => {
      const row = view.get('incident-report', id)
      if (row === null) return null
      const said = view.of('report-words', id).map(({ data }) => data)
      const capabilities = reportCapabilities(view, row.data, call.reader.by, now)
      return { row, item: reportItem(row, now), words: said.at(-1)?.words ?? null, reporter: said.at(-1)?.name ?? null, capabilities }
    })
    if (found === null) return refuse('report-unknown', { found: id }, { field: 'report' })
    const { row, item, capabilities, ...more } = found
    const { alike, complete } = await alikeTo(reading, row, call.locale)
    return { ...item, ...more, alike, alikeComplete: complete, capabilities: mayTold(capabilities, call.locale) }
  },
})

const incidents = reads({
  name: 'incidents',
  path: '/api/watch/incidents',
  query: asOf.extend({
    ...{ ...paging, mechanism: label.optional(), step: z.enum(STEPS).optional(), weight: weightShape.optional() },
    // Against whom it is alleged, or to whom it is attributed.
    ...{ against: label.optional(), late: z.enum(['yes', 'no']).optional(), since: z.string().max(LIMITS.id_characters_max).optional() },
  }),
  answer: pageOf(incidentShape),
  read: async (call, reading) => {
    const { mechanism, since, late } = call.query
    const now = thenOf(call, reading)
    const zone = since === undefined ? 'UTC' : await reading.ask((view) => view.get('store', 'store')?.data.zone ?? 'UTC')
    const after = since === undefined ? null : readInstant(since, zone)
    if (isRefusal(after)) return placed(after, { field: 'since' })
    const { items, next } = await rowsPage(
      call,
      reading,
      { model: 'incident', subject: mechanism, keeps: (row) => kept(row, call.query, after, now) },
      (row) => row,
    )
    const all = await reading.ask((view) => items.map((row) => incidentItem(view, row, now)))
    return { items: late === undefined ? all : all.filter((one) => one.late.length > 0 === (late === 'yes')), next }
  },
})

interface Narrowed {
  readonly step?: string | undefined
  readonly weight?: string | undefined
  readonly against?: string | undefined
  readonly late?: 'yes' | 'no' | undefined
}

/** What is narrowed by more than the mechanism. What was joined elsewhere is listed there. */
function kept({ data }: Row<'incident'>, { step, weight, against, late }: Narrowed, since: Instant | null, now: Instant): boolean {
  if (data.joinedInto !== null) return false
  if (step !== undefined && stepOf(data) !== step) return false
  if (weight !== undefined && weightOf(data) !== weight) return false
  if (against !== undefined && !data.against.includes(against) && data.steps.attributed?.to !== against) return false
  if (late !== undefined && lateAbout(data, null, now).length > 0 !== (late === 'yes')) return false
  return since === null || momentIn(data.occurred.until) >= since
}

const incident = reads({
  name: 'incident',
  path: '/api/watch/incidents/{incident}',
  params: z.strictObject({ incident: label }),
  answer: incidentWholeShape,
  read: async (call, reading) => {
    const { incident: id } = call.params
    const now = thenOf(call, reading)
    const found = await reading.ask((view) => {
      const whole = incidentWhole(view, id, call.reader.by, now)
      const first = whole?.joined[0]?.id
      return whole === null ? null : { whole, first: first === undefined ? null : view.get('incident-report', first) }
    })
    if (found === null) return refuse('incident-unknown', { found: id }, { field: 'incident' })
    const { whole, first } = found
    const near = first === null ? null : await alikeTo(reading, first, call.locale)
    return {
      ...whole,
      proposals: near?.alike.filter((one) => one.incident !== id) ?? [],
      proposalsComplete: near?.complete ?? true,
      reviews: whole.reviews.map((one) => ({ ...one, capabilities: mayTold(one.capabilities, call.locale) })),
      capabilities: mayTold(whole.capabilities, call.locale),
    }
  },
})

const reviews = reads({
  name: 'reviews',
  path: '/api/watch/reviews',
  query: asOf.extend({ ...paging, incident: label.optional(), by: label.optional(), open: z.enum(['yes', 'no']).optional() }),
  answer: pageOf(reviewShape),
  read: (call, reading) => {
    const { incident: subject, by, open } = call.query
    const now = thenOf(call, reading)
    const keeps = ({ data }: Row<'incident-review'>) =>
      (by === undefined || data.by === by) && (open === undefined || (data.closed === null) === (open === 'yes'))
    return rowsPage(call, reading, { model: 'incident-review', subject, keeps }, (row) => reviewItem(row, now))
  },
})

const steps: readonly Route[] = [
  writes({
    name: 'file-mechanism',
    path: '/api/watch/mechanisms',
    body: z.strictObject({ mechanism: written }),
    command: (_, { mechanism }) => ({ verb: 'file-mechanism', mechanism }),
  }),
  writes({
    name: 'receive-reports',
    path: '/api/watch/reports',
    bytes: LIMITS.document_bytes_max,
    body: z.strictObject({ reports: z.array(written).min(1).max(LIMITS.http_items_filed_max) }),
    command: (_, body) => ({ verb: 'receive', reports: body.reports }),
  }),
  writes({
    name: 'report-step',
    path: '/api/watch/reports/{report}/steps',
    params: z.strictObject({ report: label }),
    body: z.strictObject({ step: written }),
    command: ({ report: id }, { step }) => ({ verb: 'report-step', report: id, step }),
  }),
  writes({
    name: 'incident-step',
    path: '/api/watch/incidents/{incident}/steps',
    params: z.strictObject({ incident: label }),
    body: z.strictObject({ step: written }),
    command: ({ incident: id }, { step }) => ({ verb: 'incident-step', incident: id, step }),
  }),
  writes({
    name: 'close-review',
    path: '/api/watch/reviews/{review}/closures',
    params: z.strictObject({ review: nameText }),
    body: z.strictObject({ finding: words }),
    command: ({ review }, { finding }) => ({ verb: 'close-review', review, finding }),
  }),
]

export const incidentRoutes: readonly Route[] = [mechanisms, mechanism, reports, report, incidents, incident, reviews, ...steps]
