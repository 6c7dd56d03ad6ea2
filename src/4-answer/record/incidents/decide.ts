/** Everything that can be asked about mechanisms, reports, incidents and reviews. */
import { type Refusal, refuse } from '#ground/refusal.ts'
import type { Asking, Command, Decided } from '../command.ts'
import { wrongWords } from '../decide/words.ts'
import { type Bodies, type Draft, draft } from '../entry.ts'
import type { Data } from '../row.ts'
import type { View } from '../view.ts'
import { reviewHindrance } from './capabilities.ts'
import type { IncidentCommand } from './command.ts'
import { decideIncident } from './decide-incident.ts'
import { decideReport } from './decide-report.ts'
import { fileMechanism, receive } from './receiving.ts'

export function decideIncidents(view: View, command: Extract<Command, IncidentCommand>, asking: Asking): Decided | Refusal {
  switch (command.verb) {
    case 'file-mechanism':
      return fileMechanism(view, command.mechanism, asking.by)
    case 'receive':
      return receive(view, command.reports, asking)
    case 'report-step':
      return decideReport(view, command.report, command.step, asking)
    case 'incident-step':
      return decideIncident(view, command.incident, command.step, asking)
    case 'close-review':
      return closeReview(view, command.review, command.finding, asking)
  }
}

function closeReview(view: View, id: string, finding: string, { by }: Asking): Decided | Refusal {
  const row = view.get('incident-review', id)
  if (row === null) return refuse('review-unknown', { found: id }, { field: 'review' })
  const wrong = reviewHindrance(view, row.data, by) ?? wrongWords(finding, 'finding')
  return wrong ?? { drafts: [draft('review-closed', { review: id, finding })], told: { incident: row.data.incident, reviews: [id] } }
}

/** What waited for a moment that has come: that it fell late is recorded, and waited for no more. */
export function fellLate(view: View, what: Bodies['incident-late']['of'], { of, at }: Data['due']): Draft {
  const stage = what === 'incident' ? (view.get('incident', of)?.data.waits?.stage ?? '') : 'review'
  return draft('incident-late', { of: what, id: of, stage, due: at })
}
