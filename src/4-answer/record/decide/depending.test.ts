/** Duties that hang together, on the record: what may be filed, and what a decision that one is excused needs and does. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Desk, MEETING, PERMIT } from '../../../../tests/support/record.ts'
import { CLOCK } from '../command.ts'
import { dutyState } from '../duty.ts'
import { dutyStanding } from '../duty-dependencies.ts'
import type { Written } from '../written.ts'

type Needs = readonly (readonly [clause: string, how: 'after' | 'parallel'])[]
const duty = (id: string, by: string, within: string, needs: Needs = []): Written => ({
  ...{ id, effect: 'oblige', about: MEETING, duty: `duty ${id}`, by, within },
  ...(needs.length === 0 ? {} : { depends_on: needs.map(([clause, how]) => ({ clause, how })) }),
})
const pact = (id: string, clauses: readonly Written[], more: Written = {}): { instrument: Written } => ({
  instrument: { id, kind: 'agreement', issuer: 'COUNCIL', term: ['2026-01-01', '2027-01-01'], clauses, ...more },
})
const OFFICES = [
  { office: { id: 'SEAT', name: 'Seat', of: 'COUNCIL' } },
  { office: { id: 'BENCH', name: 'Bench' } },
  { office: { id: 'CAMP', name: 'Camp', of: 'THEM' } },
]
/** THEM within a day of the meeting, US within a month, in step. */
const STEP = [duty('1', 'THEM', 'P1D'), duty('2', 'US', 'P30D', [['1', 'parallel']])]
const OURS = 'P/2 of D-1'

function met(clauses: readonly Written[] = STEP): Desk {
  const d = new Desk([PERMIT])
  d.files(...OFFICES, pact('P', clauses))
  d.does('DESK', { verb: 'perform', docket: d.proposes() })
  return d
}
const excuse = (name = OURS) => ({ verb: 'excuse', duty: name, why: 'They did not come.' }) as const
const standing = (d: Desk, name = OURS) => {
  const row = d.memory.head.get('duty', name)
  assert.ok(row !== null)
  const { standing: how, because, decision } = dutyStanding(d.memory.head, row.data, d.now)
  return [dutyState(row.data, d.now), how, because, decision]
}

test('a breach leaves the other duty owed until it is decided; the decision names the breach and is numbered by its entry', () => {
  const d = met()
  assert.deepEqual(standing(d), ['open', 'stands', [], null])
  d.at('2026-01-12T00:00:01Z')
  assert.deepEqual(standing(d), ['open', 'decision-needed', ['P/1'], null])
  const { entries } = d.does('SEAT', excuse())
  assert.deepEqual(
    entries.map(({ kind }) => kind),
    ['duty-excused'],
  )
  assert.deepEqual(entries[0]?.body, { duty: OURS, breached: ['P/1 of D-1'], why: 'They did not come.' })
  assert.deepEqual(standing(d), ['waived', 'excused', [], entries[0]?.index])
  assert.deepEqual(standing(d, 'P/1 of D-1')[0], 'overdue', 'those in breach owe as before')
})

test('it is not excused while nobody is in breach, nor once the other side has done its part, late or not', () => {
  const d = met()
  assert.deepEqual(d.refused('SEAT', excuse()), ['duty-not-breached', 'duty'])
  d.at('2026-01-13T00:00Z')
  d.does('CAMP', { verb: 'discharge', duty: 'P/1 of D-1', how: 'came' })
  assert.deepEqual(standing(d), ['open', 'stands', [], null])
  assert.deepEqual(d.refused('SEAT', excuse()), ['duty-not-breached', 'duty'])
})

test('a duty that depends on nothing is excused by nobody, however overdue others are', () => {
  const d = met([duty('1', 'THEM', 'P1D'), duty('2', 'US', 'P30D')])
  d.at('2026-01-13T00:00Z')
  assert.deepEqual(d.refused('SEAT', excuse()), ['duty-not-breached', 'duty'])
})

