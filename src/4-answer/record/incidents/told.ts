/** Incidents and reports as they are told to a reader at a moment: what was found, what is still needed, what is late. */
import type { Instant } from '#ground/instant.ts'
import { isRefusal } from '#ground/refusal.ts'
import { readGrade } from '#know/grade.ts'
import { isLate, type Waiting } from '#watch/incidents/clock.ts'
import { type Comment, stepOf, type Taken, weightOf } from '#watch/incidents/incident.ts'
import { type Heard, heard, needsFor } from '#watch/incidents/ladder.ts'
import { type Mechanism, STEPS, type Step } from '#watch/incidents/mechanism.ts'
import { independent, type Voice } from '#watch/incidents/voices.ts'
import type { Row } from '../row.ts'
import type { View } from '../view.ts'
import { type IncidentVerb, incidentCapabilities, reviewCapabilities, type StepCapability } from './capabilities.ts'
import type { IncidentData, ReviewData } from './data.ts'
import { mechanismOf } from './seats.ts'

/** Something that is waited for: what, of whom, until when. */
export interface Late {
  readonly what: string
  readonly who: string | null
  readonly due: string
}

const lateOf = (waits: Waiting | null, who: string | null, now: Instant): Late[] =>
  waits !== null && isLate(waits, now) ? [{ what: waits.stage, who, due: waits.due }] : []

/** What is late about an incident at a moment, whether or not the clock noticed. */
export const lateAbout = (incident: IncidentData, mechanism: Mechanism | null, now: Instant): readonly Late[] =>
  lateOf(incident.waits, mechanism?.presides ?? null, now)

/** How many voices of their own the reports of an incident come from. */
export const originsOf = ({ accounts }: Pick<IncidentData, 'accounts'>): number =>
  independent(
    accounts.flatMap(({ voice, grade: text }): Voice[] => {
      const grade = readGrade(text)
      return isRefusal(grade) ? [] : [{ voice, grade }]
    }),
  )

/** Within how many metres a place of that precision lies, where it says so (UCDP: 2 is within 25 km). */
const WITHIN: Readonly<Record<number, number>> = { 1: 1_000, 2: 25_000 }

/** One incident in a list. */
export function incidentItem(view: View, { from, data }: Row<'incident'>, now: Instant) {
  const mechanism = mechanismOf(view, data.mechanism)
  const { name, zone, lat, lon, precision } = data.place
  return {
    ...{
      index: from,
      id: data.id,
      title: data.title,
      mechanism: data.mechanism,
      agreement: mechanism?.instrument ?? null,
      kind: data.kind,
    },
    occurred: { ...data.occurred },
    place: { name, zone, position: lat === null || lon === null ? null : { lat, lon, within_m: WITHIN[precision] ?? null } },
    ...{ actors: [...data.actors], against: [...data.against], clauses: [...data.clauses], protected: data.protected },
    ...{ step: stepOf(data), class: data.steps.classified?.class ?? null, weight: weightOf(data) },
    attributed: data.steps.attributed?.to ?? null,
    confidence: data.steps.attributed?.confidence ?? null,
    ...{ reports: data.accounts.length, origins: originsOf(data) },
    late: [...lateAbout(data, mechanism, now)],
    denied: data.access.some(({ obtained }) => obtained === 'denied'),
    disputed: data.comments.some(({ disputes }) => disputes) || (data.steps.classified?.minority.length ?? 0) > 0,
    ...{ settled: data.settled !== null, joinedInto: data.joinedInto },
  }
}

