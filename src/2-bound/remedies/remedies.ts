/**
 * What would change an answer: the smallest sets of changes that lighten it, each verified by determining again.
 *
 * A remedy reaches a permit, or says "to referral". It is minimal: no proper subset of its changes reaches as light an
 * answer. At most three changes are combined; `complete` is false where the search was cut, and then others may exist.
 */
import { LIMITS } from '#ground/limits.ts'
import type { Act } from '../act/act.ts'
import { atomsOf } from '../act/atoms.ts'
import type { Determination } from '../determine/determination.ts'
import { determine } from '../determine/determine.ts'
import { Inquiry, type Question } from '../determine/inquiry.ts'
import { offersOf } from '../determine/match.ts'
import { mentionsOf, VERDICTS, type Verdict } from '../determine/reasons.ts'
import type { Empower, Exempt } from '../law/clause.ts'
import type { Instrument } from '../law/instrument.ts'
import { Rulebook } from '../law/rulebook.ts'
import { applied, type Change } from './change.ts'
import { proposals } from './propose.ts'

export interface Remedy {
  readonly changes: readonly Change[]
  /** What it reaches: `permit`, or `refer` from a refusal. */
  readonly to: Exclude<Verdict, 'refuse'>
}
export interface Remedies {
  readonly remedies: readonly Remedy[]
  readonly complete: boolean
}

const weight = (v: Verdict): number => VERDICTS.indexOf(v)

/** Searches for remedies of `answer`, which is the answer to `question`. A permitted act has none and needs none. */
export function remediesOf(question: Question, answer: Determination): Remedies {
  if (answer.verdict === 'permit' || answer.orders.length === 0) return { remedies: [], complete: true }
  const small = { ...question, rulebook: relevantLaw(question, answer) }
  const changes = proposals(small, answer)
  const found: { set: readonly number[]; to: Exclude<Verdict, 'refuse'> }[] = []
  let asked = 0
  let cut = false
  for (let size = 1; size <= LIMITS.remedy_changes_max && !cut; size++) {
    for (const set of subsets(changes.length, size)) {
      // What contains a set that already reaches a permit is not minimal, whatever it reaches.
      if (found.some((f) => f.to === 'permit' && f.set.every((i) => set.includes(i)))) continue
      if (++asked > LIMITS.remedy_determinations_max) {
        cut = true
        break
      }
      const changed = set.reduce((q, i) => applied(q, changes[i] as Change), small)
      if (nothingLeft(small.act, changed.act)) continue
      const to = determine(changed).verdict
      if (to === 'refuse' || weight(to) >= weight(answer.verdict)) continue
      if (!found.some((f) => weight(f.to) <= weight(to) && f.set.every((i) => set.includes(i)))) found.push({ set, to })
    }
  }
  const remedies = found.map(({ set, to }) => ({ changes: set.map((i) => changes[i] as Change), to }))
  return { remedies: remedies.sort((a, b) => weight(a.to) - weight(b.to)), complete: !cut }
}

/** All subsets of `size` numbers below `count`, in lexicographic order. */
function* subsets(count: number, size: number, from = 0): Generator<readonly number[]> {
  if (size === 0) {
    yield []
    return
  }
  for (let i = from; i <= count - size; i++) for (const rest of subsets(count, size - 1, i + 1)) yield [i, ...rest]
}

/**
 * The instruments that can bear on this act at any time: what the index offers, what that rests on, what may exempt from it
 * or empower over it, and what the answer looked up by name. Remedies are tried against these alone, which changes nothing.
 */
function relevantLaw(question: Question, answer: Determination): Rulebook {
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
  return new Rulebook([...chosen.values()], rulebook.declared)
}

function bearsOn(clause: Exempt | Empower, chosen: ReadonlyMap<string, Instrument>): boolean {
  if (clause.effect === 'empower') return clause.over.some((id) => chosen.has(id))
  return clause.lifts.some((l) => 'tag' in l || chosen.has(l.ref.split('/')[0] ?? ''))
}

/** An act of which everything was left out is no longer the act that was asked about. */
function nothingLeft(before: Act, after: Act): boolean {
  const emptied = (a: readonly unknown[] | null, b: readonly unknown[] | null): boolean => (a?.length ?? 0) > 0 && b?.length === 0
  return (
    emptied(before.legs, after.legs) || emptied(before.lines, after.lines) || emptied(before.roles.counterpart, after.roles.counterpart)
  )
}
