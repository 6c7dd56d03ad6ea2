/** Rows and entries as the database holds them, and as the rest of the house knows them. */
import { askerOf, beginsOf } from '#answer/record/dockets-in-order.ts'
import type { Entry, ErasedEntry, Kind } from '#answer/record/entry.ts'
import { FOLD_VERSION } from '#answer/record/fold.ts'
import { moment } from '#answer/record/moments.ts'
import { namedByDocket } from '#answer/record/naming.ts'
import type { Data, Model, Row } from '#answer/record/row.ts'
import { type Instant, writeInstant } from '#ground/instant.ts'
import { sure } from '#ground/refusal.ts'

/**
 * The version of what is kept of rows: of the fold, and of what is kept beside what it gives, by which rows are found. When either
 * changes, the rows are made again at the next opening.
 */
export const ROWS_VERSION = `${FOLD_VERSION}+5`

/** By what dockets are sorted and narrowed; null in rows of other models. */
export interface DocketColumns {
  readonly number: number | null
  readonly begins: number | null
  readonly verdict: string | null
  readonly asker: string | null
  readonly names: readonly string[] | null
}

/** A row of `standing`; `past` has `index_to` beside it. */
export interface StoredRow extends DocketColumns {
  readonly model: Model
  readonly key: string
  readonly subject: string
  readonly docket: string | null
  readonly due: number | null
  readonly index_from: number
  readonly data: string
}

/** What is asked of a row; `due` and the columns of dockets are only for finding it. */
export const ROW_COLUMNS = 'model, key, subject, docket, index_from, data'

export const rowOf = ({ model, key, subject, docket, index_from, data }: StoredRow): Row =>
  ({ model, key, subject, docket, from: index_from, data: JSON.parse(data) }) as Row

export function storedOf({ model, key, subject, docket, from, data }: Row): StoredRow {
  const due = model === 'due' ? moment((data as Data['due']).at) : null
  return { model, key, subject, docket, due, ...docketColumns(model, data), index_from: from, data: JSON.stringify(data) }
}

const NO_DOCKET: DocketColumns = { number: null, begins: null, verdict: null, asker: null, names: null }

function docketColumns(model: Model, data: Data[Model]): DocketColumns {
  if (model !== 'docket') return NO_DOCKET
  const docket = data as Data['docket']
  return { number: docket.number, begins: beginsOf(docket), verdict: docket.verdict, asker: askerOf(docket), names: namedByDocket(docket) }
}

/** An entry with its payload, if it still has one, and the tombstone that says why not. */
export interface StoredEntry {
  readonly index: number
  readonly at: number
  readonly kind: Kind | null
  readonly by: string | null
  readonly content: string | null
  /** The row of the model `tombstone`. */
  readonly tombstone: string | null
}

/** What is asked of an entry that is called `e` with its payload `p`. */
export const ENTRY_COLUMNS = `e.index, e.at, p.kind, p.by, p.content,
  (select t.data from parley.standing t where t.model = 'tombstone' and t.key = e.index::text) as tombstone`

const BODY = 'body.'

/**
 * What is committed to, of one entry: when, by whom, of which kind, and each part of its body under a name of its own, so that each
 * can be shown alone.
 */
export function contentOf({ at, by, kind, body }: Pick<Entry, 'at' | 'by' | 'kind' | 'body'>): Record<string, unknown> {
  const content: Record<string, unknown> = { at: writeInstant(at), by, kind }
  for (const [name, value] of Object.entries(body)) content[BODY + name] = value
  return content
}

/** An entry from the content that was committed to. */
export function entryFrom(index: number, at: Instant, content: string): Entry {
  const { by, kind, ...rest } = JSON.parse(content) as Record<string, unknown>
  const body: Record<string, unknown> = {}
  for (const [name, value] of Object.entries(rest)) if (name.startsWith(BODY)) body[name.slice(BODY.length)] = value
  return { index, at, by, kind, body } as unknown as Entry
}

/** An entry as it was recorded, or what is left of one that was erased: from its tombstone on, it says nothing any more. */
export function entryOf({ index, at, content, tombstone }: StoredEntry): Entry | ErasedEntry {
  if (tombstone !== null) {
    const { tombstone: by } = JSON.parse(tombstone) as Data['tombstone']
    return { index, at, kind: 'erased-record', tombstone: by }
  }
  sure(content !== null, 'what has no tombstone still says what it said')
  return entryFrom(index, at, content)
}
