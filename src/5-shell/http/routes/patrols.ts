/** Plans of patrols and access: which visits are planned, what came of them, and how much of the plan was reached. */
import { z } from '@hono/zod-openapi'
import { patrolCapability } from '#answer/record/promises/field-capabilities.ts'
import { visitOf } from '#answer/record/promises/visit.ts'
import type { Row } from '#answer/record/row.ts'
import { type Instant, writeInstant } from '#ground/instant.ts'
import { label } from '#ground/parts.ts'
import { isRefusal, refuse } from '#ground/refusal.ts'
import { readZones, type ZonesVersion, zonesDuring } from '#watch/ceasefires/zones.ts'
import { type Coverage, type CoverageTold, coverageOf } from '#watch/plans/coverage.ts'
import { OUTCOMES } from '#watch/plans/patrol.ts'
import type { Reading } from '../../record/register.ts'
import { everyRow, rowsPage } from '../lists.ts'
import { mayTold } from '../may-told.ts'
import { asOf, type Route, reads, writes } from '../route.ts'
import { coverageShape, patrolShape, patrolWholeShape } from '../shapes/field.ts'
import { pageOf, paging, written } from '../shapes/parts.ts'
import { entriesAbout } from './entries-about.ts'
import { recordedAt, span, spanOf } from './span-asked.ts'
import { watchedOver } from './watched-over.ts'

const ofPatrol = z.strictObject({ patrol: label })

const patrolItem = ({ from: index, key, data }: Row<'patrol'>) => ({
  ...{ index, id: key, patrol: { ...data.patrol }, from: data.from, until: data.until, planned_by: data.plannedBy },
  ...{ outcome: data.outcome?.outcome ?? null, at: data.outcomeAt, denied_by: data.outcome?.denied_by ?? null },
  ...{ why: data.outcome?.why ?? null, incident: data.outcome?.incident ?? null, by: data.outcomeBy },
})

const patrols = reads({
  name: 'patrols',
  path: '/api/watch/patrols',
  query: asOf.extend({
    ...{ ...paging, ...span, agreement: label.optional(), by: label.optional(), zone: label.optional() },
    outcome: z.enum([...OUTCOMES, 'no-word']).optional(),
  }),
  answer: pageOf(patrolShape),
  read: async (call, reading) => {
    const { agreement, by, zone, outcome } = call.query
    const asked = await spanOf(call, reading)
    if (isRefusal(asked)) return asked
    // A plan is of what lies ahead, so without an end it has none.
    const until = call.query.until === undefined ? Number.POSITIVE_INFINITY : asked.until
    const keeps = ({ data }: Row<'patrol'>) =>
      (agreement === undefined || data.patrol.agreement === agreement) &&
      (by === undefined || data.patrol.by === by) &&
      (zone === undefined || data.patrol.zone === zone) &&
      (outcome === undefined || (data.outcome?.outcome ?? 'no-word') === outcome) &&
      recordedAt(data.until) > asked.from &&
      recordedAt(data.from) < until
    return rowsPage(call, reading, { model: 'patrol', keeps }, patrolItem)
  },
})

const patrol = reads({
  name: 'patrol-one',
  path: '/api/watch/patrols/{patrol}',
  params: ofPatrol,
  answer: patrolWholeShape,
  read: async (call, reading) => {
    const id = call.params.patrol
    const found = await reading.ask((view) => {
      const row = view.get('patrol', id)
      return row === null ? null : { row, may: patrolCapability(id, row.data, call.reader.by) }
    })
    if (found === null) return refuse('watch-patrol-unknown', { found: id }, { field: 'patrol' })
    const { entries, complete } = await entriesAbout(reading, {
      ...{ kinds: ['patrol-planned', 'patrol-ended'], last: found.row.from },
      about: (entry) =>
        (entry.kind === 'patrol-planned' && entry.body.patrol.id === id) || (entry.kind === 'patrol-ended' && entry.body.patrol === id),
      first: ({ kind }) => kind === 'patrol-planned',
    })
    return {
      ...patrolItem(found.row),
      history: entries.map((entry) => ({
        ...{ entry: entry.index, what: entry.kind === 'patrol-ended' ? ('ended' as const) : ('planned' as const) },
        ...{ by: entry.by, at: writeInstant(entry.at), outcome: entry.kind === 'patrol-ended' ? { ...entry.body.outcome } : null },
      })),
      complete,
      capabilities: mayTold([found.may], call.locale),
    }
  },
})

