/** Looks at the rows: their names, what they found, and how a change alters what was found. */
import type { Entry, ErasedEntry } from '#answer/record/entry.ts'
import type { Model, Row } from '#answer/record/row.ts'
import { byMoment } from '#answer/record/rows.ts'
import type { Look, View } from '#answer/record/view.ts'
import type { Instant } from '#ground/instant.ts'

export type LawRows = ReturnType<View['lawRows']>

export interface Counts {
  readonly dockets: number
  readonly peopled: boolean
}

/** Looks at rows by what they are found by. */
export type RowLook = Extract<Look, { by: 'key' | 'subject' | 'docket' }>

/** What a look found. Looks by key find one row or none. */
export type Found =
  | { readonly rows: readonly Row[] }
  | { readonly law: LawRows }
  | { readonly entry: Entry | ErasedEntry | null }
  | { readonly counts: Counts }

/** A look under a name of its own. */
export function lookName(look: Look): string {
  switch (look.by) {
    case 'key':
    case 'subject':
    case 'docket':
      return `${look.by} ${look.model} ${look.of}`
    case 'due':
      return `due ${look.before}`
    case 'entry':
      return `entry ${look.index}`
    default:
      return look.by
  }
}

/** A row that came, changed or went (`row` null), by model and key. */
export interface Turn {
  readonly model: Model
  readonly key: string
  readonly row: Row | null
}

/** Where a key stands or would stand among rows in order of key. */
function placeOf(rows: readonly Row[], key: string): number {
  let low = 0
  let high = rows.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((rows[middle] as Row).key < key) low = middle + 1
    else high = middle
  }
  return low
}

/** Takes the turn into rows in order of key, in place; `belongs` says whether the new row is among them. */
export function turnByKey(rows: Row[], { key, row }: Turn, belongs: boolean): void {
  const at = placeOf(rows, key)
  const there = rows[at]?.key === key ? 1 : 0
  if (row !== null && belongs) rows.splice(at, there, row)
  else if (there === 1) rows.splice(at, 1)
}

/** What waits up to `before`, once the turn is taken. */
export function turnByMoment(rows: readonly Row<'due'>[], { key, row }: Turn, moment: Instant | null, before: Instant): Row<'due'>[] {
  const left = rows.filter((one) => one.key !== key)
  if (row === null || moment === null || moment > before) return left
  return [...left, row as Row<'due'>].sort(byMoment)
}

/** Whether a row is among those a look finds. */
export function belongs(look: Look, row: Row | null): boolean {
  if (row === null) return false
  if (look.by === 'subject') return row.model === look.model && row.subject === look.of && look.of !== ''
  if (look.by === 'docket') return row.model === look.model && row.docket === look.of
  return look.by === 'key' && row.model === look.model && row.key === look.of
}

export const inOrderOfKey = (a: Row, b: Row): number => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0)
