import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isRefusal } from '#ground/refusal.ts'
import { ACT, Desk, MEETING, PERMIT, REPORT, TZ } from '../../../../tests/support/record.ts'
import type { Command } from '../command.ts'
import { dutyState } from '../duty.ts'
import { dutyCapabilitiesOf } from '../duty-capabilities.ts'
import { decide } from './decide.ts'

/** A report within a week of the act, a letter within two days of the report falling overdue, a hearing within a day of that. */
const LETTER = { id: '5', effect: 'oblige', about: MEETING, duty: 'letter', by: 'BOARD', within: 'P2D', trigger: { overdue: 'M/4' } }
const HEARING = { id: '6', effect: 'oblige', about: MEETING, duty: 'hearing', within: 'P1D', trigger: { overdue: 'M/5' } }
const REPORTED = { id: '7', effect: 'require', about: MEETING, any: [{ reported: { by: 'US' } }] }
/** An office of the board, which issued the mandate and so may let off what it obliges to. */
const ISSUER = { office: { id: 'ISSUER', name: 'Issuer', of: 'BOARD' } }
const DUE = '2026-01-18T00:00Z'
const DUTY = 'M/4 of D-1'

function desk(...more: object[]): Desk {
  const d = new Desk([PERMIT, REPORT, ...more])
  d.files(ISSUER)
  d.does('DESK', { verb: 'perform', docket: d.proposes() })
  return d
}
const states = (d: Desk): string[] => d.rows('duty', 'D-1').map(({ key, data }) => `${key}: ${dutyState(data, d.now)}`)
/** What the clock brings of duties; that a running act was asked about again is another matter. */
const ticks = (d: Desk): string[] => d.tick().kinds.filter((kind) => kind !== 'looked-ahead')
const discharge = (how = 'sent'): Command => ({ verb: 'discharge', duty: DUTY, how })

type Row = readonly [name: string, prepare: (d: Desk) => unknown, by: string, command: Command, code: string, field: string]
const nothing = () => undefined
const refusals: readonly Row[] = [
  ['a duty that is not there', nothing, 'DESK', { verb: 'discharge', duty: 'M/9 of D-1', how: 'x' }, 'duty-unknown', 'duty'],
  ['a duty called constructor', nothing, 'DESK', { verb: 'waive', duty: 'constructor', why: 'x' }, 'duty-unknown', 'duty'],
  ['half a character for a duty', nothing, 'DESK', { verb: 'impede', duty: '\ud800', why: 'x' }, 'canonical-lone-surrogate', 'duty'],
  ['a discharge without words', nothing, 'DESK', discharge(' '), 'shape-missing', 'how'],
  ['an endless discharge', nothing, 'DESK', discharge('x'.repeat(20_001)), 'shape-too-big', 'how'],
  ['a waiver without a reason', nothing, 'ISSUER', { verb: 'waive', duty: DUTY, why: '' }, 'shape-missing', 'why'],
  ['an impediment without a reason', nothing, 'AUDIT', { verb: 'impede', duty: DUTY, why: '' }, 'shape-missing', 'why'],
  ['a second discharge', (d) => d.does('DESK', discharge()), 'DESK', discharge(), 'duty-over', 'duty'],
  ['a waiver of what is done', (d) => d.does('DESK', discharge()), 'AUDIT', { verb: 'waive', duty: DUTY, why: 'x' }, 'duty-over', 'duty'],
  [
    'an impediment of what was waived',
    (d) => d.does('ISSUER', { verb: 'waive', duty: DUTY, why: 'x' }),
    'DESK',
    { verb: 'impede', duty: DUTY, why: 'x' },
    'duty-over',
    'duty',
  ],
  ['a waiver by an office of who owes it', nothing, 'DESK', { verb: 'waive', duty: DUTY, why: 'x' }, 'waiver-of-own-duty', 'duty'],
  ['a discharge by one who does not owe it', nothing, 'HEAD', discharge(), 'duty-of-another', 'duty'],
  ['a discharge by the issuer', nothing, 'ISSUER', discharge(), 'duty-of-another', 'duty'],
  ['a waiver by a stranger', nothing, 'AUDIT', { verb: 'waive', duty: DUTY, why: 'x' }, 'waiver-not-theirs', 'duty'],
  ['a waiver by an office below that', nothing, 'SIDE', { verb: 'waive', duty: DUTY, why: 'x' }, 'waiver-of-own-duty', 'duty'],
]
for (const [name, prepare, by, command, code, field] of refusals) {
  test(`refused: ${name}: ${code}`, () => {
    const d = desk()
    prepare(d)
    assert.deepEqual(d.refused(by, command), [code, field])
  })
}

