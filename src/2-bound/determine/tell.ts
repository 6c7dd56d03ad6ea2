/** Turns what was judged in a cell into reasons. */
import { F, T, type Truth, U } from '#ground/kleene.ts'
import type { Finding } from '../conditions/condition-kind.ts'
import type { Permit } from '../law/clause.ts'
import type { Provision } from '../law/provision.ts'
import type { Binding, Unread } from './binding.ts'
import { type Cell, deferred, defersUnread } from './cell.ts'
import { goodsTold } from './classified.ts'
import { type Miss, missOf, shaken } from './cover.ts'
import { designationFacts, namesList } from './designated.ts'
import { type Tried, unreadableExemptions } from './exemption.ts'
import type { Inquiry } from './inquiry.ts'
import { type Over, overDeferred } from './over.ts'
import type { CountTold, Doubt, Reason, ReasonCode } from './reasons.ts'
import type { Cause } from './weigh.ts'

const NONE: readonly never[] = Object.freeze([])

/** The reach of the order over the act: a doubt about it turns every refusal of that order into a referral. */
export interface Telling {
  readonly order: string
  readonly reach: Truth
}

type Partly = Partial<Omit<Reason, 'code' | 'order' | 'parts' | 'during'>>

/** A reason in one cell, with the usual blanks filled in. */
export function reasonIn(telling: Telling, cell: Cell, code: ReasonCode, more: Partly): Reason {
  return {
    code,
    order: telling.order,
    ref: more.ref ?? null,
    version: more.version ?? null,
    doubts: more.doubts ?? NONE,
    cause: more.cause ?? null,
    findings: more.findings ?? NONE,
    exemptions: more.exemptions ?? NONE,
    misses: more.misses ?? NONE,
    para: more.para ?? null,
    count: more.count ?? null,
    facts: more.facts ?? NONE,
    also: more.also ?? NONE,
    parts: cell.parts,
    during: cell.during,
  }
}

const lighter = (block: Truth, telling: Telling): Truth => (block < telling.reach ? block : telling.reach)

/** What a restriction says in a cell, under the permit that carries it (null when none does). Null when there is nothing to tell. */
export function tellBinding(q: Inquiry, telling: Telling, cell: Cell, binding: Binding, permit: Permit | null): Reason | null {
  const { clause } = binding.provision
  if (clause.effect === 'limit') return null
  const met = binding.block === F && binding.outside !== T && binding.findings.some(isMet)
  if (met) return requirementMet(telling, cell, binding)
  const more: Partly = {
    ref: clause.ref,
    version: binding.provision.v,
    findings: binding.findings,
    exemptions: binding.lifted.tried,
  }
  if (binding.outside === T) return reasonIn(telling, cell, 'not-applicable', { ...more, para: binding.para })
  if (binding.block === F) return passed(telling, cell, binding, more)
  if (deferred(permit, binding)) return reasonIn(telling, cell, 'requirement-deferred', more)
  const block = lighter(binding.block, telling)
  const exemptions = withUnreadable(q, cell, binding)
  const goods = lookAgain(q, cell, () => goodsTold(q, clause.about))
  const facts = [...goods.facts, ...(namesList(clause.about) ? lookAgain(q, cell, () => designationFacts(q, clause.about)) : NONE)]
  if (block === T)
    return reasonIn(telling, cell, clause.any.length === 0 ? 'prohibited' : 'requirement-unmet', { ...more, exemptions, facts })
  const told = {
    ...more,
    exemptions,
    facts,
    doubts: doubtsOf(binding, telling),
    cause: causeOf(binding) ?? goods.cause,
    also: unsteady(q, cell, binding),
  }
  return reasonIn(telling, cell, openCode(binding, telling), told)
}

const isMet = (found: Finding): boolean => found.truth === T

/** The commonest reason there is, made without the detour over particulars. */
function requirementMet({ order }: Telling, { parts, during }: Cell, { provision, findings, lifted }: Binding): Reason {
  return {
    code: 'requirement-met',
    order,
    ref: provision.clause.ref,
    version: provision.v,
    doubts: NONE,
    cause: null,
    findings,
    exemptions: lifted.tried,
    misses: NONE,
    para: null,
    count: null,
    facts: NONE,
    also: NONE,
    parts,
    during,
  }
}

function passed(telling: Telling, cell: Cell, binding: Binding, more: Partly): Reason | null {
  // What is itself in doubt and moot besides is not worth a line of its own; a lifted prohibition always is.
  return binding.lifted.truth === T ? reasonIn(telling, cell, 'lifted', more) : null
}

function openCode(binding: Binding, telling: Telling): ReasonCode {
  const { clause } = binding.provision
  if (clause.effect !== 'limit' && clause.any.length === 0) return 'prohibition-open'
  const awaiting =
    telling.reach === T && binding.inForce === T && binding.match === T && binding.findings.every((f) => f.truth === F || f.awaiting)
  return awaiting ? 'requirement-awaiting' : 'requirement-open'
}

function doubtsOf(binding: Binding, telling: Telling): Doubt[] {
  const doubts: Doubt[] = []
  if (telling.reach === U) doubts.push('reach')
  if (binding.inForce === U) doubts.push('in-force')
  if (binding.match === U) doubts.push('match')
  if (binding.attested === U) doubts.push('unattested')
  if (binding.outside === U) doubts.push('not-applicable')
  if (binding.findings.some((f) => f.truth === U)) doubts.push('condition')
  if (binding.lifted.truth === U) doubts.push('exemption')
  return doubts
}

