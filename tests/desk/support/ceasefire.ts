/** A small ceasefire for tests of the desk: who there is, what was agreed, and a road to be repaired near a camp. */
import assert from 'node:assert/strict'
import type { Filing } from '#desk/client/shapes.ts'
import type { DeskOffice } from './office.ts'

const ARMY_OFFICE = { id: 'GOVERNMENT', name: 'Government component', of: 'GOV' }
const OFFICES = [
  ARMY_OFFICE,
  { id: 'MECHANISM', name: 'Monitoring mechanism', of: 'MVM' },
  { id: 'HEAD', name: 'Head of the international component', of: 'MVM', roles: ['presiding'] },
  { id: 'LEGAL', name: 'Legal adviser', of: 'MVM', roles: ['legal', 'presiding'] },
] as const

const REPAIR = { kind: ['road-repair'] }
const PROTOCOL = {
  ...{
    id: 'PROTOCOL',
    title: 'Ceasefire protocol',
    kind: 'agreement',
    issuer: 'PARTIES',
    term: ['2026-01-01', '2027-01-01'],
    attested: true,
  },
  clauses: [
    { id: '1', effect: 'permit', about: REPAIR, words: 'Roads that supply a camp may be repaired.' },
    {
      ...{ id: '2', effect: 'require', about: REPAIR },
      any: [{ distance: { from: 'CAMP', at_least: '3000 m' } }, { coordinated: { with: 'MVM', before: 'PT24H' } }],
      words: 'Public force keeps at least 3,000 metres from a camp, unless the mechanism has coordinated its entry beforehand.',
    },
    {
      ...{ id: '3', effect: 'require', about: REPAIR, any: [{ approved: { role: 'presiding' } }] },
      words: 'The head of the international component approves every entry.',
    },
    { id: '4', effect: 'limit', about: REPAIR, max: 3, of: 'count', window: 'rolling-7d', words: 'No more than three entries in a week.' },
    {
      ...{ id: '5', effect: 'oblige', about: REPAIR, duty: 'report to the mechanism', by: 'GOVERNMENT', to: 'MVM', within: 'P7D' },
      words: 'Whoever entered reports to the mechanism within seven days.',
    },
  ],
}

/** Law of a second order: an embargo on fuel that reaches the act through its place. */
export const EMBARGO: readonly Filing[] = [
  { order: { closed: false, nexus: [{ place: ['CESAR'] }] }, id: 'STATE' },
  {
    instrument: {
      ...{
        id: 'DECREE',
        title: 'Road decree',
        kind: 'rule',
        order: 'STATE',
        issuer: 'GOV',
        term: ['2026-01-01', '2027-01-01'],
        attested: true,
      },
      clauses: [
        {
          id: '1',
          effect: 'require',
          about: REPAIR,
          any: [{ consented: { by: 'MAYOR' } }],
          words: 'No road is opened without the consent of the mayor.',
        },
      ],
    },
  },
]

export const ROAD = {
  ...{
    kind: 'road-repair',
    actor: 'ARMY',
    asked_by: 'GOVERNMENT',
    purpose: 'supply',
    place: { in: ['CESAR'], distance: { CAMP: { min: '2600 m', max: '2700 m' } } },
  },
  when: ['2026-01-12T06:00Z', '2026-01-13T18:00Z'],
}
export const TITLE = 'May army engineers repair the access road 2.6 km from the camp?'

/** That the mechanism coordinated it. */
export const COORDINATED = {
  ...{ id: 'coordinated', of: 'MVM', is: 'coordination', value: true, from: '2026-01-06T10:00Z', grade: 'A2' },
  ...{ source: 'Register of the mechanism', origin: 'reply of 6 January' },
}

/** Files everything, so that somebody can begin to ask. */
export async function furnish(office: DeskOffice, more: readonly Filing[] = []): Promise<void> {
  const filed = await office
    .as('GOVERNMENT')
    .file([
      ...OFFICES.map((one): Filing => ({ office: one })),
      { party: { id: 'ARMY', kind: 'state_body', names: [{ text: 'Army engineers', lang: 'en' }] } },
      { party: { id: 'MVM', kind: 'international_organisation', names: [{ text: 'Monitoring and verification mechanism', lang: 'en' }] } },
      { party: { id: 'MAYOR', kind: 'state_body', names: [{ text: 'Mayor', lang: 'en' }] } },
      { instrument: PROTOCOL },
      ...more,
    ])
  assert.ok(filed.ok, JSON.stringify(filed))
}

/** Puts the road on file as a docket `road`. */
export async function proposeRoad(office: DeskOffice): Promise<void> {
  const proposed = await office.as('GOVERNMENT').propose({ title: TITLE, act: ROAD, docket: 'road' })
  assert.ok(proposed.ok, JSON.stringify(proposed))
}
