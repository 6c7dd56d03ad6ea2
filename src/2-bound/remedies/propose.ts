/** What might put an answer right: for each reason, the changes that speak to it. Whether they do is found by asking again. */

import { writeDecimal } from '#ground/decimal.ts'
import { F, U } from '#ground/kleene.ts'
import { ROLES } from '../act/act.ts'
import { atomsOf } from '../act/atoms.ts'
import { curesOf } from '../conditions/vocabulary.ts'
import type { Determination } from '../determine/determination.ts'
import { approvalsOf } from '../determine/determine.ts'
import { occurred } from '../determine/in-force.ts'
import { Inquiry, type Question } from '../determine/inquiry.ts'
import type { Reason } from '../determine/reasons.ts'
import { tiedTo } from '../determine/tie.ts'
import { weigh } from '../determine/weigh.ts'
import type { Clause } from '../law/clause.ts'
import type { Instrument } from '../law/instrument.ts'
import { type Provision, provisionOf } from '../law/provision.ts'
import type { Change } from './change.ts'
import { goodsFor } from './goods.ts'

/** The changes worth trying, each once, those people can bring about by themselves before those that need others' decisions. */
export function proposals(question: Question, answer: Determination): Change[] {
  const changes = new Map<string, Change>()
  const add = (change: Change): void => void changes.set(JSON.stringify(change), change)
  for (const reason of answer.reasons) {
    for (const change of curesFor(question, reason)) add(change)
    for (const change of timesFor(question, reason)) add(change)
    for (const change of amountsFor(question, reason)) add(change)
  }
  for (const change of goodsFor(question, answer)) add(change)
  for (const change of partsOf(question, answer)) add(change)
  if (question.act.legs.some((leg) => (leg.place?.maybe.size ?? 0) > 0)) add({ kind: 'fix-place' })
  if (question.act.under !== null) add({ kind: 'name-no-instrument' })
  for (const reason of answer.reasons) for (const change of lawFor(question, reason)) add(change)
  return [...changes.values()]
}

/** The clause a reason names, in the version it was judged by; null where it names none. */
export function provisionNamed(question: Question, reason: Reason): Provision | null {
  const instrument = question.rulebook.instruments.get(reason.ref?.split('/')[0] ?? '')
  if (instrument === undefined) return null
  const version = instrument.versions.find((v) => v.v === reason.version)
  const clause = version?.clauses?.find((c) => c.ref === reason.ref)
  return version === undefined || clause === undefined ? null : provisionOf(clause, instrument, version, 0)
}

/** What people may do so that a requirement, or the condition of an exemption that was tried, is met. */
function curesFor(question: Question, reason: Reason): Change[] {
  const provision = provisionNamed(question, reason)
  if (provision === null) return []
  const conditions = (clause: Clause): readonly Parameters<typeof curesOf>[1][] =>
    clause.effect === 'require' || clause.effect === 'forbid' ? clause.any : clause.effect === 'exempt' ? clause.if : []
  const tried = reason.exemptions.flatMap(
    (t) => provisionNamed(question, { ...reason, ref: t.ref, version: latest(question, t.ref) }) ?? [],
  )
  const approvals = approvalsOf(question)
  return atomsOf(question.act).flatMap((atom) => {
    const q = new Inquiry(question, atom, approvals)
    return [provision, ...tried].flatMap((p) =>
      conditions(p.clause).flatMap((c) => curesOf(q, c, p).map((cure): Change => ({ kind: 'facts', ...cure }))),
    )
  })
}

const latest = (question: Question, ref: string): number =>
  question.rulebook.instruments.get(ref.split('/')[0] ?? '')?.versions.at(-1)?.v ?? 1

/** Doing it later, so that what must come first still can; or only while something authorises it. */
function timesFor(question: Question, reason: Reason): Change[] {
  const changes: Change[] = []
  const start = Math.min(...question.act.legs.map((leg) => leg.from))
  const end = Math.max(...question.act.legs.map((leg) => leg.until ?? leg.from))
  for (const found of reason.findings) {
    const deadline = found.values.deadline
    if ((found.cause !== 'too-late' && found.cause !== 'given-late') || typeof deadline !== 'number') continue
    const by = Math.ceil((question.at - deadline) / 60_000) * 60_000
    changes.push({ kind: 'postpone', by, to: start + by })
  }
  const [first, last] = [reason.during[0], reason.during.at(-1)]
  if (question.act.legs.length > 1 || first === undefined || last === undefined) return changes
  if (first.from > start) changes.push({ kind: 'end-by', at: first.from })
  if (last.until < end) changes.push({ kind: 'start-from', at: last.until })
  return changes
}

/** Asking for no more than a limit leaves. */
function amountsFor(question: Question, reason: Reason): Change[] {
  const { count } = reason
  if (count === null || count.of === 'count') return []
  const left = count.max.minus(count.used)
  if (left.lte(0)) return []
  return (question.act.lines ?? []).flatMap((line): Change[] => {
    const size = count.of === 'qty' ? (line.unit === count.unit ? line.qty : null) : line.currency === count.of ? line.amount : null
    if (size === null) return []
    const to = size.minus(count.asked.minus(left))
    return to.gt(0) && to.lt(size)
      ? [{ kind: 'reduce', line: line.id, to: writeDecimal(to), of: count.of === 'qty' ? 'qty' : count.of }]
      : []
  })
}

