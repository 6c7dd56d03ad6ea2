/**
 * Whether a party is on a list of designations that a pattern names (`INSTRUMENT/designated`), for what restricts.
 *
 *   designated = in force(instrument) ∧ attested ∧ listed by then ∧ ¬delisted ∧ ¬suspended     for the party or a body it is within
 *
 *   true     the party, the listed party it is the same as, or a body it is part of is designated at the moment
 *   false    the list is on file, fresh and whole, and nobody of these is on it
 *   unknown  a splinter not yet reviewed, an identity graded too low, a written end that was only expected, a copy that cannot be
 *            read; and for every party where the list is not on file, was not checked recently enough, or has lost an entry
 *
 * Absence from a list that nobody can vouch for frees nobody. A request to be taken off the list changes nothing while it is pending.
 */
import { and, F, or, T, type Truth, U } from '#ground/kleene.ts'
import { ROLES, type Role } from '../act/act.ts'
import type { Fact } from '../facts/fact.ts'
import type { Designation, ListName } from '../law/designation.ts'
import type { Instrument } from '../law/instrument.ts'
import type { Pattern } from '../law/pattern.ts'
import { attested, fresh, inForce } from './in-force.ts'
import type { Inquiry } from './inquiry.ts'
import { ANY_BODY, membershipsOf } from './membership.ts'

const NONE: readonly never[] = Object.freeze([])

/** The designations of an instrument by party; null where it keeps no list that can be read. */
interface Roll {
  readonly byParty: ReadonlyMap<string, readonly Designation[]>
  /** Entries of which it is lost whom they name. */
  readonly lost: readonly Designation[]
}
const rolls = new WeakMap<Instrument, Roll>()
function rollOf(instrument: Instrument): Roll | null {
  if (instrument.designations === null) return null
  const known = rolls.get(instrument)
  if (known !== undefined) return known
  const byParty = new Map<string, Designation[]>()
  for (const one of instrument.designations) {
    if (one.party === null) continue
    const of = byParty.get(one.party)
    if (of === undefined) byParty.set(one.party, [one])
    else of.push(one)
  }
  const roll = { byParty, lost: instrument.designations.filter((one) => one.party === null) }
  rolls.set(instrument, roll)
  return roll
}

/** Whether a party is on any of some lists at the moment of `q`. Damage behind an unknown is told by `damageSeen`. */
export function designated(q: Inquiry, party: string, lists: readonly ListName[]): Truth {
  let truth: Truth = F
  for (const list of lists) {
    truth = or(truth, onList(q, party, list))
    if (truth === T) return T
  }
  return truth
}

function onList(q: Inquiry, party: string, list: ListName): Truth {
  q.needs.add(list.need)
  const instrument = q.rulebook.instruments.get(list.instrument)
  if (instrument === undefined || (instrument.recorded !== null && instrument.recorded > q.known)) return U
  const roll = rollOf(instrument)
  if (roll === null) {
    if (instrument.unreadable) q.damageSeen = true
    return U
  }
  const force = inForce(q, instrument, true)
  if (force === F) return F
  const certain = and(force, attested(q, instrument))
  let truth: Truth = doubt(q, instrument, roll)
  const { bodies, damaged } = membershipsOf(q, party, true)
  for (const [who, how] of [[party, T] as const, ...bodies]) {
    if (who === ANY_BODY) truth = or(truth, U)
    for (const one of roll.byParty.get(who) ?? []) truth = or(truth, and(how, and(certain, stands(q, one, list))))
    if (truth === T) return T
  }
  if (truth === U && damaged) q.damageSeen = true
  return truth
}

/** Whether anybody at all may be on a list, because nobody can vouch for it. */
function doubt(q: Inquiry, instrument: Instrument, roll: Roll): Truth {
  if (roll.lost.some((one) => one.recorded === null || one.recorded <= q.known)) {
    q.damageSeen = true
    return U
  }
  return instrument.maxAgeDays !== null && fresh(q, instrument.checked, instrument.maxAgeDays) !== T ? U : F
}

