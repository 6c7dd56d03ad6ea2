/** How much of a plan was reached: counts only, of visits whose time has begun. */
import type { Instant } from '#ground/instant.ts'
import { weekOf } from '../week.ts'
import type { Outcome } from './patrol.ts'

/** A planned visit and what came of it; null where nobody has said. */
export interface Visit {
  readonly place: string
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
}
export interface CoverageTold {
  readonly total: Coverage
  readonly weeks: readonly (Coverage & { readonly week: string })[]
  readonly places: readonly (Coverage & { readonly place: string })[]
  /** Who denied access, wholly or in part, and how often; the most often first, then by name. */
  readonly deniedBy: readonly { readonly party: string; readonly n: number }[]
}

/** Of the visits that begin in [from, until) and not after `at`. Weeks are those of `zone`. */
export function coverageOf(visits: readonly Visit[], from: Instant, until: Instant, at: Instant, zone: string): CoverageTold {
  const due = visits.filter((one) => one.from >= from && one.from < until && one.from <= at)
  const by = (key: (visit: Visit) => string): (readonly [string, readonly Visit[]])[] => {
    const groups = new Map<string, Visit[]>()
    for (const one of due) groups.set(key(one), [...(groups.get(key(one)) ?? []), one])
    return [...groups].sort(([a], [b]) => (a < b ? -1 : 1))
  }
  const denied = new Map<string, number>()
  for (const { deniedBy } of due) if (deniedBy !== null) denied.set(deniedBy, (denied.get(deniedBy) ?? 0) + 1)
  return {
    total: countOf(due),
    weeks: by((one) => weekOf(one.from, zone)).map(([week, some]) => ({ week, ...countOf(some) })),
    places: by((one) => one.place).map(([place, some]) => ({ place, ...countOf(some) })),
    deniedBy: [...denied].map(([party, n]) => ({ party, n })).sort((a, b) => b.n - a.n || (a.party < b.party ? -1 : 1)),
  }
}

function countOf(visits: readonly Visit[]): Coverage {
  const n = (outcome: Outcome | null): number => visits.filter((one) => one.outcome === outcome).length
  return {
    ...{ planned: visits.length, reached: n('reached'), partly: n('partly'), denied: n('denied') },
    ...{ notTried: n('not-tried'), noWord: n(null) },
  }
}
