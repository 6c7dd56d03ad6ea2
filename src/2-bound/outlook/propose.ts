/** What might make an answer heavier: for each reason, the adverse changes that speak to it. Whether they do is found by asking again. */
import { F, U } from '#ground/kleene.ts'
import { ROLES } from '../act/act.ts'
import { type Atom, atomsOf } from '../act/atoms.ts'
import { harmsOf } from '../conditions/vocabulary.ts'
import { cover } from '../determine/cover.ts'
import type { Determination } from '../determine/determination.ts'
import { approvalsOf } from '../determine/determine.ts'
import { Inquiry, type Question } from '../determine/inquiry.ts'
import type { Reason } from '../determine/reasons.ts'
import { tiedTo } from '../determine/tie.ts'
import { weigh } from '../determine/weigh.ts'
import type { Clause, Condition } from '../law/clause.ts'
import type { Provision } from '../law/provision.ts'
import { provisionNamed } from '../remedies/propose.ts'
import type { Adverse } from './adverse.ts'

/** The changes worth trying, each once, in the order in which the reasons are told: what stands in the way first, then what carries. */
export function threats(question: Question, answer: Determination): Adverse[] {
  const changes = new Map<string, Adverse>()
  const add = (change: Adverse): void => void changes.set(JSON.stringify(change), change)
  const atoms = atomsOf(question.act)
  const approvals = approvalsOf(question)
  const inquiries = atoms.map((atom) => new Inquiry(question, atom, approvals))
  for (const reason of answer.orders.flatMap(({ blocking, carrying }) => [...blocking, ...carrying])) {
    for (const change of factsFor(question, inquiries, reason)) add(change)
    for (const change of usageFor(reason)) add(change)
    for (const change of lawFor(question, reason)) add(change)
    for (const change of placesFor(reason)) add(change)
    for (const change of reachFor(question, reason)) add(change)
  }
  for (const id of authorities(question, inquiries)) for (const change of endings(question, id)) add(change)
  for (const zone of new Set(question.act.legs.flatMap((leg) => [...(leg.place?.maybe ?? [])]))) add({ kind: 'found-in', zone })
  return [...changes.values()]
}

/** The clause of a reason and the exemptions that were tried against it. */
function provisionsOf(question: Question, reason: Reason): Provision[] {
  const own = provisionNamed(question, reason)
  const tried = reason.exemptions.flatMap(({ ref }) => {
    const version = question.rulebook.instruments.get(idOf(ref))?.versions.findLast((v) => v.clauses?.some((c) => c.ref === ref))
    return version === undefined ? [] : (provisionNamed(question, { ...reason, ref, version: version.v }) ?? [])
  })
  return own === null ? tried : [own, ...tried]
}

const conditionsOf = (clause: Clause): readonly Condition[] =>
  clause.effect === 'require' || clause.effect === 'forbid' ? clause.any : clause.effect === 'exempt' ? clause.if : []

/** What people may refuse, take back, find or deny. */
function factsFor(question: Question, inquiries: readonly Inquiry[], reason: Reason): Adverse[] {
  const provisions = provisionsOf(question, reason).filter(({ clause }) => conditionsOf(clause).length > 0)
  if (provisions.length === 0) return []
  return inquiries.flatMap((q) =>
    provisions.flatMap((p) => conditionsOf(p.clause).flatMap((c) => harmsOf(q, c, p).map((harm): Adverse => ({ kind: 'facts', ...harm })))),
  )
}

/** What is left under a limit that the act needs a part of. */
function usageFor({ count, ref }: Reason): Adverse[] {
  if (count === null || ref === null) return []
  const left = count.max.plus(count.tolerance).minus(count.used)
  return left.gt(0) && count.asked.gt(0) ? [{ kind: 'use-up', limit: ref, left, of: count.of, unit: count.unit }] : []
}

