import assert from 'node:assert/strict'
import { test } from 'node:test'
import { editionsOf, entriesShown, inEffect, tooOld } from './shown.ts'

const LIST = {
  list: 'EU-DU',
  zone: 'Europe/Brussels',
  max_age_days: 30,
  editions: [
    { edition: '2024', from: '2024-11-08', checked: '2025-06-01' },
    { edition: '2026', from: '2026-01-01', until: '2026-07-01' },
    { edition: '2025', from: '2025-11-15', checked: '2025-11-20' },
  ],
}
const at = (moment: string) => Date.parse(moment)
const nameOf = (edition: ReturnType<typeof inEffect>) => edition?.edition ?? null

test('editions are told the latest first', () => assert.deepEqual(editionsOf(LIST).map(nameOf), ['2026', '2025', '2024']))

for (const [moment, edition] of [
  ['2024-11-07T22:59:59Z', null],
  // Midnight in Brussels.
  ['2024-11-07T23:00:00Z', '2024'],
  ['2025-12-31T12:00:00Z', '2025'],
  ['2026-06-30T21:00:00Z', '2026'],
  ['2026-06-30T22:00:00Z', null],
] as const)
  test(`in effect on ${moment}: ${edition ?? 'none'}`, () => assert.equal(nameOf(inEffect(LIST, at(moment))), edition))

for (const [edition, moment, old] of [
  [2, '2025-12-01T00:00:00Z', false],
  [2, '2026-01-01T00:00:00Z', true],
  // Nobody said when it was checked.
  [1, '2026-01-02T00:00:00Z', true],
] as const)
  test(`edition ${edition} on ${moment} is ${old ? 'too old' : 'fresh'}`, () =>
    assert.equal(tooOld(LIST, LIST.editions[edition] ?? {}, at(moment)), old))
test('without a bound no copy is too old', () =>
  assert.equal(tooOld({ ...LIST, max_age_days: undefined }, LIST.editions[0] ?? {}, at('2030-01-01')), false))

const EDITION = {
  entries: [
    { code: '2B350', heading: 'Equipment' },
    { code: '2B350.i', heading: 'Pumps', hs: ['8413'] },
    { code: '2B350.i.1', heading: 'With several seals' },
    { code: '1A', heading: 'Materials' },
    { code: 'X', heading: 'A ring', parent: 'Y' },
    { code: 'Y', heading: 'The same ring', parent: 'X' },
  ],
}
for (const [search, shown] of [
  ['materials', ['1A 0']],
  ['SEALS', ['2B350 0', '2B350.i 1', '2B350.i.1 2']],
  ['8413', ['2B350 0', '2B350.i 1']],
  ['nothing of the kind', []],
] as const)
  test(`a search for ${search} shows ${shown.join(', ') || 'nothing'}`, () =>
    assert.deepEqual(
      entriesShown(EDITION, search).map(({ entry, depth }) => `${entry.code} ${depth}`),
      shown,
    ))
test('without a search everything is shown, and a ring ends', () => assert.equal(entriesShown(EDITION, ' ').length, 6))
