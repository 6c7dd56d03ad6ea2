/**
 * The outlook of an answer: what would make it heavier, one change at a time, each verified by determining again.
 *
 * Two kinds of turn are told. What somebody may decide, find or let happen is proposed from the reasons and tried. What time does by
 * itself is found by asking again at each later moment at which the answer may differ with nothing new recorded, up to the start of the
 * act and just after it. Changes are not combined. `complete` is false where the search was cut, and then others may exist; it never
 * says that nothing else could happen: new law, another act and what nobody has thought of are not tried.
 */
import type { Instant } from '#ground/instant.ts'
import { LIMITS } from '#ground/limits.ts'
import { atomsOf } from '../act/atoms.ts'
import type { Determination } from '../determine/determination.ts'
import { determine } from '../determine/determine.ts'
import type { Question } from '../determine/inquiry.ts'
import { type Reason, VERDICTS, type Verdict, weightOf } from '../determine/reasons.ts'
import { relevantLaw } from '../remedies/relevant-law.ts'
import { type Adverse, turned } from './adverse.ts'
import { threats } from './propose.ts'

export interface Turn {
  readonly change: Adverse
  /** What the answer would then be; it is heavier than it is now. */
  readonly to: Exclude<Verdict, 'permit'>
  /** From when, where time alone does it; null otherwise. */
  readonly from: Instant | null
  /** What then decides: the first reason for that verdict that does not stand in the way now, else the first. */
  readonly reason: Reason | null
}
export interface Outlook {
  readonly turns: readonly Turn[]
  readonly complete: boolean
}

const NONE: Outlook = { turns: [], complete: true }
const weight = (v: Verdict): number => VERDICTS.indexOf(v)

/** Searches for what would make `answer`, which is the answer to `question`, heavier. Nothing is heavier than a refusal. */
export function outlookOf(question: Question, answer: Determination): Outlook {
  if (answer.verdict === 'refuse' || answer.orders.length === 0) return NONE
  const small = { ...question, rulebook: relevantLaw(question, answer) }
  const search = new Search(small, answer)
  search.wait()
  for (const change of threats(small, answer)) if (!search.attempt(change)) break
  // A refusal weighs more than a referral, and what time does by itself comes before what somebody would have to do.
  const turns = search.turns.sort((a, b) => weight(b.to) - weight(a.to) || (a.from ?? Infinity) - (b.from ?? Infinity) || 0)
  return { turns, complete: !search.cut }
}

/** Asks again, as often as it may. */
class Search {
  readonly turns: Turn[] = []
  cut = false
  readonly #question: Question
  readonly #answer: Determination
  readonly #atoms: number
  #asked = 0

  constructor(question: Question, answer: Determination) {
    this.#question = question
    this.#answer = answer
    this.#atoms = atomsOf(question.act).length
  }

  /** Goes from one moment to the next at which the answer may differ; tells each that makes it heavier than any before. */
  wait(): void {
    const last = Math.max(...this.#question.act.legs.map((leg) => leg.from)) + 1
    let heaviest = this.#answer.verdict
    let at = this.#answer.holdsUntil
    while (at !== null && at <= last && heaviest !== 'refuse') {
      const then = this.#ask({ kind: 'wait', at })
      if (then === null) return
      if (weight(then.verdict) > weight(heaviest)) {
        heaviest = then.verdict
        this.#tell({ kind: 'wait', at }, then)
      }
      at = then.holdsUntil
    }
  }

  /** Tries a change and tells it if it makes the answer heavier. False when no more may be tried. */
  attempt(change: Adverse): boolean {
    const then = this.#ask(change)
    if (then !== null && weight(then.verdict) > weight(this.#answer.verdict)) this.#tell(change, then)
    return then !== null
  }

  #ask(change: Adverse): Determination | null {
    const spent = ++this.#asked
    if (spent > LIMITS.outlook_determinations_max || (spent - 1) * this.#atoms > LIMITS.outlook_atoms_max) {
      this.cut = true
      return null
    }
    return determine(turned(this.#question, change))
  }

  #tell(change: Adverse, then: Determination): void {
    if (then.verdict === 'permit') return
    const known = new Set(this.#answer.reasons.map(nameOf))
    const deciding = then.reasons.filter((r) => weightOf(r.code) === then.verdict)
    const reason = deciding.find((r) => !known.has(nameOf(r))) ?? deciding[0] ?? null
    this.turns.push({ change, to: then.verdict, from: change.kind === 'wait' ? change.at : null, reason })
  }
}

const nameOf = ({ code, order, ref }: Reason): string => `${code} ${order} ${ref ?? ''}`
