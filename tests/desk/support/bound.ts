/**
 * An office under much law: a mandate to train with fourteen nominees, a licence with two limits, an embargo that was suspended and
 * returns, and an agreement whose commitments wait for each other. All of it is drafted; nobody in it is real.
 */
import assert from 'node:assert/strict'
import type { Filing } from '#desk/client/shapes.ts'
import type { DeskOffice } from './office.ts'

const TERM = ['2026-01-01', '2027-01-01']
const TRAIN = { kind: ['train'] }
const TRANSFER = { kind: ['transfer'] }
const numbered = (n: number): string => String(n).padStart(2, '0')

/** Fourteen who are to be trained; the vetting of the fourth and the eleventh is too old. */
export const NOMINEES: readonly string[] = Array.from({ length: 14 }, (_, i) => `NOMINEE-${numbered(i + 1)}`)
const STALE: readonly string[] = ['NOMINEE-04', 'NOMINEE-11']

const PARTIES: readonly Filing[] = [
  { party: { id: 'MINISTRY', kind: 'state_body', names: [{ text: 'Ministry of Defence', lang: 'en' }] } },
  { party: { id: 'SELLER', kind: 'company', names: [{ text: 'Seller of pumps', lang: 'en' }] } },
  { party: { id: 'WORKS', kind: 'company', names: [{ text: 'Water works', lang: 'en' }] } },
  { party: { id: 'FRONT', kind: 'armed_group', names: [{ text: 'The Front', lang: 'en' }] } },
  { party: { id: 'GOVT', kind: 'state_body', names: [{ text: 'The Government', lang: 'en' }] } },
  { party: { id: 'MISSION', kind: 'international_organisation', names: [{ text: 'Verification mission', lang: 'en' }] } },
  ...NOMINEES.map((id, i): Filing => ({ party: { id, kind: 'person', names: [{ text: `Officer nominated ${i + 1}`, lang: 'en' }] } })),
]

const OFFICES: readonly Filing[] = [
  { office: { id: 'DESK', name: 'Partner desk', of: 'MINISTRY' } },
  { office: { id: 'LEGAL', name: 'Legal adviser', of: 'MINISTRY', roles: ['legal'] } },
  { office: { id: 'LICENSING', name: 'Licensing office', of: 'MINISTRY', roles: ['licensing'] } },
]

/** Where the depot is, of which the accord speaks. */
const DEPOT: Filing = {
  claim: {
    ...{ id: 'depot', of: 'DEPOT', is: 'position', value: '47.37,8.54 within 40 m', from: '2025-10-01' },
    ...{ grade: 'B2', source: 'Survey', origin: 'survey' },
  },
  before: true,
}

const VETTED: readonly Filing[] = NOMINEES.map(
  (of): Filing => ({
    claim: {
      ...{ id: `vetted-${of}`, of, is: 'vetted:UNITS', value: true, from: STALE.includes(of) ? '2024-05-01' : '2025-11-03' },
      ...{ grade: 'A2', source: 'Vetting office', origin: `file ${of}` },
    },
    before: true,
  }),
)

const TRAINING: Filing = {
  instrument: {
    ...{ id: 'TRAINING', title: 'Mandate to train partner forces', kind: 'mandate', issuer: 'MINISTRY', term: TERM, attested: true },
    clauses: [
      { id: '1', effect: 'permit', about: { ...TRAIN, actor: ['MINISTRY'] }, words: 'The Ministry may train officers of partner forces.' },
      {
        ...{ id: '2', effect: 'require', about: TRAIN, any: [{ vetted: { whom: 'counterpart', regime: 'UNITS', max_age_days: 365 } }] },
        words: 'Nobody is trained whose vetting, and that of the unit, is older than a year.',
      },
      {
        ...{ id: '3', effect: 'oblige', about: TRAIN, duty: 'report on the use made of the training', by: 'MINISTRY', within: 'P90D' },
        words: 'A report follows within ninety days of the end of a course.',
      },
    ],
  },
}

