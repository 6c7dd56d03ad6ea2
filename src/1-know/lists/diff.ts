import { canonical } from '#ground/canonical.ts'
import { isRefusal, sure } from '#ground/refusal.ts'
import type { Edition } from './edition.ts'
import type { Entry } from './entry.ts'

/** What changed in one field: single values from one to another (null: it was or is not said), lists by what came and went. */
export type FieldChange =
  | { readonly field: keyof Entry; readonly from: unknown; readonly to: unknown }
  | { readonly field: keyof Entry; readonly added: readonly unknown[]; readonly removed: readonly unknown[] }

export interface EntryChange {
  readonly id: string
  readonly fields: readonly FieldChange[]
}

export interface EditionDiff {
  readonly from: string
  readonly to: string
  readonly added: readonly Entry[]
  readonly removed: readonly Entry[]
  readonly changed: readonly EntryChange[]
}

/**
 * What changed from one edition to another, in the order of ids. Entries are compared by id within a list, so an entry that got another
 * number is one removed and one added. Takes time in proportion to the entries, and looks into those alone whose digests differ.
 */
export function diffEditions(a: Edition, b: Edition): EditionDiff {
  const added: Entry[] = []
  const removed: Entry[] = []
  const changed: EntryChange[] = []
  let [i, j] = [0, 0]
  while (i < a.entries.length || j < b.entries.length) {
    const [before, after] = [a.entries[i], b.entries[j]]
    if (after === undefined || (before !== undefined && before.id < after.id)) {
      if (before !== undefined) removed.push(before)
      i++
    } else if (before === undefined || after.id < before.id) {
      added.push(after)
      j++
    } else {
      if (a.digests[i] !== b.digests[j]) {
        const fields = fieldChanges(before, after)
        if (fields.length > 0) changed.push({ id: after.id, fields })
      }
      i++
      j++
    }
  }
  return { from: a.id, to: b.id, added, removed, changed }
}

const ORDER: readonly (keyof Entry)[] = [
  'list',
  'reference',
  'kind',
  'names',
  'births',
  'deaths',
  'birthPlaces',
  'countries',
  'addresses',
  'identifiers',
  'designations',
  'genders',
  'titles',
  'positions',
  'ties',
  'notes',
]

const textOf = (value: unknown): string => {
  const text = canonical(value)
  sure(!isRefusal(text), 'a field of an entry has a canonical text')
  return text
}

/** The fields in which two entries of one id differ. A list whose items only stand in another order shows that as from and to. */
function fieldChanges(before: Entry, after: Entry): FieldChange[] {
  const changes: FieldChange[] = []
  for (const field of ORDER) {
    const [from, to] = [before[field] ?? null, after[field] ?? null]
    if (textOf(from) === textOf(to)) continue
    if (!Array.isArray(from) || !Array.isArray(to)) {
      changes.push({ field, from, to })
      continue
    }
    const [was, is] = [new Set(from.map(textOf)), new Set(to.map(textOf))]
    const added = to.filter((item) => !was.has(textOf(item)))
    const removed = from.filter((item) => !is.has(textOf(item)))
    changes.push(added.length + removed.length > 0 ? { field, added, removed } : { field, from, to })
  }
  return changes
}
