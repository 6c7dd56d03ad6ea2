// Vetting with the unit and the commander, and what a unit carries with it when it changes.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { conditionTable, refusedParticulars } from '../../../tests/support/condition-table.ts'
import { fact, judged, START, type World, type Written } from '../../../tests/support/world.ts'

const result = (of: string, value: unknown, more: Written = {}): Written => fact(of, 'vetted:LEAHY', value, more)
const serves = (unit: unknown, more: Written = {}): Written => fact('GUEST', 'unit', unit, more)
const world = (...facts: Written[]): World => ({ facts })
const CLEAN = [result('GUEST', 'passed'), result('BRIGADE', 'passed')]
const INDIVIDUAL = { vetted: { whom: 'counterpart', regime: 'LEAHY', unit: true } }

conditionTable(INDIVIDUAL, [
  ['an individual and his unit passed', world(...CLEAN, serves('BRIGADE')), 'met', null, 'unmet'],
  ['his unit is not known', world(...CLEAN), 'open', 'unit-unknown', 'open'],
  ['his unit failed', world(result('GUEST', 'passed'), result('BRIGADE', 'failed'), serves('BRIGADE')), 'unmet', 'failed', 'met'],
  ['he failed and his unit is not known', world(result('GUEST', 'failed')), 'unmet', 'failed', 'met'],
  ['his unit was never vetted', world(result('GUEST', 'passed'), serves('BRIGADE')), 'open', 'not-known', 'open'],
  [
    'the result of his unit has run out',
    world(result('GUEST', 'passed'), result('BRIGADE', 'passed', { until: START }), serves('BRIGADE')),
    'open',
    'stale',
    'open',
  ],
  [
    'his unit is said to be another as well',
    world(...CLEAN, serves('BRIGADE'), serves('BATTALION', { grade: 'D4' })),
    'open',
    'disputed',
    'open',
  ],
  ['his unit is rumoured to be another', world(...CLEAN, serves('BRIGADE'), serves('BATTALION', { grade: 'F6' })), 'met', null, 'unmet'],
  ['his unit is known too weakly', world(...CLEAN, serves('BRIGADE', { grade: 'D4' })), 'open', 'unit-unknown', 'open'],
  ['he left that unit', world(...CLEAN, serves('BRIGADE', { until: START })), 'open', 'unit-unknown', 'open'],
  [
    'he was moved to a unit that failed',
    world(...CLEAN, result('BATTALION', 'failed'), serves('BRIGADE', { until: '2026-03-01' }), serves('BATTALION', { from: '2026-03-01' })),
    'unmet',
    'failed',
    'met',
  ],
  ['true names no unit', world(...CLEAN, serves(true)), 'open', 'unit-unknown', 'open'],
  ['the claim of his unit is damaged', world(...CLEAN, { of: 'GUEST', is: 'unit', unreadable: true }), 'open', 'damaged', 'open'],
  [
    'his unit, and a damaged claim of it',
    world(...CLEAN, serves('BRIGADE'), { of: 'GUEST', is: 'unit', unreadable: true }),
    'open',
    'damaged',
    'open',
  ],
])

const commands = (who: unknown, more: Written = {}): Written => fact('GUEST', 'commander', who, more)
conditionTable({ vetted: { whom: 'counterpart', regime: 'LEAHY', commander: true } }, [
  [
    'a unit and its commander passed',
    world(result('GUEST', 'passed'), result('COLONEL', 'passed'), commands('COLONEL')),
    'met',
    null,
    'unmet',
  ],
  ['its commander is not known', world(result('GUEST', 'passed'), result('COLONEL', 'passed')), 'open', 'commander-unknown', 'open'],
  ['its commander failed', world(result('GUEST', 'passed'), result('COLONEL', 'failed'), commands('COLONEL')), 'unmet', 'failed', 'met'],
  [
    'its new commander was never vetted',
    world(
      result('GUEST', 'passed'),
      result('COLONEL', 'passed'),
      commands('COLONEL', { until: '2026-03-01' }),
      commands('MAJOR', { from: '2026-03-01' }),
    ),
    'open',
    'not-known',
    'open',
  ],
  [
    'the unit of somebody is not asked about',
    world(result('GUEST', 'passed'), result('COLONEL', 'passed'), commands('COLONEL'), serves('BRIGADE')),
    'met',
    null,
    'unmet',
  ],
])

