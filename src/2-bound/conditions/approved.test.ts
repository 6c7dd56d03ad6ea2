import assert from 'node:assert/strict'
import { test } from 'node:test'
import { conditionTable, refusedParticulars } from '../../../tests/support/condition-table.ts'
import { ASKED, judged, MANDATE, rule, START, type World, type Written } from '../../../tests/support/world.ts'

/** A decision of someone in the role of COUNSEL on revision 1, unless told otherwise. */
const decision = (by: string, value: boolean, more: Written = {}): Written => ({
  of: 'act',
  is: 'approved',
  value,
  by,
  role: 'COUNSEL',
  rev: 1,
  ...more,
})
const world = (...facts: Written[]): World => ({ facts })
const at = (recorded: string): Written => ({ recorded })

conditionTable({ approved: { role: 'COUNSEL' } }, [
  ['nobody has decided', world(), 'open', 'awaiting', 'open'],
  ['one other in the role approved; no grade is needed', world(decision('ANNE', true)), 'met', null, 'unmet'],
  ['the asker approved', world(decision('ASKER', true)), 'open', 'awaiting', 'open'],
  ['the asker refused', world(decision('ASKER', false)), 'open', 'awaiting', 'open'],
  ['the adviser approved', { ...world(decision('ADAM', true)), act: { advised_by: ['ADAM'] } }, 'open', 'awaiting', 'open'],
  ['someone in another role approved', world(decision('ANNE', true, { role: 'CLERK' })), 'open', 'awaiting', 'open'],
  ['someone in another role refused', world(decision('ANNE', false, { role: 'CLERK' })), 'open', 'awaiting', 'open'],
  [
    'an approval that names nobody',
    { facts: [{ of: 'act', is: 'approved', value: true, role: 'COUNSEL', rev: 1 }] },
    'open',
    'awaiting',
    'open',
  ],
  [
    'an approval that names no revision',
    { facts: [{ of: 'act', is: 'approved', value: true, by: 'ANNE', role: 'COUNSEL' }] },
    'open',
    'awaiting',
    'open',
  ],
  ['an approval of an older revision', { ...world(decision('ANNE', true)), act: { rev: 2 } }, 'open', 'awaiting', 'open'],
  ['a refusal of an older revision', { ...world(decision('ANNE', false)), act: { rev: 2 } }, 'open', 'awaiting', 'open'],
  ['an approval of another act', { facts: [{ ...decision('ANNE', true), of: 'OTHER' }] }, 'open', 'awaiting', 'open'],
  ['refused', world(decision('ANNE', false)), 'unmet', 'declined', 'met'],
  ['approved by one and refused by another', world(decision('ANNE', true), decision('BEN', false)), 'open', 'disputed', 'open'],
  [
    'refused, then approved by the same',
    world(decision('ANNE', false, at('2026-02-01')), decision('ANNE', true, at('2026-02-02'))),
    'met',
    null,
    'unmet',
  ],
  [
    'approved, then refused by the same',
    world(decision('ANNE', true, at('2026-02-01')), decision('ANNE', false, at('2026-02-02'))),
    'unmet',
    'declined',
    'met',
  ],
  [
    'both at once by the same: the refusal counts',
    world(decision('ANNE', true, at('2026-02-01')), decision('ANNE', false, at('2026-02-01'))),
    'unmet',
    'declined',
    'met',
  ],
  [
    'the change of mind is not known yet',
    { ...world(decision('ANNE', true), decision('ANNE', false, at('2026-03-03'))), known: ASKED },
    'met',
    null,
    'unmet',
  ],
  ['an approval that ran out when the act begins', world(decision('ANNE', true, { until: START })), 'open', 'awaiting', 'open'],
  ['an approval that runs out a moment later', world(decision('ANNE', true, { until: '2026-03-05T09:00:00.001Z' })), 'met', null, 'unmet'],
  [
    'a damaged approval',
    { facts: [{ of: 'act', is: 'approved', by: 'ANNE', role: 'COUNSEL', rev: 1, unreadable: true }] },
    'open',
    'damaged',
    'open',
  ],
  [
    'a damaged copy beside an approval',
    { facts: [decision('ANNE', true), { of: 'act', is: 'approved', unreadable: true }] },
    'open',
    'damaged',
    'open',
  ],
])

