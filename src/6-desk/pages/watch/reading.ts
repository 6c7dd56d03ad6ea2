/** What the pages of WATCH read, one hook for each thing. */
import { useEffect } from 'react'
import type { CommitmentsAsked, Events, EventsAsked } from '../../client/watch-shapes.ts'
import { type Many, type ReadOptions, useItems, useList, useRead } from '../../data/read.ts'

const PAGE = { limit: 500 }
/** As many rows of a list as are read to be drawn at once; whoever has more is told so. */
export const READ_MAX = 5_000

/** Reads a list to its end, or to as many rows as are looked at. */
export function useAll<T>(list: Many<T>): { readonly list: Many<T>; readonly items: readonly T[]; readonly cut: boolean } {
  const items = useItems(list)
  const { hasNextPage, isFetching, isError, fetchNextPage } = list
  const more = hasNextPage && !isFetching && !isError && items.length < READ_MAX
  useEffect(() => {
    if (more) void fetchNextPage()
  }, [more, fetchNextPage])
  return { list, items, cut: hasNextPage && items.length >= READ_MAX }
}

export const useSituation = () => useRead(['watch-situation'], (client, at) => client.watch.situation(at))
export const useMechanismsOnFile = () => useList(['watch-mechanisms'], (client, at) => client.watch.mechanisms(at), PAGE)
export const useIncidents = () => useList(['watch-incidents'], (client, at) => client.watch.incidents(at), PAGE)
export const useIncident = (id: string) => useRead(['watch-incident', id], (client, at) => client.watch.incident(id, at))
export const useArrived = (state: string) =>
  useList(['watch-reports', state], (client, at) => client.watch.reports({ ...at, ...(state === '' ? {} : { state }) }), PAGE)
export const useArrivedOne = (id: string) => useRead(['watch-report', id], (client, at) => client.watch.report(id, at))
export const useZones = () => useRead(['watch-zones'], (client, at) => client.watch.zones(at))
export const useCeasefires = () => useRead(['watch-ceasefires'], (client, at) => client.watch.ceasefires(at))
export const useCeasefire = (id: string) => useRead(['watch-ceasefire', id], (client, at) => client.watch.ceasefire(id, at))
export const useCommitments = (by: CommitmentsAsked) =>
  useList(['watch-commitments', by], (client, at) => client.watch.commitments({ ...at, ...by }), PAGE)
export const useCounterpart = (party: string, options?: ReadOptions) =>
  useRead(['watch-counterpart', party], (client, at) => client.watch.counterpart(party, at), options)
export const useEditions = () => useList(['watch-editions'], (client, at) => client.watch.editions(at), PAGE)

/** Events gathered into heaps for a window of the map; null asks nothing. */
export const useEvents = (asked: EventsAsked | null) =>
  useRead<Events>(['watch-events', asked], (client, at) => client.watch.events(asked ?? {}, at), { enabled: asked !== null })
