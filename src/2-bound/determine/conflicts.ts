/**
 * Where the answers of legal orders stand against each other. Nothing is chosen: the heaviest answer governs all the same, and counsel
 * sees which law of which order speaks against which.
 *
 *   permitted-and-refused   one order's permit carries the act, and another order refuses it
 *   lifted-and-refused      an exemption in one order lifts its restriction, and another order's own restriction, which that exemption
 *                           has no power over, still refuses: a carve-out of one does not open the other
 *   opposed-requirements    one order requires what another requires not to be: both cannot be met
 *
 * An open order that is silent, or that only restricts and finds nothing wrong, permits nothing and conflicts with nobody.
 */
import type { Condition } from '../law/clause.ts'
import type { Rulebook } from '../law/rulebook.ts'
import type { OrderAnswer } from './answer.ts'
import { type Reason, weightOf } from './reasons.ts'

export const CONFLICTS = ['lifted-and-refused', 'opposed-requirements', 'permitted-and-refused'] as const

export interface Conflict {
  readonly kind: (typeof CONFLICTS)[number]
  /** The two orders: the one that permits or lifts first; of two requirements in the order of their names. */
  readonly orders: readonly [string, string]
  /** The clauses of each that stand against those of the other, sorted. */
  readonly refs: readonly [readonly string[], readonly string[]]
}

/** Every conflict between two of some answers, by kind and orders. */
export function conflictsOf(orders: readonly OrderAnswer[], rulebook: Rulebook): readonly Conflict[] {
  if (orders.length < 2) return []
  const found: Conflict[] = []
  for (const one of orders) {
    for (const other of orders) {
      if (one === other) continue
      if (one.verdict === 'permit' && other.verdict === 'refuse') found.push(...against(one, other))
      if (one.order < other.order) found.push(...opposed(one, other, rulebook))
    }
  }
  const key = ({ kind, orders: [a, b] }: Conflict): string => `${kind} ${a} ${b}`
  return found.sort((a, b) => (key(a) < key(b) ? -1 : 1))
}

function against(one: OrderAnswer, other: OrderAnswer): Conflict[] {
  const refused = refsOf(other.blocking.filter((reason) => weightOf(reason.code) === 'refuse'))
  const orders = [one.order, other.order] as const
  const lifting = one.carrying.filter((reason) => reason.code === 'lifted')
  const permits = refsOf(one.carrying.filter((reason) => reason.code === 'authorised'))
  return [
    ...(permits.length > 0 ? [{ kind: 'permitted-and-refused' as const, orders, refs: [permits, refused] as const }] : []),
    ...(lifting.length > 0 ? [{ kind: 'lifted-and-refused' as const, orders, refs: [exempting(lifting), refused] as const }] : []),
  ]
}

/** The exemptions that lift, rather than what they lift. */
const exempting = (reasons: readonly Reason[]): string[] => sorted(reasons.flatMap((reason) => reason.exemptions.map((tried) => tried.ref)))

const refsOf = (reasons: readonly Reason[]): string[] => sorted(reasons.flatMap((reason) => reason.ref ?? []))
const sorted = (refs: readonly string[]): string[] => [...new Set(refs)].sort()

/** Requirements with one condition each, of which one is the other's negation. */
function opposed(one: OrderAnswer, other: OrderAnswer, rulebook: Rulebook): Conflict[] {
  const [mine, theirs] = [required(one, rulebook), required(other, rulebook)]
  const pairs = mine.flatMap(([ref, condition]) =>
    theirs.flatMap(([against, its]) => (isNegation(condition, its) || isNegation(its, condition) ? [[ref, against] as const] : [])),
  )
  if (pairs.length === 0) return []
  const refs = [sorted(pairs.map(([ref]) => ref)), sorted(pairs.map(([, ref]) => ref))] as const
  return [{ kind: 'opposed-requirements', orders: [one.order, other.order], refs }]
}

function required({ order, blocking, carrying }: OrderAnswer, rulebook: Rulebook): (readonly [string, Condition])[] {
  const told = sorted([...blocking, ...carrying].flatMap((reason) => (reason.code.startsWith('requirement-') ? (reason.ref ?? []) : [])))
  return told.flatMap((ref) => {
    const instrument = rulebook.instruments.get(ref.slice(0, ref.lastIndexOf('/')))
    if (instrument?.order !== order) return []
    const clauses = instrument.versions.flatMap((version) => version.clauses ?? []).filter((clause) => clause.ref === ref)
    return clauses.flatMap((clause) =>
      clause.effect === 'require' && clause.any.length === 1 ? [[ref, clause.any[0] as Condition] as const] : [],
    )
  })
}

function isNegation(denied: Condition, plain: Condition): boolean {
  const inner = denied.kind === 'not' ? (denied.spec.inner as Condition) : null
  return inner !== null && inner.kind === plain.kind && written(inner) === written(plain)
}

const written = ({ spec }: Condition): string =>
  JSON.stringify(spec, (_, value: unknown) => (value instanceof Set ? [...(value as Set<unknown>)].sort() : value))
