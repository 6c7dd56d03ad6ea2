/** A table whose rows can be put in the order of any column that says by what: kept in the address, so that it can be sent to somebody. */
import type { ReactNode } from 'react'
import { useFilter } from '../frame/filter.ts'
import { useSay } from '../words/words.tsx'
import css from './sorted-table.module.css'

export interface Column<T> {
  readonly id: string
  readonly label: string
  cell(item: T): ReactNode
  /** By what its rows are put in order; a column without it is not sorted by. What is null comes last either way. */
  by?(item: T): string | number | null
  /** Numbers stand at the end of their column. */
  readonly number?: boolean
}

export interface SortedTableProps<T> {
  /** What the table is called, for whoever hears it. */
  readonly label: string
  readonly items: readonly T[]
  readonly columns: readonly Column<T>[]
  keyOf(item: T): string
  /** The id of the element of a row, for links that lead to it. */
  rowId?(item: T): string
  /** Under which name of the address the order is kept; two tables of one page need two. */
  readonly name?: string
}

/** The head of each column is the row's name; the first column names the row. */
export function SortedTable<T>({ label, items, columns, keyOf, rowId, name = 'sort' }: SortedTableProps<T>) {
  const say = useSay()
  const [sorted, setSorted] = useFilter(name)
  const down = sorted.startsWith('-')
  const column = columns.find(({ id, by }) => by !== undefined && id === sorted.replace(/^-/, ''))
  const rows = column?.by === undefined ? items : inOrder(items, column.by, down)
  const press = (id: string) => setSorted(column?.id !== id ? id : down ? '' : `-${id}`)
  return (
    <table className={css.table} aria-label={label}>
      <thead>
        <tr>
          {columns.map(({ id, label: head, by, number }) => (
            <th key={id} scope="col" data-number={number} aria-sort={column?.id !== id ? undefined : down ? 'descending' : 'ascending'}>
              {by === undefined ? (
                head
              ) : (
                <button type="button" title={say('desk.part.sort-by', { column: head })} onClick={() => press(id)}>
                  {head}
                  <span aria-hidden="true">{column?.id !== id ? '' : down ? ' ↓' : ' ↑'}</span>
                </button>
              )}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((item) => (
          <tr key={keyOf(item)} id={rowId?.(item)} tabIndex={rowId === undefined ? undefined : -1}>
            {columns.map(({ id, cell, number }, at) =>
              at === 0 ? (
                <th key={id} scope="row">
                  {cell(item)}
                </th>
              ) : (
                <td key={id} data-number={number}>
                  {cell(item)}
                </td>
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function inOrder<T>(items: readonly T[], by: (item: T) => string | number | null, down: boolean): readonly T[] {
  return items.toSorted((a, b) => {
    const [one, other] = [by(a), by(b)]
    if (one === null || other === null) return one === other ? 0 : one === null ? 1 : -1
    const order = typeof one === 'number' && typeof other === 'number' ? one - other : String(one).localeCompare(String(other))
    return down ? -order : order
  })
}
