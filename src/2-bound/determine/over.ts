/**
 * Whether limits would be broken by what an act adds to them, over all cells that one limit counts.
 *
 * A line is charged once to a limit, however many atoms it makes; an act is one act. Cells that one limit counts are
 * judged together, because together they may break what each alone would keep.
 */
import { type Decimal, ZERO } from '#ground/decimal.ts'
import { F, T, type Truth, U } from '#ground/kleene.ts'
import type { Fact } from '../facts/fact.ts'
import type { Limit, Permit } from '../law/clause.ts'
import type { Provision } from '../law/provision.ts'
import type { Binding } from './binding.ts'
import { type Cell, deferred } from './cell.ts'
import { type Charge, chargeOf, daysOf, fullestWindow, type Ledger, ledgerOf, type Weight, windowAt } from './count.ts'
import type { Inquiry } from './inquiry.ts'
import type { Cause } from './weigh.ts'

/** A cell that a limit counts, with how the limit bears on it there. */
export interface Carrier {
  readonly cell: Cell
  readonly binding: Binding
}

/** How a limit stands in one cell. `used` and `asked` are what is known for certain. */
export interface Over {
  readonly binding: Binding
  readonly limit: Provision<Limit>
  readonly over: Truth
  /** Whether the limit blocks here: it bears on the cell, it is broken, and it is not lifted. */
  readonly block: Truth
  readonly used: Decimal
  readonly asked: Decimal
  readonly cause: Cause | null
  /** A damaged fact is behind the doubt: no emergency may leave it open. */
  readonly damaged: boolean
  readonly facts: readonly Fact[]
}

interface Weights {
  readonly least: readonly Weight[]
  readonly most: readonly Weight[]
  readonly unknown: Cause | null
  readonly asked: Decimal
  readonly facts: readonly Fact[]
  readonly damaged: boolean
}

/** Counts for one determination, so that each ledger and each line's charge is worked out once. */
export class Counter {
  readonly #q: Inquiry
  readonly #ledgers = new Map<Provision, Ledger>()
  readonly #charges = new Map<string, Charge>()
  readonly #held = new Map<Provision, readonly Weight[]>()
  readonly #inside = new Map<string, Decimal>()

  constructor(q: Inquiry) {
    this.#q = q
  }

  /** How `binding`'s limit stands in `cell`, when it counts all of `carriers` (`cell` among them). */
  over(cell: Cell, binding: Binding, carriers: readonly Carrier[]): Over {
    const limit = binding.provision as Provision<Limit>
    const ledger = this.#ledger(limit)
    const zone = limit.instrument.zone
    const weights = this.#weights(limit, carriers)
    const charged = {
      least: this.#total(limit, ledger, weights.least, cell, zone),
      most: this.#total(limit, ledger, weights.most, cell, zone),
    }
    const unknown = ledger.cause ?? (ledger.entries.some((e) => e.amount === null) ? 'units-differ' : null) ?? weights.unknown
    const max = limit.clause.max.plus(limit.clause.tolerance)
    const over: Truth = charged.least.gt(max) ? T : unknown === null && charged.most.lte(max) ? F : U
    const block = over < binding.block ? over : binding.block
    const used = this.#total(limit, ledger, [], cell, zone)
    const facts = [...ledger.facts, ...weights.facts]
    const cause = over !== U ? null : (unknown ?? (charged.least.lt(charged.most) ? 'disputed' : null))
    return { binding, limit, over, block, used, asked: weights.asked, cause, damaged: weights.damaged || ledger.cause === 'damaged', facts }
  }

  #ledger(limit: Provision<Limit>): Ledger {
    const known = this.#ledgers.get(limit)
    if (known !== undefined) return known
    const ledger = ledgerOf(this.#q, limit)
    this.#ledgers.set(limit, ledger)
    return ledger
  }

  #charge(limit: Provision<Limit>, cell: Cell): Charge {
    const key = `${limit.ordinal} ${cell.atom.line?.id ?? ''} ${cell.from}`
    const known = this.#charges.get(key)
    if (known !== undefined) return known
    const { t, next } = this.#q
    this.#q.moveTo(cell.from)
    const charge = chargeOf(this.#q, limit.clause, cell.atom.line)
    this.#q.moveTo(t)
    this.#q.next = next
    this.#charges.set(key, charge)
    return charge
  }

