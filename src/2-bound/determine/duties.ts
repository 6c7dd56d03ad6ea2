/**
 * The duties that arise when a permitted act is performed: from `oblige` clauses that match it, and one to justify
 * whatever an emergency left open. A duty falls due `within` its time from the end of the act.
 */
import { type Duration, shift } from '#ground/duration.ts'
import type { Instant } from '#ground/instant.ts'
import { and, F, not, type Truth } from '#ground/kleene.ts'
import { type Atom, atomsOf } from '../act/atoms.ts'
import type { Oblige } from '../law/clause.ts'
import type { Provision } from '../law/provision.ts'
import type { OrderLaw } from '../law/rulebook.ts'
import type { OrderAnswer, Reached } from './answer.ts'
import { governing, inForce } from './in-force.ts'
import { Inquiry, type Question } from './inquiry.ts'
import { matches, notApplicable } from './match.ts'

export interface DutyArising {
  readonly kind: 'obliged' | 'justify'
  /** The clause that obliges, or the permit that let something be left open. */
  readonly ref: string
  readonly duty: string
  /** Who owes it; the actor where the clause names nobody. */
  readonly by: string
  readonly to: string | null
  /** When it falls due; null where the clause sets no time. */
  readonly due: Instant | null
  /** What was left open and must be justified. */
  readonly justifies: string | null
}

/** The duties of a permitted act, in canonical order. */
export function dutiesOf(q: Inquiry, orders: readonly OrderAnswer[], swept: ReadonlyMap<OrderLaw, readonly Reached[]>): DutyArising[] {
  const duties = new Map<string, DutyArising>()
  const end = Math.max(...q.act.legs.map((leg) => leg.until as Instant))
  const actor = (q.act.roles.actor ?? []).join(', ')
  for (const answer of orders) {
    for (const { permit, ref } of answer.deferrals) {
      const zone = answer.warrants.find((w) => w.permit.clause === permit)?.permit.instrument.zone ?? 'UTC'
      const due = dueOf(end, permit.within, zone)
      duties.set(`justify ${permit.ref} ${ref}`, { kind: 'justify', ref: permit.ref, duty: '', by: actor, to: null, due, justifies: ref })
    }
  }
  for (const [law, cells] of swept) {
    const answer = orders.find((o) => o.order === law.order.id)
    for (const { cell } of cells) {
      const warrants = (answer?.warrants ?? []).filter((w) => w.from === cell.from)
      const own = warrants.flatMap((w) => q.rulebook.warrantLaw(w.permit.version).duties)
      for (const provision of [...cell.duties, ...own]) {
        if (duties.has(provision.clause.ref) || provision.clause.trigger !== 'performed') continue
        const truth = q.atMoment(cell.from, () => owed(q, cell.atom, provision))
        // A duty that may be owed is told too: nobody is freed of it by doubt.
        if (truth !== F) duties.set(provision.clause.ref, duty(provision, actor, end))
      }
    }
  }
  return [...duties.keys()].sort().map((key) => duties.get(key) as DutyArising)
}

/**
 * The duties that come to be because another, of the act in question, fell overdue: each falls due `within` its time from
 * that moment. They are owed by whoever owed the first, where the clause names nobody.
 */
export function dutiesOfOverdue(
  question: Question,
  fallen: { readonly ref: string; readonly by: string; readonly due: Instant },
): DutyArising[] {
  const atoms = atomsOf(question.act)
  const q = new Inquiry(question, atoms[0] as Atom)
  q.moveTo(fallen.due)
  const arising = question.rulebook.triggeredBy(fallen.ref).filter((provision) => atoms.some((atom) => owed(q, atom, provision) !== F))
  return arising.map((provision) => duty(provision, fallen.by, fallen.due))
}

function owed(q: Inquiry, atom: Atom, provision: Provision<Oblige>): Truth {
  q.atom = atom
  const { clause, instrument, version } = provision
  const match = matches(q, clause.about, 'wide')
  if (match === F || governing(q, instrument) !== version) return F
  return and(and(match, inForce(q, instrument, true)), not(notApplicable(q, clause.notApplicable).truth))
}

function duty({ clause, instrument }: Provision<Oblige>, actor: string, end: Instant): DutyArising {
  const { ref, duty, by, to, within } = clause
  return { kind: 'obliged', ref, duty, by: by ?? actor, to, due: dueOf(end, within, instrument.zone), justifies: null }
}

const dueOf = (end: Instant, within: Duration | null, zone: string): Instant | null =>
  within === null ? null : shift(end, within, zone, 1)
