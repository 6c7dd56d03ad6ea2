import assert from 'node:assert/strict'
import { test } from 'node:test'
import { LIST } from '../../../tests/support/lists.ts'
import { fact, questionOf, rule, type World, type Written } from '../../../tests/support/world.ts'
import { determine } from '../determine/determine.ts'
import { remediesOf } from './remedies.ts'

const MANDATE: Written = {
  ...{ id: 'M', kind: 'mandate', issuer: 'C', term: ['2026-01-01', '2027-01-01'] },
  clauses: [{ id: '1', effect: 'permit', about: { kind: ['transfer'] } }],
}
const BAN = rule('R', [{ id: '1', effect: 'forbid', about: { item: ['DU:2B350'] } }])
const world = (list: Written, ...facts: Written[]): World => ({
  ...{ rulebook: [MANDATE, BAN], lists: [list], facts },
  act: { kind: 'transfer', lines: [{ id: 'a', item: 'pump-7', qty: 2 }] },
})
const said = (value: string): Written => fact('pump-7', 'classified:DU', value, { source: 'the licensing office' })

/** The kinds of change of each remedy that reaches a permit; of facts their code. */
function kinds(one: World): string[] {
  const question = questionOf(one)
  const { remedies } = remediesOf(question, determine(question))
  const whole = remedies.filter(({ to }) => to === 'permit')
  return whole.map(({ changes }) => changes.map((change) => (change.kind === 'facts' ? change.code : change.kind)).join(' '))
}

test('goods nobody has classified are to be classified', () => {
  assert.ok(kinds(world(LIST)).includes('classify'))
})
test('goods classified under the edition before are to be classified again', () => {
  assert.ok(kinds(world(LIST, said('none @ 2024'))).includes('classify'))
})
test('what a classifier found is not overturned, disputed or not', () => {
  assert.ok(!kinds(world(LIST, said('2B350 @ 2025'))).some((one) => one.includes('classify')))
  assert.ok(!kinds(world(LIST, said('2B350 @ 2025'), said('none @ 2025'))).some((one) => one.includes('classify')))
})
test('a copy that was not checked recently enough is to be compared with its source', () => {
  const old = kinds(world({ ...LIST, max_age_days: 3 }, said('none @ 2025')))
  assert.ok(old.includes('recheck-list'))
  assert.ok(!kinds(world({ ...LIST, max_age_days: 3 }, said('2B350 @ 2025'))).includes('recheck-list'))
})
