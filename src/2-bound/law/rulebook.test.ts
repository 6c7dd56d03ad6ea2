import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isRefusal } from '#ground/refusal.ts'
import fc from '#property'
import { inquiryOf, instrumentIn, MANDATE, provisionIn, read, rule, TERM, type Written } from '../../../tests/support/world.ts'
import { readOrders } from './order.ts'
import { readInstrument } from './read-instrument.ts'
import { type Rulebook, rulebook } from './rulebook.ts'

const book = (written: readonly Written[], orders?: Written): Rulebook =>
  read(
    rulebook(
      written.map((one) => read(readInstrument(one))),
      read(readOrders(orders)),
    ),
  )
const refs = (list: readonly { readonly clause: { readonly ref: string } | null }[]): (string | undefined)[] =>
  list.map((p) => p.clause?.ref)
const inHouse = (from: Rulebook) => {
  const law = from.orders.get('HOUSE')
  assert.ok(law)
  return law
}

test('an id that is filed twice is refused by name', () => {
  const found = rulebook([MANDATE, rule('R', [{ id: '1', effect: 'forbid' }]), MANDATE].map((one) => read(readInstrument(one))))
  assert.ok(isRefusal(found))
  assert.deepEqual([found.code, found.values.found], ['instrument-repeated', 'M'])
})

test('no instruments make a book with the order of the house alone', () => {
  assert.deepEqual([...book([]).orders.keys()], ['HOUSE'])
  assert.equal(inHouse(book([])).declared, true)
})

test('an order that only an instrument names is there, undeclared and open', () => {
  const law = book([rule('R', [{ id: '1', effect: 'forbid' }], { order: 'STATE' })]).orders.get('STATE')
  assert.deepEqual([law?.declared, law?.order.closed], [false, false])
})

const clauses = [
  { id: '1', effect: 'permit', about: { kind: ['visit'] } },
  { id: '2', effect: 'forbid' },
  { id: '3', effect: 'limit', max: 1, of: 'count', window: 'term' },
  { id: '4', effect: 'oblige', duty: 'report' },
  { id: '5', effect: 'reserve' },
  { id: '6', effect: 'forbid', scope: 'any' },
  { id: '7', effect: 'forbid', scope: 'warrant' },
]
const filed: readonly (readonly [kind: string, everyone: readonly string[], dutiesOfAll: readonly string[], underIt: readonly string[]])[] =
  [
    ['mandate', ['I/6'], [], ['I/2', 'I/3', 'I/4', 'I/7']],
    ['licence', ['I/6'], [], ['I/2', 'I/3', 'I/4', 'I/7']],
    ['rule', ['I/2', 'I/3', 'I/6'], ['I/4'], ['I/7']],
    ['agreement', ['I/2', 'I/3', 'I/6'], ['I/4'], ['I/7']],
  ]
for (const [kind, everyone, dutiesOfAll, underIt] of filed) {
  test(`what a ${kind} says binds everyone or acts done under it`, () => {
    const made = book([{ id: 'I', kind, issuer: 'B', term: TERM, clauses }])
    const law = inHouse(made)
    const version = made.instruments.get('I')?.versions[0]
    assert.ok(version)
    const own = made.warrantLaw(version)
    assert.deepEqual([refs(law.permits.everything), refs(law.reserves.everything)], [['I/1'], ['I/5']])
    assert.deepEqual([refs(law.restrictions.everything), refs(law.duties.everything)], [everyone, dutiesOfAll])
    assert.deepEqual([...refs(own.restrictions), ...refs(own.duties)].toSorted(), underIt)
  })
}

test('an exemption is found by the clause it names, by a tag, or by a tag of an issuer; never twice', () => {
  const lifting = (id: string, lifts: unknown) => rule(id, [{ id: '1', effect: 'exempt', lifts }], { kind: 'exemption' })
  const made = book([
    rule('R', [
      { id: '1', effect: 'forbid', tags: ['freeze', 'ban'] },
      { id: '2', effect: 'forbid' },
    ]),
    lifting('A', ['R/1']),
    lifting('B', [{ tag: 'freeze' }]),
    lifting('C', [{ tag: 'freeze', issuer: 'BOARD' }]),
    lifting('D', [{ tag: 'freeze', issuer: 'OTHERS' }]),
    lifting('E', [{ tag: 'freeze' }, { tag: 'ban' }, 'R/1']),
    lifting('F', ['R/2']),
    lifting('G', [{ tag: 'elsewhere' }]),
  ])
  assert.deepEqual(refs(made.exemptsNaming(provisionIn(made, 'R/1'))), ['A/1', 'B/1', 'C/1', 'E/1'])
  assert.deepEqual(refs(made.exemptsNaming(provisionIn(made, 'R/2'))), ['F/1'])
})

test('who is empowered to what over which instrument is found by verb and instrument', () => {
  const made = book([rule('R', [{ id: '9', effect: 'empower', who: 'OFFICE', to: ['exempt', 'approve'], over: ['R', 'S'] }])])
  const found = (['exempt', 'approve', 'suspend'] as const).map((verb) => refs(made.empowering(verb, 'S')))
  assert.deepEqual([found, refs(made.empowering('exempt', 'T'))], [[['R/9'], ['R/9'], []], []])
})

