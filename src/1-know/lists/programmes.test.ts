import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
  CA_PROGRAMME,
  CA_SHIPS,
  EU_PROGRAMME,
  measuresIn,
  OFSI_PROGRAMME,
  UN_PROGRAMMES,
  US_NOT_BLOCKING,
  US_SOURCES,
} from './programmes.ts'

test('measures in words', () => {
  const cases: readonly (readonly [string, readonly string[]])[] = [
    ['Asset freeze|Travel Ban', ['asset-freeze', 'travel-ban']],
    ['Asset freeze', ['asset-freeze']],
    ['Travel Ban', ['travel-ban']],
    ['Specified ship', ['transaction-ban']],
    ['Arms embargo', ['arms-embargo']],
    ['Director Disqualification Sanction|Asset freeze', ['debarment', 'asset-freeze']],
    ['Something new', ['unstated']],
    ['Travel Ban|Something new', ['travel-ban', 'unstated']],
    ['', ['unstated']],
  ]
  for (const [text, expected] of cases) assert.deepEqual(measuresIn(text), expected, text)
})

test('every row of the tables says a measure and the act it rests on', () => {
  const rows = [
    ...Object.values(UN_PROGRAMMES),
    ...Object.values(US_NOT_BLOCKING),
    ...Object.values(US_SOURCES),
    CA_PROGRAMME,
    CA_SHIPS,
    EU_PROGRAMME,
    OFSI_PROGRAMME,
  ]
  for (const row of rows) {
    assert.ok(row.measures.length > 0)
    assert.ok(row.act.length > 5)
  }
})
