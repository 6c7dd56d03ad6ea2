import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ASKED, ask, fact, inquiryOf, MANDATE, provisionIn, rule, type World, type Written } from '../../../tests/support/world.ts'
import { lifted, unreadableExemptions } from './exemption.ts'
import { mentionsOf } from './reasons.ts'

const BAN: Written = { id: '1', effect: 'forbid', tags: ['freeze'], about: { party: ['GUEST'] } }
const R = rule('R', [BAN, { id: '2', effect: 'forbid', about: { party: ['GUEST'] } }])
const exempt = (clause: Written = {}, more: Written = {}): Written =>
  rule('E', [{ id: '1', effect: 'exempt', lifts: ['R/1'], ...clause }], { kind: 'exemption', ...more })
const AID = { fact: { of: 'HOUSE', is: 'relief' } }

type Word = 'lifted' | 'perhaps' | 'stands'
const word = (truth: number): Word => (['stands', 'perhaps', 'lifted'] as const)[truth as 0 | 1 | 2]

const table: readonly (readonly [title: string, rulebook: Written[], expected: Word, world?: World])[] = [
  ['no exemption', [], 'stands'],
  ['one that names it', [exempt()], 'lifted'],
  ['one that names another', [exempt({ lifts: ['R/2'] })], 'stands'],
  ['one that names the tag', [exempt({ lifts: [{ tag: 'freeze' }] })], 'lifted'],
  ['one that names the tag of its issuer', [exempt({ lifts: [{ tag: 'freeze', issuer: 'BOARD' }] })], 'lifted'],
  ['one that names the tag of another issuer', [exempt({ lifts: [{ tag: 'freeze', issuer: 'UNSC' }] })], 'stands'],
  ['one for another kind of act', [exempt({ about: { kind: ['pay'] } })], 'stands'],
  ['one for this kind of act', [exempt({ about: { kind: ['visit'] } })], 'lifted'],
  ['one for a purpose that is not stated', [exempt({ about: { purpose: ['relief'] } })], 'perhaps'],
  [
    'one for a body that the guest is part of: what frees is read strictly',
    [exempt({ about: { counterpart: ['GROUP'] } })],
    'stands',
    { facts: [fact('GUEST', 'part-of', 'GROUP')] },
  ],
  ['one whose condition is met', [exempt({ if: [AID] })], 'lifted', { facts: [fact('HOUSE', 'relief', true)] }],
  ['one whose condition is open', [exempt({ if: [AID] })], 'perhaps'],
  ['one whose condition is unmet', [exempt({ if: [AID] })], 'stands', { facts: [fact('HOUSE', 'relief', false)] }],
  [
    'one of whose two conditions one is open',
    [exempt({ if: [AID, { fact: { of: 'HOUSE', is: 'shown' } }] })],
    'perhaps',
    { facts: [fact('HOUSE', 'relief', true)] },
  ],
  ['one that has ended', [exempt({}, { term: ['2026-01-01', '2026-03-05'] })], 'stands'],
  ['one that is suspended', [exempt({}, { suspended: [['2026-03-01', null]] })], 'stands'],
  ['one that is contested', [exempt({}, { contested: true })], 'perhaps'],
  ['one that nobody attested', [exempt({}, { attested: false })], 'perhaps'],
  ['one that is filed later than what is known', [exempt({}, { recorded: '2026-03-03' })], 'stands'],
  ['one of someone without the power', [exempt({}, { issuer: 'STRANGER' })], 'stands'],
  [
    'one of a delegate',
    [exempt({}, { issuer: 'OFFICE' }), rule('D', [{ id: '1', effect: 'empower', who: 'OFFICE', to: ['exempt'], over: ['R'] }])],
    'lifted',
  ],
  [
    'one of a delegate who had no power yet when he issued it',
    [
      exempt({}, { issuer: 'OFFICE', issued: '2026-01-15' }),
      rule('D', [{ id: '1', effect: 'empower', who: 'OFFICE', to: ['exempt'], over: ['R'] }], { term: ['2026-02-01', '2027-01-01'] }),
    ],
    'stands',
  ],
  [
    'one of a delegate whose power ended after he issued it',
    [
      exempt({}, { issuer: 'OFFICE', issued: '2026-01-15' }),
      rule('D', [{ id: '1', effect: 'empower', who: 'OFFICE', to: ['exempt'], over: ['R'] }], { term: ['2026-01-01', '2026-02-01'] }),
    ],
    'lifted',
  ],
  [
    'one of a delegate whose power is contested',
    [
      exempt({}, { issuer: 'OFFICE' }),
      rule('D', [{ id: '1', effect: 'empower', who: 'OFFICE', to: ['exempt'], over: ['R'] }], { contested: true }),
    ],
    'perhaps',
  ],
  [
    'one that was good only in an earlier version',
    [
      rule('E', [], {
        kind: 'exemption',
        clauses: undefined,
        versions: [
          { v: 1, from: '2026-01-01', clauses: [{ id: '1', effect: 'exempt', lifts: ['R/1'] }] },
          { v: 2, from: '2026-02-01', clauses: [{ id: '1', effect: 'exempt', lifts: ['R/2'] }] },
        ],
      }),
    ],
    'stands',
  ],
  ['a good one beside a bad one', [exempt(), rule('F', [{ id: '1', effect: 'exempt', lifts: ['R/1'], if: [AID] }])], 'lifted'],
]
for (const [title, rulebook, expected, world = {}] of table) {
  test(`${title}: ${expected}`, () => {
    const q = inquiryOf({ ...world, rulebook: [MANDATE, R, ...rulebook] })
    assert.equal(word(lifted(q, provisionIn(q.rulebook, 'R/1')).truth), expected)
  })
}

