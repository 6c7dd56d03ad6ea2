/** Lists, page by page, all pages as of the index of the first: the frame opens the reading at the index of the cursor. */
import type { Model, Row } from '#answer/record/row.ts'
import { LIMITS } from '#ground/limits.ts'
import type { Page, Reading } from '../record/register.ts'
import { type Place, writeCursor } from './cursor.ts'

/** Where a page begins, and how long it may be. */
export interface Paging {
  readonly place: Place | null
  readonly query: { readonly limit?: number | undefined }
}

export interface Paged<T> {
  items: T[]
  next: string | null
}

/** Which rows: the model, what narrows it in the store, and what is looked at row by row. */
interface Which<M extends Model> {
  readonly model: M
  readonly subject?: string | undefined
  readonly docket?: string | undefined
  readonly keeps?: ((row: Row<M>) => boolean) | undefined
}

/**
 * One page of rows. Where rows are looked at one by one, no more than a bound are looked at, so a page may be short and yet have
 * a next one.
 */
export async function rowsPage<M extends Model, T>(
  paging: Paging,
  reading: Reading,
  which: Which<M>,
  item: (row: Row<M>) => T,
): Promise<Paged<T>> {
  const { model, subject, docket, keeps } = which
  const narrowed = { ...(subject === undefined ? {} : { subject }), ...(docket === undefined ? {} : { docket }) }
  const limit = limitOf(paging)
  const kept: Row<M>[] = []
  let after = paging.place?.after ?? null
  for (let scanned = 0; scanned < LIMITS.http_rows_scanned_max && kept.length < limit; ) {
    const size = keeps === undefined ? limit : LIMITS.http_page_items_max
    const page: Page<Row<M>> = await reading.list(model, { limit: size, ...(after === null ? {} : { after }), ...narrowed })
    let taken = 0
    for (const row of page.items) {
      if (kept.length === limit) break
      taken++
      after = row.key
      if (keeps === undefined || keeps(row)) kept.push(row)
    }
    scanned += page.items.length
    if (page.next === null && taken === page.items.length) return { items: kept.map(item), next: null }
  }
  return { items: kept.map(item), next: after === null ? null : nextOf(reading, after) }
}

export const limitOf = ({ query }: Paging): number => query.limit ?? LIMITS.http_page_items

/** The cursor that goes on after a key. */
export const nextOf = (reading: Reading, after: string): string => writeCursor({ size: reading.size, after })

/** Every row of a model (with this subject), of as many as are looked through; `complete` is false where there are more. */
export async function everyRow<M extends Model>(
  reading: Reading,
  model: M,
  subject?: string,
): Promise<{ rows: Row<M>[]; complete: boolean }> {
  const rows: Row<M>[] = []
  for (let after: string | null = ''; after !== null; ) {
    if (rows.length >= LIMITS.http_rows_scanned_max) return { rows, complete: false }
    const narrowed: { subject?: string; after?: string } = {
      ...(subject === undefined ? {} : { subject }),
      ...(after === '' ? {} : { after }),
    }
    const page: Page<Row<M>> = await reading.list(model, { limit: LIMITS.http_page_items_max, ...narrowed })
    rows.push(...page.items)
    after = page.next
  }
  return { rows, complete: true }
}
