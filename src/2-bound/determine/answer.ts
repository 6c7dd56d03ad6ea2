/**
 * The answer of one legal order.
 *
 *   closed or reserved: the lightest answer over the permits that cover; where none does, refused for want of authority
 *   open, not reserved: its restrictions alone
 *
 * An order whose reach is not known can hold up, never finally refuse; one whose copy is stale answers at least refer.
 */

import type { Instant } from '#ground/instant.ts'
import { F, or, T, type Truth, U } from '#ground/kleene.ts'
import type { Permit } from '../law/clause.ts'
import type { Provision } from '../law/provision.ts'
import type { OrderLaw } from '../law/rulebook.ts'
import type { Candidate, Cell } from './cell.ts'
import { fresh } from './in-force.ts'
import type { Inquiry } from './inquiry.ts'
import { tellNoLicence } from './no-licence.ts'
import type { Over } from './over.ts'
import { gather, type Reason, type Verdict, weightOf } from './reasons.ts'
import { type Settled, settle } from './settle.ts'
import { reasonIn, type Telling, tellBinding, tellDoubtfulAuthority, tellNoAuthority, tellOver, tellUnread } from './tell.ts'

/** A cell of this order with the order's reach there. */
export interface Reached {
  readonly cell: Cell
  readonly reach: Truth
}

/** The permit used, for which parts and when. It is recorded and charged. */
export interface Warrant {
  readonly order: string
  readonly permit: Provision<Permit>
  readonly part: string
  readonly from: Instant
  readonly until: Instant
}

export interface OrderAnswer {
  readonly order: string
  readonly verdict: Verdict
  /** What stands in the way; empty when the order permits. */
  readonly blocking: readonly Reason[]
  /** What carries the act: warrants, requirements met, prohibitions lifted, limits kept. */
  readonly carrying: readonly Reason[]
  readonly warrants: readonly Warrant[]
  readonly parts: ReadonlyMap<number, Verdict>
  readonly charged: readonly { readonly over: Over; readonly cell: Cell }[]
  readonly deferrals: readonly { readonly permit: Permit; readonly ref: string; readonly cell: Cell }[]
}

const NONE: readonly never[] = Object.freeze([])
const VERDICT_OF = ['permit', 'refer', 'refuse'] as const

/** Answers for an order from all its cells. `permits` are those the index offered, for naming the nearest misses. */
export function answerOf(q: Inquiry, law: OrderLaw, reached: readonly Reached[]): OrderAnswer {
  const order = law.order.id
  const settled = settle(
    q,
    reached.map((r) => r.cell),
  )
  const telling = new Teller(q, law)
  const stale = law.order.maxAgeDays !== null && fresh(q, law.order.checked, law.order.maxAgeDays) !== T
  const parts = new Map<number, Verdict>()
  let heaviest: Truth = stale ? U : F
  for (const [i, s] of settled.entries()) {
    const reach = reached[i]?.reach ?? U
    const weight = telling.cell(s, reach)
    heaviest = or(heaviest, weight)
    const before = parts.get(s.cell.atomIndex)
    const now = VERDICT_OF[stale ? or(weight, U) : weight]
    parts.set(s.cell.atomIndex, before === undefined || VERDICT_OF.indexOf(now) > VERDICT_OF.indexOf(before) ? now : before)
  }
  const first = settled[0]
  if (stale && first) telling.told.push(reasonIn({ order, reach: U }, first.cell, 'order-stale', { doubts: ['in-force'], also: [order] }))
  const reasons = gather(telling.told, telling.several || settled.length > 1)
  return {
    order,
    verdict: VERDICT_OF[heaviest],
    blocking: reasons.filter((r) => weightOf(r.code) !== 'permit'),
    carrying: reasons.filter((r) => weightOf(r.code) === 'permit'),
    warrants: telling.warrants,
    parts,
    charged: telling.charged,
    deferrals: telling.deferrals,
  }
}

