/**
 * Settles the cells of one order together: which permit carries which line, and what the limits then say.
 *
 * Permits are alternatives, so each cell takes the one under which its answer is lightest; of equals the first in
 * canonical order. Where permits have limits of their own the choice is joint: lines are shared out so that, if any way
 * of sharing them out keeps all limits, that one is found. Lines are never split and never trimmed.
 */
import { F, or, T, type Truth, U } from '#ground/kleene.ts'
import { LIMITS } from '#ground/limits.ts'
import type { Binding } from './binding.ts'
import type { Candidate, Cell } from './cell.ts'
import type { Inquiry } from './inquiry.ts'
import { type Carrier, Counter, type Over, overDeferred } from './over.ts'

/** A cell with the permit that carries it (if any can), how heavy its answer is, and how the limits stand there. */
export interface Settled {
  readonly cell: Cell
  readonly carried: Candidate | null
  /** False: permit. Unknown: refer. True: refuse. */
  readonly weight: Truth
  /** Limits that bind whatever the warrant. */
  readonly overs: readonly Over[]
  /** Each candidate whose answer is as light as any, with the limits of its own instrument. */
  readonly equals: readonly { readonly candidate: Candidate; readonly overs: readonly Over[] }[]
  /** The search for a way to share lines out was cut short, so a lighter one may exist. */
  readonly cut: boolean
}

const NONE: readonly never[] = Object.freeze([])
const limitsOf = (bindings: readonly Binding[]): Binding[] => bindings.filter((b) => b.provision.clause.effect === 'limit')

/** Settles `cells`. Where a cell has no candidate, its weight is that of its limits alone. */
export function settle(q: Inquiry, cells: readonly Cell[]): Settled[] {
  if (!cells.some(hasLimits)) return cells.map(alone)
  const counter = new Counter(q)
  const general = generalOvers(counter, cells)
  const slots = cells.map((cell, i) => new Slot(cell, general[i] ?? []))
  const free = slots.filter((s) => !s.limited)
  for (const slot of free) slot.pick(slot.lightest())
  const limited = slots.filter((s) => s.limited)
  const cut = limited.length > 0 && share(counter, limited)
  return slots.map((slot) => slot.settled(counter, slots, cut && slot.limited))
}

const isLimit = (binding: Binding): boolean => binding.provision.clause.effect === 'limit'
const hasLimits = (cell: Cell): boolean => cell.bindings.some(isLimit) || cell.candidates.some((c) => c.bound.some(isLimit))

/** Without limits a cell is settled by itself. */
function alone(cell: Cell): Settled {
  let weight: Truth = T
  let carried: Candidate | null = null
  for (const candidate of cell.candidates) {
    const one: Truth = or(candidate.cover === U ? U : F, candidate.heaviest)
    if (carried !== null && one >= weight) continue
    weight = one
    carried = candidate
  }
  if (carried === null) return { cell, carried, weight: F, overs: NONE, equals: NONE, cut: false }
  const same = weight === F ? [carried] : cell.candidates.filter((c) => or(c.cover === U ? U : F, c.heaviest) === weight)
  return { cell, carried, weight, overs: NONE, equals: same.map((candidate) => ({ candidate, overs: NONE })), cut: false }
}

function generalOvers(counter: Counter, cells: readonly Cell[]): Over[][] {
  const carriers = new Map<unknown, Carrier[]>()
  for (const cell of cells) {
    for (const binding of limitsOf(cell.bindings)) {
      const list = carriers.get(binding.provision) ?? []
      carriers.set(binding.provision, list)
      list.push({ cell, binding })
    }
  }
  return cells.map((cell) => limitsOf(cell.bindings).map((b) => counter.over(cell, b, carriers.get(b.provision) ?? [])))
}

class Slot {
  readonly cell: Cell
  readonly overs: readonly Over[]
  readonly limited: boolean
  /** The weight of each candidate with the limits of its own instrument left aside. */
  readonly base: readonly Truth[]
  picked = -1
  readonly #alone = new Map<number, readonly Over[]>()

  constructor(cell: Cell, overs: readonly Over[]) {
    this.cell = cell
    this.overs = overs
    this.base = cell.candidates.map((c) => {
      const general = overs.reduce<Truth>((w, o) => or(w, overUnder(c, o)), F)
      return or(or(c.cover === U ? U : F, c.heaviest), general)
    })
    this.limited = cell.candidates.some((c) => limitsOf(c.bound).length > 0)
  }

