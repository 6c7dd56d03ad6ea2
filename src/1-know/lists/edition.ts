import { readDay } from '#ground/calendar.ts'
import { canonical } from '#ground/canonical.ts'
import { digestOf } from '#ground/digest.ts'
import { isRefusal, type Refusal, refuse, shown, sure } from '#ground/refusal.ts'
import type { Entry } from './entry.ts'
import type { Doubt, Explained, ListFormat, Missing, ReadResult } from './read/reader.ts'

/**
 * One state of a list. Its id is made of what it holds and of nothing else, so the same list read again, on another day or from another
 * file of the same form, is the same edition; when it was of force is said by `asOf` and by whoever keeps editions.
 */
export interface EditionHead {
  /** SHA-256 over list, state, what is missing, and the digests of the entries in the order of their ids. */
  readonly id: string
  readonly list: string
  /** The day the list is of, `YYYY-MM-DD`: as it says itself, or as was told; null where neither. */
  readonly asOf: string | null
  readonly format: ListFormat
  /** A partial edition has not all that its list has. It can show that somebody is listed, never that nobody is. */
  readonly state: 'complete' | 'partial'
  readonly missing: readonly Missing[]
  readonly counts: { readonly rows: number; readonly entries: number; readonly names: number }
  readonly explained: readonly Explained[]
  readonly doubts: readonly Doubt[]
}

export interface Edition extends EditionHead {
  /** In the order of their ids, by UTF-16 code units. */
  readonly entries: readonly Entry[]
  /** The SHA-256 of each entry's canonical text, in the same order. */
  readonly digests: readonly string[]
}

/** The canonical text of an entry (RFC 8785), which its digest is taken of. */
function entryText(entry: Entry): string {
  const text = canonical(entry)
  sure(!isRefusal(text), `an entry has no canonical text: ${entry.list} ${entry.id}`)
  return text
}

/**
 * Makes an edition of what a reader gave. `asOf`, a day `YYYY-MM-DD`, is used where the list does not say its own; a day that contradicts
 * the list's own is refused, since one of the two is wrong.
 */
export function editionOf(result: ReadResult, entries: readonly Entry[], asOf?: string): Edition | Refusal {
  sure(entries.length === result.entries, 'an edition is made of all entries that were read')
  if (asOf !== undefined && readDay(asOf) === null)
    return refuse('shape-wrong', { found: shown(asOf), accepted: 'YYYY-MM-DD' }, { field: 'asOf' })
  if (asOf !== undefined && result.asOf !== null && result.asOf !== asOf)
    return refuse('list-day-differs', { found: asOf, accepted: result.asOf }, { field: 'asOf' })
  const sorted = [...entries].sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0))
  const digests = sorted.map((entry) => digestOf(entryText(entry)))
  const state = result.missing.length === 0 ? 'complete' : 'partial'
  const head = `${result.list}\n${state}\n${result.missing.join(',')}\n`
  return {
    id: digestOf(head + digests.join('\n')),
    list: result.list,
    asOf: result.asOf ?? asOf ?? null,
    format: result.format,
    state,
    missing: result.missing,
    counts: { rows: result.rows, entries: result.entries, names: result.names },
    explained: result.explained,
    doubts: result.doubts,
    entries: sorted,
    digests,
  }
}

/** An edition without its entries, as it is kept and shown. */
export function headOf(edition: Edition): EditionHead {
  const { id, list, asOf, format, state, missing, counts, explained, doubts } = edition
  return { id, list, asOf, format, state, missing, counts, explained, doubts }
}
