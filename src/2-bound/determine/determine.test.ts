import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ask, fact, instant, MANDATE, questionOf, rule, START, TERM, type World, type Written } from '../../../tests/support/world.ts'
import { HOUSE } from '../law/order.ts'
import { Rulebook } from '../law/rulebook.ts'
import { determine } from './determine.ts'
import { REASONS, TELLING } from './reasons.ts'

const NEAR = { zonesStated: true, in: new Set(['NEAR']), maybe: new Set<string>(), distance: new Map(), position: null }

// The ladder: each row puts right one more thing than the row above, and falls one rung further.
// Read downwards, it is the order of telling. A new rule is a new row.
const TORN: Written = { id: 'TORN', unreadable: true }
const BAN = rule('BAN', [{ id: '1', effect: 'forbid', about: { kind: ['train'], party: ['GUEST'] } }])
const BAN_LIFTED: Written = { ...BAN, ended: { on: '2026-03-01' } }
const MANDATE_OF_LAST_YEAR: Written = { ...MANDATE, term: ['2025-01-01', '2026-01-01'] }
const RULES = rule('RULES', [
  { id: 'vetting', effect: 'require', any: [{ vetted: { whom: 'GUEST' } }] },
  { id: 'places', effect: 'limit', max: 10, of: 'qty', unit: 'person', window: 'month' },
  { id: 'search', effect: 'require', any: [{ 'no-open-breach': { by: 'GUEST' } }] },
  { id: 'counsel', effect: 'require', any: [{ approved: { role: 'COUNSEL' } }] },
])
const course = (trainees: number): Written => ({ kind: 'train', lines: [{ id: 'a', item: 'trainee', qty: `${trainees} persons` }] })
const FAILED = fact('GUEST', 'vetted', 'failed')
const PASSED = fact('GUEST', 'vetted', 'passed')
const SEARCHED = fact('GUEST', 'open-breach', 'none')
const APPROVED: Written = { of: 'act', is: 'approved', value: true, by: 'ANNE', role: 'COUNSEL', rev: 1 }

type Rung = readonly [
  rung: (typeof TELLING)[number],
  verdict: string,
  deciding: string,
  rulebook: Written[],
  trainees: number,
  facts: Written[],
]
const ladder: readonly Rung[] = [
  ['unreadable', 'refuse', 'instrument-unreadable', [TORN, BAN, MANDATE_OF_LAST_YEAR, RULES], 12, [FAILED]],
  ['prohibited', 'refuse', 'prohibited', [BAN, MANDATE_OF_LAST_YEAR, RULES], 12, [FAILED]],
  ['no-authority', 'refuse', 'no-authority', [BAN_LIFTED, MANDATE_OF_LAST_YEAR, RULES], 12, [FAILED]],
  ['unmet', 'refuse', 'requirement-unmet', [BAN_LIFTED, MANDATE, RULES], 12, [FAILED]],
  ['over-limit', 'refuse', 'over-limit', [BAN_LIFTED, MANDATE, RULES], 12, [PASSED]],
  ['open', 'refer', 'requirement-open', [BAN_LIFTED, MANDATE, RULES], 10, [PASSED]],
  ['awaiting', 'refer', 'requirement-awaiting', [BAN_LIFTED, MANDATE, RULES], 10, [PASSED, SEARCHED]],
  ['permitted', 'permit', 'authorised', [BAN_LIFTED, MANDATE, RULES], 10, [PASSED, SEARCHED, APPROVED]],
]
for (const [i, [rung, verdict, deciding, rulebook, trainees, facts]] of ladder.entries()) {
  test(`${rung} -> ${verdict}, and everything further down is told too`, () => {
    const answer = ask({ rulebook, facts, act: course(trainees) })
    assert.deepEqual([answer.reasons[0]?.code, answer.verdict], [deciding, verdict])
    const told = new Set(answer.reasons.map((r) => REASONS[r.code][1]))
    const below = TELLING.slice(i).filter((one) => one === 'permitted' || i < TELLING.indexOf(one) || one === rung)
    assert.deepEqual([...told], verdict === 'permit' ? ['permitted'] : below.filter((one) => one !== 'permitted'))
  })
}
test('the ladder has every rung, in the order of telling', () => {
  assert.deepEqual(
    ladder.map(([rung]) => rung),
    TELLING,
  )
})

