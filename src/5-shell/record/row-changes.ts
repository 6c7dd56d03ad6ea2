/** What the changes of several entries come to in the tables of rows, written at once. */
import { calledOf, isCalled } from '#answer/record/called.ts'
import { clauseWordsOf, searchedIn } from '#answer/record/clause-words.ts'
import type { Change, Data, Row } from '#answer/record/row.ts'
import { CLAUSE, calledWords } from './called-words.ts'
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
  readonly called: readonly Called[]
}

/** From which entry on something is called so, and up to which; `words` null from when on it is not on file. */
interface Called {
  readonly model: string
  readonly key: string
  readonly index_from: number
  readonly index_to: number | null
  readonly words: string | null
  /** The first of its key here: it may be called so already. */
  readonly first: boolean
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
  return { turns, closing, passing, standing, gone, called: calledIn(changes) }
}

/** For how long each thing is called as it is: stretches, as long as its names stay the same. */
function calledIn(changes: readonly IndexedChange[]): readonly Called[] {
  const stretches = new Map<string, Called[]>()
  for (const { change, index } of changes) for (const one of namedIn(change)) stretch(stretches, one, index)
  return [...stretches.values()].flat()
}

interface Named {
  readonly model: string
  readonly key: string
  readonly words: string | null
}

/** What a change says of how things are called: the row itself, and the clauses of an instrument, which have no rows of their own. */
function namedIn({ model, key, data }: Change): readonly Named[] {
  if (!isCalled(model)) return []
  const row = { model, key, words: data === null ? null : calledWords(calledOf({ model, key, data } as Parameters<typeof calledOf>[0])) }
  if (model !== 'instrument' || data === null) return [row]
  const clauses = clauseWordsOf((data as Data['instrument']).instrument)
  return [row, ...clauses.map((one) => ({ model: CLAUSE, key: one.ref, words: calledWords(searchedIn(one)) }))]
}

function stretch(stretches: Map<string, Called[]>, { model, key, words }: Named, index: number): void {
  const name = `${model} ${key}`
  const known = stretches.get(name) ?? []
  stretches.set(name, known)
  const before = known.at(-1)
  if (before?.words === words) return
  // What the same entry called otherwise before was never called so at any size.
  const first = before === undefined || (before.first && before.index_from === index)
  if (before !== undefined) known.splice(-1, 1, ...(before.index_from === index ? [] : [{ ...before, index_to: index }]))
  known.push({ model, key, index_from: index, index_to: null, words, first })
}

const rowFrom = ({ change: { model, key, subject, docket, data }, index }: IndexedChange): Row =>
  ({ model, key, subject, docket, from: index, data }) as Row

const COLUMNS = ['model', 'key', 'subject', 'docket', 'due', 'number', 'begins', 'verdict', 'asker', 'names', 'index_from']
const OTHERS: Readonly<Record<string, string>> = {
  due: 'bigint',
  number: 'bigint',
  begins: 'bigint',
  names: 'text[]',
  index_from: 'bigint',
}
const ROW = COLUMNS.map((name) => `${name} ${OTHERS[name] ?? 'text'}`).join(', ')
const ROW_OF = (table: string): string => COLUMNS.map((name) => `${table}.${name}`).join(', ')
/** What is called so; what is open of a key is how it is called now. */
const CALLED = `json_to_recordset($5::json)
      as x(model text, key text, index_from bigint, index_to bigint, words text, first boolean)`

/**
 * Parts of a `with` that write row changes into a schema when `fence` has a row. $1 to $5 are closing, passing, standing, gone and
 * called as JSON. All parts see the rows as they were before, so what stood is copied to the past while it is being replaced.
 */
export function rowParts(schema: Schema, fence: string): string {
  const into = (table: string, more: string) => `insert into ${schema}.${table} (${COLUMNS.join(', ')}, ${more})`
  return `
    closed as (
      ${into('past', 'index_to, data')}
      select ${ROW_OF('s')}, x.index_to, s.data
      from ${fence}, json_to_recordset($1::json) as x(model text, key text, index_to bigint)
      cross join lateral (select * from ${schema}.standing s where s.model = x.model and s.key = x.key offset 0) s
    ), passed as (
      ${into('past', 'index_to, data')}
      select ${ROW_OF('x')}, x.index_to, x.data
      from ${fence}, json_to_recordset($2::json) as x(${ROW}, index_to bigint, data text)
    ), stood as (
      ${into('standing', 'data')}
      select x.* from ${fence}, json_to_recordset($3::json) as x(${ROW}, data text)
      on conflict (model, key) do update set ${[...COLUMNS.slice(2), 'data'].map((name) => `${name} = excluded.${name}`).join(', ')}
    ), gone as (
      delete from ${schema}.standing s using ${fence}, json_to_recordset($4::json) as x(model text, key text)
      where s.model = x.model and s.key = x.key
    ), renamed as (
      update ${schema}.called c set index_to = case when c.words = x.words then x.index_to else x.index_from end
      from ${fence}, ${CALLED}
      where x.first and c.model = x.model and c.key = x.key and c.index_to is null
        and (c.words is distinct from x.words or x.index_to is not null)
    ), named as (
      insert into ${schema}.called (model, key, index_from, index_to, words)
      select x.model, x.key, x.index_from, x.index_to, x.words from ${fence}, ${CALLED}
      where x.words is not null and not (x.first and exists (
        select from ${schema}.called c where c.model = x.model and c.key = x.key and c.index_to is null and c.words = x.words))
    ), mentioned as (
      insert into ${schema}.named (named, number, index_from)
      select one, number, min(index_from) from ${fence}, (
        select x.names, x.number, x.index_from from json_to_recordset($2::json) as x(names text[], number bigint, index_from bigint)
        union all
        select x.names, x.number, x.index_from from json_to_recordset($3::json) as x(names text[], number bigint, index_from bigint)
      ) x, unnest(x.names) as one
      group by one, number
      on conflict do nothing
    )`
}

/** The values of $1 to $5. */
export const rowValues = ({ closing, passing, standing, gone, called }: RowChanges): string[] =>
  [closing, passing, standing, gone, called].map((list) => JSON.stringify(list))
