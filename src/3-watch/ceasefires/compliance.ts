/**
 * How each clause of an agreement is kept, at a moment and over the time before it. Silence is no compliance: a clause is held only where
 * somebody was there to see it; without that it is not monitored, and where they were kept out, access was denied.
 */
import type { Instant } from '#ground/instant.ts'
import { isAttributed } from '../incidents/allegations.ts'
import type { Incident } from '../incidents/incident.ts'
import type { Mechanism } from '../incidents/mechanism.ts'
import { momentOf } from '../incidents/moments.ts'
import type { Nearness } from './near.ts'

/** In the order of telling: the heaviest that applies is told. */
export const CLAUSE_STATES = ['breached', 'alleged', 'access-denied', 'uncertain', 'not-monitored', 'held'] as const
export type ClauseState = (typeof CLAUSE_STATES)[number]

/** That somebody went to see, or was kept out: of these clauses, or of all of them where none is named. */
export interface Looked {
  readonly id: string
  readonly on: Instant
  readonly clauses: readonly string[] | null
  readonly outcome: 'reached' | 'denied' | 'none'
  readonly entry: number
}

export interface ClauseLine {
  readonly clause: string
  readonly state: ClauseState
  readonly breached: readonly string[]
  readonly alleged: readonly string[]
  readonly denied: readonly string[]
  /** Incidents that may lie nearer than a distance this clause asks for, and of which nobody can tell. */
  readonly uncertain: readonly string[]
  /** What shows that somebody was there to see. */
  readonly seen: readonly string[]
  /** Against whom it is found, and against whom it is alleged. */
  readonly against: readonly string[]
  readonly entries: readonly number[]
}

interface Asked {
  readonly clauses: readonly string[]
  readonly incidents: readonly Incident[]
  readonly mechanism: Pick<Mechanism, 'kinds'>
  readonly looks: readonly Looked[]
  /** How near an incident lies to zones, by the clause that asks for a distance; none asks where it is left out. */
  readonly near?: (incident: Incident) => ReadonlyMap<string, Nearness>
  readonly from: Instant
  readonly at: Instant
}

/** One line for each clause, in the order they are given. Incidents count by when they occurred, looks by when they were. */
export function complianceOf({ clauses, incidents, mechanism, looks, near, from, at }: Asked): readonly ClauseLine[] {
  const inTime = incidents.filter(
    ({ joinedInto, occurred }) => joinedInto === null && momentOf(occurred.until) >= from && momentOf(occurred.from) <= at,
  )
  const looked = [...looks, ...inTime.flatMap((one) => looksOf(one, mechanism))].filter(({ on }) => on >= from && on <= at)
  const nearBy = new Map(near === undefined ? [] : inTime.map((one) => [one.id, near(one)] as const))
  return clauses.map((clause) => {
    const lies = (one: Incident) => nearBy.get(one.id)?.get(clause)
    const own = inTime.filter((one) => clausesOf(one, mechanism).includes(clause) || lies(one) === 'nearer')
    return lineOf(
      clause,
      own,
      inTime.filter((one) => !own.includes(one) && lies(one) === 'uncertain'),
      looked,
    )
  })
}

/** The clauses an incident speaks of: those its reports name, and those the mechanism says its kind may break. */
function clausesOf(incident: Pick<Incident, 'clauses' | 'kind'>, { kinds }: Pick<Mechanism, 'kinds'>): readonly string[] {
  const ofKind = kinds?.find(({ id }) => id === incident.kind)?.clauses ?? []
  return [...new Set([...incident.clauses, ...ofKind])].sort()
}

function looksOf(incident: Incident, mechanism: Pick<Mechanism, 'kinds'>): Looked[] {
  const clauses = clausesOf(incident, mechanism)
  return incident.access.map(({ obtained, on, at, entry }) => ({
    ...{ id: incident.id, on: momentOf(on ?? at), clauses, entry },
    // What was reached in part leaves a part nobody saw.
    outcome: obtained === 'yes' ? 'reached' : obtained === 'not-tried' ? 'none' : 'denied',
  }))
}

function lineOf(clause: string, incidents: readonly Incident[], perhaps: readonly Incident[], looks: readonly Looked[]): ClauseLine {
  const violated = (one: Incident) => one.steps.classified?.weight === 'minor' || one.steps.classified?.weight === 'serious'
  const breached = incidents.filter(violated)
  const open = (one: Incident) => one.steps.classified?.weight !== 'none' && one.settled === null
  const alleged = incidents.filter((one) => !violated(one) && open(one))
  const uncertain = perhaps.filter(open)
  const own = looks.filter((one) => one.clauses === null || one.clauses.includes(clause))
  const denied = own.filter(({ outcome }) => outcome === 'denied')
  const seen = own.filter(({ outcome }) => outcome === 'reached')
  const state: ClauseState =
    breached.length > 0
      ? 'breached'
      : alleged.length > 0
        ? 'alleged'
        : denied.length > 0
          ? 'access-denied'
          : uncertain.length > 0
            ? 'uncertain'
            : seen.length > 0
              ? 'held'
              : 'not-monitored'
  const entries = [
    ...breached.map(({ steps }) => steps.classified?.entry ?? steps.monitored.entry),
    ...[...alleged, ...uncertain].map(({ steps }) => steps.monitored.entry),
    ...[...denied, ...seen].map(({ entry }) => entry),
  ]
  return {
    ...{ clause, state, breached: ids(breached), alleged: ids(alleged), denied: ids(denied), uncertain: ids(uncertain), seen: ids(seen) },
    against: [...new Set([...breached, ...alleged].flatMap(blamed))].sort(),
    entries: [...new Set(entries)].sort((a, b) => a - b),
  }
}

const ids = (list: readonly { readonly id: string }[]): string[] => [...new Set(list.map(({ id }) => id))].sort()

function blamed({ steps, against }: Incident): readonly string[] {
  return isAttributed(steps.attributed) ? [steps.attributed.to] : against
}
