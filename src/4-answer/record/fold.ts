/**
 * The fold: what an entry does to the read models. State is this, over all entries in order of index, and nothing else: no
 * clock, no chance, no order of delivery. Rebuilding the rows from the entries must give the same rows.
 */
import { readInstrument } from '#bound/law/read-instrument.ts'
import { isRefusal, sure } from '#ground/refusal.ts'
import { joinedList } from './control-lists.ts'
import { COUNTED_FOLDS } from './counted/fold.ts'
import { accessAnswered, accessAsked, accessDropped, holdLifted, holdPlaced, readsAnchored, recordRestored } from './custody/fold.ts'
import { designationsOf, noted } from './designations.ts'
import { imported } from './editions/fold.ts'
import type { Bodies, Determined, DutyText, Entry, ErasedEntry, Kind } from './entry.ts'
import { sealed } from './envelope.ts'
import { evidenceChecked, evidenceFiled, evidenceHanded } from './evidence/fold.ts'
import { INCIDENT_FOLDS } from './incidents/fold.ts'
import { joined } from './joined.ts'
import { actSpanOf, at, dueAt, moment } from './moments.ts'
import { clauseReminders, PROMISES_FOLDS } from './promises/fold.ts'
import { type Change, change, type Data, type DocketData, type DocketState, type Row } from './row.ts'
import { cutAt, type Suspension } from './suspension.ts'
import { ALL_LAW } from './touched.ts'
import type { View } from './view.ts'
import { awaits, finalActsSaid, witnessed } from './witnessing/fold.ts'
import type { Written } from './written.ts'

/** Counts up whenever the same entry would be folded otherwise. It is among the pins of every determination. */
export const FOLD_VERSION = '1'

type Fold<K extends Kind> = (view: View, body: Bodies[K], entry: Entry) => Change[]

/** The changes in the order they apply. `view` is the record before the entry. An erased record changes nothing any more. */
export function changesOf(view: View, entry: Entry | ErasedEntry): Change[] {
  if (entry.kind === 'erased-record') return []
  const fold = FOLDS[entry.kind] as Fold<Kind>
  return fold(view, entry.body, entry)
}

