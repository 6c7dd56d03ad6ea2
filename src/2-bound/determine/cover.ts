/**
 * Whether a permit covers an atom at a moment: it is in force, matches, names the actor or someone he may act for, and the
 * act does not begin before it is asked unless the permit says so.
 */
import { and, F, or, T, type Truth, U } from '#ground/kleene.ts'
import type { Permit } from '../law/clause.ts'
import type { Instrument } from '../law/instrument.ts'
import type { DimensionName } from '../law/pattern.ts'
import { DIMENSIONS } from '../law/pattern.ts'
import type { Provision } from '../law/provision.ts'
import { attested, governing, inForce, standing, standingOf } from './in-force.ts'
import type { Inquiry } from './inquiry.ts'
import { dimensionTruth, matches } from './match.ts'
import { empowered } from './power.ts'

/** What can keep a permit from covering, besides the dimensions of its pattern. */
export type Want = DimensionName | 'in-force' | 'attested' | 'begun-before-asked' | 'not-named'

/** Whether the permit covers the atom of `q` at its moment. */
export function cover(q: Inquiry, permit: Provision<Permit>): Truth {
  const { clause } = permit
  if (!named(q, permit)) return F
  let truth = matches(q, clause.about, 'strict', true)
  if (truth === F) return F
  const standing = standingOf(q, permit, false)
  truth = and(truth, and(standing.inForce, standing.attested))
  if (truth === F) return F
  truth = and(truth, actorMatches(q, permit))
  return truth === F || !inTime(q, clause) ? F : truth
}

/** The asker may name the instrument he relies on; then no other of its order will do. */
function named(q: Inquiry, permit: Provision<Permit>): boolean {
  const under = q.act.under
  if (under === null) return true
  const instrument = q.rulebook.instruments.get(under) ?? q.rulebook.instruments.get(under.split('/')[0] ?? '')
  if (instrument === undefined) return false
  return instrument.order !== permit.instrument.order || permit.instrument.id === under || permit.clause.ref === under
}

function inTime(q: Inquiry, clause: Permit): boolean {
  if (clause.afterTheFact) return true
  const start = q.atom.leg.from
  // Asked at its very start an act has not yet begun; a moment later it has.
  q.asked(q.at < start ? start : start + 1)
  return start >= q.at
}

/** Authority is personal: the grantee, or one empowered to act for him and acting for him. */
function actorMatches(q: Inquiry, permit: Provision<Permit>): Truth {
  const grantees = permit.clause.about.actor
  if (grantees === null) return T
  if (grantees.complement) return dimensionTruth(q, permit.clause.about, 'actor', 'strict')
  let truth: Truth = F
  for (const actor of q.act.roles.actor ?? []) {
    if (grantees.values.has(actor)) return T
    const principals = q.act.roles.principal
    const forGrantee: Truth = principals === null ? U : principals.some((p) => grantees.values.has(p)) ? T : F
    if (forGrantee !== F) truth = or(truth, and(forGrantee, empowered(q, actor, 'act-for', permit.instrument)))
  }
  return truth
}

/** A permit that does not cover, and everything it would have needed. */
export interface Miss {
  readonly ref: string
  readonly wants: readonly Want[]
  /** What it rests on and has lost. */
  readonly fallen: readonly string[]
}

/** Everything for which a permit does not certainly cover, with certain failures first; null when the house could not have known of it. */
export function missOf(q: Inquiry, permit: Provision<Permit>, least: Truth): Miss | null {
  const { clause, instrument } = permit
  if (instrument.recorded !== null && instrument.recorded > q.known) return null
  if (permit.version.recorded !== null && permit.version.recorded > q.known) return null
  // Another version of the same instrument governs, and has its own clause to be near or far.
  const governs = governing(q, instrument)
  if (governs !== null && governs !== permit.version) return null
  const wants: Want[] = DIMENSIONS.filter((name) => name !== 'actor' && dimensionTruth(q, clause.about, name, 'strict') <= least)
  if (actorMatches(q, permit) <= least) wants.push('actor')
  const force = inForce(q, instrument, false)
  if (force <= least || governs === null) wants.push('in-force')
  if (least >= U && attested(q, instrument) <= least) wants.push('attested')
  if (!inTime(q, clause)) wants.push('begun-before-asked')
  if (!named(q, permit)) wants.push('not-named')
  const fallen = force === T ? [] : shaken(q, instrument, false)
  return { ref: clause.ref, wants, fallen }
}

/** What an instrument rests on that does not certainly stand. */
export const shaken = (q: Inquiry, instrument: Instrument, restricts: boolean): readonly string[] =>
  q.rulebook.foundation(instrument).ids.filter((id) => standing(q, id, restricts) !== T)
