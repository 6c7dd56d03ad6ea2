/** Two versions of zones beside each other: what came, what went, what was drawn anew and what stayed. */
import type { Written } from '../../../client/shapes.ts'
import { recordsOf, textOf } from '../../../parts/law/written.ts'

export type Change = 'added' | 'removed' | 'redrawn' | 'same'
export interface Compared {
  readonly id: string
  readonly change: Change
  /** As it is now; of one that went, as it was. */
  readonly zone: Written
  /** As it was before; null where it is new. */
  readonly before: Written | null
}

/** In the order of the later version, and then what went. `earlier` null: everything is as it is, and nothing is new. */
export function compared(earlier: Written | null, later: Written): readonly Compared[] {
  const had = new Map(recordsOf(earlier?.zones).map((zone) => [textOf(zone.id), zone]))
  const has = recordsOf(later.zones)
  const now = has.map((zone): Compared => {
    const id = textOf(zone.id)
    const before = had.get(id) ?? null
    const change = earlier === null ? 'same' : before === null ? 'added' : sameText(before, zone) ? 'same' : 'redrawn'
    return { id, change, zone, before }
  })
  const left = new Set(has.map(({ id }) => textOf(id)))
  const gone = [...had].flatMap(([id, zone]): Compared[] => (left.has(id) ? [] : [{ id, change: 'removed', zone, before: zone }]))
  return [...now, ...gone]
}

/** Whether two zones say the same, in whatever order their keys were written. */
const sameText = (a: Written, b: Written): boolean => textIn(a) === textIn(b)
const textIn = (zone: Written): string => JSON.stringify(Object.entries(zone).sort(([a], [b]) => (a < b ? -1 : 1)))
