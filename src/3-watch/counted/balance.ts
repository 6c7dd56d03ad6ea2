/**
 * What the movements of a ledger come to. At every moment, for every category, place and state: what came in less what went out is
 * what is there, and it is never less than nothing. Movements between two spots leave the whole as it was.
 */
import type { Instant } from '#ground/instant.ts'
import type { Line, Movement, Spot } from './movement.ts'

/** One category at one place in one state: what came there, what left, and what is there. */
export interface Cell extends Spot {
  readonly category: string
  readonly in: number
  readonly out: number
  readonly stock: number
  /** The movements it comes from. */
  readonly movements: readonly string[]
}

/** A moment at which a cell would hold less than nothing. */
export interface Short extends Spot {
  readonly category: string
  readonly on: Instant
  readonly stock: number
}

/** The movements that count: those that another takes the place of do not. */
export function standing(movements: readonly Movement[]): readonly Movement[] {
  const replaced = new Set(movements.flatMap(({ corrects }) => (corrects === null ? [] : [corrects])))
  return movements.filter(({ id }) => !replaced.has(id))
}

/** Every cell that anything ever came to or left, as of the end of `until` (inclusive), in order of category, place, state. */
export function cellsAt(movements: readonly Movement[], until: Instant): readonly Cell[] {
  const cells = new Map<string, Cell>()
  for (const movement of standing(movements)) {
    if (movement.on > until) continue
    for (const { spot, category, change } of changesOf(movement)) {
      const key = keyOf(spot, category)
      const before = cells.get(key) ?? { ...spot, category, in: 0, out: 0, stock: 0, movements: [] }
      const side = change > 0 ? { in: before.in + change } : { out: before.out - change }
      cells.set(key, { ...before, ...side, stock: before.stock + change, movements: [...new Set([...before.movements, movement.id])] })
    }
  }
  return [...cells.keys()].sort().map((key) => cells.get(key) as Cell)
}

/** What entered the whole ledger, what left it and what is in it, by category; `in - out = stock` for each. */
export interface Sum {
  readonly category: string
  readonly in: number
  readonly out: number
  readonly stock: number
}

/** What was sorted anew left its old category and entered the new one. */
export function sumsAt(movements: readonly Movement[], until: Instant): readonly Sum[] {
  const sums = new Map<string, Sum>()
  const add = (category: string, entered: number, left: number) => {
    const { in: a, out: b } = sums.get(category) ?? { in: 0, out: 0 }
    sums.set(category, { category, in: a + entered, out: b + left, stock: a + entered - b - left })
  }
  for (const { on, from, to, lines } of standing(movements)) {
    if (on > until) continue
    for (const { category, as, count } of lines) {
      const inside = from !== null && !('find' in from)
      if (!inside) add(as, count, 0)
      else if (to === null) add(category, 0, count)
      else if (as !== category) {
        add(category, 0, count)
        add(as, count, 0)
      }
    }
  }
  return [...sums.keys()].sort().map((category) => sums.get(category) as Sum)
}

/**
 * The first moment at which some cell would hold less than nothing; null where none ever does. Whatever happened at one moment is
 * taken together, so the order in which it was written down does not matter.
 */
export function shortOf(movements: readonly Movement[]): Short | null {
  const stock = new Map<string, number>()
  const ordered = [...standing(movements)].sort((a, b) => a.on - b.on)
  for (let i = 0; i < ordered.length; ) {
    const on = (ordered[i] as Movement).on
    const touched = new Map<string, { readonly spot: Spot; readonly category: string }>()
    for (; ordered[i]?.on === on; i++) {
      for (const { spot, category, change } of changesOf(ordered[i] as Movement)) {
        const key = keyOf(spot, category)
        stock.set(key, (stock.get(key) ?? 0) + change)
        touched.set(key, { spot, category })
      }
    }
    for (const key of [...touched.keys()].sort()) {
      const left = stock.get(key) ?? 0
      const cell = touched.get(key)
      if (left < 0 && cell !== undefined) return { ...cell.spot, category: cell.category, on, stock: left }
    }
  }
  return null
}

/** How many of each category were taken out of a find. */
export function takenFrom(movements: readonly Movement[], find: string): ReadonlyMap<string, number> {
  const taken = new Map<string, number>()
  for (const { from, lines } of standing(movements)) {
    if (from === null || !('find' in from) || from.find !== find) continue
    for (const { category, count } of lines) taken.set(category, (taken.get(category) ?? 0) + count)
  }
  return taken
}

interface Delta {
  readonly spot: Spot
  readonly category: string
  readonly change: number
}

function changesOf({ from, to, lines }: Movement): readonly Delta[] {
  return lines.flatMap(({ category, as, count }: Line): Delta[] => [
    ...(from === null || 'find' in from ? [] : [{ spot: from, category, change: -count }]),
    ...(to === null ? [] : [{ spot: to, category: as, change: count }]),
  ])
}

const keyOf = ({ place, state }: Spot, category: string): string => JSON.stringify([category, place, state])