test('who owes it does not decide, nor who has no power to resolve; whom the issuer empowered to resolve does', () => {
  const d = met([...STEP, { id: '3', effect: 'empower', who: 'BENCH', to: ['resolve'], over: ['P'] }])
  d.at('2026-01-13T00:00Z')
  assert.deepEqual(d.refused('DESK', excuse()), ['waiver-of-own-duty', 'duty'])
  assert.deepEqual(d.refused('SIDE', excuse()), ['waiver-of-own-duty', 'duty'])
  assert.deepEqual(d.refused('AUDIT', excuse()), ['excuse-not-theirs', 'duty'])
  assert.deepEqual(d.refused(CLOCK, excuse()), ['excuse-not-theirs', 'duty'])
  assert.deepEqual(d.refused('SEAT', { ...excuse(), why: ' ' }), ['shape-missing', 'why'])
  assert.deepEqual(d.refused('SEAT', excuse('P/9 of D-1')), ['duty-unknown', 'duty'])
  d.does('BENCH', excuse())
  assert.deepEqual(d.refused('BENCH', excuse()), ['duty-over', 'duty'])
})

test('a power to waive is none to resolve', () => {
  const d = met([...STEP, { id: '3', effect: 'empower', who: 'BENCH', to: ['exempt', 'amend'], over: ['P'] }])
  d.at('2026-01-13T00:00Z')
  assert.deepEqual(d.refused('BENCH', excuse()), ['excuse-not-theirs', 'duty'])
})

test('what is owed after another waits for it, and its own clock runs on', () => {
  const d = met([duty('1', 'THEM', 'P9D'), duty('2', 'US', 'P2D', [['1', 'after']])])
  assert.deepEqual(standing(d), ['open', 'waits', ['P/1'], null])
  d.at('2026-01-14T00:00Z')
  assert.deepEqual(standing(d), ['overdue', 'waits', ['P/1'], null])
  d.does('CAMP', { verb: 'discharge', duty: 'P/1 of D-1', how: 'came' })
  assert.deepEqual(standing(d), ['overdue', 'stands', [], null])
})

test('an excused duty that fell overdue has fallen overdue all the same', () => {
  const d = met([...STEP.slice(0, 1), duty('2', 'US', 'P2D', [['1', 'parallel']])])
  d.at('2026-01-14T00:00Z')
  assert.deepEqual(d.does('SEAT', excuse()).kinds, ['duty-fell-due', 'duty-excused'])
})

const RING = [duty('1', 'THEM', 'P1D', [['2', 'after']]), duty('2', 'US', 'P1D', [['1', 'after']])]
const filings: readonly [what: string, items: readonly object[], code: string | null, field?: string][] = [
  [
    'in step with each other',
    [pact('P', [duty('1', 'THEM', 'P1D', [['2', 'parallel']]), duty('2', 'US', 'P1D', [['1', 'parallel']])])],
    null,
  ],
  [
    'two instruments in step, filed together',
    [pact('P', [duty('1', 'US', 'P1D', [['Q/1', 'parallel']])]), pact('Q', [duty('1', 'THEM', 'P1D', [['P/1', 'parallel']])])],
    null,
  ],
  ['on a clause that is not there', [pact('P', [duty('1', 'US', 'P1D', [['7', 'after']])])], 'depends-on-nothing', 'items[0].instrument'],
  [
    'on an instrument that is not there',
    [pact('P', [duty('1', 'US', 'P1D', [['Q/1', 'after']])])],
    'depends-on-nothing',
    'items[0].instrument',
  ],
  ['on a permit', [pact('P', [duty('1', 'US', 'P1D', [['M/1', 'after']])])], 'depends-on-nothing', 'items[0].instrument'],
  ['in a ring', [pact('P', RING)], 'depends-in-a-ring', 'items[0].instrument'],
  [
    'in a ring of two instruments',
    [pact('P', [duty('1', 'US', 'P1D', [['Q/1', 'after']])]), pact('Q', [duty('1', 'US', 'P1D', [['P/1', 'after']])])],
    'depends-in-a-ring',
    'items[0].instrument',
  ],
  [
    'by an amendment, in a ring',
    [pact('P', STEP), { of: 'P', version: { v: 2, from: '2026-02-01', clauses: RING } }],
    'depends-in-a-ring',
    'items[0].instrument',
  ],
]
for (const [what, items, code, field] of filings) {
  test(`duties that depend ${what}: ${code ?? 'filed'}`, () => {
    const d = new Desk([PERMIT])
    const command = { verb: 'file', items } as never
    if (code === null) d.does('DESK', command)
    else assert.deepEqual(d.refused('DESK', command), [code, field])
  })
}

test('an amendment of its own is refused at the version', () => {
  const d = new Desk([PERMIT])
  d.files(pact('P', STEP))
  assert.deepEqual(d.refused('DESK', { verb: 'file', items: [{ of: 'P', version: { v: 2, from: '2026-02-01', clauses: RING } }] }), [
    'depends-in-a-ring',
    'items[0].version',
  ])
})
