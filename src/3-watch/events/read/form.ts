import type { Refusal } from '#ground/refusal.ts'
import type { Cell, Doubts } from '../draft.ts'
import type { Fields, Told } from '../judge.ts'

/** The forms in which events are read. The names are for ever: editions carry them. */
export const EVENT_FORMS = ['ucdp-csv', 'acled-csv', 'form-csv', 'form-json', 'mapped-csv'] as const
export type EventForm = (typeof EVENT_FORMS)[number]

/** How the rows of one form are read. */
export interface RowReader {
  /** Columns without which the table is not what it is taken for. */
  readonly needs: readonly string[]
  readonly fields: Fields
  readonly within?: readonly [number, number, number, number] | undefined
  /** What a row says; what is wrong with single cells goes to `doubts`. */
  tell(cell: Cell, doubts: Doubts): Told
}

/** Rows handed over one at a time, by whatever takes the file apart. */
export type OnRow = (cell: Cell, line: number, ragged: string | null) => Refusal | null