test('who proposed the act of a party does not waive what that party owes, though he is of no office of it', () => {
  const d = new Desk([PERMIT, REPORT])
  d.files(ISSUER)
  d.does('AUDIT', { verb: 'perform', docket: d.proposes(ACT, 'AUDIT') })
  assert.deepEqual(d.refused('AUDIT', { verb: 'waive', duty: DUTY, why: 'x' }), ['waiver-of-own-duty', 'duty'])
  d.does('ISSUER', { verb: 'waive', duty: DUTY, why: 'x' })
})

test('who proposed the act of a party discharges what that party owes for it, and an office of the party does', () => {
  const d = new Desk([PERMIT, REPORT])
  d.does('AUDIT', { verb: 'perform', docket: d.proposes(ACT, 'AUDIT') })
  d.does('AUDIT', discharge())
  d.does('AUDIT', { verb: 'perform', docket: d.proposes(ACT, 'AUDIT') })
  d.does('SIDE', { verb: 'discharge', duty: 'M/4 of D-2', how: 'sent' })
})

test('a duty of another than the actor is not for who proposed the act', () => {
  const d = new Desk([PERMIT, { ...REPORT, by: 'BOARD' }])
  d.files(ISSUER)
  d.does('DESK', { verb: 'perform', docket: d.proposes() })
  assert.deepEqual(d.refused('DESK', discharge()), ['duty-of-another', 'duty'])
  d.does('ISSUER', discharge())
})

test('whom it is owed to waives it, and whom the issuer empowered to exempt, as long as that lasts and for the acts it is about', () => {
  const EMPOWERED = { id: '8', effect: 'empower', who: 'AUDIT', to: ['exempt'], over: ['M'] }
  const waive: Command = { verb: 'waive', duty: DUTY, why: 'x' }
  const to = new Desk([PERMIT, { ...REPORT, to: 'HEAD' }])
  to.does('DESK', { verb: 'perform', docket: to.proposes() })
  to.does('HEAD', waive)
  desk(EMPOWERED).does('AUDIT', waive)
  assert.deepEqual(desk(EMPOWERED).at('2027-06-01').refused('AUDIT', waive), ['waiver-not-theirs', 'duty'])
  const other = desk({ ...EMPOWERED, about: { kind: ['raid'] } })
  assert.deepEqual(other.refused('AUDIT', waive), ['waiver-not-theirs', 'duty'])
  const doubtful = desk({ ...EMPOWERED, about: { purpose: ['talks'] } })
  assert.deepEqual(doubtful.refused('AUDIT', waive), ['waiver-not-theirs', 'duty'], 'doubt frees nobody')
})

test('whom the mandate empowers to act for who owes it discharges it', () => {
  const ACTS_FOR = { id: '8', effect: 'empower', who: 'HEAD', to: ['act-for'], over: ['M'] }
  desk(ACTS_FOR).does('HEAD', discharge())
  assert.deepEqual(desk({ ...ACTS_FOR, to: ['exempt'] }).refused('HEAD', discharge()), ['duty-of-another', 'duty'])
})

