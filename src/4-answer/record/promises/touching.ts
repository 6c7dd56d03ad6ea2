/** Incidents and commitments: which incidents may bear on which. */
import type { Instant } from '#ground/instant.ts'
import { type IncidentOfCommitments, type TouchedCommitment, touchedBy } from '#watch/commitments/touched.ts'
import type { IncidentData } from '../incidents/data.ts'
import { moment } from '../moments.ts'
import type { View } from '../view.ts'
import { commitmentsOwedBy } from './commitments.ts'
import { followed } from './following.ts'

/** What of an incident matters to commitments. `instrument` is what its mechanism watches over; null where it says none. */
export function incidentOf({ clauses, against, steps, occurred }: IncidentData, instrument: string | null): IncidentOfCommitments {
  const to = steps.attributed?.to ?? null
  return {
    ...{ clauses, instruments: instrument === null ? [] : [instrument] },
    parties: [...new Set([...against, ...(to === null ? [] : [to])])],
    ...{ from: moment(occurred.from), until: moment(occurred.until) },
  }
}

/** The commitments still owed that an incident may bear on. What was let off, or verified as done once and for all, is owed no more. */
export function commitmentsTouched(view: View, data: IncidentData, instrument: string | null, at: Instant): readonly TouchedCommitment[] {
  const incident = incidentOf(data, instrument)
  const owed = commitmentsOwedBy(view, incident.parties, at).filter((one) => {
    const { status } = followed(view, one, at).standing
    return status !== 'released' && (one.continuous || status !== 'verified')
  })
  return touchedBy(incident, owed)
}
