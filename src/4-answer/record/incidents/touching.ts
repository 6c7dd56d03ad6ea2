/** What an incident touches: commitments still owed, vetting on file, instruments in force, dockets that rest on it. */
import type { Instrument } from '#bound/law/instrument.ts'
import type { Pattern } from '#bound/law/pattern.ts'
import { shift } from '#ground/duration.ts'
import { type Instant, writeInstant } from '#ground/instant.ts'
import { LIMITS } from '#ground/limits.ts'
import type { Mechanism, Step, TouchedKind } from '#watch/incidents/mechanism.ts'
import { dutyState } from '../duty.ts'
import { type Draft, draft } from '../entry.ts'
import { commitmentsTouched } from '../promises/touching.ts'
import type { View } from '../view.ts'
import type { IncidentData } from './data.ts'

/**
 * The reviews that the mechanism calls for now that the incident has come to `step`: one for each thing it touches, of which none is open yet.
 * `dockets` are the performed dockets whose answer rests on what is known of the incident. A review is a duty to look and does nothing itself.
 */
export function reviewsCalledFor(
  view: View,
  mechanism: Mechanism,
  { incident, step, dockets }: { readonly incident: IncidentData; readonly step: Step; readonly dockets: readonly string[] },
  at: Instant,
): Draft[] {
  const weight = incident.steps.classified?.weight ?? null
  const before = view.of('incident-review', incident.id)
  const open = new Set(before.flatMap(({ data }) => (data.closed === null ? [`${data.of.what} ${data.of.id}`] : [])))
  const drafts: Draft[] = []
  for (const rule of mechanism.reviews) {
    if (rule.at !== step || (rule.weight !== null && (weight === null || !rule.weight.includes(weight)))) continue
    const due = writeInstant(shift(at, rule.within, mechanism.zone, 1))
    for (const id of thingsTouched(view, mechanism, incident, rule.of, dockets, at)) {
      if (open.has(`${rule.of} ${id}`)) continue
      open.add(`${rule.of} ${id}`)
      const review = `${incident.id}/R${before.length + drafts.length + 1}`
      drafts.push(draft('review-opened', { review, incident: incident.id, step, of: { what: rule.of, id }, by: rule.by, due }))
    }
  }
  return drafts.slice(0, LIMITS.incident_reviews_max)
}

function thingsTouched(
  view: View,
  mechanism: Mechanism,
  incident: IncidentData,
  what: TouchedKind,
  dockets: readonly string[],
  at: Instant,
): readonly string[] {
  const to = incident.steps.attributed?.to ?? null
  const parties = [...new Set([...incident.against, ...(to === null ? [] : [to])])]
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
      return dockets
    case 'instrument':
      return [...view.law().rulebook.instruments.values()].flatMap((one) =>
        one.term.until > at && (one.id === mechanism.instrument || touches(one, incident, parties)) ? [one.id] : [],
      )
  }
}

/** Whether an instrument has a clause the incident is said to break, or one about its zone, or about a party it is alleged against. */
function touches({ id, versions }: Instrument, { clauses, place }: IncidentData, parties: readonly string[]): boolean {
  if (clauses.some((ref) => ref.startsWith(`${id}/`))) return true
  return versions.some((version) =>
    (version.clauses ?? []).some(
      ({ about }) => (place.zone !== null && names(about, 'place', [place.zone])) || names(about, 'actor', parties),
    ),
  )
}

const names = (about: Pattern, dimension: 'place' | 'actor', wanted: readonly string[]): boolean => {
  const found = about[dimension]
  return found !== null && !found.complement && wanted.some((one) => found.values.has(one))
}
