/**
 * Links for rows of which there are thousands: plain ones, whose addresses are made without the router, and one listener that follows
 * them all. A `Link` of the router looks at the whole address each time it is drawn, which is most of the cost of a row.
 */
import { useRouter } from '@tanstack/react-router'
import { createContext, type ReactNode, useCallback, useContext, useEffect } from 'react'
import { writeSearch } from '../search.ts'
import { usePast } from './past.ts'

const WayContext = createContext<(path: string) => string>((path) => path)

export function WayProvider({ children }: { children: ReactNode }) {
  const { asOf } = usePast()
  const way = useCallback((path: string) => path + writeSearch({ as_of: asOf ?? undefined }), [asOf])
  useFollowed()
  return <WayContext value={way}>{children}</WayContext>
}

/** Goes where such a link leads without loading the desk again, as long as the browser is not asked for anything else. */
function useFollowed(): void {
  const { history } = useRouter()
  useEffect(() => {
    const follow = (event: MouseEvent) => {
      const link = event.target instanceof Element ? event.target.closest('a[data-way]') : null
      const href = link?.getAttribute('href')
      const { metaKey, ctrlKey, shiftKey, altKey } = event
      if (!href || event.defaultPrevented || event.button !== 0 || metaKey || ctrlKey || shiftKey || altKey) return
      event.preventDefault()
      history.push(href)
    }
    document.addEventListener('click', follow)
    return () => document.removeEventListener('click', follow)
  }, [history])
}

interface WayProps {
  /** The path of a page, its parts encoded; as of when one reads is added. */
  readonly to: string
  readonly className?: string | undefined
  readonly dir?: 'ltr'
  readonly label?: string
  readonly children: ReactNode
}

/** A link within the desk that costs no more than an element. */
export function Way({ to, className, dir, label, children }: WayProps) {
  return (
    <a href={useContext(WayContext)(to)} data-way="" className={className} dir={dir} aria-label={label}>
      {children}
    </a>
  )
}
