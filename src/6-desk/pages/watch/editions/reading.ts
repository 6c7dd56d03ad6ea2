/** What the pages of editions read. */
import { useEffect } from 'react'
import type { FateTold } from '../../../client/material-shapes.ts'
import { type Many, useList, useRead } from '../../../data/read.ts'

const POLL_MILLISECONDS = 500

/** Imports that are held; looked at again and again while one is being read. */
export function useImports() {
  const query = useRead(['watch-imports'], (client, at) => client.watch.imports(at), { now: true })
  const busy = query.data?.items.some(({ state }) => state === 'waiting' || state === 'reading') ?? false
  const { refetch } = query
  useEffect(() => {
    if (!busy) return
    const timer = setInterval(() => void refetch(), POLL_MILLISECONDS)
    return () => clearInterval(timer)
  }, [busy, refetch])
  return query
}

export const useEdition = (id: string) => useRead(['watch-edition', id], (client, at) => client.watch.edition(id, { ...at, limit: 1 }))

/** Which fates are looked at; empty for any. */
export interface FatesShown {
  readonly outcome: string
  readonly code: string
}

/** What became of the rows of an edition, or of an import that is not kept yet, page by page in the order of the file. */
export const useFates = (edition: string, { outcome, code }: FatesShown): Many<FateTold> =>
  useList(
    ['watch-fates', edition, outcome, code],
    async (client, { cursor, limit, ...at }) => {
      const asked = { ...at, ...(limit === undefined ? {} : { limit }), ...(cursor === undefined ? {} : { after: Number(cursor) }) }
      const found = await client.watch.fates(edition, { ...asked, ...fatesAsked({ outcome, code }) })
      if (!found.ok) return found
      const { items, next } = found.data
      return { ...found, data: { items, next: next === null ? null : String(next) } }
    },
    { now: true },
  )

export const fatesAsked = ({ outcome, code }: FatesShown) => ({
  outcome: (outcome === '' ? 'all' : outcome) as FateTold['outcome'] | 'all',
  ...(code === '' ? {} : { code }),
})