/** Everything on file about one incident; null when there is none. `by` is the office that asks. */
export function incidentWhole(view: View, id: string, by: string, now: Instant) {
  const row = view.get('incident', id)
  if (row === null) return null
  const { data } = row
  const mechanism = mechanismOf(view, data.mechanism)
  return {
    ...incidentItem(view, row, now),
    steps: STEPS.map((step) => stepTold(data, mechanism, step, now)),
    comments: commentsTold(data, mechanism, now),
    views: (data.steps.classified?.views ?? []).map((one) => ({ ...one })),
    minority: (data.steps.classified?.minority ?? []).map((one) => ({ ...one })),
    how: data.steps.classified?.how ?? null,
    decidedBy: data.steps.classified?.decidedBy ?? null,
    outcome: data.steps.verified?.outcome ?? null,
    access: data.access.map((one) => ({ ...one })),
    team: data.team === null ? null : { ...data.team },
    evidence: evidenceOf(data),
    joined: data.accounts.map((one) => joinedTold(view, one.report, one.origin, data)),
    history: data.history.map(({ what, taken, by: who, at, why }) => ({ what, taken: { ...taken }, by: who, at, why })),
    noticed: data.late.map((one) => ({ ...one })),
    reviews: view
      .of('incident-review', id)
      .map((one) => ({ ...reviewItem(one, now), capabilities: reviewCapabilities(view, one.data, by) })),
    ladder: (mechanism?.ladder ?? []).map((rung) => ({ ...rung })),
    capabilities: incidentCapabilities(view, data, by, now) as readonly StepCapability<IncidentVerb>[],
  }
}

function stepTold(incident: IncidentData, mechanism: Mechanism | null, step: Step, now: Instant) {
  const taken: Taken | null = incident.steps[step]
  const needs = taken !== null || mechanism === null ? [] : needsFor(step, incident, mechanism, now)
  return {
    ...{ step, by: taken?.by ?? null, at: taken?.at ?? null, entry: taken?.entry ?? null, grade: taken?.grade ?? null },
    ...{ origin: taken?.origin ?? null, words: taken?.words ?? null },
    needs: needs.map((one) => ({ ...one })),
  }
}

/** What each party said of the finding that stands, or until when it is waited for; and what was said before it or beside it. */
function commentsTold(incident: IncidentData, mechanism: Mechanism | null, now: Instant) {
  const told = (party: string, state: Heard, one: Comment | null) => ({
    ...{ party, state, disputes: one?.disputes ?? false, text: one?.words ?? null, due: incident.steps.verified?.commentsDue ?? null },
    ...{ at: one?.at ?? null, entry: one?.entry ?? null },
  })
  const awaited = mechanism === null ? [] : heard(incident, mechanism, now)
  return [
    ...incident.comments.map((one) => told(one.party, 'given', one)),
    ...awaited.flatMap(({ party, state }) => (state === 'given' ? [] : [told(party, state, null)])),
  ]
}

/** What each step and comment of an incident rests on, with its entry. */
export function evidenceOf({ steps, comments, settled }: IncidentData) {
  const all: readonly (Taken | null)[] = [steps.monitored, steps.verified, steps.classified, steps.attributed, ...comments, settled]
  return all.flatMap((one) => (one === null ? [] : one.evidence.map((id) => ({ id, entry: one.entry }))))
}

function joinedTold(view: View, id: string, origin: string, { accounts }: IncidentData) {
  const row = view.get('incident-report', id)
  const own = accounts.find(({ report }) => report === id)
  const first = accounts.find(({ voice }) => voice === own?.voice)
  return {
    ...{ id, origin, voice: own?.voice ?? '', grade: own?.grade ?? '' },
    // Of several with one voice the first is counted; the others add nothing.
    independent: first?.report === id,
    ...{ by: row?.data.by ?? null, at: row?.data.at ?? null, entry: row?.from ?? null },
  }
}

export const reviewItem = ({ from, data }: Row<'incident-review'>, now: Instant) => ({
  ...{ index: from, id: data.review, of: data.of.what, touched: data.of.id, incident: data.incident, step: data.step, by: data.by },
  called: data.called ?? null,
  ...{ opened: data.opened, due: data.due, late: reviewLate(data, now), closed: data.closed === null ? null : { ...data.closed } },
})

const reviewLate = ({ due, closed }: ReviewData, now: Instant): boolean => closed === null && isLate({ stage: 'review', due }, now)

export function reportItem({ from, data }: Row<'incident-report'>, now: Instant) {
  const { id, mechanism, state, incident, report, flags, lock, by, at, why, corrections, account, waits } = data
  return {
    ...{ index: from, id, mechanism, state, incident, report, by, at, why, corrections, voice: account.voice },
    flags: flags.map((one) => ({ ...one })),
    lock: lock !== null && isLate({ stage: 'review', due: lock.until }, now) ? null : lock === null ? null : { ...lock },
    late: lateOf(waits, null, now),
  }
}
