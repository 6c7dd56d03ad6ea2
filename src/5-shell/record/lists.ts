/** Lists of rows and of entries, page by page: their SQL. */
import type { Model } from '#answer/record/row.ts'
import type { Statement } from './session.ts'
import { ENTRY_COLUMNS, ROW_COLUMNS } from './stored.ts'

export interface Query {
  readonly statement: Statement
  readonly values: readonly unknown[]
}

export interface ListPage {
  readonly model: Model
  readonly after: string
  readonly limit: number
  readonly subject: string | undefined
  readonly docket: string | undefined
}

/** As of how many entries before the newest it pays to find what ended since by when it ended, and not by its key. */
export const NEAR = 20_000

/**
 * Rows in order of key, one more than asked for. At the head only what stands counts. A little before it, what ended since is little,
 * and found by when it ended; long before it, it is found in order of key.
 */
export function listStatement(size: number, headSize: number, { model, after, limit, subject, docket }: ListPage): Query {
  const narrow = `${subject === undefined ? '' : ` and subject = $5 and subject <> ''`}${docket === undefined ? '' : ' and docket = $6'}`
  // Every parameter is given whatever is asked, and none may be left without a type.
  const unused = `$5::text is not distinct from $5::text and $6::text is not distinct from $6::text`
  const where = `model = $2 and key > $3 and index_from < $1 and ${unused}${narrow}`
  const arm = (from: string, more: string) => `(select ${ROW_COLUMNS} from ${from} where ${where}${more} order by key limit $4)`
  const standing = arm('parley.standing', '')
  const way = size === headSize ? 'head' : headSize - size <= NEAR ? 'near' : 'far'
  const past = {
    head: '',
    near: ` union all ${arm('(select * from parley.past where index_to >= $1 offset 0) p', '')}`,
    far: ` union all ${arm('parley.past', ' and index_to >= $1')}`,
  }[way]
  const narrowed = `${subject === undefined ? '' : 's'}${docket === undefined ? '' : 'd'}`
  return {
    statement: { name: `list_${way}_${narrowed}`, text: `select * from (${standing}${past}) all_rows order by key limit $4` },
    values: [size, model, after, limit + 1, subject ?? null, docket ?? null],
  }
}

export interface EntryPage {
  readonly after?: number
  readonly before?: number
  readonly limit: number
  readonly docket?: string
  /** One of these kinds; `erased-record` are those of which only the commitment is left. */
  readonly kinds?: readonly string[]
  /** Made by this office, or by the clock. What was erased was made by nobody any more. */
  readonly by?: string
  /** Leaves out what only fills the record up. */
  readonly unpadded?: true
}

/** What an entry that was erased is called in lists. */
const ERASED = 'erased-record'

/**
 * Entries by index, one more than asked for: on from `after`, or back from `before`. Where several kinds are asked for, so many are
 * looked for of each in order of index, and the first of all of them are given: so none is gone through that does not belong.
 */
export function entriesStatement(size: number, { after = -1, before, limit, docket, kinds, by, unpadded }: EntryPage): Query {
  const back = before !== undefined
  const [way, order] = back ? (['back', 'desc'] as const) : (['on', 'asc'] as const)
  const bounds = (index: string) => `${index} < $1 and ${index} ${back ? '<' : '>'} $2`
  const last = (index: string) => `order by ${index} ${order} limit $3`
  const values = [size, back ? before : after, limit + 1]
  const [less, filled] = unpadded === undefined ? ['', ''] : ['_less', ` and p.kind is distinct from 'padded'`]
  if (docket === undefined && kinds === undefined && by === undefined) {
    const text = `select ${ENTRY_COLUMNS} from parley.entry e left join parley.payload p using (index) where ${bounds('e.index')}${filled} ${last('e.index')}`
    return { statement: { name: `entries_${way}${less}`, text }, values }
  }
  const narrow = [docket === undefined ? '' : ' and p.docket = $4', by === undefined ? '' : ' and p.by = $5', filled].join('')
  const unused = '$4::text is not distinct from $4::text and $5::text is not distinct from $5::text'
  const found = (kind: string) =>
    `select p.index from parley.payload p where ${bounds('p.index')} and ${unused}${narrow}${kind}${STANDS} ${last('p.index')}`
  const name = `entries_${way}${docket === undefined ? '' : '_docket'}${by === undefined ? '' : '_by'}${less}`
  const all = [...values, docket ?? null, by ?? null]
  const whole = (indices: string) =>
    `select ${ENTRY_COLUMNS} from (${indices} ${last('index')}) x join parley.entry e using (index) left join parley.payload p using (index) order by index ${order}`
  if (kinds === undefined) return { statement: { name, text: whole(`select index from (${found('')}) found`) }, values: all }
  const erased =
    docket !== undefined || by !== undefined
      ? ''
      : ` union all select index from (select t.key::bigint as index from parley.standing t where t.model = 'tombstone') gone
          where '${ERASED}' = any($6::text[]) and ${bounds('index')}`
  const each = `select f.index from unnest($6::text[]) as wanted(one) cross join lateral (${found(' and p.kind = wanted.one')}) f`
  return {
    statement: { name: `${name}_kinds`, text: whole(`select index from (${each}${erased}) found`) },
    values: [...all, [...new Set(kinds)]],
  }
}

/** What has a tombstone says nothing any more, even while its payload is still being taken away. */
const STANDS = ` and not exists (select from parley.standing t where t.model = 'tombstone' and t.key = p.index::text)`

/** Small questions about entries and the head. */
export const ENTRIES = {
  head: { name: 'head', text: 'select size from parley.head' },
  commitment: {
    name: 'commitment',
    text: `select encode(commitment, 'hex') as commitment from parley.entry where index = $1 and index < $2`,
  },
  commitments: {
    name: 'commitments',
    text: `select commitment from parley.entry where index >= $1 and index < $2 order by index`,
  },
  at: { name: 'entry_at', text: 'select at from parley.entry where index = $1' },
} as const satisfies Record<string, Statement>
