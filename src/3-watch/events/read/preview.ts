/** What can be seen of a file from its beginning: its columns or questions, its first rows as they stand, and as they will be read. */
import { isRefusal, type Refusal, refuse } from '#ground/refusal.ts'
import { openCsv } from '#know/lists/read/csv.ts'
import type { WatchedEvent } from '../event.ts'
import type { Fate } from '../fates.ts'
import type { EventForm } from './form.ts'
import { openSubmissions, repeatsIn } from './form-json.ts'
import { openEventReader, type ReadingEvents } from './open.ts'

/** Rows as they stand, each with a cell for every column. `repeats` are the lists within a submission, each item of which may be an event. */
export interface Beginning {
  readonly columns: readonly string[]
  readonly rows: readonly (readonly string[])[]
  readonly repeats: readonly string[]
}

/** Ends a reading early; never shown. */
const ENOUGH = refuse('events-empty')

/** The columns of a table, or the questions of a form's submissions by their paths, and the first `most` rows. */
export function beginningOf(head: Uint8Array, most: number, repeat?: string): Beginning {
  const text = new TextDecoder('utf-8').decode(head, { stream: true })
  return /^\s*[[{]/.test(text) ? submissions(text, most, repeat) : table(text, most)
}

function table(text: string, most: number): Beginning {
  const rows: (readonly string[])[] = []
  const csv = openCsv((fields) => {
    if (fields.length > 1 || (fields[0] ?? '').trim() !== '') rows.push([...fields])
    return rows.length > most ? ENOUGH : null
  })
  if (csv.write(text) === null) csv.close()
  const [columns = [], ...rest] = rows
  return { columns: columns.map((name) => name.trim()), rows: rest, repeats: [] }
}

function submissions(text: string, most: number, repeat: string | undefined): Beginning {
  const answers: ReadonlyMap<string, string>[] = []
  openSubmissions(
    repeat,
    () => null,
    (one) => {
      answers.push(one)
      return answers.length >= most ? ENOUGH : null
    },
  ).write(text)
  const columns = [...new Set(answers.flatMap((one) => [...one.keys()]))]
  // The bare name of a question stands beside its path: one of them is enough to choose from.
  const paths = columns.filter((name) => name.includes('/') || !columns.some((other) => other.endsWith(`/${name}`)))
  return { columns: paths, rows: answers.map((one) => paths.map((name) => one.get(name) ?? '')), repeats: repeatsIn(text) }
}

/** A row as it will be read: what becomes of it, and the event, or null where it is refused. */
export interface RowRead {
  readonly fate: Fate
  readonly event: WatchedEvent | null
}

/** The first `most` rows of a file as an import would read them. Refused as the whole file would be, so far as its beginning shows. */
export function firstRows(
  form: EventForm,
  head: Uint8Array,
  most: number,
  reading: Pick<ReadingEvents, 'now' | 'mapping' | 'parties'>,
): readonly RowRead[] | Refusal {
  const fates: Fate[] = []
  const events = new Map<number, WatchedEvent>()
  const reader = openEventReader(form, {
    ...reading,
    onFate: (fate) => void (fates.length < most && fates.push(fate)),
    onEvent: (event, line) => void (events.size < most && events.set(line, event)),
  })
  if (isRefusal(reader)) return reader
  // What the beginning cuts off is not the file's end, so nothing is closed here, and a row that is cut is not seen.
  const refused = reader.write(head)
  if (refused !== null) return refused
  return fates.map((fate) => ({ fate, event: fate.outcome === 'refused' ? null : (events.get(fate.line) ?? null) }))
}
