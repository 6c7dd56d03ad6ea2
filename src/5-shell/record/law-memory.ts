/** The law as it was at earlier indices, built once for each stretch in which it did not change. */
import { type Law, lawOf } from '#answer/record/law.ts'
import { LIMITS } from '#ground/limits.ts'
import type { LawRows } from './looks.ts'
import { ask, type Session, type Statement } from './session.ts'

const CHANGES: Statement = {
  name: 'law_changes',
  text: `select index_from as index from parley.standing where model in ('instrument', 'order', 'envelope', 'control-list') and index_from >= $1
    union select index_from from parley.past where model in ('instrument', 'order', 'envelope', 'control-list') and index_from >= $1
    union select index_to from parley.past where model in ('instrument', 'order', 'envelope', 'control-list') and index_to >= $1`,
}

export interface BuiltLaw {
  readonly rows: LawRows
  readonly law: Law
}

export class LawMemory {
  /** Indices of entries that changed the law, ascending. */
  readonly #changes: number[] = []
  /** By how many changes there had been. */
  readonly #built = new Map<number, BuiltLaw>()

  /** Reads when the law changed, from the entry at `from` on. */
  async read(session: Session, from: number): Promise<void> {
    const found = await ask<{ index: number }>(session, CHANGES, [from])
    for (const { index } of found.sort((a, b) => a.index - b.index)) this.changed(index)
  }

  /** Notes that the entry at `index`, later than all before, changed the law. */
  changed(index: number): void {
    if (index > (this.#changes.at(-1) ?? -1)) this.#changes.push(index)
  }

  /** The law at `size`, if it was built lately. */
  at(size: number): BuiltLaw | undefined {
    const count = this.#before(size)
    const built = this.#built.get(count)
    if (built !== undefined) {
      this.#built.delete(count)
      this.#built.set(count, built)
    }
    return built
  }

  /** Builds the law at `size` from its rows and keeps it. */
  build(size: number, rows: LawRows): BuiltLaw {
    const built = { rows, law: lawOf(...rows) }
    this.#built.set(this.#before(size), built)
    const oldest = this.#built.keys().next()
    if (this.#built.size > LIMITS.register_laws_cached_max && oldest.value !== undefined) this.#built.delete(oldest.value)
    return built
  }

  /** How many changes there had been at `size`. */
  #before(size: number): number {
    let low = 0
    let high = this.#changes.length
    while (low < high) {
      const middle = (low + high) >>> 1
      if ((this.#changes[middle] as number) < size) low = middle + 1
      else high = middle
    }
    return low
  }
}
