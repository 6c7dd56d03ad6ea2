/** What entries about reports and incidents do to the read models. Everything they need stands in them: no reader takes part. */
import { sure } from '#ground/refusal.ts'
import { type Allegation, allegationsOf } from '#watch/incidents/allegations.ts'
import type { Waiting } from '#watch/incidents/clock.ts'
import { type Account, type Incident, type SetAside, type StepsTaken, type Taken, toldBy } from '#watch/incidents/incident.ts'
import type { Bodies, Entry, Kind } from '../entry.ts'
import { joined } from '../joined.ts'
import { at } from '../moments.ts'
import { type Change, change, type Data } from '../row.ts'
import type { View } from '../view.ts'
import type { IncidentBodies } from './bodies.ts'
import type { AllegationData, IncidentData, ReportData } from './data.ts'

type Fold<K extends Kind> = (view: View, body: Bodies[K], entry: Entry) => Change[]

export const INCIDENT_FOLDS: { readonly [K in keyof IncidentBodies]: Fold<K> } = {
  'mechanism-filed': (_view, { mechanism }) => [change('mechanism', String(mechanism.id), { mechanism })],
  'incident-reported': (view, { report, account: told, flags, marks, waits }, entry) => {
    const account = withAlleger(told, report)
    const [id, mechanism] = [String(report.id), String(report.mechanism)]
    const data: ReportData = {
      ...{ id, mechanism, report, account, flags, state: 'received', incident: null, lock: null },
      ...{ by: entry.by, at: at(entry.at), why: null, waits, late: false, corrections: 0 },
    }
    return [
      change('incident-report', id, data, { subject: mechanism }),
      ...marks.flatMap((mark) => (view.get('report-mark', mark) === null ? [change('report-mark', mark, { report: id })] : [])),
      ...waiting(view, 'incident-report', id, waits),
    ]
  },
  'report-words-filed': (_view, body, entry) => [change('report-words', String(entry.index), body, { subject: body.report })],
  'report-locked': (view, { report, until }, entry) => reportWith(view, report, { lock: { by: entry.by, until } }),
  'report-unlocked': (view, { report }) => reportWith(view, report, { lock: null }),
  'report-admitted': admitted,
  'report-rejected': (view, { report, why }) => [
    ...reportWith(view, report, { state: 'rejected', lock: null, why, waits: null }),
    ...waiting(view, 'incident-report', report, null),
  ],
  'report-joined': (view, { report, from, incident, why }, entry) => {
    const account = accountOf(view, report)
    return [
      ...reportWith(view, report, { incident }),
      ...left(view, from, report, incident, why, entry),
      ...gained(view, incident, account),
    ]
  },
  'report-parted': (view, { report, from, incident, why, waits }, entry) => {
    const { mechanism, gravities } = standing(view, from)
    const account = accountOf(view, report)
    return [
      ...reportWith(view, report, { incident }),
      ...left(view, from, report, incident, why, entry),
      ...opened(view, incident, { mechanism, gravities, account, waits }, entry),
    ]
  },
  'report-corrected': (view, { report, text, account: told, flags }) => {
    const account = withAlleger(told, text)
    const { data } = reportRow(view, report)
    const changed = reportWith(view, report, { report: text, account, flags, corrections: data.corrections + 1 })
    if (data.incident === null) return changed
    const incident = standing(view, data.incident)
    const accounts = incident.accounts.map((one) => (one.report === report ? account : one))
    return [...changed, ...incidentWith(view, incident, toldBy(accounts))]
  },
  'team-sent': (view, { incident, team, words, waits }, entry) =>
    incidentWith(view, standing(view, incident), { team: { team, words, by: entry.by, at: at(entry.at), entry: entry.index }, waits }),
  'access-recorded': (view, { incident: id, obtained, place, on, by: deniedBy, why }, entry) => {
    const incident = standing(view, id)
    const access = { obtained, place, on, deniedBy, why, by: entry.by, at: at(entry.at), entry: entry.index }
    return incidentWith(view, incident, { access: [...incident.access, access] })
  },
  'incident-verified': (view, { incident: id, outcome, commentsDue, waits, ...rested }, entry) => {
    const incident = standing(view, id)
    const verified = { ...taken(rested, entry), outcome, commentsDue }
    // What was decided on an earlier finding no longer stands: the parties have not been heard on this one.
    const steps: StepsTaken = { ...incident.steps, verified, classified: null, attributed: null }
    return incidentWith(view, incident, {
      steps,
      waits,
      settled: null,
      history: withAside(incident, ['verified', 'classified', 'attributed'], entry),
    })
  },
  'incident-commented': (view, { incident: id, party, disputes, ...rested }, entry) => {
    const incident = standing(view, id)
    return incidentWith(view, incident, { comments: [...incident.comments, { ...taken(rested, entry), party, disputes }] })
  },
  'incident-classified': (view, body, entry) => {
    const { incident: id, class: rung, weight, how, decidedBy, views, minority, waits, ...rested } = body
    const incident = standing(view, id)
    const classified = { ...taken(rested, entry), class: rung, weight, how, decidedBy, views, minority }
    const steps: StepsTaken = { ...incident.steps, classified, attributed: null }
    return incidentWith(view, incident, { steps, waits, settled: null, history: withAside(incident, ['classified', 'attributed'], entry) })
  },
  'incident-attributed': (view, { incident: id, to, confidence, voices, ...rested }, entry) => {
    const incident = standing(view, id)
    const steps: StepsTaken = { ...incident.steps, attributed: { ...taken(rested, entry), to, confidence, voices } }
    return incidentWith(view, incident, { steps, waits: null, settled: null, history: withAside(incident, ['attributed'], entry) })
  },
  'incident-settled': (view, { incident: id, ...rested }, entry) =>
    incidentWith(view, standing(view, id), { settled: taken(rested, entry), waits: null }),
  'review-opened': (view, { review, incident, step, of, by, due, called }, entry) => [
    change(
      'incident-review',
      review,
      { review, incident, step, of, by, ...(called === undefined ? {} : { called }), opened: at(entry.at), due, late: false, closed: null },
      { subject: incident },
    ),
    ...waiting(view, 'incident-review', review, { stage: 'review', due }),
  ],
  'review-closed': (view, { review, finding }, entry) => {
    const row = view.get('incident-review', review)
    sure(row !== null, 'a review is closed only when it was opened')
    const closed = { by: entry.by, at: at(entry.at), finding, entry: entry.index }
    return [
      change('incident-review', review, { ...row.data, closed }, { subject: row.subject }),
      ...waiting(view, 'incident-review', review, null),
    ]
  },
  'incident-late': (view, { of, id, stage, due }, entry) => [
    ...noticed(view, of, id, { stage, due, entry: entry.index }),
    ...waiting(view, of, id, null),
  ],
}

