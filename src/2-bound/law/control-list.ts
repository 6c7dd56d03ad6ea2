/**
 * A control list: the codes under which someone controls goods, in editions that follow each other in time.
 *
 * It carries codes and headings alone, never the technical text of an entry: whether a thing is described by an entry is found by a
 * classifier and comes in as a fact. What is done about an entry is said by clauses that name it.
 */
import type { Instant } from '#ground/instant.ts'

export interface ListEntry {
  readonly code: string
  readonly heading: string
  /** The code it lies within, where its own text does not say so. */
  readonly parent: string | null
  /** The regimes it comes from, for people. */
  readonly regimes: readonly string[]
  /** Tariff codes under which such goods may be declared, for people: no tariff code says that a thing is controlled. */
  readonly hs: readonly string[]
}

export interface Edition {
  readonly edition: string
  /** It has effect from here until the next edition does, or until its own end. */
  readonly from: Instant
  readonly until: Instant
  /** When our copy was last compared with its source. */
  readonly checked: Instant | null
  /** When it came on file; null where it was always known. */
  readonly recorded: Instant | null
  readonly source: string
  /** No copy of it can be read any more. */
  readonly unreadable: boolean
  readonly entries: ReadonlyMap<string, ListEntry>
  /** The codes within which the edition lists others. */
  readonly divided: ReadonlySet<string>
}

export interface ControlList {
  readonly list: string
  readonly title: string | null
  readonly issuer: string
  readonly order: string
  /** How old our copy of an edition may be; null where age is not judged. */
  readonly maxAgeDays: number | null
  /** Nothing of the list can be read. */
  readonly unreadable: boolean
  /** In order of time; no two begin together. */
  readonly editions: readonly Edition[]
}

/** The code that `code` lies directly within: as its entry says, or else what stands before its last full stop. Null at the top. */
export function containerOf(edition: Edition, code: string): string | null {
  const said = edition.entries.get(code)?.parent
  if (said !== undefined && said !== null) return said
  const cut = code.lastIndexOf('.')
  return cut > 0 ? code.slice(0, cut) : null
}

/** Whether `inner` is `outer` or lies within it: `2B350` contains `2B350.a` and `2B350.a.1`, and not `2B3501`. */
export function contains(edition: Edition, outer: string, inner: string): boolean {
  for (let code: string | null = inner; code !== null; code = containerOf(edition, code)) if (code === outer) return true
  return false
}

/**
 * Whether an edition has a place for a code: it lists it, or it lists only headings there, so that what lies beneath is not told.
 * Where it lists the parts of a heading, a part that is not among them is gone.
 */
export function stands(edition: Edition, code: string): boolean {
  if (edition.entries.has(code)) return true
  for (let above = containerOf(edition, code); above !== null; above = containerOf(edition, above))
    if (edition.entries.has(above)) return !edition.divided.has(above)
  return false
}