// What cannot be judged at all.
const misfits: readonly (readonly [title: string, act: Written, code: string])[] = [
  ['no end', { when: [START] }, 'act-without-end'],
  ['an end that is its start', { when: [START, START] }, 'act-ends-before-start'],
  ['an end before its start', { when: [START, '2026-03-05T08:59Z'] }, 'act-ends-before-start'],
  [
    'one leg without an end',
    {
      when: undefined,
      legs: [
        { id: 'a', when: [START, '2026-03-06'] },
        { id: 'b', when: ['2026-03-06'] },
      ],
    },
    'act-without-end',
  ],
  [
    'more atoms than anyone can read',
    { counterpart: Array.from({ length: 50 }, (_, i) => `P${i}`), lines: Array.from({ length: 41 }, (_, i) => ({ id: `l${i}` })) },
    'act-too-large',
  ],
]
for (const [title, act, code] of misfits) {
  test(`an act with ${title} is refused, and says so`, () => {
    const answer = ask({ act })
    assert.deepEqual([answer.verdict, answer.reasons.map((r) => r.code)], ['refuse', [code]])
    assert.deepEqual([answer.parts, answer.duties, answer.charges, answer.holdsUntil], [[], [], [], null])
  })
}

test('an act that begins before it is asked is refused, unless the permit says after the fact', () => {
  const late = { at: '2026-03-05T09:00:00.001Z' }
  const afterwards = { ...MANDATE, clauses: [{ id: '1', effect: 'permit', about: { actor: ['HOUSE'] }, after_the_fact: true }] }
  assert.deepEqual(
    [ask({ at: START }).verdict, ask(late).verdict, ask({ ...late, rulebook: [afterwards] }).verdict],
    ['permit', 'refuse', 'permit'],
  )
  assert.deepEqual(ask(late).reasons[0]?.misses[0]?.wants, ['begun-before-asked'])
})

test('nothing on file permits nothing', () => {
  const answer = ask({ rulebook: [] })
  assert.deepEqual([answer.verdict, answer.reasons[0]?.code], ['refuse', 'no-authority'])
})

// The heaviest over orders. STATE and OTHER are open: they permit unless they restrict.
const ORDERS = { STATE: { nexus: ['always'] }, OTHER: { nexus: ['always'] }, FAR: { nexus: [{ place: ['MOON'] }] } }
const CLOSED = { ...ORDERS, STATE: { closed: true, nexus: ['always'] } }
const forbids = (id: string, order: string, more: Written = {}) =>
  rule(id, [{ id: '1', effect: 'forbid', about: { kind: ['visit'] } }], { order, ...more })
