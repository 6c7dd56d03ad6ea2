/** Facts by what they are of and what they say, ready to be asked, with what the register says it holds completely. */
import type { Instant } from '#ground/instant.ts'
import type { Fact } from './fact.ts'

/** Registers of the house that can be complete: a count or a duty that is missing means nothing unless they are. */
export const REGISTERS = ['usage', 'duty', 'splinter-of'] as const
export type Register = (typeof REGISTERS)[number]

/** What is on file under one key, with the name a dependency on it is told by. */
export interface Holding {
  readonly name: string
  readonly facts: readonly Fact[]
  /** When the last of them was recorded: asked at or after that, all of them count. */
  readonly recorded: Instant
}

export class FactBase {
  readonly complete: ReadonlySet<Register>
  readonly #under: FactBase | null
  readonly #holdings = new Map<string, Map<string, Holding>>()

  /** `complete` names the registers that are complete as of the index the facts were gathered at; `under` answers for keys not held here. */
  constructor(facts: readonly Fact[], complete: Iterable<Register> = [], under: FactBase | null = null) {
    this.complete = new Set(complete)
    this.#under = under
    const lists = new Map<string, Map<string, Fact[]>>()
    for (const fact of facts) {
      const ofIt = lists.get(fact.of) ?? new Map<string, Fact[]>()
      lists.set(fact.of, ofIt)
      const list = ofIt.get(fact.is)
      if (list === undefined) ofIt.set(fact.is, [fact])
      else list.push(fact)
    }
    for (const [of, ofIt] of lists) for (const [is, list] of ofIt) this.#hold(of, is, list)
  }

  #hold(of: string, is: string, facts: readonly Fact[]): void {
    const ofIt = this.#holdings.get(of) ?? new Map<string, Holding>()
    this.#holdings.set(of, ofIt)
    const sorted = facts.length === 1 ? facts : [...facts].sort(byContent)
    const recorded = facts.reduce((last, f) => Math.max(last, f.recorded ?? Number.NEGATIVE_INFINITY), Number.NEGATIVE_INFINITY)
    ofIt.set(is, { name: factName(of, is), facts: sorted, recorded })
  }

  /** The same facts with those of some keys replaced or added to; the rest is shared, not copied. */
  amended(changes: readonly { readonly fact: Fact; readonly settles: boolean }[]): FactBase {
    const made = new FactBase([], this.complete, this)
    for (const { fact, settles } of changes) {
      const own = made.#holdings.get(fact.of)?.get(fact.is)?.facts
      const before = own ?? (settles ? [] : (this.holding(fact.of, fact.is)?.facts ?? []))
      made.#hold(fact.of, fact.is, [...before, fact])
    }
    return made
  }

  /** The same facts without what `by` said under a key. */
  without(of: string, is: string, by: string): FactBase {
    const made = new FactBase([], this.complete, this)
    made.#hold(
      of,
      is,
      (this.holding(of, is)?.facts ?? []).filter((fact) => fact.by !== by),
    )
    return made
  }

  /** What is held that says `is` of `of`, in an order that does not depend on how it was handed in; null when nothing is. */
  holding(of: string, is: string): Holding | null {
    return this.#holdings.get(of)?.get(is) ?? this.#under?.holding(of, is) ?? null
  }

  /** The facts held under a key, whenever they were recorded. */
  about(of: string, is: string): readonly Fact[] {
    return this.holding(of, is)?.facts ?? []
  }
}

/** How a dependency on what is on file under a key is told. */
export const factName = (of: string, is: string): string => `fact ${of} ${is}`

/** Recorded at or before `known`; a fact without a time of recording was always known. */
export const knownAt = (fact: { readonly recorded: Instant | null }, known: Instant): boolean =>
  fact.recorded === null || fact.recorded <= known

/** A total order on content, so that the answer never depends on the order of delivery. */
function byContent(a: Fact, b: Fact): number {
  const [x, y] = [sortKey(a), sortKey(b)]
  return x < y ? -1 : x > y ? 1 : 0
}
/** A fact never changes, and the record hands the same ones to many questions. */
const sortKeys = new WeakMap<Fact, string>()
function sortKey(f: Fact): string {
  const known = sortKeys.get(f)
  if (known !== undefined) return known
  const key = writtenOut(f)
  sortKeys.set(f, key)
  return key
}
function writtenOut(f: Fact): string {
  const grade = f.grade === null ? '' : f.grade.reliability + f.grade.credibility
  return [
    f.from,
    f.until,
    f.value,
    grade,
    f.recorded,
    f.id,
    f.by,
    f.role,
    f.rev,
    f.due,
    f.digest,
    f.origin,
    f.source,
    f.damaged,
    JSON.stringify(f.entries),
  ].join('\u0000')
}
