/** Which office sits for which component of a mechanism. */
import { isRefusal } from '#ground/refusal.ts'
import { type Component, type Mechanism, readMechanism } from '#watch/incidents/mechanism.ts'
import type { Row } from '../row.ts'
import type { View } from '../view.ts'

/** What was read from a row stays true as long as the row stands, so it is read once. */
const readOnce = new WeakMap<Row<'mechanism'>, Mechanism>()

/** A mechanism on file; null where there is none of that name, or its row can no longer be read: then nobody sits in it. */
export function mechanismOf(view: View, id: string): Mechanism | null {
  const row = view.get('mechanism', id)
  if (row === null) return null
  const known = readOnce.get(row)
  if (known !== undefined) return known
  const read = readMechanism(row.data.mechanism)
  if (isRefusal(read) || read.id !== id) return null
  readOnce.set(row, read)
  return read
}

/** The office, what it is of, what that is of, and so on. */
export function bodiesOf(view: View, by: string): readonly string[] {
  const ids: string[] = []
  for (let one: string | null = by; one !== null && !ids.includes(one); one = view.get('office', one)?.data.of ?? null) ids.push(one)
  return ids
}

/** The components an office sits for: those that name it, or whose party it is of. */
export function seatsOf(view: View, { components }: Mechanism, by: string): readonly Component[] {
  const ids = bodiesOf(view, by)
  return components.filter(({ party, offices }) => offices.includes(by) || (offices.length === 0 && ids.includes(party)))
}
