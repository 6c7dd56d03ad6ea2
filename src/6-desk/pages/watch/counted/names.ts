/** What a ledger calls its categories, places and states. */
import type { LedgerWhole } from '../../../client/counted-shapes.ts'
import { recordsOf, textOf } from '../../../parts/law/written.ts'

export type NamesOf = 'categories' | 'places' | 'states'

/** The ids a ledger knows, each with its title where it has one. A ledger that names no states has the one that is called `held`. */
export function namesIn(
  { ledger }: Pick<LedgerWhole, 'ledger'>,
  of: NamesOf,
): readonly { readonly value: string; readonly label: string }[] {
  const known = recordsOf(ledger[of]).map(({ id, title }) => ({ value: textOf(id), label: textOf(title) || textOf(id) }))
  return known.length === 0 && of === 'states' ? [{ value: 'held', label: 'held' }] : known
}

/** What something of a ledger is called: its title, else its id. */
export const calledIn =
  (one: Pick<LedgerWhole, 'ledger'>) =>
  (of: NamesOf, id: string): string =>
    namesIn(one, of).find(({ value }) => value === id)?.label ?? id
