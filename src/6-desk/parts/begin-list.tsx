import type { ReactNode } from 'react'
import css from './begin-list.module.css'

export interface BeginListProps {
  readonly label: string
  /** What to do, in order, each with a line on why; by name. */
  readonly steps: readonly { readonly name: string; readonly what: ReactNode; readonly note: string }[]
}

/** What a page says to whoever finds it empty: what to do first, and what then. */
export function BeginList({ label, steps }: BeginListProps) {
  return (
    <ol className={css.begin} aria-label={label}>
      {steps.map(({ name, what, note }) => (
        <li key={name}>
          <b>{what}</b>
          <span>{note}</span>
        </li>
      ))}
    </ol>
  )
}
