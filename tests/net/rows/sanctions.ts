/** Who is designated under a measure and when, and which states' law reaches whom. */
import { TERM, type Written } from '../../support/world.ts'
import { fact, MANDATE, type Other, type Row, rule } from '../row.ts'

const SAN = (designation: Written, more: Written = {}): Written => ({
  ...{ id: 'SAN', kind: 'measure', issuer: 'COUNCIL', term: TERM, ...more },
  clauses: [{ id: '1', effect: 'forbid', about: { party: ['SAN/designated:asset-freeze'] } }],
  designations: [{ id: 'd-1', party: 'GUEST', listed: '2026-01-02', measures: ['asset-freeze'], ...designation }],
})
const listed = (designation: Written, other: Row['other'], more: Written = {}): Row => ({
  document: 'instrument',
  world: { rulebook: [MANDATE, SAN(designation, more)] },
  at: 'rulebook.1',
  other: Object.fromEntries(Object.entries(other).map(([path, others]) => [path.replace(/^d\./, 'designations.*.'), others])),
})
const MOMENT: readonly Other[] = [
  ['soon', 'unread'],
  [7, 'unread'],
]
const SHOWN: readonly Other[] = [['2026-09-01', 'shown'], ...MOMENT]
const REQUEST = {
  ...{ received: '2026-01-03', procedure: 'ombudsperson', by: 'the party', gathered: '2026-01-04', reported: '2026-01-05' },
  ...{ extended: ['gathering'], recommendation: 'keep', considered: '2026-01-06', objected: false, referred: '2026-01-07' },
  ...{ decided: '2026-01-08', outcome: 'kept' },
}

/** Everything that is kept about a designation of somebody else, a request to be taken off the list included. */
const SOMEBODY_ELSE = listed(
  {
    ...{ party: 'OTHER', recorded: '2026-01-02', criteria: ['arms'], statement: 'sells arms', review_due: '2026-08-01' },
    ...{ requests: [REQUEST], unreadable: false },
  },
  {
    'd.id': [
      ['d-2', 'shown'],
      ['', 'unread'],
      [undefined, 'unread'],
    ],
    'd.party': [
      ['GUEST', 'refuse'],
      [undefined, 'unread'],
    ],
    'd.criteria': [
      [['oil'], 'shown'],
      [[], 'unread'],
    ],
    'd.statement': [['sells oil', 'shown']],
    'd.review_due': SHOWN,
    'd.requests.*.received': [['2026-01-02', 'shown'], [undefined, 'unread'], ...MOMENT],
    'd.requests.*.procedure': [
      ['court', 'shown'],
      ['mercy', 'unread'],
    ],
    'd.requests.*.by': [['its counsel', 'shown']],
    'd.requests.*.gathered': [['2026-01-03', 'shown'], ['2026-01-01', 'unread'], ...MOMENT],
    'd.requests.*.reported': [['2026-01-04', 'shown'], ...MOMENT],
    'd.requests.*.extended': [
      [['dialogue'], 'shown'],
      [['everything'], 'unread'],
    ],
    'd.requests.*.recommendation': [
      ['delist', 'shown'],
      ['forget', 'unread'],
    ],
    'd.requests.*.considered': [['2026-01-07', 'shown'], ...MOMENT],
    'd.requests.*.objected': [
      [true, 'shown'],
      ['no', 'unread'],
    ],
    'd.requests.*.referred': [['2026-01-08', 'shown'], ...MOMENT],
    'd.requests.*.decided': [['2026-01-09', 'shown'], [undefined, 'unread'], ...MOMENT],
    'd.requests.*.outcome': [
      ['delisted', 'shown'],
      ['lost', 'unread'],
      [undefined, 'unread'],
    ],
    'regime.id': [['OTHER', 'shown']],
    'regime.title': [['Other', 'shown']],
    measures: [
      [['travel-ban'], 'shown'],
      [['shaming'], 'unread'],
    ],
  },
  { regime: { id: 'REGIME', title: 'The regime' }, measures: ['asset-freeze'] },
)
const FOR_ANOTHER_MEASURE = listed(
  { measures: ['travel-ban'] },
  {
    'd.measures': [
      [['asset-freeze'], 'refuse'],
      [undefined, 'refuse'],
      [[], 'unread'],
      [['shaming'], 'unread'],
    ],
  },
)
const NOT_YET = listed({ listed: '2026-06-01' }, { 'd.listed': [['2026-03-05T10:00Z', 'refuse'], [undefined, 'unread'], ...MOMENT] })
const NOT_KNOWN = listed({ recorded: '2026-06-01' }, { 'd.recorded': [['2026-03-01', 'refuse'], [undefined, 'refuse'], ...MOMENT] })
const OVER = listed(
  { until: '2026-02-01', ending: 'definitive' },
  {
    'd.until': [['2026-03-05T10:00Z', 'refuse'], [undefined, 'refuse'], ['2025-01-01', 'unread'], ...MOMENT],
    'd.ending': [
      ['expected', 'refer'],
      ['hoped', 'unread'],
    ],
  },
)
const DELISTED = listed(
  { delisted: { on: '2026-02-01', recorded: '2026-02-01' } },
  {
    'd.delisted.on': [['2026-03-05T10:00Z', 'refuse'], [undefined, 'unread'], ['2025-01-01', 'unread'], ...MOMENT],
    'd.delisted.recorded': [['2026-06-01', 'refuse'], ...MOMENT],
    'd.unreadable': [
      [true, 'refer'],
      ['no', 'unread'],
    ],
  },
)
const SUSPENDED = listed(
  { suspended: [['2026-02-01', null]] },
  {
    'd.suspended': [
      [[['2026-02-01', '2026-03-01']], 'refuse'],
      [[['2026-02-01', '2026-03-05T10:00Z']], 'refuse'],
      [[['2026-02-01', '2026-01-01']], 'unread'],
      [undefined, 'refuse'],
    ],
  },
)

