/** The law that matters to one act, so that its answer can be worked out again and again at little cost. */
import { atomsOf } from '../act/atoms.ts'
import type { Determination } from '../determine/determination.ts'
import { Inquiry, type Question } from '../determine/inquiry.ts'
import { offersOf } from '../determine/match.ts'
import { mentionsOf } from '../determine/reasons.ts'
import type { Empower, Exempt } from '../law/clause.ts'
import type { Instrument } from '../law/instrument.ts'
import { Rulebook } from '../law/rulebook.ts'

/**
 * The instruments that can bear on this act at any time: what the index offers, what that rests on, what may exempt from it
 * or empower over it, and what the answer looked up by name. Changes are tried against these alone, which changes nothing.
 */
export function relevantLaw(question: Question, answer: Determination): Rulebook {
  const { rulebook } = question
  const q = new Inquiry(question, atomsOf(question.act)[0] as ReturnType<typeof atomsOf>[number])
  const offers = offersOf(q)
  const chosen = new Map<string, Instrument>()
  const add = (instrument: Instrument | undefined): void => {
    if (instrument === undefined || chosen.has(instrument.id)) return
    chosen.set(instrument.id, instrument)
    for (const parent of instrument.restsOn) add(rulebook.instruments.get(parent))
  }
  for (const law of rulebook.orders.values()) {
    for (const index of [law.permits, law.restrictions, law.reserves, law.duties, law.damages])
      for (const p of index.candidates(offers)) add(p.instrument)
  }
  for (const need of answer.dependsOn) if (need.startsWith('instrument ')) add(rulebook.instruments.get(need.slice('instrument '.length)))
  for (const reason of answer.reasons) for (const name of mentionsOf(reason)) add(rulebook.instruments.get(name.split('/')[0] ?? ''))
  for (const damage of rulebook.damagedExempts) add(damage.instrument)
  for (const damage of rulebook.damagedPermits) add(damage.instrument)
  // Delegates of delegates: what bears on what was just added may itself be borne on.
  for (let before = -1; before !== chosen.size; ) {
    before = chosen.size
    for (const { clause, instrument } of rulebook.freeing) if (bearsOn(clause, chosen)) add(instrument)
  }
  return new Rulebook([...chosen.values()], rulebook.declared, rulebook.controlLists)
}

function bearsOn(clause: Exempt | Empower, chosen: ReadonlyMap<string, Instrument>): boolean {
  if (clause.effect === 'empower') return clause.over.some((id) => chosen.has(id))
  return clause.lifts.some((l) => 'tag' in l || chosen.has(l.ref.split('/')[0] ?? ''))
}
