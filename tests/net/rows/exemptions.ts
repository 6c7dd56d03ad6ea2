/** Exemptions, duties and powers, and the patterns that all clauses are about. */
import { TERM, type Written } from '../../support/world.ts'
import { fact, MANDATE, type Row, rule } from '../row.ts'

const CONSENT = { consented: { by: 'HOST' } }
const BANNED = rule('BAN', [{ id: '1', effect: 'forbid', about: { counterpart: ['GUEST'] } }])
const WORDS = { tags: ['t'], words: 'the words', basis: 'a paper' }
const GOODS: Written = { kind: 'deliver', lines: [{ id: 'a', item: 'pump', qty: 4, unit: 'kg' }] }

/** What every clause has, when it is not what decides: only people read it. */
const FOR_PEOPLE = { words: [['other words', 'shown']], basis: [['another paper', 'shown']] } as const
export const COMMON = {
  ...FOR_PEOPLE,
  tags: [[['other'], 'shown']],
  id: [['9', 'told']],
  effect: [
    ['grant', 'unread'],
    [undefined, 'unread'],
  ],
} as const

const EXEMPT: Row = {
  document: 'clause exempt',
  world: {
    rulebook: [
      MANDATE,
      BANNED,
      rule('E', [{ id: '1', effect: 'exempt', lifts: ['BAN/1'], about: { kind: ['visit'] }, if: [CONSENT], ...WORDS }]),
    ],
    facts: [fact('HOST', 'consent', true)],
  },
  at: 'rulebook.2.clauses.0',
  other: {
    ...COMMON,
    about: [
      [{ kind: ['meeting'] }, 'refuse'],
      [{ end_user: ['GUEST'] }, 'refer'],
    ],
    unreadable: [[true, 'refuse']],
    lifts: [
      [['BAN/2'], 'refuse'],
      [['NOT/1'], 'refuse'],
      [[{ tag: 'freeze' }], 'refuse'],
      [['E/1'], 'refuse'],
      [['M/1'], 'refuse'],
      [[], 'unread'],
      [undefined, 'unread'],
    ],
    if: [
      [[{ consented: { by: 'ELSE' } }], 'refer'],
      [[{ not: CONSENT }], 'refuse'],
      [[{ agreed: {} }], 'unread'],
    ],
  },
}
const EXEMPT_BY_TAG: Row = {
  document: 'clause exempt',
  world: {
    rulebook: [
      MANDATE,
      rule('BAN', [{ id: '1', effect: 'forbid', tags: ['freeze'] }]),
      rule('E', [{ id: '1', effect: 'exempt', lifts: [{ tag: 'freeze', issuer: 'BOARD' }] }]),
    ],
  },
  at: 'rulebook.2.clauses.0',
  other: { 'lifts.*.tag': [['other', 'refuse']], 'lifts.*.issuer': [['ELSE', 'refuse']] },
}

const OBLIGE: Row = {
  document: 'clause oblige',
  world: {
    rulebook: [
      MANDATE,
      rule('R', [
        {
          ...{ id: '1', effect: 'oblige', about: { kind: ['visit'] }, ...WORDS },
          ...{ duty: 'report', within: 'P7D', by: 'HOUSE', to: 'BOARD', trigger: 'performed', depends_on: [{ clause: '2', how: 'after' }] },
          ...{ due: '2026-06-01', continuous: true, every: 'P30D', verified_by: ['BOARD'], verified_how: 'by visits' },
          not_applicable: [{ about: { counterpart: ['OTHER'] }, para: '§ 3' }],
        },
        { id: '2', effect: 'oblige', duty: 'answer', trigger: { overdue: 'R/1' } },
      ]),
    ],
  },
  at: 'rulebook.1.clauses.0',
  other: {
    ...COMMON,
    about: [[{ kind: ['meeting'] }, 'told']],
    unreadable: [[true, 'refuse']],
    duty: [
      ['account', 'told'],
      ['', 'unread'],
      [undefined, 'unread'],
    ],
    within: [
      ['P9D', 'told'],
      ['a week', 'unread'],
    ],
    by: [['ELSE', 'told']],
    to: [
      ['ELSE', 'told'],
      [['exempt'], 'unread'],
    ],
    trigger: [
      [{ overdue: 'R/2' }, 'told'],
      ['asked', 'unread'],
    ],
    'not_applicable.*.about': [[{ counterpart: ['GUEST'] }, 'told']],
    'not_applicable.*.para': [
      ['§ 4', 'shown'],
      ['', 'unread'],
    ],
    'depends_on.*.clause': [
      ['R/2', 'shown'],
      ['1', 'unread'],
    ],
    'depends_on.*.how': [
      ['parallel', 'shown'],
      ['before', 'unread'],
    ],
    due: [
      ['2026-07-01', 'shown'],
      ['in June', 'unread'],
    ],
    continuous: [
      [undefined, 'unread'],
      ['always', 'unread'],
    ],
    every: [
      ['P9D', 'shown'],
      ['monthly', 'unread'],
    ],
    verified_by: [
      [['ELSE'], 'shown'],
      [[], 'unread'],
    ],
    verified_how: [
      ['by letter', 'shown'],
      ['', 'unread'],
    ],
  },
}
/** With a day of its own and no trigger it arises from no act. */
const OBLIGE_STANDING: Row = {
  ...OBLIGE,
  world: { rulebook: [MANDATE, rule('R', [{ id: '1', effect: 'oblige', duty: 'gather', within: 'P7D', trigger: 'performed' }])] },
  other: { due: [['2026-06-01', 'shown']], continuous: [[true, 'shown']], trigger: [[undefined, 'shown']] },
}
const OBLIGE_UNTRIGGERED: Row = {
  ...OBLIGE,
  world: { rulebook: [MANDATE, rule('R', [{ id: '1', effect: 'oblige', duty: 'gather', within: 'P7D' }])] },
  other: { due: [['2026-06-01', 'told']], continuous: [[true, 'told']], every: [['P1D', 'unread']] },
}
/** A review that an incident calls for arises from no act, and no answer hangs on it. */
const OBLIGE_REVIEW: Row = {
  ...OBLIGE,
  world: {
    rulebook: [
      MANDATE,
      rule('R', [
        {
          ...{ id: '1', effect: 'oblige', duty: 'review', by: 'HOUSE', within: 'P7D' },
          trigger: { incident: { at: 'classified', weight: ['serious'] } },
        },
      ]),
    ],
  },
  other: {
    'trigger.incident.at': [
      ['attributed', 'shown'],
      ['monitored', 'unread'],
      ['soon', 'unread'],
    ],
    'trigger.incident.weight': [
      [['minor', 'serious'], 'shown'],
      [undefined, 'shown'],
      [['grave'], 'unread'],
    ],
  },
}
const OBLIGE_LATER: Row = { ...OBLIGE, at: 'rulebook.1.clauses.1', other: { 'trigger.overdue': [['R/9', 'shown']] } }

