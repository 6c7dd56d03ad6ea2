import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { ConditionRead, FactRead } from '../answer/read.ts'
import { chartOf } from './chart.ts'
import { sceneOf } from './scene.ts'
import { relationTo, zonesState } from './standing.ts'
import { legsOf, legsOfParts, metresOf, sitePosition } from './where.ts'
import { zonesShown } from './zones-shown.ts'

const condition = (kind: string, values: Readonly<Record<string, unknown>>, facts: readonly FactRead[] = []): ConditionRead => ({
  ...{ condition: kind, state: 'open', cause: null, sentence: '', values, facts },
})
const position = (value: unknown, grade: string | null, damaged = false): FactRead => ({
  ...{ of: 'CAMP', is: 'position', value, grade, damaged },
  ...{ from: null, until: null, recorded: null, id: null, source: null, by: null, role: null, entry: null },
})

test('lengths in any unit are metres, and what is no length is none', () => {
  assert.deepEqual(['2.6 km', '3000 m', '1 nmi', '5 kg', '3', '', undefined, '-1 m'].map(metresOf), [
    2600,
    3000,
    1852,
    ...Array(5).fill(null),
  ])
})

test('where a site is on file to be', () => {
  assert.deepEqual(sitePosition('4.5,-74.25 within 50 m'), { lat: 4.5, lon: -74.25, within: 50 })
  for (const other of ['4.5,-74.25', '91,0 within 5 m', '4,5 within wide', 7, null]) assert.equal(sitePosition(other), null)
})

test('legs have their own place or that of the act; a range from more to less is none', () => {
  const act = {
    place: { in: ['A', 'A'], maybe: ['A', 'B'], distance: { CAMP: { min: '2 km', max: '1 km' }, LINE: { min: '10 m', max: '10 m' } } },
    legs: [{ id: 'a' }, { id: 'b', place: ['C'] }, { id: 'c', place: { distance: {} } }],
  }
  const [a, b, c] = legsOf(act)
  assert.deepEqual([a?.in, a?.maybe, [...(a?.distance ?? [])]], [['A'], ['B'], [['LINE', { min: 10, max: 10 }]]])
  assert.deepEqual([b?.in, b?.zonesStated, c?.zonesStated], [['C'], true, false])
})

test('a reason concerns the legs it names, and all where it names none', () => {
  const legs = legsOf({ legs: [{ id: 'a' }, { id: 'ab' }, { id: 'b' }] })
  const concerned = (...parts: string[]) => legsOfParts(legs, parts).map(({ id }) => id)
  assert.deepEqual(
    [concerned('a'), concerned('GROUP ab 1', 'b'), concerned(), concerned('GROUP')],
    [['a'], ['ab', 'b'], ['a', 'ab', 'b'], ['a', 'ab', 'b']],
  )
})

for (const [place, zone, relation] of [
  ['A', 'A', 'in'],
  [{ in: ['A'], maybe: ['B'] }, 'B', 'perhaps'],
  [{ in: ['A'] }, 'B', 'out'],
  [{ in: [] }, 'B', 'out'],
  [{ distance: {} }, 'B', 'unstated'],
  [undefined, 'B', 'unstated'],
] as const) {
  test(`a place ${JSON.stringify(place)} stands to ${zone}: ${relation}`, () => {
    const [leg] = legsOf(place === undefined ? {} : { place })
    assert.ok(leg)
    assert.equal(relationTo(zone, leg), relation)
  })
}

test('zones asked for: in one of them, in none of them, and doubt stays doubt', () => {
  const [leg] = legsOf({ place: { in: ['A'], maybe: ['B'] } })
  assert.ok(leg)
  const state = (how: 'in' | 'out' | 'about' | 'about-others', ...zones: string[]) => zonesState({ how, zones }, leg)
  assert.deepEqual([state('in', 'A', 'C'), state('in', 'B', 'C'), state('in', 'C')], ['met', 'open', 'unmet'])
  assert.deepEqual([state('out', 'A', 'C'), state('about-others', 'B', 'C'), state('out', 'C')], ['unmet', 'open', 'met'])
})

test('of many zones those the act has to do with are drawn, and the rest as one', () => {
  const [leg] = legsOf({ place: { in: ['Z30', 'X'], maybe: ['Z20'] } })
  const zones = Array.from({ length: 31 }, (_, i) => `Z${i}`)
  assert.ok(leg)
  assert.deepEqual(
    zonesShown(zones, leg).map(({ zone, others, asked, relation }) => [zone ?? others, asked, relation]),
    [
      ['Z30', true, 'in'],
      ['Z20', true, 'perhaps'],
      ['Z0', true, 'out'],
      ['Z1', true, 'out'],
      ['Z2', true, 'out'],
      ['X', false, 'in'],
      [26, true, 'out'],
    ],
  )
})