const LICENCE: Filing = {
  instrument: {
    ...{ id: 'LICENCE-7', title: 'Licence for pumps of corrosion-resistant steel', kind: 'licence', issuer: 'LICENSING', attested: true },
    ...{ term: TERM, zone: 'Europe/Zurich', review: '2026-06-30' },
    objectives: [
      {
        id: 'a',
        text: 'Clean water for the lower town',
        indicator: 'households with a tap',
        baseline: '1,200',
        target: '4,000',
        by: '2026-12-31',
      },
      { id: 'b', text: 'No pump leaves the works' },
    ],
    versions: [
      {
        ...{ v: 1, from: '2026-01-01' },
        clauses: [
          {
            id: '1',
            effect: 'permit',
            about: { ...TRANSFER, actor: ['SELLER'], end_user: ['WORKS'] },
            words: 'Pumps may go to the water works.',
          },
          { id: '2', effect: 'limit', about: TRANSFER, max: '10', of: 'qty', unit: 'item', window: 'term', words: 'Ten pumps at most.' },
          {
            id: '3',
            effect: 'limit',
            about: TRANSFER,
            max: '60000',
            of: 'EUR',
            window: 'year',
            words: 'Not above 60,000 euros in a year.',
          },
          {
            id: '4',
            effect: 'require',
            about: TRANSFER,
            any: [{ approved: { role: 'legal' } }],
            words: 'The legal adviser approves each delivery.',
          },
        ],
      },
      {
        ...{ v: 2, from: '2026-01-03' },
        clauses: [
          {
            id: '1',
            effect: 'permit',
            about: { ...TRANSFER, actor: ['SELLER'], end_user: ['WORKS'] },
            words: 'Pumps may go to the water works.',
          },
          { id: '2', effect: 'limit', about: TRANSFER, max: '12', of: 'qty', unit: 'item', window: 'term', words: 'Twelve pumps at most.' },
          {
            id: '3',
            effect: 'limit',
            about: TRANSFER,
            max: '60000',
            of: 'EUR',
            window: 'year',
            words: 'Not above 60,000 euros in a year.',
          },
          {
            ...{
              id: '5',
              effect: 'oblige',
              about: TRANSFER,
              duty: 'send the delivery note',
              by: 'SELLER',
              to: 'LICENSING',
              within: 'P14D',
            },
            words: 'The seller sends the delivery note within a fortnight.',
          },
        ],
      },
    ],
  },
}

const LIST: Filing = {
  control_list: {
    ...{ list: 'DUAL', title: 'List of dual-use goods', issuer: 'COUNCIL', order: 'COUNCIL' },
    editions: [
      {
        ...{ edition: '2025', from: '2025-11-01', source: 'drafted', checked: '2026-01-05' },
        entries: [
          { code: '2B350', heading: 'Chemical manufacturing facilities and equipment', hs: ['8413'] },
          { code: '2B350.i', heading: 'Pumps' },
        ],
      },
    ],
  },
}

const EMBARGO: readonly Filing[] = [
  { order: { closed: false, nexus: ['always'] }, id: 'COUNCIL' },
  {
    instrument: {
      ...{ id: 'EMBARGO', title: 'Embargo, suspended for a year', kind: 'measure', order: 'COUNCIL', issuer: 'COUNCIL', attested: true },
      ...{ term: ['2024-03-01', '2028-01-01'], ending: 'expected', suspended: [['2025-11-10', '2026-11-10']] },
      ...{ regime: { id: 'R-7', title: 'Regime on the Front' }, measures: ['asset-freeze', 'arms-embargo'] },
      designations: [
        {
          id: 'F.1',
          party: 'FRONT',
          listed: '2024-03-01',
          measures: ['asset-freeze'],
          review_due: '2025-12-01',
          criteria: ['attacks on relief'],
        },
        {
          ...{ id: 'F.2', party: 'WORKS', listed: '2024-03-01', suspended: [['2025-06-01', null]] },
          requests: [{ received: '2025-09-01', procedure: 'ombudsperson', gathered: '2025-12-20' }],
        },
        { id: 'F.3', party: 'SELLER', listed: '2024-03-01', delisted: { on: '2025-02-01' } },
      ],
      clauses: [
        { id: '1', effect: 'forbid', about: { ...TRANSFER, party: ['FRONT'] }, words: 'No goods are transferred to the Front.' },
        { id: '3', effect: 'reserve', about: { item: ['DUAL:2B350.i', 'DUAL:9X999', 'HS:8413', 'pump'] }, words: 'Pumps need a licence.' },
        { id: '2', effect: 'forbid', about: { kind: ['pay'], party: ['FRONT'] }, words: 'No funds are made available to the Front.' },
      ],
    },
  },
]

