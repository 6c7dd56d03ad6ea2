/** Signs of tension, and harm to civilians. */
import { z } from '@hono/zod-openapi'
import type { Entry } from '#answer/record/entry.ts'
import { harmCapabilities } from '#answer/record/promises/field-capabilities.ts'
import { harmTimes } from '#answer/record/promises/harm-times.ts'
import type { Row } from '#answer/record/row.ts'
import { type Instant, writeInstant } from '#ground/instant.ts'
import { LIMITS } from '#ground/limits.ts'
import { label } from '#ground/parts.ts'
import { isRefusal, refuse } from '#ground/refusal.ts'
import { readGrade } from '#know/grade.ts'
import { harmStanding } from '#watch/harm/harm.ts'
import { SIGN_KINDS, signSeries } from '#watch/signs/sign.ts'
import { everyRow, rowsPage } from '../lists.ts'
import { mayTold } from '../may-told.ts'
import { asOf, type Route, reads, writes } from '../route.ts'
import { harmShape, harmWholeShape, signSeriesShape, signShape } from '../shapes/field.ts'
import { pageOf, paging, words, written } from '../shapes/parts.ts'
import { entriesAbout } from './entries-about.ts'
import { momentOf } from './moment-asked.ts'
import { recordedAt, span, spanOf } from './span-asked.ts'

const text = z.string().max(LIMITS.id_characters_max).optional()
const ofSign = z.strictObject({ sign: label })
const ofHarm = z.strictObject({ harm: label })

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
    const asked = await spanOf(call, reading)
    if (isRefusal(asked)) return asked
    const { from, until, zone } = asked
    const { rows, complete } = await everyRow(reading, 'sign')
    const counted = rows
      .map(({ key, data }) => ({ id: key, kind: data.sign.kind, from: recordedAt(data.from), grade: gradeOf(data.sign.grade) }))
      .filter((one) => one.from >= from && one.from <= until)
    return { points: signSeries(counted, zone).map((one) => ({ ...one, of: [...one.of] })), complete }
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
    const found = await reading.ask((view) => {
      const row = view.get('harm', id)
      if (row === null) return null
      return { row, account: view.get('harm-account', id), may: harmCapabilities(view, id, row.data, call.reader.by) }
    })
    if (found === null) return refuse('watch-harm-unknown', { found: id }, { field: 'harm' })
    const { row, account, may } = found
    const { entries, complete } = await entriesAbout(reading, {
      ...{ kinds: ['harm-received', ...Object.keys(HARM_TAKEN)], last: row.from },
      about: (entry) => (entry.kind === 'harm-received' ? entry.body.harm.id : takenOf(entry)?.harm) === id,
      first: ({ kind }) => kind === 'harm-received',
    })
    return {
      ...harmItem(row, now),
      account: account?.data.text ?? null,
      account_entry: account?.from ?? null,
      received_entry: entries.find(({ kind }) => kind === 'harm-received')?.index ?? null,
      history: entries.flatMap((entry) => {
        const taken = takenOf(entry)
        return taken === null ? [] : [{ ...taken.told, entry: entry.index, by: entry.by, at: writeInstant(entry.at) }]
      }),
      complete,
      capabilities: mayTold(may, call.locale),
    }
  },
})

const HARM_TAKEN = { 'harm-acknowledged': 'acknowledged', 'harm-assessed': 'assessed', 'harm-answered': 'answered' } as const

/** What a step said, whichever it was; null for other entries. */
function takenOf(entry: Entry) {
  const none: string[] = []
  switch (entry.kind) {
    case 'harm-acknowledged':
      return { harm: entry.body.harm, told: { step: HARM_TAKEN[entry.kind], words: entry.body.how, finding: null, rests_on: none } }
    case 'harm-assessed': {
      const { harm: id, why, finding, rests_on } = entry.body
      return { harm: id, told: { step: HARM_TAKEN[entry.kind], words: why, finding, rests_on: [...rests_on] } }
    }
    case 'harm-answered':
      return { harm: entry.body.harm, told: { step: HARM_TAKEN[entry.kind], words: entry.body.text, finding: null, rests_on: none } }
    default:
      return null
  }
}

const why = z.strictObject({ why: words })
const steps: readonly Route[] = [
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

export const field: readonly Route[] = [signs, series, harms, harm, ...steps]