  /** What the act adds, line by line: for certain (`least`) and at most. Where the two differ, `unknown` says why. */
  #weights(limit: Provision<Limit>, carriers: readonly Carrier[]): Weights {
    const least = new Map<string, Weight>()
    const most = new Map<string, Weight>()
    const facts: Fact[] = []
    let damaged = false
    let unknown: Cause | null = null
    for (const { cell, binding } of carriers) {
      if (binding.block === F) continue
      const byLine = limit.clause.of !== 'count'
      const id = byLine ? (cell.atom.line?.id ?? '') : ''
      const charge = byLine ? this.#charge(limit, cell) : ONE
      facts.push(...charge.facts)
      damaged ||= charge.damaged === true
      unknown ??= charge.amount === null ? charge.cause : null
      const days = daysOf(cell.from, cell.until, limit.instrument.zone)
      if (charge.amount !== null && binding.block === T) widen(least, id, charge.amount, days)
      if (charge.most !== null) widen(most, id, charge.most, days)
    }
    const sum = [...most.values()].reduce((total, w) => total.plus(w.amount), ZERO)
    return { least: [...least.values()], most: [...most.values()], unknown, asked: sum, facts, damaged }
  }

  #total(limit: Provision<Limit>, ledger: Ledger, added: readonly Weight[], cell: Cell, zone: string): Decimal {
    const { window } = limit.clause
    if ('rolling' in window) {
      const days = daysOf(cell.from, cell.until, zone)
      return fullestWindow([...this.#weighed(limit, ledger, zone), ...added], window.rolling, days.from, days.to)
    }
    const bounds = windowAt(limit.clause, cell.from, zone)
    const within = (w: Weight) => bounds === null || (w.to >= bounds.from && w.from <= bounds.to)
    // What is held is the same for every cell in one window, and there may be much of it.
    const key = `${limit.ordinal} ${bounds === null ? '' : bounds.from}`
    const held = this.#inside.get(key) ?? sum(this.#weighed(limit, ledger, zone).filter(within))
    this.#inside.set(key, held)
    return added.length === 0 ? held : held.plus(sum(added.filter(within)))
  }

  #weighed(limit: Provision<Limit>, ledger: Ledger, zone: string): readonly Weight[] {
    const known = this.#held.get(limit)
    if (known !== undefined) return known
    const held = ledger.entries.map((e) => ({ amount: e.amount ?? ZERO, ...daysOf(e.from, e.until, zone) }))
    this.#held.set(limit, held)
    return held
  }
}

/**
 * Whether an emergency permit leaves this open limit to be justified afterwards. Damage behind an exemption counts only
 * where the limit would certainly be broken without one.
 */
export function overDeferred(permit: Permit | null, over: Over): boolean {
  const { binding } = over
  const unlifted = over.over < binding.unlifted ? over.over : binding.unlifted
  return over.block === U && !over.damaged && deferred(permit, { ...binding, block: U, unlifted })
}

/** The exact sum. Whole amounts, such as acts counted one by one, are added up as numbers as long as these are exact. */
function sum(weights: readonly Weight[]): Decimal {
  let whole = 0
  let rest = ZERO
  for (const { amount } of weights) {
    const number = amount === ONE.amount ? 1 : amount.isInteger() && amount.lt(WHOLE_MAX) ? amount.toNumber() : null
    if (number === null) rest = rest.plus(amount)
    else if (whole + number <= Number.MAX_SAFE_INTEGER) whole += number
    else rest = rest.plus(number)
  }
  return rest.plus(whole)
}
const WHOLE_MAX = 1_000_000_000_000

const ONE: Charge = { amount: ZERO.plus(1), most: ZERO.plus(1), cause: null, facts: [] }

/** A line is charged once, over all the days on which it is counted, at its highest amount. */
function widen(weights: Map<string, Weight>, id: string, amount: Decimal, days: { readonly from: number; readonly to: number }): void {
  const other = weights.get(id)
  if (other === undefined) weights.set(id, { amount, ...days })
  else {
    const higher = other.amount.gt(amount) ? other.amount : amount
    weights.set(id, { amount: higher, from: Math.min(other.from, days.from), to: Math.max(other.to, days.to) })
  }
}
