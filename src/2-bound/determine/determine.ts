/**
 * May this be done?
 *
 * `determine` is pure and total: the same act, rulebook, facts and times give the same answer for ever; replay depends on
 * it. It looks at every atom of the act at every moment at which anything changes, in every legal order that reaches the
 * act, collects all reasons, and gives the heaviest verdict. Its meaning is docs/semantics.md; the ladder in
 * `determine.test.ts` is the order of telling on one screen.
 */

import { canonical } from '#ground/canonical.ts'
import { digestOf } from '#ground/digest.ts'
import type { Instant } from '#ground/instant.ts'
import { F } from '#ground/kleene.ts'
import { LIMITS } from '#ground/limits.ts'
import { isRefusal, sure } from '#ground/refusal.ts'
import type { Act } from '../act/act.ts'
import { type Atom, atomsOf } from '../act/atoms.ts'
import type { OrderLaw, Rulebook } from '../law/rulebook.ts'
import { answerOf, type OrderAnswer, type Reached } from './answer.ts'
import { approvedText } from './approved-text.ts'
import { judgeCell, type Offered, offered } from './cell.ts'
import { chargesOf } from './charges.ts'
import { conflictsOf } from './conflicts.ts'
import type { Determination, Part } from './determination.ts'
import { dutiesOf } from './duties.ts'
import { type Approvals, Inquiry, type Question } from './inquiry.ts'
import { offersOf } from './match.ts'
import { reach } from './nexus.ts'
import { byTelling, type Reason, type ReasonCode, VERDICTS, type Verdict } from './reasons.ts'

const heavier = (a: Verdict, b: Verdict): Verdict => (VERDICTS.indexOf(a) >= VERDICTS.indexOf(b) ? a : b)

/** Answers the question. Total: an act that cannot be judged is refused with the reason, never thrown. */
export function determine(question: Question): Determination {
  return answer(question, approvalsOf(question))
}

/** How the approvals on file count for this question: bound to what stands, where one of them carries a digest. */
export function approvalsOf(question: Question): Approvals {
  const bound = question.facts.about('act', 'approved').some((fact) => fact.digest !== null)
  return { digest: bound ? approvalDigest(question) : null }
}

/**
 * The digest an approval binds to: act revision, warrant and reasons as they would stand with every approval given. What
 * approvals themselves contribute is left out, or the first would void the second. Lower-case hex SHA-256 of RFC 8785 text.
 */
export function approvalDigest(question: Question): string {
  const text = canonical(approvedText(question.act, answer(question, 'assumed')))
  sure(!isRefusal(text), 'an act that was read can be written')
  return digestOf(text)
}

function answer(question: Question, approvals: Approvals): Determination {
  const { act, rulebook } = question
  const misfit = misfitOf(act)
  if (misfit !== null) return unjudged(misfit, rulebook)
  const atoms = atomsOf(act)
  const q = new Inquiry(question, atoms[0] as Atom, approvals)
  const swept = sweep(q, atoms)
  if (swept === null) return unjudged('act-too-large', rulebook)
  // The house reaches every act. Where its order is missing all the same, nobody has answered, and silence is no permit.
  if (swept.size === 0) return unjudged('no-authority', rulebook)
  const orders: OrderAnswer[] = []
  for (const [law, cells] of swept) orders.push(answerOf(q, law, cells))
  const verdict = orders.reduce<Verdict>((v, o) => heavier(v, o.verdict), 'permit')
  const reasons = toldOf(orders, verdict)
  return {
    verdict,
    reasons,
    orders,
    get conflicts() {
      return conflictsOf(orders, rulebook)
    },
    parts: partsOf(atoms, orders),
    duties: verdict === 'permit' ? dutiesOf(q, orders, swept) : [],
    charges: verdict === 'permit' ? chargesOf(orders) : [],
    // Told when it is read: sorting names costs more than judging a small act.
    get dependsOn() {
      return q.dependencies()
    },
    holdsUntil: Number.isFinite(q.holdsUntil) ? q.holdsUntil : null,
  }
}

