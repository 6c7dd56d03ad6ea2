/** Careful words: what is to be said and was said, what it rests on, what the counterpart understood, and glossaries. */
import { z } from '@hono/zod-openapi'
import { citedBy } from '#answer/record/promises/cited.ts'
import { SAID_KINDS } from '#answer/record/promises/said.ts'
import type { Row } from '#answer/record/row.ts'
import type { View } from '#answer/record/view.ts'
import type { Instant } from '#ground/instant.ts'
import { readInstant } from '#ground/instant.ts'
import { LIMITS } from '#ground/limits.ts'
import { label } from '#ground/parts.ts'
import { isRefusal, refuse } from '#ground/refusal.ts'
import { flagsIn } from '#watch/words-said/glossary.ts'
import { CLARIFICATION_STATES, clarificationState } from '#watch/words-said/read-back.ts'
import { everyRow, rowsPage } from '../lists.ts'
import { asOf, type Route, reads, writes } from '../route.ts'
import { index, pageOf, paging, words, written } from '../shapes/parts.ts'
import { clarificationShape, glossaryShape, statementShape, statementWholeShape } from '../shapes/words-said.ts'
import { momentOf } from './moment-asked.ts'

const when = { at: z.string().max(LIMITS.id_characters_max).optional() }
const ofDocket = z.strictObject({ docket: label })

const isSaid = ({ data }: Row<'docket'>): boolean => SAID_KINDS.includes(data.act.kind)
const statementItem = ({ from, data }: Row<'docket'>) => ({
  ...{ index: from, docket: data.id, kind: String(data.act.kind), title: data.title, state: data.state, verdict: data.verdict },
  by: data.proposedBy,
})

const statements = reads({
  name: 'statements',
  path: '/api/watch/statements',
  query: asOf.extend(paging),
  answer: pageOf(statementShape),
  read: (call, reading) => rowsPage(call, reading, { model: 'docket', keeps: isSaid }, statementItem),
})

const statement = reads({
  name: 'statement',
  path: '/api/watch/statements/{docket}',
  params: ofDocket,
  query: asOf.extend(when),
  answer: statementWholeShape,
  read: async (call, reading) => {
    const at = await momentOf(call, reading, call.query.at)
    if (isRefusal(at)) return at
    const { docket } = call.params
    const { rows } = await everyRow(reading, 'glossary')
    const glossaries = rows.map(({ data }) => data.glossary)
    return reading.ask((view) => {
      const row = view.get('docket', docket)
      if (row === null || !isSaid(row)) return refuse('docket-unknown', { found: docket }, { field: 'docket' })
      const said = view.inDocket('wording', docket).map(({ from, data: { docket: _, ...data } }) => ({
        ...{ index: from, ...data },
        flags: flagsIn(data.text, data.lang, glossaries).map((one) => ({ ...one })),
      }))
      return {
        ...statementItem(row),
        cites: citedBy(view, row.data, at)?.map((one) => ({ ...one })) ?? null,
        words: said,
        read_backs: readBacks(view, docket),
        clarifications: [...view.inDocket('clarification', docket)]
          .sort((a, b) => Number(a.key) - Number(b.key))
          .map((one) => clarificationItem(one, at)),
      }
    })
  },
})

const readBacks = (view: View, docket: string) =>
  [...view.inDocket('read-back', docket)]
    .sort((a, b) => a.from - b.from)
    .map(({ from, data: { rev, read_back: back, by, at } }) => ({
      ...{ index: from, rev, from: back.from, lang: back.lang, points: back.points.map((one) => ({ ...one })), by, at },
    }))

/** The index is that of the entry that opened it, by which it is cleared up. */
function clarificationItem({ key, data }: Row<'clarification'>, at: Instant) {
  const { points, answer_by, cleared, differing, ...rest } = data
  const read = readInstant(answer_by, 'UTC')
  // A day that can no longer be read has come: nobody is freed by damage.
  const answerBy = isRefusal(read) ? Number.NEGATIVE_INFINITY : read
  const state = clarificationState({ answerBy, clearedUp: cleared !== null, differing: differing !== null }, at)
  return { index: Number(key), ...rest, points: points.map((one) => ({ ...one })), answer_by, cleared, differing, state }
}

const clarifications = reads({
  name: 'clarifications',
  path: '/api/watch/clarifications',
  query: asOf.extend({ ...paging, ...when, with: label.optional(), state: z.enum(CLARIFICATION_STATES).optional() }),
  answer: pageOf(clarificationShape),
  read: async (call, reading) => {
    const at = await momentOf(call, reading, call.query.at)
    if (isRefusal(at)) return at
    const { with: subject, state } = call.query
    const keeps = state === undefined ? undefined : (row: Row<'clarification'>) => clarificationItem(row, at).state === state
    return rowsPage(call, reading, { model: 'clarification', subject, keeps }, (row) => clarificationItem(row, at))
  },
})

const glossaries = reads({
  name: 'glossaries',
  path: '/api/watch/glossaries',
  query: asOf.extend({ ...paging, of: label.optional() }),
  answer: pageOf(glossaryShape),
  read: (call, reading) =>
    rowsPage(call, reading, { model: 'glossary', subject: call.query.of }, ({ from, data: { glossary, by, at } }) => ({
      ...{ index: from, glossary: { ...glossary }, by, at },
    })),
})

const steps: readonly Route[] = [
  writes({
    name: 'file-glossary',
    path: '/api/watch/glossaries',
    body: z.strictObject({ glossary: written }),
    command: (_, { glossary }) => ({ verb: 'file-glossary', glossary }),
  }),
  writes({
    name: 'draft-words',
    path: '/api/watch/statements/{docket}/wordings',
    params: ofDocket,
    body: z.strictObject({ lang: label, text: words }),
    command: ({ docket }, body) => ({ verb: 'draft-words', docket, ...body }),
  }),
  writes({
    name: 'read-back',
    path: '/api/watch/statements/{docket}/read-backs',
    params: ofDocket,
    body: z.strictObject({ read_back: written }),
    command: ({ docket }, { read_back }) => ({ verb: 'read-back', docket, read_back }),
  }),
  writes({
    name: 'close-clarification',
    path: '/api/watch/clarifications/{clarification}/closures',
    params: z.strictObject({ clarification: index }),
    body: z.strictObject({ why: words }),
    command: ({ clarification }, { why }) => ({ verb: 'close-clarification', clarification, why }),
  }),
]

export const wordsSaid: readonly Route[] = [statements, statement, clarifications, glossaries, ...steps]
