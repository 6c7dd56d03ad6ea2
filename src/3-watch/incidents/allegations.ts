/**
 * What an incident counts for against the parties: alleged as long as nobody decided, an open breach once it is classified as a violation and
 * attributed, nothing any more once it is decided to be no violation, attributed to another, or settled. Doubt clears nobody: what is refuted
 * but not decided, pending or only possibly another's stays alleged.
 */
import type { Attributed, Incident } from './incident.ts'

export interface Allegation {
  readonly party: string
  readonly incident: string
  readonly state: 'alleged' | 'open'
  /** The names of gravity it counts under. */
  readonly gravities: readonly string[]
  readonly grade: string
  readonly origin: string
  readonly from: string
}

/** Attribution that is sure enough to speak against one party, and so for another. */
export const isAttributed = (step: Attributed | null): step is Attributed & { readonly to: string } =>
  step !== null && step.to !== null && (step.confidence === 'confirmed' || step.confidence === 'probable')

/** All that is open against anybody because of an incident, one a party. */
export function allegationsOf(incident: Incident): readonly Allegation[] {
  const { id, steps, settled, joinedInto, occurred, accounts } = incident
  const { classified, attributed } = steps
  if (settled !== null || joinedInto !== null || classified?.weight === 'none') return []
  const base = { incident: id, from: occurred.from }
  const sure = isAttributed(attributed)
  if (sure && classified !== null && classified.weight !== 'pending') {
    const gravities = [classified.class, classified.weight]
    return [{ ...base, party: attributed.to, state: 'open', gravities, grade: attributed.grade ?? 'F6', origin: attributed.origin ?? id }]
  }
  const parties = [...new Set([...incident.against, ...(attributed?.to == null ? [] : [attributed.to])])].sort()
  return parties.flatMap((party) => {
    const speaking = accounts.filter(({ against }) => against === party)
    // The best grade it was told with: a bad one beside it does not make it weaker.
    const [best] = [...speaking].sort((a, b) => (a.grade < b.grade ? -1 : a.grade > b.grade ? 1 : a.report < b.report ? -1 : 1))
    const { grade, origin } = best ?? { grade: attributed?.grade ?? 'F6', origin: attributed?.origin ?? id }
    return [{ ...base, party, state: 'alleged' as const, gravities: incident.gravities, grade, origin }]
  })
}
