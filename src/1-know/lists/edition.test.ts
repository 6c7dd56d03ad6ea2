import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isRefusal } from '#ground/refusal.ts'
import { diffEditions } from './diff.ts'
import { type Edition, editionOf, headOf } from './edition.ts'
import type { Entry } from './entry.ts'
import { openReader } from './read/open.ts'
import type { ListFormat } from './read/reader.ts'
import { sampleOf } from './read/samples.ts'

function editionFrom(form: ListFormat, files: readonly string[], asOf?: string): Edition {
  const entries: Entry[] = []
  const reader = openReader(form, { onEntry: (entry) => entries.push(entry) })
  for (const [index, file] of files.entries()) {
    if (index > 0) reader.next()
    reader.write(file)
  }
  const end = reader.end()
  assert.ok(!isRefusal(end))
  const edition = editionOf(end, entries, asOf)
  assert.ok(!isRefusal(edition), JSON.stringify(edition))
  return edition
}

const [un = ''] = sampleOf('un-xml').files
const tables = sampleOf('ofac-csv').files

test('an edition is addressed by what it holds: not by its day, the order of its entries, or the order of its files', () => {
  const first = editionFrom('un-xml', [un])
  assert.match(first.id, /^[0-9a-f]{64}$/)
  assert.equal(editionFrom('un-xml', [un.replace('2026-02-03', '2026-02-04')]).id, first.id)
  assert.equal(editionFrom('un-xml', [un.replace(/(<INDIVIDUALS>[\s\S]*<\/INDIVIDUALS>)([\s\S]*<\/ENTITIES>)/, '$2$1')]).id, first.id)
  assert.equal(editionFrom('ofac-csv', tables).id, editionFrom('ofac-csv', tables.toReversed()).id)
  assert.notEqual(editionFrom('un-xml', [un.replace('The Fox', 'The Wolf')]).id, first.id)
  assert.notEqual(editionFrom('ofac-csv', [tables[0] ?? '']).id, editionFrom('ofac-csv', tables).id)
  assert.deepEqual(
    first.entries.map((entry) => entry.id),
    ['7000001', '7000002'],
  )
  assert.ok(!('entries' in headOf(first)))
})

test('an edition is complete, or says what it lacks', () => {
  assert.deepEqual([editionFrom('ofac-csv', tables).state, editionFrom('ofac-csv', tables).missing], ['complete', []])
  const lone = editionFrom('ofac-csv', [tables[0] ?? ''])
  assert.deepEqual([lone.state, lone.missing], ['partial', ['addresses', 'aliases']])
})

test('the day is the list’s own, or as told; never two', () => {
  assert.equal(editionFrom('un-xml', [un]).asOf, '2026-02-03')
  assert.equal(editionFrom('ofac-csv', tables).asOf, null)
  assert.equal(editionFrom('ofac-csv', tables, '2021-07-02').asOf, '2021-07-02')
  const entries: Entry[] = []
  const reader = openReader('un-xml', { onEntry: (entry) => entries.push(entry) })
  reader.write(un)
  const end = reader.end()
  assert.ok(!isRefusal(end))
  for (const [day, code] of [
    ['2026-02-04', 'list-day-differs'],
    ['yesterday', 'shape-wrong'],
    ['2026-02-30', 'shape-wrong'],
  ] as const) {
    const told = editionOf(end, entries, day)
    assert.ok(isRefusal(told))
    assert.equal(told.code, code)
  }
})

test('a difference says what came, what went, and what changed in which field', () => {
  const before = editionFrom('un-xml', [un])
  const after = editionFrom('un-xml', [
    un
      .replace('The Fox', 'The Wolf')
      .replace('<GENDER>Male</GENDER>', '')
      .replace('TAi.901', 'TAi.902')
      .replace('<DATAID>7000002</DATAID>', '<DATAID>7000003</DATAID>'),
  ])
  const diff = diffEditions(before, after)
  assert.deepEqual([diff.from, diff.to], [before.id, after.id])
  assert.deepEqual(
    diff.added.map((entry) => entry.id),
    ['7000003'],
  )
  assert.deepEqual(
    diff.removed.map((entry) => entry.id),
    ['7000002'],
  )
  assert.deepEqual(diff.changed, [
    {
      id: '7000001',
      fields: [
        { field: 'reference', from: 'TAi.901', to: 'TAi.902' },
        { field: 'names', added: [{ text: 'The Wolf', use: 'weak' }], removed: [{ text: 'The Fox', use: 'weak' }] },
        { field: 'genders', added: [], removed: ['male'] },
      ],
    },
  ])
  assert.deepEqual(diffEditions(before, before), { from: before.id, to: before.id, added: [], removed: [], changed: [] })
})

test('a list whose items only changed places has changed', () => {
  const before = editionFrom('un-xml', [un])
  const after = editionFrom('un-xml', [
    un.replace('<VALUE>a) Officer</VALUE><VALUE>Conspirator</VALUE>', '<VALUE>Conspirator</VALUE><VALUE>Officer</VALUE>'),
  ])
  assert.deepEqual(diffEditions(before, after).changed[0]?.fields, [
    { field: 'positions', from: ['Officer', 'Conspirator'], to: ['Conspirator', 'Officer'] },
  ])
})
