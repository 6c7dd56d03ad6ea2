/** Instruments and legal orders: what is in force, for whom, and how far it reaches. */
import { TERM, type Written } from '../../support/world.ts'
import { fact, MANDATE, type Row, rule } from '../row.ts'

const PERMIT = [{ id: '1', effect: 'permit', about: { actor: ['HOUSE'] } }]
const NEVER = [{ id: '1', effect: 'require', any: [] }]
const mandate = (more: Written): Written => ({ id: 'M', kind: 'mandate', issuer: 'COUNCIL', term: TERM, clauses: PERMIT, ...more })
const row = (rulebook: readonly Written[], at: number, other: Row['other'], more: Partial<Row> = {}): Row => ({
  document: 'instrument',
  world: { rulebook, ...more.world },
  at: `rulebook.${at}`,
  other,
  ...Object.fromEntries(Object.entries(more).filter(([key]) => key !== 'world')),
})

/** A mandate with everything that may be said of one and still stand. */
const FULL = mandate({
  ...{ title: 'T', rank: 'statute', cites: ['C'], parties: ['P'], review: 'yearly', source: 'S', basis: 'B', succeeds: ['OLDER'] },
  ...{ order: 'HOUSE', zone: 'UTC', ending: 'definitive', ended: { on: '2026-12-01', recorded: '2026-01-02' }, ends_on: 'VOTE' },
  ...{ rests_on: ['ROOT'], suspended: [['2026-01-05', '2026-01-06']], checked: '2026-03-01', max_age_days: 30 },
  ...{ issued: '2026-01-01', recorded: '2026-01-01', attested: true, contested: false },
  objectives: [{ id: 'o', text: 'calm', indicator: 'incidents', baseline: 10, target: 5, by: '2026-06-01' }],
})
const ROOT: Written = {
  id: 'ROOT',
  kind: 'agreement',
  issuer: 'COUNCIL',
  term: TERM,
  clauses: [{ id: '1', effect: 'oblige', duty: 'liaise' }],
}

const STANDING = row(
  [FULL, ROOT],
  0,
  {
    id: [
      ['N', 'told'],
      ['', 'unread'],
      [undefined, 'unread'],
    ],
    title: [['U', 'shown']],
    order: [
      ['NOWHERE', 'refuse'],
      ['', 'unread'],
    ],
    kind: [
      ['licence', 'shown'],
      ['paper', 'unread'],
      [undefined, 'unread'],
    ],
    rank: [['circular', 'shown']],
    zone: [['Mars/Olympus', 'unread']],
    term: [
      [['2026-01-01', '2026-03-05T10:00Z'], 'refuse'],
      [['2026-03-05T10:00Z', '2027-01-01'], 'refuse'],
      [['2027-01-01', '2026-01-01'], 'unread'],
      [['2026-01-01'], 'unread'],
      [undefined, 'unread'],
    ],
    ending: [
      ['expected', 'shown'],
      ['never', 'unread'],
    ],
    'ended.on': [
      ['2026-03-01', 'refuse'],
      ['soon', 'unread'],
      [undefined, 'unread'],
    ],
    ends_on: [['UNHEARD-OF', 'refer']],
    rests_on: [
      [['GONE'], 'refer'],
      [['M'], 'refer'],
      [['ROOT', 'GONE'], 'refer'],
    ],
    cites: [
      [['D'], 'shown'],
      ['D', 'shown'],
    ],
    succeeds: [[['OTHER'], 'shown']],
    'objectives.*.id': [['p', 'shown']],
    'objectives.*.text': [['quiet', 'shown']],
    'objectives.*.indicator': [['calls', 'shown']],
    'objectives.*.baseline': [['many', 'shown']],
    'objectives.*.target': [[0, 'shown']],
    'objectives.*.by': [
      ['2026-07-01', 'shown'],
      ['soon', 'unread'],
    ],
    suspended: [
      [[['2026-03-01', '2026-04-01']], 'refuse'],
      [[['2026-03-05T10:00Z', null]], 'refuse'],
      [[['2026-04-01', '2026-03-01']], 'unread'],
      [[[null, '2026-03-01']], 'unread'],
    ],
    checked: [
      ['2026-01-01', 'refer'],
      ['2026-04-01', 'refer'],
      [undefined, 'refer'],
    ],
    max_age_days: [
      [1, 'refer'],
      [0, 'unread'],
      [1.5, 'unread'],
    ],
    issued: [['2026-06-01', 'refuse']],
    recorded: [['2026-06-01', 'refuse']],
    attested: [
      [false, 'refer'],
      ['scenario', 'refer'],
      ['yes', 'unread'],
    ],
    contested: [
      [true, 'refer'],
      ['no', 'unread'],
    ],
    unreadable: [
      [true, 'told'],
      ['no', 'unread'],
    ],
    clauses: [
      [[{ id: '1', effect: 'permit', about: { actor: ['ELSE'] } }], 'refuse'],
      [[...PERMIT, ...PERMIT], 'unread'],
      [[], 'unread'],
      [undefined, 'unread'],
    ],
    parties: [[['Q'], 'shown']],
    review: [['never', 'shown']],
    source: [['else', 'shown']],
    basis: [['else', 'shown']],
  },
  { world: { facts: [fact('VOTE', 'occurred', false)] }, needed: ['ROOT'] },
)

