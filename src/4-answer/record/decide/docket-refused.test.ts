import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ACT, Desk, ONCE_A_MONTH, PERMIT, REPORT } from '../../../../tests/support/record.ts'
import type { Command } from '../command.ts'
import { MemoryRecord } from '../memory.ts'
import { record } from '../recording.ts'

const BROKEN = 'half \ud800'
const LONG = 'x'.repeat(20_001)

/** M with a limit of one meeting a month, and a duty to report on it. */
const desk = () => new Desk([PERMIT, ONCE_A_MONTH, REPORT])

const propose = (more: object = {}): Command => ({ verb: 'propose', title: 'T', act: ACT, ...more })

type Refused = readonly [name: string, prepare: (d: Desk) => unknown, by: string, command: Command, code: string, field?: string]
const nothing = () => undefined
const proposed = (d: Desk) => d.proposes()
const performed = (d: Desk) => d.does('DESK', { verb: 'perform', docket: d.proposes() })
const reported = (d: Desk) => {
  performed(d)
  d.does('DESK', { verb: 'report', docket: 'D-1', text: 'done' })
}
const charge = (more: object) => ({ limit: 'M/3', amount: '1', of: 'count', unit: 'item', ...more })
const report = (...settled: object[]) => ({ verb: 'report', docket: 'D-1', text: 'done', settled }) as unknown as Command

