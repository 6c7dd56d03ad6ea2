/** What a duty depends on, by the clause under which it arose, and how it stands towards that. */
import { type Owed, type StandingOfDuty, standingOfDuty } from '#bound/agreements/standing.ts'
import type { Dependency, Oblige } from '#bound/law/clause.ts'
import type { Rulebook } from '#bound/law/rulebook.ts'
import { dutyState } from './duty.ts'
import type { DutyData, Row } from './row.ts'
import type { View } from './view.ts'

/** The ids of the instruments that have a clause with this ref. Ids may have strokes in them: `A/B/1` may be of `A/B` or of `A`. */
export const obligingIds = (rulebook: Rulebook, ref: string): readonly string[] =>
  [...ref.matchAll(/\//g)]
    .map(({ index }) => ref.slice(0, index))
    .filter((id) => rulebook.instruments.get(id)?.versions.some(({ clauses }) => clauses?.some((one) => one.ref === ref)))

/** The clause that obliges, as it reads in the version that took effect last; null where none can be read. */
export function obliging(rulebook: Rulebook, ref: string): Oblige | null {
  for (const id of obligingIds(rulebook, ref))
    for (const { clauses } of [...(rulebook.instruments.get(id)?.versions ?? [])].reverse())
      for (const clause of clauses ?? []) if (clause.ref === ref && clause.effect === 'oblige') return clause
  return null
}

export const dependenciesOf = (view: View, ref: string): readonly Dependency[] => obliging(view.law().rulebook, ref)?.dependsOn ?? []

/**
 * The duties on record that arose under a ref: of whom the clause names, in whatever docket, and in the docket itself. Where the clause
 * names nobody, those of other dockets are not found, and count as not done.
 */
function arisenUnder(view: View, ref: string, docket: string): readonly Row<'duty'>[] {
  const by = obliging(view.law().rulebook, ref)?.by ?? null
  const rows = [...view.inDocket('duty', docket), ...(by === null ? [] : view.of('duty', by))]
  return [...new Map(rows.filter(({ data }) => data.ref === ref).map((row) => [row.key, row])).values()]
}

/** A duty as the standing takes it. The number of a decision is the index of its entry. */
const owedOf = (view: View, data: DutyData, at: number): Owed => ({
  name: data.name,
  state: dutyState(data, at),
  decision: view.get('excuse', data.name)?.from ?? null,
})

/** How a duty stands towards what its clause depends on. */
export const dutyStanding = (view: View, duty: DutyData, at: number): StandingOfDuty =>
  standingOfDuty(owedOf(view, duty, at), dependenciesOf(view, duty.ref), (ref) =>
    arisenUnder(view, ref, duty.docket).map(({ data }) => owedOf(view, data, at)),
  )

/** The duties that this one depends on and that are overdue, by name, in order: the breach that a decision would be about. */
export const breachedFor = (view: View, duty: DutyData, at: number): readonly string[] =>
  [
    ...new Set(
      dependenciesOf(view, duty.ref)
        .flatMap(({ ref }) => arisenUnder(view, ref, duty.docket))
        .filter(({ data }) => dutyState(data, at) === 'overdue')
        .map(({ key }) => key),
    ),
  ].sort()