conditionTable({ vetted: { whom: 'counterpart', regime: 'LEAHY', unit: true, commander: true } }, [
  [
    'an individual, his unit and its commander passed',
    world(...CLEAN, serves('BRIGADE'), fact('BRIGADE', 'commander', 'COLONEL'), result('COLONEL', true)),
    'met',
    null,
    'unmet',
  ],
  [
    'the commander of his unit failed',
    world(...CLEAN, serves('BRIGADE'), fact('BRIGADE', 'commander', 'COLONEL'), result('COLONEL', false)),
    'unmet',
    'failed',
    'met',
  ],
  ['who commands his unit is not known', world(...CLEAN, serves('BRIGADE')), 'open', 'commander-unknown', 'open'],
  [
    'his own commander is not the one asked for',
    world(...CLEAN, serves('BRIGADE'), commands('COLONEL'), result('COLONEL', true)),
    'open',
    'commander-unknown',
    'open',
  ],
])

// GUEST is a unit here, and came out of OLD-GUARD on 1 February.
const since = { from: '2026-02-01' }
conditionTable({ vetted: { whom: 'GUEST', regime: 'LEAHY' } }, [
  [
    'vetted before it was renamed',
    world(result('GUEST', 'passed', { from: '2026-01-10' }), fact('GUEST', 'succeeds', 'OLD-GUARD', since)),
    'open',
    'changed-since',
    'open',
  ],
  [
    'vetted as it was renamed',
    world(result('GUEST', 'passed', since), fact('GUEST', 'succeeds', 'OLD-GUARD', since)),
    'met',
    null,
    'unmet',
  ],
  [
    'vetted nobody knows when',
    world(result('GUEST', 'passed'), fact('GUEST', 'succeeds', 'OLD-GUARD', since)),
    'open',
    'changed-since',
    'open',
  ],
  [
    'changed nobody knows when',
    world(result('GUEST', 'passed', since), fact('GUEST', 'succeeds', 'OLD-GUARD')),
    'open',
    'changed-since',
    'open',
  ],
  [
    'it may have changed',
    world(result('GUEST', 'passed', { from: '2026-01-10' }), fact('GUEST', 'succeeds', 'OLD-GUARD', { ...since, grade: 'D4' })),
    'open',
    'changed-since',
    'open',
  ],
  [
    'it is rumoured to have changed',
    world(result('GUEST', 'passed', { from: '2026-01-10' }), fact('GUEST', 'succeeds', 'OLD-GUARD', { ...since, grade: 'F6' })),
    'met',
    null,
    'unmet',
  ],
  [
    'it changes after the act',
    world(result('GUEST', 'passed', { from: '2026-01-10' }), fact('GUEST', 'succeeds', 'OLD-GUARD', { from: '2026-04-01' })),
    'met',
    null,
    'unmet',
  ],
  [
    'what happened stays so when the claim runs out',
    world(result('GUEST', 'passed', { from: '2026-01-10' }), fact('GUEST', 'succeeds', 'OLD-GUARD', { ...since, until: '2026-02-02' })),
    'open',
    'changed-since',
    'open',
  ],
  [
    'a splinter, vetted before it split',
    world(result('GUEST', 'passed', { from: '2026-01-10' }), { of: 'GUEST', is: 'splinter-of', value: 'OLD-GUARD', ...since }),
    'open',
    'changed-since',
    'open',
  ],
  [
    'a splinter, vetted since',
    world(result('GUEST', 'passed', { from: '2026-02-10' }), { of: 'GUEST', is: 'splinter-of', value: 'OLD-GUARD', ...since }),
    'met',
    null,
    'unmet',
  ],
  [
    'vetted since, and an older result that will outlast it',
    world(
      result('GUEST', 'passed', { from: '2026-02-10', until: '2026-03-01' }),
      result('GUEST', 'passed', { from: '2026-01-10' }),
      fact('GUEST', 'succeeds', 'OLD-GUARD', since),
    ),
    'open',
    'changed-since',
    'open',
  ],
  [
    'failed is failed',
    world(result('GUEST', 'failed', { from: '2026-01-10' }), fact('GUEST', 'succeeds', 'OLD-GUARD', since)),
    'unmet',
    'failed',
    'met',
  ],
  [
    'how it came about is damaged',
    world(result('GUEST', 'passed', since), { of: 'GUEST', is: 'succeeds', unreadable: true }),
    'open',
    'damaged',
    'open',
  ],
])

test('who is wanting is named', () => {
  const told = (facts: Written[]) => judged(INDIVIDUAL, { facts }).values.whom
  assert.deepEqual(
    [told([result('GUEST', 'passed'), serves('BRIGADE')]), told(CLEAN), told([serves('BRIGADE'), result('BRIGADE', 'passed')])],
    ['BRIGADE', 'GUEST', 'GUEST'],
  )
})

refusedParticulars([
  [{ vetted: { whom: 'GUEST', unit: 'BRIGADE' } }, 'shape-wrong-type', 'vetted.unit', /true, false/],
  [{ vetted: { whom: 'GUEST', commander: 1 } }, 'shape-wrong-type', 'vetted.commander', /true, false/],
])
