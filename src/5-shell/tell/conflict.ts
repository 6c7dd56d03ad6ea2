/** Sentences for answers of legal orders that stand against each other. */
import type { Conflict } from '#bound/determine/conflicts.ts'
import { type Locale, say } from '#ground/say.ts'
import { list } from './finding.ts'

/** Which orders, which law of each, and that the choice is not made here. */
export function tellConflict({ kind, orders: [first, second], refs: [mine, theirs] }: Conflict, locale: Locale): string {
  const told = (refs: readonly string[]): string => list(refs, locale, 'conjunction') || 'none'
  return say(locale, `conflict.${kind}`, { first, second, mine: told(mine), theirs: told(theirs) })
}
