/** The edition of a control list that has effect at the moment judged, as far as it can be read and is known to be current. */
import type { Instant } from '#ground/instant.ts'
import { T } from '#ground/kleene.ts'
import type { ControlList, Edition } from '../law/control-list.ts'
import { fresh } from './in-force.ts'
import type { Inquiry } from './inquiry.ts'
import type { Cause } from './weigh.ts'

/** The edition of the day, or why there is none that could be relied on. Looking is remembered as a dependency on the list. */
export function editionOfDay(q: Inquiry, id: string): Edition | Cause {
  q.needs.add(`list ${id}`)
  const list = q.rulebook.controlLists.get(id)
  if (list === undefined) return 'list-not-on-file'
  if (list.unreadable) return 'list-damaged'
  const edition = governing(q, list)
  if (edition === null) return 'no-edition'
  if (edition.unreadable) return 'list-damaged'
  if (list.maxAgeDays !== null && fresh(q, edition.checked, list.maxAgeDays) !== T) return 'list-stale'
  return edition
}

/** The edition that had effect at a moment, of those known then, whether or not it can be relied on; null where there is none. */
export function editionAt(list: ControlList | undefined, t: Instant, known: Instant): Edition | null {
  const last = list?.editions.findLast((one) => one.from <= t && (one.recorded === null || one.recorded <= known))
  return last !== undefined && t < last.until ? last : null
}

/** As `editionAt` for the moment of `q`, which is told until when that holds. */
function governing(q: Inquiry, list: ControlList): Edition | null {
  for (const { from, until } of list.editions) {
    q.until(from)
    q.until(until)
  }
  return editionAt(list, q.t, q.known)
}
