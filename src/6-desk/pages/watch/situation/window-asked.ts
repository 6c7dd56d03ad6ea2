/** What is asked of the events for a window of the map: a bit more than it shows, so that a small move asks nothing anew. */
import { useCallback, useMemo, useState } from 'react'
import type { EventsAsked } from '../../../client/watch-shapes.ts'
import type { Window } from '../map/use-view.ts'
import { boxOf, type OnPlane, toDegrees } from '../map/view.ts'
import { useAll, useEditions } from '../reading.ts'
import type { Stretch } from './weeks.ts'

/** How wide a heap is drawn at least, in pixels: about as wide as the squares that the server gathers into. */
const SQUARE = 48
/** As many squares side by side the server gathers into. */
const CELLS_MAX = 128
/** Up to so many events are shown one by one. */
const SINGLE_MAX = 300
const DAY = 86_400_000

export function useWindowAsked({ from, until }: Stretch): {
  readonly asked: EventsAsked | null
  /** Where the map came to rest last, so far as it asked anew. */
  readonly window: Window | null
  onRest(window: Window): void
} {
  const { items } = useAll(useEditions())
  const any = items.some(({ here }) => here > 0)
  const [window, setWindow] = useState<Window | null>(null)
  const onRest = useCallback((now: Window) => setWindow((before) => (before !== null && covers(before, now) ? before : now)), [])
  const asked = useMemo(() => {
    if (!any || window === null) return null
    const box = boxOf(window.view, window.size, MORE)
    const [north, south] = [degrees({ x: 0, y: box.north }).lat, degrees({ x: 0, y: box.south }).lat]
    const [west, east] = [degrees({ x: box.west, y: 0 }).lon, degrees({ x: box.east, y: 0 }).lon]
    return {
      ...{ north, south, west, east },
      cells: Math.min(CELLS_MAX, Math.ceil((window.size.width * (1 + 2 * MORE)) / SQUARE)),
      limit: SINGLE_MAX,
      ...(from === '' ? {} : { from }),
      // The last week is looked at to its end.
      ...(until === '' ? {} : { until: new Date(Date.parse(until) + 6 * DAY).toISOString().slice(0, 10) }),
    }
  }, [any, window, from, until])
  return { asked, window, onRest }
}

/** As many windows' worth beside it on each side. */
const MORE = 0.5

/** Whether what was asked for one window is still enough for another: it lies within, and is neither much nearer nor farther. */
function covers(before: Window, now: Window): boolean {
  const [had, wanted] = [boxOf(before.view, before.size, MORE), boxOf(now.view, now.size)]
  const within = had.west <= wanted.west && had.east >= wanted.east && had.north <= wanted.north && had.south >= wanted.south
  return within && Math.abs(before.view.zoom - now.view.zoom) < 0.5
}

const whole = (value: number) => Math.max(0, Math.min(1, value))
const degrees = ({ x, y }: OnPlane) => {
  const { lat, lon } = toDegrees({ x: whole(x), y: whole(y) })
  return { lat: Number(lat.toFixed(5)), lon: Number(lon.toFixed(5)) }
}
