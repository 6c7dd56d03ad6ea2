/**
 * Who may take which step with a report or an incident, in which state, and by which rule: the one table that the API enforces, the desk shows
 * and the tests read, as `capabilities.ts` is for dockets.
 */
import type { Instant } from '#ground/instant.ts'
import { type Refusal, refuse } from '#ground/refusal.ts'
import { type Need, needsFor } from '#watch/incidents/ladder.ts'
import type { Mechanism } from '#watch/incidents/mechanism.ts'
import type { IncidentStep, ReportStep } from '#watch/incidents/step.ts'
import { moment } from '../moments.ts'
import type { View } from '../view.ts'
import type { IncidentData, ReportData, ReportState, ReviewData } from './data.ts'
import { bodiesOf, mechanismOf, seatsOf } from './seats.ts'

export type ReportVerb = ReportStep['name']
export type IncidentVerb = IncidentStep['name']

/** `seated`: an office of any component; `presiding`: of the one that presides or decides; `anyone` with an office. */
type Who = 'seated' | 'presiding' | 'anyone'

export interface ReportRule {
  readonly from: readonly ReportState[]
  readonly who: Who
  readonly cites: string
}
export interface IncidentRule {
  readonly who: Who
  readonly cites: string
}

const ANY: readonly ReportState[] = ['received', 'admitted', 'rejected']

const REPORT_CAPABILITIES: Readonly<Record<ReportVerb, ReportRule>> = {
  lock: { from: ['received', 'rejected'], who: 'seated', cites: 'Incidents: two people do not work on one report' },
  unlock: { from: ['received', 'rejected'], who: 'seated', cites: 'Incidents: a lock is let go by who has it, or lapses' },
  // What was rejected may be taken up after all: a rejection is a reason on record, not an end.
  admit: { from: ['received', 'rejected'], who: 'seated', cites: 'Incidents: monitored, when a reviewer admits the report' },
  // A side must not be able to reject what is said against it.
  reject: { from: ['received'], who: 'presiding', cites: 'Incidents: rejected with a reason' },
  join: { from: ['admitted'], who: 'seated', cites: 'Incidents: reports of one event are joined by a person' },
  part: { from: ['admitted'], who: 'seated', cites: 'Incidents: what was joined can be parted again' },
  correct: { from: ANY, who: 'anyone', cites: 'Incidents: nothing is deleted, corrections append' },
}

const INCIDENT_CAPABILITIES: Readonly<Record<IncidentVerb, IncidentRule>> = {
  team: { who: 'seated', cites: 'Incidents: the clock, from report to team' },
  access: { who: 'seated', cites: 'Incidents: denied access is itself recorded' },
  verify: { who: 'presiding', cites: 'Incidents: verified, when the report was checked' },
  comment: { who: 'seated', cites: 'Incidents: every party comments before anything is classified' },
  classify: { who: 'presiding', cites: 'Incidents: classified, by who decides' },
  attribute: { who: 'presiding', cites: 'Incidents: attributed, never confirmed on the word of one party' },
  settle: { who: 'presiding', cites: 'Incidents: an open breach ends when it is settled' },
}

/** What a verb comes to, where something must have gone before it. */
const STEP_OF: { readonly [V in IncidentVerb]?: 'classified' | 'attributed' | 'settled' } = {
  classify: 'classified',
  attribute: 'attributed',
  settle: 'settled',
}

/** What one office may do now, what stands in the way, and what is still needed of others. */
export interface StepCapability<V extends string> {
  readonly verb: V
  readonly may: boolean
  readonly why: Refusal | null
  readonly cites: string
}

export const reportCapabilities = (view: View, report: ReportData, by: string, at: Instant): readonly StepCapability<ReportVerb>[] =>
  (Object.keys(REPORT_CAPABILITIES) as ReportVerb[]).map((verb) => {
    const why = reportHindrance(view, report, verb, by, at)
    return { verb, may: why === null, why, cites: REPORT_CAPABILITIES[verb].cites }
  })

export const incidentCapabilities = (
  view: View,
  incident: IncidentData,
  by: string,
  at: Instant,
): readonly StepCapability<IncidentVerb>[] =>
  (Object.keys(INCIDENT_CAPABILITIES) as IncidentVerb[]).map((verb) => {
    const why = incidentHindrance(view, incident, verb, by, at)
    return { verb, may: why === null, why, cites: INCIDENT_CAPABILITIES[verb].cites }
  })