/** A measure whose term is over, and whose end was definite. */
const OVER = row(
  [MANDATE, rule('R', NEVER, { term: ['2026-01-01', '2026-02-01'], ending: 'definitive' })],
  1,
  {
    ending: [['expected', 'refer']],
    term: [[TERM, 'refuse']],
  },
  { spared: { R: { 'has clause 1 torn': 'its term is over, and that can still be read' } } },
)
/** An end nobody had told yet. */
const UNTOLD = row([mandate({ ended: { on: '2026-02-01', recorded: '2026-06-01' } })], 0, {
  'ended.recorded': [
    ['2026-02-02', 'refuse'],
    [undefined, 'refuse'],
    ['later', 'unread'],
  ],
})
/** The midnight on which it begins lies in another hour elsewhere. */
const MIDNIGHT = row([mandate({ term: ['2026-03-05', '2027-01-01'], zone: 'UTC' })], 0, {
  zone: [
    ['America/New_York', 'shown'],
    ['Pacific/Honolulu', 'refuse'],
  ],
})
/** What is not this mandate's own binds everyone. */
const OWN = row([MANDATE, { id: 'N', kind: 'mandate', issuer: 'COUNCIL', term: TERM, clauses: [...PERMIT, { ...NEVER[0], id: '2' }] }], 1, {
  kind: [
    ['rule', 'refuse'],
    ['measure', 'refuse'],
    ['agreement', 'refuse'],
  ],
})
/** An exemption is its issuer's to give, at the time he gave it. */
const GIVEN = row(
  [
    MANDATE,
    rule(
      'BAN',
      [
        { id: '1', effect: 'forbid' },
        { id: '9', effect: 'empower', who: 'OFFICE', to: ['exempt'], over: ['BAN'] },
      ],
      {
        term: ['2026-02-01', '2027-01-01'],
      },
    ),
    rule('E', [{ id: '1', effect: 'exempt', lifts: ['BAN/1'] }], { issuer: 'OFFICE', issued: '2026-02-02' }),
  ],
  2,
  {
    issuer: [
      ['ELSE', 'refuse'],
      [undefined, 'unread'],
    ],
    issued: [['2026-01-02', 'refuse']],
  },
)
/** What a torn copy may have said reaches no further than what was sealed. */
const SEALED = row([MANDATE, { id: 'TORN', unreadable: true, envelope: { kind: ['meeting'], term: TERM } }], 1, {
  envelope: [
    [{ kind: ['visit'] }, 'refuse'],
    [{ party: ['GUEST'] }, 'refuse'],
    [{ end_user: ['GUEST'] }, 'refer'],
    [{ term: ['2026-01-01', '2026-02-01'] }, 'shown'],
    [{}, 'refuse'],
    [{ kinds: ['visit'] }, 'unread'],
    [undefined, 'refuse'],
  ],
})
const VERSIONED = row(
  [
    {
      ...{ id: 'M', kind: 'mandate', issuer: 'COUNCIL', term: TERM },
      versions: [{ v: 1, from: '2026-01-01', recorded: '2026-01-01', clauses: PERMIT }],
    },
  ],
  0,
  {
    'versions.*.v': [
      [2, 'told'],
      [0, 'unread'],
      ['1', 'unread'],
    ],
    'versions.*.from': [
      ['2026-03-05T10:00Z', 'refuse'],
      ['soon', 'unread'],
      [undefined, 'unread'],
    ],
    'versions.*.recorded': [['2026-06-01', 'refuse']],
    'versions.*.clauses': [
      [[{ id: '1', effect: 'permit', about: { actor: ['ELSE'] } }], 'refuse'],
      [[], 'unread'],
      [undefined, 'unread'],
    ],
    'versions.*.unreadable': [
      [true, 'told'],
      ['no', 'unread'],
    ],
  },
)