function toldOf(orders: readonly OrderAnswer[], verdict: Verdict): readonly Reason[] {
  const each = orders.map((o) => (verdict === 'permit' ? o.carrying : told(o)))
  return each.length === 1 ? (each[0] as readonly Reason[]) : each.flat().sort(byTelling)
}

/** What an order tells of an act that is not permitted: what blocks, and that a damaged copy was used. */
const told = (o: OrderAnswer): readonly Reason[] => [...o.blocking, ...o.carrying.filter((r) => r.code === 'last-readable-copy')]

function misfitOf(act: Act): ReasonCode | null {
  if (act.legs.length === 0 || act.legs.some((leg) => leg.until === null)) return 'act-without-end'
  if (act.legs.some((leg) => leg.until !== null && leg.until <= leg.from)) return 'act-ends-before-start'
  const counterparts = Math.max(1, act.roles.counterpart?.length ?? 1)
  const lines = Math.max(1, act.lines?.length ?? 1)
  return counterparts * lines * act.legs.length > LIMITS.atoms_max ? 'act-too-large' : null
}

/** Goes through the act moment by moment and judges every atom in every order that may reach it. Null when that would be too much. */
function sweep(q: Inquiry, atoms: readonly Atom[]): ReadonlyMap<OrderLaw, Reached[]> | null {
  const offers = offersOf(q, [])
  const cells = new Map<OrderLaw, Reached[]>()
  const law = new Map<OrderLaw, Offered>()
  const end = Math.max(...atoms.map((a) => a.leg.until as Instant))
  let t = Math.min(...atoms.map((a) => a.leg.from))
  let moments = 0
  let count = 0
  while (t < end) {
    if (++moments > LIMITS.segments_max) return null
    q.moveTo(t)
    const judged: Reached[] = []
    for (const order of q.rulebook.orders.values()) {
      const reaches = reach(q, order)
      if (reaches === F) continue
      q.needs.add(`law ${order.order.id}`)
      const found = law.get(order) ?? offered(order, order.lists.length === 0 ? offers : offersOf(q, order.lists))
      law.set(order, found)
      const list = cells.get(order) ?? []
      cells.set(order, list)
      for (const [index, atom] of atoms.entries()) {
        q.until(atom.leg.from)
        q.until(atom.leg.until as Instant)
        if (t < atom.leg.from || t >= (atom.leg.until as Instant)) continue
        q.atom = atom
        const one = { cell: judgeCell(q, index, found), reach: reaches }
        judged.push(one)
        list.push(one)
        if (++count > LIMITS.cells_max) return null
      }
    }
    const until = Math.min(q.next, end)
    for (const { cell } of judged) {
      cell.until = until
      cell.during[0].until = until
    }
    t = until
  }
  return cells
}

function partsOf(atoms: readonly Atom[], orders: readonly OrderAnswer[]): Part[] {
  return atoms.map((atom, i) => ({
    counterpart: atom.counterpart,
    leg: atom.leg.id === '' ? null : atom.leg.id,
    line: atom.line?.id ?? null,
    verdict: orders.reduce<Verdict>((v, o) => heavier(v, o.parts.get(i) ?? 'permit'), 'permit'),
  }))
}

/** The answer to an act that cannot be judged at all. */
function unjudged(code: ReasonCode, rulebook: Rulebook): Determination {
  const reason: Reason = {
    code,
    order: [...rulebook.orders.keys()][0] ?? '',
    ref: null,
    version: null,
    doubts: [],
    cause: null,
    findings: [],
    exemptions: [],
    misses: [],
    para: null,
    count: null,
    facts: [],
    parts: [],
    during: [],
    also: [],
  }
  return {
    verdict: 'refuse',
    reasons: [reason],
    orders: [],
    conflicts: [],
    parts: [],
    duties: [],
    charges: [],
    dependsOn: [],
    holdsUntil: null,
  }
}
