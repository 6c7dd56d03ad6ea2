import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Owed, standingOfDuty } from './standing.ts'

// How one duty stands, by its own state, how it hangs together with another, and how that other stands. Each row puts one thing otherwise
// than the row above; a lawyer can read it downwards.
type State = Owed['state']
const owed = (state: State, decision: number | null = null): Owed => ({ name: 'x', state, decision })
type Row = readonly [own: State, how: 'after' | 'parallel', others: readonly State[], standing: string]
const rows: readonly Row[] = [
  ['open', 'parallel', [], 'stands'],
  ['open', 'parallel', ['open'], 'stands'],
  ['overdue', 'parallel', ['open'], 'stands'],
  ['open', 'parallel', ['overdue'], 'decision-needed'],
  ['overdue', 'parallel', ['overdue'], 'decision-needed'],
  ['open', 'parallel', ['discharged'], 'stands'],
  ['open', 'parallel', ['discharged', 'overdue'], 'decision-needed'],
  ['open', 'after', [], 'waits'],
  ['open', 'after', ['open'], 'waits'],
  ['overdue', 'after', ['open'], 'waits'],
  ['open', 'after', ['overdue'], 'decision-needed'],
  ['open', 'after', ['discharged'], 'stands'],
  ['open', 'after', ['waived'], 'stands'],
  ['open', 'after', ['discharged', 'open'], 'waits'],
  ['discharged', 'after', ['overdue'], 'done'],
  ['waived', 'parallel', ['overdue'], 'done'],
]
for (const [own, how, others, standing] of rows) {
  test(`${own}, ${how} ${others.join(' and ') || 'one that never arose'}: ${standing}`, () => {
    const found = standingOfDuty(owed(own), [{ ref: 'A/2', how }], () => others.map((one) => owed(one)))
    assert.deepEqual(
      [found.standing, found.because, found.decision],
      [standing, ['waits', 'decision-needed'].includes(standing) ? ['A/2'] : [], null],
    )
  })
}

test('only a decision excuses, and it says which', () => {
  const found = standingOfDuty(owed('waived', 17), [{ ref: 'A/2', how: 'parallel' }], () => [owed('overdue')])
  assert.deepEqual(found, { standing: 'excused', because: [], decision: 17 })
})

test('what was excused on the other side is waited for no longer', () => {
  const found = standingOfDuty(owed('open'), [{ ref: 'A/2', how: 'after' }], () => [owed('waived', 3)])
  assert.equal(found.standing, 'stands')
})

test('of several, those in breach are named before those waited for', () => {
  const others: Readonly<Record<string, Owed>> = { 'A/2': owed('open'), 'A/3': owed('overdue'), 'A/4': owed('discharged') }
  const dependsOn = ['A/2', 'A/3', 'A/4'].map((ref) => ({ ref, how: 'after' as const }))
  const found = standingOfDuty(owed('open'), dependsOn, (ref) => [others[ref] as Owed])
  assert.deepEqual(found, { standing: 'decision-needed', because: ['A/3'], decision: null })
})
