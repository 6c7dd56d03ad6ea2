/**
 * The wordings of an instrument as they were written, in the order in which they take effect. Texts are shown and compared in the form
 * in which people wrote them; what they mean in force is the engine's to say.
 */
import type { Instant } from '#ground/instant.ts'
import { isRefusal, type Refusal } from '#ground/refusal.ts'
import type { Instrument } from '../law/instrument.ts'
import { readInstrument } from '../law/read-instrument.ts'

/** A document as plain data: docs/formats/instrument.md. */
export type Written = Readonly<Record<string, unknown>>

export interface Wording {
  readonly v: number
  readonly from: Instant
  readonly recorded: Instant | null
  /** In the order in which they were written; null where no copy of this version can be read any more. */
  readonly clauses: readonly Written[] | null
  readonly lastReadableCopy: boolean
}

/** What was read, and its wordings; refused where the document cannot be read. */
export function wordingsOf(written: Written): { readonly instrument: Instrument; readonly wordings: readonly Wording[] } | Refusal {
  const instrument = readInstrument(written)
  if (isRefusal(instrument)) return instrument
  const raw = recordsOf(written.versions)
  const wordings = instrument.versions.map(({ v, from, recorded, clauses, lastReadableCopy }): Wording => {
    const list = written.versions === undefined ? written.clauses : raw.find((one) => one.v === v)?.clauses
    return { v, from, recorded, lastReadableCopy, clauses: clauses === null ? null : recordsOf(list) }
  })
  return { instrument, wordings }
}

/** The clause of a wording with this id. */
export const clauseIn = (wording: Wording | undefined, id: string): Written | null =>
  wording?.clauses?.find((clause) => clause.id === id) ?? null

const recordsOf = (value: unknown): readonly Written[] =>
  Array.isArray(value) ? value.filter((one: unknown): one is Written => typeof one === 'object' && one !== null && !Array.isArray(one)) : []
