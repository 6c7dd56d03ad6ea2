/**
 * Single things as people type them, one a line: the tag, then what was read on it. `TAG = 123` reads a serial number, `TAG ?` says it is unreadable, `TAG -`
 * that there is none, `TAG` alone says nothing of it. `rifle/TAG` belongs to that category; without one, to the only category that is counted.
 */
import type { Written } from '../../../client/shapes.ts'

const LINE = /^(?:([^/=]+)\/)?([^=?/]+?)\s*(?:=\s*(.+)|([?-]))?$/
const UNREAD: Readonly<Record<string, string>> = { '?': 'unreadable', '-': 'none' }

/** The things by category, and the numbers of the lines that cannot be read or belong to no category. */
export function readThingsTyped(
  text: string,
  categories: readonly string[],
): { readonly things: ReadonlyMap<string, readonly Written[]>; readonly wrong: readonly number[] } {
  const things = new Map<string, Written[]>()
  const wrong: number[] = []
  for (const [i, raw] of text.split('\n').entries()) {
    if (raw.trim() === '') continue
    const [, named, tag, serial, sign] = LINE.exec(raw.trim()) ?? []
    const category = named?.trim() ?? (categories.length === 1 ? categories[0] : undefined)
    if (tag === undefined || category === undefined || !categories.includes(category)) {
      wrong.push(i + 1)
      continue
    }
    const read = serial !== undefined ? { serial: serial.trim() } : sign !== undefined ? { unread: UNREAD[sign] } : {}
    things.set(category, [...(things.get(category) ?? []), { id: tag.trim(), ...read }])
  }
  return { things, wrong }
}
