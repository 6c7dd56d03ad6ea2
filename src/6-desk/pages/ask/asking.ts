/** What a form needs that asks as one types: the live answer, what is on file to choose from, and what parties are called. */
import { useDebouncedValue } from '@mantine/hooks'
import { useMemo } from 'react'
import type { Written } from '../../client/shapes.ts'
import { useItems } from '../../data/read.ts'
import { useAsk, useClaims, useInstruments, useOrders, useParties } from '../../data/reading.ts'
import { useReader } from '../../frame/reader.tsx'
import type { Made } from './act-of.ts'
import { type Offers, offersOf } from './offers.ts'

/** The pause in typing after which the question is put. */
const PAUSE_MILLISECONDS = 120

/** Asks once the typing pauses. Null where there is nothing to ask. */
export function useLive({ act }: Made) {
  const { office } = useReader()
  const text = act === null || office === null ? null : JSON.stringify(act)
  const [settled] = useDebouncedValue(text, PAUSE_MILLISECONDS)
  const question = useMemo(() => (settled === null ? null : (JSON.parse(settled) as Written)), [settled])
  const { data, error, isPlaceholderData, isFetching, refetch } = useAsk(text === null ? null : question)
  if (text === null) return null
  const stale = isPlaceholderData || settled !== text
  return { data: question === null ? undefined : data, error: stale ? null : error, isPlaceholderData: stale, isFetching, refetch }
}

/** What forms offer, from what is on file. */
export function useOffersOnFile(): Offers {
  const parties = useItems(useParties({ limit: 500 }))
  const instruments = useItems(useInstruments({ limit: 500 }))
  const orders = useItems(useOrders())
  const claims = useItems(useClaims({}, { limit: 500 }))
  return useMemo(() => offersOf(parties, instruments, orders, claims), [parties, instruments, orders, claims])
}

/** What a party is called; its id where it has no name. */
export function useCalled({ parties }: Offers): (id: string) => string {
  return useMemo(() => {
    const names = new Map(parties.map(({ id, name }) => [id, name]))
    return (id) => names.get(id) || id
  }, [parties])
}
