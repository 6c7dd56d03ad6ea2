import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fact, MANDATE, questionOf, rule, type World, type Written } from '../../../tests/support/world.ts'
import { approvalDigest, determine } from '../determine/determine.ts'
import { applied, type Change } from './change.ts'
import { remediesOf } from './remedies.ts'

const remedies = (world: World): Change[][] => {
  const question = questionOf(world)
  return remediesOf(question, determine(question)).remedies.map(({ changes }) => [...changes])
}

test('three exemptions at once are three exemptions', () => {
  const ban = (id: string): Written => rule(id, [{ id: '1', effect: 'forbid' }])
  const world = { rulebook: [MANDATE, ban('A'), ban('B'), ban('C')] }
  const changes = ['A', 'B', 'C'].map((id): Change => ({ kind: 'exemption', ref: `${id}/1`, by: 'BOARD' }))
  const question = questionOf(world)
  assert.equal(determine(changes.reduce(applied, question)).verdict, 'permit')
  assert.ok(remedies(world).some((set) => set.length === 3 && set.every(({ kind }) => kind === 'exemption')))
})

test('of two approvals wanted one is given, bound to what was shown: one more is enough', () => {
  const world = { rulebook: [MANDATE, rule('R', [{ id: '1', effect: 'require', any: [{ approved: { role: 'COUNSEL', count: 2 } }] }])] }
  const digest = approvalDigest(questionOf(world))
  const approval: Written = { of: 'act', is: 'approved', value: true, by: 'ANNE', role: 'COUNSEL', rev: 1, digest }
  const [first] = remedies({ ...world, facts: [approval] })
  assert.deepEqual(
    first?.map((change) => (change.kind === 'facts' ? change.values : change.kind)),
    [{ role: 'COUNSEL', count: 1 }],
  )
})

test('what one person said may be left out, and everything else stays as it was', () => {
  const approval = (by: string): Written => ({ of: 'act', is: 'approved', value: true, by, role: 'COUNSEL', rev: 1 })
  const { facts } = questionOf({ facts: [approval('ANNE'), approval('BEN'), fact('GUEST', 'vetted', 'passed')] })
  const left = facts.without('act', 'approved', 'ANNE')
  assert.deepEqual(
    left.about('act', 'approved').map(({ by }) => by),
    ['BEN'],
  )
  assert.deepEqual(left.without('act', 'approved', 'BEN').about('act', 'approved'), [])
  assert.deepEqual(left.about('GUEST', 'vetted'), facts.about('GUEST', 'vetted'))
  assert.equal(facts.about('act', 'approved').length, 2)
})

test('of a promise of 60,000 under a cap of 50,000 the remedy is 50,000', () => {
  const cap = { id: '2', effect: 'limit', about: { kind: ['promise'] }, of: 'EUR', max: '50000', window: 'year' }
  const clauses = [{ id: '1', effect: 'permit', about: { kind: ['promise'] } }, cap]
  const lines = [{ id: 'pumps', item: 'pumps', amount: 60_000, currency: 'EUR' }]
  const [first] = remedies({ rulebook: [{ ...MANDATE, clauses }], act: { kind: 'promise', lines } })
  assert.deepEqual(
    first?.map((change) => (change.kind === 'reduce' ? [change.kind, change.line, change.to] : change.kind)),
    [['reduce', 'pumps', '50000']],
  )
})