/** A list on which the guest is not, as long as it can be vouched for. */
const VOUCHED = listed(
  { party: 'OTHER' },
  {
    checked: [
      ['2026-01-01', 'refer'],
      [undefined, 'refer'],
    ],
    max_age_days: [[1, 'refer']],
    designations: [
      [[{ id: 'd-1', unreadable: true }], 'refer'],
      [undefined, 'refer'],
    ],
  },
  { checked: '2026-03-01', max_age_days: 30 },
)

const reaching = (
  ground: Written,
  facts: readonly Written[],
  other: Row['other'],
  contrary: Row['contrary'],
  more: Partial<Row> = {},
): Row => ({
  document: 'legal order',
  world: {
    orders: { STATE: { nexus: [ground] } },
    rulebook: [MANDATE, rule('BAN', [{ id: '1', effect: 'forbid' }], { order: 'STATE' })],
    facts,
  },
  at: 'orders.STATE',
  spared: { BAN: { '*': 'the order does not reach the act, whatever its law says' } },
  other,
  ...more,
  ...(contrary === undefined ? {} : { contrary }),
})
const NATIONALITY = reaching(
  { nationality: ['A'], of: ['actor'] },
  [fact('HOUSE', 'nationality', 'only B')],
  {
    'nexus.*.nationality': [
      [['B'], 'refuse'],
      [['A', 'B'], 'refuse'],
      [[], 'unread'],
    ],
    'nexus.*.of': [
      [['counterpart'], 'refer'],
      [undefined, 'refer'],
      [['friend'], 'unread'],
    ],
  },
  { 'HOUSE nationality': 'A' },
)
const SEAT = reaching(
  { seat: ['A'], of: ['actor'] },
  [fact('HOUSE', 'seat', 'only B')],
  { 'nexus.*.seat': [[['B'], 'refuse']] },
  { 'HOUSE seat': 'A' },
)
const MEMBER = reaching(
  { member_of: ['CLUB'], of: ['actor'] },
  [fact('HOUSE', 'member-of', 'none')],
  { 'nexus.*.member_of': [[['LEAGUE', 'HOUSE'], 'refuse']] },
  { 'HOUSE member-of': 'CLUB' },
  { hostile: [fact('HOUSE', 'part-of', 'CLUB'), { of: 'HOUSE', is: 'part-of', unreadable: true }] },
)

export const SANCTIONS: readonly Row[] = [
  ...[SOMEBODY_ELSE, FOR_ANOTHER_MEASURE, NOT_YET, NOT_KNOWN, OVER, DELISTED, SUSPENDED, VOUCHED],
  ...[NATIONALITY, SEAT, MEMBER],
]
