/** Where each clause of an instrument had a part in an answer, or left a duty. */
import { useEffect, useMemo } from 'react'
import type { Docket, Entry } from '../../client/shapes.ts'
import { useItems, useList } from '../../data/read.ts'
import { useDockets, useDuties } from '../../data/reading.ts'
import { usedOf } from './used-of.ts'

/** As many answers, dockets and duties are looked through as make some years of an office: whoever has more is told so. */
const LOOKED_MAX = 5_000
const ANSWERS = 'proposed,revised,determined,performed'

export interface Used {
  /** The dockets of each clause, by its reference `INSTRUMENT/clause`, in the order in which they were last answered, newest first. */
  readonly by: ReadonlyMap<string, readonly Docket[]>
  /** Not everything could be looked through. */
  readonly cut: boolean
}

export function useUsed(id: string): Used {
  const answers = useWhole(useList(['entries', { kind: ANSWERS }], newestAnswers, { limit: 500 }))
  const dockets = useWhole(useDockets({}, { limit: 500 }))
  const duties = useWhole(useDuties({}, { limit: 500 }))
  const by = useMemo(() => {
    const known = new Map(dockets.items.map((docket) => [docket.id, docket]))
    const used = [...usedOf(answers.items, duties.items)].filter(([ref]) => ref.startsWith(`${id}/`))
    return new Map(used.map(([ref, ids]) => [ref, [...ids].flatMap((one) => known.get(one) ?? [])]))
  }, [answers.items, dockets.items, duties.items, id])
  return { by, cut: [answers, dockets, duties].some(({ cut }) => cut) }
}

type Fetch = Parameters<typeof useList<Entry>>[1]
const newestAnswers: Fetch = (client, at) => client.entries({ ...at, kind: ANSWERS, order: 'newest' })

/** Reads a list to its end, or to as many rows as are looked through. */
function useWhole<T>(list: ReturnType<typeof useList<T>>): { readonly items: readonly T[]; readonly cut: boolean } {
  const items = useItems(list)
  const { hasNextPage, isFetching, isError, fetchNextPage } = list
  const more = hasNextPage && !isFetching && !isError && items.length < LOOKED_MAX
  useEffect(() => {
    if (more) void fetchNextPage()
  }, [more, fetchNextPage])
  return { items, cut: hasNextPage && items.length >= LOOKED_MAX }
}
