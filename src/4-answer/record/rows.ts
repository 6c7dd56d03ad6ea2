/** Rows as they stand, by key and by what they are looked up by. The one structure behind every view that is held in memory. */
import type { Instant } from '#ground/instant.ts'
import { moment } from './moments.ts'
import type { Change, Model, Row } from './row.ts'

/** The rows of one state of the record. Changes apply in place; `copy` is cheap only for few rows. */
export class Rows {
  readonly #byKey = new Map<string, Row>()
  readonly #bySubject = new Map<string, Map<string, Row>>()
  readonly #byDocket = new Map<string, Map<string, Row>>()
  readonly #models = new Map<Model, Map<string, Row>>()

  get<M extends Model>(model: M, key: string): Row<M> | null {
    return (this.#byKey.get(`${model} ${key}`) ?? null) as Row<M> | null
  }

  of<M extends Model>(model: M, subject: string): readonly Row<M>[] {
    return sorted(this.#bySubject.get(`${model} ${subject}`)) as readonly Row<M>[]
  }

  inDocket<M extends Model>(model: M, docket: string): readonly Row<M>[] {
    return sorted(this.#byDocket.get(`${model} ${docket}`)) as readonly Row<M>[]
  }

  all<M extends Model>(model: M): readonly Row<M>[] {
    return sorted(this.#models.get(model)) as readonly Row<M>[]
  }

  count(model: Model): number {
    return this.#models.get(model)?.size ?? 0
  }

  due(before: Instant): readonly Row<'due'>[] {
    return this.all('due')
      .filter((row) => moment(row.data.at) <= before)
      .sort(byMoment)
  }

  /** Makes, replaces or ends the row of a change made by the entry at `index`. */
  apply({ model, key, subject, docket, data }: Change, index: number): void {
    this.drop(model, key)
    if (data === null) return
    this.put({ model, key, subject, docket, from: index, data } as Row)
  }

  put(row: Row): void {
    const { model, key, subject, docket } = row
    this.#byKey.set(`${model} ${key}`, row)
    within(this.#models, model).set(key, row)
    if (subject !== '') within(this.#bySubject, `${model} ${subject}`).set(key, row)
    if (docket !== null) within(this.#byDocket, `${model} ${docket}`).set(key, row)
  }

  drop(model: Model, key: string): void {
    const row = this.#byKey.get(`${model} ${key}`)
    if (row === undefined) return
    this.#byKey.delete(`${model} ${key}`)
    this.#models.get(model)?.delete(key)
    this.#bySubject.get(`${model} ${row.subject}`)?.delete(key)
    if (row.docket !== null) this.#byDocket.get(`${model} ${row.docket}`)?.delete(key)
  }

  /** Every row, in order of model and key. */
  *[Symbol.iterator](): Iterator<Row> {
    for (const model of [...this.#models.keys()].sort()) yield* this.all(model)
  }
}

/** What waits, by moment, then key. */
export function byMoment(a: Row<'due'>, b: Row<'due'>): number {
  return moment(a.data.at) - moment(b.data.at) || (a.key < b.key ? -1 : 1)
}

const sorted = (rows: ReadonlyMap<string, Row> | undefined): readonly Row[] =>
  rows === undefined ? [] : rows.size < 2 ? [...rows.values()] : [...rows.values()].sort((a, b) => (a.key < b.key ? -1 : 1))

function within<K, V>(map: Map<K, Map<string, V>>, key: K): Map<string, V> {
  const found = map.get(key) ?? new Map<string, V>()
  map.set(key, found)
  return found
}
