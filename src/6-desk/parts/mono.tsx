import type { ReactNode } from 'react'
import css from './mono.module.css'

/** A machine's name for something: an id, a digest, a reason code, the effect of a clause. It never turns with the language. */
export function Mono({ children, wrap = false }: { children: ReactNode /** A long one may break anywhere. */; wrap?: boolean }) {
  return (
    <code className={css.mono} dir="ltr" translate="no" data-wrap={wrap || undefined}>
      {children}
    </code>
  )
}
