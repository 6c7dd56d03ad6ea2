/** Clauses that permit, forbid, require, limit and reserve. */
import { TERM, type Written } from '../../support/world.ts'
import { fact, MANDATE, type Row, rule } from '../row.ts'
import { COMMON } from './exemptions.ts'

const CONSENT = { consented: { by: 'HOST' } }
const WORDS = { tags: ['t'], words: 'the words', basis: 'a paper' }
const GOODS: Written = { kind: 'deliver', lines: [{ id: 'a', item: 'pump', qty: 4, unit: 'kg' }] }

const PERMIT: Row = {
  document: 'clause permit',
  world: {
    rulebook: [
      {
        ...{ id: 'M', kind: 'mandate', issuer: 'COUNCIL', term: TERM },
        clauses: [
          {
            ...{ id: '1', effect: 'permit', about: { actor: ['HOUSE'] }, ...WORDS },
            ...{ defer: ['R/1'], within: 'PT24H', after_the_fact: true },
          },
        ],
      },
      rule('R', [{ id: '1', effect: 'require', any: [CONSENT] }]),
    ],
    at: '2026-03-06T09:00Z',
  },
  at: 'rulebook.0.clauses.0',
  other: {
    ...COMMON,
    about: [
      [{ kind: ['meeting'] }, 'refuse'],
      [undefined, 'unread'],
    ],
    unreadable: [[true, 'refuse']],
    defer: [
      [['R/2'], 'refer'],
      [['R'], 'refer'],
      [['NOT/1'], 'refer'],
      [undefined, 'refer'],
    ],
    within: [
      ['PT48H', 'told'],
      ['two days', 'unread'],
      [undefined, 'unread'],
    ],
    after_the_fact: [
      [false, 'refuse'],
      [undefined, 'refuse'],
    ],
  },
}

/** A rule that would bind, were it not for what it says of itself. */
const outside = (effect: string, more: Written): Row => ({
  document: `clause ${effect}`,
  world: {
    rulebook: [MANDATE, rule('R', [{ id: '1', effect, ...more, not_applicable: [{ about: { counterpart: ['GUEST'] }, para: '§ 3' }] }])],
  },
  at: 'rulebook.1.clauses.0',
  other: {
    'not_applicable.*.about': [
      [{ counterpart: ['OTHER'] }, 'refuse'],
      [{ end_user: ['GUEST'] }, 'refer'],
    ],
    'not_applicable.*.para': [
      ['§ 4', 'told'],
      ['', 'unread'],
    ],
    id: [['9', 'told']],
    unreadable: [[true, 'refuse']],
  },
})

/** A restriction that binds only what is done under its own instrument, and is about something else. */
const narrow = (effect: string, more: Written): Row => ({
  document: `clause ${effect}`,
  world: { rulebook: [MANDATE, rule('R', [{ id: '1', effect, ...more, ...WORDS, scope: 'warrant', about: { kind: ['visit'] } }])] },
  at: 'rulebook.1.clauses.0',
  other: {
    ...COMMON,
    id: [['9', 'shown']],
    scope: [
      ['any', 'refuse'],
      [undefined, 'refuse'],
    ],
    effect: [['grant', 'unread']],
  },
})

const about = (effect: string, more: Written): Row => ({
  document: `clause ${effect}`,
  world: { rulebook: [MANDATE, rule('R', [{ id: '1', effect, ...more, about: { kind: ['meeting'] } }])] },
  at: 'rulebook.1.clauses.0',
  other: {
    about: [
      [{ kind: ['visit'] }, 'refuse'],
      [{ end_user: ['GUEST'] }, 'refer'],
      [undefined, 'refuse'],
    ],
  },
})

/** Lifted because it bears a tag that an exemption names. */
const tagged = (effect: string, more: Written): Row => ({
  document: `clause ${effect}`,
  world: {
    rulebook: [
      MANDATE,
      rule('R', [{ id: '1', effect, ...more, tags: ['freeze'] }]),
      rule('E', [{ id: '1', effect: 'exempt', lifts: [{ tag: 'freeze', issuer: 'BOARD' }] }]),
    ],
  },
  at: 'rulebook.1.clauses.0',
  other: {
    tags: [
      [['other'], 'refuse'],
      [[], 'refuse'],
      [undefined, 'refuse'],
    ],
  },
})

const NEVER = { any: [] }
const NONE_LEFT = { max: 0, of: 'count', window: 'term' }

