/** What a look back or ahead found of dockets, as the newest entries tell it. */
import { useMemo } from 'react'
import type { Verdict } from '#bound/determine/reasons.ts'
import type { Entry } from '../../client/shapes.ts'
import { useItems } from '../../data/read.ts'
import { useEntries } from '../../data/reading.ts'
import { openedUpTo } from '../../frame/opened.ts'

export interface FoundSince {
  readonly index: number
  readonly kind: 'hindsight' | 'remainder'
  readonly now: Verdict
}

/** As many are looked through as happen in an office's weeks: each comes with the answer that was found, which is long. */
const LOOKED = { limit: 50 }

/** By docket, the newest finding of each that this office has not opened in this browser. */
export function useFound(office: string): {
  readonly list: ReturnType<typeof useEntries>
  readonly found: ReadonlyMap<string, FoundSince>
} {
  const list = useEntries({ kind: 'found', order: 'newest' }, LOOKED)
  const items = useItems(list)
  const found = useMemo(() => unopened(items, (docket) => openedUpTo(office, docket)), [items, office])
  return { list, found }
}

/** The newest of each docket among the entries, which are newest first, that comes after what `opened` gives. */
function unopened(entries: readonly Entry[], opened: (docket: string) => number): Map<string, FoundSince> {
  const found = new Map<string, FoundSince>()
  for (const { index, body = {} } of entries) {
    const { docket, kind, now } = body
    if (typeof docket !== 'string' || (kind !== 'hindsight' && kind !== 'remainder') || !isVerdict(now)) continue
    if (!found.has(docket) && index > opened(docket)) found.set(docket, { index, kind, now })
  }
  return found
}

const isVerdict = (value: unknown): value is Verdict => value === 'permit' || value === 'refer' || value === 'refuse'
