/**
 * When two promises of one debtor cannot both be kept. It is drawn narrowly, so that what is shown is a contradiction and no resemblance:
 *
 *   opposite    one promises to do what the other promises not to do: the same kind of act, at overlapping times, to the same thing, or where
 *               one of them names no thing
 *   quantities  both promise the same goods or money to the same party, one says that this is all there will be, and the other says another
 *               quantity or adds to it
 *   times       one promises a thing to somebody alone, and the other promises the same thing to somebody else at an overlapping time
 *
 * A promise may contradict the law too:
 *
 *   owed        it promises not to do what a clause obliges the same debtor to do: acts of that kind, to that thing or where either names none,
 *               at an overlapping time where the clause lasts, and for all the time that is left where it falls due on a day
 *   prohibited, no-authority, over-limit
 *               what it promises to do may not be done itself: that is the engine's answer, not this file's
 *
 * Anything else, such as two promises that are merely hard to keep at once, is for people to see. It is shown before the promise is made and
 * is no verdict: an office may have good reason to replace one promise by another.
 */
import type { Keeping } from '#bound/act/keeping.ts'
import type { Dimension } from '#bound/law/pattern.ts'
import type { Instant } from '#ground/instant.ts'

/** A quantity as it was promised: how much of what, in text. `measure` is a unit or a currency. */
export interface PromisedLine {
  readonly item: string
  readonly amount: string
  readonly measure: string
}
export interface Promised {
  readonly id: string
  readonly by: string
  readonly to: readonly string[]
  readonly keeping: Keeping | null
  readonly lines: readonly PromisedLine[]
}

export const CONTRADICTIONS = ['opposite', 'quantities', 'times', 'owed', 'prohibited', 'no-authority', 'over-limit'] as const
export interface Contradiction {
  /** The promise made before, the clause, or with `no-authority` the legal order. */
  readonly commitment: string
  readonly why: (typeof CONTRADICTIONS)[number]
  /** What it is about: a kind of act, an item, a thing. */
  readonly about: string
}

/** The promises among `made`, all of them still owed, that contradict this one, in their order; each with the first reason that fits. */
export function contradictionsOf(promise: Promised, made: readonly Promised[]): readonly Contradiction[] {
  return made.flatMap((other): Contradiction[] => {
    if (other.id === promise.id || other.by !== promise.by) return []
    const found = opposite(promise.keeping, other.keeping) ?? quantities(promise, other) ?? times(promise, other)
    return found === null ? [] : [{ commitment: other.id, ...found }]
  })
}

/** The acts that a clause obliges somebody to, whatever others do, and when: [from, until), or by `due`. */
export interface OwedActs {
  readonly id: string
  readonly by: string
  readonly kinds: Dimension
  /** Null where the clause names no place. */
  readonly places: Dimension | null
  readonly from: Instant
  readonly until: Instant
  /** Null where it lasts. */
  readonly due: Instant | null
}

/** The clauses that oblige the debtor to do what the promise, made at `now`, says will not be done, in their order. */
export function clausesContradicted({ by, keeping }: Promised, owed: readonly OwedActs[], now: Instant): readonly Contradiction[] {
  const about = keeping?.does ?? null
  if (keeping === null || !keeping.refrains || about === null) return []
  return owed.flatMap((one): Contradiction[] => {
    const { id, kinds, places, from, until, due } = one
    if (one.by !== by || !named(kinds, about)) return []
    if (places !== null && keeping.thing !== null && !named(places, keeping.thing)) return []
    const never = due !== null && due > now && starts(keeping) <= Math.max(from, now) && ends(keeping) >= due
    const at = due === null ? starts(keeping) < until && from < ends(keeping) : never
    return at ? [{ commitment: id, why: 'owed', about }] : []
  })
}

/** Whether a list of names has this one. "Every name but these" names nothing here: it is drawn narrowly. */
const named = ({ values, complement }: Dimension, name: string): boolean => !complement && values.has(name)

type Found = Omit<Contradiction, 'commitment'>

function opposite(a: Keeping | null, b: Keeping | null): Found | null {
  if (a === null || b === null || a.does === null || a.does !== b.does || a.refrains === b.refrains) return null
  const sameThing = a.thing === null || b.thing === null || a.thing === b.thing
  return sameThing && overlap(a, b) ? { why: 'opposite', about: a.does } : null
}

function quantities(a: Promised, b: Promised): Found | null {
  const bothAll = a.keeping?.inAll === true && b.keeping?.inAll === true
  if (a.keeping?.inAll !== true && b.keeping?.inAll !== true) return null
  if (!a.to.some((one) => b.to.includes(one))) return null
  for (const line of a.lines) {
    const same = b.lines.filter(({ item }) => item === line.item)
    const differs = same.find((one) => !bothAll || one.amount !== line.amount || one.measure !== line.measure)
    if (differs !== undefined) return { why: 'quantities', about: line.item }
  }
  return null
}

function times(a: Promised, b: Promised): Found | null {
  const [one, other] = [a.keeping, b.keeping]
  if (one === null || other === null || one.thing === null || one.thing !== other.thing || !(one.only || other.only)) return null
  const samePeople = a.to.length === b.to.length && a.to.every((who) => b.to.includes(who))
  return !samePeople && overlap(one, other) ? { why: 'times', about: one.thing } : null
}

/** Half-open times overlap; a time that nobody set is open on that side. */
const overlap = (a: Keeping, b: Keeping): boolean => starts(a) < ends(b) && starts(b) < ends(a)
const starts = ({ from }: Keeping): Instant => from ?? Number.NEGATIVE_INFINITY
const ends = ({ until }: Keeping): Instant => until ?? Number.POSITIVE_INFINITY
