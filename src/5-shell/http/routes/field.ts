/** Plans of patrols and access, signs of tension, and harm to civilians. */
import { z } from '@hono/zod-openapi'
import { harmTimes } from '#answer/record/promises/harm-times.ts'
import type { Row } from '#answer/record/row.ts'
import { type Instant, readInstant, writeInstant } from '#ground/instant.ts'
import { LIMITS } from '#ground/limits.ts'
import { label } from '#ground/parts.ts'
import { isRefusal, refuse } from '#ground/refusal.ts'
import { readGrade } from '#know/grade.ts'
import { harmStanding } from '#watch/harm/harm.ts'
import { type Coverage, coverageOf } from '#watch/plans/coverage.ts'
import { OUTCOMES } from '#watch/plans/patrol.ts'
import { SIGN_KINDS, signSeries } from '#watch/signs/sign.ts'
import type { Reading } from '../../record/register.ts'
import { everyRow, rowsPage } from '../lists.ts'
import { asOf, type Call, type Route, reads, writes } from '../route.ts'
import { coverageShape, harmShape, harmWholeShape, patrolShape, signSeriesShape, signShape } from '../shapes/field.ts'
import { pageOf, paging, words, written } from '../shapes/parts.ts'
import { momentOf } from './moment-asked.ts'

const text = z.string().max(LIMITS.id_characters_max).optional()
const span = { from: text, until: text }
const ofPatrol = z.strictObject({ patrol: label })
const ofSign = z.strictObject({ sign: label })
const ofHarm = z.strictObject({ harm: label })

const patrolItem = ({ from: index, key, data }: Row<'patrol'>) => ({
  ...{ index, id: key, patrol: { ...data.patrol }, from: data.from, until: data.until, planned_by: data.plannedBy },
  ...{ outcome: data.outcome?.outcome ?? null, at: data.outcomeAt, denied_by: data.outcome?.denied_by ?? null },
  ...{ why: data.outcome?.why ?? null, incident: data.outcome?.incident ?? null, by: data.outcomeBy },
})

const patrols = reads({
  name: 'patrols',
  path: '/api/watch/patrols',
  query: asOf.extend({ ...paging, agreement: label.optional(), outcome: z.enum([...OUTCOMES, 'no-word']).optional() }),
  answer: pageOf(patrolShape),
  read: (call, reading) => {
    const { agreement, outcome } = call.query
    const keeps = ({ data }: Row<'patrol'>) =>
      (agreement === undefined || data.patrol.agreement === agreement) &&
      (outcome === undefined || (data.outcome?.outcome ?? 'no-word') === outcome)
    return rowsPage(call, reading, { model: 'patrol', keeps }, patrolItem)
  },
})

type Spanned = Call<unknown, { as_of?: number | undefined; from?: string | undefined; until?: string | undefined }>
/** The time asked about; without a beginning, everything before, and without an end, everything up to now. */
async function spanOf(call: Spanned, reading: Reading) {
  const now = await momentOf(call, reading, undefined)
  const from = call.query.from === undefined ? Number.NEGATIVE_INFINITY : await momentOf(call, reading, call.query.from, { field: 'from' })
  const until = call.query.until === undefined ? now : await momentOf(call, reading, call.query.until, { field: 'until' })
  return { now, from, until, zone: await reading.ask((view) => view.get('store', 'store')?.data.zone ?? 'UTC') }
}

/** A moment that the record wrote; what can no longer be read is taken for the beginning of time, so that it is counted and not reached. */
function at(moment: string): Instant {
  const read = readInstant(moment, 'UTC')
  return isRefusal(read) ? 0 : read
}

const coverage = reads({
  name: 'patrol-coverage',
  path: '/api/watch/patrols/coverage',
  query: asOf.extend({ ...span, agreement: label.optional() }),
  answer: coverageShape,
  read: async (call, reading) => {
    const { now, from, until, zone } = await spanOf(call, reading)
    if (isRefusal(now)) return now
    if (isRefusal(from)) return from
    if (isRefusal(until)) return until
    const { rows, complete } = await everyRow(reading, 'patrol')
    const { agreement } = call.query
    const visits = rows
      .filter(({ data }) => agreement === undefined || data.patrol.agreement === agreement)
      .map(({ data }) => ({
        ...{ place: data.patrol.place, from: at(data.from), outcome: data.outcome?.outcome ?? null },
        deniedBy: data.outcome?.denied_by ?? null,
      }))
    const { total, weeks, places, deniedBy } = coverageOf(visits, from, until, now, zone)
    const first = Math.min(until, ...visits.map((one) => one.from))
    return {
      ...{ from: writeInstant(Number.isFinite(from) ? from : first), until: writeInstant(until), total: countsOf(total) },
      weeks: weeks.map((one) => ({ week: one.week, ...countsOf(one) })),
      places: places.map((one) => ({ place: one.place, ...countsOf(one) })),
      denied_by: deniedBy.map((one) => ({ ...one })),
      complete,
    }
  },
})

const countsOf = ({ planned, reached, partly, denied, notTried, noWord }: Coverage) => ({
  ...{ planned, reached, partly, denied, not_tried: notTried, no_word: noWord },
})

const signItem = ({ from: index, key, data }: Row<'sign'>) => ({
  ...{ index, id: key, sign: { ...data.sign }, kind: data.sign.kind, from: data.from, until: data.until, by: data.by, at: data.at },
})

