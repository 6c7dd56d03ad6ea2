/** What these entries do to the read models. */
import type { Instrument } from '#bound/law/instrument.ts'
import { sure } from '#ground/refusal.ts'
import { HARM_STEPS, type HarmStep } from '#watch/harm/harm.ts'
import type { Bodies, Entry } from '../entry.ts'
import { joined } from '../joined.ts'
import { at, dueAt } from '../moments.ts'
import { type Change, change, type Row } from '../row.ts'
import type { View } from '../view.ts'
import type { PromisesBodies, RemindedOf } from './bodies.ts'

type Fold<K extends keyof PromisesBodies> = (view: View, body: Bodies[K], entry: Entry) => Change[]

export const PROMISES_FOLDS: { readonly [K in keyof PromisesBodies]: Fold<K> } = {
  'promise-made': (_view, body) => [
    change('promise', body.promise, body, { subject: body.by, docket: body.docket }),
    ...(body.remind === null ? [] : [waits('commitment', body.promise, body.remind)]),
  ],
  'commitment-evidence': (_view, body, entry) => [
    change('commitment-evidence', String(entry.index), { ...body, by: entry.by, at: at(entry.at) }, { subject: body.commitment }),
  ],
  'commitment-evidence-withdrawn': (_view, { evidence, commitment }) => [
    change('commitment-evidence', String(evidence), null, { subject: commitment }),
  ],
  'commitment-released': (_view, body, entry) => [
    change('commitment-release', String(entry.index), { ...body, by: entry.by, at: at(entry.at) }, { subject: body.commitment }),
  ],
  reminded: (view, { of, id, on, status, next }, entry) => [
    ...(next === null ? over(view, of, id) : [waits(of, id, next)]),
    change('reminder', reminderName(of, id), { of, id, on, status, at: at(entry.at) }, { subject: of }),
  ],
  'glossary-filed': (_view, { glossary }, entry) => [
    change('glossary', glossary.id, { glossary, by: entry.by, at: at(entry.at) }, { subject: glossary.of }),
  ],
  'words-drafted': (_view, body, entry) => [
    change('wording', joined(body.docket, body.lang), { ...body, by: entry.by, at: at(entry.at) }, { docket: body.docket }),
  ],
  'read-back-recorded': readBackRecorded,
  'clarification-closed': (view, { clarification, why }, entry) => {
    const row = standing(view, 'clarification', String(clarification))
    const differing = { why, by: entry.by, at: at(entry.at) }
    return [again(row, { ...row.data, differing }), ...over(view, 'clarification', row.key)]
  },
  'patrol-planned': (_view, { patrol, from, until }, entry) => [
    change(
      'patrol',
      patrol.id,
      { patrol, from, until, plannedBy: entry.by, outcome: null, outcomeAt: null, outcomeBy: null },
      { subject: patrol.place },
    ),
  ],
  'patrol-ended': (view, { patrol, outcome, at: outcomeAt }, entry) => {
    const row = standing(view, 'patrol', patrol)
    return [again(row, { ...row.data, outcome, outcomeAt, outcomeBy: entry.by })]
  },
  'sign-noted': (_view, { sign, from, until }, entry) => [
    change('sign', sign.id, { sign, from, until, by: entry.by, at: at(entry.at) }, { subject: sign.kind }),
  ],
  'sign-withdrawn': (view, { sign }) => {
    const { subject } = standing(view, 'sign', sign)
    return [change('sign', sign, null, { subject })]
  },
  'harm-received': (_view, body, entry) => [
    change('harm', body.harm.id, { ...body, done: {}, finding: null, by: entry.by }, { subject: body.harm.owes }),
    waits('harm', body.harm.id, body.due.acknowledged),
  ],
  'harm-account-filed': (_view, { harm, text }, entry) => [change('harm-account', harm, { harm, text, by: entry.by, at: at(entry.at) })],
  'harm-acknowledged': (view, { harm }, entry) => stepDone(view, harm, 'acknowledged', entry),
  'harm-assessed': (view, { harm, finding }, entry) => stepDone(view, harm, 'assessed', entry, finding),
  'harm-answered': (view, { harm }, entry) => stepDone(view, harm, 'answered', entry),
  'call-logged': (_view, body, entry) => [
    change(
      'call',
      body.call.id,
      { ...body, outcome: null, outcomeBy: null, by: entry.by, at: at(entry.at) },
      { subject: body.call.mechanism ?? '' },
    ),
  ],
  'call-account-filed': (_view, { call, text }, entry) => [change('call-account', call, { call, text, by: entry.by, at: at(entry.at) })],
  'call-followed': (view, { call, outcome }, entry) => {
    const row = standing(view, 'call', call)
    return [again(row, { ...row.data, outcome, outcomeBy: entry.by })]
  },
}

