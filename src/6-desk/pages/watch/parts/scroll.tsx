import { type ReactNode, useEffect, useRef } from 'react'
import css from './parts.module.css'

/** What may be wider than the page: it scrolls by itself, and can be reached and scrolled by keyboard. */
export function Scroll({ label, children }: { label: string; children: ReactNode }) {
  const box = useRef<HTMLElement>(null)
  useEffect(() => {
    if (box.current !== null) box.current.tabIndex = 0
  }, [])
  return (
    <section ref={box} className={css.scroll} aria-label={label}>
      {children}
    </section>
  )
}
