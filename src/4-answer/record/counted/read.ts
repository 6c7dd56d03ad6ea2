/** Counted things as they stand in a view: documents on file read again, by the readers that took them. */
import { isRefusal, type Refusal, sure } from '#ground/refusal.ts'
import { readZones, type ZonesVersion } from '#watch/ceasefires/zones.ts'
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

export const exchangeOf = (row: Row<'exchange'>): Exchange => again(readExchange(row.data.exchange))

/** What was read from a row stays true as long as the row stands, so it is read once. */
const readOnce = new WeakMap<Row<'count-move'>, Movement>()
const ledgerOnce = new WeakMap<Row<'count-ledger'>, CountLedger>()

const zonesOnce = new WeakMap<Row<'zones'>, ZonesVersion>()

/** A version of zones as it was drawn. */
export function zonesOf(row: Row<'zones'>): ZonesVersion {
  const read = zonesOnce.get(row) ?? again(readZones(row.data.zones))
  zonesOnce.set(row, read)
  return read
}

export function ledgerOf(row: Row<'count-ledger'>): CountLedger {
  const read = ledgerOnce.get(row) ?? again(readCountLedger(row.data.ledger))
  ledgerOnce.set(row, read)
  return read
}

/** A movement as a row of its ledger has it. */
function movementOf(row: Row<'count-move'>, ledger: CountLedger): Movement {
  const read = readOnce.get(row) ?? again(readMovement(row.data.movement, ledger))
  readOnce.set(row, read)
  return read
}

/** The movements of a ledger that count: those with both keys, in order of id. Nothing that is decided hangs on their order. */
export function keyedMovements(view: View, ledger: CountLedger): readonly Movement[] {
  const keyed: Movement[] = []
  for (const row of view.of('count-move', ledger.id)) if (row.data.state === 'keyed') keyed.push(movementOf(row, ledger))
  return keyed
}

/** The same in the order in which they got their second keys, for telling. */
export function movementsInOrder(view: View, ledger: CountLedger): readonly Movement[] {
  return view
    .of('count-move', ledger.id)
    .filter(({ data }) => data.state === 'keyed')
    .sort((a, b) => (a.data.second?.entry ?? 0) - (b.data.second?.entry ?? 0))
    .map((row) => movementOf(row, ledger))
}
