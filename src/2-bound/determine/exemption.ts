/**
 * Whether a restriction is lifted: some exemption names it, is in force, matches, has its conditions met, and was issued by
 * someone with power to exempt from the restriction's instrument on the day he issued it.
 *
 * Exemptions that were looked at and did not lift are kept: a reader must see that one was tried and why it failed.
 */
import { and, F, or, T, type Truth, U } from '#ground/kleene.ts'
import type { Finding } from '../conditions/condition-kind.ts'
import { judge } from '../conditions/vocabulary.ts'
import type { Exempt } from '../law/clause.ts'
import type { Damage, Provision } from '../law/provision.ts'
import { attested, governing, inForce } from './in-force.ts'
import type { Inquiry } from './inquiry.ts'
import { matches } from './match.ts'
import { power } from './power.ts'

/** One exemption that names the restriction and matches the act, with each thing it needs. */
export interface Tried {
  readonly ref: string
  readonly truth: Truth
  readonly inForce: Truth
  readonly power: Truth
  readonly match: Truth
  readonly findings: readonly Finding[]
  readonly unreadable: boolean
  /** Something damaged stands behind whether it lifts. */
  readonly damaged: boolean
}
export interface Lifted {
  readonly truth: Truth
  readonly tried: readonly Tried[]
}
const NOT_LIFTED: Lifted = { truth: F, tried: [] }

/** Judges all exemptions that name `restriction`, for the atom and moment of `q`. */
export function lifted(q: Inquiry, restriction: Provision): Lifted {
  // An exemption may be filed in any order, so what matters is whether one names this clause, wherever it stands.
  q.needs.add(`exemptions ${restriction.clause.ref}`)
  const naming = q.rulebook.exemptsNaming(restriction)
  if (naming.length === 0) return NOT_LIFTED
  let truth: Truth = F
  const tried: Tried[] = []
  for (const exempt of naming) {
    const one = tryOne(q, exempt, restriction)
    if (one === null) continue
    tried.push(one)
    truth = or(truth, one.truth)
  }
  return { truth, tried }
}

function tryOne(q: Inquiry, exempt: Provision<Exempt>, restriction: Provision): Tried | null {
  const { clause, instrument } = exempt
  q.needs.add(`instrument ${instrument.id}`)
  // Were one of the clauses it names an exemption itself, it would be no exemption but damage.
  for (const lift of clause.lifts) if ('ref' in lift) q.needs.add(`instrument ${lift.ref.split('/')[0] ?? ''}`)
  if (instrument.recorded !== null && instrument.recorded > q.known) return null
  if (governing(q, instrument) !== exempt.version) return null
  q.damageSeen = false
  const match = matches(q, clause.about, 'strict')
  if (match === F) return null
  const live = and(inForce(q, instrument, false), attested(q, instrument))
  const has = power(q, instrument.issuer, 'exempt', restriction.instrument, instrument.issued)
  const findings = clause.if.map((condition) => judge(q, condition, exempt))
  const damaged = q.damageSeen || findings.some((f) => f.damaged)
  let truth = and(and(match, live), has)
  for (const one of findings) truth = and(truth, one.truth)
  return { ref: clause.ref, truth, inForce: live, power: has, match, findings, unreadable: false, damaged }
}

/**
 * Damaged exemptions of someone who could lift this restriction: they lift nothing, and are named beside it because
 * restoring them might.
 */
export function unreadableExemptions(q: Inquiry, restriction: Provision): readonly Tried[] {
  const might = (damage: Damage): boolean =>
    power(q, damage.instrument.issuer, 'exempt', restriction.instrument, damage.instrument.issued) !== F &&
    inForce(q, damage.instrument, false) !== F
  for (const damage of q.rulebook.damagedExempts) q.needs.add(`instrument ${damage.instrument.id}`)
  return q.rulebook.damagedExempts
    .filter(might)
    .map((damage) => ({ ref: damage.ref, truth: F, inForce: U, power: T, match: U, findings: [], unreadable: true, damaged: true }))
}
