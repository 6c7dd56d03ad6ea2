/** How much of a plan was reached: counts of visits whose time has begun, each with the visits that it counts. */
import type { Instant } from '#ground/instant.ts'
import { weekOf } from '../week.ts'
import type { Outcome } from './patrol.ts'

/** A planned visit and what came of it; the outcome is null where nobody has said. */
export interface Visit {
  readonly id: string
  readonly place: string
  /** The zone it lies in, where the plan names one. */
  readonly zone: string | null
  readonly from: Instant
  readonly outcome: Outcome | null
  readonly deniedBy: string | null
}

/** `noWord`: nobody said what came of it. `planned` is the sum of the others, so that no share can be had by leaving some out. */
export interface Coverage {
  readonly planned: number
  readonly reached: number
  readonly partly: number
  readonly denied: number
  readonly notTried: number
  readonly noWord: number
  /** The visits it counts, by id. */
  readonly of: readonly string[]
}
export interface CoverageTold {
  readonly total: Coverage
  readonly weeks: readonly (Coverage & { readonly week: string })[]
  readonly places: readonly (Coverage & { readonly place: string })[]
  /** By zone: those that were asked for first, also where nobody planned to look; then others that plans name; last what names none. */
  readonly zones: readonly (Coverage & { readonly zone: string | null })[]
  /** By zone and week, where anything was planned. */
  readonly cells: readonly (Coverage & { readonly zone: string | null; readonly week: string })[]
  /** Who denied access, wholly or in part, and how often; the most often first, then by name. */
  readonly deniedBy: readonly { readonly party: string; readonly n: number; readonly of: readonly string[] }[]
}

export interface CoverageAsked {
  /** Visits that begin in [from, until), and not after `at`. */
  readonly from: Instant
  readonly until: Instant
  readonly at: Instant
  /** The time zone whose weeks are counted. */
  readonly zone: string
  /** Zones that are to be told whether or not anybody planned to go there. */
  readonly zones?: readonly string[]
}

export function coverageOf(visits: readonly Visit[], { from, until, at, zone, zones = [] }: CoverageAsked): CoverageTold {
  const due = visits.filter((one) => one.from >= from && one.from < until && one.from <= at).sort(byId)
  const week = (one: Visit) => weekOf(one.from, zone)
  const named = new Set(due.flatMap((one) => one.zone ?? []))
  const told = [...zones, ...[...named].filter((one) => !zones.includes(one)).sort()]
  const bare = due.filter((one) => one.zone === null)
  const inZones = [
    ...told.map((one): [string | null, readonly Visit[]] => [one, due.filter((visit) => visit.zone === one)]),
    ...(bare.length === 0 ? [] : [[null, bare] as [null, readonly Visit[]]]),
  ]
  const denied = groups(
    due.filter((one) => one.deniedBy !== null),
    (one) => one.deniedBy ?? '',
  )
  return {
    total: countOf(due),
    weeks: groups(due, week).map(([key, some]) => ({ week: key, ...countOf(some) })),
    places: groups(due, (one) => one.place).map(([place, some]) => ({ place, ...countOf(some) })),
    zones: inZones.map(([key, some]) => ({ zone: key, ...countOf(some) })),
    cells: inZones.flatMap(([key, some]) => groups(some, week).map(([monday, few]) => ({ zone: key, week: monday, ...countOf(few) }))),
    deniedBy: denied
      .map(([party, some]) => ({ party, n: some.length, of: some.map(({ id }) => id) }))
      .sort((a, b) => b.n - a.n || (a.party < b.party ? -1 : 1)),
  }
}

const byId = (a: Visit, b: Visit): number => (a.id < b.id ? -1 : 1)

/** By a key, in its order. */
function groups(visits: readonly Visit[], key: (visit: Visit) => string): (readonly [string, readonly Visit[]])[] {
  const found = new Map<string, Visit[]>()
  for (const one of visits) found.set(key(one), [...(found.get(key(one)) ?? []), one])
  return [...found].sort(([a], [b]) => (a < b ? -1 : 1))
}

function countOf(visits: readonly Visit[]): Coverage {
  const n = (outcome: Outcome | null): number => visits.filter((one) => one.outcome === outcome).length
  return {
    ...{ planned: visits.length, reached: n('reached'), partly: n('partly'), denied: n('denied') },
    ...{ notTried: n('not-tried'), noWord: n(null), of: visits.map(({ id }) => id) },
  }
}
