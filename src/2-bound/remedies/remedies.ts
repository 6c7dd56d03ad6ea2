/**
 * What would change an answer: the smallest sets of changes that lighten it, each verified by determining again.
 *
 * A remedy reaches a permit, or says "to referral". It is minimal: no proper subset of its changes reaches as light an
 * answer. At most three changes are combined; `complete` is false where the search was cut, and then others may exist.
 */
import { LIMITS } from '#ground/limits.ts'
import type { Act } from '../act/act.ts'
import type { Determination } from '../determine/determination.ts'
import { determine } from '../determine/determine.ts'
import type { Question } from '../determine/inquiry.ts'
import { VERDICTS, type Verdict } from '../determine/reasons.ts'
import { applied, type Change } from './change.ts'
import { proposals } from './propose.ts'
import { relevantLaw } from './relevant-law.ts'

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

/** An act of which everything was left out is no longer the act that was asked about. */
function nothingLeft(before: Act, after: Act): boolean {
  const emptied = (a: readonly unknown[] | null, b: readonly unknown[] | null): boolean => (a?.length ?? 0) > 0 && b?.length === 0
  return (
    emptied(before.legs, after.legs) || emptied(before.lines, after.lines) || emptied(before.roles.counterpart, after.roles.counterpart)
  )
}