/** Whether one designation stands at the moment of `q`, for the measure asked about. */
function stands(q: Inquiry, one: Designation, { measure }: ListName): Truth {
  if (one.recorded !== null && one.recorded > q.known) return F
  // Where it is not said what a designation brings, it may bring anything.
  if (measure !== null && one.measures !== null && !one.measures.some((brought) => brought === measure)) return F
  if (one.unreadable) {
    q.damageSeen = true
    return U
  }
  q.until(one.listed)
  if (q.t < one.listed) return F
  const truth = notOver(q, one)
  if (truth === F) return F
  for (const span of one.suspended) {
    q.until(span.from)
    q.until(span.until)
    if (q.t >= span.from && q.t < span.until) return F
  }
  return truth
}

function notOver(q: Inquiry, { until, ending, delisted }: Designation): Truth {
  const expected = ending === 'expected'
  if (delisted !== null && (delisted.recorded === null || delisted.recorded <= q.known)) {
    const stop = expected || until === null ? delisted.on : Math.min(until, delisted.on)
    q.until(stop)
    return q.t < stop ? T : F
  }
  if (until === null) return T
  q.until(until)
  return q.t < until ? T : expected ? U : F
}

/** The designations by which an atom matches a pattern, as facts for a reader: who, on which list, from when and until when. */
export function designationFacts(q: Inquiry, about: Pattern): readonly Fact[] {
  const told = new Map<string, Fact>()
  const tell = (role: Role, lists: readonly ListName[]): void => {
    for (const party of q.holders(role) ?? NONE)
      for (const list of lists)
        for (const [one, who] of standing(q, party, list)) told.set(`${list.instrument} ${one.id} ${who}`, factOf(one, list, who))
  }
  for (const role of ['actor', 'counterpart', 'end_user'] as const) if (about[role]?.lists !== undefined) tell(role, about[role].lists)
  if (about.party?.lists !== undefined) for (const role of ROLES) tell(role, about.party.lists)
  return told.size === 0 ? NONE : [...told.values()]
}

/** Whether a pattern names a list of designations. */
export const namesList = ({ actor, counterpart, end_user, party }: Pattern): boolean =>
  [actor, counterpart, end_user, party].some((dimension) => dimension?.lists !== undefined)

/** The designations on a list of a party, and of whom it is within, that stand or may stand at the moment of `q`. */
function standing(q: Inquiry, party: string, list: ListName): readonly (readonly [Designation, string])[] {
  const instrument = q.rulebook.instruments.get(list.instrument)
  const roll = instrument === undefined ? null : rollOf(instrument)
  if (roll === null) return NONE
  return [[party, T] as const, ...membershipsOf(q, party, true).bodies].flatMap(([who]) =>
    (roll.byParty.get(who) ?? NONE).flatMap((one) => (stands(q, one, list) === F ? [] : [[one, who] as const])),
  )
}

function factOf(one: Designation, { instrument }: ListName, party: string): Fact {
  return {
    ...{ of: party, is: 'designated', value: `${instrument} ${one.id}`, grade: null, supports: true, contradicts: true },
    ...{ from: one.listed, until: one.delisted?.on ?? one.until ?? Number.POSITIVE_INFINITY, recorded: one.recorded },
    ...{ id: one.id, by: null, role: null, rev: null, due: null, digest: null, entries: null },
    ...{ source: instrument, origin: null, damaged: one.unreadable },
  }
}

/** The names of lists under which an act must be looked up in the index: those its parties are on at any time, and those in doubt. */
export function listsOffered(q: Inquiry, named: readonly ListName[], everIn: readonly string[]): readonly string[] {
  return named
    .filter(({ instrument: id, need }) => {
      q.needs.add(need)
      const instrument = q.rulebook.instruments.get(id)
      const roll = instrument === undefined ? null : rollOf(instrument)
      if (instrument === undefined || roll === null || roll.lost.length > 0 || instrument.maxAgeDays !== null) return true
      if (instrument.recorded !== null && instrument.recorded > q.known) return true
      return everIn.some((one) => one === ANY_BODY || roll.byParty.has(one))
    })
    .map(({ name }) => name)
}
