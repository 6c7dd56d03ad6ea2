/** What the changes of several entries come to in the tables of rows, written at once. */
import type { Change, Row } from '#answer/record/row.ts'
import type { Schema } from './loader.ts'
import type { Turn } from './looks.ts'
import { type StoredRow, storedOf } from './stored.ts'

export interface IndexedChange {
  readonly change: Change
  readonly index: number
}

export interface RowChanges {
  /** How every key touched stands in the end. */
  readonly turns: readonly Turn[]
  /** For each key touched, the entry that ended the row which stood before, if one did. */
  readonly closing: readonly { readonly model: string; readonly key: string; readonly index_to: number }[]
  /** Rows that came and went in between. */
  readonly passing: readonly (StoredRow & { readonly index_to: number })[]
  readonly standing: readonly StoredRow[]
  readonly gone: readonly { readonly model: string; readonly key: string }[]
}

/**
 * Sums up changes in order of index. `rowNow` gives the row that stands under a key in the end, as it will be kept. A row that was
 * replaced by the same entry that made it never stood at any size, so it leaves no trace.
 */
export function rowChanges(changes: readonly IndexedChange[], rowNow: (change: Change) => Row | null): RowChanges {
  const last = new Map<string, IndexedChange>()
  const closing: { model: string; key: string; index_to: number }[] = []
  const passing: (StoredRow & { index_to: number })[] = []
  for (const one of changes) {
    const { model, key } = one.change
    const name = `${model} ${key}`
    const before = last.get(name)
    if (before === undefined) closing.push({ model, key, index_to: one.index })
    else if (before.change.data !== null && before.index < one.index) passing.push({ ...storedOf(rowFrom(before)), index_to: one.index })
    last.set(name, one)
  }
  const turns: Turn[] = []
  const standing: StoredRow[] = []
  const gone: { model: string; key: string }[] = []
  for (const { change } of last.values()) {
    const { model, key } = change
    const row = rowNow(change)
    turns.push({ model, key, row })
    if (row === null) gone.push({ model, key })
    else standing.push(storedOf(row))
  }
  return { turns, closing, passing, standing, gone }
}

const rowFrom = ({ change: { model, key, subject, docket, data }, index }: IndexedChange): Row =>
  ({ model, key, subject, docket, from: index, data }) as Row

const ROW = 'model text, key text, subject text, docket text, due bigint, index_from bigint'

/**
 * Parts of a `with` that write row changes into a schema when `fence` has a row. $1 to $4 are closing, passing, standing and gone as
 * JSON. All parts see the rows as they were before, so what stood is copied to the past while it is being replaced.
 */
export function rowParts(schema: Schema, fence: string): string {
  const into = (table: string, more: string) => `insert into ${schema}.${table} (model, key, subject, docket, due, index_from, ${more})`
  return `
    closed as (
      ${into('past', 'index_to, data')}
      select s.model, s.key, s.subject, s.docket, s.due, s.index_from, x.index_to, s.data
      from ${fence}, json_to_recordset($1::json) as x(model text, key text, index_to bigint)
      cross join lateral (select * from ${schema}.standing s where s.model = x.model and s.key = x.key offset 0) s
    ), passed as (
      ${into('past', 'index_to, data')}
      select x.model, x.key, x.subject, x.docket, x.due, x.index_from, x.index_to, x.data
      from ${fence}, json_to_recordset($2::json) as x(${ROW}, index_to bigint, data text)
    ), stood as (
      ${into('standing', 'data')}
      select x.* from ${fence}, json_to_recordset($3::json) as x(${ROW}, data text)
      on conflict (model, key) do update set subject = excluded.subject, docket = excluded.docket, due = excluded.due,
        index_from = excluded.index_from, data = excluded.data
    ), gone as (
      delete from ${schema}.standing s using ${fence}, json_to_recordset($4::json) as x(model text, key text)
      where s.model = x.model and s.key = x.key
    )`
}

/** The values of $1 to $4. */
export const rowValues = ({ closing, passing, standing, gone }: RowChanges): string[] =>
  [closing, passing, standing, gone].map((list) => JSON.stringify(list))
