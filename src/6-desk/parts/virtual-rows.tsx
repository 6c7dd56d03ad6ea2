import { Button } from '@mantine/core'
import { useWindowVirtualizer } from '@tanstack/react-virtual'
import { type ReactNode, useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react'
import { type Many, useItems } from '../data/read.ts'
import { useSay } from '../words/words.tsx'
import { Answered } from './answered.tsx'
import css from './rows.module.css'

export interface VirtualRowsProps<T> {
  readonly query: Many<T>
  readonly keyOf: (item: T) => string
  readonly children: (item: T) => ReactNode
  /** What the list is called. */
  readonly label: string
  /** About how tall a row is, in pixels. Rows are measured when they are drawn. */
  readonly estimate?: number
  /** Shown when there is nothing. */
  readonly empty: ReactNode
}

/** How close to the end of what was read the next page is asked for, in rows. */
const AHEAD = 30

/** A list of any length: rows that are in sight are drawn, and pages are read as one comes near them. */
export function VirtualRows<T>(props: VirtualRowsProps<T>) {
  return <Answered query={props.query}>{() => <Drawn {...props} />}</Answered>
}

function Drawn<T>({ query, keyOf, children, label, estimate = 37, empty }: VirtualRowsProps<T>) {
  const say = useSay()
  const items = useItems(query)
  const list = useRef<HTMLUListElement>(null)
  const top = useTop(list)
  const keyed = useRef(keyOf)
  keyed.current = keyOf
  // Whenever this is another function, the places of all rows are worked out again.
  const getItemKey = useCallback((place: number) => keyed.current(items[place] as T), [items])
  const rows = useWindowVirtualizer({
    count: items.length,
    estimateSize: () => estimate,
    overscan: 10,
    scrollMargin: top,
    getItemKey,
    // Drawn in slices, as the browser has time: a wheel that turns fast is never held up by rows.
    useFlushSync: false,
  })
  const shown = rows.getVirtualItems()
  const last = shown.at(-1)?.index ?? 0
  const { hasNextPage, isFetching, isError, fetchNextPage } = query
  // A page may be short, or empty, and still have a next one: so it is the rows that count.
  const wanted = hasNextPage && !isFetching && !isError && last + AHEAD >= items.length
  useEffect(() => {
    if (wanted) void fetchNextPage()
  }, [wanted, fetchNextPage])
  if (items.length === 0 && !hasNextPage) return empty
  return (
    <>
      <ul ref={list} className={css.virtual} aria-label={label} style={{ height: rows.getTotalSize() }}>
        {shown.map(({ index, key, start }) => (
          <li
            key={key}
            ref={rows.measureElement}
            data-index={index}
            aria-posinset={index + 1}
            aria-setsize={hasNextPage ? -1 : items.length}
            style={{ transform: `translateY(${start - top}px)` }}
          >
            {children(items[index] as T)}
          </li>
        ))}
      </ul>
      <div className={css.foot} role="status">
        <span>{say(hasNextPage ? 'desk.part.rows-so-far' : 'desk.part.rows-all', { count: items.length })}</span>
        {query.isStale && !isFetching && (
          <Button variant="default" size="compact-xs" onClick={() => void query.refetch()}>
            {say('desk.part.rows-changed')}
          </Button>
        )}
        {isError && (
          <Button variant="default" size="compact-xs" onClick={() => void fetchNextPage()}>
            {say('desk.state.again')}
          </Button>
        )}
      </div>
    </>
  )
}

/** How far down the page an element begins. */
function useTop(element: { readonly current: HTMLElement | null }): number {
  const [top, setTop] = useState(0)
  useLayoutEffect(() => {
    const look = () => setTop(element.current === null ? 0 : element.current.getBoundingClientRect().top + window.scrollY)
    look()
    const watch = new ResizeObserver(look)
    watch.observe(document.body)
    return () => watch.disconnect()
  }, [element])
  return top
}
