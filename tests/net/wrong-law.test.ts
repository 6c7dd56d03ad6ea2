/**
 * Law that is wrong in itself, from the form to the record: what is refused when it is read, what when it is filed, and what can be written
 * and gives nothing when it is asked about. Each says the field and what would be accepted, or is told by name in the answer.
 */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { mentionsOf } from '#bound/determine/reasons.ts'
import { readInstrument } from '#bound/law/read-instrument.ts'
import { isRefusal } from '#ground/refusal.ts'
import { Desk } from '../support/record.ts'
import { spoilTable } from '../support/spoil.ts'
import { ask, MANDATE, rule, TERM, type Written } from '../support/world.ts'

const BAN = rule('BAN', [{ id: '1', effect: 'forbid', tags: ['freeze'] }])
const MEASURE = rule('R', [
  { id: '1', effect: 'forbid', about: { kind: ['visit'] } },
  { id: '2', effect: 'require', any: [{ consented: { by: 'HOST' } }] },
  { id: '3', effect: 'exempt', lifts: ['R/1'] },
  { id: '4', effect: 'empower', who: 'OFFICE', to: ['exempt'], over: ['R'] },
])

spoilTable('instrument', MEASURE, readInstrument, [
  ['clauses.2.lifts', [], 'shape-too-small', 'clauses[2].lifts', /^1$/],
  ['clauses.2.lifts', undefined, 'clause-needs', 'clauses[2].lifts', /lifts/],
  ['term', ['2026-06-01', '2026-01-01'], 'term-ends-before-it-starts', 'term'],
  ['term', ['2026-06-01', '2026-06-01'], 'term-ends-before-it-starts', 'term'],
  ['clauses.1.id', '1', 'clause-repeated', 'clauses'],
  ['clauses.0.aboute', { kind: ['visit'] }, 'shape-unknown-key', 'clauses[0]', /about/],
  ['clauses.0.about.knd', ['visit'], 'shape-unknown-key', 'clauses[0].about', /kind/],
  ['clauses.3.to', ['pardon'], 'shape-not-one-of', 'clauses[3].to[0]', /exempt/],
  ['clauses.3.over', [], 'shape-too-small', 'clauses[3].over', /^1$/],
  ['clauses.1.any', [{ agreed: {} }], 'condition-unknown', 'clauses[1].any[0].agreed', /consented/],
])

/** What two instruments may say that only shows when both are on file: the exemption that hangs on it lifts nothing. */
const empty: readonly (readonly [title: string, rulebook: readonly Written[]])[] = [
  [
    'powers that rest on each other in a ring',
    [
      rule('P1', [{ id: '1', effect: 'empower', who: 'TWO', to: ['exempt'], over: ['BAN'], onward: true }], { issuer: 'ONE' }),
      rule('P2', [{ id: '1', effect: 'empower', who: 'ONE', to: ['exempt'], over: ['BAN'], onward: true }], { issuer: 'TWO' }),
      rule('E', [{ id: '1', effect: 'exempt', lifts: ['BAN/1'] }], { issuer: 'ONE' }),
    ],
  ],
  [
    'a power that its holder gave himself',
    [
      rule('P1', [{ id: '1', effect: 'empower', who: 'ONE', to: ['exempt'], over: ['BAN'], onward: true }], { issuer: 'ONE' }),
      rule('E', [{ id: '1', effect: 'exempt', lifts: ['BAN/1'] }], { issuer: 'ONE' }),
    ],
  ],
  ['an exemption from a clause that is not there', [rule('E', [{ id: '1', effect: 'exempt', lifts: ['BAN/9', 'GONE/1'] }])]],
  ['an exemption from a tag that nothing bears', [rule('E', [{ id: '1', effect: 'exempt', lifts: [{ tag: 'unheard' }] }])]],
  ['an exemption from itself', [rule('E', [{ id: '1', effect: 'exempt', lifts: ['E/1'] }])]],
  [
    'exemptions that rest on each other in a ring',
    [
      rule('E', [{ id: '1', effect: 'exempt', lifts: ['BAN/1'] }], { rests_on: ['F'] }),
      rule('F', [{ id: '1', effect: 'exempt', lifts: ['BAN/1'] }], { rests_on: ['E'] }),
    ],
  ],
]
for (const [title, rulebook] of empty) {
  test(`${title} frees nobody`, () => {
    const found = ask({ rulebook: [MANDATE, BAN, ...rulebook] })
    assert.notEqual(found.verdict, 'permit')
    assert.ok(found.reasons.some((reason) => mentionsOf(reason).some((name) => name.startsWith('BAN') || name.startsWith('E'))))
  })
}

test('law of an order that nobody declared holds up whatever it may reach', () => {
  const found = ask({ rulebook: [MANDATE, rule('R', [{ id: '1', effect: 'forbid' }], { order: 'NOWHERE' })] })
  assert.equal(found.verdict, 'refer')
  assert.deepEqual(found.orders.map((one) => [one.order, one.verdict]).sort(), [
    ['HOUSE', 'permit'],
    ['NOWHERE', 'refer'],
  ])
})

/** The same on its way into the record: what cannot be read is not filed, and nothing filed with it is. */
const unfiled: readonly (readonly [title: string, change: Written, code: string, field: RegExp])[] = [
  ['a term that ends before it begins', { term: ['2027-01-01', '2026-01-01'] }, 'term-ends-before-it-starts', /term$/],
  [
    'two clauses with one id',
    {
      clauses: [
        { id: '1', effect: 'forbid' },
        { id: '1', effect: 'forbid' },
      ],
    },
    'clause-repeated',
    /clauses$/,
  ],
  ['an unknown key', { clausses: [] }, 'shape-unknown-key', /instrument$/],
  ['an exemption that names nothing', { clauses: [{ id: '1', effect: 'exempt', lifts: [] }] }, 'shape-too-small', /clauses\[0\]\.lifts$/],
  ['a copy that says of itself that it cannot be read', { unreadable: true }, '', /./],
]
for (const [title, change, code, field] of unfiled) {
  test(`${title} is not filed`, () => {
    const desk = new Desk()
    const instrument = { id: 'N', kind: 'rule', issuer: 'BOARD', term: TERM, clauses: [{ id: '1', effect: 'forbid' }], ...change }
    const found = desk.asks('DESK', { verb: 'file', items: [{ instrument }] as never })
    assert.ok(isRefusal(found), `${title}: ${JSON.stringify(found)}`)
    if (code !== '') assert.equal(found.code, code)
    assert.match(found.where?.field ?? '', field)
  })
}
