/**
 * What the movements of a ledger come to. At every moment, for every category, place and state: what came in less what went out is
 * what is there, and it is never less than nothing. Movements between two spots leave the whole as it was.
 */
import type { Instant } from '#ground/instant.ts'
import type { Movement, Spot } from './movement.ts'
import { type Astray, thingCourses } from './thing-course.ts'

/** One category at one place in one state: what came there, what left, and what is there. */
export interface Cell extends Spot {
  readonly category: string
  readonly in: number
  readonly out: number
  readonly stock: number
  /** How many of those there are followed one by one. */
  readonly named: number
  /** The movements it comes from. */
  readonly movements: readonly string[]
}

/** A moment at which a cell would hold less than nothing, or fewer than the things in it that are followed one by one. */
export interface Short extends Spot {
  readonly category: string
  readonly on: Instant
  readonly stock: number
  readonly named: number
}

/** The movements that count: those that another takes the place of do not. */
export function standing(movements: readonly Movement[]): readonly Movement[] {
  const replaced = new Set<string>()
  for (const { corrects } of movements) if (corrects !== null) replaced.add(corrects)
  return replaced.size === 0 ? movements : movements.filter(({ id }) => !replaced.has(id))
}

/** Every cell that anything ever came to or left, as of the end of `until` (inclusive), in order of category, place, state. */
export function cellsAt(movements: readonly Movement[], until: Instant): readonly Cell[] {
  const cells = new Map<
    string,
    { readonly spot: Spot; readonly category: string; in: number; out: number; named: number; by: Set<string> }
  >()
  const past = standing(movements).filter(({ on }) => on <= until)
  for (const movement of past) {
    for (const { key, spot, category, change } of changesOf(movement)) {
      const cell = cells.get(key) ?? { spot, category, in: 0, out: 0, named: 0, by: new Set() }
      cells.set(key, cell)
      if (change > 0) cell.in += change
      else cell.out -= change
      cell.by.add(movement.id)
    }
  }
  for (const { key, change } of namedChanges(past)) {
    const cell = cells.get(key)
    if (cell !== undefined) cell.named += change
  }
  return [...cells.keys()].sort().map((key) => {
    const { spot, category, by, named, ...count } = cells.get(key) as NonNullable<ReturnType<typeof cells.get>>
    return { ...spot, category, ...count, stock: count.in - count.out, named, movements: [...by] }
  })
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
 * The first moment at which some cell would hold less than nothing, or fewer than are followed one by one there; null where none ever does. Whatever happened
 * at one moment is taken together, so the order in which it was written down does not matter. With `beside`, a movement among them, only the cells
 * are looked at that it or what it corrects changes: the others are as they were.
 */
export function shortOf(movements: readonly Movement[], beside: Movement | null = null): Short | null {
  const counted = standing(movements)
  const only = beside === null ? null : touchedBy(movements, beside)
  const cells = new Map<string, Moving>()
  const add = (on: Instant, { key, spot, category, change }: Delta, what: 'stock' | 'named') => {
    if (only !== null && !only.has(key)) return
    const cell = cells.get(key) ?? { spot, category, stock: new Map(), named: new Map() }
    cells.set(key, cell)
    cell[what].set(on, (cell[what].get(on) ?? 0) + change)
  }
  for (const movement of counted) for (const delta of changesOf(movement)) add(movement.on, delta, 'stock')
  for (const { on, ...delta } of namedChanges(counted)) add(on, delta, 'named')
  const short = [...cells.keys()].sort().flatMap((key) => firstShort(cells.get(key) as Moving) ?? [])
  return short.reduce<Short | null>((first, one) => (first === null || one.on < first.on ? one : first), null)
}

/** What a cell gains and loses by moment: of all that is counted, and of what is followed one by one. */
interface Moving {
  readonly spot: Spot
  readonly category: string
  readonly stock: Map<Instant, number>
  readonly named: Map<Instant, number>
}

function firstShort({ spot, category, ...changed }: Moving): Short | null {
  let [stock, named] = [0, 0]
  for (const on of [...new Set([...changed.stock.keys(), ...changed.named.keys()])].sort((a, b) => a - b)) {
    stock += changed.stock.get(on) ?? 0
    named += changed.named.get(on) ?? 0
    if (stock < named) return { ...spot, category, on, stock, named }
  }
  return null
}

/** The first step of a thing from where it is not, in order of time, then id; null where every thing is in one place at a time. */
export function astrayOf(movements: readonly Movement[]): Astray | null {
  const wrong = [...thingCourses(standing(movements)).values()].flatMap(({ astray }) => astray ?? [])
  return wrong.sort((a, b) => a.on - b.on || (a.thing.id < b.thing.id ? -1 : 1))[0] ?? null
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
  readonly key: string
  readonly spot: Spot
  readonly category: string
  readonly change: number
}

/** What a movement changes stays what it is, so it is worked out once. */
const changes = new WeakMap<Movement, readonly Delta[]>()

function changesOf(movement: Movement): readonly Delta[] {
  const known = changes.get(movement)
  if (known !== undefined) return known
  const { from, to, lines } = movement
  const made = lines.flatMap(({ category, as, count }): Delta[] => [
    ...(from === null || 'find' in from ? [] : [{ key: keyOf(from, category), spot: from, category, change: -count }]),
    ...(to === null ? [] : [{ key: keyOf(to, as), spot: to, category: as, change: count }]),
  ])
  changes.set(movement, made)
  return made
}

/** How many things that are followed one by one come to each cell and leave it. A thing leaves only where it was named before. */
function namedChanges(counted: readonly Movement[]): readonly (Delta & { readonly on: Instant })[] {
  if (!counted.some(({ lines }) => lines.some(({ things }) => things.length > 0))) return []
  return [...thingCourses(counted).values()].flatMap(({ steps }) =>
    steps.flatMap(({ on, from, to }, i) => [
      ...(from === null || i === 0 ? [] : [{ on, key: keyOf(from, from.category), spot: from, category: from.category, change: -1 }]),
      ...(to === null ? [] : [{ on, key: keyOf(to, to.category), spot: to, category: to.category, change: 1 }]),
    ]),
  )
}

/** The cells that a movement, or the one it takes the place of, changes. */
function touchedBy(movements: readonly Movement[], { id, corrects }: Movement): ReadonlySet<string> {
  const own = movements.filter((one) => one.id === id || one.id === corrects)
  return new Set(own.flatMap((one) => changesOf(one).map(({ key }) => key)))
}

const keyOf = ({ place, state }: Spot, category: string): string => JSON.stringify([category, place, state])
