/** Decides what is recorded about counted things, zones and exchanges: whole, or refused whole. */
import { writeInstant } from '#ground/instant.ts'
import { isRefusal, at as placed, type Refusal, refuse } from '#ground/refusal.ts'
import { readZones } from '#watch/ceasefires/zones.ts'
import { readFind, readFindCount } from '#watch/counted/find.ts'
import { type CountLedger, readCountLedger } from '#watch/counted/ledger.ts'
import { type Movement, readMovement } from '#watch/counted/movement.ts'
import { readTotal } from '#watch/counted/total.ts'
import { readExchange, readExchangeEvent } from '#watch/exchanges/exchange.ts'
import type { Asking, Decided } from '../command.ts'
import { wrongWords } from '../decide/words.ts'
import { type Draft, draft } from '../entry.ts'
import { joined } from '../joined.ts'
import type { View } from '../view.ts'
import type { CountedCommand } from './command.ts'
import { componentOf } from './keys.ts'
import { impossible, shortFind } from './possible.ts'
import { exchangeOf, keyedMovements, ledgerOf } from './read.ts'

type Of<V extends CountedCommand['verb']> = Extract<CountedCommand, { verb: V }>

export function decideCounted(view: View, command: CountedCommand, asking: Asking): Decided | Refusal {
  const one = drafted(view, command, asking)
  return isRefusal(one) ? one : { drafts: [one], told: {} }
}

function drafted(view: View, command: CountedCommand, asking: Asking): Draft | Refusal {
  switch (command.verb) {
    case 'open-count-ledger':
      return open(view, command)
    case 'move-counted':
      return move(view, command, asking)
    case 'key-movement':
      return key(view, command, asking)
    case 'refuse-movement':
      return refuseMovement(view, command, asking)
    case 'record-find':
      return recordFind(view, command)
    case 'count-find':
      return countFind(view, command)
    case 'state-total':
      return stateTotal(view, command)
    case 'draw-zones':
      return drawZones(view, command)
    case 'agree-exchange':
      return agreeExchange(view, command)
    case 'note-exchange':
      return noteExchange(view, command)
  }
}

const repeated = (found: string, field: string): Refusal => refuse('shape-repeated', { found }, { field })
const missing = (found: string, field: string): Refusal => refuse('not-on-file', { found }, { field })

function open(view: View, { ledger: raw }: Of<'open-count-ledger'>): Draft | Refusal {
  const ledger = readCountLedger(raw)
  if (isRefusal(ledger)) return placed(ledger, { field: 'ledger' })
  if (view.get('count-ledger', ledger.id) !== null) return repeated(ledger.id, 'ledger.id')
  if (ledger.instrument !== null && view.get('instrument', ledger.instrument) === null)
    return refuse('instrument-unknown', { found: ledger.instrument }, { field: 'ledger.instrument' })
  return draft('count-ledger-opened', { ledger: raw })
}

function onFile(view: View, id: string): CountLedger | Refusal {
  const row = view.get('count-ledger', id)
  return row === null ? missing(id, 'ledger') : ledgerOf(row)
}

/** The first key. What is plainly impossible is refused at once; what waits for another movement's second key has to come after it. */
function move(view: View, { ledger: id, movement: raw }: Of<'move-counted'>, { by, at }: Asking): Draft | Refusal {
  const ledger = onFile(view, id)
  if (isRefusal(ledger)) return ledger
  const component = componentOf(view, ledger, by)
  if (isRefusal(component)) return component
  const movement = readMovement(raw, ledger)
  if (isRefusal(movement)) return placed(movement, { field: 'movement' })
  if (view.get('count-move', movement.id) !== null) return repeated(movement.id, 'movement.id')
  if (movement.on > at)
    return refuse('count-in-future', { found: writeInstant(movement.on), accepted: writeInstant(at) }, { field: 'movement.on' })
  const wrong = wrongCorrection(view, ledger, movement) ?? impossible(view, ledger, movement)
  return wrong ?? draft('count-moved', { ledger: id, movement: raw, component })
}

/** Only a movement of this ledger that counts is corrected, and only once: whoever corrects again corrects the correction. */
function wrongCorrection(view: View, ledger: CountLedger, { corrects }: Movement): Refusal | null {
  if (corrects === null) return null
  const row = view.get('count-move', corrects)
  if (row === null || row.data.ledger !== ledger.id) return missing(corrects, 'movement.corrects')
  if (row.data.state !== 'keyed')
    return refuse('count-move-state', { found: corrects, state: row.data.state, accepted: 'keyed' }, { field: 'movement.corrects' })
  const before = keyedMovements(view, ledger).find((one) => one.corrects === corrects)
  return before === undefined ? null : refuse('count-corrected', { found: corrects, accepted: before.id }, { field: 'movement.corrects' })
}

