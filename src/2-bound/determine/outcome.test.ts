// What comes with a permit and how long an answer stands: duties, charges, what it depends on, until when it holds.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ASKED, ask, fact, instant, MANDATE, rule, START, type World, type Written } from '../../../tests/support/world.ts'

const END = '2026-03-05T11:00Z'
const oblige = (more: Written = {}): Written => ({ id: '9', effect: 'oblige', duty: 'report', ...more })

/** Duties of a visit that ends on 5 March at eleven, as clause, who owes it and when it falls due. */
const duties: readonly (readonly [
  title: string,
  clauses: Written[],
  more: Written,
  expected: readonly (readonly [string, string, string | null])[],
])[] = [
  ['no time set', [oblige()], {}, [['R/9', 'HOUSE', null]]],
  ['seven days from the end', [oblige({ within: 'P7D' })], {}, [['R/9', 'HOUSE', '2026-03-12T11:00Z']]],
  ['owed by someone named', [oblige({ by: 'BUREAU', within: 'PT24H' })], {}, [['R/9', 'BUREAU', '2026-03-06T11:00Z']]],
  [
    'days over the change of clocks, in its zone',
    [oblige({ within: 'P7D' })],
    { zone: 'America/New_York' },
    [['R/9', 'HOUSE', '2026-03-12T10:00Z']],
  ],
  [
    'hours over the change of clocks',
    [oblige({ within: 'PT168H' })],
    { zone: 'America/New_York' },
    [['R/9', 'HOUSE', '2026-03-12T11:00Z']],
  ],
  ['another kind of act', [oblige({ about: { kind: ['train'] } })], {}, []],
  ['perhaps this act: nobody is freed of a duty by doubt', [oblige({ about: { place: ['RED'] } })], {}, [['R/9', 'HOUSE', null]]],
  ['not applicable', [oblige({ not_applicable: [{ about: { kind: ['visit'] }, para: '3' }] })], {}, []],
  ['arising from another duty falling overdue', [oblige({ trigger: { overdue: '8' } })], {}, []],
  ['no longer in force', [oblige()], { term: ['2026-01-01', '2026-03-01'] }, []],
  [
    'two, in canonical order',
    [oblige({ id: '2' }), oblige({ id: '1' })],
    {},
    [
      ['R/1', 'HOUSE', null],
      ['R/2', 'HOUSE', null],
    ],
  ],
]
for (const [title, clauses, more, expected] of duties) {
  test(`duties: ${title}`, () => {
    const answer = ask({ rulebook: [MANDATE, rule('R', clauses, more)], act: { place: { in: ['NORTH'], maybe: ['RED'] } } })
    assert.deepEqual(
      answer.duties.map((d) => [d.ref, d.by, d.due]),
      expected.map(([ref, by, due]) => [ref, by, due === null ? null : instant(due)]),
    )
  })
}

test('a mandate obliges those who act under it, and nobody else', () => {
  const mandate = (id: string, kind: string) => ({
    ...MANDATE,
    id,
    clauses: [{ id: '1', effect: 'permit', about: { kind: [kind] } }, oblige()],
  })
  assert.deepEqual(
    ask({ rulebook: [mandate('A', 'visit'), mandate('B', 'train')] }).duties.map((d) => d.ref),
    ['A/9'],
  )
})

test('no duty arises from an act that is not permitted', () => {
  const answer = ask({ rulebook: [MANDATE, rule('R', [oblige(), { id: '1', effect: 'require', any: [{ consented: { by: 'HOST' } }] }])] })
  assert.deepEqual([answer.verdict, answer.duties, answer.charges], ['refer', [], []])
})

