import type { ReactNode } from 'react'
import css from './rows.module.css'

export interface RowsProps<T> {
  readonly items: readonly T[]
  readonly keyOf: (item: T) => string
  readonly children: (item: T) => ReactNode
  /** What the list is called, where no heading says so. */
  readonly label?: string
}

/** A short list, one hairline between the rows. For one of any length there is `VirtualRows`. */
export function Rows<T>({ items, keyOf, children, label }: RowsProps<T>) {
  return (
    <ul className={css.rows} aria-label={label}>
      {items.map((item) => (
        <li key={keyOf(item)}>{children(item)}</li>
      ))}
    </ul>
  )
}
