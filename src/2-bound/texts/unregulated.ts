/**
 * Unregulated intervals: when, between the first start and the last end of some instruments that regulate one matter, none of them was
 * in force. Three-valued, as everything is: surely none, or not known.
 *
 * The moments are those at which the engine itself would judge otherwise (`Inquiry.next`), so that what an instrument rests on, the event
 * that ends it, suspensions and recorded ends are all in it, and there is one rule of what is in force.
 */
import type { Instant } from '#ground/instant.ts'
import { F, or, T, type Truth, U } from '#ground/kleene.ts'
import { attested, governing, inForce } from '../determine/in-force.ts'
import type { Inquiry } from '../determine/inquiry.ts'
import { inquiryOfLaw, type Phase, whyNot } from '../determine/phase.ts'
import type { FactBase } from '../facts/fact-base.ts'
import type { Clause, Span } from '../law/clause.ts'
import type { Instrument } from '../law/instrument.ts'
import type { Rulebook } from '../law/rulebook.ts'

/** A stretch in which an instrument stands in one way. */
export interface Stretch extends Span {
  readonly phase: Phase
}
export interface Lane {
  readonly instrument: string
  /** From the first start of all to the last end, without a hole; the phase changes from each to the next. */
  readonly stretches: readonly Stretch[]
}
export interface Gap extends Span {
  /** Surely none was in force; false where it is only not known that one was. */
  readonly certain: boolean
  /** How each stood as the gap began. */
  readonly why: readonly { readonly instrument: string; readonly phase: Phase }[]
}
export interface Unregulated {
  /** From the first start to the last written end. Null where no instrument was given. */
  readonly whole: Span | null
  readonly lanes: readonly Lane[]
  readonly gaps: readonly Gap[]
}

/**
 * Of these instruments (ids; those not on file are left out), with what was known at `known`. Law that permits is looked at as a permit
 * is, which dies on time; what only restricts is not known to have ended where its end was only expected.
 */
export function unregulated(rulebook: Rulebook, facts: FactBase, ids: readonly string[], known: Instant): Unregulated {
  const instruments = [...new Set(ids)]
    .flatMap((id) => rulebook.instruments.get(id) ?? [])
    .filter(({ term }) => Number.isFinite(term.until))
  if (instruments.length === 0) return { whole: null, lanes: [], gaps: [] }
  const whole = { from: Math.min(...instruments.map((one) => one.term.from)), until: Math.max(...instruments.map((one) => one.term.until)) }
  const lanes = instruments.map(() => [] as Stretch[])
  const gaps: Gap[] = []
  const q = inquiryOfLaw(rulebook, facts, whole.from, known)
  for (let t = whole.from; t < whole.until; ) {
    q.moveTo(t)
    const phases = instruments.map((one) => phaseOf(q, one))
    const until = Math.min(q.next, whole.until)
    for (const [i, phase] of phases.entries()) extend(lanes[i] as Stretch[], { from: t, until, phase })
    const any = phases.reduce<Truth>((truth, phase) => or(truth, TRUTHS[phase] ?? F), F)
    if (any !== T) {
      const why = instruments.map(({ id }, i) => ({ instrument: id, phase: phases[i] as Phase }))
      lengthen(gaps, { from: t, until, certain: any === F, why })
    }
    t = until
  }
  return { whole, lanes: instruments.map(({ id }, i) => ({ instrument: id, stretches: lanes[i] as Stretch[] })), gaps }
}

const TRUTHS: Readonly<Partial<Record<Phase, Truth>>> = { 'in-force': T, uncertain: U }

function phaseOf(q: Inquiry, instrument: Instrument): Phase {
  const truth = inForce(q, instrument, !permits(instrument))
  if (truth === F) return whyNot(q, instrument)
  const version = governing(q, instrument)
  if (version === null && instrument.versions.length > 0) return 'not-yet'
  // Nobody can say what a text that cannot be read provides for.
  const readable = version !== null && version.clauses !== null
  return truth === T && readable && attested(q, instrument) === T ? 'in-force' : 'uncertain'
}

/** Whether some clause of it permits something, or may: what cannot be read may have. */
const permits = ({ versions }: Instrument): boolean =>
  versions.length === 0 ||
  versions.some(({ clauses }) => clauses === null || clauses.some((one) => one.effect === 'permit' || mayHavePermitted(one)))

const mayHavePermitted = (clause: Clause): boolean => clause.effect === 'unreadable' && (clause.was === null || clause.was === 'permit')

function extend(lane: Stretch[], next: Stretch): void {
  const last = lane.at(-1)
  if (last !== undefined && last.phase === next.phase) lane.splice(-1, 1, { ...last, until: next.until })
  else lane.push(next)
}

function lengthen(gaps: Gap[], next: Gap): void {
  const last = gaps.at(-1)
  if (last !== undefined && last.until === next.from && last.certain === next.certain) gaps.splice(-1, 1, { ...last, until: next.until })
  else gaps.push(next)
}

/**
 * The family of an instrument: whatever it rests on, cites by its id or succeeds, whatever does so with it, and so on; itself first, the
 * others in order of id. Where some of them permit something, only those count: a gap is then a time in which nothing could be done under
 * any of them, and what they all rest on does not hide it.
 */
export function familyOf(rulebook: Rulebook, id: string): readonly string[] {
  const links = new Map<string, Set<string>>()
  const link = (one: string, other: string) => links.set(one, (links.get(one) ?? new Set()).add(other))
  for (const { id: one, restsOn, cites, succeeds } of rulebook.instruments.values()) {
    for (const other of [...restsOn, ...cites, ...succeeds]) {
      if (!rulebook.instruments.has(other) || other === one) continue
      link(one, other)
      link(other, one)
    }
  }
  const found = new Set([id])
  for (const one of found) for (const other of links.get(one) ?? []) found.add(other)
  const all = [id, ...[...found].filter((one) => one !== id).sort()].filter((one) => rulebook.instruments.has(one))
  const permitting = all.filter((one) => permits(rulebook.instruments.get(one) as Instrument))
  return permitting.length === 0 ? all : permitting
}