for (const by of ['DESK', 'SIDE', 'HEAD', 'ISSUER', 'AUDIT']) {
  test(`the table of duties says of ${by} what comes of it`, () => {
    const d = desk()
    const [row] = d.rows('duty', 'D-1')
    for (const { verb, may, why } of dutyCapabilitiesOf(d.memory.head, row!.data, by, d.now)) {
      const done = decide(d.memory.head, { verb, duty: DUTY, how: 'x', why: 'x' } as Command, { by, at: d.now + 1, tz: TZ })
      assert.equal(isRefusal(done) ? done.code : null, why?.code ?? null, verb)
      assert.equal(may, why === null)
    }
  })
}

test('of offices that are of one another in a ring neither waives, until one of them is of the issuer', () => {
  const d = desk()
  d.files({ office: { id: 'HEAD', name: 'H', of: 'AUDIT' } }, { office: { id: 'AUDIT', name: 'A', of: 'HEAD' } })
  assert.deepEqual(d.refused('HEAD', { verb: 'waive', duty: DUTY, why: 'x' }), ['waiver-not-theirs', 'duty'])
  d.files({ office: { id: 'AUDIT', name: 'A', of: 'BOARD' } })
  d.does('HEAD', { verb: 'waive', duty: DUTY, why: 'x' })
})

test('a duty arises when the act is performed, is open, is overdue at the very moment it falls due, and is discharged late', () => {
  const d = desk()
  assert.deepEqual(states(d), [`${DUTY}: open`])
  d.now = Date.parse(DUE) - 1
  assert.deepEqual(states(d), [`${DUTY}: open`])
  d.now = Date.parse(DUE)
  assert.deepEqual(states(d), [`${DUTY}: overdue`])
  assert.deepEqual(d.does('DESK', discharge()).kinds, ['duty-fell-due', 'duty-discharged'])
  assert.deepEqual(states(d), [`${DUTY}: discharged`])
  assert.equal(d.rows('duty', 'D-1')[0]?.data.fell, true)
})

test('discharged on time it never falls due', () => {
  const d = desk(LETTER)
  assert.deepEqual(d.does('DESK', discharge()).kinds, ['duty-discharged'])
  assert.deepEqual([ticks(d.at('2026-03-01')), states(d)], [[], [`${DUTY}: discharged`]])
})

test('from a duty that falls overdue another arises, and from that a third, each running from the one before', () => {
  const d = desk(LETTER, HEARING)
  assert.deepEqual(ticks(d.at(DUE)), ['duty-fell-due'])
  assert.deepEqual(states(d), [`${DUTY}: overdue`, 'M/5 of D-1: open'])
  const letter = d.rows('duty', 'D-1')[1]?.data
  assert.deepEqual([letter?.since, letter?.due, letter?.by], [DUE, '2026-01-20T00:00Z', 'BOARD'])
  assert.deepEqual(ticks(d.at('2026-01-20')), ['duty-fell-due'])
  const hearing = d.rows('duty', 'D-1')[2]?.data
  assert.deepEqual([hearing?.since, hearing?.due, hearing?.by], ['2026-01-20T00:00Z', '2026-01-21T00:00Z', 'BOARD'])
  assert.deepEqual(d.does('DESK', discharge()).kinds, ['duty-discharged'], 'it fell due once')
})

test('a clock that comes late brings the same in one go, and twice brings no more', () => {
  const d = desk(LETTER, HEARING)
  assert.deepEqual(ticks(d.at('2026-06-01')), ['duty-fell-due', 'duty-fell-due', 'duty-fell-due'])
  assert.deepEqual(
    d.rows('duty', 'D-1').map(({ data }) => data.due),
    [DUE, '2026-01-20T00:00Z', '2026-01-21T00:00Z'],
  )
  assert.deepEqual(
    [
      ticks(d),
      d
        .at('2027-06-01')
        .tick()
        .kinds.filter((kind) => kind === 'duty-fell-due'),
    ],
    [[], []],
  )
})

