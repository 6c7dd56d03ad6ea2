/** What a reviewer does with a report: takes it in hand, admits or rejects it, joins it with others of the same event and parts it again. */
import { shift } from '#ground/duration.ts'
import { writeInstant } from '#ground/instant.ts'
import { LIMITS } from '#ground/limits.ts'
import { isRefusal, at as placed, type Refusal, refuse } from '#ground/refusal.ts'
import { readGrade, writeGrade } from '#know/grade.ts'
import { dueOf } from '#watch/incidents/clock.ts'
import type { Mechanism } from '#watch/incidents/mechanism.ts'
import { type ReportStep, readReportStep } from '#watch/incidents/step.ts'
import type { Asking, Decided } from '../command.ts'
import { type Draft, draft } from '../entry.ts'
import type { View } from '../view.ts'
import type { Written } from '../written.ts'
import { heldBy, reportHindrance, underDecision } from './capabilities.ts'
import { concluded } from './concluding.ts'
import type { ReportData } from './data.ts'
import { checkReport, spoken } from './receiving.ts'
import { bodiesOf, mechanismOf } from './seats.ts'

export function decideReport(view: View, id: string, raw: unknown, asking: Asking): Decided | Refusal {
  const row = view.get('incident-report', id)
  if (row === null) return refuse('report-unknown', { found: id }, { field: 'report' })
  const step = readReportStep(raw)
  if (isRefusal(step)) return placed(step, { field: 'step' })
  const hindered = reportHindrance(view, row.data, step.name, asking.by, asking.at)
  if (hindered) return hindered
  const mechanism = mechanismOf(view, row.data.mechanism)
  if (mechanism === null) return refuse('mechanism-unknown', { found: row.data.mechanism }, { field: 'report' })
  const drafts = draftsOf(view, row.data, mechanism, step, asking)
  if (isRefusal(drafts)) return placed(drafts, { field: `step.${step.name}` })
  return concluded(view, drafts, mechanism, asking)
}

function draftsOf(view: View, report: ReportData, mechanism: Mechanism, step: ReportStep, asking: Asking): readonly Draft[] | Refusal {
  const { id } = report
  switch (step.name) {
    case 'lock':
      return locked(report, mechanism, step.says.why ?? null, asking)
    case 'unlock':
      return [draft('report-unlocked', { report: id })]
    case 'admit':
      return admitted(view, report, mechanism, step.says, asking)
    case 'reject':
      return [draft('report-rejected', { report: id, why: step.says.why })]
    case 'join':
      return joinedTo(view, report, mechanism, step.says, asking)
    case 'part':
      return parted(view, report, mechanism, step.says, asking)
    case 'correct':
      return corrected(view, report, step.says, asking)
  }
}

/** Held for the time the mechanism gives. Whoever takes it out of another's hands says why; both stand in the entry. */
function locked(report: ReportData, mechanism: Mechanism, why: string | null, { by, at }: Asking): readonly Draft[] | Refusal {
  const holder = heldBy(report, at)
  const from = holder === by ? null : holder
  if (from !== null && why === null)
    return refuse('report-locked', { found: report.id, holder: from, until: report.lock?.until ?? '' }, { field: 'why' })
  const until = mechanism.lock === null ? at + LIMITS.incident_lock_minutes * MINUTE : shift(at, mechanism.lock, mechanism.zone, 1)
  return [draft('report-locked', { report: report.id, until: writeInstant(until), from, why })]
}
const MINUTE = 60_000

function admitted(
  view: View,
  { id, mechanism: of, account }: ReportData,
  mechanism: Mechanism,
  { incident: named, grade, why }: Extract<ReportStep, { name: 'admit' }>['says'],
  { by, at }: Asking,
): readonly Draft[] | Refusal {
  // A grade that counts on neither side would let a side pass over what is said against it.
  if (grade !== undefined && account.against !== null && bodiesOf(view, by).includes(account.against))
    return refuse('report-against-own', { by, found: account.against }, { field: 'grade' })
  const incident = named ?? ownName(id)
  const there = view.get('incident', incident)?.data ?? null
  if (there !== null && named === undefined) return refuse('incident-on-file', { found: incident }, { field: 'incident' })
  if (there !== null && there.mechanism !== of)
    return refuse('incident-of-another', { found: incident, accepted: there.mechanism }, { field: 'incident' })
  if (there !== null && there.joinedInto !== null)
    return refuse('incident-joined', { found: incident, accepted: there.joinedInto }, { field: 'incident' })
  const decided = there === null ? null : underDecision(view, there, mechanism, 'admit', by)
  if (decided) return decided
  if (there === null && taken(view, incident)) return refuse('shape-repeated', { found: incident }, { field: 'incident' })
  const waits = dueOf(mechanism, 'team', at) ?? dueOf(mechanism, 'verification', at)
  const opens = there === null ? { mechanism: of, gravities: gravitiesOf(mechanism) } : null
  return [
    draft('report-admitted', { report: id, incident, opens, grade: grade ?? null, why: why ?? null, waits: opens === null ? null : waits }),
  ]
}

