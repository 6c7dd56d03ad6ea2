/** What is told of counted things as of a moment: stock, totals side by side, finds, and what waits for its second key. */
import { type Instant, writeInstant } from '#ground/instant.ts'
import { isRefusal } from '#ground/refusal.ts'
import { writeGrade } from '#know/grade.ts'
import { cellsAt, standing, sumsAt, takenFrom } from '#watch/counted/balance.ts'
import type { CountLedger } from '#watch/counted/ledger.ts'
import type { Movement } from '#watch/counted/movement.ts'
import { type ThingStanding, thingsAt } from '#watch/counted/thing-course.ts'
import { readTotal, type Stated, sideBySide } from '#watch/counted/total.ts'
import type { Data, Row } from '../row.ts'
import type { View } from '../view.ts'
import { ledgerOf, movementsInOrder } from './read.ts'

/** One stated total beside what the ledger counts, with the entry it is in. */
const statedTold = ({ total, counted, differs, against }: Stated, entry: number) => ({
  ...{ id: total.id, on: writeInstant(total.on), measure: total.measure, of: { ...total.of }, count: total.count, counted, differs },
  ...{ against: [...against], source: total.source, origin: total.origin, grade: writeGrade(total.grade), entry },
})

/** Everything of one ledger at `on`; null where no such ledger is on file. Movements after `on` are listed, and do not count. */
export function ledgerTold(view: View, id: string, on: Instant) {
  const row = view.get('count-ledger', id)
  if (row === null) return null
  const ledger = ledgerOf(row)
  const movements = movementsInOrder(view, ledger)
  const rows = view.of('count-move', id)
  const entryOf = new Map(rows.map((one) => [one.key, one.from]))
  const totals = totalsTold(view, ledger, movements, on)
  const counting = new Set(standing(movements).map((one) => one.id))
  return {
    ...{ index: row.from, id, ledger: row.data.ledger, on: writeInstant(on) },
    lines: cellsAt(movements, on).map((cell) => ({
      ...cell,
      movements: [...cell.movements],
      entries: cell.movements.map((one) => entryOf.get(one) ?? 0),
    })),
    sums: sumsAt(movements, on).map((one) => ({ ...one })),
    things: thingsAt(standing(movements), on).map((one) => thingTold(one, entryOf)),
    totals,
    disputed: totals.some((one) => one.differs !== 0 || one.against.length > 0),
    finds: view.of('count-find', id).map((find) => findTold(find, movements)),
    movements: rows.map((one) => ({ ...movementTold(one), counts: counting.has(one.key) })),
    pending: rows.filter(({ data }) => data.state === 'pending').length,
  }
}

const thingTold = ({ id, readings, at, since, steps, alike }: ThingStanding, entryOf: ReadonlyMap<string, number>) => ({
  ...{ id, readings: readings.map((one) => ({ ...one })), alike: [...alike], since: writeInstant(since) },
  at: at === null ? null : { ...at },
  steps: steps.map(({ movement, on: moment, from, to }) => ({
    ...{ movement, on: writeInstant(moment), from: from === null ? null : { ...from }, to: to === null ? null : { ...to } },
    entry: entryOf.get(movement) ?? 0,
  })),
})

function totalsTold(view: View, ledger: CountLedger, movements: readonly Movement[], on: Instant) {
  const rows = view.of('count-total', ledger.id)
  const entryOf = new Map(rows.map((row) => [row.key, row.from]))
  const read = rows.flatMap(({ data }) => {
    const total = readTotal(data.total, ledger)
    return isRefusal(total) || total.on > on ? [] : [total]
  })
  return sideBySide(read, movements).map((one) => statedTold(one, entryOf.get(one.total.id) ?? 0))
}

function findTold({ from, key, data }: Row<'count-find'>, movements: readonly Movement[]) {
  const taken = [...takenFrom(movements, key)].map(([category, count]) => ({ category, count }))
  return { index: from, id: key, find: data.find, counts: data.counts.map((one) => ({ ...one })), taken }
}

/** One movement with its keys, as it stands. */
export const movementTold = ({ from, key, data }: Row<'count-move'>) => {
  const { ledger, movement, state, first, second, refused }: Data['count-move'] = data
  return { index: from, id: key, ledger, movement, state, first, second, refused }
}
