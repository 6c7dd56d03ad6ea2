import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ASKED, inquiryOf, instant, instrumentIn, rule, type Written } from '../../../tests/support/world.ts'
import type { Verb } from '../law/clause.ts'
import { empowered, power } from './power.ts'

const BANNED = { id: '1', effect: 'forbid' }
const empower = (who: string, over: string, more: Written = {}): Written => ({
  id: `to-${who}`,
  effect: 'empower',
  who,
  to: ['exempt'],
  over: [over],
  ...more,
})
const R = (...clauses: Written[]): Written => rule('R', [BANNED, ...clauses], { issuer: 'BOARD' })
const from = (issuer: string, id: string, clauses: Written[], more: Written = {}): Written => rule(id, clauses, { issuer, ...more })

type Word = 'has' | 'perhaps' | 'has not'
const word = (truth: number): Word => (['has not', 'perhaps', 'has'] as const)[truth as 0 | 1 | 2]

/** Whether someone may exempt from R on the day it was asked. */
const table: readonly (readonly [title: string, who: string, rulebook: Written[], expected: Word])[] = [
  ['its issuer', 'BOARD', [R()], 'has'],
  ['anyone else', 'OFFICE', [R()], 'has not'],
  ['nobody named', '', [R()], 'has not'],
  ['the issuer of what it rests on', 'PARLIAMENT', [{ ...R(), rests_on: ['LAW'] }, from('PARLIAMENT', 'LAW', [BANNED])], 'has'],
  [
    'the issuer of what that rests on in turn',
    'PEOPLE',
    [{ ...R(), rests_on: ['LAW'] }, from('PARLIAMENT', 'LAW', [BANNED], { rests_on: ['CHARTER'] }), from('PEOPLE', 'CHARTER', [BANNED])],
    'has not',
  ],
  ['the issuer of what rests on it', 'MINISTER', [R(), from('MINISTER', 'ORDER', [BANNED], { rests_on: ['R'] })], 'has not'],
  ['the issuer of what it cites', 'PARLIAMENT', [{ ...R(), cites: ['LAW'] }, from('PARLIAMENT', 'LAW', [BANNED])], 'has not'],
  ['whom it empowers itself', 'OFFICE', [R(empower('OFFICE', 'R'))], 'has'],
  ['whom it empowers over another', 'OFFICE', [R(empower('OFFICE', 'S'))], 'has not'],
  ['whom it empowers to something else', 'OFFICE', [R(empower('OFFICE', 'R', { to: ['approve', 'suspend'] }))], 'has not'],
  ['whom its issuer empowers elsewhere', 'OFFICE', [R(), from('BOARD', 'D', [empower('OFFICE', 'R')])], 'has'],
  ['whom what it rests on empowers', 'OFFICE', [{ ...R(), rests_on: ['LAW'] }, from('PARLIAMENT', 'LAW', [empower('OFFICE', 'R')])], 'has'],
  ['whom a stranger empowers', 'OFFICE', [R(), from('STRANGER', 'D', [empower('OFFICE', 'R')])], 'has not'],
  ['who empowers himself', 'OFFICE', [R(), from('OFFICE', 'D', [empower('OFFICE', 'R', { onward: true })])], 'has not'],
  [
    'two who empower each other',
    'A',
    [R(), from('A', 'DA', [empower('B', 'R', { onward: true })]), from('B', 'DB', [empower('A', 'R', { onward: true })])],
    'has not',
  ],
  [
    'a delegate of a delegate, onward allowed',
    'CLERK',
    [R(empower('OFFICE', 'R', { onward: true })), from('OFFICE', 'D', [empower('CLERK', 'R')])],
    'has',
  ],
  [
    'a delegate of a delegate, onward not allowed',
    'CLERK',
    [R(empower('OFFICE', 'R')), from('OFFICE', 'D', [empower('CLERK', 'R')])],
    'has not',
  ],
  [
    'the third in a chain, onward allowed twice',
    'C',
    [R(empower('A', 'R', { onward: true })), from('A', 'DA', [empower('B', 'R', { onward: true })]), from('B', 'DB', [empower('C', 'R')])],
    'has',
  ],
  [
    'the third in a chain, onward allowed once',
    'C',
    [R(empower('A', 'R', { onward: true })), from('A', 'DA', [empower('B', 'R')]), from('B', 'DB', [empower('C', 'R')])],
    'has not',
  ],
  [
    'whom a delegation that ended empowered',
    'OFFICE',
    [R(), from('BOARD', 'D', [empower('OFFICE', 'R')], { ended: { on: '2026-03-01' } })],
    'has not',
  ],
  [
    'whom a suspended delegation empowered',
    'OFFICE',
    [R(), from('BOARD', 'D', [empower('OFFICE', 'R')], { suspended: [['2026-03-01', '2026-04-01']] })],
    'has not',
  ],
  ['whom a contested delegation empowers', 'OFFICE', [R(), from('BOARD', 'D', [empower('OFFICE', 'R')], { contested: true })], 'perhaps'],
  ['whom an unattested delegation empowers', 'OFFICE', [R(), from('BOARD', 'D', [empower('OFFICE', 'R')], { attested: false })], 'perhaps'],
  [
    'whom a contested and a plain delegation empower',
    'OFFICE',
    [R(empower('OFFICE', 'R')), from('BOARD', 'D', [empower('OFFICE', 'R')], { contested: true })],
    'has',
  ],
  [
    'whom a delegation not filed yet empowers',
    'OFFICE',
    [R(), from('BOARD', 'D', [empower('OFFICE', 'R')], { recorded: '2026-03-03' })],
    'has not',
  ],
]
for (const [title, who, rulebook, expected] of table) {
  test(`${title} ${expected} the power to exempt`, () => {
    const q = inquiryOf({ rulebook })
    assert.equal(word(power(q, who, 'exempt', instrumentIn(q, 'R'), instant(ASKED))), expected)
  })
}

