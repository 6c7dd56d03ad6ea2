// Holds keep what is under them from being erased, and keeping the record is recorded.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ACT, CONSENT, claim, Desk, PERMIT } from '../../../../tests/support/record.ts'
import { CLOCK, type Command } from '../command.ts'
import type { HeldOver } from './bodies.ts'

const ROOT = 'ab'.repeat(32)
const hold = (over: HeldOver, more: object = {}): Command => ({
  verb: 'place-hold',
  over,
  rule: 'court order 7',
  why: 'a case is pending',
  ...more,
})
const ask = (of: number): Command => ({ verb: 'ask-erasure', of, rule: 'R', why: 'a name' })

const asking = (more: object = {}): Command => ({
  verb: 'ask-access',
  ...{ party: 'THEM', text: 'what do you hold about me?', rule: 'Act, section 4', received: '2026-01-01', due: '2026-02-01' },
  ...more,
})

/** A docket on consent, with advice, and claims about two parties. */
function desk(): Desk {
  const d = new Desk([PERMIT, CONSENT])
  d.files(claim('c1', 'THEM', 'consent', true), claim('c2', 'OTHERS', 'kin-of', 'THIRD'))
  d.proposes(ACT, 'DESK', 'D')
  d.does('HEAD', { verb: 'advise', docket: 'D', text: 'ask Mrs N.' })
  return d
}
const indexOf = (d: Desk, kind: string, nth = 0): number => d.memory.entries().filter((one) => one.kind === kind)[nth]?.index ?? -1

type Held = readonly [name: string, over: (d: Desk) => HeldOver, kind: string, nth: number, held: boolean]
const held: readonly Held[] = [
  ['the entry itself', (d) => ({ entry: indexOf(d, 'claim-filed') }), 'claim-filed', 0, true],
  ['another entry', (d) => ({ entry: indexOf(d, 'claim-filed', 1) }), 'claim-filed', 0, false],
  ['the docket that the advice is in', () => ({ docket: 'D' }), 'advice-filed', 0, true],
  ['a docket that the claim is not in', () => ({ docket: 'D' }), 'claim-filed', 0, false],
  ['whom the claim is of', () => ({ party: 'THEM' }), 'claim-filed', 0, true],
  ['whom the claim names', () => ({ party: 'THIRD' }), 'claim-filed', 1, true],
  ['whom the act of the docket names', () => ({ party: 'THEM' }), 'advice-filed', 0, true],
  ['whom nothing of it names', () => ({ party: 'NOBODY' }), 'claim-filed', 1, false],
]
for (const [name, over, kind, nth, is] of held) {
  test(`a hold over ${name}: ${is ? 'nothing is erased' : 'it can be erased'}`, () => {
    const d = desk()
    const of = indexOf(d, kind, nth)
    const [placed] = d.does('DESK', hold(over(d))).entries
    if (!is) {
      d.does('DESK', ask(of))
      return
    }
    assert.deepEqual(d.refused('DESK', ask(of)), ['erasure-held', 'of'])
    d.does('AUDIT', { verb: 'lift-hold', hold: placed?.index ?? -1, why: 'the case is over' })
    d.does('DESK', ask(of))
  })
}

test('a hold that comes between asking and erasing holds, and of two the second still does when the first is lifted', () => {
  const d = desk()
  const of = indexOf(d, 'claim-filed')
  const asked = d.does('DESK', ask(of)).entries[0]?.index ?? -1
  const first = d.does('DESK', hold({ entry: of })).entries[0]?.index ?? -1
  d.does('HEAD', hold({ party: 'THEM' }))
  assert.deepEqual(d.refused('AUDIT', { verb: 'erase', asked }), ['erasure-held', 'asked'])
  d.does('AUDIT', { verb: 'lift-hold', hold: first, why: 'over' })
  assert.deepEqual(d.refused('AUDIT', { verb: 'erase', asked }), ['erasure-held', 'asked'])
})

