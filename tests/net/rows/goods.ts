/** Goods: control lists and their editions, how goods are classified, what they are for, and what must be on file about who gets them. */
import { TERM, type Written } from '../../support/world.ts'
import { condition, fact, MANDATE, type Row, rule } from '../row.ts'

const EDITION: Written = {
  ...{ edition: '2026', from: '2026-01-01', until: '2027-01-01', checked: '2026-03-01', recorded: '2026-01-01', source: 'gazette' },
  entries: [
    { code: '2B', heading: 'vessels', regimes: ['AG'], hs: ['8413'] },
    { code: '2B350', heading: 'pumps', parent: '2B', regimes: ['AG'], hs: ['8413'] },
    { code: '3A', heading: 'chips' },
  ],
}
const LIST: Written = {
  ...{ list: 'GOODS', title: 'Listed goods', issuer: 'BOARD', order: 'STATE', zone: 'UTC', max_age_days: 30 },
  editions: [EDITION],
}
const CARGO: Written = { kind: 'transfer', end_user: ['CLINIC'], lines: [{ id: 'a', item: 'pump', qty: 1 }] }
const OFF = fact('pump', 'classified:GOODS', 'none @ 2026', { source: 'LABORATORY' })
const ON = fact('pump', 'classified:GOODS', '2B350 @ 2026', { source: 'LABORATORY' })
const RESERVE = rule('RES', [{ id: '1', effect: 'reserve', about: { item: ['GOODS:2B350'] } }], { order: 'STATE' })
const since = { from: '2026-03-01' }
/** What speaks against an act is answered by something else on file; without it there is less to answer. */
const against = (...spared: readonly string[]) =>
  Object.fromEntries(spared.map((how) => [how, 'it speaks against the act, so that less of it asks for less']))
const LESS = ['absent', 'run out', 'not yet', 'too weak', 'ungraded', 'of an unknown source', 'recorded later']

/** Goods that are on no list, in an order that reserves what is: a licence is not required, as of this edition. */
const UNLISTED: Row['world'] = { orders: { STATE: {} }, lists: [LIST], rulebook: [MANDATE, RESERVE], act: CARGO, facts: [OFF] }
const contrary = { 'pump classified:GOODS': '2B350 @ 2026' }

const LISTS: readonly Row[] = [
  {
    document: 'control list',
    world: UNLISTED,
    at: 'control_lists.0',
    contrary,
    other: {
      list: [
        ['OTHER', 'refer'],
        ['goods and more', 'unread'],
        [undefined, 'unread'],
      ],
      title: [['else', 'shown']],
      issuer: [
        ['ELSE', 'shown'],
        [undefined, 'unread'],
      ],
      order: [['HOUSE', 'told']],
      zone: [['Mars/Olympus', 'unread']],
      max_age_days: [
        [1, 'refer'],
        [0, 'unread'],
      ],
      unreadable: [
        [true, 'refer'],
        ['no', 'unread'],
      ],
      editions: [
        [[{ ...EDITION, edition: '2025' }], 'refer'],
        [[], 'unread'],
        [undefined, 'unread'],
      ],
    },
  },
  {
    document: 'edition of a control list',
    world: UNLISTED,
    at: 'control_lists.0.editions.0',
    contrary,
    other: {
      edition: [
        ['2025', 'refer'],
        ['', 'unread'],
      ],
      from: [
        ['2026-06-01', 'refer'],
        ['soon', 'unread'],
        [undefined, 'unread'],
      ],
      until: [
        ['2026-03-01', 'refer'],
        ['2025-03-01', 'unread'],
      ],
      checked: [
        ['2026-01-01', 'refer'],
        [undefined, 'refer'],
        ['soon', 'unread'],
      ],
      recorded: [['2026-06-01', 'refer']],
      source: [
        ['else', 'shown'],
        ['', 'unread'],
      ],
      unreadable: [
        [true, 'refer'],
        ['no', 'unread'],
      ],
      'entries.*.code': [
        ['4C', 'unread'],
        ['two', 'unread'],
        [undefined, 'unread'],
      ],
      'entries.*.heading': [
        ['other', 'shown'],
        ['', 'unread'],
        ['x'.repeat(501), 'unread'],
      ],
      'entries.*.parent': [['9Z', 'unread']],
      'entries.*.regimes': [[['NSG'], 'shown']],
      'entries.*.hs': [
        [['8414'], 'shown'],
        [['eight'], 'unread'],
      ],
    },
  },
]

