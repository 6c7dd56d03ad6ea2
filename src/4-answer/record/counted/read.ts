/** Counted things as they stand in a view: documents on file read again, by the readers that took them. */
import { isRefusal, type Refusal, sure } from '#ground/refusal.ts'
import { type CountLedger, readCountLedger } from '#watch/counted/ledger.ts'
import { type Movement, readMovement } from '#watch/counted/movement.ts'
import { type Exchange, readExchange } from '#watch/exchanges/exchange.ts'
import type { Row } from '../row.ts'
import type { View } from '../view.ts'

/** What was readable when it was recorded is readable for ever. */
function again<T>(read: T | Refusal): T {
  sure(!isRefusal(read), 'what is on file can be read')
  return read as T
}

export const ledgerOf = (row: Row<'count-ledger'>): CountLedger => again(readCountLedger(row.data.ledger))
export const exchangeOf = (row: Row<'exchange'>): Exchange => again(readExchange(row.data.exchange))

/** What was read from a row stays true as long as the row stands, so it is read once. */
const readOnce = new WeakMap<Row<'count-move'>, Movement>()

function movementOf(row: Row<'count-move'>, ledger: CountLedger): Movement {
  const known = readOnce.get(row)
  if (known !== undefined) return known
  const read = again(readMovement(row.data.movement, ledger))
  readOnce.set(row, read)
  return read
}

/** The movements of a ledger that count: those with both keys, in the order they got the second. */
export function keyedMovements(view: View, ledger: CountLedger): readonly Movement[] {
  return view
    .of('count-move', ledger.id)
    .filter(({ data }) => data.state === 'keyed')
    .sort((a, b) => (a.data.second?.entry ?? 0) - (b.data.second?.entry ?? 0))
    .map((row) => movementOf(row, ledger))
}