const FOLDS: { readonly [K in Kind]: Fold<K> } = {
  ...COUNTED_FOLDS,
  ...PROMISES_FOLDS,
  opened: (_view, body) => [change('store', 'store', body)],
  'party-filed': (_view, { party }) => [change('party', idOf(party), party)],
  'office-filed': (_view, { office }) => [change('office', office.id, office)],
  'order-filed': (_view, { id, order }) => [change('order', id, { id, order })],
  'control-list-filed': (view, { list, before }, entry) => {
    const id = String(list.list)
    const known = view.get('control-list', id)?.data.list ?? null
    return [change('control-list', id, { list: joinedList(known, list, before ? null : at(entry.at)) })]
  },
  'claim-filed': (_view, { claim, docket, before }, entry) => [
    change('claim', idOf(claim), { claim, recorded: before ? null : at(entry.at) }, { subject: String(claim.of), docket }),
  ],
  // The claim may have been erased since.
  'claim-withdrawn': (view, { claim, of, is, docket, why }, entry) => [
    ...(view.get('claim', claim) === null ? [] : [change('claim', claim, null, { subject: of, docket })]),
    change('withdrawal', claim, { claim, of, is, by: entry.by, why, at: at(entry.at) }, { subject: of, docket }),
  ],
  'instrument-filed': (view, { instrument, before }, entry) => filed(view, entry, instrument, before ? {} : { recorded: at(entry.at) }),
  'version-filed': (view, { instrument, version }, entry) => {
    const { data } = standing(view, 'instrument', instrument)
    return filed(view, entry, resealed(withVersion(data.instrument, { ...version, recorded: at(entry.at) })), {})
  },
  'instrument-noted': (view, { instrument, note }, entry) => {
    const { data } = standing(view, 'instrument', instrument)
    const { ended, suspended, reinstated, designations, ...plain } = note
    const before = (data.instrument.suspended as readonly Suspension[] | undefined) ?? []
    const after = [...(reinstated === undefined ? before : cutAt(before, reinstated, zoneOf(data.instrument))), ...(suspended ?? [])]
    return filed(view, entry, data.instrument, {
      ...plain,
      ...(ended === undefined ? {} : { ended: { on: ended, recorded: at(entry.at) } }),
      ...(suspended === undefined && reinstated === undefined ? {} : { suspended: after }),
      ...(designations === undefined ? {} : { designations: noted(designationsOf(data.instrument), designations, at(entry.at)) }),
    })
  },
  proposed: (view, { docket, number, title, act, answer }, entry) => {
    const fresh = { id: docket, number, title, proposedBy: entry.by, performed: null, reported: null, advisedBy: [] }
    return answered(view, { ...fresh, rev: 1, act, why: null }, answer, entry.index, VERDICT_STATES[answer.projection.verdict])
  },
  revised: (view, { docket, rev, act, answer }, entry) => {
    const { data } = standing(view, 'docket', docket)
    return answered(view, { ...data, rev, act, why: null }, answer, entry.index, VERDICT_STATES[answer.projection.verdict])
  },
  determined: (view, { docket, answer }, entry) => {
    const { data } = standing(view, 'docket', docket)
    return answered(view, data, answer, entry.index, VERDICT_STATES[answer.projection.verdict])
  },
  advised: (view, { docket }, entry) => {
    const { data } = standing(view, 'docket', docket)
    return moved(view, docket, data.state, { advisedBy: [...new Set([...data.advisedBy, entry.by])].sort() })
  },
  'advice-filed': (_view, { docket, rev, text }, entry) => {
    const advice = { docket, by: entry.by, rev, text, at: at(entry.at) }
    return [change('advice', String(entry.index), advice, { docket })]
  },
  approved: (_view, { docket, rev, role, value, digest }, entry) => {
    const approval = { docket, by: entry.by, role, value, rev, digest, at: at(entry.at) }
    return [change('approval', String(entry.index), approval, { docket })]
  },
  'approval-withdrawn': (view, { docket, role }, entry) =>
    view
      .inDocket('approval', docket)
      .filter(({ data }) => data.by === entry.by && data.role === role)
      .map(({ key }) => change('approval', key, null, { docket })),
  'sent-back': (view, { docket, why }) => [
    ...moved(view, docket, 'sent-back', { why, reservedUntil: null }),
    ...released(view, docket),
    ...ended(view, `reservation ${docket}`),
  ],
  performed,
  reported: (view, { docket, settled }, entry) => [
    ...moved(view, docket, 'reported', { reported: entry.index }),
    ...view.inDocket('usage', docket).flatMap((row) => {
      const actual = row.data.state === 'performed' ? settled.find((one) => one.limit === row.data.limit) : undefined
      return actual === undefined ? [] : [usage({ ...row.data, charge: actual, recorded: at(entry.at) })]
    }),
  ],
  'report-filed': (_view, { docket, text }, entry) => [
    change('report', String(entry.index), { docket, by: entry.by, text, at: at(entry.at) }, { docket }),
  ],
  closed: (view, { docket }) => moved(view, docket, 'closed', {}),
  withdrawn: (view, { docket, why }) => [
    ...moved(view, docket, 'withdrawn', { why, reservedUntil: null }),
    ...released(view, docket),
    ...ended(view, `reservation ${docket}`),
  ],
  'reservation-lapsed': (view, { docket }) => {
    const { data } = standing(view, 'docket', docket)
    return [...moved(view, docket, data.state, { reservedUntil: null }), ...released(view, docket), ...ended(view, `reservation ${docket}`)]
  },
  'duty-discharged': (view, { duty }, entry) => [...dutyWith(view, duty, { discharged: at(entry.at) }), ...ended(view, `duty ${duty}`)],
  'duty-waived': (view, { duty }, entry) => [...dutyWith(view, duty, { waived: at(entry.at) }), ...ended(view, `duty ${duty}`)],
  'duty-impeded': (view, { duty, why }) => dutyWith(view, duty, { impeded: why }),
  'duty-excused': (view, { duty, breached, why }, entry) => {
    const { docket } = standing(view, 'duty', duty).data
    return [
      ...dutyWith(view, duty, { waived: at(entry.at) }),
      ...ended(view, `duty ${duty}`),
      change('excuse', duty, { duty, docket, breached, by: entry.by, why, at: at(entry.at) }, { docket }),
    ]
  },
  'duty-fell-due': (view, { duty, arising }) => {
    const { data } = standing(view, 'duty', duty)
    return [...dutyWith(view, duty, { fell: true }), ...ended(view, `duty ${duty}`), ...arising.flatMap((one) => arose(one, data.docket))]
  },
  'instrument-due': (view, { instrument, what }) => ended(view, `${what} ${instrument}`),
  'looked-ahead': (view, { docket, holdsUntil }) => runsOn(view, docket, holdsUntil),
  found: (view, { docket, kind, of, was, now, answer }, entry) => [
    change('finding', String(entry.index), { docket, kind, of, was, now, at: at(entry.at) }, { docket }),
    ...(kind === 'remainder' ? runsOn(view, docket, answer.holdsUntil) : []),
  ],
  'erasure-asked': (_view, { of, rule, why }, entry) => [
    change('erasure', String(entry.index), { of, rule, why, by: entry.by, tombstone: null }),
  ],
  erased: (view, { of, asked, rule }, entry) => {
    const { data } = standing(view, 'erasure', String(asked))
    return [
      change('erasure', String(asked), { ...data, tombstone: entry.index }),
      change('tombstone', String(of), { of, tombstone: entry.index, rule }),
    ]
  },
  ...INCIDENT_FOLDS,
  padded: () => [],
  'final-acts-said': (_view, { kinds }) => finalActsSaid(kinds),
  'checkpoint-witnessed': witnessed,
  'record-restored': recordRestored,
  'hold-placed': holdPlaced,
  'hold-lifted': holdLifted,
  'access-asked': accessAsked,
  'access-dropped': accessDropped,
  'access-answered': accessAnswered,
  'reads-anchored': readsAnchored,
  'events-imported': imported,
  'evidence-filed': evidenceFiled,
  'evidence-handed': evidenceHanded,
  'evidence-checked': evidenceChecked,
}

