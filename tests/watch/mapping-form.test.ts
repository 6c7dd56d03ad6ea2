import assert from 'node:assert/strict'
import { test } from 'node:test'
import { COLUMN_FIELDS, fieldOfMapping, guessed, mappingOf, UNMAPPED } from '#desk/pages/watch/editions/mapping.ts'
import { isRefusal } from '#ground/refusal.ts'
import { readMapping } from '#watch/events/read/mapping.ts'

test('a form that is filled makes a mapping that is read', () => {
  const draft = {
    ...UNMAPPED,
    ...{ source: 'TEAM-3', zone: 'Asia/Manila', id: '_uuid', from: 'incident/when', kind: 'incident/what', lat: 'y', lon: 'x' },
    ...{
      sideA: 'by',
      best: 'dead',
      datePrecision: '1',
      placePrecision: 'prec',
      kinds: 'shots = shooting\nno pair\n = nothing',
      parties: 'army=GPH',
    },
  }
  const mapping = readMapping(mappingOf(draft))
  assert.ok(!isRefusal(mapping), JSON.stringify(mapping))
  assert.deepEqual(mapping, {
    ...{ source: 'TEAM-3', zone: 'Asia/Manila', id: '_uuid', time: { from: 'incident/when', precision: 1 }, kind: 'incident/what' },
    ...{ place: { lat: 'y', lon: 'x', precision: 'prec' }, kinds: { shots: 'shooting' }, parties: { army: 'GPH' }, sides: ['by'] },
    deaths: { best: 'dead' },
  })
  assert.deepEqual(mappingOf({ ...draft, point: 'gps' }).place as object, { point: 'gps', precision: 'prec' })
})

test('what is refused of a mapping leads to its field', () => {
  const refused = readMapping(mappingOf({ ...UNMAPPED, source: 'T', id: 'a', from: 'b', kind: 'c', lat: 'y' }))
  assert.ok(isRefusal(refused))
  assert.equal(fieldOfMapping(`mapping.${refused.where?.field}`), 'lat')
  assert.deepEqual(['mapping.deaths.low', 'mapping.zone', 'mapping.time.from', 'mapping.else'].map(fieldOfMapping), [
    'low',
    'zone',
    'from',
    null,
  ])
})

for (const [what, columns, expected] of [
  [
    'a table of our own',
    ['No', 'Date', 'Latitude', 'Longitude', 'Type', 'Notes'],
    { id: 'No', from: 'Date', lat: 'Latitude', lon: 'Longitude', kind: 'Type', text: 'Notes' },
  ],
  [
    'a form with a point',
    ['_uuid', 'incident/when', 'incident/gps', 'incident/what'],
    { id: '_uuid', from: 'incident/when', point: 'incident/gps', kind: 'incident/what' },
  ],
  ['half a place', ['id', 'lat'], { id: 'id' }],
  ['no column that is known', ['a', 'b'], {}],
] as const)
  test(`a guess: ${what}`, () => assert.deepEqual(guessed(columns), expected))

test('every column that is offered is one of the draft', () => {
  for (const field of COLUMN_FIELDS) assert.equal(UNMAPPED[field], '')
})