const REQUIRE: Row = {
  document: 'clause require',
  world: { rulebook: [MANDATE, rule('R', [{ id: '1', effect: 'require', any: [CONSENT] }])], facts: [fact('HOST', 'consent', true)] },
  at: 'rulebook.1.clauses.0',
  other: {
    any: [
      [[{ consented: { by: 'ELSE' } }], 'refer'],
      [[], 'refuse'],
      [[{ not: CONSENT }], 'refuse'],
      [[{ agreed: {} }], 'unread'],
      [undefined, 'unread'],
    ],
  },
}

const USED = (more: Written): Written => ({
  of: 'M/2',
  is: 'usage',
  entries: [{ qty: 2, unit: 'kg', when: '2026-01-10', state: 'performed', ...more }],
})
const NO_GRADE = 'the register of the house needs no grade'
const NO_VALUE = 'a usage says its entries and has no value'

const LIMIT: Row = {
  document: 'clause limit',
  world: {
    rulebook: [
      {
        ...{ id: 'M', kind: 'mandate', issuer: 'COUNCIL', term: TERM },
        clauses: [
          { id: '1', effect: 'permit', about: { actor: ['HOUSE'] } },
          { id: '2', effect: 'limit', max: 5, of: 'qty', unit: 'kg', window: 'month' },
        ],
      },
    ],
    act: GOODS,
    facts: [USED({})],
  },
  at: 'rulebook.0.clauses.1',
  registers: ['usage'],
  hostile: [{ of: 'M/2', is: 'usage', unreadable: true }],
  contrary: { 'M/2 usage': 'unlimited' },
  spared: {
    'M/2 usage': {
      absent: 'the register is complete without it, so nothing was used',
      'recorded later': 'the register as known is complete without it',
      'run out': 'a usage is told by its entries, each with its own time',
      'not yet': 'a usage is told by its entries, each with its own time',
      contradicted: 'what two entries use adds up, and this was in another month',
      'too weak': NO_GRADE,
      ungraded: NO_GRADE,
      'of an unknown source': NO_GRADE,
      odd: NO_VALUE,
    },
  },
  other: {
    max: [
      [3, 'refuse'],
      ['3.999', 'refuse'],
      ['1,000', 'unread'],
      [undefined, 'unread'],
    ],
    of: [
      ['EUR', 'refer'],
      ['kilos', 'unread'],
    ],
    unit: [
      ['g', 'refuse'],
      ['l', 'refer'],
      ['furlong', 'unread'],
      [undefined, 'refer'],
    ],
    window: [
      ['year', 'refuse'],
      ['rolling-90d', 'refuse'],
      ['fortnight', 'unread'],
    ],
  },
}

const RESERVED: Row = {
  document: 'clause reserve',
  world: {
    orders: { STATE: { nexus: ['always'] } },
    rulebook: [
      MANDATE,
      rule('R', [{ id: '1', effect: 'reserve', about: { kind: ['meeting'] }, ...WORDS }], { order: 'STATE' }),
      rule('S', [{ id: '1', effect: 'reserve', not_applicable: [{ about: { counterpart: ['GUEST'] }, para: '§ 3' }] }], { order: 'STATE' }),
    ],
  },
  at: 'rulebook.1.clauses.0',
  other: {
    ...COMMON,
    id: [['9', 'shown']],
    about: [
      [{ kind: ['visit'] }, 'refuse'],
      [{ end_user: ['GUEST'] }, 'refer'],
      [undefined, 'refuse'],
    ],
    unreadable: [[true, 'shown']],
  },
}
const UNRESERVED: Row = {
  ...RESERVED,
  at: 'rulebook.2.clauses.0',
  other: {
    'not_applicable.*.about': [
      [{ counterpart: ['OTHER'] }, 'refuse'],
      [{ end_user: ['GUEST'] }, 'refer'],
    ],
    'not_applicable.*.para': [
      ['§ 4', 'shown'],
      ['', 'unread'],
    ],
    unreadable: [[true, 'refuse']],
  },
}

export const CLAUSES: readonly Row[] = [
  PERMIT,
  outside('forbid', {}),
  narrow('forbid', {}),
  about('forbid', {}),
  tagged('forbid', {}),
  outside('require', NEVER),
  narrow('require', NEVER),
  about('require', NEVER),
  tagged('require', NEVER),
  REQUIRE,
  outside('limit', NONE_LEFT),
  narrow('limit', NONE_LEFT),
  about('limit', NONE_LEFT),
  tagged('limit', NONE_LEFT),
  LIMIT,
  RESERVED,
  UNRESERVED,
]
