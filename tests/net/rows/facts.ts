/** Facts, and the charges against a limit: what is claimed, since when, how well, by whom, and what was used. */
import { TERM, type Written } from '../../support/world.ts'
import { fact, MANDATE, type Other, type Row, rule } from '../row.ts'

const register = 'the register of the house needs no grade'
const UNGRADED = { 'too weak': register, ungraded: register, 'of an unknown source': register }
const GARBLED: readonly Other[] = [
  ['soon', 'unread'],
  [7, 'unread'],
  [{}, 'unread'],
]
const require = (...any: readonly Written[]): readonly Written[] => [MANDATE, rule('R', [{ id: '1', effect: 'require', any }])]

const CLAIM: Row = {
  document: 'fact',
  world: {
    rulebook: require({ fact: { of: 'GUEST', is: 'trained' } }),
    facts: [
      {
        ...{ of: 'GUEST', is: 'trained', value: true, from: '2026-01-01', until: '2027-01-01', grade: 'B2', recorded: '2026-01-01' },
        ...{ id: 'f', source: 'letter', basis: 'note', origin: 'REGISTER', unreadable: false },
      },
    ],
  },
  at: 'facts.0',
  other: {
    of: [
      ['ELSE', 'refer'],
      ['x'.repeat(129), 'unread'],
    ],
    is: [['untrained', 'refer']],
    value: [
      [false, 'refuse'],
      ['perhaps', 'refer'],
      [1, 'refer'],
      ['true', 'refer'],
      [undefined, 'refer'],
      [['true'], 'unread'],
    ],
    from: [['2026-03-05T10:00Z', 'refer'], ['2027-02-01', 'unread'], ...GARBLED],
    until: [['2026-03-05T10:00Z', 'refer'], ['2026-03-05T09:00Z', 'refer'], ['2025-01-01', 'unread'], ...GARBLED],
    grade: [
      ['D2', 'refer'],
      ['C4', 'refer'],
      ['F1', 'refer'],
      ['A6', 'refer'],
      [undefined, 'refer'],
      ['G1', 'unread'],
      ['A', 'unread'],
      ['', 'unread'],
      [1, 'unread'],
    ],
    recorded: [['2026-06-01', 'refer'], ...GARBLED],
    source: [['call', 'told']],
    basis: [['else', 'shown']],
    unreadable: [
      [true, 'refer'],
      ['no', 'unread'],
    ],
  },
}
const DUTY: Row = {
  document: 'fact',
  world: {
    rulebook: require({ reported: { by: 'HOUSE' } }),
    facts: [
      { of: 'HOUSE', is: 'duty', value: 'open', id: 'D-1', due: '2026-06-01', recorded: '2026-01-02' },
      { of: 'HOUSE', is: 'duty', value: 'overdue', id: 'D-1', due: '2026-01-01', recorded: '2026-01-01' },
    ],
  },
  at: 'facts.0',
  registers: ['duty'],
  contrary: { 'HOUSE duty': 'overdue' },
  spared: {
    'HOUSE duty #0': {
      ...UNGRADED,
      'run out': 'a duty is owed until it is fulfilled, and has its own due date',
      'not yet': 'a duty is owed until it is fulfilled, and has its own due date',
      odd: 'what is no word for fulfilled is owed, and overdue from its due date',
    },
    'HOUSE duty #1': Object.fromEntries(
      ['absent', 'run out', 'not yet', 'contradicted', 'too weak', 'ungraded', 'of an unknown source', 'recorded later', 'odd'].map(
        (how) => [how, 'a later entry about the same duty took its place'],
      ),
    ),
  },
  other: {
    id: [
      ['D-2', 'refuse'],
      [undefined, 'refuse'],
      ['', 'unread'],
    ],
    due: [['2026-02-01', 'refuse'], ['2026-03-04', 'refer'], [undefined, 'refer'], ...GARBLED],
    recorded: [['2025-12-01', 'refuse']],
  },
}
const APPROVAL: Row = {
  document: 'fact',
  world: {
    rulebook: require({ approved: { role: 'COUNSEL' } }),
    facts: [{ of: 'act', is: 'approved', value: true, by: 'ANNE', role: 'COUNSEL', rev: 1 }],
  },
  at: 'facts.0',
  spared: { 'act approved': UNGRADED },
  other: {
    by: [
      ['ASKER', 'refer'],
      [undefined, 'refer'],
      [['ANNE'], 'unread'],
    ],
    role: [
      ['CLERK', 'refer'],
      [undefined, 'refer'],
    ],
    rev: [
      [2, 'refer'],
      [undefined, 'refer'],
      ['1', 'unread'],
      [-1, 'unread'],
    ],
    digest: [
      ['0'.repeat(64), 'refer'],
      ['f00', 'unread'],
      ['F'.repeat(64), 'unread'],
    ],
  },
}

