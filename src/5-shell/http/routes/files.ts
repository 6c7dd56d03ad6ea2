/** What is on file: parties, offices, orders, claims, instruments with how they stand, duties, requests for erasure. */
import { z } from '@hono/zod-openapi'
import { DUTY_STATES, dutyState } from '#answer/record/duty.ts'
import { RecordFacts } from '#answer/record/gather.ts'
import { instrumentNames } from '#answer/record/naming.ts'
import type { Row } from '#answer/record/row.ts'
import type { View } from '#answer/record/view.ts'
import { PHASES, type Standing, standingOf } from '#bound/determine/phase.ts'
import { HOUSE } from '#bound/law/order.ts'
import { wordsOf } from '#ground/fold-text.ts'
import { type Instant, writeInstant } from '#ground/instant.ts'
import { LIMITS } from '#ground/limits.ts'
import { label } from '#ground/parts.ts'
import { isRefusal, refuse } from '#ground/refusal.ts'
import { dutyItem, flat } from '../items.ts'
import { limitOf, nextOf, rowsPage } from '../lists.ts'
import { asOf, type Route, reads } from '../route.ts'
import { pageOf, paging } from '../shapes/parts.ts'
import { claimShape, dutyShape, erasureShape, instrumentShape, officeShape, orderShape, partyShape, standingShape } from '../shapes/rows.ts'
import { momentOf } from './moment-asked.ts'

const listed = asOf.extend(paging)
/** A moment the question is about, ISO 8601; a bare date is midnight in the zone of the house. */
const when = { at: z.string().max(LIMITS.id_characters_max).optional() }

const partyItem = ({ from, data }: Row<'party'>) => ({ index: from, party: data })

const parties = reads({
  name: 'parties',
  path: '/api/parties',
  query: listed.extend({ name: z.string().min(1).max(LIMITS.name_characters_max).optional() }),
  answer: pageOf(partyShape),
  read: async (call, reading) => {
    const { name } = call.query
    if (name === undefined) return rowsPage(call, reading, { model: 'party' }, partyItem)
    const after = call.place === null ? {} : { after: call.place.after }
    const { items, next } = await reading.called({ model: 'party', words: wordsOf(name), limit: limitOf(call), ...after })
    return { items: items.map(partyItem), next: next === null ? null : nextOf(reading, next) }
  },
})

const party = reads({
  name: 'party',
  path: '/api/parties/{party}',
  params: z.strictObject({ party: label }),
  answer: partyShape,
  read: async (call, reading) => {
    const id = call.params.party
    const row = await reading.ask((view) => view.get('party', id))
    return row === null ? refuse('party-unknown', { found: id }, { field: 'party' }) : partyItem(row)
  },
})

/** Whoever is to say which office acts has to see them first, so this list alone is read without saying it. */
const offices = reads({
  name: 'offices',
  path: '/api/offices',
  query: listed,
  nameless: true,
  answer: pageOf(officeShape),
  read: (call, reading) => rowsPage(call, reading, { model: 'office' }, (row) => ({ ...flat(row), roles: [...row.data.roles] })),
})

const orders = reads({
  name: 'orders',
  path: '/api/orders',
  query: listed,
  answer: pageOf(orderShape),
  read: (call, reading) => rowsPage(call, reading, { model: 'order' }, flat),
})

const claims = reads({
  name: 'claims',
  path: '/api/claims',
  query: listed.extend({ of: label.optional(), docket: label.optional() }),
  answer: pageOf(claimShape),
  read: (call, reading) => {
    const { of: subject, docket } = call.query
    return rowsPage(call, reading, { model: 'claim', subject, docket }, (row) => ({ ...flat(row), docket: row.docket }))
  },
})

const instruments = reads({
  name: 'instruments',
  path: '/api/instruments',
  query: listed.extend({
    ...when,
    order: label.optional(),
    kind: label.optional(),
    phase: z.enum(PHASES).optional(),
    names: label.optional(),
  }),
  answer: pageOf(instrumentShape.extend({ standing: standingShape })),
  read: async (call, reading) => {
    const at = await momentOf(call, reading, call.query.at)
    if (isRefusal(at)) return at
    const { order, kind, phase, names } = call.query
    const inPhase =
      phase === undefined
        ? null
        : await reading.ask((view) => new Set([...view.law().instruments.keys()].filter((id) => standing(view, id, at).phase === phase)))
    const keeps = ({ key, data: { instrument: one } }: Row<'instrument'>) =>
      (order === undefined || (one.order ?? HOUSE.id) === order) &&
      (kind === undefined || one.kind === kind) &&
      (names === undefined || instrumentNames(one, names)) &&
      (inPhase?.has(key) ?? true)
    const narrowed = [order, kind, phase, names].every((one) => one === undefined) ? {} : { keeps }
    const page = await rowsPage(call, reading, { model: 'instrument', ...narrowed }, (row) => row)
    const standings = await reading.ask((view) => page.items.map((row) => standing(view, row.key, at)))
    const items = page.items.map(({ from, data }, i) => ({ index: from, ...data, standing: standings[i] as StandingTold }))
    return { items, next: page.next }
  },
})

const instrument = reads({
  name: 'instrument',
  path: '/api/instruments/{instrument}',
  params: z.strictObject({ instrument: label }),
  query: asOf.extend(when),
  answer: instrumentShape.extend({ standing: standingShape }),
  read: async (call, reading) => {
    const at = await momentOf(call, reading, call.query.at)
    if (isRefusal(at)) return at
    const id = call.params.instrument
    return reading.ask((view) => {
      const row = view.get('instrument', id)
      if (row === null) return refuse('instrument-unknown', { found: id }, { field: 'instrument' })
      return { index: row.from, ...row.data, standing: standing(view, id, at) }
    })
  },
})

interface StandingTold extends Omit<Standing, 'id' | 'fallen'> {
  at: string
  damaged: boolean
  fallen: string[]
}

function standing(view: View, id: string, at: Instant): StandingTold {
  const { rulebook } = view.law()
  // What is on file at the index read is known; the moment asked about may lie before or after.
  const known = Math.max(view.at, at)
  const found = rulebook.instruments.get(id)
  if (found === undefined) return { at: writeInstant(at), phase: 'not-on-file', version: null, fallen: [], damaged: false }
  const { phase, version, fallen } = standingOf(found, rulebook, new RecordFacts(view, null, known, at), at, known)
  return { at: writeInstant(at), phase, version, fallen: [...fallen], damaged: found.unreadable }
}

const duties = reads({
  name: 'duties',
  path: '/api/duties',
  query: listed.extend({ ...when, by: label.optional(), docket: label.optional(), state: z.enum(DUTY_STATES).optional() }),
  answer: pageOf(dutyShape),
  read: async (call, reading) => {
    const at = await momentOf(call, reading, call.query.at)
    if (isRefusal(at)) return at
    const { by: subject, docket, state } = call.query
    const keeps = state === undefined ? {} : { keeps: (row: Parameters<typeof dutyItem>[0]) => dutyState(row.data, at) === state }
    return rowsPage(call, reading, { model: 'duty', subject, docket, ...keeps }, (row) => dutyItem(row, at))
  },
})

const erasures = reads({
  name: 'erasures',
  path: '/api/erasures',
  query: listed,
  answer: pageOf(erasureShape),
  read: (call, reading) => rowsPage(call, reading, { model: 'erasure' }, flat),
})

export const files: readonly Route[] = [parties, party, offices, orders, claims, instruments, instrument, duties, erasures]
