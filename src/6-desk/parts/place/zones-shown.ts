/** Which zones of a diagram are drawn by name, and which together: those an act has to do with are never lost among the rest. */
import { type Relation, relationTo } from './standing.ts'
import type { LegPlace } from './where.ts'

export interface ZoneShown {
  /** Null for several drawn as one. */
  readonly zone: string | null
  /** How many are drawn as one; nought for a zone with a name. */
  readonly others: number
  /** False for a zone of the act that nobody asks about. */
  readonly asked: boolean
  /** Null where no act is shown. */
  readonly relation: Relation | null
}

/** How many zones that an act has nothing to do with are still drawn by name. */
const NAMED = 3
const WEIGHT: readonly (Relation | null)[] = ['in', 'perhaps', 'unstated', 'out', null]

export function zonesShown(asked: readonly string[], leg: LegPlace | null): readonly ZoneShown[] {
  const all = [...new Set(asked)].map((zone) => named(zone, true, leg))
  const own =
    leg === null
      ? []
      : [...leg.in, ...leg.maybe].filter((zone) => !asked.includes(zone)).map((zone) => named(zone, asked.length === 0, leg))
  const touched = [...all, ...own].filter(({ relation }) => relation === 'in' || relation === 'perhaps')
  const rest = all.filter(({ relation }) => relation !== 'in' && relation !== 'perhaps')
  const shown = rest.length <= NAMED + 1 ? rest : rest.slice(0, NAMED)
  const others = rest.length - shown.length
  return [
    ...[...touched, ...shown].sort((a, b) => Number(b.asked) - Number(a.asked) || WEIGHT.indexOf(a.relation) - WEIGHT.indexOf(b.relation)),
    ...(others === 0 ? [] : [{ zone: null, others, asked: true, relation: rest[0]?.relation ?? null }]),
  ]
}

const named = (zone: string, asked: boolean, leg: LegPlace | null): ZoneShown => ({
  ...{ zone, others: 0, asked },
  relation: leg === null ? null : relationTo(zone, leg),
})