/** What a clause of an instrument on file is owed by a day of its own is remembered; what has no such day any more is not. */
export function clauseReminders(view: View, entry: Entry, instrument: Instrument): Change[] {
  return (instrument.versions.at(-1)?.clauses ?? []).flatMap((clause): Change[] => {
    if (clause.effect !== 'oblige') return []
    const due = clause.keeping.due === null ? null : dueAt(clause.keeping.due, instrument.zone)
    return due !== null && due > entry.at ? [waits('commitment', clause.ref, at(due))] : over(view, 'commitment', clause.ref)
  })
}

function readBackRecorded(view: View, body: Bodies['read-back-recorded'], entry: Entry): Change[] {
  const { docket, rev, read_back, opens, answer_by, clears } = body
  const key = String(entry.index)
  const made = change('read-back', key, { docket, rev, read_back, by: entry.by, at: at(entry.at) }, { docket })
  const cleared = clears === null ? [] : clearedUp(view, String(clears), entry.index)
  if (answer_by === null) return [made, ...cleared]
  const points = read_back.points.filter(({ id }) => opens.includes(id))
  const open = { docket, with: read_back.from, points, answer_by, cleared: null, differing: null, at: at(entry.at) }
  return [made, ...cleared, change('clarification', key, open, { subject: read_back.from, docket }), waits('clarification', key, answer_by)]
}

function clearedUp(view: View, key: string, by: number): Change[] {
  const row = standing(view, 'clarification', key)
  return [again(row, { ...row.data, cleared: by }), ...over(view, 'clarification', key)]
}

/** A step that is done; the next that is not is waited for. */
function stepDone(view: View, id: string, step: HarmStep, entry: Entry, finding: Row<'harm'>['data']['finding'] = null): Change[] {
  const row = standing(view, 'harm', id)
  const done = { ...row.data.done, [step]: at(entry.at) }
  const next = HARM_STEPS.find((one) => done[one] === undefined)
  return [
    again(row, { ...row.data, done, finding: finding ?? row.data.finding }),
    ...(next === undefined ? over(view, 'harm', id) : [waits('harm', id, row.data.due[next])]),
  ]
}

type Standing = 'clarification' | 'patrol' | 'sign' | 'harm' | 'call'
function standing<M extends Standing>(view: View, model: M, key: string): Row<M> {
  const row = view.get(model, key)
  sure(row !== null, 'an entry is recorded only about what is on file')
  return row
}

const again = <M extends Standing>({ model, key, subject, docket }: Row<M>, data: Row<M>['data']): Change =>
  change(model, key, data, { subject, docket })

/** The key of the last reminder of something. None of the words for what is reminded of has a blank, so the first blank ends it. */
export const reminderName = (of: RemindedOf, id: string): string => `${of} ${id}`

/** The key under which a reminder waits for its moment. */
export const reminderKey = (of: RemindedOf, id: string): string => `reminder ${reminderName(of, id)}`

const waits = (of: RemindedOf, id: string, moment: string): Change =>
  change('due', reminderKey(of, id), { what: 'reminder', of: reminderName(of, id), at: moment }, { subject: 'due' })

const over = (view: View, of: RemindedOf, id: string): Change[] => {
  const key = reminderKey(of, id)
  return view.get('due', key) === null ? [] : [change('due', key, null, { subject: 'due' })]
}
