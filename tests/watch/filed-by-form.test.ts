/** What the forms for exchanges, ledgers and zones make is what the readers take. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { dayTyped, exchangeOf, NO_EXCHANGE } from '#desk/pages/watch/file/exchange-of.ts'
import { ledgerOf, NO_LEDGER } from '#desk/pages/watch/file/ledger-of.ts'
import { NO_ZONES, nextVersion, positionsTyped, zonesOf } from '#desk/pages/watch/file/zones-of.ts'
import { isRefusal } from '#ground/refusal.ts'
import { readZones } from '#watch/ceasefires/zones.ts'
import { readCountLedger } from '#watch/counted/ledger.ts'
import { readExchange } from '#watch/exchanges/exchange.ts'

function must<T>(read: T): T {
  assert.ok(!isRefusal(read), JSON.stringify(read))
  return read
}

test('which day is meant is said, not guessed', () =>
  assert.deepEqual([dayTyped(' 42'), dayTyped('+16'), dayTyped('2025-02-04')], [{ day: 42 }, { after: 16 }, { on: '2025-02-04' }]))

test('an exchange as it is typed: rows of one tranche are one tranche', () => {
  const typed = {
    ...{ ...NO_EXCHANGE, id: 'X', title: 'exchange', zone: 'Asia/Jerusalem', parties: 'A, B', first: '2025-01-19', lasts: '42' },
    ratios: [{ perBy: 'A', perWhat: 'civilian', by: 'B', what: 'prisoner', count: '30' }, {}],
    gives: [
      { tranche: 'T1', day: '1', by: 'A', what: 'civilian', count: '3' },
      { tranche: 'T1', by: 'B', what: 'prisoner', count: '90' },
    ],
    lists: [{ tranche: 'T1', by: 'A', due: '2025-01-18T16:00' }],
    talks: [{ id: 'N', title: 'next', day: '+16' }],
    totals: [{ by: 'A', what: 'civilian', count: '33' }],
  }
  const read = must(readExchange(exchangeOf(typed)))
  assert.ok(!isRefusal(read))
  assert.deepEqual(
    read.tranches.map(({ id, gives, list }) => [id, gives.length, list?.due]),
    [['T1', 2, Date.parse('2025-01-18T14:00Z')]],
  )
  assert.equal(read.last - read.first, 41)
})

test('a ledger as it is typed', () => {
  const read = must(
    readCountLedger(
      ledgerOf({
        ...NO_LEDGER,
        id: 'L',
        title: 'arms',
        keys: 'UN, FARC',
        categories: [{ id: 'rifle' }, {}],
        places: [{ id: 'BOX', title: 'box' }],
      }),
    ),
  )
  assert.ok(!isRefusal(read))
  assert.deepEqual([read.categories, read.states.map(({ id }) => id)], [[{ id: 'rifle', title: null }], ['held']])
})

test('zones as they are typed, in plain coordinates and MGRS, and the next version begins with them', () => {
  const typed = {
    ...{ ...NO_ZONES, of: 'M', from: '2017-01-01' },
    zones: [
      { id: 'A', name: 'camp', kind: 'camp', shape: 'circle', where: '31NAA6602100000', radius: '500' },
      { id: 'B', kind: 'valley', shape: 'ring', where: '4, -75\n4, -74\n5, -74' },
      { id: 'C', kind: 'road', shape: 'line', where: '4, -75\n5, -75' },
      { id: 'D', kind: 'village', shape: 'none' },
      { shape: 'circle' },
    ],
    distances: [{ id: 'near', clause: '4', from: 'A, B', metres: '3000', of: 'X' }],
  }
  const written = zonesOf(typed)
  const read = must(readZones(written))
  assert.ok(!isRefusal(read))
  const [camp, valley] = read.zones
  assert.ok(camp?.at !== null && Math.abs(camp?.at?.lat ?? 9) < 0.001 && Math.abs(camp?.at?.lon ?? 9) < 0.001)
  assert.deepEqual([camp?.radiusMetres, valley?.ring?.length, read.zones.length], [500, 3, 4])
  assert.deepEqual(zonesOf({ ...nextVersion(written, 2), from: '2017-01-01' }), { ...written, v: 2 })
})

test('what is no position is told by its line', () => assert.deepEqual(positionsTyped('4, -75\n\nnowhere\n91, 0').wrong, [3, 4]))

const EXCHANGE = { id: 'x', title: 'x', zone: 'UTC', parties: ['a', 'b'], first: '2026-01-01', lasts: { day: 2 }, tranches: [] }
const LEDGER = { id: 'x', title: 'x', zone: 'UTC', keys: ['a', 'b'], categories: [{ id: 'c' }], places: [{ id: 'p' }] }
const ZONES = { of: 'x', v: 1, from: '2026-01-01', zone: 'UTC', zones: [] }

/** What no form writes, with the reason. */
const NOT_WRITTEN: Readonly<Record<string, string>> = { basis: 'What a person types was read by that person.' }

test('whatever an exchange, a ledger and zones can say can be written by form, or says why not', () => {
  const keys = (read: unknown): readonly string[] => {
    assert.ok(isRefusal(read) && read.code === 'shape-unknown-key', JSON.stringify(read))
    return String(read.values.accepted).split(', ')
  }
  const row = [{ id: 'x' }]
  const text = { id: 'x', title: 'x', zone: 'UTC', instrument: 'x', source: 'x' }
  const table: readonly [unknown, object][] = [
    [
      readExchange({ ...EXCHANGE, strange: 1 }),
      exchangeOf({
        ...text,
        parties: 'a, b',
        first: 'x',
        lasts: '1',
        ratios: row,
        totals: row,
        gives: [{ tranche: 'x' }],
        lists: [],
        talks: row,
      }),
    ],
    [readCountLedger({ ...LEDGER, strange: 1 }), ledgerOf({ ...text, unit: 'x', keys: 'a, b', categories: row, places: row, states: row })],
    [readZones({ ...ZONES, strange: 1 }), zonesOf({ of: 'x', v: '1', from: 'x', zone: 'UTC', source: 'x', zones: row, distances: row })],
  ]
  for (const [read, written] of table)
    assert.deepEqual(
      keys(read).filter((key) => !Object.hasOwn(written, key) && !Object.hasOwn(NOT_WRITTEN, key)),
      [],
    )
})
