/** Entries about one thing, where no read model keeps them. */
import type { Entry } from '#answer/record/entry.ts'
import { LIMITS } from '#ground/limits.ts'
import type { Reading } from '../../record/register.ts'

/**
 * Goes back from the entry `last` (inclusive) through entries of these kinds and gives those that are about the thing, the earliest first,
 * until one is the `first` of it. Looks through no more than a bound; `complete` is false where that was not enough.
 */
export async function entriesAbout(
  reading: Reading,
  {
    kinds,
    last,
    about,
    first,
  }: {
    readonly kinds: readonly string[]
    readonly last: number
    about(entry: Entry): boolean
    first(entry: Entry): boolean
  },
): Promise<{ readonly entries: readonly Entry[]; readonly complete: boolean }> {
  const found: Entry[] = []
  let before = last + 1
  for (let scanned = 0; scanned < LIMITS.http_rows_scanned_max; ) {
    const page = await reading.entries({ kinds, before, limit: LIMITS.http_page_items_max })
    for (const entry of page.items) {
      if (entry.kind === 'erased-record' || !about(entry)) continue
      found.unshift(entry)
      if (first(entry)) return { entries: found, complete: true }
    }
    if (page.next === null) return { entries: found, complete: true }
    scanned += page.items.length
    before = Math.min(...page.items.map(({ index }) => index))
  }
  return { entries: found, complete: false }
}