const BAN_OF = (order: string): Written => rule('BAN', [{ id: '1', effect: 'forbid' }], { order })
const order = (id: string, nexus: readonly unknown[], other: Row['other'], more: Partial<Row> = {}): Row => ({
  document: 'legal order',
  world: { orders: { [id]: { nexus } }, rulebook: [MANDATE, BAN_OF(id)], ...more.world },
  at: `orders.${id}`,
  other,
  spared: { BAN: { '*': 'the order does not reach the act, whatever its law says' } },
  ...Object.fromEntries(Object.entries(more).filter(([key]) => key !== 'world')),
})
const CARGO = { kind: 'deliver', lines: [{ id: 'a', item: 'pump', qty: 1, origin: 'LOCAL', amount: 5, currency: 'EUR' }] }

const ORDERS: readonly Row[] = [
  {
    document: 'legal order',
    world: { orders: { STATE: { closed: false, nexus: ['always'], checked: '2026-03-01', max_age_days: 30 } } },
    at: 'orders.STATE',
    other: {
      closed: [
        [true, 'refuse'],
        ['no', 'unread'],
      ],
      checked: [
        ['2026-01-01', 'refer'],
        ['2026-04-01', 'refer'],
        [undefined, 'refer'],
        ['soon', 'unread'],
      ],
      max_age_days: [
        [1, 'refer'],
        [0, 'unread'],
      ],
    },
  },
  order('STATE', [{ place: ['SOUTH'] }], {
    nexus: [
      [['always'], 'refuse'],
      [[{ place: ['SOUTH'] }, 'always'], 'refuse'],
      [[], 'unread'],
      [['never'], 'unread'],
      [undefined, 'refuse'],
    ],
    'nexus.*.place': [
      [['NORTH'], 'refuse'],
      [[], 'unread'],
    ],
  }),
  order('STATE', [{ currency: ['USD'] }], { 'nexus.*.currency': [[['EUR'], 'refuse']] }, { world: { act: CARGO } }),
  order('STATE', [{ origin: ['ABROAD'] }], { 'nexus.*.origin': [[['LOCAL'], 'refuse']] }, { world: { act: CARGO } }),
  order(
    'STATE',
    [{ role_is: 'alien' }],
    { 'nexus.*.role_is': [['unheard', 'refer']] },
    { world: { facts: [fact('HOUSE', 'alien', false), fact('GUEST', 'alien', false)] } },
  ),
]

export const INSTRUMENTS: readonly Row[] = [STANDING, OVER, UNTOLD, MIDNIGHT, OWN, GIVEN, SEALED, VERSIONED, ...ORDERS]
