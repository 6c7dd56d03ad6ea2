/** Reading the law itself: its text on a date, amendments, unregulated times, and how commitments hang together. */
import { z } from '@hono/zod-openapi'
import { amendmentOf, type DocketTouched, isLive, touchOf } from '#answer/record/amendment.ts'
import { commitmentsAround } from '#answer/record/commitments.ts'
import { dutyState } from '#answer/record/duty.ts'
import { dutyStanding } from '#answer/record/duty-dependencies.ts'
import { RecordFacts } from '#answer/record/gather.ts'
import type { DocketState, Row } from '#answer/record/row.ts'
import { standingOf } from '#bound/determine/phase.ts'
import { type Consolidated, consolidated, type Note, type Since } from '#bound/texts/consolidated.ts'
import { familyOf, type Unregulated, unregulated } from '#bound/texts/unregulated.ts'
import { type Instant, writeInstant } from '#ground/instant.ts'
import { LIMITS } from '#ground/limits.ts'
import { label } from '#ground/parts.ts'
import { isRefusal, refuse } from '#ground/refusal.ts'
import type { Reading } from '../../record/register.ts'
import { tellLawText, tellNote } from '../../tell/law-text.ts'
import { docketItem } from '../items.ts'
import { everyRow } from '../lists.ts'
import { asOf, type Call, type Route, reads } from '../route.ts'
import { amendmentShape, commitmentsShape, gapsShape, textShape } from '../shapes/law.ts'
import { momentOf, thenOf, unknownInstrument } from './moment-asked.ts'

const ofInstrument = z.strictObject({ instrument: label })
const moment = z.string().max(LIMITS.id_characters_max).optional()

const sinceTold = ({ v, from }: Since) => ({ v, from: told(from) })
/** A damaged instrument may have lost its term; then it has always been there. */
const told = (at: Instant): string => (Number.isFinite(at) ? writeInstant(at) : '')

const text = reads({
  name: 'instrument-text',
  path: '/api/instruments/{instrument}/text',
  params: ofInstrument,
  query: asOf.extend({ on: moment }),
  answer: textShape,
  read: async (call, reading) => {
    const id = call.params.instrument
    const on = await momentOf(call, reading, call.query.on, { field: 'on', instrument: id })
    if (isRefusal(on)) return on
    return reading.ask((view) => {
      const row = view.get('instrument', id)
      if (row === null) return unknownInstrument(id)
      const known = Math.max(view.at, on)
      const made = consolidated(row.data.instrument, on, known)
      if (isRefusal(made)) return made
      const { rulebook } = view.law()
      const { phase } = standingOf(made.instrument, rulebook, new RecordFacts(view, null, known, on), on, known)
      return { index: row.from, instrument: id, on: writeInstant(on), phase, ...textTold(made, call.locale) }
    })
  },
})

function textTold(made: Consolidated, locale: Call['locale']) {
  const { instrument, version, clauses, removed, notes } = made
  return {
    version: version === null ? null : sinceTold(version),
    clauses: clauses.map(({ since, first, ...one }) => ({
      ...one,
      ref: `${instrument.id}/${one.id}`,
      since: sinceTold(since),
      first: sinceTold(first),
    })),
    removed: removed.map(({ last, removed: gone, ...one }) => ({ ...one, last: sinceTold(last), removed: sinceTold(gone) })),
    notes: notes.map((note) => ({ kind: note.kind, sentence: tellNote(note, instrument.zone, locale), ...noteValues(note) })),
    markdown: `${tellLawText(made, locale).join('\n')}\n`,
  }
}

function noteValues(note: Note) {
  const from = 'from' in note ? note.from : 'on' in note ? note.on : null
  const until = 'until' in note ? note.until : null
  return {
    from: from === null ? null : told(from),
    until: until === null ? null : told(until),
    v: 'v' in note ? note.v : null,
    event: 'event' in note ? note.event : null,
  }
}