/** What is reserved under a condition needs a licence only where the condition holds. */
const CAUGHT: Row = {
  document: 'clause reserve',
  world: {
    orders: { STATE: {} },
    rulebook: [MANDATE, rule('RES', [{ id: '1', effect: 'reserve', if: [{ fact: { of: 'act', is: 'informed' } }] }], { order: 'STATE' })],
    facts: [fact('act', 'informed', false)],
  },
  at: 'rulebook.1.clauses.0',
  other: {
    if: [
      [[{ fact: { of: 'act', is: 'suspected' } }], 'refer'],
      [[{ not: { fact: { of: 'act', is: 'informed' } } }], 'refuse'],
      [[], 'refuse'],
      [undefined, 'refuse'],
      [[{ agreed: {} }], 'unread'],
    ],
  },
}
const TOLERATED: Row = {
  document: 'clause limit',
  world: {
    rulebook: [
      {
        ...{ id: 'M', kind: 'mandate', issuer: 'COUNCIL', term: TERM },
        clauses: [
          { id: '1', effect: 'permit', about: { actor: ['HOUSE'] } },
          { id: '2', effect: 'limit', max: 100, of: 'qty', window: 'term', tolerance: '5%' },
        ],
      },
    ],
    act: { kind: 'transfer', lines: [{ id: 'a', item: 'pump', qty: 104 }] },
  },
  at: 'rulebook.0.clauses.1',
  registers: ['usage'],
  other: {
    tolerance: [
      ['3%', 'refuse'],
      ['3', 'refuse'],
      [undefined, 'refuse'],
      ['-5%', 'unread'],
      ['some', 'unread'],
    ],
  },
}
const TAUGHT: Row = {
  document: 'act',
  world: {
    rulebook: [MANDATE, rule('R', [{ id: '1', effect: 'require', any: [{ curriculum: { subjects: ['first-aid'] } }] }])],
    act: { kind: 'train', subjects: ['first-aid'] },
  },
  at: 'act',
  other: {
    subjects: [
      [['first-aid', 'ambush'], 'refuse'],
      [[], 'refer'],
      [undefined, 'refer'],
      ['first-aid', 'unread'],
      [[''], 'unread'],
    ],
  },
}

