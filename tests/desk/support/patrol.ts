/** Patrols between a camp, a line and a few zones: law in which place decides everything. */
import assert from 'node:assert/strict'
import type { DeskOffice } from './office.ts'

const PATROL = { kind: ['patrol'] }
const WITHIN_A_YEAR = ['2026-01-01', '2027-01-01']

const FILED = [
  { office: { id: 'WATCH', name: 'Patrol office', of: 'ARMY' } },
  { party: { id: 'ARMY', kind: 'state_body', names: [{ text: 'Army', lang: 'en' }] } },
  {
    instrument: {
      ...{ id: 'TRUCE', title: 'Truce of the valley', kind: 'agreement', issuer: 'PARTIES', term: WITHIN_A_YEAR, attested: true },
      clauses: [
        { id: '1', effect: 'permit', about: PATROL, words: 'The army may patrol the valley.' },
        {
          ...{ id: '2', effect: 'require', about: PATROL, words: 'A patrol keeps 3,000 metres from the camp, unless it was coordinated.' },
          any: [{ distance: { from: 'CAMP', at_least: '3000 m' } }, { coordinated: { with: 'MVM', before: 'PT24H' } }],
        },
        {
          ...{ id: '3', effect: 'require', about: PATROL, words: 'It stays between half a kilometre and four kilometres from the line.' },
          any: [{ distance: { from: 'LINE', at_least: '500 m', at_most: '4 km' } }],
        },
        {
          ...{ id: '4', effect: 'require', about: PATROL, words: 'It enters neither the old town nor the bridge.' },
          any: [{ not: { 'in-zone': { zones: ['OLD-TOWN', 'BRIDGE'] } } }],
        },
        { id: '5', effect: 'forbid', about: { ...PATROL, place: ['MARKET'] }, words: 'Nobody patrols the market.' },
        {
          ...{ id: '6', effect: 'forbid', words: 'Nobody patrols outside the districts.' },
          about: { ...PATROL, place: { not: Array.from({ length: 12 }, (_, i) => `DISTRICT-${i + 1}`) } },
        },
      ],
    },
  },
  {
    claim: {
      ...{ id: 'camp-position', of: 'CAMP', is: 'position', value: '10.4,-73.2 within 60 m', from: '2026-01-01', grade: 'B2' },
      ...{ source: 'Register of camps', origin: 'survey of 1 January' },
    },
  },
] as const

/** What a patrol is, but for its place. */
export const PATROLLED = { kind: 'patrol', actor: 'ARMY', asked_by: 'WATCH', counterpart: [] }
export const WHEN = ['2026-01-12T06:00Z', '2026-01-12T18:00Z'] as const

const ROUND = {
  ...PATROLLED,
  legs: [
    {
      id: 'out',
      when: ['2026-01-12T06:00Z', '2026-01-12T09:00Z'],
      place: {
        ...{ in: ['DISTRICT-4'], maybe: ['OLD-TOWN'] },
        distance: { CAMP: { min: '2600 m', max: '3400 m' }, LINE: { min: '1 km', max: '1 km' } },
      },
    },
    {
      ...{ id: 'back', when: ['2026-01-12T09:00Z', '2026-01-12T12:00Z'] },
      place: { in: ['DISTRICT-5'], distance: { CAMP: { min: '3200 m', max: '3900 m' } } },
    },
  ],
}
const NEAR = {
  ...PATROLLED,
  when: WHEN,
  place: { maybe: ['OLD-TOWN'], distance: { CAMP: { min: '2600 m', max: '3400 m' } } },
}
const BY_POSITION = {
  ...PATROLLED,
  when: WHEN,
  place: {
    in: ['DISTRICT-4'],
    maybe: ['MARKET'],
    position: { lat: 10.42, lon: -73.18, within: '400 m' },
    distance: { LINE: { min: '4500 m', max: '5 km' } },
  },
}

/** Files the law, and a patrol in two legs (`round`), one that may be too near (`near`) and one told by its position (`flight`). */
export async function furnishPatrol(office: DeskOffice): Promise<void> {
  const watch = office.as('WATCH')
  const filed = await watch.file(FILED)
  assert.ok(filed.ok, JSON.stringify(filed))
  for (const [docket, title, act] of [
    ['round', 'A patrol out to the old town and back', ROUND],
    ['near', 'A patrol about three kilometres from the camp', NEAR],
    ['flight', 'A patrol north-east of the camp', BY_POSITION],
  ] as const) {
    const proposed = await watch.propose({ title, act, docket })
    assert.ok(proposed.ok, JSON.stringify(proposed))
  }
}