/** Where a distance is not known precisely enough, the act may prove to lie on the wrong side of it. */
function placesFor({ findings }: Reason): Adverse[] {
  return findings.flatMap(({ kind, cause, values }): Adverse[] => {
    if (kind !== 'distance' || cause !== 'place-uncertain') return []
    const { from, min, max, atLeast, atMost } = values
    const at = (metres: unknown, side: 'nearer' | 'farther', than: unknown): Adverse[] =>
      metres === undefined || than === ''
        ? []
        : [{ kind: 'found-at', site: String(from), metres: String(metres), side, than: String(than) }]
    return [
      ...(Number(min) < Number(atLeast) ? at(min, 'nearer', atLeast) : []),
      ...(Number(max) > Number(atMost) ? at(max, 'farther', atMost) : []),
    ]
  })
}

const idOf = (ref: string): string => ref.split('/')[0] ?? ''

/** Exemptions and agreements that a reason rests on may end before the act, and law that nobody has attested may be attested. */
function lawFor(question: Question, reason: Reason): Adverse[] {
  const agreements = provisionsOf(question, reason).flatMap(({ clause }) =>
    conditionsOf(clause).flatMap((c) => (c.kind === 'agreement-in-force' ? String(c.spec.agreement) : [])),
  )
  const changes = [...reason.exemptions.map(({ ref }) => idOf(ref)), ...agreements].flatMap((id) => endings(question, id))
  if (reason.ref !== null && reason.doubts.includes('unattested')) changes.push({ kind: 'attest', instrument: idOf(reason.ref) })
  return changes
}

/** The end of an instrument, of everything it rests on, and the events with which they end. */
function endings(question: Question, id: string): Adverse[] {
  const { instruments } = question.rulebook
  const own = instruments.get(id)
  if (own === undefined) return []
  return [own, ...question.rulebook.foundation(own).ids.flatMap((parent) => instruments.get(parent) ?? [])].flatMap((one): Adverse[] => [
    { kind: 'end', instrument: one.id, what: one.kind, by: one.issuer },
    ...(one.endsOn === null ? [] : [{ kind: 'event', event: one.endsOn, instrument: one.id } as const]),
  ])
}

/** Parts of an act mostly stand under the same permits, and asking each of very many would cost more than it finds. */
const ATOMS_LOOKED_AT_MAX = 50

/** The instruments that may authorise some part of the act, and those that let someone act for their grantees. A referral does not tell them. */
function authorities(question: Question, inquiries: readonly Inquiry[]): ReadonlySet<string> {
  const found = new Set<string>()
  const actors = question.act.roles.actor ?? []
  for (const q of inquiries.slice(0, ATOMS_LOOKED_AT_MAX)) {
    for (const law of question.rulebook.orders.values())
      for (const permit of law.permits.everything) if (cover(q, permit) !== F) found.add(permit.instrument.id)
  }
  for (const id of [...found])
    for (const { clause, instrument } of question.rulebook.empowering('act-for', id))
      if (actors.includes(clause.who)) found.add(instrument.id)
  return found
}

/** Establishing that an order does reach the act, where that is open. */
function reachFor(question: Question, reason: Reason): Adverse[] {
  if (!reason.doubts.includes('reach')) return []
  const q = new Inquiry(question, atomsOf(question.act)[0] as Atom)
  return (question.rulebook.orders.get(reason.order)?.order.nexus ?? []).flatMap((ground): Adverse[] => {
    if (ground.on !== 'role_is' && ground.on !== 'tie') return []
    const [roles, is] = ground.on === 'tie' ? [ground.roles, ground.tie] : [ROLES, ground.fact]
    const value = ground.on === 'tie' ? ([...ground.names].sort()[0] ?? '') : true
    return [...new Set(roles.flatMap((role) => question.act.roles[role] ?? []))]
      .filter((party) => (ground.on === 'tie' ? tiedTo(q, party, ground.tie, ground.names) : weigh(q, party, is, true).truth) === U)
      .map((of): Adverse => ({ kind: 'facts', code: 'happen', values: { of, is }, facts: [{ of, is, value, settles: true }] }))
  })
}