conditionTable({ approved: { role: 'COUNSEL', count: 2 } }, [
  ['two wanted, one given', world(decision('ANNE', true)), 'open', 'awaiting', 'open'],
  ['two wanted, the same person twice', world(decision('ANNE', true), decision('ANNE', true)), 'open', 'awaiting', 'open'],
  ['two wanted, the asker and another', world(decision('ANNE', true), decision('ASKER', true)), 'open', 'awaiting', 'open'],
  ['two wanted, two given', world(decision('ANNE', true), decision('BEN', true)), 'met', null, 'unmet'],
  ['two wanted, one given and one refused', world(decision('ANNE', true), decision('BEN', false)), 'open', 'disputed', 'open'],
  [
    'two wanted, two given and one refused',
    world(decision('ANNE', true), decision('BEN', true), decision('CARA', false)),
    'open',
    'disputed',
    'open',
  ],
  ['two wanted, one refused', world(decision('BEN', false)), 'unmet', 'declined', 'met'],
])

/** DIDI may approve for the rule R, which a judged condition stands in, from one day to another. */
const deputy = (term: readonly [string, string], more: Written = {}): readonly Written[] => [
  MANDATE,
  rule('DEP', [{ id: '1', effect: 'empower', who: 'DIDI', to: ['approve'], over: ['R'], ...more }], { term }),
]
const deputising: readonly (readonly [title: string, rulebook: readonly Written[], decision: Written, truth: number])[] = [
  ['holds the power', deputy(['2026-01-01', '2026-12-01']), decision('DIDI', true, { role: 'DEPUTY', recorded: '2026-03-01' }), 2],
  [
    'refuses, and that counts too',
    deputy(['2026-01-01', '2026-12-01']),
    decision('DIDI', false, { role: 'DEPUTY', recorded: '2026-03-01' }),
    0,
  ],
  [
    'held it when approving, and has lost it since',
    deputy(['2026-01-01', '2026-03-02']),
    decision('DIDI', true, { role: 'DEPUTY', recorded: '2026-03-01' }),
    2,
  ],
  [
    'approved before holding it',
    deputy(['2026-03-01', '2026-12-01']),
    decision('DIDI', true, { role: 'DEPUTY', recorded: '2026-02-28T23:59Z' }),
    1,
  ],
  [
    'approved as the power ended',
    deputy(['2026-01-01', '2026-03-01']),
    decision('DIDI', true, { role: 'DEPUTY', recorded: '2026-03-01' }),
    1,
  ],
  [
    'holds another power',
    deputy(['2026-01-01', '2026-12-01'], { to: ['exempt'] }),
    decision('DIDI', true, { role: 'DEPUTY', recorded: '2026-03-01' }),
    1,
  ],
  [
    'holds it over another instrument',
    deputy(['2026-01-01', '2026-12-01'], { over: ['M'] }),
    decision('DIDI', true, { role: 'DEPUTY', recorded: '2026-03-01' }),
    1,
  ],
  [
    'is another person',
    deputy(['2026-01-01', '2026-12-01'], { who: 'DORA' }),
    decision('DIDI', true, { role: 'DEPUTY', recorded: '2026-03-01' }),
    1,
  ],
]
for (const [title, rulebook, fact, truth] of deputising) {
  test(`a deputy ${title} -> ${truth}`, () => {
    assert.equal(judged({ approved: { role: 'COUNSEL' } }, { rulebook, facts: [fact] }).truth, truth)
  })
}

test('what is wanted of others is awaiting; a dispute or damage is not', () => {
  const open = (facts: Written[]) => judged({ approved: { role: 'COUNSEL' } }, { facts })
  assert.equal(open([]).awaiting, true)
  assert.equal(open([decision('ANNE', true), decision('BEN', false)]).awaiting, false)
  const damaged = open([{ of: 'act', is: 'approved', unreadable: true }])
  assert.deepEqual([damaged.awaiting, damaged.damaged], [false, true])
  assert.deepEqual(open([]).values, { role: 'COUNSEL', count: 1, rev: 1 })
})

refusedParticulars([
  [{ approved: {} }, 'shape-missing', 'approved.role'],
  [{ approved: { role: 'COUNSEL', count: 0 } }, 'shape-too-small', 'approved.count'],
  [{ approved: { role: 'COUNSEL', count: 1.5 } }, 'shape-wrong-type', 'approved.count', /whole number/],
  [{ approved: { role: 'COUNSEL', count: '2' } }, 'shape-wrong-type', 'approved.count', /number/],
  [{ approved: { role: 'COUNSEL', by: 'ANNE' } }, 'shape-unknown-key', 'approved', /^role, count, independent_of$/],
])
