/** The words of a clause as they stood in a version of its instrument. */
import type { Written } from '../../client/shapes.ts'

export interface ClauseWords {
  /** Null where the clause was filed without its words. */
  readonly words: string | null
  readonly title: string | null
  readonly lang: string | undefined
}

/** `ref` is `INSTRUMENT/clause`. Null when the instrument has no such clause in that version. */
export function clauseOf(instrument: Written, ref: string, version: number | null): ClauseWords | null {
  const clause = clauseWritten(instrument, ref, version)
  if (clause === null) return null
  return { words: text(clause.words), title: text(instrument.title), lang: text(clause.lang) ?? text(instrument.lang) ?? undefined }
}

/** The clause itself, as it was written in that version; null as above. */
export function clauseWritten(instrument: Written, ref: string, version: number | null): Plain | null {
  const id = ref.slice(ref.indexOf('/') + 1)
  const versions = records(instrument.versions)
  const held = versions.find(({ v }) => v === version) ?? (versions.length === 0 ? instrument : versions.at(-1))
  return records(held?.clauses).find((one) => one.id === id) ?? null
}

type Plain = Readonly<Record<string, unknown>>
const records = (value: unknown): readonly Plain[] =>
  Array.isArray(value) ? value.filter((one): one is Plain => typeof one === 'object' && one !== null && !Array.isArray(one)) : []
const text = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null)