function admitted(view: View, { report, incident, opens, grade, why, waits }: Bodies['report-admitted'], entry: Entry): Change[] {
  const told = accountOf(view, report)
  const account = grade === null ? told : { ...told, grade }
  return [
    ...reportWith(view, report, { account, state: 'admitted', incident, lock: null, why, waits: null }),
    ...waiting(view, 'incident-report', report, null),
    ...(opens === null ? gained(view, incident, account) : opened(view, incident, { ...opens, account, waits }, entry)),
  ]
}

interface Opening {
  readonly mechanism: string
  readonly gravities: readonly string[]
  readonly account: Account
  readonly waits: Waiting | null
}

function opened(view: View, id: string, { mechanism, gravities, account, waits }: Opening, entry: Entry): Change[] {
  const { grade, origin } = account
  const monitored: Taken = { by: entry.by, at: at(entry.at), entry: entry.index, grade, origin, evidence: [], words: null }
  const incident: IncidentData = {
    ...{ id, mechanism, gravities, waits, ...toldBy([account]) },
    steps: { monitored, verified: null, classified: null, attributed: null },
    ...{ team: null, access: [], comments: [], settled: null, history: [], late: [], joinedInto: null },
  }
  return put(view, incident)
}

/** The incident without a report that went to another; one without any is told where they went. */
function left(view: View, id: string, report: string, to: string, why: string, entry: Entry): Change[] {
  const incident = standing(view, id)
  const gone = incident.accounts.filter((one) => one.report === report)
  const [first, ...rest] = incident.accounts.filter((one) => one.report !== report)
  const aside = gone.map((taken): SetAside => ({ what: 'report', taken, by: entry.by, at: at(entry.at), why }))
  const history = [...incident.history, ...aside]
  if (first === undefined) return incidentWith(view, incident, { history, joinedInto: to, waits: null })
  return incidentWith(view, incident, { ...toldBy([first, ...rest]), history })
}

