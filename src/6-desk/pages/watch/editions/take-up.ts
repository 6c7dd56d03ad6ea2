/** The report that is made of an event of an edition (docs/formats/watch.md, "Report"): what the source says, with its own precision, and where it came from. */
import type { EventTold } from '../../../client/material-shapes.ts'
import type { Written } from '../../../client/shapes.ts'

/** What whoever takes it up says of it. */
export interface TakenUp {
  readonly mechanism: string
  readonly what: string
  readonly grade: string
}

/** `origin` names the edition and its row, so that two reports of one row are seen to be one account. */
export function reportOfEvent(event: EventTold, edition: { readonly source: string; readonly as_of: string }, said: TakenUp): Written {
  const { first, last, datePrec, lat, lon, wherePrec, deaths } = event
  const placed = lat !== null && lon !== null
  // Nothing is told more precisely than its source tells it; where it does not say, no better than the country and the year.
  const near = wherePrec ?? 6
  const name = [event.place, event.adm2, event.adm1, event.country].find((one) => one !== null) ?? null
  const { low, best, high } = deaths
  const counted = best !== null && (low ?? best) <= best && best <= (high ?? best) && best + (high ?? 0) > 0
  return {
    ...{ id: reportIdOf(event), mechanism: said.mechanism, what: said.what, grade: said.grade },
    title: [event.kind, name]
      .filter((one) => one !== null)
      .join(', ')
      .slice(0, 200),
    ...{ reporter: { as: 'team' }, channel: 'import' },
    occurred: { from: first, ...(last === first ? {} : { to: last }), precision: datePrec ?? 5 },
    place: { ...(name === null ? {} : { name }), ...(placed ? { lat, lon } : {}), precision: placed ? near : Math.max(near, 3) },
    ...(counted ? { casualties: [{ side: 'unknown', low: low ?? best, best, high: high ?? best }] } : {}),
    origin: `${edition.source} ${edition.as_of} ${event.id}`.slice(0, 128),
    source: edition.source,
    taken: { edition: event.edition, row: event.id },
    ...(event.text === null ? {} : { words: event.text }),
  }
}

/** One row gives one report, whoever takes it up. */
const reportIdOf = ({ edition, id }: Pick<EventTold, 'edition' | 'id'>): string => `E-${edition.slice(0, 8)}-${id}`.slice(0, 128)
