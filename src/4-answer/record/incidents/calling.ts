/** Which clauses of instruments call for a review because of an incident. */
import type { Oblige } from '#bound/law/clause.ts'
import { isMeant, type OnIncident } from '#bound/law/incident-steps.ts'
import type { Instrument } from '#bound/law/instrument.ts'
import type { Pattern } from '#bound/law/pattern.ts'
import type { Instant } from '#ground/instant.ts'
import type { Step } from '#watch/incidents/mechanism.ts'
import type { View } from '../view.ts'
import type { IncidentData } from './data.ts'

/** A clause that calls, and its instrument. */
export interface Calling {
  readonly instrument: Instrument
  readonly clause: Oblige & { readonly by: string; readonly within: NonNullable<Oblige['within']> }
}

/** The parties an incident is alleged against, and the one it is attributed to. */
export const partiesOf = ({ against, steps }: IncidentData): readonly string[] => {
  const to = steps.attributed?.to ?? null
  return [...new Set([...against, ...(to === null ? [] : [to])])]
}

/**
 * The clauses, of the version in effect at that moment, that call for a review of their instrument now that the incident has come to `step`.
 * Their `about` narrows by kind, actor and place of the incident; what is not known of it narrows nothing, so that no review is missed.
 */
export function clausesCalling(
  view: View,
  { incident, step, watched }: { readonly incident: IncidentData; readonly step: Step; readonly watched: string | null },
  at: Instant,
): readonly Calling[] {
  const weight = incident.steps.classified?.weight ?? null
  return [...view.law().rulebook.instruments.values()].flatMap((instrument) => {
    if (instrument.term.from > at || instrument.term.until <= at) return []
    if (instrument.id !== watched && !touchesInstrument(instrument, incident)) return []
    const version = instrument.versions.findLast((one) => one.from <= at)
    return (version?.clauses ?? []).flatMap((clause) =>
      isCalling(clause) && isMeant(clause.trigger.incident, step, weight) && isAbout(clause.about, incident)
        ? [{ instrument, clause }]
        : [],
    )
  })
}

type Called = Calling['clause'] & { readonly trigger: { readonly incident: OnIncident } }

/** That who owes it and by when are said was checked when the clause was read. */
const isCalling = (clause: { readonly effect: string }): clause is Called => {
  const { effect, trigger, by, within } = clause as Oblige
  return effect === 'oblige' && typeof trigger === 'object' && 'incident' in trigger && by !== null && within !== null
}

/** Whether an instrument has a clause the incident is said to break, or one about its zone, or about a party it is alleged against. */
export function touchesInstrument({ id, versions }: Instrument, incident: IncidentData): boolean {
  const { clauses, place } = incident
  if (clauses.some((ref) => ref.startsWith(`${id}/`))) return true
  const parties = partiesOf(incident)
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

function isAbout(about: Pattern, incident: IncidentData): boolean {
  const { kind, place } = incident
  return (
    reaches(about, 'kind', [kind]) &&
    reaches(about, 'actor', partiesOf(incident)) &&
    reaches(about, 'place', place.zone === null ? [] : [place.zone])
  )
}

function reaches(about: Pattern, dimension: 'kind' | 'actor' | 'place', known: readonly string[]): boolean {
  const found = about[dimension]
  return found === null || known.length === 0 || known.some((one) => found.values.has(one) !== found.complement)
}
