/** What an entry about imported events does to the read models. */
import type { Bodies, Entry } from '../entry.ts'
import { at } from '../moments.ts'
import { type Change, change } from '../row.ts'
import type { View } from '../view.ts'

export const imported = (_view: View, { edition }: Bodies['events-imported'], entry: Entry): Change[] => [
  change('event-edition', edition.edition, { edition, by: entry.by, at: at(entry.at) }, { subject: edition.source }),
]
