import type { ReactNode } from 'react'
import css from './quote.module.css'

/** The words of a document, in the voice of documents, and where they stand. */
export function Quote({ lang, cite, children }: { lang?: string | undefined; cite?: ReactNode; children: ReactNode }) {
  return (
    <figure className={css.quote}>
      <blockquote lang={lang} dir="auto">
        {children}
      </blockquote>
      {cite && <figcaption>{cite}</figcaption>}
    </figure>
  )
}
