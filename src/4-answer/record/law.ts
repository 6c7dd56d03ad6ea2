/** The law as the record holds it: every instrument and order on file at an index, read and arranged. */

import type { Instrument } from '#bound/law/instrument.ts'
import { HOUSE, type LegalOrder, readOrders } from '#bound/law/order.ts'
import { readInstrument } from '#bound/law/read-instrument.ts'
import { type Rulebook, rulebook } from '#bound/law/rulebook.ts'
import { isRefusal, sure } from '#ground/refusal.ts'
import { controlListOf } from './control-lists.ts'
import type { Model, Row } from './row.ts'

/** The models that law is made of. When a row of one changes, the law made before no longer stands. */
export const LAW_MODELS = ['instrument', 'order', 'envelope', 'control-list'] as const satisfies readonly Model[]

/** Whether rows of a model are part of the law. */
export const isLaw = (model: Model): boolean => (LAW_MODELS as readonly Model[]).includes(model)

export interface Law {
  readonly rulebook: Rulebook
  /** The rows it was made from, by instrument id. */
  readonly instruments: ReadonlyMap<string, Row<'instrument'>>
}

/** What was read from a row stays true as long as the row stands, so it is read once. */
const readOnce = new WeakMap<Row<'instrument'>, Instrument>()

/**
 * Makes the law of rows. A row that can no longer be read stands as damage within the envelope sealed at filing; without one it
 * blocks everything, because nobody can say what it forbade. An order that cannot be read counts as stale and reaches everything:
 * whatever it was, nothing is permitted without somebody looking.
 */
export function lawOf(
  instruments: readonly Row<'instrument'>[],
  orders: readonly Row<'order'>[],
  envelopes: readonly Row<'envelope'>[],
  lists: readonly Row<'control-list'>[],
): Law {
  const sealed = new Map(envelopes.map((row) => [row.key, row.data]))
  const read = instruments.map((row) => {
    const known = readOnce.get(row)
    if (known !== undefined) return known
    const instrument = readInstrument(row.data.instrument)
    // One that says another id would let its clauses pass for another's, and its own be missed.
    const made = isRefusal(instrument) || instrument.id !== row.key ? damaged(row.key, sealed.get(row.key)) : instrument
    readOnce.set(row, made)
    return made
  })
  const declared = new Map<string, LegalOrder>([[HOUSE.id, HOUSE]])
  for (const { key, data } of orders) {
    const one = readOrders({ [key]: data.order })
    if (isRefusal(one) || data.id !== key) declared.set(key, { ...HOUSE, id: key, closed: key === HOUSE.id, checked: null, maxAgeDays: 1 })
    else for (const [id, order] of one) if (id === key) declared.set(id, order)
  }
  const book = rulebook(read, declared, lists.map(controlListOf))
  sure(!isRefusal(book), 'the record holds every instrument once')
  return { rulebook: book, instruments: new Map(instruments.map((row) => [row.key, row])) }
}

function damaged(id: string, sealed: Row<'envelope'>['data'] | undefined): Instrument {
  const known = sealed === undefined ? {} : { kind: sealed.kind, order: sealed.order, envelope: sealed.envelope }
  const instrument = readInstrument({ id, unreadable: true, ...known })
  if (!isRefusal(instrument)) return instrument
  const bare = readInstrument({ id, unreadable: true })
  sure(!isRefusal(bare), 'an instrument of which nothing is left but its id can be read as damage')
  return bare
}
