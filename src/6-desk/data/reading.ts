/** Everything the desk reads, one hook for each thing the API gives: docs/formats/api.md. */
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { AsOf } from '../client/asking.ts'
import type { Client } from '../client/client.ts'
import type { DocketsAsked, DutyState, EntriesAsked, InstrumentsAsked, Written } from '../client/shapes.ts'
import { usePast } from '../frame/past.ts'
import { useReader } from '../frame/reader.tsx'
import { toldIn } from '../words/language.ts'
import { useClient } from './client.ts'
import { floor } from './floor.ts'
import { current, type ReadOptions, useList, useRead } from './read.ts'
import { given } from './refused.ts'

/** The token, time and root of the record, the time by its clock, and what kind of store it is. It needs no office. */
export const useHead = (options?: ReadOptions) => useRead(['head'], (client, at) => client.head(at), { nobody: true, ...options })

/** How the log is published, and what waits for its witnesses. */
export const useLedger = () => useRead(['ledger'], (client, at) => client.ledger(at))

/** Every office on file. It needs no office. */
export const useOffices = (options?: ReadOptions) =>
  useList(['offices'], (client, at) => client.offices(at), { nobody: true, limit: 500, ...options })
export const useOrders = (options?: ReadOptions) => useList(['orders'], (client, at) => client.orders(at), options)
/** Parties, narrowed to those that have a name like this in any script. */
export const useParties = (options?: ReadOptions, name = '') =>
  useList(['parties', name], (client, at) => client.parties({ ...at, ...(name === '' ? {} : { name }) }), options)
export const useErasures = (options?: ReadOptions) => useList(['erasures'], (client, at) => client.erasures(at), options)
/** Instruments, and how each stands now, narrowed by legal order, kind, phase, or by what they name. */
export const useInstruments = (options?: ReadOptions, by: InstrumentsAsked = {}) =>
  useList(['instruments', by], (client, at) => client.instruments({ ...at, ...by }), options)

/** Claims, narrowed to whom they are of, or to a docket. */
export const useClaims = (by: { readonly of?: string; readonly docket?: string } = {}, options?: ReadOptions) =>
  useList(['claims', by], (client, at) => client.claims({ ...at, ...by }), options)

/** Duties, narrowed to who owes them, to a docket, or to how they stand. */
export const useDuties = (by: { readonly by?: string; readonly docket?: string; readonly state?: DutyState } = {}, options?: ReadOptions) =>
  useList(['duties', by], (client, at) => client.duties({ ...at, ...by }), options)

/** Dockets, newest first unless sorted otherwise. */
export const useDockets = (by: DocketsAsked = {}, options?: ReadOptions) =>
  useList(['dockets', by], (client, at) => client.dockets({ ...at, ...by }), options)

/** Entries, oldest first unless told. */
export const useEntries = (by: EntriesAsked = {}, options?: ReadOptions) =>
  useList(['entries', by], (client, at) => client.entries({ ...at, ...by }), options)

export const useInstrument = (id: string) => useRead(['instrument', id], (client, at) => client.instrument(id, at))
/** Its clauses as they read on a date, such as `2026-01-12`; empty for now. */
export const useLawText = (id: string, on: string, options?: ReadOptions) =>
  useRead(['law-text', id, on], (client, at) => client.lawText(id, { ...at, ...(on === '' ? {} : { on }) }), options)
/** What changes between two versions, and which dockets that touches. */
export const useAmendment = (id: string, from: number, to: number, options?: ReadOptions) =>
  useRead(['amendment', id, from, to], (client, at) => client.amendment(id, { from, to }, at), options)
/** How an instrument and others stood over time, and when none was in force. Without others it alone is meant, and not its family. */
export const useGaps = (id: string, others: readonly string[], options?: ReadOptions) =>
  useRead(['gaps', id, others], (client, at) => client.gaps(id, { ...at, with: (others.length === 0 ? [id] : others).join(',') }), options)
export const useCommitments = (id: string, options?: ReadOptions) =>
  useRead(['commitments', id], (client, at) => client.commitments(id, at), options)
/** What was drawn from the limits of an instrument, and what is left. */
export const useDrawdown = (id: string, options?: ReadOptions) =>
  useRead(['drawdown', id], (client, at) => client.drawdown(id, at), options)
/** Who is designated under an instrument now, with reviews that are due and requests to be taken off. */
export const useDesignated = (id: string, options?: ReadOptions) =>
  useRead(['designated', id], (client, at) => client.designated(id, at), options)
/** Control lists, each with its editions. */
export const useControlLists = (options?: ReadOptions) => useList(['control-lists'], (client, at) => client.controlLists(at), options)
export const useEntry = (index: number) => useRead(['entry', index], (client, at) => client.entry(index, at))

/** A docket with everything on file about it, and what the acting office may do with it. */
export const useDocket = (id: string) => useRead(['docket', id], (client, at) => client.docket(id, at))
/** The answer on file, told in sentences, with remedies. */
export const useAnswer = (id: string, options?: ReadOptions) => useRead(['answer', id], (client, at) => client.answer(id, at), options)
/** Whether the answer on file comes out the same. */
export const useReplay = (id: string, options?: ReadOptions) => useRead(['replay', id], (client, at) => client.replay(id, at), options)

export const useParty = (id: string) => useRead(['party', id], (client, at) => client.party(id, at))

/** What a search finds of everything on file; with null nothing is asked. What was found before is still given while it is asked. */
export function useSearchedFor(text: string | null) {
  const client = useClient()
  const { office, language } = useReader()
  const { asOf } = usePast()
  const search = (at: AsOf) => client.search(text ?? '', at)
  return useQuery({
    queryKey: ['parley', office, toldIn(language), asOf, 'search', text],
    queryFn: async () =>
      asOf !== null ? given(await search({ as_of: asOf })) : current(() => search(floor() > 0 ? { min_index: floor() } : {})),
    enabled: text !== null,
    placeholderData: keepPreviousData,
    gcTime: 30_000,
  })
}

/**
 * May this be done? Nothing is recorded. With null nothing is asked. While another act is asked about, the answer to the one before
 * is still given: `isPlaceholderData` says so.
 */
export function useAsk(act: Written | null) {
  const client = useClient()
  const { office, language } = useReader()
  const { asOf } = usePast()
  return useQuery({
    queryKey: ['parley', office, toldIn(language), asOf, 'ask', act],
    queryFn: async () => (asOf !== null ? given(await asked(client, act, asOf)) : current(() => asked(client, act, null))),
    enabled: act !== null,
    placeholderData: keepPreviousData,
    gcTime: 30_000,
  })
}

const asked = (client: Client, act: Written | null, asOf: number | null) =>
  client.ask(act ?? {}, asOf !== null ? { as_of: asOf } : floor() > 0 ? { min_index: floor() } : {})