/** Every kind of entry. */
export const KINDS = Object.keys(FOLDS) as readonly Kind[]

const VERDICT_STATES: Readonly<Record<DocketData['verdict'], DocketState>> = { permit: 'permitted', refer: 'referred', refuse: 'refused' }

const idOf = (written: Written): string => String(written.id)
const zoneOf = ({ zone }: Written): string => (typeof zone === 'string' ? zone : 'UTC')

function standing<M extends 'instrument' | 'docket' | 'duty' | 'erasure'>(view: View, model: M, key: string): Row<M> {
  const row = view.get(model, key)
  sure(row !== null, 'an entry is recorded only about what is on file')
  return row
}

/** An instrument on file, sealed, with the moments it waits for. What is past when it is filed is waited for no more. */
function filed(view: View, entry: Entry, instrument: Written, more: Written): Change[] {
  const id = idOf(instrument)
  const written = { ...instrument, ...more }
  const envelope = written.envelope as Written | undefined
  const read = readInstrument(written)
  const waits = {
    review: typeof written.review === 'string' ? dueAt(written.review, isRefusal(read) ? 'UTC' : read.zone) : null,
    end: isRefusal(read) || !Number.isFinite(read.term.until) ? null : read.term.until,
  }
  return [
    change('instrument', id, { instrument: written }),
    ...(envelope !== undefined
      ? [change('envelope', id, { kind: String(written.kind), order: String(written.order ?? 'HOUSE'), envelope })]
      : view.get('envelope', id) === null
        ? []
        : [change('envelope', id, null)]),
    ...(['review', 'end'] as const).flatMap((what) => {
      const comes = waits[what]
      return comes !== null && comes > entry.at ? [due(what, id, at(comes))] : ended(view, `${what} ${id}`)
    }),
    ...(isRefusal(read) ? [] : clauseReminders(view, entry, read)),
  ]
}

/** Sealed anew with a version that came later, which may reach further than those before it. */
function resealed({ envelope: before, ...instrument }: Written): Written {
  const envelope = before === undefined ? null : sealed({ ...instrument, envelope: before })
  return envelope === null ? instrument : { ...instrument, envelope }
}

/** A performed act that is still running is asked about again when its answer may be another. */
function runsOn(view: View, docket: string, holdsUntil: string | null): Change[] {
  const ends = view.get('docket', docket)?.data.ends ?? null
  const runs = holdsUntil !== null && (ends === null || moment(holdsUntil) < moment(ends))
  return runs ? [due('remainder', docket, holdsUntil)] : ended(view, `remainder ${docket}`)
}

/** A document with a single wording becomes one with versions when a second comes. */
function withVersion(instrument: Written, version: Written): Written {
  const { clauses, versions, ...rest } = instrument
  const [start] = Array.isArray(instrument.term) ? (instrument.term as unknown[]) : []
  const before = (versions as readonly Written[] | undefined) ?? [{ v: 1, from: start ?? instrument.issued, clauses }]
  return { ...rest, versions: [...before, version] }
}

