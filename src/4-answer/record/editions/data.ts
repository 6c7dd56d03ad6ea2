import type { EditionText } from '#watch/events/edition.ts'

export interface EditionData {
  /** Key: the id of the edition. Subject: its source. */
  'event-edition': { readonly edition: EditionText; readonly by: string; readonly at: string }
}
