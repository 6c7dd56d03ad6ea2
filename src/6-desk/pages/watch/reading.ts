/** What the pages of WATCH read, one hook for each thing. */
import { useEffect } from 'react'
import type { PatrolsAsked } from '../../client/promises-shapes.ts'
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
export const useMechanism = (id: string) => useRead(['watch-mechanism', id], (client, at) => client.watch.mechanism(id, at))
export const useIncidents = () => useList(['watch-incidents'], (client, at) => client.watch.incidents(at), PAGE)
export const useIncident = (id: string) => useRead(['watch-incident', id], (client, at) => client.watch.incident(id, at))
export const useArrived = (state: string) =>
  useList(['watch-reports', state], (client, at) => client.watch.reports({ ...at, ...(state === '' ? {} : { state }) }), PAGE)
export const useArrivedOne = (id: string) => useRead(['watch-report', id], (client, at) => client.watch.report(id, at))
export const useOpenReviews = () => useList(['watch-reviews-open'], (client, at) => client.watch.reviews({ ...at, open: 'yes' }), PAGE)
export const useZones = () => useRead(['watch-zones'], (client, at) => client.watch.zones(at))
export const useCeasefires = () => useRead(['watch-ceasefires'], (client, at) => client.watch.ceasefires(at))
export const useCeasefire = (id: string) => useRead(['watch-ceasefire', id], (client, at) => client.watch.ceasefire(id, at))
export const useCommitments = (by: CommitmentsAsked) =>
  useList(['watch-commitments', by], (client, at) => client.watch.commitments({ ...at, ...by }), PAGE)
export const useCommitment = (id: string) => useRead(['watch-commitment', id], (client, at) => client.watch.commitment(id, at))
export const useCounterpart = (party: string, options?: ReadOptions) =>
  useRead(['watch-counterpart', party], (client, at) => client.watch.counterpart(party, at), options)
export const useExchange = (id: string) => useRead(['watch-exchange', id], (client, at) => client.watch.exchange(id, at))
export const useLedgers = () => useList(['watch-ledgers'], (client, at) => client.watch.ledgers(at), PAGE)
export const useLedger = (id: string) => useRead(['watch-ledger', id], (client, at) => client.watch.ledger(id, at))
/** Movements that wait for a second key, in one ledger or in all. */
export const useKeysWaiting = (ledger?: string) =>
  useRead(['watch-keys', ledger ?? ''], (client, at) => client.watch.keysWaiting({ ...at, ...(ledger === undefined ? {} : { ledger }) }))
export const useExchanges = () => useList(['watch-exchanges'], (client, at) => client.watch.exchanges(at), PAGE)
export const useEditions = () => useList(['watch-editions'], (client, at) => client.watch.editions(at), PAGE)

export const usePatrols = (by: PatrolsAsked) =>
  useList(['watch-patrols', by], (client, at) => client.watch.patrols({ ...at, ...by }), { ...PAGE, keep: true })
export const usePatrol = (id: string) => useRead(['watch-patrol', id], (client, at) => client.watch.patrol(id, at))
export const useCoverage = (over: { readonly from: string; readonly until: string; readonly agreement?: string }) =>
  useRead(['watch-coverage', over], (client, at) => client.watch.patrolCoverage({ ...at, ...over }))
export const useSigns = () => useList(['watch-signs'], (client, at) => client.watch.signs(at), PAGE)
export const useSignSeries = () => useRead(['watch-sign-series'], (client, at) => client.watch.signSeries(at))
export const useHarms = () => useList(['watch-harms'], (client, at) => client.watch.harms(at), PAGE)
export const useHarm = (id: string) => useRead(['watch-harm', id], (client, at) => client.watch.harm(id, at))

/** Events gathered into heaps for a window of the map; null asks nothing. */
export const useEvents = (asked: EventsAsked | null) =>
  useRead<Events>(['watch-events', asked], (client, at) => client.watch.events(asked ?? {}, at), { enabled: asked !== null })