const refusals: readonly Refused[] = [
  ['a stranger proposes', nothing, 'NOBODY', propose(), 'acting-unknown', 'by'],
  ['a stranger called __proto__', nothing, '__proto__', propose(), 'acting-unknown', 'by'],
  ['a stranger called constructor', nothing, 'constructor', propose(), 'acting-unknown', 'by'],
  ['no title', nothing, 'DESK', propose({ title: ' ' }), 'shape-missing', 'title'],
  ['a title without end', nothing, 'DESK', propose({ title: LONG }), 'shape-too-big', 'title'],
  ['half a character in the title', nothing, 'DESK', propose({ title: BROKEN }), 'canonical-lone-surrogate', 'title'],
  ['half a character in the act', nothing, 'DESK', propose({ act: { ...ACT, place: BROKEN } }), 'canonical-lone-surrogate', 'act.place'],
  ['U+0000 in the act', nothing, 'DESK', propose({ act: { ...ACT, purpose: 'a\u0000b' } }), 'json-nul', 'act.purpose'],
  [
    'a key of the language in the act',
    nothing,
    'DESK',
    propose({ act: JSON.parse('{"__proto__": 1}') }),
    'json-key-reserved',
    'act.__proto__',
  ],
  [
    'a number that no reader keeps',
    nothing,
    'DESK',
    propose({ act: { ...ACT, lines: [{ id: 'l', qty: 1e300 }] } }),
    'content-number',
    'act.lines[0].qty',
  ],
  [
    'no number',
    nothing,
    'DESK',
    propose({ act: { ...ACT, lines: [{ id: 'l', qty: Number.NaN }] } }),
    'canonical-not-finite',
    'act.lines[0].qty',
  ],
  [
    'a date that is no JSON',
    nothing,
    'DESK',
    propose({ act: { ...ACT, when: [new Date(), new Date()] } }),
    'canonical-not-json',
    'act.when[0]',
  ],
  [
    'a key of the act left undefined',
    nothing,
    'DESK',
    propose({ act: { ...ACT, purpose: undefined } }),
    'canonical-not-json',
    'act.purpose',
  ],
  [
    'an act nested without end',
    nothing,
    'DESK',
    propose({ act: { ...ACT, x: JSON.parse('['.repeat(70) + ']'.repeat(70)) } }),
    'canonical-too-deep',
    `act.x${'[0]'.repeat(63)}`,
  ],
  ['an act that cannot be read', nothing, 'DESK', propose({ act: { ...ACT, knid: 1 } }), 'shape-unknown-key', 'act'],
  ['an act without an end', nothing, 'DESK', propose({ act: { ...ACT, when: ['2026-01-10'] } }), 'shape-missing', 'act.when[1]'],
  ['a revision that is stated', nothing, 'DESK', propose({ act: { ...ACT, rev: 3 } }), 'shape-unknown-key', 'act.rev'],
  ['in the name of another', nothing, 'DESK', propose({ act: { ...ACT, asked_by: 'HEAD' } }), 'asker-is-another', 'act.asked_by'],
  ['a docket twice', (d) => d.proposes(ACT, 'DESK', 'one'), 'DESK', propose({ docket: 'one' }), 'docket-repeated', 'docket'],
  ['a docket without a name', nothing, 'DESK', propose({ docket: '' }), 'shape-too-small', 'docket'],
  ['a docket of two lines', nothing, 'DESK', propose({ docket: 'a\nb' }), 'shape-wrong', 'docket'],
  ['a docket with an endless name', nothing, 'DESK', propose({ docket: 'x'.repeat(129) }), 'shape-too-big', 'docket'],
  ['a docket called half a character', nothing, 'DESK', propose({ docket: BROKEN }), 'canonical-lone-surrogate', 'docket'],
  ['the name of a docket to come', nothing, 'DESK', propose({ docket: 'D-7' }), 'docket-name-kept', 'docket'],
  ['a docket that is not there', nothing, 'DESK', { verb: 'perform', docket: 'D-9' }, 'docket-unknown', 'docket'],
  ['a docket called __proto__', nothing, 'DESK', { verb: 'withdraw', docket: '__proto__', why: 'w' }, 'docket-unknown', 'docket'],
  [
    'revised in the name of another',
    proposed,
    'DESK',
    { verb: 'revise', docket: 'D-1', act: { ...ACT, asked_by: 'SIDE' } },
    'asker-is-another',
    'act.asked_by',
  ],
  [
    'revised into what cannot be read',
    proposed,
    'DESK',
    { verb: 'revise', docket: 'D-1', act: { kind: 'meeting' } },
    'shape-missing',
    'act.actor',
  ],
  ['advice without words', proposed, 'HEAD', { verb: 'advise', docket: 'D-1', text: '' }, 'shape-missing', 'text'],
  ['endless advice', proposed, 'HEAD', { verb: 'advise', docket: 'D-1', text: LONG }, 'shape-too-big', 'text'],
  ['sent back without a reason', proposed, 'HEAD', { verb: 'send-back', docket: 'D-1', why: '\n' }, 'shape-missing', 'why'],
  ['withdrawn without a reason', proposed, 'DESK', { verb: 'withdraw', docket: 'D-1', why: '' }, 'shape-missing', 'why'],
  [
    'approved in a role not held',
    proposed,
    'AUDIT',
    { verb: 'approve', docket: 'D-1', role: 'head', value: true },
    'role-not-held',
    'role',
  ],
  ['approved by the clock', proposed, 'clock', { verb: 'approve', docket: 'D-1', role: 'head', value: true }, 'role-not-held', 'role'],
  ['reported without words', performed, 'DESK', { verb: 'report', docket: 'D-1', text: ' ' }, 'shape-missing', 'text'],
  ['a limit settled that was not charged', performed, 'DESK', report(charge({ limit: 'M/9' })), 'limit-not-charged', 'settled[0].limit'],
  ['a limit settled twice', performed, 'DESK', report(charge({}), charge({})), 'shape-repeated', 'settled[1]'],
  ['settled in another measure', performed, 'DESK', report(charge({ of: 'EUR' })), 'shape-not-one-of', 'settled[0]'],
  ['settled in another unit', performed, 'DESK', report(charge({ unit: 'kg' })), 'shape-not-one-of', 'settled[0]'],
  ['an amount that is none', performed, 'DESK', report(charge({ amount: '1e3' })), 'decimal-unreadable', 'settled[0].amount'],
  ['an amount below nought', performed, 'DESK', report(charge({ amount: '-1' })), 'shape-too-small', 'settled[0].amount'],
  ['closed while a report is owed', reported, 'DESK', { verb: 'close', docket: 'D-1' }, 'docket-duty-owed'],
]
for (const [name, prepare, by, command, code, field] of refusals) {
  test(`refused: ${name}: ${code}`, () => {
    const d = desk()
    prepare(d)
    assert.deepEqual(d.refused(by, command), [code, field])
  })
}

test('before it is opened nothing is done, and it is opened once, by a house with a name, in a zone that is known', () => {
  const memory = new MemoryRecord()
  const code = (command: Command): string => {
    const done = record(memory, command, { by: 'DESK', at: 0, tz: 'x' })
    return 'code' in done ? done.code : 'done'
  }
  const open = { verb: 'open', store: 'office', house: 'House', zone: 'UTC' } as const
  assert.deepEqual(
    [code({ verb: 'tick' }), code({ ...open, zone: 'Mars/Base' }), code({ ...open, house: '' })],
    ['record-not-open', 'zone-unknown', 'shape-too-small'],
  )
  assert.deepEqual([code(open), code(open)], ['done', 'record-open-already'])
  const office = { office: { id: 'DESK', name: 'Desk' } }
  assert.deepEqual(
    [
      code({ verb: 'tick' }),
      code({ verb: 'file', items: [{ office: { id: 'OTHER', name: 'O' } }] }),
      code({ verb: 'file', items: [office] }),
    ],
    ['acting-unknown', 'acting-unknown', 'done'],
  )
})