const licence = (order: string) => ({ ...MANDATE, id: 'LIC', kind: 'licence', order })
const overOrders: readonly (readonly [title: string, world: World, verdicts: Record<string, string>])[] = [
  ['all silent but the house', { orders: ORDERS }, { HOUSE: 'permit', OTHER: 'permit', STATE: 'permit' }],
  ['one forbids', { orders: ORDERS, rulebook: [MANDATE, forbids('S', 'STATE')] }, { HOUSE: 'permit', OTHER: 'permit', STATE: 'refuse' }],
  [
    'one would forbid, unattested',
    { orders: ORDERS, rulebook: [MANDATE, forbids('S', 'STATE', { attested: false })] },
    { HOUSE: 'permit', OTHER: 'permit', STATE: 'refer' },
  ],
  [
    'one refers and one refuses',
    { orders: ORDERS, rulebook: [MANDATE, forbids('S', 'STATE', { contested: true }), forbids('O', 'OTHER')] },
    { HOUSE: 'permit', OTHER: 'refuse', STATE: 'refer' },
  ],
  ['all permit, and the house has no mandate', { orders: ORDERS, rulebook: [] }, { HOUSE: 'refuse', OTHER: 'permit', STATE: 'permit' }],
  [
    'what does not reach forbids',
    { orders: ORDERS, rulebook: [MANDATE, forbids('F', 'FAR')] },
    { HOUSE: 'permit', OTHER: 'permit', STATE: 'permit' },
  ],
  ['a closed one wants its own permit', { orders: CLOSED }, { HOUSE: 'permit', OTHER: 'permit', STATE: 'refuse' }],
  [
    'a closed one has its own permit',
    { orders: CLOSED, rulebook: [MANDATE, licence('STATE')] },
    { HOUSE: 'permit', OTHER: 'permit', STATE: 'permit' },
  ],
  [
    'a licence of another order is no mandate',
    { orders: CLOSED, rulebook: [licence('STATE')] },
    { HOUSE: 'refuse', OTHER: 'permit', STATE: 'permit' },
  ],
  [
    'an open one reserves',
    { orders: ORDERS, rulebook: [MANDATE, rule('S', [{ id: '1', effect: 'reserve' }], { order: 'STATE' })] },
    { HOUSE: 'permit', OTHER: 'permit', STATE: 'refuse' },
  ],
  [
    'an open one reserves, and has licensed',
    { orders: ORDERS, rulebook: [MANDATE, licence('STATE'), rule('S', [{ id: '1', effect: 'reserve' }], { order: 'STATE' })] },
    { HOUSE: 'permit', OTHER: 'permit', STATE: 'permit' },
  ],
  ['an order nobody declared may reach it', { rulebook: [MANDATE, forbids('S', 'STATE')] }, { HOUSE: 'permit', STATE: 'refer' }],
  [
    'an order whose copy is stale',
    { orders: { STATE: { nexus: ['always'], checked: '2026-01-01', max_age_days: 7 } } },
    { HOUSE: 'permit', STATE: 'refer' },
  ],
]
const WEIGHT = ['permit', 'refer', 'refuse']
for (const [title, world, verdicts] of overOrders) {
  test(`over orders: ${title} -> the heaviest of ${Object.values(verdicts).join(', ')}`, () => {
    const answer = ask(world)
    assert.deepEqual(Object.fromEntries(answer.orders.map((o) => [o.order, o.verdict])), verdicts)
    assert.equal(answer.verdict, Object.values(verdicts).toSorted((a, b) => WEIGHT.indexOf(b) - WEIGHT.indexOf(a))[0])
  })
}

// The heaviest over atoms: counterpart by leg by line.
const overAtoms: readonly (readonly [title: string, clause: Written, parts: Record<string, string>])[] = [
  [
    'nothing restricts',
    { effect: 'reserve' },
    {
      'A out x': 'permit',
      'A out y': 'permit',
      'A back x': 'permit',
      'A back y': 'permit',
      'B out x': 'permit',
      'B out y': 'permit',
      'B back x': 'permit',
      'B back y': 'permit',
    },
  ],
  [
    'one counterpart',
    { effect: 'forbid', about: { counterpart: ['B'] } },
    {
      'A out x': 'permit',
      'A out y': 'permit',
      'A back x': 'permit',
      'A back y': 'permit',
      'B out x': 'refuse',
      'B out y': 'refuse',
      'B back x': 'refuse',
      'B back y': 'refuse',
    },
  ],
  [
    'one leg, perhaps',
    { effect: 'forbid', about: { place: ['RED'] } },
    {
      'A out x': 'permit',
      'A out y': 'permit',
      'A back x': 'refer',
      'A back y': 'refer',
      'B out x': 'permit',
      'B out y': 'permit',
      'B back x': 'refer',
      'B back y': 'refer',
    },
  ],
  [
    'one line',
    { effect: 'forbid', about: { item: ['Y'] } },
    {
      'A out x': 'permit',
      'A out y': 'refuse',
      'A back x': 'permit',
      'A back y': 'refuse',
      'B out x': 'permit',
      'B out y': 'refuse',
      'B back x': 'permit',
      'B back y': 'refuse',
    },
  ],
  [
    'one atom',
    { effect: 'forbid', about: { item: ['Y'], counterpart: ['B'], place: ['RED'] } },
    {
      'A out x': 'permit',
      'A out y': 'permit',
      'A back x': 'permit',
      'A back y': 'permit',
      'B out x': 'permit',
      'B out y': 'permit',
      'B back x': 'permit',
      'B back y': 'refer',
    },
  ],
  [
    'a party in any role draws in every atom',
    { effect: 'forbid', about: { party: ['BANKER'] } },
    {
      'A out x': 'refuse',
      'A out y': 'refuse',
      'A back x': 'refuse',
      'A back y': 'refuse',
      'B out x': 'refuse',
      'B out y': 'refuse',
      'B back x': 'refuse',
      'B back y': 'refuse',
    },
  ],
]
for (const [title, clause, parts] of overAtoms) {
  test(`over atoms: ${title}`, () => {
    const legs = [
      { id: 'out', place: { in: ['NORTH'] }, when: [START, '2026-03-06'] },
      { id: 'back', place: { maybe: ['RED'] }, when: ['2026-03-06', '2026-03-07'] },
    ]
    const lines = [
      { id: 'x', item: 'X', qty: 1 },
      { id: 'y', item: 'Y', qty: 1 },
    ]
    const act = { kind: 'transfer', counterpart: ['A', 'B'], bank: ['BANKER'], place: undefined, when: undefined, legs, lines }
    const answer = ask({ act, rulebook: [MANDATE, rule('R', [{ id: '1', ...clause }])] })
    assert.deepEqual(Object.fromEntries(answer.parts.map((p) => [`${p.counterpart} ${p.leg} ${p.line}`, p.verdict])), parts)
    assert.equal(answer.verdict, Object.values(parts).toSorted((a, b) => WEIGHT.indexOf(b) - WEIGHT.indexOf(a))[0])
  })
}