type DocketBase = Omit<
  DocketData,
  'verdict' | 'determined' | 'asked' | 'digest' | 'holdsUntil' | 'reservedUntil' | 'deciding' | 'starts' | 'ends' | 'state'
>

/** A docket with a new answer on file. What an earlier answer reserved is let go, and what this one reserves is held. */
function answered(view: View, base: DocketBase, answer: Determined, index: number, state: DocketState): Change[] {
  const { projection, asked, digest, holdsUntil, reserves, reservedUntil } = answer
  const first = projection.reasons[0]
  const span = actSpanOf(base.act)
  const data: DocketData = {
    ...base,
    ...{ state, verdict: projection.verdict, determined: index, asked, digest, holdsUntil, reservedUntil, ...span },
    deciding: [first?.code ?? '', first?.ref ?? null],
  }
  const docket = base.id
  const held = new Set(reserves.map((one) => one.limit))
  return [
    change('docket', docket, data, { subject: state, docket }),
    ...released(view, docket).filter((one) => one.data !== null && !held.has((one.data as Data['usage']).limit)),
    ...reserves.map((charge) =>
      usage({
        ...{ limit: charge.limit, docket, charge, state: 'reserved', when: [span.starts, span.ends ?? span.starts] },
        ...{ expires: reservedUntil, recorded: asked, since: heldSince(view, charge.limit, docket) ?? asked },
      }),
    ),
    ...(reservedUntil === null || reserves.length === 0
      ? ended(view, `reservation ${docket}`)
      : [due('reservation', docket, reservedUntil)]),
  ]
}

function performed(view: View, body: Bodies['performed'], entry: Entry): Change[] {
  const { docket, answer, charges, when, duties } = body
  const { data } = standing(view, 'docket', docket)
  const made = answered(
    view,
    { ...data, performed: entry.index },
    { ...answer, reserves: [], reservedUntil: null },
    entry.index,
    'performed',
  )
  const charged = new Set(charges.map((one) => one.limit))
  return [
    ...made.filter((one) => one.model !== 'usage' || !charged.has((one.data as Data['usage']).limit)),
    ...charges.map((charge) => {
      const since = heldSince(view, charge.limit, docket) ?? at(entry.at)
      return usage({ limit: charge.limit, docket, charge, state: 'performed', when, expires: null, recorded: at(entry.at), since })
    }),
    ...runsOn(view, docket, answer.holdsUntil),
    ...awaits(view, body, data.act.kind, entry),
    ...duties.flatMap((one) => arose(one, docket)),
    ...[ALL_LAW, ...answer.dependsOn].map((name) =>
      change('watch', joined(docket, name), { docket, name, ends: data.ends }, { subject: name, docket }),
    ),
  ]
}

function moved(view: View, docket: string, state: DocketState, more: Partial<DocketData>): Change[] {
  const { data } = standing(view, 'docket', docket)
  return [change('docket', docket, { ...data, ...more, state }, { subject: state, docket })]
}

const usage = (data: Data['usage']): Change =>
  change('usage', joined(data.limit, data.docket), data, { subject: data.limit, docket: data.docket })

/** Since when a docket has held a place under a limit; null where it holds none. */
function heldSince(view: View, limit: string, docket: string): string | null {
  const data = view.inDocket('usage', docket).find((row) => row.data.limit === limit)?.data
  return data === undefined || data.state === 'released' ? null : data.since
}

const released = (view: View, docket: string): Change[] =>
  view
    .inDocket('usage', docket)
    .filter((row) => row.data.state === 'reserved')
    .map((row) => usage({ ...row.data, state: 'released' }))

function dutyWith(view: View, name: string, more: Partial<Data['duty']>): Change[] {
  const { data, subject, docket } = standing(view, 'duty', name)
  return [change('duty', name, { ...data, ...more }, { subject, docket })]
}

const arose = (duty: DutyText, docket: string): Change[] => [
  change('duty', duty.name, { ...duty, docket, discharged: null, waived: null, impeded: null, fell: false }, { subject: duty.by, docket }),
  ...(duty.due === null ? [] : [due('duty', duty.name, duty.due)]),
]

const due = (what: Data['due']['what'], of: string, moment: string): Change =>
  change('due', `${what} ${of}`, { what, of, at: moment }, { subject: 'due' })

const ended = (view: View, key: string): Change[] => (view.get('due', key) === null ? [] : [change('due', key, null, { subject: 'due' })])