/** Leaving out what is not permitted, where something permitted remains. */
function partsOf(question: Question, answer: Determination): Change[] {
  const { act } = question
  const blocked = answer.parts.filter((p) => p.verdict !== 'permit')
  const changes: Change[] = []
  const offer = (what: 'line' | 'counterpart' | 'leg', ids: readonly string[], bad: ReadonlySet<string | null>): void => {
    if (ids.length > 1) for (const id of ids) if (bad.has(id)) changes.push({ kind: 'leave-out', what, id })
  }
  offer('line', act.lines?.map((l) => l.id) ?? [], new Set(blocked.map((p) => p.line)))
  offer('counterpart', act.roles.counterpart ?? [], new Set(blocked.map((p) => p.counterpart)))
  offer(
    'leg',
    act.legs.map((l) => l.id),
    new Set(blocked.map((p) => p.leg)),
  )
  return [...changes, ...subjectsOf(question, answer)]
}

/** A subject that may not be taught is left out where others are left: that changes what is taught, and not what it is called. */
function subjectsOf({ act }: Question, answer: Determination): Change[] {
  const found = answer.reasons.flatMap(({ findings }) => findings.filter(({ kind, truth }) => kind === 'curriculum' && truth === F))
  const beyond = new Set(found.flatMap(({ values }) => String(values.beyond).split(', ')))
  const left = act.subjects?.filter((one) => !beyond.has(one)) ?? []
  return left.length === 0 ? [] : [...beyond].map((id) => ({ kind: 'leave-out', what: 'subject', id }))
}

/** What those with the power may decide or record about the law itself. */
function lawFor(question: Question, reason: Reason): Change[] {
  const instrument = question.rulebook.instruments.get(reason.ref?.split('/')[0] ?? '')
  const changes: Change[] = []
  if (reason.code === 'order-stale') changes.push({ kind: 'recheck-order', order: reason.order })
  if (reason.code === 'no-authority' || reason.code === 'authority-open') changes.push(...authorityFor(question, reason))
  if (instrument !== undefined) changes.push(...standingFor(question, instrument))
  for (const tried of reason.exemptions) {
    const id = tried.ref.split('/')[0] ?? ''
    const exempting = question.rulebook.instruments.get(id)
    if (exempting !== undefined) changes.push(...standingFor(question, exempting))
  }
  if (reason.doubts.includes('reach')) changes.push(...reachFor(question, reason))
  if (instrument !== undefined && reason.ref?.includes('/')) {
    if (['clause-unreadable', 'exemption-malformed'].includes(reason.code)) changes.push({ kind: 'restore', instrument: instrument.id })
    else if (!['no-authority', 'authority-open'].includes(reason.code))
      changes.push({ kind: 'exemption', ref: reason.ref, by: instrument.issuer })
  }
  return changes
}

/** What is unsettled about an instrument itself. */
function standingFor(question: Question, instrument: Instrument): Change[] {
  const changes: Change[] = []
  const id = instrument.id
  if (instrument.unreadable || instrument.versions.some((v) => v.clauses === null)) changes.push({ kind: 'restore', instrument: id })
  if (instrument.attested !== true) changes.push({ kind: 'attest', instrument: id }, { kind: 'strike', instrument: id })
  if (instrument.contested) changes.push({ kind: 'settle-contest', instrument: id })
  if (instrument.maxAgeDays !== null) changes.push({ kind: 'recheck', instrument: id })
  if (instrument.ending === 'expected' && instrument.ended === null) changes.push({ kind: 'record-end', instrument: id })
  if (instrument.endsOn !== null) {
    const q = new Inquiry(question, atomsOf(question.act)[0] as ReturnType<typeof atomsOf>[number])
    if (occurred(q, instrument.endsOn) === U) changes.push({ kind: 'record-event', event: instrument.endsOn })
  }
  for (const parent of instrument.restsOn) {
    const above = question.rulebook.instruments.get(parent)
    if (above !== undefined && parent !== id && !above.restsOn.includes(id)) changes.push(...standingFor(question, above))
  }
  return changes
}

function authorityFor(question: Question, reason: Reason): Change[] {
  const changes: Change[] = []
  for (const miss of reason.misses) {
    const instrument = question.rulebook.instruments.get(miss.ref.split('/')[0] ?? '')
    if (instrument === undefined) continue
    changes.push(...standingFor(question, instrument))
    const principal = question.act.roles.principal?.[0]
    if (principal === undefined || !miss.wants.includes('actor')) continue
    for (const who of question.act.roles.actor ?? [])
      changes.push({ kind: 'empower', instrument: instrument.id, by: instrument.issuer, who })
  }
  return [...changes, { kind: 'authority', order: reason.order }]
}

/** Establishing that an order does not reach the act, where that is open. */
function reachFor(question: Question, reason: Reason): Change[] {
  const order = question.rulebook.orders.get(reason.order)
  if (order === undefined) return []
  const q = new Inquiry(question, atomsOf(question.act)[0] as ReturnType<typeof atomsOf>[number])
  return order.order.nexus.flatMap((ground): Change[] => {
    if (ground.on !== 'role_is' && ground.on !== 'tie') return []
    const [roles, is] = ground.on === 'tie' ? [ground.roles, ground.tie] : [ROLES, ground.fact]
    const value = ground.on === 'tie' ? `not ${[...ground.names].sort().join(', ')}` : false
    const parties = [...new Set(roles.flatMap((role) => question.act.roles[role] ?? []))]
    const open = parties.filter(
      (party) => (ground.on === 'tie' ? tiedTo(q, party, ground.tie, ground.names) : weigh(q, party, ground.fact, true).truth) === U,
    )
    const facts = open.map((of) => ({ of, is, value, settles: true }))
    return facts.length === 0 ? [] : [{ kind: 'facts', code: 'record', values: { of: open.join(', '), is }, facts }]
  })
}
