import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ask, fact, rule, type Written } from '../../../tests/support/world.ts'

const ORDERS = { STATE: { nexus: ['always'] }, UNION: { nexus: ['always'] } }
const FORBID: Written = { id: '1', effect: 'forbid', about: { kind: ['visit'] } }
const clause = (of: string): Written => ({ id: '1', effect: 'require', any: [{ fact: { of: 'GUEST', is: of } }] })
const denial = (of: string): Written => ({ id: '1', effect: 'require', any: [{ not: { fact: { of: 'GUEST', is: of } } }] })
const state = (one: Written): Written => rule('S', [one], { order: 'STATE', issuer: 'STATE-A' })
const union = (one: Written, more: Written = {}): Written => rule('N', [one], { order: 'UNION', issuer: 'UNION-COUNCIL', ...more })
const MANDATE: Written = {
  id: 'M',
  kind: 'mandate',
  issuer: 'COUNCIL',
  term: ['2026-01-01', '2027-01-01'],
  clauses: [{ id: '1', effect: 'permit', about: {} }],
}
const carveOut = (by: string): Written => ({
  ...rule('CARVE', [{ id: '1', effect: 'exempt', about: { kind: ['visit'] }, lifts: ['N/1', 'S/1'] }]),
  ...{ order: 'UNION', issuer: by, kind: 'exemption' },
})

const table: readonly (readonly [title: string, rulebook: readonly Written[], facts: readonly Written[], conflicts: readonly unknown[]])[] =
  [
    [
      'our mandate carries what a state forbids',
      [MANDATE, state(FORBID)],
      [],
      [['permitted-and-refused', ['HOUSE', 'STATE'], [['M/1'], ['S/1']]]],
    ],
    [
      'another order restricts nothing: it permits nothing either',
      [MANDATE, state(FORBID), union({ ...FORBID, about: { kind: ['pay'] } })],
      [],
      [['permitted-and-refused', ['HOUSE', 'STATE'], [['M/1'], ['S/1']]]],
    ],
    [
      'a carve-out of one order does not open the other',
      [MANDATE, state(FORBID), union(FORBID), carveOut('UNION-COUNCIL')],
      [],
      [
        ['lifted-and-refused', ['UNION', 'STATE'], [['CARVE/1'], ['S/1']]],
        ['permitted-and-refused', ['HOUSE', 'STATE'], [['M/1'], ['S/1']]],
      ],
    ],
    [
      'one requires what the other requires not to be',
      [MANDATE, state(clause('told')), union(denial('told'))],
      [fact('GUEST', 'told', true)],
      [
        ['opposed-requirements', ['STATE', 'UNION'], [['S/1'], ['N/1']]],
        ['permitted-and-refused', ['HOUSE', 'UNION'], [['M/1'], ['N/1']]],
      ],
    ],
    [
      'one requires one thing, the other another',
      [MANDATE, state(clause('told')), union(clause('asked'))],
      [fact('GUEST', 'told', true), fact('GUEST', 'asked', true)],
      [],
    ],
    ['what is only referred conflicts with nobody yet', [MANDATE, state(clause('told'))], [], []],
    ['both permit', [MANDATE, state(clause('told'))], [fact('GUEST', 'told', true)], []],
  ]
for (const [title, rulebook, facts, conflicts] of table)
  test(title, () => {
    const { conflicts: found } = ask({ rulebook, facts, orders: ORDERS })
    assert.deepEqual(
      found.map(({ kind, orders, refs }) => [kind, orders, refs]),
      conflicts,
    )
  })

test('opposed requirements are told also while both are open, for then neither can be met without the other failing', () => {
  const { verdict, conflicts } = ask({ rulebook: [MANDATE, state(clause('told')), union(denial('told'))], orders: ORDERS })
  assert.equal(verdict, 'refer')
  assert.deepEqual(
    conflicts.map(({ kind }) => kind),
    ['opposed-requirements'],
  )
})
