/** Careful words: what is to be said and was said, what it rests on, what the counterpart understood, and glossaries. */
import { z } from '@hono/zod-openapi'
import { citedBy, citedIn } from '#answer/record/promises/cited.ts'
import { heardBy, SAID_KINDS, saidCapabilities } from '#answer/record/promises/said.ts'
import type { Row } from '#answer/record/row.ts'
import type { View } from '#answer/record/view.ts'
import { type Instant, readInstant, writeInstant } from '#ground/instant.ts'
import { LIMITS } from '#ground/limits.ts'
import { label } from '#ground/parts.ts'
import { isRefusal, refuse } from '#ground/refusal.ts'
import { type Flag, flagsIn, type Glossary, spotsIn } from '#watch/words-said/glossary.ts'
import { CLARIFICATION_STATES, clarificationState } from '#watch/words-said/read-back.ts'
import type { Reading } from '../../record/register.ts'
import { everyRow, rowsPage } from '../lists.ts'
import { mayTold } from '../may-told.ts'
import { asOf, type Route, reads, writes } from '../route.ts'
import { index, pageOf, paging, words, written } from '../shapes/parts.ts'
import { clarificationShape, glossaryShape, lookedAtShape, statementShape, statementWholeShape } from '../shapes/words-said.ts'
import { momentOf } from './moment-asked.ts'

const when = { at: z.string().max(LIMITS.id_characters_max).optional() }
const ofDocket = z.strictObject({ docket: label })

const isSaid = ({ data }: Row<'docket'>): boolean => SAID_KINDS.includes(data.act.kind)

const statements = reads({
  name: 'statements',
  path: '/api/watch/statements',
  query: asOf.extend({ ...paging, ...when }),
  answer: pageOf(statementShape),
  read: async (call, reading) => {
    const at = await momentOf(call, reading, call.query.at)
    if (isRefusal(at)) return at
    const { items, next } = await rowsPage(call, reading, { model: 'docket', keeps: isSaid }, (row) => row)
    return { items: await reading.ask((view) => items.map((row) => statementItem(view, row, at))), next }
  },
})

/** Something that is to be said or was, by its docket. */
function statementItem(view: View, row: Row<'docket'>, at: Instant) {
  const { from, data } = row
  const { id, title, state, verdict, performed } = data
  const to = heardBy(data.act)
  const readBackBy = [...new Set(view.inDocket('read-back', id).map((one) => one.data.read_back.from))].sort()
  const cited = citedBy(view, data, at)
  return {
    ...{ index: from, docket: id, kind: String(data.act.kind), title, state, verdict, by: data.proposedBy, to: [...to] },
    rests_on:
      cited === null
        ? null
        : counted(
            ['verified', 'open', 'refuted'] as const,
            cited.map(({ standing }) => standing),
          ),
    langs: view
      .inDocket('wording', id)
      .map((one) => one.data.lang)
      .sort(),
    said: performed === null ? null : writeInstant(view.entry(performed)?.at ?? at),
    read_back_by: readBackBy,
    awaits: performed === null ? [] : to.filter((one) => !readBackBy.includes(one)),
    differences: counted(
      CLARIFICATION_STATES,
      view.inDocket('clarification', id).map((one) => clarificationItem(one, at).state),
    ),
  }
}

/** How many there are of each. */
function counted<T extends string>(kinds: readonly T[], found: readonly T[]): Record<T, number> {
  return Object.fromEntries(kinds.map((kind) => [kind, found.filter((one) => one === kind).length])) as Record<T, number>
}

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
    const glossaries = await glossariesOnFile(reading)
    return reading.ask((view) => {
      const row = view.get('docket', docket)
      if (row === null || !isSaid(row)) return refuse('docket-unknown', { found: docket }, { field: 'docket' })
      const said = view.inDocket('wording', docket).map(({ from, data: { docket: _, ...data } }) => ({
        ...{ index: from, ...data },
        ...termsIn(data, glossaries),
      }))
      return {
        ...statementItem(view, row, at),
        cites: citedBy(view, row.data, at)?.map((one) => ({ ...one })) ?? null,
        words: said,
        terms: termsTold(
          said.flatMap(({ flags }) => flags),
          glossaries,
        ),
        read_backs: readBacks(view, docket),
        clarifications: [...view.inDocket('clarification', docket)]
          .sort((a, b) => Number(a.key) - Number(b.key))
          .map((one) => clarificationItem(one, at)),
        capabilities: mayTold(saidCapabilities(view, row.data, call.reader.by), call.locale),
      }
    })
  },
})

async function glossariesOnFile(reading: Reading): Promise<readonly Glossary[]> {
  const { rows } = await everyRow(reading, 'glossary')
  return rows.map(({ data }) => data.glossary)
}

const termsIn = ({ text, lang }: { readonly text: string; readonly lang: string }, glossaries: readonly Glossary[]) => ({
  flags: flagsIn(text, lang, glossaries).map((one) => ({ ...one })),
  spots: spotsIn(text, lang, glossaries).map((one) => ({ ...one })),
})

/** The terms that are flagged, each once, as their glossaries have them. */
function termsTold(flags: readonly Flag[], glossaries: readonly Glossary[]) {
  return glossaries.flatMap(({ id, of, terms }) =>
    terms
      .filter((term) => flags.some((flag) => flag.glossary === id && flag.term === term.id))
      .map(({ id: term, wordings, contested = false, note = null, means = [] }) => ({
        ...{ glossary: id, of, term, contested, note, wordings: { ...wordings } },
        means: means.map(({ by, text, lang = null }) => ({ by, text, lang })),
      })),
  )
}

const look = reads({
  name: 'look-at-words',
  path: '/api/watch/words',
  method: 'post',
  query: asOf.extend(when),
  body: z.strictObject({
    lang: label,
    text: z.string().max(LIMITS.text_characters_max),
    cites: z.array(label).max(LIMITS.conditions_max).optional(),
  }),
  answer: lookedAtShape,
  read: async (call, reading) => {
    const at = await momentOf(call, reading, call.query.at)
    if (isRefusal(at)) return at
    const { cites = [], ...said } = call.body
    const glossaries = await glossariesOnFile(reading)
    const found = termsIn(said, glossaries)
    const cited = await reading.ask((view) => citedIn(view, cites, at).map((one) => ({ ...one })))
    return { ...found, terms: termsTold(found.flags, glossaries), cites: cited }
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

export const wordsSaid: readonly Route[] = [statements, statement, look, clarifications, glossaries, ...steps]
