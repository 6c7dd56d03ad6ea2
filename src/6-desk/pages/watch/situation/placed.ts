import { useMemo } from 'react'
import type { Incident } from '../../../client/watch-shapes.ts'
import { gathered, inOrder } from '../map/gathered.ts'
import type { Heap, Spot } from '../map/paint.ts'
import type { Window } from '../map/use-view.ts'
import { boxOf } from '../map/view.ts'
import { spotsOf } from './spots.ts'

/** Up to so many incidents are drawn one by one: more would lie on each other. */
const SINGLE_MAX = 300
const NONE: readonly Heap[] = []

/** The incidents as the map shows them in a window: each by itself, or where there are very many those that lie close together as one. */
export function usePlaced(
  seen: readonly Incident[],
  window: Window | null,
): { readonly spots: readonly Spot[]; readonly heaps: readonly Heap[] } {
  const spots = useMemo(() => spotsOf(seen), [seen])
  const crowd = useMemo(() => (spots.length > SINGLE_MAX ? inOrder(spots) : null), [spots])
  return useMemo(() => {
    if (crowd === null || window === null) return { spots, heaps: NONE }
    const found = gathered(crowd, boxOf(window.view, window.size, 1), window.view.zoom)
    return {
      spots: found.flatMap(({ only }) => (only === null ? [] : (spots[only] ?? []))),
      heaps: found.filter(({ n }) => n > 1),
    }
  }, [crowd, spots, window])
}
