import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ACT, APPROVAL, claim, Desk, MEETING, PERMIT } from '../../../../tests/support/record.ts'
import type { Command } from '../command.ts'

const withApproval = () => new Desk([PERMIT, APPROVAL])

test('approvals: the asker, the adviser, the same twice, a changed mind, another text', () => {
  const d = withApproval()
  d.proposes()
  const approve = (more: object = {}): Command => ({ verb: 'approve', docket: 'D-1', role: 'head', value: true, ...more })
  assert.equal(d.docket('D-1').state, 'referred')
  d.files({ office: { id: 'DESK', name: 'Desk', of: 'US', roles: ['head'] } })
  assert.deepEqual(d.refused('DESK', approve()), ['may-not-asked-it', undefined])
  d.does('DEPUTY', { verb: 'advise', docket: 'D-1', text: 'take care' })
  assert.deepEqual(d.refused('DEPUTY', approve()), ['may-not-advised-it', undefined])
  assert.deepEqual(d.refused('HEAD', approve({ digest: 'a'.repeat(64) })), ['approval-of-another-text', 'digest'])
  const { digest } = d.docket('D-1')
  const done = d.does('HEAD', approve({ digest }))
  assert.deepEqual([done.kinds, done.told.verdict], [['approved', 'determined'], 'permit'])
  assert.deepEqual(d.refused('HEAD', approve()), ['approved-already', undefined])
  assert.equal(d.does('HEAD', approve({ value: false })).told.verdict, 'refuse')
  assert.equal(d.does('DESK', { verb: 'ask-again', docket: 'D-1' }).told.verdict, 'refuse')
  assert.equal(d.does('HEAD', approve()).told.verdict, 'permit', 'a no can be taken back')
})

test('one who approves and then advises does not count any more', () => {
  const d = withApproval()
  d.proposes()
  d.does('HEAD', { verb: 'approve', docket: 'D-1', role: 'head', value: true })
  assert.equal(d.docket('D-1').verdict, 'permit')
  d.does('HEAD', { verb: 'advise', docket: 'D-1', text: 'do it at noon' })
  const done = d.does('DESK', { verb: 'perform', docket: 'D-1' })
  assert.deepEqual([done.kinds, done.told.performed, d.docket('D-1').state], [['determined'], false, 'referred'])
})

test('who advised does not count either when the words of the advice have been erased', () => {
  const d = withApproval()
  d.proposes()
  const [, words] = d.does('HEAD', { verb: 'advise', docket: 'D-1', text: 'ask Mrs N.' }).entries
  const asked = d.does('DESK', { verb: 'ask-erasure', of: words?.index ?? 0, rule: 'R', why: 'a name' }).entries[0]
  d.does('AUDIT', { verb: 'erase', asked: asked?.index ?? 0 })
  assert.deepEqual(d.rows('advice', 'D-1'), [])
  assert.deepEqual(d.refused('HEAD', { verb: 'approve', docket: 'D-1', role: 'head', value: true }), ['may-not-advised-it', undefined])
})

type Dies = readonly [what: string, change: (d: Desk) => unknown]
const dying: readonly Dies[] = [
  ['a revision of the act', (d) => d.does('DESK', { verb: 'revise', docket: 'D-1', act: { ...ACT, place: 'CITY' } })],
  ['a revision that changes nothing', (d) => d.does('DESK', { verb: 'revise', docket: 'D-1', act: ACT })],
  [
    'another requirement, though it is met',
    (d) =>
      d.files(
        {
          instrument: {
            id: 'R',
            kind: 'rule',
            issuer: 'X',
            term: ['2026-01-01', '2027-01-01'],
            clauses: [{ id: '1', effect: 'require', about: MEETING, any: [{ consented: { by: 'THEM' } }] }],
          },
        },
        claim('c1', 'THEM', 'consent', true),
      ),
  ],
  ['a further warrant', (d) => d.files({ version: { v: 2, from: '2026-01-02', clauses: [PERMIT, APPROVAL] }, of: 'M' })],
]
for (const [what, change] of dying) {
  test(`an approval dies with ${what}`, () => {
    const d = withApproval()
    d.proposes()
    d.does('HEAD', { verb: 'approve', docket: 'D-1', role: 'head', value: true })
    assert.equal(d.docket('D-1').verdict, 'permit')
    change(d)
    const done = d.does('DESK', { verb: 'perform', docket: 'D-1' })
    assert.deepEqual([done.told.performed, done.told.verdict], [false, 'refer'])
    // The same person may approve the new text.
    assert.equal(d.does('HEAD', { verb: 'approve', docket: 'D-1', role: 'head', value: true }).told.verdict, 'permit')
  })
}

