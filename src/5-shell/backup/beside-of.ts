/** What lies beside an entry: the content of evidence; the files and the rows of an edition of events. */
import type { EditionText } from '#watch/events/edition.ts'
import { entryFrom } from '../record/stored.ts'

/** `part` names it within its entry. */
export type Beside =
  | { readonly part: string; readonly what: 'content'; readonly sha256: string }
  | { readonly part: string; readonly what: 'rows'; readonly edition: EditionText }

/** What lies beside an entry of this kind, by the text it was committed to; nothing beside most. */
export function besideOf(kind: string | null, text: string): readonly Beside[] {
  if (kind !== 'evidence-filed' && kind !== 'events-imported') return []
  const entry = entryFrom(0, 0, text)
  if (entry.kind === 'evidence-filed') {
    const { content } = entry.body
    return content === null ? [] : [{ part: 'content 0', what: 'content', sha256: content.sha256 }]
  }
  if (entry.kind !== 'events-imported') return []
  const { edition } = entry.body
  return [
    ...edition.files.map(({ sha256 }, i): Beside => ({ part: `content ${i}`, what: 'content', sha256 })),
    { part: 'rows', what: 'rows', edition },
  ]
}
