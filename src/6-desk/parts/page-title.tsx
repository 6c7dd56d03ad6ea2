import { type ReactNode, useEffect } from 'react'
import { settled } from '#ground/isolate.ts'
import css from './page-title.module.css'

export interface PageTitleProps {
  /** The question or name of the page, also the title of the window. */
  readonly title: string
  /** One line under it. */
  readonly sub?: ReactNode
  /** Where it stands: what is shown above the title, such as the marking and the way back. */
  readonly above?: ReactNode
  /** Acts, at the end of the line. */
  readonly acts?: ReactNode
  /** The language of the title where it is not the reader's, such as one that somebody typed: null for unknown. */
  readonly typed?: boolean
}

/** The head of a page: its one `h1`. */
export function PageTitle({ title, sub, above, acts, typed = false }: PageTitleProps) {
  useEffect(() => {
    document.title = `${settled(title)} · Parley`
  }, [title])
  return (
    <header className={css.head}>
      {above && <div className={css.above}>{above}</div>}
      <div className={css.row}>
        <div>
          <h1 dir={typed ? 'auto' : undefined}>{settled(title)}</h1>
          {sub && <p className={css.sub}>{sub}</p>}
        </div>
        {acts && <div className={css.acts}>{acts}</div>}
      </div>
    </header>
  )
}
