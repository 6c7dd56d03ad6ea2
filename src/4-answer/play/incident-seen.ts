/** An incident as a scenario looks at it: plain values under plain names, so that each can be expected by itself. */
import type { Instant } from '#ground/instant.ts'
import { CLOCK } from '../record/command.ts'
import { incidentWhole, originsOf } from '../record/incidents/told.ts'
import type { View } from '../record/view.ts'

/** What can be expected of an incident. */
export const INCIDENT_SEEN = [
  ...(['step', 'outcome', 'class', 'weight', 'how', 'decided_by', 'minority', 'attributed', 'confidence', 'origins', 'reports'] as const),
  ...(['comments', 'access', 'disputed', 'late', 'reviews', 'set_aside'] as const),
]
export type IncidentSeen = Readonly<Record<(typeof INCIDENT_SEEN)[number], unknown>>

/** Null where there is no such incident. */
export function incidentSeen(view: View, id: string, at: Instant): IncidentSeen | null {
  const whole = incidentWhole(view, id, CLOCK, at)
  const data = view.get('incident', id)?.data
  if (whole === null || data === undefined) return null
  const { step, outcome, weight, how, attributed, confidence, reports, disputed } = whole
  return {
    ...{ step, outcome, class: whole.class, weight, how, decided_by: whole.decidedBy, attributed, confidence, reports, disputed },
    minority: whole.minority.map((one) => `${one.component} ${one.class}`),
    origins: originsOf(data),
    comments: whole.comments.map(({ party, state }) => `${party} ${state}`),
    access: whole.access.map(({ obtained, deniedBy }) => (deniedBy === null ? obtained : `${obtained} ${deniedBy}`)),
    late: whole.late.map(({ what }) => what),
    reviews: whole.reviews.map((one) => `${one.of} ${one.touched} ${one.closed === null ? 'open' : 'closed'}`),
    set_aside: whole.history.map(({ what }) => what),
  }
}
