/** Where things stand: what is late, what changed since a day ago, and incidents by week. */

import type { IncidentBodies } from '#answer/record/incidents/bodies.ts'
import { INCIDENT_FOLDS } from '#answer/record/incidents/fold.ts'
import { mechanismOf } from '#answer/record/incidents/seats.ts'
import { lateAbout } from '#answer/record/incidents/told.ts'
import type { Row } from '#answer/record/row.ts'
import { dayNumber, type Instant, writeInstant } from '#ground/instant.ts'
import { LIMITS } from '#ground/limits.ts'
import { isLate } from '#watch/incidents/clock.ts'
import { weightOf } from '#watch/incidents/incident.ts'
import { momentOf } from '#watch/incidents/moments.ts'
import { entryItem } from '../items.ts'
import { everyRow } from '../lists.ts'
import { type Route, reads } from '../route.ts'
import { situationShape } from '../shapes/incidents.ts'
import { thenOf } from './moment-asked.ts'
import { FIELD_KINDS, fieldOf, fieldSituation } from './situation-field.ts'

const DAY = 86_400_000
const WEEK_DAYS = 7
const WEEKS_TOLD = 12
/** Every kind of entry about reports and incidents. */
const INCIDENT_KINDS = Object.keys(INCIDENT_FOLDS) as (keyof IncidentBodies)[]
const TOLD_KINDS = [...INCIDENT_KINDS, ...FIELD_KINDS]

const situation = reads({
  name: 'situation',
  path: '/api/watch/situation',
  answer: situationShape,
  read: async (call, reading) => {
    const now = thenOf(call, reading)
    const incidents = await everyRow(reading, 'incident')
    const reports = await everyRow(reading, 'incident-report')
    const reviews = await everyRow(reading, 'incident-review')
    const standing = incidents.rows.filter(({ data }) => data.joinedInto === null)
    const late = await reading.ask((view) => [
      ...standing.flatMap(({ key, data }) =>
        lateAbout(data, mechanismOf(view, data.mechanism), now).map((one) => ({
          ...one,
          incident: key,
          report: null,
          review: null,
          of: null,
        })),
      ),
    ])
    const unread = reports.rows.flatMap(({ key, data: { waits, state } }) =>
      state === 'received' && waits !== null && isLate(waits, now)
        ? [{ what: waits.stage as string, who: null, due: waits.due, incident: null, report: key, review: null, of: null }]
        : [],
    )
    const owed = reviews.rows.flatMap(({ key, data }) =>
      data.closed === null && isLate({ stage: 'review', due: data.due }, now)
        ? [{ what: 'review', who: data.by, due: data.due, incident: data.incident, report: null, review: key, of: null }]
        : [],
    )
    const page = await reading.entries({ kinds: TOLD_KINDS, before: reading.size, limit: LIMITS.http_page_items_max })
    const recent = page.items.filter((entry) => entry.at > now - DAY && entry.at <= now)
    const changed = recent.map((entry) => {
      const { at, index, kind, by = '', body } = entryItem(entry)
      const named = (key: string) => (typeof body?.[key] === 'string' ? (body[key] as string) : null)
      const own = kind === 'incident-reported' ? String((body?.report as { readonly id?: unknown } | undefined)?.id) : named('report')
      const of = entry.kind === 'erased-record' ? null : fieldOf(entry)
      return { at, entry: index, incident: of === null ? named('incident') : null, report: own, what: kind, by, of }
    })
    const field = await fieldSituation(reading, now)
    const whole = incidents.complete && reports.complete && reviews.complete && field.complete
    return {
      now: writeInstant(now),
      complete: whole && (page.next === null || recent.length < page.items.length),
      late: [...late, ...unread, ...owed, ...field.late.map((one) => ({ ...one, incident: null, report: null, review: null }))].sort(
        (a, b) => (a.due < b.due ? -1 : a.due > b.due ? 1 : 0),
      ),
      changed,
      denied: [...field.denied],
      weeks: weeksOf(standing, reports.rows, await reading.ask((view) => view.get('store', 'store')?.data.zone ?? 'UTC'), now),
    }
  },
})

/**
 * By the week, from Monday, in which it happened or was received: the last twelve up to now. Where nothing is in those, the last twelve up to
 * the newest week that has something: a quiet spring does not hide the winter before it.
 */
function weeksOf(incidents: readonly Row<'incident'>[], reports: readonly Row<'incident-report'>[], zone: string, now: Instant) {
  // Day 0 of the count, 1 January 1970, was a Thursday.
  const monday = (day: number) => day - ((((day + 3) % WEEK_DAYS) + WEEK_DAYS) % WEEK_DAYS)
  const weekOf = (at: Instant) => monday(dayNumber(at, zone))
  const happened = incidents.map(({ data }) => ({ week: weekOf(momentOf(data.occurred.from)), weight: weightOf(data) }))
  const received = reports.map(({ data }) => weekOf(momentOf(data.at)))
  const [here, newest] = [weekOf(now), latest([...happened.map(({ week }) => week), ...received].filter((week) => week <= weekOf(now)))]
  const last = newest !== null && newest <= here - WEEKS_TOLD * WEEK_DAYS ? newest : here
  const weeks = Array.from({ length: WEEKS_TOLD }, (_, i) => last - (WEEKS_TOLD - 1 - i) * WEEK_DAYS)
  return weeks.map((week) => {
    const count = (...weights: readonly string[]) => happened.filter((one) => one.week === week && weights.includes(one.weight)).length
    return {
      week: writeInstant(week * DAY).slice(0, 10),
      received: received.filter((one) => one === week).length,
      ...{ none: count('none'), minor: count('minor'), serious: count('serious'), open: count('open', 'pending') },
    }
  })
}

const latest = (weeks: readonly number[]): number | null =>
  weeks.reduce<number | null>((most, one) => (most === null || one > most ? one : most), null)

export const situationRoutes: readonly Route[] = [situation]
