import type { ReactNode } from 'react'
import css from './columns.module.css'

interface ColumnsProps {
  readonly children: ReactNode
  readonly side: ReactNode
}

/** What a page is about, and beside it what helps to judge that. Where there is no room, and on paper, one stands below the other. */
export function Columns({ children, side }: ColumnsProps) {
  return (
    <div className={css.columns}>
      <div>{children}</div>
      <div>{side}</div>
    </div>
  )
}