for (const verb of ['discharge', 'waive'] as const) {
  test(`what arises from an overdue duty arises though it is ${verb}d before the clock came to it`, () => {
    const d = desk(LETTER)
    d.at('2026-01-18T06:00Z')
    const done = verb === 'discharge' ? d.does('DESK', discharge()) : d.does('ISSUER', { verb, duty: DUTY, why: 'x' })
    assert.deepEqual(done.kinds, ['duty-fell-due', verb === 'discharge' ? 'duty-discharged' : 'duty-waived'])
    assert.deepEqual(
      d.rows('duty', 'D-1').map(({ key }) => key),
      [DUTY, 'M/5 of D-1'],
    )
    assert.deepEqual(ticks(d), [])
  })
}

test('duties that call each other forth when overdue do so once', () => {
  const now = { ...LETTER, within: 'PT0S' }
  const d = desk(now, { ...HEARING, within: 'PT0S' })
  // A later version lets the report arise from the hearing, which in the end arose from the report.
  const report = { ...REPORT, within: 'PT0S', trigger: { overdue: 'M/6' } }
  d.files({ of: 'M', version: { v: 2, from: '2026-01-12', clauses: [PERMIT, report, now, { ...HEARING, within: 'PT0S' }] } })
  assert.equal(ticks(d.at(DUE)).length, 3)
  assert.deepEqual([ticks(d), d.rows('duty', 'D-1').length], [[], 3])
})

test('an impeded duty is owed still: it falls overdue, brings what follows, and keeps its docket open', () => {
  const d = desk(LETTER)
  d.does('DESK', { verb: 'impede', duty: DUTY, why: 'the road is closed' })
  d.does('DESK', { verb: 'report', docket: 'D-1', text: 'done' })
  assert.deepEqual(states(d), [`${DUTY}: open`])
  d.at(DUE).tick()
  assert.deepEqual(states(d), [`${DUTY}: overdue`, 'M/5 of D-1: open'])
  assert.deepEqual(d.refused('DESK', { verb: 'close', docket: 'D-1' }), ['docket-duty-owed', undefined])
})

test('waived by another it is owed no longer, and holds up nothing', () => {
  const d = desk(REPORTED)
  const later = { ...ACT, when: ['2026-02-10', '2026-02-11'] }
  d.at('2026-01-20').tick()
  assert.equal(d.docket(d.proposes(later)).verdict, 'refuse')
  d.does('ISSUER', { verb: 'waive', duty: DUTY, why: 'it came by phone' })
  assert.equal(d.does('DESK', { verb: 'ask-again', docket: 'D-2' }).told.verdict, 'permit')
  d.does('DESK', { verb: 'report', docket: 'D-1', text: 'done' })
  d.does('DESK', { verb: 'close', docket: 'D-1' })
})

test('whether it is overdue never hangs on the clock having come by', () => {
  const d = desk(REPORTED)
  d.at('2026-01-20')
  assert.equal(d.docket(d.proposes({ ...ACT, when: ['2026-02-10', '2026-02-11'] })).verdict, 'refuse')
})

test('everything due is taken, five hundred at once, and the rest the next time', () => {
  const d = new Desk([
    { ...PERMIT, about: { actor: ['US'] } },
    { ...REPORT, about: {} },
  ])
  for (let i = 0; i < 60; i++) d.does('DESK', { verb: 'perform', docket: d.proposes({ ...ACT, kind: 'visit' }) })
  const limit = { id: '1', effect: 'limit', of: 'count', max: '1000', window: 'year' }
  d.files({ instrument: { id: 'N', kind: 'rule', issuer: 'X', term: ['2026-01-01', '2027-01-01'], clauses: [limit] } })
  for (let i = 0; i < 400; i++) d.proposes({ ...ACT, kind: 'visit' }, 'SIDE')
  d.at('2026-02-01')
  const [first, second, third] = [d.tick().kinds, d.tick().kinds, d.tick().kinds]
  assert.deepEqual([first.length, third], [500, []])
  const all = [...first, ...second]
  const count = (kind: string) => all.filter((one) => one === kind).length
  assert.deepEqual([count('duty-fell-due'), count('reservation-lapsed')], [60, 400])
})
