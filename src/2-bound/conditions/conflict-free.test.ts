import assert from 'node:assert/strict'
import { test } from 'node:test'
import { conditionTable, refusedParticulars } from '../../../tests/support/condition-table.ts'
import { ask, fact, judged, MANDATE, rule, START, type World, type Written } from '../../../tests/support/world.ts'

// ASKER asks for a visit of HOUSE to GUEST. Nobody advises and nobody has approved unless a row says so.
const interest = (of: string, value: unknown, more: Written = {}): Written => fact(of, 'interest', value, more)
const NONE = interest('ASKER', 'none')
const world = (...facts: Written[]): World => ({ facts })
const DAMAGED = { of: 'ASKER', is: 'interest', unreadable: true }

conditionTable({ 'conflict-free': {} }, [
  ['no declaration', world(), 'open', 'not-declared', 'open'],
  ['declared none', world(NONE), 'met', null, 'unmet'],
  ['declared none, at C3', world(interest('ASKER', 'none', { grade: 'C3' })), 'met', null, 'unmet'],
  ['declared none, graded too low', world(interest('ASKER', 'none', { grade: 'D3' })), 'open', 'under-graded', 'unmet'],
  ['declared an interest elsewhere', world(interest('ASKER', 'TRADER')), 'met', null, 'unmet'],
  ['declared an interest in a party', world(interest('ASKER', 'GUEST')), 'unmet', 'has-interest', 'met'],
  [
    'declared interests elsewhere and in a party',
    world(interest('ASKER', 'TRADER'), interest('ASKER', 'GUEST')),
    'unmet',
    'has-interest',
    'met',
  ],
  ['said to have an interest in a party, at D4', world(interest('ASKER', 'GUEST', { grade: 'D4' })), 'unmet', 'has-interest', 'open'],
  ['declared none, and said to have one', world(NONE, interest('ASKER', 'GUEST', { grade: 'D4' })), 'open', 'disputed', 'unmet'],
  ['declared none, and rumoured to have one', world(NONE, interest('ASKER', 'GUEST', { grade: 'F6' })), 'met', null, 'unmet'],
  [
    'an interest in the body that the party is part of',
    world(interest('ASKER', 'HOLDING'), fact('GUEST', 'part-of', 'HOLDING')),
    'unmet',
    'has-interest',
    'met',
  ],
  [
    'an interest in what the party may have split from',
    world(interest('ASKER', 'HOLDING'), { of: 'GUEST', is: 'splinter-of', value: 'HOLDING' }),
    'open',
    'membership-doubtful',
    'open',
  ],
  ['an interest in nobody knows what', world(interest('ASKER', true)), 'open', 'unreadable-value', 'open'],
  ['the declaration runs out as the act begins', world(interest('ASKER', 'none', { until: START })), 'open', 'stale', 'open'],
  ['an interest given up', world(NONE, interest('ASKER', 'GUEST', { until: '2026-02-01' })), 'met', null, 'unmet'],
  ['damaged', world(DAMAGED), 'open', 'damaged', 'open'],
  ['an interest in a party, beside a damaged claim', world(interest('ASKER', 'GUEST'), DAMAGED), 'unmet', 'has-interest', 'open'],
  [
    'an interest in a party, and one in nobody knows what',
    world(interest('ASKER', 'GUEST'), interest('ASKER', true)),
    'unmet',
    'has-interest',
    'open',
  ],
  ['declared none, beside a damaged one', world(NONE, DAMAGED), 'open', 'damaged', 'open'],
  ['belongs to a party', world(NONE, fact('ASKER', 'part-of', 'GUEST')), 'unmet', 'belongs-to-party', 'met'],
  [
    'belongs to a party through another body',
    world(NONE, fact('ASKER', 'part-of', 'BRANCH'), fact('BRANCH', 'part-of', 'GUEST')),
    'unmet',
    'belongs-to-party',
    'met',
  ],
  [
    'is said to belong to a party, at D4',
    world(NONE, fact('ASKER', 'part-of', 'GUEST', { grade: 'D4' })),
    'open',
    'membership-doubtful',
    'open',
  ],
  ['belonged to a party', world(NONE, fact('ASKER', 'part-of', 'GUEST', { until: '2026-02-01' })), 'met', null, 'unmet'],
  [
    'a membership that cannot be read',
    world(NONE, { of: 'ASKER', is: 'part-of', unreadable: true }),
    'open',
    'membership-doubtful',
    'open',
  ],
  ['belongs to the actor, for which he asks', world(NONE, fact('ASKER', 'part-of', 'HOUSE')), 'met', null, 'unmet'],
  [
    'belongs to a beneficiary',
    { ...world(NONE, fact('ASKER', 'part-of', 'CLINIC')), act: { beneficiary: ['CLINIC'] } },
    'unmet',
    'belongs-to-party',
    'met',
  ],
  ['nobody says who asks', { ...world(), act: { asked_by: undefined } }, 'open', 'asker-unstated', 'open'],
  ['nobody says with whom', { ...world(NONE), act: { counterpart: undefined } }, 'open', 'role-unstated', 'open'],
  ['with nobody', { ...world(NONE), act: { counterpart: [] } }, 'met', null, 'unmet'],
])

