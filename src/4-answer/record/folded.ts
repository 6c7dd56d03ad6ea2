/** The record as it stands after the entries folded so far, and nothing of what was before: for going through it once. */
import type { Instant } from '#ground/instant.ts'
import type { Entry, ErasedEntry } from './entry.ts'
import { changesOf } from './fold.ts'
import { type Law, lawOf } from './law.ts'
import type { Model, Row } from './row.ts'
import { Rows } from './rows.ts'
import type { View } from './view.ts'

const LAW: ReadonlySet<Model> = new Set(['instrument', 'order', 'envelope'])

/** Rows of the models that `kept` names; the others are folded and let go, so a view must not be asked for them. */
export class Folded implements View {
  readonly #rows = new Rows()
  readonly #kept: ReadonlySet<Model>
  #law: Law | null = null
  #dockets = 0
  #peopled = false
  size = 0
  at: Instant = Number.NEGATIVE_INFINITY

  constructor(kept: ReadonlySet<Model>) {
    this.#kept = kept
  }

  /** Folds the next entry: its index must be `size`. */
  add(entry: Entry | ErasedEntry): void {
    for (const change of changesOf(this, entry)) {
      if (LAW.has(change.model)) this.#law = null
      if (this.#kept.has(change.model)) this.#rows.apply(change, entry.index)
    }
    if (entry.kind === 'proposed') this.#dockets++
    if (entry.kind === 'office-filed') this.#peopled = true
    this.size = entry.index + 1
    this.at = entry.at
  }

  get<M extends Model>(model: M, key: string): Row<M> | null {
    return this.#rows.get(model, key)
  }
  of<M extends Model>(model: M, subject: string): readonly Row<M>[] {
    return this.#rows.of(model, subject)
  }
  inDocket<M extends Model>(model: M, docket: string): readonly Row<M>[] {
    return this.#rows.inDocket(model, docket)
  }
  due(before: Instant): readonly Row<'due'>[] {
    return this.#rows.due(before)
  }
  lawRows(): ReturnType<View['lawRows']> {
    return [this.#rows.all('instrument'), this.#rows.all('order'), this.#rows.all('envelope')]
  }
  law(): Law {
    this.#law ??= lawOf(...this.lawRows())
    return this.#law
  }
  /** Entries are not kept. */
  entry(): null {
    return null
  }
  dockets(): number {
    return this.#dockets
  }
  peopled(): boolean {
    return this.#peopled
  }
}
