/** The versions of an instrument as it is written: either a list of them, or clauses that are the only one. */
import type { Written } from '../../client/shapes.ts'
import { recordsOf, textOf } from './written.ts'

export interface VersionWritten {
  readonly v: number
  /** When it takes effect, as written: a bare date is midnight in the zone of the instrument. */
  readonly from: string
  readonly clauses: readonly Written[]
  readonly unreadable: boolean
}

/** In the order in which they take effect. */
export function versionsOf(instrument: Written): readonly VersionWritten[] {
  const start = Array.isArray(instrument.term) ? textOf(instrument.term[0]) : ''
  if (!Array.isArray(instrument.versions))
    return [{ v: 1, from: start, clauses: recordsOf(instrument.clauses), unreadable: instrument.unreadable === true }]
  return recordsOf(instrument.versions)
    .map((version) => ({
      v: Number(version.v),
      from: textOf(version.from),
      clauses: recordsOf(version.clauses),
      unreadable: version.unreadable === true,
    }))
    .sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : a.v - b.v))
}
