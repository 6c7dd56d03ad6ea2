/**
 * A cell is one atom at one moment in one legal order: what could authorise it there, and what stands in its way.
 * Cells are judged one by one; limits and the choice of warrants are then settled for all cells of an order together.
 */

import type { Instant } from '#ground/instant.ts'
import { and, F, not, or, T, type Truth, U } from '#ground/kleene.ts'
import type { Atom } from '../act/atoms.ts'
import type { Finding } from '../conditions/condition-kind.ts'
import { judge, judgeNot } from '../conditions/vocabulary.ts'
import type { Condition, Permit, Span } from '../law/clause.ts'
import type { Provision } from '../law/provision.ts'
import type { Offers } from '../law/provision-index.ts'
import type { OrderLaw } from '../law/rulebook.ts'
import { type Binding, bind, restsOnDamage, type Unread, unread } from './binding.ts'
import { cover } from './cover.ts'
import { standingOf } from './in-force.ts'
import type { Inquiry } from './inquiry.ts'
import { matches, notApplicable } from './match.ts'

export interface Candidate {
  readonly permit: Provision<Permit>
  readonly cover: Truth
  /** What binds acts done under this permit's instrument, limits among them. */
  readonly bound: readonly Binding[]
  /** The heaviest block that this permit cannot leave open, limits left aside. */
  readonly heaviest: Truth
}

type Mutable<X> = { -readonly [K in keyof X]: X[K] }

export interface Cell {
  readonly atom: Atom
  readonly atomIndex: number
  readonly from: Instant
  /** Set when the sweep knows where the next moment lies. */
  until: Instant
  /** The same span, and the name of the part of the act (`counterpart leg line`, as far as it has them), for reasons to share. */
  readonly during: readonly [Mutable<Span>]
  readonly parts: readonly string[]
  readonly candidates: readonly Candidate[]
  /** Restrictions and limits that bind whatever the warrant. */
  readonly bindings: readonly Binding[]
  readonly unread: readonly Unread[]
  /** In an open order: whether acts like this one are reserved to a permit of it, and by which clauses. */
  readonly reserved: Truth
  readonly reservedBy: readonly string[]
  /** What was asked of the act before it counts as reserved: as informed, as suspected. */
  readonly reservedIf: readonly Finding[]
  /** Duties that anyone may come to owe by such acts. */
  readonly duties: Offered['duties']
}

const NONE: readonly never[] = Object.freeze([])

/** What the index offered for the whole act in one order. */
export interface Offered {
  readonly permits: OrderLaw['permits']['everything']
  readonly restrictions: OrderLaw['restrictions']['everything']
  readonly reserves: OrderLaw['reserves']['everything']
  readonly damages: OrderLaw['damages']['everything']
  readonly duties: OrderLaw['duties']['everything']
}

/** Asks the index of an order once for the whole act. */
export function offered(law: OrderLaw, offers: Offers): Offered {
  return {
    permits: law.permits.candidates(offers),
    restrictions: law.restrictions.candidates(offers),
    reserves: law.reserves.candidates(offers),
    damages: law.damages.candidates(offers),
    duties: law.duties.candidates(offers),
  }
}

/** Judges the atom of `q` at its moment. */
export function judgeCell(q: Inquiry, atomIndex: number, law: Offered): Cell {
  const bindings: Binding[] = []
  for (const provision of law.restrictions) {
    const binding = bind(q, provision)
    if (binding !== null) bindings.push(binding)
  }
  const unreads = law.damages.length === 0 ? NONE : law.damages.flatMap((damage) => unread(q, damage) ?? [])
  let reserved: Truth = F
  const reservedBy: string[] = []
  const reservedIf: Finding[] = []
  for (const reserve of law.reserves) {
    const { clause } = reserve
    let truth = matches(q, clause.about, 'wide')
    if (truth === F) continue
    const standing = standingOf(q, reserve, true)
    truth = and(truth, standing.inForce)
    if (truth === F) continue
    truth = and(truth, and(standing.attested, not(notApplicable(q, clause.notApplicable).truth)))
    if (truth === F) continue
    const asked = clause.if.map((condition) => surely(q, condition, reserve))
    truth = and(truth, allHold(asked))
    if (truth === F) continue
    reservedIf.push(...asked)
    reserved = or(reserved, truth)
    reservedBy.push(clause.ref)
  }
  const general = heaviest(null, bindings, unreads, F)
  const candidates: Candidate[] = []
  for (const permit of law.permits) {
    const covers = cover(q, permit)
    if (covers === F) continue
    const own = q.rulebook.warrantLaw(permit.version).restrictions
    const bound = own.length === 0 ? NONE : own.flatMap((p) => bind(q, p) ?? [])
    const { clause } = permit
    const shared = clause.defer.length === 0 ? general : heaviest(clause, bindings, unreads, F)
    candidates.push({ permit, cover: covers, bound, heaviest: heaviest(clause, bound, NONE, shared) })
  }
  const during: Cell['during'] = [{ from: q.t, until: q.t }]
  return {
    atom: q.atom,
    duties: law.duties,
    atomIndex,
    from: q.t,
    until: q.t,
    during,
    parts: partOf(q.atom),
    candidates,
    bindings,
    unread: unreads,
    reserved,
    reservedBy,
    reservedIf,
  }
}

/**
 * To be outside what is reserved frees, so that a condition of it does not hold must be as well founded as that it does: a denial that only
 * counts against it leaves it open.
 */
function surely(q: Inquiry, condition: Condition, within: Provision): Finding {
  const found = judge(q, condition, within)
  if (found.truth !== F || judgeNot(q, condition, within).truth === T) return found
  return { ...found, truth: U, cause: 'under-graded' }
}

function allHold(found: readonly Finding[]): Truth {
  let truth: Truth = T
  for (const one of found) truth = and(truth, one.truth)
  return truth
}

function partOf({ counterpart, leg, line }: Atom): readonly string[] {
  if (leg.id === '' && line === null) return counterpart === null ? NONE : [counterpart]
  return [[counterpart ?? '', leg.id, line?.id ?? ''].filter((x) => x !== '').join(' ')]
}

/** The heaviest of some blocks under a permit, limits left aside, starting from what is known already. */
function heaviest(permit: Permit | null, bindings: readonly Binding[], unreads: readonly Unread[], known: Truth): Truth {
  let block: Truth = known
  for (let i = 0; i < bindings.length; i++) {
    const binding = bindings[i] as Binding
    if (binding.provision.clause.effect !== 'limit') block = or(block, weightUnder(permit, binding))
  }
  for (const u of unreads) block = or(block, unreadUnder(permit, u))
  return block
}

/** What a binding weighs under a permit that may defer it: open may go ahead in an emergency, damage and unmet may not. */
function weightUnder(permit: Permit | null, binding: Binding): Truth {
  return deferred(permit, binding) ? F : binding.block
}

/** Whether the permit leaves this open binding to be justified afterwards. */
export function deferred(permit: Permit | null, binding: Binding): boolean {
  return binding.block === U && permit !== null && permit.defer.includes(binding.provision.clause.ref) && !restsOnDamage(binding)
}

/** An unreadable instrument may be deferred only by an emergency permit that names it. */
function unreadUnder(permit: Permit | null, unread: Unread): Truth {
  return permit !== null && defersUnread(permit, unread) ? F : unread.block
}

/** One torn file must not stop an emergency: it is deferred by the id of the whole instrument. A torn clause never is. */
export const defersUnread = (permit: Permit, { damage }: Unread): boolean =>
  damage.clause === null && permit.defer.includes(damage.instrument.id)
