// What an office is of stands in the house's own register, and decides whose approval is independent and who is in conflict.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { claim, Desk, MEETING, PERMIT } from '../../../tests/support/record.ts'
import type { Command } from './command.ts'

const require = (condition: object) => ({ id: '2', effect: 'require', about: MEETING, any: [condition] })
const INDEPENDENT = require({ approved: { role: 'head', independent_of: ['counterpart'] } })
const approve: Command = { verb: 'approve', docket: 'D-1', role: 'head', value: true }

/** HEAD, an office of that party; `null` is of none. */
const headOf = (of: string | null) => ({ office: { id: 'HEAD', name: 'Head', roles: ['head'], ...(of === null ? {} : { of }) } })

for (const [of, verdict] of [
  [null, 'permit'],
  ['US', 'permit'],
  ['THEM', 'refer'],
  ['BRANCH', 'refer'],
] as const) {
  test(`the approval of an office of ${of ?? 'nobody'} -> ${verdict}`, () => {
    const d = new Desk([PERMIT, INDEPENDENT])
    d.files(headOf(of), claim('c1', 'BRANCH', 'part-of', 'THEM'))
    d.proposes()
    assert.equal(d.does('HEAD', approve).told.verdict, verdict)
  })
}

test('an office that is filed anew, now of the counterpart, touches the answer that rests on its approval', () => {
  const d = new Desk([PERMIT, INDEPENDENT])
  d.proposes()
  assert.equal(d.does('HEAD', approve).told.verdict, 'permit')
  d.does('DESK', { verb: 'perform', docket: 'D-1' })
  assert.deepEqual(d.files(headOf('THEM')).told.touches, ['D-1'])
})

test('an office asks for its own house without conflict, and not with the party it is of', () => {
  for (const [of, verdict] of [
    ['US', 'permit'],
    ['THEM', 'refuse'],
  ] as const) {
    const d = new Desk([PERMIT, require({ 'conflict-free': { who: ['asked'] } })])
    d.files({ office: { id: 'DESK', name: 'Desk', of } }, claim('c1', 'DESK', 'interest', 'none'))
    d.proposes()
    assert.equal(d.docket('D-1').verdict, verdict)
  }
})

test('whoever approves is asked for his interests, and his approval, bound to what he was shown, is not voided by that', () => {
  for (const [interest, verdict] of [
    [null, 'refer'],
    ['none', 'permit'],
    ['THEM', 'refuse'],
  ] as const) {
    const head = { id: '3', effect: 'require', about: MEETING, any: [{ approved: { role: 'head' } }] }
    const d = new Desk([PERMIT, head, require({ 'conflict-free': { who: ['approved'] } })])
    if (interest !== null) d.files(claim('c1', 'HEAD', 'interest', interest))
    d.proposes()
    const { digest } = d.docket('D-1')
    assert.ok(typeof digest === 'string')
    assert.equal(d.does('HEAD', { ...approve, digest }).told.verdict, verdict)
  }
})

test('nobody claims what an office is of', () => {
  const d = new Desk([PERMIT])
  assert.deepEqual(d.refused('DESK', { verb: 'file', items: [claim('c1', 'HEAD', 'office-of', 'THEM')] }), [
    'claim-of-register',
    'items[0].claim.is',
  ])
})
