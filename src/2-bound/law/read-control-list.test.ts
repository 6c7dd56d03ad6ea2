import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isRefusal } from '#ground/refusal.ts'
import { spoilTable } from '../../../tests/support/spoil.ts'
import { instant, read } from '../../../tests/support/world.ts'
import { contains, type Edition, stands } from './control-list.ts'
import { codeReadable, hsContains, itemCode } from './item-code.ts'
import { readControlList, readControlLists } from './read-control-list.ts'

const PUMPS = { code: '2B350', heading: 'Chemical manufacturing facilities, equipment and components' }
const full = {
  list: 'EU-DU',
  title: 'Dual-use items',
  issuer: 'EU',
  order: 'EU',
  zone: 'Europe/Brussels',
  max_age_days: 30,
  editions: [
    { edition: '2024', from: '2024-11-08', until: '2025-11-15', checked: '2025-11-01', source: 'OJ', entries: [{ ...PUMPS }] },
    {
      ...{ edition: '2025', from: '2025-11-15', recorded: '2025-11-16', source: 'OJ' },
      entries: [
        { ...PUMPS },
        { code: '2B350.i', heading: 'Pumps', hs: ['8413', '841350'], regimes: ['AG'] },
        { code: 'X7', heading: 'Kept elsewhere', parent: '2B350.i' },
        { code: '2B3501', heading: 'Another' },
      ],
    },
  ],
}

spoilTable('control list', full, readControlList, [
  ['list', undefined, 'shape-missing', 'list'],
  ['list', '', 'shape-too-small', 'list'],
  ['list', 'HS', 'shape-wrong', 'list', /EU-DUAL-USE/],
  ['list', 'EU:DU', 'shape-wrong', 'list', /EU-DUAL-USE/],
  ['list', 'x'.repeat(129), 'shape-too-big', 'list', /128/],
  ['issuer', undefined, 'shape-missing', 'issuer'],
  ['order', 3, 'shape-wrong-type', 'order', /text/],
  ['zone', 'Mars/Olympus', 'zone-unknown', 'zone'],
  ['max_age_days', 0, 'shape-too-small', 'max_age_days'],
  ['colour', 'red', 'shape-unknown-key', undefined, /\beditions\b/],
  ['editions', undefined, 'shape-missing', 'editions'],
  ['editions', [], 'shape-too-small', 'editions'],
  ['editions.0.edition', '2025', 'shape-repeated', 'editions[1].edition'],
  ['editions.0.edition', 'of 2024', 'shape-wrong', 'editions[0].edition'],
  ['editions.0.from', '2025-11-15', 'term-ends-before-it-starts', 'editions[0].until'],
  ['editions.0.from', undefined, 'shape-missing', 'editions[0].from'],
  ['editions.0.until', '2024-02-30', 'instant-impossible', 'editions[0].until'],
  ['editions.0.until', '2024-11-08', 'term-ends-before-it-starts', 'editions[0].until'],
  ['editions.0.checked', '2024-11-08T12:00', 'instant-without-offset', 'editions[0].checked'],
  ['editions.0.recorded', 'soon', 'instant-unreadable', 'editions[0].recorded'],
  ['editions.0.source', undefined, 'shape-missing', 'editions[0].source'],
  ['editions.0.entries', undefined, 'shape-missing', 'editions[0].entries'],
  ['editions.0.entries', [], 'shape-too-small', 'editions[0].entries'],
  ['editions.1.entries.0.code', '2B350.i', 'shape-repeated', 'editions[1].entries[1].code'],
  ['editions.1.entries.0.code', '2B350 a', 'shape-wrong', 'editions[1].entries[0].code', /2B350\.a/],
  ['editions.1.entries.0.heading', '', 'shape-too-small', 'editions[1].entries[0].heading'],
  ['editions.1.entries.0.heading', 'x'.repeat(501), 'shape-too-big', 'editions[1].entries[0].heading', /500/],
  ['editions.1.entries.2.parent', '9A9', 'list-code-unknown', 'editions[1].entries[2].parent'],
  ['editions.1.entries.0.parent', 'X7', 'list-code-ring', 'editions[1].entries[0].parent'],
  ['editions.1.entries.1.hs', ['841'], 'shape-wrong', 'editions[1].entries[1].hs[0]', /8413/],
  ['editions.1.entries.1.regimes', 'AG', 'shape-wrong-type', 'editions[1].entries[1].regimes'],
])

const list = read(readControlList(full))
const edition = (name: string): Edition => {
  const found = list.editions.find((one) => one.edition === name)
  assert.ok(found)
  return found
}

test('bare dates are midnights where the list is issued, and editions stand in order of time', () => {
  assert.equal(edition('2025').from, instant('2025-11-14T23:00Z'))
  const turned = read(readControlList({ ...full, editions: [...full.editions].reverse() }))
  assert.deepEqual(turned, list)
})

test('a list of which nothing is left but its id is read as damaged, and so is an edition', () => {
  assert.equal(read(readControlList({ list: 'EU-DU', unreadable: true })).unreadable, true)
  const torn = read(readControlList({ ...full, editions: [{ edition: '2025', from: '2025-11-15', unreadable: true }] }))
  assert.equal(torn.editions[0]?.unreadable, true)
})

test('two lists under one id are refused', () => {
  const twice = readControlLists([full, full])
  assert.ok(isRefusal(twice))
  assert.deepEqual([twice.code, twice.values.found], ['shape-repeated', 'EU-DU'])
})

const within: [outer: string, inner: string, holds: boolean][] = [
  ['2B350', '2B350', true],
  ['2B350', '2B350.i', true],
  ['2B350', '2B350.a.1', true],
  ['2B350', '2B3501', false],
  ['2B350.i', '2B350', false],
  ['2B350', 'X7', true],
  ['2B350.i', 'X7', true],
  ['2B35', '2B350', false],
]
for (const [outer, inner, holds] of within) {
  test(`${outer} ${holds ? 'contains' : 'does not contain'} ${inner}`, () => assert.equal(contains(edition('2025'), outer, inner), holds))
}

const standing: [name: string, code: string, holds: boolean][] = [
  ['2024', '2B350', true],
  // Only the heading is listed, so what lies beneath is not told.
  ['2024', '2B350.g', true],
  ['2025', '2B350.i', true],
  ['2025', '2B350.i.1', false],
  // Here the parts are listed, and this is not among them.
  ['2025', '2B350.g', false],
  ['2025', '9A1', false],
]
for (const [name, code, holds] of standing) {
  test(`in the edition ${name} ${code} ${holds ? 'stands' : 'has no place'}`, () => assert.equal(stands(edition(name), code), holds))
}

test('a name with a colon is a code, and one that is neither a code nor a plain name cannot be read', () => {
  assert.deepEqual(itemCode('EU-DU:2B350'), { list: 'EU-DU', code: '2B350' })
  assert.equal(itemCode('pumps'), null)
  const readable = ['pumps', 'EU-DU:2B350', 'HS:8413', 'HS:84', 'HS:8413501000']
  const not = ['EU-DU: 2B350', ':2B350', 'EU-DU:', 'HS:841', 'HS:pumps', 'A:B:C', 'EU DU:2B350', 'A:B,C']
  assert.deepEqual([...readable, ...not].filter(codeReadable), readable)
})

test('a heading of the Harmonized System contains what begins with its digits', () => {
  assert.deepEqual([hsContains('8413', '841350'), hsContains('841350', '8413'), hsContains('84', '8413')], [true, false, true])
})
