import type { Say } from '../../../words/words.tsx'
import type { Field } from '../../write/table/field.ts'

/** What the fields of a document are called, by the table of the form that writes it. */
export const labelsOf = (table: readonly Field[], say: Say): Readonly<Record<string, string>> =>
  Object.fromEntries(table.map(({ key, writes, label }) => [writes ?? key, say(label)]))
