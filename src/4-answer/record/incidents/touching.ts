/** What an incident touches: commitments still owed, vetting on file, instruments in force, dockets that rest on it. */
import { isMeant } from '#bound/law/incident-steps.ts'
import { shift } from '#ground/duration.ts'
import { type Instant, writeInstant } from '#ground/instant.ts'
import { LIMITS } from '#ground/limits.ts'
import type { Mechanism, Step, TouchedKind } from '#watch/incidents/mechanism.ts'
import { dutyState } from '../duty.ts'
import { type Draft, draft } from '../entry.ts'
import { moment } from '../moments.ts'
import { commitmentsTouched } from '../promises/touching.ts'
import type { View } from '../view.ts'
import { clausesCalling, partiesOf, touchesInstrument } from './calling.ts'
import type { IncidentData } from './data.ts'
import { waitingDocketsTouched } from './open-dockets.ts'

/** A review that is called for: of what, who owes it, by when, and the clause that calls where none of the mechanism's rules does. */
interface Call {
  readonly of: TouchedKind
  readonly id: string
  readonly by: string
  readonly due: Instant
  readonly called: string | null
}

/** An incident that has come to a step, and the performed dockets whose answer rests on what is known of it. */
export interface Reached {
  readonly incident: IncidentData
  readonly step: Step
  readonly dockets: readonly string[]
}

/**
 * The reviews that are called for now that the incident has come to a step, of which none is open yet: by the rules of the mechanism one for
 * each thing that is touched, and by the clauses of instruments one for each that somebody else owes, or sooner. A review is a duty to look and
 * does nothing itself.
 */
export function reviewsCalledFor(view: View, mechanism: Mechanism, reached: Reached, at: Instant): Draft[] {
  const { incident, step } = reached
  const before = view.of('incident-review', incident.id)
  const open: Pick<Call, 'of' | 'id' | 'by' | 'due'>[] = before.flatMap(({ data: { of, by, due, closed } }) =>
    closed === null ? [{ of: of.what, id: of.id, by, due: moment(due) }] : [],
  )
  const drafts: Draft[] = []
  for (const call of [...callsOfMechanism(view, mechanism, reached, at), ...callsOfClauses(view, mechanism, reached, at)]) {
    const { of, id, by, due, called } = call
    const alike = open.filter((one) => one.of === of && one.id === id)
    if (called === null ? alike.length > 0 : alike.some((one) => one.by === by && one.due <= due)) continue
    open.push(call)
    const review = `${incident.id}/R${before.length + drafts.length + 1}`
    const body = { review, incident: incident.id, step, of: { what: of, id }, by, due: writeInstant(due) }
    drafts.push(draft('review-opened', called === null ? body : { ...body, called }))
  }
  return drafts.slice(0, LIMITS.incident_reviews_max)
}

function callsOfMechanism(view: View, mechanism: Mechanism, reached: Reached, at: Instant): readonly Call[] {
  const { incident, step, dockets } = reached
  const weight = incident.steps.classified?.weight ?? null
  return mechanism.reviews.flatMap((rule) => {
    if (!isMeant(rule, step, weight)) return []
    const due = shift(at, rule.within, mechanism.zone, 1)
    return thingsTouched(view, mechanism, incident, rule.of, dockets, at).map((id) => ({ of: rule.of, id, by: rule.by, due, called: null }))
  })
}

function callsOfClauses(view: View, { instrument: watched }: Mechanism, { incident, step }: Reached, at: Instant): readonly Call[] {
  return clausesCalling(view, { incident, step, watched }, at).map(({ instrument: { id, zone }, clause }) => ({
    ...{ of: 'instrument' as const, id, by: clause.by, due: shift(at, clause.within, zone, 1), called: clause.ref },
  }))
}

function thingsTouched(
  view: View,
  mechanism: Mechanism,
  incident: IncidentData,
  what: TouchedKind,
  dockets: readonly string[],
  at: Instant,
): readonly string[] {
  const parties = partiesOf(incident)
  switch (what) {
    case 'duty':
      return parties.flatMap((party) =>
        view.of('duty', party).flatMap(({ key, data }) => (['open', 'overdue'].includes(dutyState(data, at)) ? [key] : [])),
      )
    case 'commitment':
      return commitmentsTouched(view, incident, mechanism.instrument, at).map(({ commitment }) => commitment)
    case 'vetting':
      return parties.flatMap((party) => [
        ...new Set(
          view.of('claim', party).flatMap(({ data }) => {
            const is: unknown = data.claim.is
            return typeof is === 'string' && (is === 'vetted' || is.startsWith('vetted:')) ? [`${party} ${is}`] : []
          }),
        ),
      ])
    case 'docket':
      return [...new Set([...dockets, ...waitingDocketsTouched(view, incident)])].sort()
    case 'instrument':
      return [...view.law().rulebook.instruments.values()].flatMap((one) =>
        one.term.until > at && (one.id === mechanism.instrument || touchesInstrument(one, incident)) ? [one.id] : [],
      )
  }
}