type Row = readonly [name: string, by: string, command: (d: Desk) => Command, code: string, field: string]
const refusals: readonly Row[] = [
  ['over nothing', 'DESK', () => hold({} as HeldOver), 'shape-not-one-of', 'over'],
  ['over two things', 'DESK', () => hold({ entry: 1, docket: 'D' } as HeldOver), 'shape-not-one-of', 'over'],
  ['over what was never recorded', 'DESK', () => hold({ entry: 999 }), 'entry-unknown', 'over.entry'],
  ['over half an entry', 'DESK', () => hold({ entry: 0.5 }), 'entry-unknown', 'over.entry'],
  ['over a docket that is not there', 'DESK', () => hold({ docket: 'X' }), 'docket-unknown', 'over.docket'],
  ['over a party without a name', 'DESK', () => hold({ party: '' }), 'shape-too-small', 'over.party'],
  ['without a rule', 'DESK', () => hold({ docket: 'D' }, { rule: ' ' }), 'shape-missing', 'rule'],
  ['without a reason', 'DESK', () => hold({ docket: 'D' }, { why: '' }), 'shape-missing', 'why'],
  ['lifted where there is none', 'DESK', () => ({ verb: 'lift-hold', hold: 3, why: 'w' }), 'hold-unknown', 'hold'],
  [
    'an answer about nobody',
    'DESK',
    () => ({ verb: 'answer-access', party: '', rule: 'R', shown: [], withheld: [] }),
    'shape-too-small',
    'party',
  ],
  [
    'an answer under no rule',
    'DESK',
    () => ({ verb: 'answer-access', party: 'THEM', rule: '', shown: [], withheld: [] }),
    'shape-missing',
    'rule',
  ],
  [
    'an answer that shows what is not there',
    'DESK',
    () => ({ verb: 'answer-access', party: 'THEM', rule: 'R', shown: [999], withheld: [] }),
    'entry-unknown',
    'shown',
  ],
  [
    'an answer that shows and withholds one entry',
    'DESK',
    () => ({ verb: 'answer-access', party: 'THEM', rule: 'R', shown: [1], withheld: [{ entry: 1, rule: 'S' }] }),
    'shape-repeated',
    'withheld',
  ],
  [
    'an answer that withholds under no rule',
    'DESK',
    () => ({ verb: 'answer-access', party: 'THEM', rule: 'R', shown: [], withheld: [{ entry: 1, rule: '' }] }),
    'shape-missing',
    'withheld.rule',
  ],
  ['a request about nobody', 'DESK', () => asking({ party: '' }), 'shape-too-small', 'party'],
  ['a request that says nothing', 'DESK', () => asking({ text: ' ' }), 'shape-missing', 'text'],
  ['a request under no rule', 'DESK', () => asking({ rule: '' }), 'shape-missing', 'rule'],
  ['a request received on no day', 'DESK', () => asking({ received: '2026-02-30' }), 'shape-wrong', 'received'],
  ['a request due at a moment', 'DESK', () => asking({ due: '2026-03-01T09:00Z' }), 'shape-wrong', 'due'],
  ['a request received tomorrow', 'DESK', () => asking({ received: '2999-01-01', due: '2999-02-01' }), 'shape-too-big', 'received'],
  ['a request due before it was received', 'DESK', () => asking({ due: '2025-12-31' }), 'shape-too-small', 'due'],
  ['a request dropped that is not there', 'DESK', () => ({ verb: 'drop-access', asked: 1, why: 'w' }), 'access-unknown', 'asked'],
  [
    'an answer to a request that is not there',
    'DESK',
    () => ({ verb: 'answer-access', party: 'THEM', rule: 'R', shown: [], withheld: [], asked: 0 }),
    'access-unknown',
    'asked',
  ],
  ['by hand, that reads are anchored', 'DESK', () => ({ verb: 'anchor-reads', size: 1, root: ROOT }), 'clock-alone', ''],
  ['a root that is none', CLOCK, () => ({ verb: 'anchor-reads', size: 1, root: 'x' }), 'shape-wrong', 'root'],
  ['a size that is none', CLOCK, () => ({ verb: 'anchor-reads', size: -1, root: ROOT }), 'shape-wrong', 'size'],
  [
    'a restore that lost nothing and says so',
    CLOCK,
    () => ({ verb: 'note-restored', size: 5, root: ROOT, taken: '2026-01-01T00:00Z', known: 5 }),
    'shape-wrong',
    'known',
  ],
  [
    'a restore at no time',
    CLOCK,
    () => ({ verb: 'note-restored', size: 5, root: ROOT, taken: 'then', known: null }),
    'instant-unreadable',
    'taken',
  ],
  ['erased again what was never there', CLOCK, () => ({ verb: 'erase-again', of: 999, tombstone: 5, rule: 'R' }), 'entry-unknown', 'of'],
]
for (const [name, by, command, code, field] of refusals) {
  test(`refused: ${name}`, () => {
    const d = desk()
    const [found, at = ''] = d.refused(by, command(d))
    assert.deepEqual([found, at], [code, field])
  })
}

