/** Whom and what acts and instruments name, by id: for whoever asks where a party or an instrument comes up. */
import { ROLES } from '#bound/act/act.ts'
import { LIMITS } from '#ground/limits.ts'
import type { DocketData } from './row.ts'
import type { Written } from './written.ts'

/** Where an act names parties and offices, and what it rests on. A role may be written in the plural. */
const WHO = [...ROLES, 'counterparts', 'end_users', 'intermediaries', 'beneficiaries', 'asked_by', 'advised_by', 'cites']

const texts = (value: unknown): readonly string[] =>
  typeof value === 'string' ? [value] : Array.isArray(value) ? value.filter((one) => typeof one === 'string') : []

/** A reference to a clause, `INSTRUMENT/clause`, names the instrument too. */
const withInstrument = (ref: string): readonly string[] => (ref.includes('/') ? [ref, ref.slice(0, ref.indexOf('/'))] : [ref])

/**
 * The ids that a docket names: who holds any role in its act, who asked, advised or proposed, what it cites, and what the asker relies on. Sorted by
 * UTF-16 code units, each once.
 */
export function namedByDocket({ act, proposedBy }: Pick<DocketData, 'act' | 'proposedBy'>): readonly string[] {
  const all = [proposedBy, ...WHO.flatMap((key) => texts(act[key])), ...texts(act.under).flatMap(withInstrument)]
  // Nothing longer is an id, and an index could not hold it.
  return [...new Set(all)].filter((one) => one !== '' && one.length <= LIMITS.id_characters_max).sort()
}

/** What in an instrument is no reference, whatever it says. */
const OTHERWISE: ReadonlySet<string> = new Set(['kind', 'title', 'words', 'effect', 'v'])

/** Whether an instrument names a party, an office, or another instrument or a clause of it, anywhere but as its own id. */
export function instrumentNames(instrument: Written, id: string): boolean {
  return Object.entries(instrument).some(([key, value]) => key !== 'id' && !OTHERWISE.has(key) && says(value, id))
}

function says(value: unknown, id: string): boolean {
  if (typeof value === 'string') return value === id || value.startsWith(`${id}/`)
  if (Array.isArray(value)) return value.some((one) => says(one, id))
  if (typeof value !== 'object' || value === null) return false
  return Object.entries(value).some(([key, inner]) => !OTHERWISE.has(key) && says(inner, id))
}