/** The incident that a report opens when nobody names one. */
const ownName = (report: string): string => `I-${report}`.slice(0, LIMITS.id_characters_max)

/** An incident is an event of which facts are told: its name must not be that of a party, whose facts would be taken for its own. */
const taken = (view: View, id: string): boolean => view.get('party', id) !== null || view.get('office', id) !== null

const gravitiesOf = ({ ladder }: Mechanism): readonly string[] => [
  ...new Set(ladder.flatMap(({ id, weight }) => (weight === 'minor' || weight === 'serious' ? [id, weight] : []))),
]

function joinedTo(
  view: View,
  report: ReportData,
  mechanism: Mechanism,
  { incident, why }: { readonly incident: string; readonly why: string },
  { by }: Asking,
): readonly Draft[] | Refusal {
  const from = report.incident ?? ''
  if (incident === from) return refuse('shape-repeated', { found: incident }, { field: 'incident' })
  const to = view.get('incident', incident)?.data
  if (to === undefined) return refuse('incident-unknown', { found: incident }, { field: 'incident' })
  if (to.mechanism !== report.mechanism)
    return refuse('incident-of-another', { found: incident, accepted: to.mechanism }, { field: 'incident' })
  if (to.joinedInto !== null) return refuse('incident-joined', { found: incident, accepted: to.joinedInto }, { field: 'incident' })
  const decided = underDecision(view, to, mechanism, 'join', by)
  if (decided) return decided
  const alone = view.get('incident', from)?.data
  // What was found of an incident is found of what it was: it is not made to vanish by joining its only report to another.
  if (alone !== undefined && alone.accounts.length === 1 && alone.steps.verified !== null)
    return refuse('incident-found-already', { found: from }, { field: 'incident' })
  return [draft('report-joined', { report: report.id, from, incident, why })]
}

function parted(
  view: View,
  report: ReportData,
  mechanism: Mechanism,
  { incident: named, why }: { readonly incident?: string | undefined; readonly why: string },
  { at }: Asking,
): readonly Draft[] | Refusal {
  const from = report.incident ?? ''
  const there = view.get('incident', from)?.data
  if (there === undefined || there.accounts.length < 2) return refuse('report-alone', { found: report.id }, { field: 'incident' })
  const incident = named ?? freeName(view, report.id)
  if (view.get('incident', incident) !== null || taken(view, incident))
    return refuse('incident-on-file', { found: incident }, { field: 'incident' })
  const waits = dueOf(mechanism, 'team', at) ?? dueOf(mechanism, 'verification', at)
  return [draft('report-parted', { report: report.id, from, incident, why, waits })]
}

/** The name that a report's own incident has, or the next that is free. */
function freeName(view: View, report: string): string {
  const plain = ownName(report)
  let name = plain
  for (let n = 2; view.get('incident', name) !== null; n++) name = `${plain}.${n}`
  return name
}

function corrected(
  view: View,
  before: ReportData,
  { report: raw, why }: { readonly report: Written; readonly why: string },
  asking: Asking,
): readonly Draft[] | Refusal {
  const checked = checkReport(view, raw, asking)
  if (isRefusal(checked)) return placed(checked, { field: 'report' })
  const { report, account, flags, written } = checked
  for (const name of ['id', 'mechanism'] as const)
    if (report[name] !== before[name])
      return refuse('shape-not-one-of', { found: report[name], accepted: before[name] }, { field: `report.${name}` })
  const kept = { ...account, grade: reviewedGrade(before) ?? account.grade }
  return [draft('report-corrected', { report: before.id, text: written, account: kept, flags, why }), ...spoken(report)]
}

/** The grade that a reviewer gave in place of the one it came with: that is not for whoever sent it to correct. Null where nobody gave one. */
function reviewedGrade({ report, account }: ReportData): string | null {
  const came = readGrade(report.grade)
  return !isRefusal(came) && writeGrade(came) === account.grade ? null : account.grade
}