const EMPOWER: Row = {
  document: 'clause empower',
  world: {
    rulebook: [
      MANDATE,
      BANNED,
      rule('P', [
        { id: '1', effect: 'empower', who: 'OFFICE', to: ['exempt'], over: ['BAN'], onward: true, about: { kind: ['visit'] }, ...WORDS },
      ]),
      rule('Q', [{ id: '1', effect: 'empower', who: 'CLERK', to: ['exempt'], over: ['BAN'] }], { issuer: 'OFFICE' }),
      rule('E', [{ id: '1', effect: 'exempt', lifts: ['BAN/1'] }], { issuer: 'CLERK' }),
    ],
  },
  at: 'rulebook.2.clauses.0',
  other: {
    ...COMMON,
    id: [['9', 'shown']],
    about: [[{ kind: ['meeting'] }, 'refuse']],
    unreadable: [[true, 'refuse']],
    who: [
      ['ELSE', 'refuse'],
      [undefined, 'unread'],
    ],
    to: [
      [['approve'], 'refuse'],
      [['pardon'], 'unread'],
      ['exempt', 'unread'],
      [[], 'unread'],
    ],
    over: [
      [['ELSE'], 'refuse'],
      [[], 'unread'],
    ],
    onward: [
      [false, 'refuse'],
      [undefined, 'refuse'],
    ],
  },
}

/** Authority for exactly this act: each dimension with another name no longer covers it. */
const DIMENSIONED: Row = {
  document: 'pattern',
  world: {
    rulebook: [
      {
        ...{ id: 'M', kind: 'mandate', issuer: 'COUNCIL', term: TERM },
        clauses: [
          {
            ...{ id: '1', effect: 'permit' },
            about: {
              ...{ kind: ['deliver'], actor: ['HOUSE'], counterpart: ['GUEST'], end_user: ['CLINIC'] },
              ...{ party: ['GUEST'], item: ['pump'], purpose: ['relief'], place: ['NORTH'] },
            },
          },
        ],
      },
    ],
    act: { ...GOODS, end_user: 'CLINIC', purpose: 'relief' },
  },
  at: 'rulebook.0.clauses.0.about',
  other: Object.fromEntries(
    (
      [
        ['kind', 'deliver'],
        ['actor', 'HOUSE'],
        ['counterpart', 'GUEST'],
        ['end_user', 'CLINIC'],
        ['party', 'GUEST'],
        ['item', 'pump'],
        ['purpose', 'relief'],
        ['place', 'NORTH'],
      ] as const
    ).map(([name, value]) => [
      name,
      [
        [['ELSE'], 'refuse'],
        [{ not: [value] }, 'refuse'],
        [[], 'unread'],
        [{ not: [] }, 'unread'],
        [value, 'unread'],
      ],
    ]),
  ),
}

export const EXEMPTIONS: readonly Row[] = [
  EXEMPT,
  EXEMPT_BY_TAG,
  OBLIGE,
  OBLIGE_REVIEW,
  OBLIGE_LATER,
  OBLIGE_STANDING,
  OBLIGE_UNTRIGGERED,
  EMPOWER,
  DIMENSIONED,
]