const signs = reads({
  name: 'signs',
  path: '/api/watch/signs',
  query: asOf.extend({ ...paging, kind: z.enum(SIGN_KINDS).optional() }),
  answer: pageOf(signShape),
  read: (call, reading) => rowsPage(call, reading, { model: 'sign', subject: call.query.kind }, signItem),
})

const series = reads({
  name: 'sign-series',
  path: '/api/watch/signs/series',
  query: asOf.extend(span),
  answer: signSeriesShape,
  read: async (call, reading) => {
    const { from, until, zone } = await spanOf(call, reading)
    if (isRefusal(from)) return from
    if (isRefusal(until)) return until
    const { rows, complete } = await everyRow(reading, 'sign')
    const counted = rows
      .map(({ data }) => ({ kind: data.sign.kind, from: at(data.from), grade: gradeOf(data.sign.grade) }))
      .filter((one) => one.from >= from && one.from <= until)
    return { points: signSeries(counted, zone).map((one) => ({ ...one })), complete }
  },
})

/** A grade that can no longer be read could not be judged. */
function gradeOf(raw: string) {
  const read = readGrade(raw)
  return isRefusal(read) ? ({ reliability: 'F', credibility: 6 } as const) : read
}

function harmItem({ from: index, key, data }: Row<'harm'>, now: Instant) {
  const { due, done } = harmTimes(data)
  const { stage, steps, overdue } = harmStanding(due, done, now)
  return {
    ...{ index, id: key, harm: { ...data.harm }, received: data.received, from: data.from, until: data.until, owes: data.harm.owes },
    ...{ stage, overdue: [...overdue], finding: data.finding, by: data.by },
    steps: steps.map((one) => ({ ...one, due: writeInstant(one.due), done: one.done === null ? null : writeInstant(one.done) })),
  }
}

const harms = reads({
  name: 'harms',
  path: '/api/watch/harm',
  query: asOf.extend({ ...paging, at: text, owes: label.optional(), late: z.enum(['true', 'false']).optional() }),
  answer: pageOf(harmShape),
  read: async (call, reading) => {
    const now = await momentOf(call, reading, call.query.at)
    if (isRefusal(now)) return now
    const { owes: subject, late } = call.query
    const keeps = late === undefined ? undefined : (row: Row<'harm'>) => harmItem(row, now).overdue.length > 0 === (late === 'true')
    return rowsPage(call, reading, { model: 'harm', subject, keeps }, (row) => harmItem(row, now))
  },
})

const harm = reads({
  name: 'harm-one',
  path: '/api/watch/harm/{harm}',
  params: ofHarm,
  query: asOf.extend({ at: text }),
  answer: harmWholeShape,
  read: async (call, reading) => {
    const now = await momentOf(call, reading, call.query.at)
    if (isRefusal(now)) return now
    const id = call.params.harm
    return reading.ask((view) => {
      const row = view.get('harm', id)
      if (row === null) return refuse('watch-harm-unknown', { found: id }, { field: 'harm' })
      return { ...harmItem(row, now), account: view.get('harm-account', id)?.data.text ?? null }
    })
  },
})

const why = z.strictObject({ why: words })
const steps: readonly Route[] = [
  writes({
    name: 'plan-patrol',
    path: '/api/watch/patrols',
    body: z.strictObject({ patrol: written }),
    command: (_, { patrol }) => ({ verb: 'plan-patrol', patrol }),
  }),
  writes({
    name: 'end-patrol',
    path: '/api/watch/patrols/{patrol}/outcomes',
    params: ofPatrol,
    body: z.strictObject({ outcome: written }),
    command: ({ patrol }, { outcome }) => ({ verb: 'end-patrol', patrol, outcome }),
  }),
  writes({
    name: 'note-sign',
    path: '/api/watch/signs',
    body: z.strictObject({ sign: written }),
    command: (_, { sign }) => ({ verb: 'note-sign', sign }),
  }),
  writes({
    name: 'withdraw-sign',
    path: '/api/watch/signs/{sign}/withdrawals',
    params: ofSign,
    body: why,
    command: ({ sign }, body) => ({ verb: 'withdraw-sign', sign, ...body }),
  }),
  writes({
    name: 'receive-harm',
    path: '/api/watch/harm',
    body: z.strictObject({ harm: written }),
    command: (_, body) => ({ verb: 'receive-harm', harm: body.harm }),
  }),
  writes({
    name: 'acknowledge-harm',
    path: '/api/watch/harm/{harm}/acknowledgements',
    params: ofHarm,
    body: z.strictObject({ how: words }),
    command: (params, body) => ({ verb: 'acknowledge-harm', harm: params.harm, ...body }),
  }),
  writes({
    name: 'assess-harm',
    path: '/api/watch/harm/{harm}/assessments',
    params: ofHarm,
    body: z.strictObject({ assessment: written }),
    command: (params, { assessment }) => ({ verb: 'assess-harm', harm: params.harm, assessment }),
  }),
  writes({
    name: 'answer-harm',
    path: '/api/watch/harm/{harm}/answers',
    params: ofHarm,
    body: z.strictObject({ text: words }),
    command: (params, body) => ({ verb: 'answer-harm', harm: params.harm, ...body }),
  }),
]

export const field: readonly Route[] = [patrols, coverage, signs, series, harms, harm, ...steps]