test('an act that becomes forbidden halfway is forbidden, and the reason says from when', () => {
  const ban = rule('BAN', [{ id: '1', effect: 'forbid' }], { term: ['2026-03-05T10:00Z', '2027-01-01'] })
  const { verdict, reasons } = ask({ rulebook: [MANDATE, ban] })
  assert.equal(verdict, 'refuse')
  assert.deepEqual(reasons[0]?.during, [{ from: instant('2026-03-05T10:00Z'), until: instant('2026-03-05T11:00Z') }])
})

test('two permits relay, and a gap between them is named', () => {
  const until = (id: string, from: string, end: string) => ({ ...MANDATE, id, term: [from, end] })
  const relay = (begins: string) => ask({ rulebook: [until('M1', '2026-01-01', '2026-03-05T10:00Z'), until('M2', begins, '2027-01-01')] })
  assert.equal(relay('2026-03-05T10:00Z').verdict, 'permit')
  assert.deepEqual(
    relay('2026-03-05T10:00Z').orders[0]?.warrants.map((w) => w.permit.instrument.id),
    ['M1', 'M2'],
  )
  const gap = relay('2026-03-05T10:30Z')
  assert.equal(gap.verdict, 'refuse')
  const noAuthority = gap.reasons.find((r) => r.code === 'no-authority')
  assert.deepEqual(noAuthority?.during, [{ from: instant('2026-03-05T10:00Z'), until: instant('2026-03-05T10:30Z') }])
})

const term = TERM
test('of permits the lightest carries, in canonical order, unless the asker names one', () => {
  const strict = {
    ...MANDATE,
    id: 'A',
    clauses: [
      { id: '1', effect: 'permit', about: {} },
      { id: '2', effect: 'require', any: [{ consented: { by: 'HOST' } }] },
    ],
  }
  const world = { rulebook: [strict, MANDATE, { ...MANDATE, id: 'Z', term }] }
  assert.deepEqual(
    ask(world).orders[0]?.warrants.map((w) => w.permit.clause.ref),
    ['M/1'],
  )
  assert.deepEqual(
    ask({ ...world, act: { under: 'Z' } }).orders[0]?.warrants.map((w) => w.permit.clause.ref),
    ['Z/1'],
  )
  assert.equal(ask({ ...world, act: { under: 'A' } }).verdict, 'refer')
  const unheard = ask({ ...world, act: { under: 'NOWHERE' } })
  assert.deepEqual([unheard.verdict, unheard.reasons[0]?.code], ['refuse', 'no-authority'])
})

test('an act that no legal order reaches is refused, not permitted by silence', () => {
  const question = questionOf({})
  const nowhere = new Rulebook(
    [],
    new Map([['STATE', { ...HOUSE, id: 'STATE', closed: false, nexus: [{ on: 'place', zones: new Set(['FAR']) }] }]]),
  )
  const act = { ...question.act, legs: question.act.legs.map((leg) => ({ ...leg, place: { ...NEAR } })) }
  const { verdict, reasons } = determine({ ...question, act, rulebook: nowhere })
  assert.deepEqual([verdict, reasons.map((reason) => reason.code)], ['refuse', ['no-authority']])
})