test('an approval lives through what changes neither act nor warrant nor reasons', () => {
  const d = new Desk([PERMIT, { ...APPROVAL, any: [{ approved: { role: 'head', count: 2 } }] }])
  d.proposes()
  d.does('HEAD', { verb: 'approve', docket: 'D-1', role: 'head', value: true })
  d.files(claim('c1', 'THEM', 'note', 'nothing to do with it'))
  d.does('AUDIT', { verb: 'advise', docket: 'D-1', text: 'well' })
  assert.equal(d.does('DEPUTY', { verb: 'approve', docket: 'D-1', role: 'head', value: true }).told.verdict, 'permit')
})

test('nobody approves what he was not shown: when the reasons have changed since, it is asked again first', () => {
  const d = withApproval()
  d.proposes()
  const clauses = [{ id: '1', effect: 'require', about: MEETING, any: [{ consented: { by: 'THEM' } }] }]
  d.files({ instrument: { id: 'R', kind: 'rule', issuer: 'X', term: ['2026-01-01', '2027-01-01'], clauses } })
  const approve = { verb: 'approve', docket: 'D-1', role: 'head', value: true } as const
  assert.deepEqual(d.refused('HEAD', approve), ['approval-of-another-text', 'digest'])
  d.does('DESK', { verb: 'ask-again', docket: 'D-1' })
  d.does('HEAD', approve)
  d.files(claim('c1', 'THEM', 'consent', true))
  assert.equal(d.does('DESK', { verb: 'perform', docket: 'D-1' }).told.performed, false, 'with the consent it is another text again')
})

test('an approval is taken back by who gave it, and counts as never given', () => {
  const d = withApproval()
  d.proposes()
  const approve: Command = { verb: 'approve', docket: 'D-1', role: 'head', value: true }
  const back: Command = { verb: 'take-back', docket: 'D-1', role: 'head' }
  assert.deepEqual(d.refused('HEAD', back), ['approval-not-given', undefined])
  d.does('HEAD', approve)
  assert.deepEqual(d.refused('DEPUTY', back), ['approval-not-given', undefined], 'nobody takes back what another gave')
  assert.deepEqual(d.refused('HEAD', { ...back, role: 'legal' }), ['approval-not-given', 'role'])
  const size = d.memory.size
  const done = d.does('HEAD', back)
  assert.deepEqual([done.kinds, done.told.verdict, d.rows('approval', 'D-1')], [['approval-withdrawn', 'determined'], 'refer', []])
  assert.equal(d.memory.viewAt(size).inDocket('approval', 'D-1').length, 1, 'before that it stood')
  assert.equal(d.does('HEAD', approve).told.verdict, 'permit', 'and can be given anew')
})

test('a no that is taken back leaves the question open, and the approval of another in its place', () => {
  const d = withApproval()
  d.proposes()
  d.does('HEAD', { verb: 'approve', docket: 'D-1', role: 'head', value: false })
  assert.equal(d.docket('D-1').verdict, 'refuse')
  assert.equal(d.does('HEAD', { verb: 'take-back', docket: 'D-1', role: 'head' }).told.verdict, 'refer')
})

test('nothing is taken back of what was performed, sent back or written of another text', () => {
  const back: Command = { verb: 'take-back', docket: 'D-1', role: 'head' }
  const approved = () => {
    const d = withApproval()
    d.proposes()
    d.does('HEAD', { verb: 'approve', docket: 'D-1', role: 'head', value: true })
    return d
  }
  const done = approved()
  done.does('DESK', { verb: 'perform', docket: 'D-1' })
  assert.deepEqual(done.refused('HEAD', back), ['docket-state', undefined])
  const revised = approved()
  revised.does('DESK', { verb: 'revise', docket: 'D-1', act: ACT })
  assert.deepEqual(revised.refused('HEAD', back), ['approval-not-given', undefined])
})
