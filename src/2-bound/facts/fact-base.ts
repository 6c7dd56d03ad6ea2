/** Facts by what they are of and what they say, ready to be asked, with what the register says it holds completely. */
import type { Instant } from '#ground/instant.ts'
import type { Fact } from './fact.ts'

/** Registers of the house that can be complete: a count or a duty that is missing means nothing unless they are. */
export const REGISTERS = ['usage', 'duty', 'splinter-of'] as const
export type Register = (typeof REGISTERS)[number]

const NONE: readonly Fact[] = Object.freeze([])

export class FactBase {
  readonly #under: FactBase | null
  readonly complete: ReadonlySet<Register>
  readonly #byKey = new Map<string, Map<string, readonly Fact[]>>()

  /** `complete` names the registers that are complete as of the index the facts were gathered at; `under` answers for keys not held here. */
  constructor(facts: readonly Fact[], complete: Iterable<Register> = [], under: FactBase | null = null) {
    this.#under = under
    this.complete = new Set(complete)
    for (const fact of facts) {
      const ofIt = this.#byKey.get(fact.of) ?? new Map<string, readonly Fact[]>()
      this.#byKey.set(fact.of, ofIt)
      ofIt.set(fact.is, [...(ofIt.get(fact.is) ?? []), fact])
    }
    for (const ofIt of this.#byKey.values()) for (const [is, list] of ofIt) ofIt.set(is, [...list].sort(byContent))
  }

  /** The same facts with those of some keys replaced or added to; the rest is shared, not copied. */
  amended(changes: readonly { readonly fact: Fact; readonly settles: boolean }[]): FactBase {
    const made = new FactBase([], this.complete, this)
    for (const { fact, settles } of changes) {
      const ofIt = made.#byKey.get(fact.of) ?? new Map<string, readonly Fact[]>()
      made.#byKey.set(fact.of, ofIt)
      const before = ofIt.get(fact.is) ?? (settles ? NONE : this.about(fact.of, fact.is))
      ofIt.set(fact.is, [...before, fact].sort(byContent))
    }
    return made
  }

  /** The facts that say `is` of `of`, in an order that does not depend on how they were handed in. */
  about(of: string, is: string): readonly Fact[] {
    return this.#byKey.get(of)?.get(is) ?? this.#under?.about(of, is) ?? NONE
  }
}

/** Recorded at or before `known`; a fact without a time of recording was always known. */
export const knownAt = (fact: { readonly recorded: Instant | null }, known: Instant): boolean =>
  fact.recorded === null || fact.recorded <= known

/** A total order on content, so that the answer never depends on the order of delivery. */
function byContent(a: Fact, b: Fact): number {
  const [x, y] = [sortKey(a), sortKey(b)]
  return x < y ? -1 : x > y ? 1 : 0
}
function sortKey(f: Fact): string {
  const grade = f.grade === null ? '' : f.grade.reliability + f.grade.credibility
  return [f.from, f.until, f.value, grade, f.recorded, f.id, f.by, f.role, f.rev, f.due, f.source, JSON.stringify(f.entries)].join('\u0000')
}
