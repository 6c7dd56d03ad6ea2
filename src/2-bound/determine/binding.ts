/**
 * How a restriction bears on an atom at a moment.
 *
 *   block = live ∧ ¬(any of its conditions holds) ∧ ¬lifted          live = inForce ∧ match ∧ ¬notApplicable
 *
 * Unattested law can only hold up, so a block of it is never more than unknown.
 */
import { and, F, not, or, T, type Truth } from '#ground/kleene.ts'
import type { Finding } from '../conditions/condition-kind.ts'
import { judge } from '../conditions/vocabulary.ts'
import type { Condition, Limit, Restriction } from '../law/clause.ts'
import { ALL_ACTS, type Pattern } from '../law/pattern.ts'
import type { Damage, Provision } from '../law/provision.ts'
import { chargeOf, windowEnd } from './count.ts'
import { type Lifted, lifted } from './exemption.ts'
import { attested, governing, inForce, standingOf } from './in-force.ts'
import type { Inquiry } from './inquiry.ts'
import { matches, notApplicable } from './match.ts'

export interface Binding {
  readonly provision: Provision<Restriction | Limit>
  readonly inForce: Truth
  readonly match: Truth
  readonly attested: Truth
  /** The paragraph that puts the act outside the clause, when one certainly does. */
  readonly para: string | null
  readonly outside: Truth
  readonly findings: readonly Finding[]
  readonly lifted: Lifted
  /** Something damaged stands behind whether it is in force or matches. */
  readonly damaged: boolean
  /** The block with exemptions left aside. */
  readonly unlifted: Truth
  /** For a limit this leaves the count aside: it says whether being over would block. */
  readonly block: Truth
}

const NONE: readonly never[] = Object.freeze([])
const NOTHING: Lifted = { truth: F, tried: NONE }

/** Matches as restrictions do, and says by `damageSeen` whether damage was behind it. The same pattern in a row is matched once. */
function matchWide(q: Inquiry, about: Pattern): Truth {
  const last = q.lastMatch
  if (last !== null && last.about === about && last.atom === q.atom && last.t === q.t) {
    q.damageSeen = last.damaged
    return last.truth
  }
  q.damageSeen = false
  const truth = matches(q, about, 'wide')
  q.lastMatch = { about, atom: q.atom, t: q.t, truth, damaged: q.damageSeen }
  return truth
}

/** Judges a restriction or a limit; null when it has nothing to do with the act. */
export function bind(q: Inquiry, provision: Provision<Restriction | Limit>): Binding | null {
  const { clause, instrument } = provision
  const match = matchWide(q, clause.about)
  if (match === F) return null
  const standing = standingOf(q, provision, clause.effect !== 'limit')
  const force = standing.inForce
  if (force === F) return null
  const out = clause.notApplicable.length === 0 ? null : notApplicable(q, clause.notApplicable)
  const trusted = standing.attested
  const damaged = q.damageSeen
  if (out?.truth === T) {
    return {
      provision,
      inForce: force,
      match,
      attested: trusted,
      para: out.para,
      outside: T,
      findings: NONE,
      lifted: NOTHING,
      damaged,
      unlifted: F,
      block: F,
    }
  }
  const outside: Truth = out === null ? F : out.truth
  let block = and(and(force, match), and(trusted, not(outside)))
  if (clause.effect === 'limit') {
    q.until(windowEnd(clause, q.t, instrument.zone))
    // A rate of exchange that changes in the middle of the act divides it, although the count comes later.
    chargeOf(q, clause, q.atom.line)
  }
  const findings = clause.effect === 'limit' ? NONE : findingsOf(q, clause.any, provision)
  if (findings.length > 0) block = and(block, not(anyHolds(findings)))
  const lift = block === F ? NOTHING : lifted(q, provision)
  return {
    provision,
    inForce: force,
    match,
    attested: trusted,
    para: null,
    outside,
    findings,
    lifted: lift,
    damaged,
    unlifted: block,
    block: and(block, not(lift.truth)),
  }
}

function findingsOf(q: Inquiry, conditions: readonly Condition[], provision: Provision): readonly Finding[] {
  // Most clauses have one condition, and a list made with it at once is far smaller than one that is grown.
  if (conditions.length === 1) return [judge(q, conditions[0] as Condition, provision)]
  return conditions.length === 0 ? NONE : conditions.map((condition) => judge(q, condition, provision))
}

function anyHolds(findings: readonly Finding[]): Truth {
  let holds: Truth = F
  for (const found of findings) holds = or(holds, found.truth)
  return holds
}

/**
 * Whether the doubt about a binding rests on something damaged, which no emergency may leave open. Damage behind an
 * exemption counts only where the restriction would certainly block without one: else the doubt does not come from it.
 */
export const restsOnDamage = (binding: Binding): boolean =>
  binding.damaged || binding.findings.some((f) => f.damaged) || (binding.unlifted === T && binding.lifted.tried.some((t) => t.damaged))

/** What cannot be read as law, and how far it blocks: within what was sealed for it at filing. */
export interface Unread {
  readonly damage: Damage
  readonly block: Truth
}

/** Judges a damage; null when it cannot reach the act. */
export function unread(q: Inquiry, damage: Damage): Unread | null {
  const { instrument, clause, version } = damage
  if (instrument.recorded !== null && instrument.recorded > q.known) return null
  let block: Truth = T
  if (damage.why === 'exemption-malformed') {
    if (governing(q, instrument) !== version) return null
    // What makes it no exemption is what the clauses it names are.
    if (clause?.effect === 'exempt') for (const l of clause.lifts) if ('ref' in l) q.needs.add(`instrument ${l.ref.split('/')[0] ?? ''}`)
    // Filed law that cannot be read as law blocks while it stands.
    block = and(inForce(q, instrument, true), matches(q, clause?.about ?? ALL_ACTS, 'wide'))
  } else if (clause !== null) {
    if (governing(q, instrument) !== version) return null
    const reach = clause.about === ALL_ACTS ? (instrument.envelope?.about ?? ALL_ACTS) : clause.about
    block = and(inForce(q, instrument, true), matches(q, reach, 'wide'))
  } else {
    if (version !== null && governing(q, instrument) !== version) return null
    block = within(q, damage)
  }
  // Law that nobody has attested only holds up, and is no heavier for being torn.
  block = and(block, attested(q, instrument))
  return block === F ? null : { damage, block }
}

function within(q: Inquiry, damage: Damage): Truth {
  const { instrument, version } = damage
  const { envelope } = instrument
  const sealed = version === null ? (envelope?.span ?? null) : null
  let truth: Truth = T
  if (sealed !== null) {
    q.until(sealed.from)
    q.until(sealed.until)
    truth = q.t >= sealed.from && q.t < sealed.until ? T : F
  } else if (Number.isFinite(instrument.term.from)) {
    // The instrument's own term can still be read, and with it whether its end was only expected.
    truth = inForce(q, instrument, true)
  }
  return truth === F ? F : and(truth, matches(q, envelope?.about ?? ALL_ACTS, 'wide'))
}