const WORLD = { lists: [LIST], act: CARGO }
const CONDITIONS: readonly Row[] = [
  condition(
    'item',
    { list: 'GOODS', any_of: ['2B350'] },
    {
      world: { ...WORLD, facts: [ON] },
      contrary: { 'pump classified:GOODS': 'none @ 2026' },
      other: {
        list: [
          ['OTHER', 'refer'],
          ['HS', 'unread'],
        ],
        any_of: [
          [['3A'], 'refuse'],
          [['9Z'], 'refer'],
          [['two words'], 'unread'],
          [undefined, 'unread'],
        ],
      },
    },
  ),
  condition(
    'item',
    { list: 'GOODS', none_of: ['2B350'] },
    {
      world: { ...WORLD, facts: [OFF] },
      contrary,
      other: {
        none_of: [
          [['9Z'], 'refer'],
          [undefined, 'unread'],
        ],
      },
    },
  ),
  condition(
    'item',
    { list: 'GOODS', listed: false },
    {
      world: { ...WORLD, facts: [OFF] },
      contrary,
      other: {
        listed: [
          [true, 'refuse'],
          ['no', 'unread'],
        ],
      },
    },
  ),
  condition(
    'curriculum',
    { subjects: ['first-aid'] },
    {
      world: { act: { kind: 'train', subjects: ['first-aid'] } },
      other: {
        subjects: [
          [['maps'], 'refuse'],
          [[], 'unread'],
        ],
      },
    },
  ),
  condition(
    'end-use-certificate',
    { whom: 'end_user', covers: ['no-re-export'], max_age_days: 90 },
    {
      world: {
        act: CARGO,
        facts: [
          fact('CLINIC', 'end-use-certificate', 'EUC-1', { ...since, by: 'DESK' }),
          fact('EUC-1', 'received', 'OFFICER-1 through post', since),
          fact('EUC-1', 'authenticated', 'OFFICER-2 through embassy', since),
          fact('EUC-1', 'signatory-in-office', true),
          fact('EUC-1', 'reused', 'none'),
          fact('EUC-1', 'letterhead', 'matches'),
          fact('EUC-1', 'covers', 'no-re-export'),
        ],
      },
      contrary: {
        'CLINIC end-use-certificate': false,
        'EUC-1 received': 'OFFICER-2 through embassy',
        'EUC-1 authenticated': false,
        'EUC-1 reused': 'EUC-0',
        'EUC-1 letterhead': 'differs',
        'EUC-1 covers': 'nothing',
      },
      hostile: [fact('EUC-1', 'breached', true), { of: 'EUC-1', is: 'breached', unreadable: true }],
      other: {
        whom: [
          ['STRANGER', 'refer'],
          ['bank', 'refer'],
        ],
        covers: [
          [['no-diversion'], 'refuse'],
          [[], 'unread'],
        ],
        max_age_days: [[1, 'refer']],
      },
    },
  ),
  condition(
    'flags-resolved',
    { who: 'counterpart', max_age_days: 30 },
    {
      world: {
        facts: [
          fact('GUEST', 'red-flags-reviewed', true, since),
          fact('GUEST', 'red-flag', 'new-address'),
          fact('GUEST', 'flag-resolved:new-address', 'OFFICER-2', { source: 'lease' }),
        ],
      },
      spared: {
        'GUEST red-flag': against(...LESS),
        'GUEST flag-resolved:new-address': { odd: 'it is read as the name of whoever resolved it, and there is evidence' },
      },
      contrary: { 'GUEST red-flag': 'other', 'GUEST flag-resolved:new-address': false },
      hostile: [
        fact('GUEST', 'red-flag', 'pays-cash'),
        fact('act', 'red-flag', 'pays-cash'),
        fact('GUEST', 'red-flag', 'pays-cash', { grade: 'D4' }),
        { of: 'GUEST', is: 'red-flag', value: 'pays-cash' },
        { of: 'GUEST', is: 'red-flag', unreadable: true },
      ],
      other: {
        who: [
          ['STRANGER', 'refer'],
          ['bank', 'refer'],
        ],
        max_age_days: [[1, 'refer']],
      },
    },
  ),
  condition(
    'denials-consulted',
    { whom: 'end_user', within: 'P3Y', max_age_days: 30 },
    {
      world: {
        act: CARGO,
        facts: [
          fact('CLINIC', 'denials-searched', true, since),
          fact('CLINIC', 'denial', 'DEN-1', { from: '2025-01-01' }),
          fact('DEN-1', 'consultation', true),
          fact('CLINIC', 'denial', 'DEN-2', { from: '2022-01-01' }),
        ],
      },
      spared: { 'CLINIC denial #1': against(...LESS), 'CLINIC denial #3': against(...LESS, 'odd', 'contradicted') },
      contrary: { 'CLINIC denial': 'DEN-9' },
      hostile: [fact('CLINIC', 'denial', 'DEN-3', { from: '2025-06-01' }), { of: 'CLINIC', is: 'denial', unreadable: true }],
      other: {
        whom: [
          ['STRANGER', 'refer'],
          ['bank', 'refer'],
        ],
        within: [
          ['P9Y', 'refer'],
          ['three years', 'unread'],
        ],
        max_age_days: [[1, 'refer']],
      },
    },
  ),
]

export const GOODS: readonly Row[] = [...LISTS, CAUGHT, TOLERATED, TAUGHT, ...CONDITIONS]
