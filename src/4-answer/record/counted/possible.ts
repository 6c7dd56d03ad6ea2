/** Whether counted things can have moved as somebody says, beside all that counts already. */
import { writeInstant } from '#ground/instant.ts'
import { isRefusal, at as placed, type Refusal, refuse } from '#ground/refusal.ts'
import { astrayOf, shortOf, standing } from '#watch/counted/balance.ts'
import { findShort, readFindCount } from '#watch/counted/find.ts'
import type { CountLedger } from '#watch/counted/ledger.ts'
import type { Movement } from '#watch/counted/movement.ts'
import { UNREAD } from '#watch/counted/thing.ts'
import { type Held, thingCourses } from '#watch/counted/thing-course.ts'
import type { Row } from '../row.ts'
import type { View } from '../view.ts'
import { keyedMovements } from './read.ts'

/** Why this movement cannot be, beside those that count: somewhere there would be less than nothing, or more out of a find than was in it. */
export function impossible(view: View, ledger: CountLedger, movement: Movement): Refusal | null {
  // What only adds takes nothing from anywhere, so nothing has to be added up for it.
  const single = movement.lines.some(({ things }) => things.length > 0)
  if (movement.from === null && movement.corrects === null && !single) return null
  const movements = [...keyedMovements(view, ledger), movement]
  if (movement.from !== null && 'find' in movement.from) {
    const find = view.get('count-find', movement.from.find)
    if (find === null || find.data.ledger !== ledger.id)
      return refuse('not-on-file', { found: movement.from.find }, { field: 'movement.from.find' })
    const over = shortFind(ledger, find, movements)
    if (over) return placed(over, { field: 'movement.lines' })
  }
  const astray = wrongThing(movements, movement)
  if (astray) return placed(astray, { field: 'movement.lines' })
  const short = shortOf(movements, movement)
  if (short === null) return null
  const { category, place, state, on, stock, named } = short
  const at = { category, place, state, on: writeInstant(on) }
  return stock < 0
    ? refuse('count-short', { ...at, found: stock }, { field: 'movement.lines' })
    : refuse('count-things-unnamed', { ...at, found: named, accepted: stock }, { field: 'movement.lines' })
}

/**
 * Why the things that are followed one by one cannot be moved so: one is not where the movement says, or nobody ever says whether a serial number was read
 * on it. Where no movement names any, nothing is looked through.
 */
function wrongThing(movements: readonly Movement[], { lines, corrects }: Movement): Refusal | null {
  const own = new Set(lines.flatMap(({ things }) => things.map(({ id }) => id)))
  if (own.size === 0 && corrects === null) return null
  const astray = astrayOf(movements)
  if (astray !== null) {
    const { thing, on, from, found } = astray
    return refuse('count-thing-elsewhere', { thing: thing.id, on: writeInstant(on), found: spotText(found), accepted: spotText(from) })
  }
  const courses = thingCourses(standing(movements))
  const unsaid = [...own].find((id) => courses.get(id)?.steps.every(({ thing }) => thing.serial === null && thing.unread === null))
  return unsaid === undefined ? null : refuse('count-thing-unread', { thing: unsaid, accepted: `serial | unread: ${UNREAD.join(', ')}` })
}

/** Where a thing is, as text; the empty set where it is not in the ledger. */
const spotText = (at: Held | null): string => (at === null ? '∅' : `${at.category} ${at.place} ${at.state}`)

export function shortFind(
  ledger: CountLedger,
  { data, key: find }: Row<'count-find'>,
  movements: readonly Movement[],
  more: readonly unknown[] = [],
): Refusal | null {
  const counts = [...data.counts.map(({ count }): unknown => count), ...more].map((count) => readFindCount(count, ledger))
  const over = findShort(
    counts.flatMap((one) => (isRefusal(one) ? [] : [one])),
    movements,
    find,
  )
  return over === null ? null : refuse('count-find-short', { find, category: over.category, found: over.taken, accepted: over.counted })
}