/** What a restriction of doubtful force rests on, where the doubt may come from there. */
const unsteady = (q: Inquiry, cell: Cell, { inForce, provision }: Binding): readonly string[] =>
  inForce === U ? lookAgain(q, cell, () => shaken(q, provision.instrument, true)) : NONE

const causeOf = (binding: Binding): Cause | null => binding.findings.find((f) => f.truth === U)?.cause ?? null

/** Damaged exemptions are looked up only here, where a restriction blocks and they might have lifted it. */
function withUnreadable(q: Inquiry, cell: Cell, binding: Binding): readonly Tried[] {
  if (q.rulebook.damagedExempts.length === 0) return binding.lifted.tried
  return lookAgain(q, cell, () => [...binding.lifted.tried, ...unreadableExemptions(q, binding.provision)])
}

/** Looks again at the moment and atom of a cell without disturbing the sweep. */
export function lookAgain<R>(q: Inquiry, cell: Cell, look: () => R): R {
  const atom = q.atom
  q.atom = cell.atom
  const found = q.atMoment(cell.from, look)
  q.atom = atom
  return found
}

/** What cannot be read says in a cell. */
export function tellUnread(telling: Telling, cell: Cell, unread: Unread, permit: Permit | null): Reason {
  const { damage } = unread
  const more: Partly = { ref: damage.ref, version: damage.version?.v ?? null }
  if (permit !== null && defersUnread(permit, unread)) return reasonIn(telling, cell, 'requirement-deferred', more)
  if (lighter(unread.block, telling) === T) return reasonIn(telling, cell, damage.why, more)
  return reasonIn(telling, cell, 'unreadable-open', {
    ...more,
    doubts: telling.reach === U ? ['reach'] : damage.instrument.attested === true ? ['match'] : ['unattested'],
  })
}

/** What a limit says in a cell. */
export function tellOver(telling: Telling, cell: Cell, over: Over, permit: Permit | null): Reason {
  const { clause, version } = over.limit
  const { max, tolerance, of, unit } = clause
  const count: CountTold = { used: over.used, asked: over.asked, max, tolerance, of, unit }
  const { binding } = over
  const more: Partly = {
    ref: clause.ref,
    version: version.v,
    count,
    cause: over.cause,
    facts: over.facts,
    exemptions: binding.lifted.tried,
  }
  if (binding.outside === T) return reasonIn(telling, cell, 'not-applicable', { ...more, para: binding.para })
  if (over.block === F) return reasonIn(telling, cell, over.over !== F && binding.lifted.truth === T ? 'lifted' : 'within-limit', more)
  if (overDeferred(permit, over)) return reasonIn(telling, cell, 'requirement-deferred', more)
  if (lighter(over.block, telling) === T) return reasonIn(telling, cell, 'over-limit', more)
  const doubts: Doubt[] = over.over === U ? [...doubtsOf(binding, telling), 'count'] : doubtsOf(binding, telling)
  return reasonIn(telling, cell, 'limit-open', { ...more, doubts })
}

const MISSES_TOLD_MAX = 12
/** Looking through every permit of a very large order for the nearest would cost more than the answer. */
const MISSES_SOUGHT_MAX = 2_000

/** Why nothing authorises the act in a cell, naming the permits that came nearest. */
export function tellNoAuthority(q: Inquiry, telling: Telling, cell: Cell, permits: readonly Provision<Permit>[]): Reason {
  const misses = lookAgain(q, cell, () => nearest(permits.slice(0, MISSES_SOUGHT_MAX).flatMap((permit) => missOf(q, permit, F) ?? [])))
  const damaged = q.rulebook.damagedPermits.filter((d) => d.instrument.order === telling.order).map((d) => d.ref)
  const code = telling.reach === T ? 'no-authority' : 'authority-open'
  const findings = cell.reservedIf
  const doubts: Doubt[] = telling.reach === T ? [] : findings.some((f) => f.truth === U) ? ['reach', 'condition'] : ['reach']
  return reasonIn(telling, cell, code, { misses, also: [...cell.reservedBy, ...damaged], doubts, findings })
}

/** The permits that fail in the fewest ways. */
function nearest(misses: readonly Miss[]): Miss[] {
  const least = misses.reduce((n, m) => Math.min(n, m.wants.length), Number.POSITIVE_INFINITY)
  return misses.filter((m) => m.wants.length === least).slice(0, MISSES_TOLD_MAX)
}

/** A permit that may or may not cover the act. */
export function tellDoubtfulAuthority(q: Inquiry, telling: Telling, cell: Cell, permit: Provision<Permit>): Reason {
  const miss = lookAgain(q, cell, () => missOf(q, permit, U))
  const wants = miss?.wants ?? []
  const doubts: Doubt[] = telling.reach === U ? ['reach'] : []
  if (wants.includes('in-force')) doubts.push('in-force')
  if (wants.includes('attested')) doubts.push('unattested')
  if (wants.some((want) => want !== 'in-force' && want !== 'attested')) doubts.push('match')
  return reasonIn(telling, cell, 'authority-open', { ref: permit.clause.ref, version: permit.v, also: miss?.fallen ?? [], doubts })
}