// An emergency: what is open may be left to be justified, what is named only, and neither the unmet nor the damaged.
const emergency = (defer: string[]) => ({ ...MANDATE, clauses: [{ id: '1', effect: 'permit', about: {}, defer, within: 'PT24H' }] })
const CONSENT = rule('R', [{ id: '1', effect: 'require', any: [{ consented: { by: 'HOST' } }] }])
const deferrals: readonly (readonly [title: string, world: World, verdict: string, justify: readonly string[]])[] = [
  ['open and named', { rulebook: [emergency(['R/1']), CONSENT] }, 'permit', ['R/1']],
  ['open and not named', { rulebook: [emergency(['R/2']), CONSENT] }, 'refer', []],
  ['met: nothing to justify', { rulebook: [emergency(['R/1']), CONSENT], facts: [fact('HOST', 'consent', true)] }, 'permit', []],
  ['unmet', { rulebook: [emergency(['R/1']), CONSENT], facts: [fact('HOST', 'consent', false)] }, 'refuse', []],
  [
    'open because of damage',
    { rulebook: [emergency(['R/1']), CONSENT], facts: [{ of: 'HOST', is: 'consent', unreadable: true }] },
    'refer',
    [],
  ],
  ['forbidden', { rulebook: [emergency(['R/1']), rule('R', [{ id: '1', effect: 'forbid' }])] }, 'refuse', []],
  ['a torn instrument, named', { rulebook: [emergency(['TORN']), { id: 'TORN', unreadable: true }] }, 'permit', ['TORN']],
  ['a torn instrument, not named', { rulebook: [emergency(['R/1']), { id: 'TORN', unreadable: true }] }, 'refuse', []],
]
for (const [title, world, verdict, justify] of deferrals) {
  test(`deferral: ${title} -> ${verdict}`, () => {
    const answer = ask(world)
    assert.equal(answer.verdict, verdict)
    const owed = answer.duties.filter((d) => d.kind === 'justify')
    assert.deepEqual(
      owed.map((d) => [d.ref, d.justifies, d.by, d.due]),
      justify.map((ref) => ['M/1', ref, 'HOUSE', instant('2026-03-06T11:00Z')]),
    )
  })
}

const limit = (of: string, more: Written = {}): Written => ({ id: of, effect: 'limit', max: 1_000, of, window: 'term', ...more })
const PUMPS = {
  kind: 'transfer',
  counterpart: ['A', 'B'],
  lines: [
    { id: 'x', item: 'PUMP', qty: 3 },
    { id: 'y', item: 'PUMP', qty: 4 },
  ],
}
const MONEY = {
  kind: 'pay',
  lines: [
    { id: 'x', amount: '10.01', currency: 'EUR' },
    { id: 'y', amount: 5, currency: 'USD' },
  ],
}
const RATE = fact('USD', 'rate:EUR', '0.903')
const charges: readonly (readonly [title: string, limit: Written, act: Written, charged: readonly string[]])[] = [
  ['an act is one act, however many atoms it makes', limit('count'), PUMPS, ['R/count 1 count']],
  ['a line is charged once, however many counterparts share it', limit('qty'), PUMPS, ['R/qty 7 qty']],
  ['only the lines it is about', limit('qty', { about: { item: ['VALVE'] } }), PUMPS, []],
  ['money in its own currency, and exchanged, rounded against the limit', limit('EUR'), MONEY, ['R/EUR 14.53 EUR']],
  ['a limit on another kind of act', limit('count', { about: { kind: ['train'] } }), PUMPS, []],
]
for (const [title, clause, act, charged] of charges) {
  test(`charges: ${title}`, () => {
    const answer = ask({ rulebook: [MANDATE, rule('R', [clause])], act, facts: [RATE] })
    assert.equal(answer.verdict, 'permit')
    assert.deepEqual(
      answer.charges.map((c) => `${c.limit} ${c.amount.toFixed()} ${c.of}`),
      charged,
    )
  })
}

test('charges: where the rate changes during the act, and the act is judged in two segments, the highest is reserved', () => {
  const rate = (value: string, more: Written): Written => fact('USD', 'rate:EUR', value, more)
  const half = '2026-03-05T10:00Z'
  const charged = (first: string, then: string) =>
    ask({
      rulebook: [
        MANDATE,
        rule('R', [limit('EUR')]),
        rule('X', [{ id: '1', effect: 'require', any: [{ 'in-zone': { zones: ['NORTH'] } }] }], { term: [half, '2027-01-01'] }),
      ],
      act: { kind: 'pay', lines: [{ id: 'x', amount: '10', currency: 'USD' }] },
      facts: [rate(first, { until: half }), rate(then, { from: half })],
    }).charges.map((c) => c.amount.toFixed())
  assert.deepEqual([charged('0.9', '0.8'), charged('0.8', '0.9')], [['9'], ['9']])
})

