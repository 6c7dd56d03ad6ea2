/**
 * When two promises of one debtor cannot both be kept. It is drawn narrowly, so that what is shown is a contradiction and no resemblance:
 *
 *   opposite    one promises to do what the other promises not to do: the same kind of act, at overlapping times, to the same thing, or where
 *               one of them names no thing
 *   quantities  both promise the same goods or money to the same party, one says that this is all there will be, and the other says another
 *               quantity or adds to it
 *   times       one promises a thing to somebody alone, and the other promises the same thing to somebody else at an overlapping time
 *
 * Anything else, such as two promises that are merely hard to keep at once, is for people to see. It is shown before the promise is made and
 * is no verdict: an office may have good reason to replace one promise by another.
 */
import type { Keeping } from '#bound/act/keeping.ts'
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

export const CONTRADICTIONS = ['opposite', 'quantities', 'times'] as const
export interface Contradiction {
  /** The promise made before. */
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
