import type { ReactNode } from 'react'
import { Panel } from '../../../parts/panel.tsx'
import { Rows, type RowsProps } from '../../../parts/rows.tsx'
import css from './parts.module.css'

export interface ListPanelProps<T> extends RowsProps<T> {
  readonly title: string
  readonly aside?: ReactNode
  /** What it means that there is nothing; without it there is no panel then. */
  readonly none?: string
}

/** A part of a page that is a list, or that says what it means that the list is empty. */
export function ListPanel<T>({ title, aside, none, ...rows }: ListPanelProps<T>) {
  const bare = rows.items.length === 0
  if (bare && none === undefined) return null
  return (
    <Panel title={title} aside={aside} flush={!bare}>
      {bare ? <p className={css.note}>{none}</p> : <Rows {...rows} />}
    </Panel>
  )
}
