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
const NEAR = 20_000

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
}

/** Entries by index, one more than asked for: on from `after`, or back from `before`. */
export function entriesStatement(size: number, { after = -1, before, limit, docket }: EntryPage): Query {
  const back = before !== undefined
  const bounds = (index: string) => `${index} < $1 and ${index} ${back ? '<' : '>'} $2 order by ${index} ${back ? 'desc' : 'asc'} limit $3`
  const values = [size, back ? before : after, limit + 1]
  if (docket === undefined) {
    const text = `select ${ENTRY_COLUMNS} from parley.entry e left join parley.payload p using (index) where ${bounds('e.index')}`
    return { statement: { name: `entries_${back ? 'back' : 'on'}`, text }, values }
  }
  const text = `select ${ENTRY_COLUMNS} from parley.payload p join parley.entry e using (index) where p.docket = $4 and ${bounds('p.index')}`
  return { statement: { name: `docket_entries_${back ? 'back' : 'on'}`, text }, values: [...values, docket] }
}

/** Small questions about entries and the head. */
export const ENTRIES = {
  head: { name: 'head', text: 'select size from parley.head' },
  commitment: {
    name: 'commitment',
    text: `select encode(commitment, 'hex') as commitment from parley.entry where index = $1 and index < $2`,
  },
  at: { name: 'entry_at', text: 'select at from parley.entry where index = $1' },
} as const satisfies Record<string, Statement>
