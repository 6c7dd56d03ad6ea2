/** Rows and entries as answers write them. */
import { type DutyState, dutyState } from '#answer/record/duty.ts'
import type { Entry, ErasedEntry } from '#answer/record/entry.ts'
import type { Data, Model, Row } from '#answer/record/row.ts'
import type { Written } from '#answer/record/written.ts'
import { type Instant, writeInstant } from '#ground/instant.ts'

/** The data of a row with the index of the entry that made its present state. */
export const flat = <M extends Model>({ from, data }: Row<M>): { index: number } & Data[M] => ({ index: from, ...data })

/** A docket, with lists of its own to answer with. */
export const docketItem = (row: Row<'docket'>) => {
  const { deciding, advisedBy, ...data } = row.data
  return { ...data, index: row.from, advisedBy: [...advisedBy], deciding: [...deciding] as [string, string | null] }
}

/** A duty, and how it stands at a moment. */
export const dutyItem = (row: Row<'duty'>, at: Instant): { index: number; state: DutyState } & Data['duty'] => ({
  state: dutyState(row.data, at),
  ...flat(row),
})

export interface EntryItem {
  readonly index: number
  readonly at: string
  readonly kind: string
  readonly by?: string
  readonly body?: Written
  readonly tombstone?: number
}

/** An entry; of an erased one the index of its tombstone is left. */
export function entryItem(entry: Entry | ErasedEntry): EntryItem {
  const { index, kind } = entry
  const at = writeInstant(entry.at)
  if (entry.kind === 'erased-record') return { index, at, kind, tombstone: entry.tombstone }
  return { index, at, kind, by: entry.by, body: { ...entry.body } }
}
