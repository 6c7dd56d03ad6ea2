/** What parties are called, for people: ids are for machines. */
import { useMemo } from 'react'
import { recordsOf, textOf } from '../parts/law/written.ts'
import { useItems } from './read.ts'
import { useParties } from './reading.ts'

/** Gives the first name of a party, and its id where none is on file or it is not among the first five hundred. */
export function usePartyNames(): (id: string) => string {
  const parties = useItems(useParties({ limit: 500 }))
  return useMemo(() => {
    const names = new Map(parties.map(({ party }) => [textOf(party.id), textOf(recordsOf(party.names)[0]?.text)]))
    return (id) => names.get(id) || id
  }, [parties])
}
