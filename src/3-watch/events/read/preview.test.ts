import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isRefusal } from '#ground/refusal.ts'
import type { Mapping } from './mapping.ts'
import { beginningOf, firstRows } from './preview.ts'

const NOW = Date.UTC(2026, 0, 5)
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)
const TABLE = 'n,day,lat,lon,what\n1,2025-01-01,10,20,shots\n2,2025-01-02,95,20,shots\n3,"2025-01-03",11,21,shots\n4,2025-01-0'
const MAPPING: Mapping = { source: 'T', id: 'n', time: { from: 'day' }, place: { lat: 'lat', lon: 'lon' }, kind: 'what' }

test('the columns of a table and its first rows as they stand', () => {
  assert.deepEqual(beginningOf(bytes(TABLE), 2), {
    columns: ['n', 'day', 'lat', 'lon', 'what'],
    rows: [
      ['1', '2025-01-01', '10', '20', 'shots'],
      ['2', '2025-01-02', '95', '20', 'shots'],
    ],
    repeats: [],
  })
})

test('the questions of submissions by their paths, and the lists that may be repeats', () => {
  const text = JSON.stringify({ results: [{ _uuid: 'u', incident: { what: 'shots', gps: '1 2' }, dead: [{ name: 'x' }], tags: [1] }] })
  const found = beginningOf(bytes(text.slice(0, -1)), 3)
  assert.deepEqual(found.columns, ['_uuid', 'incident/what', 'incident/gps', 'tags'])
  assert.deepEqual([found.rows, found.repeats], [[['u', 'shots', '1 2', '1']], ['dead']])
  assert.deepEqual(beginningOf(bytes(text), 3, 'dead').columns.slice(-2), ['name', '@repeat'])
})

test('first rows are read as an import would read them, and one that the beginning cuts is not seen', () => {
  const read = firstRows('mapped-csv', bytes(TABLE), 5, { now: NOW, mapping: MAPPING })
  assert.ok(!isRefusal(read))
  assert.deepEqual(
    read.map(({ fate, event }) => [fate.line, fate.outcome, event?.first ?? null]),
    [
      [2, 'stored', '2025-01-01'],
      [3, 'refused', null],
      [4, 'stored', '2025-01-03'],
    ],
  )
  const one = firstRows('mapped-csv', bytes(TABLE), 1, { now: NOW, mapping: MAPPING })
  assert.equal(isRefusal(one) ? -1 : one.length, 1)
})

test('a mapping that names a column which is not there is refused as the import would be', () => {
  const read = firstRows('mapped-csv', bytes(TABLE), 5, { now: NOW, mapping: { ...MAPPING, kind: 'kind' } })
  assert.ok(isRefusal(read) && read.code === 'events-column-missing' && read.where?.field === 'kind', JSON.stringify(read))
})
