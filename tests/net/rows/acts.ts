/** Acts: who, with whom, with what, where and when. What an act does not state is unknown, and unknown never frees. */
import { TERM, type Written } from '../../support/world.ts'
import { fact, MANDATE, type Other, type Row, rule } from '../row.ts'

const ROLES = ['principal', 'counterpart', 'end_user', 'intermediary', 'beneficiary', 'carrier', 'bank', 'signatory'] as const
const PLURALS: Readonly<Record<string, string>> = {
  counterparts: 'counterpart',
  end_users: 'end_user',
  intermediaries: 'intermediary',
  beneficiaries: 'beneficiary',
}
const NOBODY: readonly Other[] = [
  ['', 'unread'],
  [7, 'unread'],
]
const act = (world: Row['world'], other: Row['other'], more: Partial<Row> = {}): Row => ({
  document: 'act',
  world,
  at: 'act',
  other,
  ...more,
})
const under = (...clauses: readonly Written[]): readonly Written[] => [
  MANDATE,
  rule(
    'R',
    clauses.map((clause, i) => ({ id: String(i + 1), ...clause })),
  ),
]
const require = (...any: readonly Written[]): Written => ({ effect: 'require', any })

/** A listed party in any role draws the act in, under either name of the role. */
const LISTED = act(
  { rulebook: under({ effect: 'forbid', about: { party: ['LISTED'] } }), act: { end_user: ['CLINIC'] } },
  {
    ...Object.fromEntries(
      ROLES.map((role): [string, readonly Other[]] => [role, [['LISTED', 'refuse'], [['GUEST', 'LISTED'], 'refuse'], ...NOBODY]]),
    ),
    ...Object.fromEntries(
      Object.keys(PLURALS).map((plural): [string, readonly Other[]] => [
        plural,
        [[['LISTED'], PLURALS[plural] === 'counterpart' || PLURALS[plural] === 'end_user' ? 'unread' : 'refuse'], ...NOBODY],
      ]),
    ),
    actor: [
      ['LISTED', 'refuse'],
      [['HOUSE', 'LISTED'], 'unread'],
      [undefined, 'unread'],
    ],
  },
)
const UNSTATED = act(
  {
    rulebook: under({ effect: 'forbid', about: { party: ['LISTED'] } }, { effect: 'forbid', about: { end_user: ['LISTED'] } }),
    act: { end_user: ['CLINIC'] },
  },
  {
    counterpart: [
      [undefined, 'refer'],
      [[], 'told'],
    ],
    end_user: [
      [undefined, 'refer'],
      [[], 'told'],
    ],
  },
)
/** Authority that is about every one of these dimensions. */
const STATED = act(
  {
    rulebook: [
      {
        ...{ id: 'M', kind: 'mandate', issuer: 'COUNCIL', term: TERM },
        clauses: [
          {
            ...{ id: '1', effect: 'permit' },
            about: {
              ...{ kind: ['deliver'], actor: ['HOUSE'], counterpart: ['GUEST'], end_user: ['CLINIC'], item: ['pump'] },
              ...{ purpose: ['relief'], place: ['NORTH'] },
            },
          },
        ],
      },
    ],
    act: {
      id: 'a-1',
      kind: 'deliver',
      end_user: 'CLINIC',
      purpose: 'relief',
      lines: [{ id: 'a', item: 'pump', qty: 1 }],
      under: 'M',
      zone: 'UTC',
    },
  },
  {
    id: [
      ['a-2', 'shown'],
      ['', 'unread'],
    ],
    kind: [
      ['meeting', 'refuse'],
      [undefined, 'unread'],
    ],
    purpose: [
      ['profit', 'refuse'],
      [undefined, 'refer'],
      [['relief', 'profit'], 'unread'],
    ],
    place: [
      [{ in: ['SOUTH'] }, 'refuse'],
      [{ maybe: ['NORTH'] }, 'refer'],
      ['SOUTH', 'refuse'],
      [[], 'refuse'],
      [{}, 'refer'],
      [undefined, 'refer'],
      [{ at: ['NORTH'] }, 'unread'],
    ],
    'place.in': [
      [['SOUTH'], 'refuse'],
      [[], 'refuse'],
      [undefined, 'refer'],
    ],
    'lines.*.item': [
      ['valve', 'refuse'],
      [undefined, 'refer'],
      ['', 'unread'],
    ],
    'lines.*.id': [
      ['b', 'told'],
      [undefined, 'unread'],
    ],
    when: [
      [['2027-03-05', '2027-03-06'], 'refuse'],
      [['2026-03-05'], 'refuse'],
      [['2026-03-05', '2026-03-04'], 'refuse'],
      [['2026-03-01', '2026-03-06'], 'refuse'],
      [['soon', '2026-03-06'], 'unread'],
      [[], 'unread'],
      [undefined, 'unread'],
    ],
    under: [
      ['ELSE', 'refuse'],
      ['', 'unread'],
    ],
    zone: [
      ['Mars/Olympus', 'unread'],
      ['Asia/Manila', 'shown'],
    ],
  },
)
const MAYBE = act(
  { rulebook: under({ effect: 'forbid', about: { place: ['SOUTH'] } }), act: { place: { in: ['NORTH'], maybe: ['EAST'] } } },
  {
    'place.maybe': [
      [['SOUTH'], 'refer'],
      ['SOUTH', 'unread'],
    ],
    place: [
      [undefined, 'refer'],
      [{ position: { lat: 1, lon: 1, within: '1 m' } }, 'refer'],
    ],
  },
)
/** A bare date is a midnight of the act's own zone. */
const DATED = act(
  { act: { when: ['2026-12-31', '2027-01-01'], zone: 'UTC' } },
  {
    zone: [
      ['Pacific/Honolulu', 'refuse'],
      ['Mars/Olympus', 'unread'],
      [7, 'unread'],
    ],
  },
)
const LEGS = act(
  {
    rulebook: under({ effect: 'forbid', about: { place: ['SOUTH'] } }),
    act: {
      when: undefined,
      legs: [
        { id: 'out', place: { in: ['NORTH'] }, when: ['2026-03-05T09:00Z', '2026-03-05T10:00Z'] },
        { id: 'back', place: { in: ['EAST'] }, when: ['2026-03-05T10:00Z', '2026-03-05T11:00Z'] },
      ],
    },
  },
  {
    'legs.*.id': [
      ['there', 'told'],
      ['back', 'unread'],
      [undefined, 'unread'],
    ],
    'legs.*.place': [
      [{ in: ['SOUTH'] }, 'refuse'],
      [{ in: ['NORTH'], maybe: ['SOUTH'] }, 'refer'],
      ['SOUTH', 'refuse'],
      [7, 'unread'],
    ],
    'legs.*.when': [
      [['2027-03-05', '2027-03-06'], 'refuse'],
      [['2026-03-05'], 'refuse'],
      [undefined, 'unread'],
    ],
  },
)
const FAR = act(
  {
    rulebook: under(require({ distance: { from: 'CAMP', at_least: '3 km' } })),
    act: { place: { in: ['NORTH'], distance: { CAMP: { min: '4 km', max: '5 km' } } } },
  },
  {
    'place.distance.*.min': [
      ['2 km', 'refer'],
      ['6 km', 'unread'],
      [4000, 'unread'],
      ['4 kg', 'unread'],
      [undefined, 'unread'],
    ],
    'place.distance.*.max': [
      ['9 km', 'told'],
      ['3 km', 'unread'],
      [undefined, 'unread'],
    ],
  },
)
const FIX = act(
  {
    rulebook: under(require({ distance: { from: 'CAMP', at_least: '3 km' } })),
    act: { place: { in: ['NORTH'], position: { lat: 7.9, lon: -72.5, within: '20 m' } } },
    facts: [fact('CAMP', 'position', '7.84,-72.5 within 50 m')],
  },
  {
    'place.position.lat': [
      [7.84, 'refuse'],
      [91, 'unread'],
      ['7.9', 'unread'],
      [undefined, 'unread'],
    ],
    'place.position.lon': [
      [0, 'told'],
      [181, 'unread'],
      [undefined, 'unread'],
    ],
    'place.position.within': [
      ['20 km', 'refer'],
      ['-1 m', 'unread'],
      ['20', 'unread'],
      [undefined, 'unread'],
    ],
  },
  { contrary: { 'CAMP position': '7.9,-72.5 within 50 m' } },
)
const CAPPED = (of: string, max: number, more: Written = {}): readonly Written[] => [
  {
    ...{ id: 'M', kind: 'mandate', issuer: 'COUNCIL', term: TERM },
    clauses: [
      { id: '1', effect: 'permit', about: { actor: ['HOUSE'] } },
      { id: '2', effect: 'limit', max, of, window: 'term', ...more },
    ],
  },
]
const WEIGHED = act(
  { rulebook: CAPPED('qty', 5, { unit: 'kg' }), act: { kind: 'deliver', lines: [{ id: 'a', item: 'pump', qty: '4', unit: 'kg' }] } },
  {
    'lines.*.qty': [
      [6, 'refuse'],
      ['5.001', 'refuse'],
      [-1, 'unread'],
      ['4,5', 'unread'],
      [undefined, 'refer'],
    ],
    'lines.*.unit': [
      ['t', 'refuse'],
      ['l', 'refer'],
      ['furlong', 'unread'],
      [undefined, 'refer'],
    ],
  },
  {
    registers: ['usage'],
    hostile: [
      { of: 'M/2', is: 'usage', unreadable: true },
      { of: 'M/2', is: 'usage', value: 3 },
    ],
  },
)
const PAID = act(
  {
    rulebook: CAPPED('EUR', 50),
    act: { kind: 'pay', lines: [{ id: 'a', amount: '45', currency: 'USD' }] },
    facts: [fact('USD', 'rate:EUR', '0.9')],
  },
  {
    'lines.*.amount': [
      ['60', 'refuse'],
      ['-5', 'unread'],
      ['1e3', 'unread'],
      ['45,00', 'unread'],
      [undefined, 'refer'],
    ],
    'lines.*.currency': [
      ['CHF', 'refer'],
      ['usd', 'unread'],
      ['EURO', 'unread'],
      [undefined, 'refer'],
    ],
  },
  { contrary: { 'USD rate:EUR': '2' }, registers: ['usage'] },
)
const FROM = act(
  {
    orders: { STATE: { nexus: [{ origin: ['ABROAD'] }] } },
    rulebook: [MANDATE, rule('BAN', [{ id: '1', effect: 'forbid' }], { order: 'STATE' })],
    act: { kind: 'deliver', lines: [{ id: 'a', item: 'pump', origin: 'LOCAL' }] },
  },
  {
    'lines.*.origin': [
      ['ABROAD', 'refuse'],
      [undefined, 'refer'],
      ['', 'unread'],
    ],
  },
  { spared: { BAN: { '*': 'the order does not reach the act, whatever its law says' } } },
)
const APPROVED = act(
  {
    rulebook: under(require({ approved: { role: 'COUNSEL' } })),
    act: { rev: 1, advised_by: ['CLERK'] },
    facts: [{ of: 'act', is: 'approved', value: true, by: 'ANNE', role: 'COUNSEL', rev: 1 }],
  },
  {
    asked_by: [
      ['ANNE', 'refer'],
      [undefined, 'refer'],
      ['', 'unread'],
    ],
    advised_by: [
      [['ANNE'], 'refer'],
      ['ANNE', 'refer'],
      [7, 'unread'],
    ],
    rev: [
      [2, 'refer'],
      [-1, 'unread'],
      [1.5, 'unread'],
    ],
  },
  {
    spared: {
      'act approved': {
        'too weak': 'the register of the house needs no grade',
        ungraded: 'the register of the house needs no grade',
        'of an unknown source': 'the register of the house needs no grade',
      },
    },
  },
)
const FOR_ANOTHER = act(
  {
    rulebook: [MANDATE, rule('P', [{ id: '1', effect: 'empower', who: 'AGENT', to: ['act-for'], over: ['M'] }], { issuer: 'COUNCIL' })],
    act: { actor: 'AGENT', principal: 'HOUSE' },
  },
  {
    principal: [
      ['ELSE', 'refuse'],
      [undefined, 'refer'],
      [[], 'refuse'],
    ],
    actor: [['ELSE', 'refuse']],
  },
)
const CITED = act(
  {
    rulebook: under(require({ fact: { of: 'cites', is: 'verified' } })),
    act: { kind: 'statement', cites: ['INC-1'] },
    facts: [fact('INC-1', 'verified', true)],
  },
  {
    cites: [
      [['INC-2'], 'refer'],
      [['INC-1', 'INC-2'], 'refer'],
      [[], 'refer'],
      [undefined, 'refer'],
      ['INC-1', 'unread'],
      [[''], 'unread'],
    ],
  },
)

export const ACTS: readonly Row[] = [
  ...[LISTED, UNSTATED, STATED, MAYBE, DATED, LEGS, FAR, FIX, WEIGHED, PAID, FROM],
  ...[APPROVED, FOR_ANOTHER, CITED],
]
