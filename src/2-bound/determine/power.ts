/**
 * The one relation for exempting, amending, suspending, approving and acting for: who has which power over an instrument,
 * at the instant the power is exercised.
 *
 * The issuer has it; so has the issuer of what the instrument rests on; so has whom an `empower` clause of one of these
 * names, for the acts that clause is about. A delegate may delegate onward only where the clause that empowers him says so.
 */
import type { Instant } from '#ground/instant.ts'
import { and, F, or, T, type Truth } from '#ground/kleene.ts'
import { atomsOf } from '../act/atoms.ts'
import type { Verb } from '../law/clause.ts'
import type { Instrument } from '../law/instrument.ts'
import { attested, governing, inForce } from './in-force.ts'
import { Inquiry, type Question } from './inquiry.ts'
import { matches } from './match.ts'

/** Whether `who` has `verb` over `instrument` at `instant`. */
export function power(q: Inquiry, who: string, verb: Verb, instrument: Instrument, instant: Instant): Truth {
  if (sources(q, instrument).includes(who)) return T
  return q.atMoment(instant, () => delegated(q, who, verb, instrument, []))
}

/**
 * Whether one of `who` has `verb` over an instrument for the whole of an act, at the moment the question is asked: for steps that are
 * no determination, such as letting somebody off a duty. An instrument that is not on file gives nobody power.
 */
export function powerOver(question: Question, who: readonly string[], verb: Verb, instrument: string): Truth {
  const found = question.rulebook.instruments.get(instrument)
  if (found === undefined) return F
  let whole: Truth = T
  for (const atom of atomsOf(question.act)) {
    const q = new Inquiry(question, atom)
    let held: Truth = F
    // To act for somebody is never the issuer's own right.
    for (const one of who)
      held = or(
        held,
        verb === 'act-for' ? q.atMoment(question.at, () => empowered(q, one, verb, found)) : power(q, one, verb, found, question.at),
      )
    whole = and(whole, held)
  }
  return whole
}

/** As `power`, by an `empower` clause only: to act for a grantee is never the issuer's own right. */
export function empowered(q: Inquiry, who: string, verb: Verb, instrument: Instrument): Truth {
  return delegated(q, who, verb, instrument, [])
}

/** The issuer, and the issuers of what the instrument rests on. */
function sources(q: Inquiry, instrument: Instrument): string[] {
  const parents = instrument.restsOn.flatMap((id) => q.rulebook.instruments.get(id)?.issuer ?? [])
  return [instrument.issuer, ...parents].filter((issuer) => issuer !== '')
}

function delegated(q: Inquiry, who: string, verb: Verb, instrument: Instrument, through: readonly string[]): Truth {
  q.needs.add(`empowered ${verb} ${instrument.id}`)
  let truth: Truth = F
  for (const { clause, instrument: by, version } of q.rulebook.empowering(verb, instrument.id)) {
    if (clause.who !== who) continue
    const live = and(and(inForce(q, by, false), attested(q, by)), matches(q, clause.about, 'strict'))
    if (live === F || governing(q, by) !== version) continue
    truth = or(truth, and(live, mayDelegate(q, by, verb, instrument, [...through, who])))
    if (truth === T) return T
  }
  return truth
}

/** Whether the issuer of the empowering instrument had the power to give: his own, or one given to him to pass on. */
function mayDelegate(q: Inquiry, by: Instrument, verb: Verb, instrument: Instrument, through: readonly string[]): Truth {
  if (by.id === instrument.id || instrument.restsOn.includes(by.id) || sources(q, instrument).includes(by.issuer)) return T
  if (through.includes(by.issuer)) return F
  let truth: Truth = F
  // What was given to be passed on must have been held when it was passed on.
  return q.atMoment(by.issued, () => {
    for (const { clause, instrument: above, version } of q.rulebook.empowering(verb, instrument.id)) {
      if (clause.who !== by.issuer || !clause.onward) continue
      const live = and(and(inForce(q, above, false), attested(q, above)), matches(q, clause.about, 'strict'))
      if (live === F || governing(q, above) !== version) continue
      truth = or(truth, and(live, mayDelegate(q, above, verb, instrument, [...through, by.issuer])))
    }
    return truth
  })
}
