/** The log of the hotline: every call, and every report that came over one, in the order they came. */
import { z } from '@hono/zod-openapi'
import type { Row } from '#answer/record/row.ts'
import type { View } from '#answer/record/view.ts'
import { type Instant, readInstant, writeInstant } from '#ground/instant.ts'
import { LIMITS } from '#ground/limits.ts'
import { label } from '#ground/parts.ts'
import { isRefusal } from '#ground/refusal.ts'
import { REPORTERS } from '#watch/incidents/report.ts'
import { everyRow } from '../lists.ts'
import { asOf, type Route, reads, writes } from '../route.ts'
import { hotlineLogShape, type hotlineShape } from '../shapes/hotline.ts'
import { written } from '../shapes/parts.ts'
import { momentOf } from './moment-asked.ts'

type Line = z.output<typeof hotlineShape>
const moment = z.string().max(LIMITS.id_characters_max).optional()

const log = reads({
  name: 'hotline',
  path: '/api/watch/hotline',
  query: asOf.extend({ from: moment, until: moment, mechanism: label.optional() }),
  answer: hotlineLogShape,
  read: async (call, reading) => {
    const { from, until, mechanism } = call.query
    const first = from === undefined ? Number.NEGATIVE_INFINITY : await momentOf(call, reading, from, { field: 'from' })
    if (isRefusal(first)) return first
    const last = until === undefined ? Number.POSITIVE_INFINITY : await momentOf(call, reading, until, { field: 'until' })
    if (isRefusal(last)) return last
    const calls = await everyRow(reading, 'call', mechanism)
    const reports = await everyRow(reading, 'incident-report', mechanism)
    const lines = await reading.ask((view) => {
      const logged = calls.rows.map((row) => lineOfCall(view, row))
      const known = new Set(logged.map(({ report }) => report))
      return [
        ...logged,
        ...reports.rows
          .filter(({ key, data }) => data.report.channel === 'hotline' && !known.has(key))
          .map((row) => lineOfReport(view, row)),
      ]
    })
    const items = lines
      .map((line) => ({ line, at: instantOf(line.received) }))
      .filter(({ at }) => at >= first && at < last)
      .sort((a, b) => a.at - b.at || a.line.index - b.line.index)
      .map(({ line }) => line)
    return { items, complete: calls.complete && reports.complete }
  },
})

/** A moment as it was recorded; what can no longer be read comes first, where it is seen. */
function instantOf(text: string): Instant {
  const read = readInstant(text, 'UTC')
  return isRefusal(read) ? Number.NEGATIVE_INFINITY : read
}

function lineOfCall(view: View, { key, from, data }: Row<'call'>): Line {
  const { call, received, until, outcome, outcomeBy, by } = data
  const report = outcome?.report ?? null
  const found = report === null ? null : view.get('incident-report', report)
  return {
    ...{ index: from, kind: 'call', id: key, received, until, line: call.line, taken_by: call.taken_by, caller: call.caller, by },
    ...{ party: call.party ?? null, mechanism: call.mechanism ?? null, about: call.about },
    account: view.get('call-account', key)?.from ?? null,
    ...{ became: outcome?.became ?? null, report, state: found?.data.state ?? null, incident: found?.data.incident ?? null },
    ...{ to: outcome?.to ?? null, why: outcome?.why ?? null, followed_by: outcomeBy },
  }
}

/** A report that came over a hotline without its call being logged: whoever put it on file took it. */
function lineOfReport(view: View, { key, from, data }: Row<'incident-report'>): Line {
  const { report, at, by, state, incident, mechanism, why } = data
  const zone = textIn(view.get('mechanism', mechanism)?.data.mechanism.zone) ?? 'UTC'
  const came = readInstant(textIn(report.received) ?? at, zone)
  const reporter = recordIn(report.reporter)
  return {
    ...{
      index: from,
      kind: 'report',
      id: key,
      received: isRefusal(came) ? at : writeInstant(came),
      until: null,
      line: null,
      taken_by: by,
      by,
    },
    caller: REPORTERS.find((one) => one === reporter.as) ?? 'unknown',
    ...{ party: textIn(reporter.party), mechanism, about: textIn(report.title) ?? textIn(report.what) ?? key, account: null },
    ...{ became: 'report', report: key, state, incident, to: null, why, followed_by: null },
  }
}

const textIn = (value: unknown): string | null => (typeof value === 'string' ? value : null)
const recordIn = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : {}

const steps: readonly Route[] = [
  writes({
    name: 'log-call',
    path: '/api/watch/calls',
    body: z.strictObject({ call: written }),
    command: (_, { call }) => ({ verb: 'log-call', call }),
  }),
  writes({
    name: 'follow-call',
    path: '/api/watch/calls/{call}/outcomes',
    params: z.strictObject({ call: label }),
    body: z.strictObject({ outcome: written }),
    command: ({ call }, { outcome }) => ({ verb: 'follow-call', call, outcome }),
  }),
]

export const hotline: readonly Route[] = [log, ...steps]