const coverage = reads({
  name: 'patrol-coverage',
  path: '/api/watch/patrol-coverage',
  query: asOf.extend({ ...span, agreement: label.optional() }),
  answer: coverageShape,
  read: async (call, reading) => {
    const asked = await spanOf(call, reading)
    if (isRefusal(asked)) return asked
    const { now, from, until, zone } = asked
    const { rows, complete } = await everyRow(reading, 'patrol')
    const { agreement } = call.query
    const visits = rows.filter(({ data }) => agreement === undefined || data.patrol.agreement === agreement).map(visitOf)
    const zones = await zonesHeld(reading, agreement, from, Math.min(now, until))
    const told = coverageOf(visits, { from, until, at: now, zone, zones: zones.map(({ id }) => id) })
    const first = Math.min(until, ...visits.map((one) => one.from))
    return {
      ...{ from: writeInstant(Number.isFinite(from) ? from : first), until: writeInstant(until), complete },
      ...coverageTold(told, new Map(zones.map(({ id, name }) => [id, name]))),
    }
  },
})

/** The zones that held in a stretch of time, of an agreement and what watches over it or of all, by id. */
async function zonesHeld(reading: Reading, agreement: string | undefined, from: Instant, until: Instant) {
  const watched = agreement === undefined ? [] : ((await watchedOver(reading)).get(agreement) ?? [])
  const { rows } = await everyRow(reading, 'zones')
  const versions = rows.flatMap(({ data }): ZonesVersion[] => {
    const read = readZones(data.zones)
    return isRefusal(read) || (agreement !== undefined && read.of !== agreement && !watched.includes(read.of)) ? [] : [read]
  })
  const of = [...new Set(versions.map((one) => one.of))]
  const all = of.flatMap((one) =>
    zonesDuring(
      versions.filter((version) => version.of === one),
      from,
      until,
    ),
  )
  return [...new Map(all.map((one) => [one.id, one])).values()].sort((a, b) => (a.id < b.id ? -1 : 1))
}

function coverageTold({ total, weeks, places, zones, cells, deniedBy }: CoverageTold, names: ReadonlyMap<string, string | null>) {
  return {
    total: countsOf(total),
    weeks: weeks.map((one) => ({ week: one.week, ...countsOf(one) })),
    places: places.map((one) => ({ place: one.place, ...countsOf(one) })),
    zones: zones.map((one) => ({ zone: one.zone, name: names.get(one.zone ?? '') ?? null, ...countsOf(one) })),
    cells: cells.map((one) => ({ zone: one.zone, week: one.week, ...countsOf(one) })),
    denied_by: deniedBy.map((one) => ({ ...one, of: [...one.of] })),
  }
}

const countsOf = ({ planned, reached, partly, denied, notTried, noWord, of }: Coverage) => ({
  ...{ planned, reached, partly, denied, not_tried: notTried, no_word: noWord, of: [...of] },
})

const steps: readonly Route[] = [
  writes({
    name: 'plan-patrol',
    path: '/api/watch/patrols',
    body: z.strictObject({ patrol: written }),
    command: (_, body) => ({ verb: 'plan-patrol', patrol: body.patrol }),
  }),
  writes({
    name: 'end-patrol',
    path: '/api/watch/patrols/{patrol}/outcomes',
    params: ofPatrol,
    body: z.strictObject({ outcome: written }),
    command: (of, { outcome }) => ({ verb: 'end-patrol', patrol: of.patrol, outcome }),
  }),
]

// What is named by itself comes before what any id may name.
export const patrolRoutes: readonly Route[] = [patrols, coverage, patrol, ...steps]
