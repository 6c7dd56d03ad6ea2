import assert from 'node:assert/strict'
import { test } from 'node:test'
import { conditionTable, type Row, word } from '../../../tests/support/condition-table.ts'
import {
  ASKED,
  fact,
  inquiryOf,
  instant,
  judged,
  MANDATE,
  provisionIn,
  rule,
  START,
  type World,
  type Written,
} from '../../../tests/support/world.ts'
import { judge } from './vocabulary.ts'

// Notice and coordination share their table; each has its own fact and its own key for the party.
const kinds = [
  { is: 'notice', condition: { notified: { whom: 'HOST', before: 'PT48H' } }, plain: { notified: { whom: 'HOST' } } },
  { is: 'coordination', condition: { coordinated: { with: 'HOST', before: 'PT48H' } }, plain: { coordinated: { with: 'HOST' } } },
]
const DEADLINE = '2026-03-03T09:00Z'

for (const { is, condition, plain } of kinds) {
  const had = (value: unknown, more: Written = {}): Written => fact('HOST', is, value, more)
  const asked = (at: string, ...facts: Written[]): World => ({ at, facts })
  const rows: Row[] = [
    [`${is}: none yet, and still possible`, asked(ASKED), 'open', 'awaiting', 'open'],
    [`${is}: none yet, a moment before the deadline`, asked('2026-03-03T08:59:59.999Z'), 'open', 'awaiting', 'open'],
    [`${is}: none, at the deadline`, asked(DEADLINE), 'unmet', 'too-late', 'open'],
    [`${is}: none, after the act began`, asked(START), 'unmet', 'too-late', 'open'],
    [`${is}: had in good time`, asked(ASKED, had(true, { from: '2026-02-20' })), 'met', null, 'unmet'],
    [`${is}: had, without a date`, asked(ASKED, had(true)), 'met', null, 'unmet'],
    [`${is}: had exactly at the deadline`, asked(START, had(true, { from: DEADLINE })), 'met', null, 'unmet'],
    [
      `${is}: had a moment after the deadline`,
      asked(START, had(true, { from: '2026-03-03T09:00:00.001Z' })),
      'unmet',
      'given-late',
      'open',
    ],
    [`${is}: declined`, asked(ASKED, had(false)), 'unmet', 'declined', 'met'],
    [`${is}: declined after the deadline`, asked(START, had(false, { from: '2026-03-04' })), 'unmet', 'declined', 'met'],
    [`${is}: declined at D4`, asked(ASKED, had(false, { grade: 'D4' })), 'unmet', 'declined', 'open'],
    [`${is}: declined by hearsay`, asked(ASKED, had(false, { grade: 'E5' })), 'open', 'awaiting', 'open'],
    [`${is}: had, and declined`, asked(ASKED, had(true, { from: '2026-02-20' }), had(false)), 'open', 'disputed', 'open'],
    [
      `${is}: had at C4, too weak to support`,
      asked(ASKED, had(true, { grade: 'C4', from: '2026-02-20' })),
      'open',
      'under-graded',
      'unmet',
    ],
    [
      `${is}: had, but only until the act begins`,
      asked(ASKED, had(true, { from: '2026-02-20', until: START })),
      'open',
      'awaiting',
      'open',
    ],
    [`${is}: had only until the act begins, too late to renew`, asked(START, had(true, { until: START })), 'unmet', 'too-late', 'open'],
    [`${is}: a damaged copy, in time`, asked(ASKED, { of: 'HOST', is, unreadable: true }), 'open', 'damaged', 'open'],
    [`${is}: a damaged copy, after the deadline`, asked(START, { of: 'HOST', is, unreadable: true }), 'open', 'damaged', 'open'],
    [`${is}: with another`, asked(ASKED, fact('NEIGHBOUR', is, true)), 'open', 'awaiting', 'open'],
  ]
  conditionTable(condition, rows)
  conditionTable(plain, [
    [`${is} without a lead: none, a moment before the act`, asked('2026-03-05T08:59:59.999Z'), 'open', 'awaiting', 'open'],
    [`${is} without a lead: none, as the act begins`, asked(START), 'unmet', 'too-late', 'open'],
    [`${is} without a lead: had as the act begins`, asked(START, had(true, { from: START })), 'met', null, 'unmet'],
  ])

  test(`${is}: it awaits someone only while it can still be had`, () => {
    assert.deepEqual([judged(condition, asked(ASKED)).awaiting, judged(condition, asked(DEADLINE)).awaiting], [true, false])
  })

  test(`${is}: the deadline is told, and is when the answer may change`, () => {
    assert.equal(judged(condition, asked(ASKED)).values.deadline, instant(DEADLINE))
  })

  test(`${is}: who does it for nobody stated is open`, () => {
    const key = Object.keys(condition)[0] as string
    const particulars = is === 'notice' ? { whom: 'beneficiary' } : { with: 'beneficiary' }
    assert.equal(judged({ [key]: particulars }, {}).cause, 'role-unstated')
  })
}

/** Days are calendar days in the zone of the instrument, hours are elapsed. Clocks in New York went forward on 8 March 2026. */
const zoned: readonly (readonly [before: string, deadline: string])[] = [
  ['P2D', '2026-03-07T14:00Z'],
  ['PT48H', '2026-03-07T13:00Z'],
  ['P1DT1H', '2026-03-08T12:00Z'],
]
for (const [before, deadline] of zoned) {
  test(`${before} before Monday nine o'clock in New York is ${deadline}`, () => {
    const act = { when: ['2026-03-09T09:00-04:00', '2026-03-09T10:00-04:00'] }
    const clause = { id: '1', effect: 'require', any: [{ notified: { whom: 'HOST', before } }] }
    const q = inquiryOf({ act, rulebook: [MANDATE, rule('NY', [clause], { zone: 'America/New_York' })] })
    assert.equal(q.t, instant('2026-03-09T13:00Z'))
    const world = { act, rulebook: [MANDATE, rule('NY', [clause], { zone: 'America/New_York' })] }
    const late = deadlineOf(world, deadline)
    assert.deepEqual(late, ['met', 'unmet'])
  })
}

/** What notice given at the deadline and a moment later makes of the clause NY/1, asked as the act begins. */
function deadlineOf(world: World, deadline: string): string[] {
  const at = instant(deadline)
  return [at, at + 1].map((moment) => {
    const from = new Date(moment).toISOString()
    const q = inquiryOf({ ...world, at: '2026-03-09T13:00Z', facts: [fact('HOST', 'notice', true, { from })] })
    const provision = provisionIn(q.rulebook, 'NY/1')
    assert.ok(provision.clause.effect === 'require' && provision.clause.any[0])
    return word(judge(q, provision.clause.any[0], provision).truth)
  })
}