const ACCORD: Filing = {
  instrument: {
    ...{ id: 'ACCORD', title: 'Agreement on the return of displaced families', kind: 'agreement', issuer: 'GOVT', attested: true },
    ...{ term: ['2025-10-01', '2027-01-01'], parties: ['GOVT', 'FRONT'] },
    clauses: [
      { id: '1', effect: 'permit', about: { kind: ['movement'] }, words: 'Displaced families may return.' },
      {
        ...{ id: '7', effect: 'require', about: { kind: ['patrol'] }, any: [{ distance: { from: 'DEPOT', at_least: '800 m' } }] },
        words: 'Patrols keep 800 metres from the depot.',
      },
      ...[
        { id: '2', duty: 'withdraw from the three villages', by: 'FRONT', to: 'GOVT', depends_on: [{ clause: '3', how: 'parallel' }] },
        { id: '3', duty: 'open the road to the villages', by: 'GOVT', to: 'FRONT', depends_on: [{ clause: '2', how: 'parallel' }] },
        { id: '4', duty: 'hand over the list of mined fields', by: 'FRONT', to: 'MISSION' },
        { id: '5', duty: 'clear the mined fields', by: 'GOVT', to: 'MISSION', depends_on: [{ clause: '4', how: 'after' }] },
        {
          ...{ id: '6', duty: 'verify that the fields are clear', by: 'MISSION', to: 'GOVT' },
          depends_on: [
            { clause: '5', how: 'after' },
            { clause: '2', how: 'after' },
          ],
        },
      ].map((one) => ({ ...one, effect: 'oblige', about: { kind: ['movement'] }, within: 'P30D', words: `To ${one.duty}.` })),
    ],
  },
}

/** Another order forbids what the house's licence permits: an act with both is for counsel. */
const STATE: Filing = {
  instrument: {
    ...{
      id: 'BAN',
      title: 'Ban on payments to water works',
      kind: 'rule',
      order: 'COUNCIL',
      issuer: 'COUNCIL',
      term: TERM,
      attested: true,
    },
    clauses: [{ id: '1', effect: 'forbid', about: { kind: ['transfer'], purpose: ['resale'] }, words: 'No pump is resold.' }],
  },
}
/** What the licence permits and another order forbids. */
const RESALE = {
  ...{ kind: 'transfer', actor: 'SELLER', counterpart: 'WORKS', end_user: 'WORKS', asked_by: 'DESK', purpose: 'resale' },
  when: ['2026-01-21T08:00Z', '2026-01-21T16:00Z'],
  lines: [{ id: '1', item: 'pump', qty: '1', unit: 'item', amount: '4200', currency: 'EUR' }],
}

/** A course for all fourteen. */
export const COURSE = {
  ...{ kind: 'train', actor: 'MINISTRY', counterpart: NOMINEES, asked_by: 'DESK', purpose: 'partner-training' },
  when: ['2026-02-02T08:00Z', '2026-02-13T16:00Z'],
}
const PUMPS = { kind: 'transfer', actor: 'SELLER', counterpart: 'WORKS', end_user: 'WORKS', asked_by: 'LICENSING', purpose: 'water-supply' }
const pumps = (qty: number, amount: number, day: number) => ({
  ...PUMPS,
  when: [`2026-01-${numbered(day)}T08:00Z`, `2026-01-${numbered(day)}T16:00Z`],
  lines: [{ id: '1', item: 'pump', qty: String(qty), unit: 'item', amount: String(amount), currency: 'EUR' }],
})

/** Files everything, and puts on file a course that two hold up, five pumps delivered and three that are to be. */
export async function furnishBound(office: DeskOffice): Promise<void> {
  const [desk, licensing] = [office.as('DESK'), office.as('LICENSING')]
  const done = async (what: string, did: Promise<{ ok: boolean }>) => assert.ok((await did).ok, `${what}: ${JSON.stringify(await did)}`)
  await done('law', desk.file([...OFFICES, ...PARTIES, TRAINING, LICENCE, LIST, ...EMBARGO, STATE, ACCORD, DEPOT, ...VETTED]))
  await done('course', desk.propose({ docket: 'course', title: 'May we train fourteen officers of the partner brigade?', act: COURSE }))
  await done('first', licensing.propose({ docket: 'pumps-1', title: 'May five pumps go to the water works?', act: pumps(5, 21_000, 6) }))
  office.setClock(Date.UTC(2026, 0, 6, 7, 30))
  await done('delivered', licensing.perform('pumps-1'))
  await done('resale', desk.propose({ docket: 'resale', title: 'May one pump go to the water works for resale?', act: RESALE }))
  await done(
    'second',
    licensing.propose({ docket: 'pumps-2', title: 'May three more pumps go to the water works?', act: pumps(3, 12_600, 20) }),
  )
}