const approval = (by: string, more: Written = {}): Written => ({
  of: 'act',
  is: 'approved',
  value: true,
  by,
  role: 'HEAD',
  rev: 1,
  ...more,
})
const ADVISED = { act: { advised_by: ['ADAM'] } }
conditionTable({ 'conflict-free': {} }, [
  ['the adviser has not declared', { ...ADVISED, facts: [NONE] }, 'open', 'not-declared', 'open'],
  ['the adviser has an interest', { ...ADVISED, facts: [NONE, interest('ADAM', 'GUEST')] }, 'unmet', 'has-interest', 'met'],
  ['both have declared none', { ...ADVISED, facts: [NONE, interest('ADAM', 'none')] }, 'met', null, 'unmet'],
  ['whoever approved has not declared', world(NONE, approval('HENRY')), 'open', 'not-declared', 'open'],
  ['whoever approved has an interest', world(NONE, approval('HENRY'), interest('HENRY', 'GUEST')), 'unmet', 'has-interest', 'met'],
  [
    'whoever approved belongs to a party',
    world(NONE, approval('HENRY'), interest('HENRY', 'none'), fact('HENRY', 'part-of', 'GUEST')),
    'unmet',
    'belongs-to-party',
    'met',
  ],
  ['whoever approved an earlier revision does not matter', world(NONE, approval('HENRY', { rev: 0 })), 'met', null, 'unmet'],
  ['whoever refused does not matter', world(NONE, approval('HENRY', { value: false })), 'met', null, 'unmet'],
  ['an approval that cannot be read', world(NONE, { of: 'act', is: 'approved', unreadable: true }), 'open', 'damaged', 'open'],
])

conditionTable({ 'conflict-free': { who: ['approved'] } }, [
  ['only those who approve are looked at', world(approval('HENRY'), interest('HENRY', 'none')), 'met', null, 'unmet'],
  ['nobody has approved yet', world(), 'met', null, 'unmet'],
])
conditionTable({ 'conflict-free': { with: ['beneficiary', 'TRADER'] } }, [
  ['only these parties are looked at', { ...world(interest('ASKER', 'GUEST')), act: { beneficiary: ['CLINIC'] } }, 'met', null, 'unmet'],
  ['a party named', { ...world(interest('ASKER', 'TRADER')), act: { beneficiary: ['CLINIC'] } }, 'unmet', 'has-interest', 'met'],
  ['a role that the act does not state', world(NONE), 'open', 'role-unstated', 'open'],
])
// Thirty days of 24 hours before the act begins is 3 February, nine o'clock.
conditionTable({ 'conflict-free': { max_age_days: 30 } }, [
  ['declared thirty days before', world(interest('ASKER', 'none', { from: '2026-02-03T09:00Z' })), 'open', 'stale', 'open'],
  ['declared a moment later', world(interest('ASKER', 'none', { from: '2026-02-03T09:00:00.001Z' })), 'met', null, 'unmet'],
  ['nobody knows when', world(NONE), 'open', 'stale', 'open'],
  ['an interest does not grow too old', world(interest('ASKER', 'GUEST', { from: '2025-01-01' })), 'unmet', 'has-interest', 'met'],
])

test('an approval is not undone by what it adds itself: the digest leaves the approvers out, the answer does not', () => {
  const clauses = [
    { id: '1', effect: 'require', any: [{ approved: { role: 'HEAD' } }] },
    { id: '2', effect: 'require', any: [{ 'conflict-free': {} }] },
  ]
  const rulebook = [MANDATE, rule('R', clauses)]
  const verdict = (...facts: Written[]) => ask({ rulebook, facts: [NONE, ...facts] }).verdict
  assert.deepEqual(
    [
      verdict(),
      verdict(approval('HENRY')),
      verdict(approval('HENRY'), interest('HENRY', 'none')),
      verdict(approval('HENRY'), interest('HENRY', 'GUEST')),
    ],
    ['refer', 'refer', 'permit', 'refuse'],
  )
})

test('who it is and in whom the interest lies is told', () => {
  assert.deepEqual(judged({ 'conflict-free': {} }, { ...ADVISED, facts: [NONE, interest('ADAM', 'GUEST')] }).values, {
    person: 'ADAM',
    party: 'GUEST',
  })
})

refusedParticulars([
  [{ 'conflict-free': { who: ['signed'] } }, 'shape-not-one-of', 'conflict-free.who[0]', /asked, advised, approved/],
  [{ 'conflict-free': { who: [] } }, 'shape-too-small', 'conflict-free.who'],
  [{ 'conflict-free': { with: [] } }, 'shape-too-small', 'conflict-free.with'],
  [{ 'conflict-free': { max_age_days: 0 } }, 'shape-too-small', 'conflict-free.max_age_days'],
  [{ 'conflict-free': { of: 'GUEST' } }, 'shape-unknown-key', 'conflict-free', /^who, with, max_age_days$/],
])
