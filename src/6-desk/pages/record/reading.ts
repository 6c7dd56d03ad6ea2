/** What the pages about keeping the record read. */
import type { Read } from '../../client/custody-shapes.ts'
import { useList, useRead } from '../../data/read.ts'

const PAGE = { limit: 500 }

export const useHolds = () => useList(['holds'], (client, at) => client.holds(at), PAGE)
export const useAccessRequests = (party?: string) =>
  useList(
    ['access-requests', party ?? ''],
    (client, at) => client.accessRequests({ ...at, ...(party === undefined ? {} : { party }) }),
    PAGE,
  )
export const useAccesses = () => useList(['accesses'], (client, at) => client.accesses(at), PAGE)
/** What the record holds about a party. `from`: as of so many entries, for what was told then. */
export const useAbout = (party: string, from?: number) =>
  useList(
    ['about', party, from ?? ''],
    (client, at) => client.about(party, from === undefined || at.cursor !== undefined ? at : { limit: 500, as_of: from }),
    PAGE,
  )
/** Reads, the latest first: of one office or of all, of one thing (`docket=D-1`) or of everything. */
export const useReads = (by: string, of: string) =>
  useList<Read>(['reads', by, of], (client, at) => client.reads({ ...at, ...(by === '' ? {} : { by }), ...(of === '' ? {} : { of }) }), {
    limit: 200,
    keep: true,
  })
/** How far the log of reads goes, and how far it is anchored. */
export const useReadsHead = () => useRead(['reads-head'], (client, at) => client.reads({ ...at, limit: 1 }))