function gained(view: View, id: string, account: Account): Change[] {
  const incident = standing(view, id)
  return incidentWith(view, incident, { ...toldBy([...incident.accounts, account]) })
}

const taken = ({ grade, origin, evidence, words }: Pick<Taken, 'grade' | 'origin' | 'evidence' | 'words'>, entry: Entry): Taken => ({
  ...{ by: entry.by, at: at(entry.at), entry: entry.index, grade, origin, evidence, words },
})

/** The history with the steps that no longer stand. */
const withAside = ({ steps, history }: Incident, names: readonly (keyof StepsTaken)[], entry: Entry): readonly SetAside[] => [
  ...history,
  ...names.flatMap((what): SetAside[] => {
    const step = steps[what]
    return step === null ? [] : [{ what, taken: step, by: entry.by, at: at(entry.at), why: null }]
  }),
]

function reportRow(view: View, id: string) {
  const row = view.get('incident-report', id)
  sure(row !== null, 'an entry is recorded only about a report that was received')
  return row
}

/** An account with the party that the report says alleges it. It stands in the report, so that no entry has to say it again. */
function withAlleger(account: Account, { alleged }: Readonly<Record<string, unknown>>): Account {
  const by: unknown = (alleged as { readonly by?: unknown } | null | undefined)?.by
  return typeof by === 'string' ? { ...account, allegedBy: by } : account
}

const accountOf = (view: View, report: string): Account => reportRow(view, report).data.account

function reportWith(view: View, id: string, more: Partial<ReportData>): Change[] {
  const { data, subject } = reportRow(view, id)
  return [change('incident-report', id, { ...data, ...more }, { subject })]
}

function standing(view: View, id: string): IncidentData {
  const row = view.get('incident', id)
  sure(row !== null, 'an entry is recorded only about an incident on file')
  return row.data
}

const incidentWith = (view: View, incident: IncidentData, more: Partial<IncidentData>): Change[] => put(view, { ...incident, ...more })

/** The row of an incident, what stands against parties because of it, and the moment it waits for. */
function put(view: View, incident: IncidentData): Change[] {
  const { id, mechanism } = incident
  const before = view.get('incident', id)?.data ?? null
  const now = allegationsOf(incident)
  const gone = before === null ? [] : allegationsOf(before).filter(({ party }) => !now.some((one) => one.party === party))
  return [
    change('incident', id, incident, { subject: mechanism }),
    ...gone.map((one) => stands(view, { ...one, state: 'closed' })),
    ...now.map((one) => stands(view, one)),
    ...(before?.waits?.due === incident.waits?.due && before?.waits?.stage === incident.waits?.stage
      ? []
      : waiting(view, 'incident', id, incident.waits)),
  ]
}

/** What stands against a party now, with every gravity under which anything may rest on it. */
function stands(view: View, one: Omit<Allegation, 'state'> & Pick<AllegationData, 'state'>): Change {
  const key = joined(one.party, one.incident)
  const before = view.get('allegation', key)?.data.named ?? []
  return change('allegation', key, { ...one, named: [...new Set([...before, ...one.gravities])].sort() }, { subject: one.party })
}

function noticed(
  view: View,
  of: Bodies['incident-late']['of'],
  id: string,
  late: { readonly stage: string; readonly due: string; readonly entry: number },
): Change[] {
  if (of === 'incident-report') return reportWith(view, id, { late: true })
  if (of === 'incident') {
    const { data, subject } = view.get('incident', id) ?? { data: standing(view, id), subject: '' }
    return [change('incident', id, { ...data, late: [...data.late, late] }, { subject })]
  }
  const row = view.get('incident-review', id)
  sure(row !== null, 'a review is late only when it was opened')
  return [change('incident-review', id, { ...row.data, late: true }, { subject: row.subject })]
}

/** That something waits for a moment, or for none any more. */
function waiting(
  view: View,
  what: Bodies['incident-late']['of'],
  of: string,
  waits: { readonly stage: string; readonly due: string } | null,
): Change[] {
  const key = `${what} ${of}`
  if (waits !== null) return [change('due', key, { what, of, at: waits.due } satisfies Data['due'], { subject: 'due' })]
  return view.get('due', key) === null ? [] : [change('due', key, null, { subject: 'due' })]
}