const LIMITED = (of: string, more: Written = {}): readonly Written[] => [
  {
    ...{ id: 'M', kind: 'mandate', issuer: 'COUNCIL', term: TERM },
    clauses: [
      { id: '1', effect: 'permit', about: { actor: ['HOUSE'] } },
      { id: '2', effect: 'limit', max: 10, of, window: 'month', ...more },
    ],
  },
]
const usage = (...entries: readonly Written[]): Written => ({ of: 'M/2', is: 'usage', entries })
/** What a usage says is in its entries, which the rows try one by one; the fact around them only holds them. */
const HELD = 'what was used is in the entries, and the register is complete without them'
const NOT_THERE = Object.fromEntries(
  ['absent', 'recorded later', 'run out', 'not yet', 'too weak', 'ungraded', 'of an unknown source', 'odd'].map((how) => [how, HELD]),
)
const entries = (world: Row['world'], at: number, other: Row['other']): Row => ({
  document: 'usage entry',
  world,
  at: `facts.0.entries.${at}`,
  contrary: { 'M/2 usage': 'unlimited' },
  spared: { 'M/2 usage': NOT_THERE },
  registers: ['usage'],
  other,
})
const CARGO = { kind: 'deliver', lines: [{ id: 'a', item: 'pump', qty: 4, unit: 'kg' }] }

const WEIGHED = entries(
  {
    rulebook: LIMITED('qty', { unit: 'kg' }),
    act: CARGO,
    facts: [
      usage(
        { id: 'u', qty: 5, unit: 'kg', when: '2026-03-02', state: 'performed', recorded: '2026-03-02' },
        { id: 'u', qty: 9, unit: 'kg', when: '2026-03-02', state: 'reserved', recorded: '2026-03-01' },
        { id: 'v', qty: 9, unit: 'kg', when: '2026-01-02', state: 'reserved', expires: '2026-04-01' },
        { id: 'w', qty: 9, unit: 'kg', when: ['2026-03-01', '2026-03-02'], state: 'reserved', expires: '2026-03-02' },
        { id: 'x', qty: 9, unit: 'kg', when: '2026-03-02', state: 'released' },
      ),
    ],
  },
  0,
  {
    id: [
      ['z', 'refuse'],
      [undefined, 'refuse'],
      ['', 'unread'],
    ],
    qty: [
      [7, 'refuse'],
      ['6.01', 'refuse'],
      [-3, 'unread'],
      ['5 kg', 'unread'],
      [undefined, 'refer'],
    ],
    unit: [
      ['t', 'refuse'],
      ['l', 'refer'],
      ['furlong', 'refer'],
    ],
    count: [[1, 'unread']],
    amount: [[1, 'unread']],
    recorded: [['2026-02-01', 'refuse'], ...GARBLED],
  },
)
const DATED = {
  ...WEIGHED,
  at: 'facts.0.entries.2',
  other: { when: [['2026-03-02', 'refuse'], ['2026-03-32', 'unread'], [undefined, 'unread'], ...GARBLED] },
} as Row
const RESERVED = {
  ...WEIGHED,
  at: 'facts.0.entries.3',
  other: {
    expires: [['2026-04-01', 'refuse'], [undefined, 'refuse'], ...GARBLED],
    when: [[['2026-03-02', '2026-03-01'], 'unread']],
  },
} as Row
const RELEASED = {
  ...WEIGHED,
  at: 'facts.0.entries.4',
  other: {
    state: [
      ['performed', 'refuse'],
      ['reserved', 'refuse'],
      ['unreported', 'refuse'],
      ['forgotten', 'unread'],
      [undefined, 'unread'],
    ],
  },
} as Row
const ACTS_COUNTED = entries(
  { rulebook: LIMITED('count'), facts: [usage({ id: 'u', count: 5, when: '2026-03-02', state: 'performed' })] },
  0,
  {
    count: [
      [10, 'refuse'],
      [-1, 'unread'],
      ['many', 'unread'],
    ],
  },
)
const PAID = entries(
  {
    rulebook: LIMITED('EUR'),
    act: { kind: 'pay', lines: [{ id: 'a', amount: 4, currency: 'EUR' }] },
    facts: [usage({ id: 'u', amount: 4, currency: 'EUR', when: '2026-03-02', state: 'performed' })],
  },
  0,
  {
    amount: [
      [7, 'refuse'],
      [undefined, 'refer'],
      [-1, 'unread'],
    ],
    currency: [
      ['USD', 'refer'],
      ['', 'unread'],
    ],
  },
)
const ENTRIES: Row = {
  ...WEIGHED,
  document: 'fact',
  at: 'facts.0',
  other: {
    entries: [
      [undefined, 'refer'],
      [[{ qty: 7, unit: 'kg', when: '2026-03-02', state: 'performed' }], 'refuse'],
      [[{ qty: 7, unit: 'kg', when: '2026-03-02' }], 'unread'],
      [[null], 'unread'],
      [{}, 'unread'],
    ],
  },
}
/** Two papers that carry one agency's story are one origin. */
const TWICE_TOLD: Row = {
  document: 'fact',
  world: {
    rulebook: require({ corroborated: { of: 'INC-1', origins: 2 } }),
    facts: [
      { ...fact('INC-1', 'occurred', true), origin: 'AGENCY' },
      { ...fact('INC-1', 'occurred', true), origin: 'WITNESS' },
    ],
  },
  at: 'facts.0',
  other: {
    origin: [
      ['WITNESS', 'refer'],
      [undefined, 'refer'],
      ['', 'unread'],
    ],
  },
}

export const FACTS: readonly Row[] = [
  ...[CLAIM, DUTY, APPROVAL, ENTRIES, TWICE_TOLD],
  ...[WEIGHED, DATED, RESERVED, RELEASED, ACTS_COUNTED, PAID],
]
