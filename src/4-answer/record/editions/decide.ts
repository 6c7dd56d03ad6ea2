/** Decides what is recorded of imported events. */
import { DAY_MILLISECONDS, writeDay } from '#ground/calendar.ts'
import { isRefusal, at as placed, type Refusal, refuse } from '#ground/refusal.ts'
import { readEdition } from '#watch/events/edition.ts'
import type { Asking, Command, Decided } from '../command.ts'
import { draft } from '../entry.ts'
import type { View } from '../view.ts'

/** An edition is recorded once. One of a day to come is refused; of tomorrow it may be, where its publisher's day has begun. */
export function decideEdition(view: View, command: Extract<Command, { verb: 'record-edition' }>, asking: Asking): Decided | Refusal {
  const edition = readEdition(command.edition)
  if (isRefusal(edition)) return placed(edition, { field: 'edition' })
  if (view.get('event-edition', edition.edition) !== null)
    return refuse('edition-recorded-already', { found: edition.edition.slice(0, 12) }, { field: 'edition.edition' })
  const tomorrow = writeDay(Math.floor(asking.at / DAY_MILLISECONDS) + 1)
  for (const field of ['as_of', 'first', 'last'] as const) {
    const day = edition[field]
    if (day !== null && day > tomorrow) return refuse('list-day-ahead', { found: day, now: tomorrow }, { field: `edition.${field}` })
  }
  return { drafts: [draft('events-imported', { edition })], told: {} }
}