/** Collects reasons, warrants and charges cell by cell. */
class Teller {
  readonly told: Reason[] = []
  readonly warrants: Warrant[] = []
  readonly charged: { over: Over; cell: Cell }[] = []
  readonly deferrals: { permit: Permit; ref: string; cell: Cell }[] = []
  /** The same reason may have been told more than once. */
  several = false
  readonly #q: Inquiry
  readonly #law: OrderLaw

  constructor(q: Inquiry, law: OrderLaw) {
    this.#q = q
    this.#law = law
  }

  /** Tells one settled cell; gives its weight (false permit, unknown refer, true refuse). */
  cell(s: Settled, reach: Truth): Truth {
    const { cell } = s
    const telling: Telling = { order: this.#law.order.id, reach }
    const needs = this.#law.order.closed ? T : cell.reserved
    const weight = needs === F ? this.#open(s, telling) : this.#authorised(s, telling, needs)
    return weight < reach ? weight : reach
  }

  /** An open order that does not reserve such acts: only what restricts everyone counts. */
  #open(s: Settled, telling: Telling): Truth {
    const { cell } = s
    const weight = this.#blocks(s)
    const spoken = this.#general(s, telling, null)
    const unlicensed = weight === F ? tellNoLicence(this.#q, telling, cell) : null
    if (unlicensed !== null) this.told.push(unlicensed)
    else if (weight === F && spoken === 0) this.told.push(reasonIn(telling, cell, 'order-silent', {}))
    if (weight === F) this.#charge(s.overs, cell)
    return weight
  }

  #authorised(s: Settled, telling: Telling, needs: Truth): Truth {
    const { cell } = s
    if (cell.candidates.length === 0) {
      // Where it is only possible that the act is reserved, the want of a licence holds up and does not refuse.
      const reach = needs < telling.reach ? needs : telling.reach
      this.told.push(tellNoAuthority(this.#q, { ...telling, reach }, cell, this.#law.permits.everything))
      this.#general(s, telling, null)
      return or(this.#blocks(s), needs)
    }
    if (needs === U) return this.#perhapsReserved(s, telling)
    const weight = s.weight
    if (weight === F) this.#carried(s, s.carried as Candidate, telling)
    else this.#failed(s, telling, weight)
    if (s.cut) this.told.push(reasonIn(telling, cell, 'limit-open', { doubts: ['search-cut'], cause: 'assignment-cut' }))
    return weight
  }

  /**
   * It is not known whether such acts are reserved. What restricts everyone counts in full, as in an open order; what
   * only a licence would bring holds up at most, because it may turn out that no licence is needed.
   */
  #perhapsReserved(s: Settled, telling: Telling): Truth {
    this.several = true
    const general = this.#blocks(s)
    if (general === F && s.weight === F) {
      this.#carried(s, s.carried as Candidate, telling)
      return F
    }
    this.#general(s, telling, null)
    if (s.weight === F) return general
    for (const { candidate, overs } of s.equals) {
      const doubtful = { ...telling, reach: U }
      if (candidate.cover === U) this.told.push(tellDoubtfulAuthority(this.#q, telling, s.cell, candidate.permit))
      this.#own(s, candidate, overs, doubtful)
    }
    return or(general, U)
  }

  #blocks(s: Settled): Truth {
    let weight: Truth = F
    for (const b of s.cell.bindings) if (b.provision.clause.effect !== 'limit') weight = or(weight, b.block)
    for (const u of s.cell.unread) weight = or(weight, u.block)
    for (const o of s.overs) weight = or(weight, o.block)
    return weight
  }

  #carried(s: Settled, candidate: Candidate, telling: Telling): void {
    const { cell } = s
    const { permit } = candidate
    this.told.push(reasonIn(telling, cell, 'authorised', { ref: permit.clause.ref, version: permit.v, also: this.#empowering(permit) }))
    this.warrants.push({ order: telling.order, permit, part: cell.parts[0] ?? '', from: cell.from, until: cell.until })
    this.#general(s, telling, permit.clause)
    this.#own(s, candidate, s.equals[0]?.overs ?? [], telling)
    this.#charge([...s.overs, ...(s.equals[0]?.overs ?? [])], cell)
  }

  /** The clauses by which someone acts for the grantee, when it is not the grantee who acts. */
  #empowering(permit: Provision<Permit>): readonly string[] {
    const actors = this.#q.act.roles.actor ?? []
    const grantees = permit.clause.about.actor
    if (grantees === null || grantees.complement || actors.some((actor) => grantees.values.has(actor))) return NONE
    return this.#q.rulebook.empowering('act-for', permit.instrument.id).flatMap((e) => (actors.includes(e.clause.who) ? e.clause.ref : []))
  }

  /** Tells why none of the alternatives that came out lightest permits. What binds under all of them alike is told once. */
  #failed(s: Settled, telling: Telling, weight: Truth): void {
    const alike = s.equals.every(({ candidate }) => candidate.permit.clause.defer.length === 0)
    if (!alike) this.several = true
    for (const [i, { candidate, overs }] of s.equals.entries()) {
      if (candidate.cover === U) this.told.push(tellDoubtfulAuthority(this.#q, telling, s.cell, candidate.permit))
      const before = this.told.length
      if (i === 0 || !alike) this.#general(s, telling, candidate.permit.clause)
      if (candidate.bound.length > 0 && i > 0) this.several = true
      this.#own(s, candidate, overs, telling)
      // A referral is told by what is open; a refusal by everything that stands in the way.
      if (weight === U) this.#keepFrom(before, (reason) => weightOf(reason.code) !== 'refuse')
    }
  }

  #keepFrom(start: number, keep: (reason: Reason) => boolean): void {
    let end = start
    for (let i = start; i < this.told.length; i++) {
      const reason = this.told[i] as Reason
      if (keep(reason)) this.told[end++] = reason
    }
    this.told.length = end
  }

  /** What binds whatever the warrant; gives how many reasons it made. */
  #general(s: Settled, telling: Telling, permit: Permit | null): number {
    const before = this.told.length
    for (const b of s.cell.bindings) this.#push(tellBinding(this.#q, telling, s.cell, b, permit), permit, s.cell)
    for (const u of s.cell.unread) this.#push(tellUnread(telling, s.cell, u, permit), permit, s.cell)
    for (const o of s.overs) this.#push(tellOver(telling, s.cell, o, permit), permit, s.cell)
    for (const b of s.cell.bindings) this.#copies(b.provision, telling, s.cell)
    return this.told.length - before
  }

  /** What binds only acts under this permit's instrument. */
  #own(s: Settled, candidate: Candidate, overs: readonly Over[], telling: Telling): void {
    const permit = candidate.permit.clause
    for (const b of candidate.bound) this.#push(tellBinding(this.#q, telling, s.cell, b, permit), permit, s.cell)
    for (const o of overs) this.#push(tellOver(telling, s.cell, o, permit), permit, s.cell)
    this.#copies(candidate.permit, telling, s.cell)
  }

  #push(reason: Reason | null, permit: Permit | null, cell: Cell): void {
    if (reason === null) return
    this.told.push(reason)
    if (reason.code === 'requirement-deferred' && permit !== null && reason.ref !== null)
      this.deferrals.push({ permit, ref: reason.ref, cell })
  }

  /** Every answer that a damaged copy touches says so, also when the last readable copy of the version governs. */
  #copies(provision: Provision, telling: Telling, cell: Cell): void {
    if (!provision.lastReadableCopy) return
    this.several = true
    this.told.push(reasonIn(telling, cell, 'last-readable-copy', { ref: provision.instrument.id, version: provision.v }))
  }

  #charge(overs: readonly Over[], cell: Cell): void {
    for (const over of overs) if (over.binding.block !== F) this.charged.push({ over, cell })
  }
}