const WHEN: readonly (readonly [instant: string, expected: Word])[] = [
  ['2026-01-31T23:59:59.999Z', 'has not'],
  ['2026-02-01', 'has'],
  ['2026-02-28T23:59:59.999Z', 'has'],
  ['2026-03-01', 'has not'],
]
for (const [moment, expected] of WHEN) {
  test(`of a delegation for February a delegate ${expected} the power at ${moment}`, () => {
    const q = inquiryOf({ rulebook: [R(), from('BOARD', 'D', [empower('OFFICE', 'R')], { term: ['2026-02-01', '2026-03-01'] })] })
    const before = [q.t, q.next]
    assert.equal(word(power(q, 'OFFICE', 'exempt', instrumentIn(q, 'R'), instant(moment))), expected)
    assert.deepEqual([q.t, q.next], before, 'looking at another moment leaves the sweep where it was')
  })
}

test('what was passed on must have been held when it was passed on, and need not be held after', () => {
  const chain = (held: string[], passed: string) => {
    const given = from('BOARD', 'D', [empower('OFFICE', 'R', { onward: true })], { term: held })
    const on = from('OFFICE', 'E', [empower('CLERK', 'R')], { issued: passed })
    const q = inquiryOf({ rulebook: [R(), given, on] })
    return word(power(q, 'CLERK', 'exempt', instrumentIn(q, 'R'), instant(ASKED)))
  }
  assert.equal(chain(['2026-01-01', '2026-02-01'], '2026-01-15'), 'has')
  assert.equal(chain(['2026-02-01', '2026-12-01'], '2026-01-15'), 'has not')
})

test('only the clause of the version in force at that moment gives power', () => {
  const versions = [
    { v: 1, from: '2026-01-01', clauses: [empower('OFFICE', 'R')] },
    { v: 2, from: '2026-02-01', clauses: [BANNED] },
  ]
  const q = inquiryOf({ rulebook: [R(), from('BOARD', 'D', [], { clauses: undefined, versions })] })
  const at = (moment: string) => word(power(q, 'OFFICE', 'exempt', instrumentIn(q, 'R'), instant(moment)))
  assert.deepEqual([at('2026-01-15'), at('2026-02-15')], ['has', 'has not'])
})

test('every verb is a power of its own', () => {
  const verbs: Verb[] = ['exempt', 'amend', 'suspend', 'approve', 'act-for', 'resolve']
  for (const given of verbs) {
    const q = inquiryOf({ rulebook: [R(empower('OFFICE', 'R', { to: [given] }))] })
    const held = verbs.filter((verb) => power(q, 'OFFICE', verb, instrumentIn(q, 'R'), instant(ASKED)) === 2)
    assert.deepEqual(held, [given])
  }
})

test('to act for a grantee is never the issuer\u2019s own right', () => {
  const q = inquiryOf({ rulebook: [R(empower('PSC', 'R', { to: ['act-for'] }))] })
  const held = (who: string) => word(empowered(q, who, 'act-for', instrumentIn(q, 'R')))
  assert.deepEqual([held('BOARD'), held('PSC'), held('OTHER')], ['has not', 'has', 'has not'])
})
