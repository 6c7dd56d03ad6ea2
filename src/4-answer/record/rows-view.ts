/** What every view over rows held in memory answers alike: it has them all, so nothing is ever wanted. */
import type { Instant } from '#ground/instant.ts'
import { type Law, lawOf } from './law.ts'
import type { Model, Row } from './row.ts'
import type { Rows } from './rows.ts'
import type { View } from './view.ts'

export abstract class RowsView implements View {
  protected readonly rows: Rows
  #law: Law | null = null

  constructor(rows: Rows) {
    this.rows = rows
  }

  abstract readonly size: number
  abstract readonly at: Instant
  abstract entry(index: number): ReturnType<View['entry']>
  abstract dockets(): number
  abstract peopled(): boolean

  /** The law is made again when it is next asked for. */
  protected lawChanged(): void {
    this.#law = null
  }
  get<M extends Model>(model: M, key: string): Row<M> | null {
    return this.rows.get(model, key)
  }
  of<M extends Model>(model: M, subject: string): readonly Row<M>[] {
    return this.rows.of(model, subject)
  }
  inDocket<M extends Model>(model: M, docket: string): readonly Row<M>[] {
    return this.rows.inDocket(model, docket)
  }
  due(before: Instant): readonly Row<'due'>[] {
    return this.rows.due(before)
  }
  lawRows(): ReturnType<View['lawRows']> {
    return [this.rows.all('instrument'), this.rows.all('order'), this.rows.all('envelope'), this.rows.all('control-list')]
  }
  law(): Law {
    this.#law ??= lawOf(...this.lawRows())
    return this.#law
  }
}