test('the verdict follows: lifted permits, perhaps refers, standing refuses', () => {
  const only = rule('R', [BAN])
  const verdict = (...rulebook: Written[]) => ask({ rulebook: [MANDATE, only, ...rulebook] }).verdict
  assert.deepEqual([verdict(exempt()), verdict(exempt({ if: [AID] })), verdict()], ['permit', 'refer', 'refuse'])
})

test('lifting one prohibition leaves the other, and a lifted one is told as lifted', () => {
  const { verdict, reasons } = ask({ rulebook: [MANDATE, R, exempt()] })
  assert.deepEqual([verdict, reasons.map((r) => [r.code, r.ref])], ['refuse', [['prohibited', 'R/2']]])
  const permitted = ask({ rulebook: [MANDATE, rule('R', [BAN]), exempt()] })
  const told = permitted.reasons.find((r) => r.code === 'lifted')
  assert.deepEqual([told?.ref, told === undefined ? [] : mentionsOf(told).toSorted()], ['R/1', ['E/1', 'R/1']])
})

test('what an exemption lifts may be a requirement or a limit', () => {
  const waive = (clause: Written) => {
    const restriction = rule('R', [{ id: '1', ...clause }])
    return [ask({ rulebook: [MANDATE, restriction] }).verdict, ask({ rulebook: [MANDATE, restriction, exempt()] }).verdict]
  }
  assert.deepEqual(waive({ effect: 'require', any: [AID] }), ['refer', 'permit'])
  assert.deepEqual(waive({ effect: 'limit', max: 0, of: 'count', window: 'term' }), ['refuse', 'permit'])
})

test('an exemption gives no authority', () => {
  const { verdict, reasons } = ask({ rulebook: [exempt(), rule('R', [BAN])] })
  assert.deepEqual([verdict, reasons[0]?.code], ['refuse', 'no-authority'])
})

test('one that was tried and failed is kept, with each thing it needed', () => {
  const q = inquiryOf({ rulebook: [MANDATE, R, exempt({ if: [AID] }, { issuer: 'STRANGER', contested: true })] })
  const [tried] = lifted(q, provisionIn(q.rulebook, 'R/1')).tried
  assert.deepEqual([tried?.ref, tried?.truth, tried?.inForce, tried?.power, tried?.match], ['E/1', 0, 1, 0, 2])
  assert.deepEqual(
    tried?.findings.map((f) => f.cause),
    ['not-known'],
  )
})

const torn: readonly (readonly [title: string, instrument: Written, named: readonly string[]])[] = [
  ['a damaged clause of the issuer', rule('E', [{ id: '1', effect: 'exempt', unreadable: true }]), ['E/1']],
  ['a damaged clause of a stranger', rule('E', [{ id: '1', effect: 'exempt', unreadable: true }], { issuer: 'STRANGER' }), []],
  ['a damaged clause of what has ended', rule('E', [{ id: '1', effect: 'exempt', unreadable: true }], { ended: { on: '2026-03-01' } }), []],
  ['a damaged exemption of the issuer', { id: 'E', kind: 'exemption', issuer: 'BOARD', unreadable: true }, ['E']],
  ['a damaged clause that is no exemption', rule('E', [{ id: '1', effect: 'permit', unreadable: true }]), []],
]
for (const [title, instrument, named] of torn) {
  test(`${title}: ${named.length === 0 ? 'not named' : 'named beside the prohibition it might have lifted'}`, () => {
    const q = inquiryOf({ rulebook: [MANDATE, R, instrument], at: ASKED })
    assert.deepEqual(
      unreadableExemptions(q, provisionIn(q.rulebook, 'R/1')).map((t) => t.ref),
      named,
    )
  })
}