const require = (condition: unknown) => rule('R', [{ id: '1', effect: 'require', any: [condition] }])
/** Until when an answer given on 2 March holds with nothing new recorded. Once the act has begun a permit no longer covers it. */
const standing: readonly (readonly [title: string, world: World, until: number | null])[] = [
  ['a plain permit, until the act has begun', {}, instant(START)],
  [
    'a permit after the fact, for ever',
    { rulebook: [{ ...MANDATE, clauses: [{ id: '1', effect: 'permit', about: {}, after_the_fact: true }] }] },
    null,
  ],
  [
    'notice wanting, until it would be too late',
    { rulebook: [MANDATE, require({ notified: { whom: 'HOST', before: 'PT48H' } })] },
    instant('2026-03-03T09:00Z'),
  ],
  [
    'an open duty, until it falls due',
    { rulebook: [MANDATE, require({ reported: { by: 'HOUSE' } })], facts: [{ of: 'HOUSE', is: 'duty', value: 'open', due: '2026-03-04' }] },
    instant('2026-03-04'),
  ],
  ['a fresh copy, until it is stale', { rulebook: [{ ...MANDATE, checked: '2026-02-25', max_age_days: 7 }] }, instant('2026-03-04')],
  [
    'a fresh order, until it is stale',
    { orders: { STATE: { nexus: ['always'], checked: '2026-02-24', max_age_days: 7 } } },
    instant('2026-03-03'),
  ],
  [
    'a reservation of another, until it expires',
    {
      rulebook: [MANDATE, rule('R', [limit('count', { max: 1 })])],
      facts: [{ of: 'R/count', is: 'usage', entries: [{ count: 1, when: '2026-02-01', state: 'reserved', expires: '2026-03-03' }] }],
    },
    instant('2026-03-03'),
  ],
]
for (const [title, world, until] of standing) {
  test(`holds until: ${title}`, () => {
    const answer = ask(world)
    assert.equal(answer.holdsUntil, until)
    if (until === null) return
    // And it does change there, with nothing recorded, only asked later. At the start itself an act has not yet begun.
    const before = new Date(until - 1).toISOString()
    const told = ({ verdict, reasons }: ReturnType<typeof ask>) => [verdict, reasons.map((r) => [r.code, r.ref, r.cause])]
    assert.deepEqual(told(ask({ ...world, at: before, known: ASKED })), told(answer))
    assert.notDeepEqual(told(ask({ ...world, at: new Date(until + 1).toISOString(), known: ASKED })), told(answer))
  })
}

const depends: readonly (readonly [title: string, world: World, on: readonly string[]])[] = [
  [
    'the law of every order that may reach it',
    { orders: { STATE: { nexus: ['always'] }, FAR: { nexus: [{ place: ['MOON'] }] } } },
    ['law HOUSE', 'law STATE'],
  ],
  ['a fact that is not there', { rulebook: [MANDATE, require({ consented: { by: 'HOST' } })] }, ['fact HOST consent', 'law HOUSE']],
  [
    'the bodies of whoever is named',
    { rulebook: [MANDATE, rule('R', [{ id: '1', effect: 'forbid', about: { party: ['GROUP'] } }])] },
    ['fact GUEST part-of', 'fact GUEST splinter-of'],
  ],
  [
    'an agreement that is not on file',
    { rulebook: [MANDATE, require({ 'agreement-in-force': { agreement: 'TRUCE' } })] },
    ['instrument TRUCE'],
  ],
  ['what an instrument rests on', { rulebook: [{ ...MANDATE, rests_on: ['BASE'] }] }, ['instrument BASE']],
  ['an event', { rulebook: [{ ...MANDATE, ends_on: 'BREAKDOWN' }] }, ['fact BREAKDOWN occurred']],
  ['what was used of a limit', { rulebook: [MANDATE, rule('R', [limit('count')])] }, ['fact R/count usage']],
  ['a rate', { rulebook: [MANDATE, rule('R', [limit('EUR')])], act: MONEY }, ['fact USD rate:EUR']],
  ['the ground of an order', { orders: { STATE: { nexus: [{ role_is: 'national' }] } } }, ['fact GUEST national', 'fact HOUSE national']],
]
for (const [title, world, on] of depends) {
  test(`depends on: ${title}`, () => {
    const { dependsOn } = ask(world)
    for (const one of on) assert.ok(dependsOn.includes(one), `${one} is not among ${dependsOn.join(', ')}`)
    assert.deepEqual(dependsOn, [...new Set(dependsOn)].sort())
    assert.ok(!dependsOn.includes('law FAR'))
  })
}

test('the end of the last leg is when duties begin to run', () => {
  const legs = [
    { id: 'b', when: ['2026-03-07', '2026-03-08'] },
    { id: 'a', when: [START, END] },
  ]
  const [duty] = ask({ rulebook: [MANDATE, rule('R', [oblige({ within: 'P1D' })])], act: { when: undefined, legs } }).duties
  assert.equal(duty?.due, instant('2026-03-09'))
})