/** Who has a report in hand at a moment; null when nobody has, or the time has run out. */
export const heldBy = ({ lock }: ReportData, at: Instant): string | null => (lock !== null && moment(lock.until) > at ? lock.by : null)

/** Why this office may not do this with the report now; null when it may. */
export function reportHindrance(view: View, report: ReportData, verb: ReportVerb, by: string, at: Instant): Refusal | null {
  const { from, who } = REPORT_CAPABILITIES[verb]
  if (!from.includes(report.state))
    return refuse('report-state', { found: report.id, state: report.state, verb, accepted: from.join(', ') }, { field: 'report' })
  const seat = notSeated(view, mechanismOf(view, report.mechanism), who, verb, by)
  if (seat) return seat
  const holder = heldBy(report, at)
  // To lock is to take over, and needs a reason; whoever only unlocks lets go of what is theirs.
  if (verb === 'unlock' && holder !== by) return refuse('report-not-locked', { found: report.id, by }, { field: 'report' })
  // Who sent it may put it right, and who presides.
  const stranger =
    verb === 'correct' && report.by !== by ? notSeated(view, mechanismOf(view, report.mechanism), 'presiding', verb, by) : null
  if (stranger) return stranger
  if (holder === null || holder === by || verb === 'lock' || verb === 'correct') return null
  return refuse('report-locked', { found: report.id, holder, until: report.lock?.until ?? '' }, { field: 'report' })
}

/** Why this office may not do this with the incident now; null when it may. What a step says of itself is looked at when it is taken. */
export function incidentHindrance(view: View, incident: IncidentData, verb: IncidentVerb, by: string, at: Instant): Refusal | null {
  const mechanism = mechanismOf(view, incident.mechanism)
  if (incident.joinedInto !== null)
    return refuse('incident-joined', { found: incident.id, accepted: incident.joinedInto }, { field: 'incident' })
  const seat = notSeated(view, mechanism, INCIDENT_CAPABILITIES[verb].who, verb, by)
  if (seat || mechanism === null) return seat
  const step = STEP_OF[verb]
  const [need] = step === undefined ? [] : needsFor(step, incident, mechanism, at)
  return need === undefined ? null : lacking(incident.id, need)
}

/** What a step still needs, as a refusal. */
export const lacking = (id: string, { what, who, due }: Need): Refusal =>
  refuse('incident-needs', { found: id, what, who: who ?? '', due: due ?? '' }, { field: 'incident' })

/**
 * Why this office may not bring a report under what is decided of an incident; null when it may, or nothing is decided yet. Under a decision what
 * is said against a side may stand against nobody any more, so it is for whoever presides.
 */
export function underDecision(view: View, to: IncidentData, mechanism: Mechanism, verb: ReportVerb, by: string): Refusal | null {
  if (to.steps.classified === null && to.settled === null) return null
  const seat = notSeated(view, mechanism, 'presiding', verb, by)
  return seat === null ? null : { ...seat, where: { field: 'incident' } }
}

function notSeated(view: View, mechanism: Mechanism | null, who: Who, verb: string, by: string): Refusal | null {
  if (who === 'anyone') return null
  if (mechanism === null) return refuse('mechanism-unknown', { found: '∅' }, { field: 'mechanism' })
  const seats = seatsOf(view, mechanism, by).map(({ id }) => id)
  const { presides, decides, components } = mechanism
  const allowed = who === 'presiding' ? components.filter(({ id }) => id === presides || id === decides.by) : components
  if (allowed.some(({ id }) => seats.includes(id))) return null
  return refuse('may-not-not-seated', { by, verb, accepted: allowed.map(({ id }) => id).join(', ') }, { field: 'by' })
}

/** Why this office may not close a review now; null when it may: once, and by it or whoever it is of that owes it. */
export function reviewHindrance(view: View, { review, by: owed, closed }: ReviewData, by: string): Refusal | null {
  if (closed !== null) return refuse('review-closed-already', { found: review }, { field: 'review' })
  return bodiesOf(view, by).includes(owed) ? null : refuse('review-of-another', { by, accepted: owed }, { field: 'by' })
}

export function reviewCapabilities(view: View, review: ReviewData, by: string): readonly StepCapability<'close-review'>[] {
  const why = reviewHindrance(view, review, by)
  return [{ verb: 'close-review', may: why === null, why, cites: 'Incidents: a review is closed with a finding, by who owes it' }]
}
