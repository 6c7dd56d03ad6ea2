/**
 * Whether an instrument is in force at the moment judged. It is computed, never stored.
 *
 *   inForce = term ∧ ¬suspended ∧ ¬ended ∧ fresh ∧ inForce(every instrument it rests on)
 *
 * What permits dies on time; what forbids, where its end was only expected, ends on evidence that it ended.
 */
import { and, F, not, T, type Truth, U } from '#ground/kleene.ts'
import type { Instrument, Version } from '../law/instrument.ts'
import type { Provision } from '../law/provision.ts'
import type { Inquiry } from './inquiry.ts'

const DAY = 86_400_000

/** `restricts` says for whom it is asked: a restriction may outlive its written term, a permit, exemption or limit never does. */
export function inForce(q: Inquiry, instrument: Instrument, restricts: boolean): Truth {
  let truth = byItself(q, instrument, restricts)
  if (truth === F || instrument.restsOn.length === 0) return truth
  const { ids, ringed } = q.rulebook.foundation(instrument)
  // What rests in the end on itself has no foundation; one ended link still settles it.
  if (ringed) truth = and(truth, U)
  for (const id of ids) {
    truth = and(truth, standing(q, id, restricts))
    if (truth === F) return F
  }
  return truth
}

/** Everything but what it rests on. */
function byItself(q: Inquiry, instrument: Instrument, restricts: boolean): Truth {
  if (instrument.recorded !== null && instrument.recorded > q.known) return F
  let truth = term(q, instrument, restricts)
  if (truth === F) return F
  if (suspended(q, instrument)) {
    // What a copy says that nobody has checked of late frees nobody: the suspension may have been lifted since.
    const old = restricts && instrument.maxAgeDays !== null && fresh(q, instrument.checked, instrument.maxAgeDays) !== T
    if (!old) return F
    truth = and(truth, U)
  }
  if (instrument.endsOn !== null) truth = and(truth, not(occurred(q, instrument.endsOn)))
  if (truth === F) return F
  if (instrument.maxAgeDays !== null) truth = and(truth, fresh(q, instrument.checked, instrument.maxAgeDays))
  return instrument.contested ? and(truth, U) : truth
}

/**
 * How far a provision is law at the moment judged: its instrument in force, its version governing, and attested.
 * False where it is not; else the truths of the first and the last.
 */
export function standingOf(q: Inquiry, provision: Provision, restricts: boolean): Standing {
  const { plain, instrument } = provision
  if (plain !== null) {
    if (q.t < plain.from) {
      q.until(plain.from)
      return NOT_LAW
    }
    if (q.t >= plain.until) return NOT_LAW
    q.until(plain.until)
    return LAW
  }
  const force = inForce(q, instrument, restricts)
  if (force === F || governing(q, instrument) !== provision.version) return NOT_LAW
  return { inForce: force, attested: attested(q, instrument) }
}
export interface Standing {
  readonly inForce: Truth
  readonly attested: Truth
}
const LAW: Standing = { inForce: T, attested: T }
const NOT_LAW: Standing = { inForce: F, attested: T }

/** How far an instrument that another rests on stands. */
export function standing(q: Inquiry, id: string, restricts: boolean): Truth {
  q.needs.add(`instrument ${id}`)
  const parent = q.rulebook.instruments.get(id)
  if (parent === undefined || (parent.recorded !== null && parent.recorded > q.known)) return U
  // Nobody can read what it rests on, so nobody can say that it still stands.
  if (parent.unreadable && parent.versions.length === 0) {
    q.damageSeen = true
    return U
  }
  return and(byItself(q, parent, restricts), attested(q, parent))
}

function term(q: Inquiry, instrument: Instrument, restricts: boolean): Truth {
  const { from, until } = instrument.term
  if (q.t < from) {
    q.until(from)
    return F
  }
  const expected = restricts && instrument.ending === 'expected'
  const end = instrument.ended
  if (end !== null && (end.recorded === null || end.recorded <= q.known)) {
    const stop = expected ? end.on : Math.min(until, end.on)
    q.until(stop)
    return q.t < stop ? T : F
  }
  q.until(until)
  return q.t < until ? T : expected ? U : F
}

function suspended(q: Inquiry, instrument: Instrument): boolean {
  for (const span of instrument.suspended) {
    q.until(span.from)
    q.until(span.until)
    if (q.t >= span.from && q.t < span.until) return true
  }
  return false
}

/** A copy is fresh while it was last compared with its source at most `maxAgeDays` before the question is asked. */
export function fresh(q: Inquiry, checked: number | null, maxAgeDays: number): Truth {
  if (checked === null) return U
  const stale = checked + maxAgeDays * DAY
  q.asked(checked)
  q.asked(stale)
  return checked <= q.at && q.at < stale ? T : U
}

/** Attested law counts in full; law that nobody has attested can hold up, never permit and never finally refuse. */
export function attested(q: Inquiry, instrument: Instrument): Truth {
  return instrument.attested === true || (instrument.attested === 'scenario' && q.scenario) ? T : U
}

/**
 * Whether an event has happened by the moment judged. Unrecorded is unknown. A record that it happened at a time says
 * also that it had not happened before; a record that it had not is contradicted only by one that it had by then. Either
 * answer can free, so each needs C3 to stand and D4 against it to be disputed.
 */
export function occurred(q: Inquiry, event: string): Truth {
  const facts = q.about(event, 'occurred')
  let [happened, perhaps, later, denied, doubted] = [false, false, false, false, false]
  let latest = Number.NEGATIVE_INFINITY
  for (const fact of facts) {
    if (fact.damaged) {
      q.damageSeen = true
      return U
    }
    if (fact.value !== true || !fact.contradicts) continue
    q.until(fact.from)
    if (q.t < fact.from) later ||= fact.supports
    else {
      perhaps = true
      happened ||= fact.supports
      if (fact.supports) latest = Math.max(latest, fact.from)
    }
  }
  for (const fact of facts) {
    if (fact.value !== false || !fact.contradicts) continue
    q.until(fact.from)
    q.until(fact.until)
    if (q.t < fact.from || q.t >= fact.until || fact.from < latest) continue
    doubted = true
    denied ||= fact.supports
  }
  if (happened) return doubted ? U : T
  if (perhaps) return U
  return later || denied ? F : U
}

/** The version in force at the moment judged, as known: the one that took effect last. Null before the first. */
export function governing(q: Inquiry, instrument: Instrument): Version | null {
  let found: Version | null = null
  for (const version of instrument.versions) {
    if (version.recorded !== null && version.recorded > q.known) continue
    if (version.from <= q.t) found = version
    else {
      q.until(version.from)
      break
    }
  }
  return found
}
