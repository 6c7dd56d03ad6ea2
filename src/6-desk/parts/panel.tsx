import { type ReactNode, useId } from 'react'
import css from './panel.module.css'

export interface PanelProps {
  readonly title: ReactNode
  readonly aside?: ReactNode
  readonly children: ReactNode
  /** Without room around the content, as for rows that go from edge to edge. */
  readonly flush?: boolean
}

/** A part of a page with a heading. One hairline, no shadow, and never one in another. */
export function Panel({ title, aside, children, flush = false }: PanelProps) {
  const id = useId()
  return (
    <section className={css.panel} aria-labelledby={id}>
      <header>
        <h2 id={id}>{title}</h2>
        {aside && <div className={css.aside}>{aside}</div>}
      </header>
      <div className={flush ? undefined : css.body}>{children}</div>
    </section>
  )
}