  pick(index: number): void {
    this.picked = index
  }

  lightest(): number {
    return this.base.indexOf(Math.min(...this.base) as Truth)
  }

  /** The weight of candidate `index` when its limits count this cell and those of `slots` that picked the same instrument. */
  weightOf(counter: Counter, index: number, slots: readonly Slot[]): Truth {
    const candidate = this.cell.candidates[index] as Candidate
    return this.oversOf(counter, index, slots).reduce<Truth>((w, o) => or(w, overUnder(candidate, o)), this.base[index] ?? T)
  }

  oversOf(counter: Counter, index: number, slots: readonly Slot[]): readonly Over[] {
    const candidate = this.cell.candidates[index] as Candidate
    const known = this.#alone.get(index)
    const others = slots.filter((other) => other !== this && other.picked >= 0)
    // Most acts have one line: what its limits say beside no other is asked for at every turn of the search, and worked out once.
    if (others.length === 0 && known !== undefined) return known
    const overs = limitsOf(candidate.bound).map((binding) => {
      const carriers: Carrier[] = [{ cell: this.cell, binding }]
      for (const other of others) {
        const same = other.cell.candidates[other.picked]?.bound.find((b) => b.provision.clause.ref === binding.provision.clause.ref)
        if (same !== undefined) carriers.push({ cell: other.cell, binding: same })
      }
      return counter.over(this.cell, binding, carriers)
    })
    if (others.length === 0) this.#alone.set(index, overs)
    return overs
  }

  settled(counter: Counter, slots: readonly Slot[], cut: boolean): Settled {
    const { cell, overs } = this
    if (cell.candidates.length === 0) {
      return { cell, carried: null, weight: overs.reduce<Truth>((w, o) => or(w, o.block), F), overs, equals: [], cut: false }
    }
    const weights = cell.candidates.map((_, i) => this.weightOf(counter, i, slots))
    const weight = weights[this.picked] ?? T
    const equals = cell.candidates.flatMap((candidate, i) =>
      weights[i] === weight && (weight !== F || i === this.picked) ? [{ candidate, overs: this.oversOf(counter, i, slots) }] : [],
    )
    // A refusal that rests on a search cut short is not certain.
    const told = cut && weight === T ? U : weight
    return { cell, carried: cell.candidates[this.picked] ?? null, weight: told, overs, equals, cut: cut && weight !== F }
  }
}

/** What being over weighs under a candidate: an emergency permit may leave an open limit it names to be justified. */
const overUnder = (candidate: Candidate, over: Over): Truth => (overDeferred(candidate.permit.clause, over) ? F : over.block)

/** Shares the limited slots out among their candidates; says whether the search was cut. */
function share(counter: Counter, slots: readonly Slot[]): boolean {
  const alone = slots.map((s) => Math.min(...s.cell.candidates.map((_, i) => s.weightOf(counter, i, []))) as Truth)
  let steps = 0
  const search = (at: number, target: Truth): boolean => {
    const slot = slots[at]
    if (slot === undefined) return slots.every((s, i) => s.weightOf(counter, s.picked, slots) <= or(target, alone[i] ?? T))
    for (let index = 0; index < slot.base.length; index++) {
      if (++steps > LIMITS.assignment_steps_max) break
      slot.pick(index)
      const settledSoFar = slots.slice(0, at + 1)
      const bound = or(target, alone[at] ?? T)
      if (slot.weightOf(counter, index, settledSoFar) <= bound && search(at + 1, target)) return true
      slot.pick(-1)
    }
    return false
  }
  for (const target of [F, U] as const) {
    if (search(0, target)) return false
    if (steps > LIMITS.assignment_steps_max) break
  }
  // No way of sharing them out keeps all limits: each line then goes where it weighs least beside those before it.
  for (const slot of slots) slot.pick(-1)
  for (const [at, slot] of slots.entries()) {
    const before = slots.slice(0, at + 1)
    const weights = slot.base.map((_, i) => slot.weightOf(counter, i, before))
    slot.pick(weights.indexOf(Math.min(...weights) as Truth))
  }
  return steps > LIMITS.assignment_steps_max
}
