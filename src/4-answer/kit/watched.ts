/** A view that tells of every row which was asked for and found, so that it is known what something rests on. */
import type { Instant } from '#ground/instant.ts'
import type { Model, Row } from '../record/row.ts'
import type { View } from '../record/view.ts'

export class Watched implements View {
  readonly #under: View
  readonly #seen: (row: Row) => void

  /** `seen` is told of rows of every model but those of law, which is asked for as a whole. */
  constructor(under: View, seen: (row: Row) => void) {
    this.#under = under
    this.#seen = seen
  }
  get size(): number {
    return this.#under.size
  }
  get at(): Instant {
    return this.#under.at
  }
  get<M extends Model>(model: M, key: string): Row<M> | null {
    const row = this.#under.get(model, key)
    if (row !== null) this.#seen(row as unknown as Row)
    return row
  }
  of<M extends Model>(model: M, subject: string): readonly Row<M>[] {
    return this.#all(this.#under.of(model, subject))
  }
  inDocket<M extends Model>(model: M, docket: string): readonly Row<M>[] {
    return this.#all(this.#under.inDocket(model, docket))
  }
  due(before: Instant): readonly Row<'due'>[] {
    return this.#under.due(before)
  }
  law(): ReturnType<View['law']> {
    return this.#under.law()
  }
  lawRows(): ReturnType<View['lawRows']> {
    return this.#under.lawRows()
  }
  entry(index: number): ReturnType<View['entry']> {
    return this.#under.entry(index)
  }
  dockets(): number {
    return this.#under.dockets()
  }
  peopled(): boolean {
    return this.#under.peopled()
  }
  #all<M extends Model>(rows: readonly Row<M>[]): readonly Row<M>[] {
    for (const row of rows) this.#seen(row as unknown as Row)
    return rows
  }
}