const version = z.number().int().min(1).max(Number.MAX_SAFE_INTEGER)
const amendment = reads({
  name: 'instrument-amendment',
  path: '/api/instruments/{instrument}/amendment',
  params: ofInstrument,
  query: asOf.extend({ from: version, to: version }),
  answer: amendmentShape,
  read: async (call, reading) => {
    const id = call.params.instrument
    const { from, to } = call.query
    const found = await reading.ask((view) => ({ made: amendmentOf(view, id, from, to), index: view.get('instrument', id)?.from ?? 0 }))
    const { made, index } = found
    if (isRefusal(made)) return made
    const at = thenOf(call, reading)
    const { rows, complete } = await liveDockets(reading, at)
    const touched = await reading.ask((view) => rows.map((row) => touchOf(view, row.data, made, at)))
    const dockets = rows.flatMap((row, i) => {
      const touch: DocketTouched | null = touched[i] ?? null
      return touch === null ? [] : [{ docket: docketItem(row), named: [...touch.named], about: [...touch.about] }]
    })
    const clauses = made.clauses.map((one) => ({ ...one, ref: `${id}/${one.clause}`, fields: [...one.fields] }))
    return { index, instrument: id, from, to, clauses, dockets, complete }
  },
})

const LIVE = ['permitted', 'referred', 'refused', 'sent-back', 'performed', 'reported'] as const satisfies readonly DocketState[]

/** Dockets whose act is still to come or runs, state by state. */
async function liveDockets(reading: Reading, at: Instant): Promise<{ rows: Row<'docket'>[]; complete: boolean }> {
  const found = await Promise.all(LIVE.map((state) => everyRow(reading, 'docket', state)))
  const rows = found.flatMap((one) => one.rows).filter(({ data }) => isLive(data, at))
  return { rows, complete: found.every(({ complete }) => complete) }
}

const gaps = reads({
  name: 'instrument-gaps',
  path: '/api/instruments/{instrument}/gaps',
  params: ofInstrument,
  query: asOf.extend({ at: moment, with: z.string().max(LIMITS.name_characters_max).optional() }),
  answer: gapsShape,
  read: async (call, reading) => {
    const id = call.params.instrument
    const at = await momentOf(call, reading, call.query.at, { instrument: id })
    if (isRefusal(at)) return at
    return reading.ask((view) => {
      const row = view.get('instrument', id)
      if (row === null) return unknownInstrument(id)
      const { rulebook } = view.law()
      const known = Math.max(view.at, at)
      const ids = call.query.with === undefined ? familyOf(rulebook, id) : [id, ...call.query.with.split(',')]
      const stray = ids.find((one) => !rulebook.instruments.has(one))
      if (stray !== undefined) return refuse('instrument-unknown', { found: stray }, { field: 'with' })
      const made = unregulated(rulebook, new RecordFacts(view, null, known, at), ids, known)
      const title = (one: string) => rulebook.instruments.get(one)?.title ?? null
      return { index: row.from, at: writeInstant(at), ...gapsTold(made, title) }
    })
  },
})

function gapsTold({ whole, lanes, gaps }: Unregulated, title: (id: string) => string | null) {
  const span = ({ from, until }: { from: Instant; until: Instant }) => ({ from: told(from), until: told(until) })
  return {
    whole: whole === null ? null : span(whole),
    lanes: lanes.map(({ instrument, stretches }) => ({
      instrument,
      title: title(instrument),
      stretches: stretches.map((one) => ({ ...span(one), phase: one.phase })),
    })),
    gaps: gaps.map((gap) => ({ ...span(gap), certain: gap.certain, why: [...gap.why] })),
  }
}

const commitments = reads({
  name: 'instrument-commitments',
  path: '/api/instruments/{instrument}/commitments',
  params: ofInstrument,
  query: asOf.extend({ at: moment }),
  answer: commitmentsShape,
  read: async (call, reading) => {
    const id = call.params.instrument
    const at = await momentOf(call, reading, call.query.at, { instrument: id })
    if (isRefusal(at)) return at
    const { rows, complete } = await everyRow(reading, 'duty')
    return reading.ask((view) => {
      const row = view.get('instrument', id)
      if (row === null) return unknownInstrument(id)
      const all = commitmentsAround(view, id).map((one) => ({
        ...one,
        dependsOn: [...one.dependsOn],
        duties: rows
          .filter(({ data }) => data.ref === one.ref)
          .map(({ data }) => {
            const { standing, because, decision } = dutyStanding(view, data, at)
            return {
              name: data.name,
              docket: data.docket,
              state: dutyState(data, at),
              due: data.due,
              standing,
              because: [...because],
              decision,
            }
          }),
      }))
      return { index: row.from, at: writeInstant(at), commitments: all, complete }
    })
  },
})

export const law: readonly Route[] = [text, amendment, gaps, commitments]