test('what is asked is read from the clause, under not as well; without a clause from what was found', () => {
  const clause = {
    about: { place: { not: ['A'] } },
    any: [{ distance: { from: 'CAMP', at_least: '3 km' } }, { not: { 'in-zone': { zones: ['B', 'C'] } } }, { fact: { of: 'x', is: 'y' } }],
  }
  const { sites, zones } = sceneOf([{ clause, conditions: [] }], {}, false)
  assert.deepEqual(sites[0]?.asked, [{ site: 'CAMP', least: 3000, most: null, not: false }])
  assert.deepEqual(
    zones.map(({ asked }) => asked),
    [
      { how: 'out', zones: ['B', 'C'] },
      { how: 'about-others', zones: ['A'] },
    ],
  )
  assert.deepEqual(
    sceneOf([{ clause, conditions: [] }], null, false).zones.map(({ asked }) => asked?.how),
    ['out'],
    'by itself a clause shows what it asks',
  )
  const found = [
    condition('not', { inner: 'distance', from: 'CAMP', atLeast: '', atMost: '500' }),
    condition('in-zone', { zones: 'A, B' }),
    condition('approved', {}),
  ]
  const other = sceneOf([{ clause: null, conditions: found }], {}, false)
  assert.deepEqual(other.sites[0]?.asked, [{ site: 'CAMP', least: null, most: 500, not: true }])
  assert.deepEqual(other.zones[0]?.asked, { how: 'in', zones: ['A', 'B'] })
})

test('what an act states and nobody asks about is drawn with the act alone: every distance, and zones where they are not certain', () => {
  const act = { place: { in: ['A'], maybe: ['B'], distance: { CAMP: { min: '1 m', max: '2 m' } } } }
  const count = (own: boolean, written: object) => {
    const { sites, zones } = sceneOf([], written as typeof act, own)
    return [sites.length, zones.length]
  }
  assert.deepEqual(
    [count(true, act), count(false, act), count(true, { place: 'A' })],
    [
      [1, 1],
      [0, 0],
      [0, 0],
    ],
  )
})

test('a map is drawn where the answer worked the distance out from positions, with every position that counts', () => {
  const act = { place: { position: { lat: 4.6, lon: -74, within: '100 m' } } }
  const facts = [position('4.5,-74 within 50 m', 'B2'), position('4.4,-74 within 50 m', 'D2'), position('4.3,-74 within 1 m', 'A1', true)]
  const worked = condition('distance', { from: 'CAMP', atLeast: '3000', atMost: '', min: '10907', max: '11332' }, facts)
  const [site] = sceneOf([{ clause: null, conditions: [worked] }], act, false).sites
  assert.ok(site)
  const chart = chartOf(site)
  assert.deepEqual(
    chart?.spots.map(({ of, position: { lat } }) => [of, lat]),
    [
      ['site', 4.5],
      ['act', 4.6],
    ],
  )
  const [camp, there] = chart?.spots ?? []
  assert.deepEqual([camp?.east, camp?.north], [0, 0])
  assert.ok(there && Math.abs(there.east) < 1e-9 && there.north > 0, 'north of the camp')
  // A tenth of a degree of latitude is 11,119.5 m on the sphere; the share of the ellipsoid and both radii are added.
  assert.deepEqual(site.axis.lanes[0]?.range, { min: 10_907, max: 11_332 })
  const then = { ...position('4.2,-74 within 1 m', 'A1'), until: '2026-01-12T06:00:00Z' }
  const moved = { ...position('4.5,-74 within 50 m', 'B2'), from: '2026-01-12T06:00:00Z' }
  const during = { ...act, when: ['2026-01-12T06:00Z', '2026-01-12T08:00Z'] }
  const later = sceneOf([{ clause: null, conditions: [{ ...worked, facts: [then, moved] }] }], during, false)
  assert.deepEqual(later.sites[0]?.axis.lanes[0]?.range, { min: 10_907, max: 11_332 }, 'where the site was before does not count')
  const unknown = condition('distance', { from: 'CAMP', atLeast: '3000', atMost: '' }, facts)
  const [none] = sceneOf([{ clause: null, conditions: [unknown] }], act, false).sites
  assert.deepEqual([none?.axis.lanes[0]?.form, none && chartOf(none)], ['unknown', null])
})
