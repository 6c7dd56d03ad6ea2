/**
 * Decommissioning in Mindanao, by the case file: what the ledger comes to and what a party claims stand side by side. How the numbers between the
 * first phase and August 2025 came about is not in the source, so they are one movement.
 */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { CLOCK, type Command } from '#answer/record/command.ts'
import { ledgerTold } from '#answer/record/counted/told.ts'
import { Case } from './colombia.ts'

const LEDGER = {
  ...{ id: 'DECOMMISSIONING', title: 'decommissioning', zone: 'Asia/Manila', keys: ['IDB', 'MILF', 'GPH'] },
  categories: [{ id: 'combatant' }, { id: 'weapon' }],
  places: [{ id: 'BANGSAMORO' }],
  states: [{ id: 'enrolled' }, { id: 'decommissioned' }],
}
const ENROLLED = { place: 'BANGSAMORO', state: 'enrolled' }
const DONE = { place: 'BANGSAMORO', state: 'decommissioned' }
const counts = (combatants: number, weapons: number) => [
  { category: 'combatant', count: combatants },
  { category: 'weapon', count: weapons },
]

function decommissioning(): Case {
  const made = new Case()
  const on = (day: string): number => Date.parse(`${day}T04:00Z`)
  const does = (day: string, by: string, command: Command) => made.does(by, command, on(day))
  does('2015-01-01', CLOCK, { verb: 'open', store: 'demonstration', house: 'bodies', zone: 'Asia/Manila' })
  does('2015-01-01', 'IDB-1', {
    verb: 'file',
    items: ['IDB', 'MILF', 'GPH'].map((of) => ({ office: { id: `${of}-1`, name: `office of ${of}`, of } })),
  })
  does('2015-01-01', 'IDB-1', { verb: 'open-count-ledger', ledger: LEDGER })
  const moved = (id: string, day: string, from: object | null, to: object, lines: readonly object[]) => {
    does(day, 'MILF-1', { verb: 'move-counted', ledger: LEDGER.id, movement: { id, on: day, from, to, lines, why: 'counted' } })
    does(day, 'IDB-1', { verb: 'key-movement', movement: id })
  }
  moved('baseline', '2015-06-01', null, ENROLLED, counts(40_000, 7_200))
  moved('phase-1', '2015-06-16', ENROLLED, DONE, counts(145, 75))
  moved('phases-2-and-3', '2024-07-04', ENROLLED, DONE, counts(26_000, 4_550))
  const claims: readonly (readonly [string, number])[] = [
    ['combatant', 14_000],
    ['weapon', 2_450],
  ]
  for (const [category, count] of claims)
    does('2025-07-26', 'IDB-1', {
      ...{ verb: 'state-total', ledger: LEDGER.id },
      total: {
        ...{ id: `claim-${category}`, on: '2025-07-19', measure: 'stock', of: { category, state: 'enrolled' }, count, grade: 'B3' },
        ...{ source: 'resolution of the MILF Central Committee', origin: 'MILF' },
      },
    })
  return made
}

test('145 and then 26,145 of 40,000, weapons 4,625 of 7,200; 13,855 and 2,575 by arithmetic beside the 14,000 and 2,450 claimed', () => {
  const view = decommissioning().memory.head
  const told = (day: string) => {
    const ledger = ledgerTold(view, LEDGER.id, Date.parse(`${day}T12:00Z`))
    assert.ok(ledger !== null)
    return ledger
  }
  const stock = (day: string, state: string) =>
    told(day).lines.flatMap((line) => (line.state === state ? [[line.category, line.stock] as const] : []))
  assert.deepEqual(stock('2015-07-01', 'decommissioned'), [
    ['combatant', 145],
    ['weapon', 75],
  ])
  assert.deepEqual(stock('2025-08-25', 'decommissioned'), [
    ['combatant', 26_145],
    ['weapon', 4_625],
  ])
  const { totals, sums, disputed } = told('2025-08-25')
  assert.deepEqual(
    totals.map(({ count, counted, differs, source }) => [count, counted, differs, source]),
    [
      [14_000, 13_855, 145, 'resolution of the MILF Central Committee'],
      [2_450, 2_575, -125, 'resolution of the MILF Central Committee'],
    ],
  )
  assert.equal(disputed, true)
  // The claim changed nothing: all 40,000 are still accounted for.
  assert.deepEqual(
    sums.map((one) => one.stock),
    [40_000, 7_200],
  )
})