/** A movement that waits for its second key, with the component of the office that would turn it. */
function waiting(view: View, id: string, by: string) {
  const row = view.get('count-move', id)
  if (row === null) return missing(id, 'movement')
  const ledger = onFile(view, row.data.ledger)
  if (isRefusal(ledger)) return ledger
  const component = componentOf(view, ledger, by)
  if (isRefusal(component)) return component
  const { state } = row.data
  if (state !== 'pending') return refuse('count-move-state', { found: id, state, accepted: 'pending' }, { field: 'movement' })
  return { row, ledger, component }
}

/** The second key is of another component than the first, and the movement must still be possible. */
function key(view: View, { movement: id }: Of<'key-movement'>, { by }: Asking): Draft | Refusal {
  const found = waiting(view, id, by)
  if (isRefusal(found)) return found
  const { row, ledger, component } = found
  const { first } = row.data
  if (component === first.component || by === first.by)
    return refuse(
      'count-key-same',
      { by, found: component, accepted: ledger.keys.filter((one) => one !== first.component).join(', ') },
      { field: 'by' },
    )
  const movement = readMovement(row.data.movement, ledger)
  if (isRefusal(movement)) return placed(movement, { field: 'movement' })
  const wrong = wrongCorrection(view, ledger, movement) ?? impossible(view, ledger, movement)
  return wrong ?? draft('count-keyed', { ledger: ledger.id, movement: id, component })
}

function refuseMovement(view: View, { movement: id, why }: Of<'refuse-movement'>, { by }: Asking): Draft | Refusal {
  const found = waiting(view, id, by)
  if (isRefusal(found)) return found
  const wrong = wrongWords(why, 'why')
  return wrong ?? draft('count-move-refused', { ledger: found.ledger.id, movement: id, component: found.component, why })
}

function recordFind(view: View, { ledger: id, find: raw }: Of<'record-find'>): Draft | Refusal {
  const ledger = onFile(view, id)
  if (isRefusal(ledger)) return ledger
  const find = readFind(raw, ledger)
  if (isRefusal(find)) return placed(find, { field: 'find' })
  return view.get('count-find', find.id) === null ? draft('find-recorded', { ledger: id, find: raw }) : repeated(find.id, 'find.id')
}

/** A new count of a find may be lower than the one before, but not lower than what was already taken out of it. */
function countFind(view: View, { find: id, count: raw }: Of<'count-find'>): Draft | Refusal {
  const row = view.get('count-find', id)
  if (row === null) return missing(id, 'find')
  const ledger = onFile(view, row.data.ledger)
  if (isRefusal(ledger)) return ledger
  const count = readFindCount(raw, ledger)
  if (isRefusal(count)) return placed(count, { field: 'count' })
  const over = shortFind(ledger, row, keyedMovements(view, ledger), [raw])
  return over === null ? draft('find-counted', { ledger: ledger.id, find: id, count: raw }) : placed(over, { field: 'count.lines' })
}

function stateTotal(view: View, { ledger: id, total: raw }: Of<'state-total'>): Draft | Refusal {
  const ledger = onFile(view, id)
  if (isRefusal(ledger)) return ledger
  const total = readTotal(raw, ledger)
  if (isRefusal(total)) return placed(total, { field: 'total' })
  return view.get('count-total', total.id) === null ? draft('total-stated', { ledger: id, total: raw }) : repeated(total.id, 'total.id')
}

/** A version is never replaced: whoever draws anew draws the next version. */
function drawZones(view: View, { zones: raw }: Of<'draw-zones'>): Draft | Refusal {
  const zones = readZones(raw)
  if (isRefusal(zones)) return placed(zones, { field: 'zones' })
  const { of, v } = zones
  return view.get('zones', joined(of, String(v))) === null ? draft('zones-drawn', { zones: raw }) : repeated(String(v), 'zones.v')
}

function agreeExchange(view: View, { exchange: raw }: Of<'agree-exchange'>): Draft | Refusal {
  const exchange = readExchange(raw)
  if (isRefusal(exchange)) return placed(exchange, { field: 'exchange' })
  if (view.get('exchange', exchange.id) !== null) return repeated(exchange.id, 'exchange.id')
  if (exchange.instrument !== null && view.get('instrument', exchange.instrument) === null)
    return refuse('instrument-unknown', { found: exchange.instrument }, { field: 'exchange.instrument' })
  return draft('exchange-agreed', { exchange: raw })
}

function noteExchange(view: View, { exchange: id, event: raw }: Of<'note-exchange'>): Draft | Refusal {
  const row = view.get('exchange', id)
  if (row === null) return missing(id, 'exchange')
  const event = readExchangeEvent(raw, exchangeOf(row))
  if (isRefusal(event)) return placed(event, { field: 'event' })
  return view.get('exchange-event', joined(id, event.id)) === null
    ? draft('exchange-noted', { exchange: id, event: raw })
    : repeated(event.id, 'event.id')
}