test('who placed a hold does not lift it, and it is lifted once; the same hold is not placed twice', () => {
  const d = desk()
  const index = d.does('DESK', hold({ docket: 'D' })).entries[0]?.index ?? -1
  assert.deepEqual(d.refused('HEAD', hold({ docket: 'D' })), ['hold-stands-already', 'over'])
  d.does('HEAD', hold({ docket: 'D' }, { rule: 'another rule' }))
  assert.deepEqual(d.refused('DESK', { verb: 'lift-hold', hold: index, why: 'over' }), ['hold-needs-another', 'by'])
  d.does('HEAD', { verb: 'lift-hold', hold: index, why: 'over' })
  assert.deepEqual(d.refused('AUDIT', { verb: 'lift-hold', hold: index, why: 'over' }), ['hold-lifted-already', 'hold'])
  assert.deepEqual(d.memory.head.get('hold', String(index))?.data.lifted?.by, 'HEAD')
})

test('reads are anchored further and never back, but anew after a restore; what was erased before is erased again, once', () => {
  const d = desk()
  d.does(CLOCK, { verb: 'anchor-reads', size: 3, root: ROOT })
  assert.deepEqual(d.does(CLOCK, { verb: 'anchor-reads', size: 3, root: ROOT }).kinds, [])
  assert.equal(d.memory.head.get('reads-anchor', 'reads')?.data.size, 3)
  d.does(CLOCK, { verb: 'note-restored', size: 5, root: ROOT, taken: '2026-01-01T00:00Z', known: 9 })
  assert.equal(d.memory.head.get('reads-anchor', 'reads'), null)
  assert.deepEqual(d.does(CLOCK, { verb: 'anchor-reads', size: 1, root: ROOT }).kinds, ['reads-anchored'])
  const of = indexOf(d, 'claim-filed')
  assert.deepEqual(d.does(CLOCK, { verb: 'erase-again', of, tombstone: 77, rule: 'R' }).kinds, ['erasure-asked', 'erased'])
  assert.deepEqual(d.does(CLOCK, { verb: 'erase-again', of, tombstone: 77, rule: 'R' }).kinds, [])
})

test('a request waits until it is answered or dropped, once, and an answer is to whoever asked', () => {
  const d = desk()
  const asked = d.does('DESK', asking()).entries[0]?.index ?? -1
  const other = d.does('DESK', asking({ party: 'OTHERS' })).entries[0]?.index ?? -1
  const answer = (of: number): Command => ({ verb: 'answer-access', party: 'THEM', rule: 'R', shown: [], withheld: [], asked: of })
  assert.deepEqual(d.refused('DESK', answer(other)), ['shape-not-one-of', 'party'])
  const [answered] = d.does('DESK', answer(asked)).entries
  assert.equal(d.memory.head.get('access-request', String(asked))?.data.answered, answered?.index)
  assert.equal(d.memory.head.get('access', String(answered?.index))?.data.asked, asked)
  for (const again of [answer(asked), { verb: 'drop-access', asked, why: 'w' } as const])
    assert.deepEqual(d.refused('HEAD', again), ['access-over', 'asked'])
  assert.deepEqual(d.refused('DESK', { verb: 'drop-access', asked: other, why: '' }), ['shape-missing', 'why'])
  d.does('HEAD', { verb: 'drop-access', asked: other, why: 'they no longer want it' })
  assert.equal(d.memory.head.get('access-request', String(other))?.data.dropped?.by, 'HEAD')
  assert.equal(d.memory.head.of('access-request', 'OTHERS').length, 1, 'it stays findable by whom it is about')
})