/** Damage that blocks, and why; damage that gives nothing is kept apart. */
const damaged: readonly (readonly [title: string, instrument: Written, blocks: readonly string[]])[] = [
  ['an instrument nobody can read', { id: 'I', unreadable: true }, ['instrument-unreadable']],
  ['a permit nobody can read', rule('I', [{ id: '1', unreadable: true, effect: 'permit' }]), []],
  ['an exemption nobody can read', rule('I', [{ id: '1', unreadable: true, effect: 'exempt' }]), []],
  ['a delegation nobody can read', rule('I', [{ id: '1', unreadable: true, effect: 'empower' }]), []],
  ['a limit nobody can read', rule('I', [{ id: '1', unreadable: true, effect: 'limit' }]), ['clause-unreadable']],
  ['a clause nobody knows the effect of', rule('I', [{ id: '1', unreadable: true }]), ['clause-unreadable']],
  [
    'a version nobody can read',
    rule('I', [], { clauses: undefined, versions: [{ v: 1, from: '2026-01-01', unreadable: true }] }),
    ['version-unreadable'],
  ],
  ['a version of which a copy can be read', rule('I', [{ id: '1', effect: 'reserve' }], { unreadable: true }), []],
  ['an exemption that names an exemption', rule('I', [{ id: '1', effect: 'exempt', lifts: ['E/1'] }]), ['exemption-malformed']],
  ['an exemption that names a damaged exemption', rule('I', [{ id: '1', effect: 'exempt', lifts: ['X/1'] }]), ['exemption-malformed']],
  ['an exemption that names itself', rule('I', [{ id: '1', effect: 'exempt', lifts: ['I/1'] }]), ['exemption-malformed']],
  ['an exemption that names a permit', rule('I', [{ id: '1', effect: 'exempt', lifts: ['M/1'] }]), ['exemption-malformed']],
  ['an exemption that names what is not on file', rule('I', [{ id: '1', effect: 'exempt', lifts: ['NOWHERE/1'] }]), []],
]
for (const [title, instrument, blocks] of damaged) {
  test(`${title} ${blocks.length === 0 ? 'blocks nothing' : `blocks: ${blocks.join()}`}`, () => {
    const lift = rule('E', [{ id: '1', effect: 'exempt', lifts: ['R/1'] }])
    const torn = rule('X', [{ id: '1', unreadable: true, effect: 'exempt' }])
    const made = book([MANDATE, lift, torn, instrument])
    assert.deepEqual(
      inHouse(made).damages.everything.map((d) => d.why),
      blocks,
    )
  })
}

test('damaged permits and exemptions are kept to be named where they might have helped', () => {
  const made = book([
    { id: 'A', kind: 'licence', unreadable: true },
    { id: 'B', kind: 'exemption', unreadable: true },
    { id: 'C', kind: 'measure', unreadable: true },
    rule('D', [
      { id: '1', unreadable: true, effect: 'permit' },
      { id: '2', unreadable: true, effect: 'exempt' },
      { id: '3', unreadable: true },
    ]),
  ])
  assert.deepEqual(
    [made.damagedPermits.map((d) => d.ref), made.damagedExempts.map((d) => d.ref)],
    [
      ['A', 'D/1'],
      ['B', 'D/2'],
    ],
  )
})

test('the book is the same in whatever order instruments are handed in', () => {
  const law = [
    MANDATE,
    rule('R', [
      { id: '2', effect: 'forbid', tags: ['t'] },
      { id: '1', effect: 'reserve' },
    ]),
    rule('E', [{ id: '1', effect: 'exempt', lifts: [{ tag: 't' }, 'M/1'] }]),
    { id: 'TORN', unreadable: true },
    rule('S', [{ id: '1', effect: 'forbid' }], { order: 'STATE' }),
  ]
  const told = (made: Rulebook) =>
    [...made.orders].map(([id, o]) => [
      id,
      ...[o.permits, o.restrictions, o.reserves, o.duties, o.damages].map((index) =>
        index.everything.map((p) => [p.ordinal, p.clause?.ref]),
      ),
    ])
  const plain = told(book(law))
  fc.assert(fc.property(fc.shuffledSubarray(law, { minLength: law.length }), (shuffled) => assert.deepEqual(told(book(shuffled)), plain)))
})

test('what binds under a version is of that version only', () => {
  const clause = (max: number) => [{ id: '1', effect: 'limit', max, of: 'count', window: 'term' }]
  const q = inquiryOf({
    rulebook: [
      rule('M', [], {
        kind: 'mandate',
        clauses: undefined,
        versions: [
          { v: 1, from: '2026-01-01', clauses: clause(1) },
          { v: 2, from: '2026-02-01', clauses: clause(2) },
        ],
      }),
    ],
  })
  const [first, second] = instrumentIn(q, 'M').versions
  assert.ok(first && second)
  const most = [first, second].map((v) =>
    q.rulebook.warrantLaw(v).restrictions.map((p) => (p.clause.effect === 'limit' ? p.clause.max.toNumber() : 0)),
  )
  assert.deepEqual(most, [[1], [2]])
})
