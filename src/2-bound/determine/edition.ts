/** The edition of a control list that has effect at the moment judged, as far as it can be read and is known to be current. */
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

/** The edition that took effect last, among those known; null where none has, or where it has ended and none follows. */
function governing(q: Inquiry, list: ControlList): Edition | null {
  let last: Edition | null = null
  for (const one of list.editions) {
    if (one.recorded !== null && one.recorded > q.known) continue
    q.until(one.from)
    if (one.from > q.t) break
    last = one
  }
  if (last === null) return null
  q.until(last.until)
  return q.t < last.until ? last : null
}
