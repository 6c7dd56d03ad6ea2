/** What entries about counted things, zones and exchanges do to the read models. */
import { sure } from '#ground/refusal.ts'
import type { Bodies, Entry } from '../entry.ts'
import { joined } from '../joined.ts'
import { at } from '../moments.ts'
import { type Change, change, type Row } from '../row.ts'
import type { View } from '../view.ts'
import type { CountedBodies } from './bodies.ts'
import type { Key } from './data.ts'

type Folds = { readonly [K in keyof CountedBodies]: (view: View, body: Bodies[K], entry: Entry) => Change[] }

export const COUNTED_FOLDS: Folds = {
  'count-ledger-opened': (_view, { ledger }, entry) => [change('count-ledger', String(ledger.id), { ledger, ...written(entry) })],
  'count-moved': (_view, { ledger, movement, component }, entry) => {
    const first = keyOf(entry, component)
    const data = { ledger, movement, state: 'pending', first, second: null, refused: null } as const
    return [change('count-move', String(movement.id), data, { subject: ledger })]
  },
  'count-keyed': (view, { movement, component }, entry) => {
    const { data, subject } = standing(view, 'count-move', movement)
    return [change('count-move', movement, { ...data, state: 'keyed', second: keyOf(entry, component) }, { subject })]
  },
  'count-move-refused': (view, { movement, component, why }, entry) => {
    const { data, subject } = standing(view, 'count-move', movement)
    return [change('count-move', movement, { ...data, state: 'refused', refused: { ...keyOf(entry, component), why } }, { subject })]
  },
  'find-recorded': (_view, { ledger, find }) => [change('count-find', String(find.id), { ledger, find, counts: [] }, { subject: ledger })],
  'find-counted': (view, { find, count }, entry) => {
    const { data, subject } = standing(view, 'count-find', find)
    const counts = [...data.counts, { count, ...written(entry), entry: entry.index }]
    return [change('count-find', find, { ...data, counts }, { subject })]
  },
  'total-stated': (_view, { ledger, total }, entry) => [
    change('count-total', String(total.id), { ledger, total, ...written(entry) }, { subject: ledger }),
  ],
  'zones-drawn': (_view, { zones }, entry) => [
    change('zones', joined(String(zones.of), String(zones.v)), { zones, ...written(entry) }, { subject: String(zones.of) }),
  ],
  'exchange-agreed': (_view, { exchange }, entry) => [change('exchange', String(exchange.id), { exchange, ...written(entry) })],
  'exchange-noted': (_view, { exchange, event }, entry) => [
    change('exchange-event', joined(exchange, String(event.id)), { exchange, event, ...written(entry) }, { subject: exchange }),
  ],
}

const written = (entry: Entry) => ({ by: entry.by, at: at(entry.at) })
const keyOf = (entry: Entry, component: string): Key => ({ ...written(entry), component, entry: entry.index })

function standing<M extends 'count-move' | 'count-find'>(view: View, model: M, key: string): Row<M> {
  const row = view.get(model, key)
  sure(row !== null, 'an entry is recorded only about what is on file')
  return row
}
