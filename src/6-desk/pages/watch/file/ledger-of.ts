/** From what the form for a ledger holds to the document: docs/formats/counted.md, "Ledger". */
import type { Written } from '../../../client/shapes.ts'
import { namesIn } from '../parts/names-typed.ts'
import { type RowTyped, saidRows } from './rows-said.ts'

export interface LedgerDraft {
  readonly id: string
  readonly title: string
  readonly zone: string
  readonly instrument: string
  readonly unit: string
  readonly keys: string
  readonly source: string
  readonly categories: readonly RowTyped[]
  readonly places: readonly RowTyped[]
  readonly states: readonly RowTyped[]
}
export const NO_LEDGER: LedgerDraft = {
  ...{ id: '', title: '', zone: 'UTC', instrument: '', unit: '', keys: '', source: '' },
  ...{ categories: [{}], places: [{}], states: [] },
}

export function ledgerOf({ keys, categories, places, states, id, title, zone, ...rest }: LedgerDraft): Written {
  const { instrument, unit, source } = rest
  const chain = saidRows(states)
  return {
    ...{ id: id.trim(), title: title.trim(), zone: zone.trim(), keys: namesIn(keys) },
    ...{ categories: saidRows(categories), places: saidRows(places) },
    ...(chain.length === 0 ? {} : { states: chain }),
    ...Object.fromEntries(
      Object.entries({ instrument, unit, source }).flatMap(([key, text]) => (text.trim() === '' ? [] : [[key, text.trim()]])),
    ),
  }
}
