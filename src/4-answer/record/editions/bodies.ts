/** What is recorded of events imported: that they were, from what, and what became of every row. The rows themselves are kept beside the record. */
import type { EditionText } from '#watch/events/edition.ts'

export interface EditionBodies {
  'events-imported': { readonly edition: EditionText }
}
