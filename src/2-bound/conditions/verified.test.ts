import assert from 'node:assert/strict'
import { test } from 'node:test'
import { conditionTable, refusedParticulars } from '../../../tests/support/condition-table.ts'
import { fact, judged, START, type World, type Written } from '../../../tests/support/world.ts'

const step = (value: unknown, more: Written = {}): Written => fact('INCIDENT-4', 'verification', value, more)
const world = (...facts: Written[]): World => ({ facts })

conditionTable({ verified: { of: 'INCIDENT-4' } }, [
  ['nothing on file', world(), 'open', 'not-known', 'open'],
  ['merely monitored', world(step('monitored')), 'open', 'not-verified', 'open'],
  ['verified', world(step('verified')), 'met', null, 'unmet'],
  ['classified since', world(step('classified')), 'met', null, 'unmet'],
  ['attributed since', world(step('attributed')), 'met', null, 'unmet'],
  ['monitored on the way', world(step('monitored'), step('verified')), 'met', null, 'unmet'],
  ['refuted', world(step('refuted')), 'unmet', 'refuted', 'met'],
  ['false', world(step(false)), 'unmet', 'refuted', 'met'],
  ['refuted at D4', world(step('refuted', { grade: 'D4' })), 'unmet', 'refuted', 'open'],
  ['monitored, and refuted', world(step('monitored'), step('refuted')), 'unmet', 'refuted', 'met'],
  ['verified by one and refuted by another', world(step('verified'), step('refuted', { grade: 'D4' })), 'open', 'disputed', 'unmet'],
  ['verified, graded too low', world(step('verified', { grade: 'D3' })), 'open', 'under-graded', 'unmet'],
  ['monitored, graded too low', world(step('monitored', { grade: 'D3' })), 'open', 'under-graded', 'open'],
  ['verified, and run out', world(step('verified', { until: START })), 'open', 'stale', 'open'],
  ['monitored, and run out', world(step('monitored', { until: START })), 'open', 'stale', 'open'],
  ['true is no step', world(step(true)), 'open', 'unreadable-value', 'open'],
  ['reopened is no step', world(step('verified'), step('reopened')), 'open', 'unreadable-value', 'unmet'],
  ['damaged', world({ of: 'INCIDENT-4', is: 'verification', unreadable: true }), 'open', 'damaged', 'open'],
  ['another incident', world(fact('INCIDENT-5', 'verification', 'verified')), 'open', 'not-known', 'open'],
])

conditionTable({ verified: { of: 'INCIDENT-4', at_least: 'attributed' } }, [
  ['verified is not attributed', world(step('verified')), 'open', 'not-verified', 'open'],
  ['classified is not attributed', world(step('classified')), 'open', 'not-verified', 'open'],
  ['attributed', world(step('attributed')), 'met', null, 'unmet'],
])
conditionTable({ verified: { of: 'INCIDENT-4', at_least: 'monitored' } }, [
  ['monitored will do', world(step('monitored')), 'met', null, 'unmet'],
])

const cited = (...cites: string[]): World => ({ act: { kind: 'statement', cites } })
conditionTable({ verified: { of: 'cites' } }, [
  ['everything cited is verified', { ...cited('INCIDENT-4'), facts: [step('verified')] }, 'met', null, 'unmet'],
  [
    'one of two is merely monitored',
    { ...cited('INCIDENT-4', 'INCIDENT-5'), facts: [step('verified'), fact('INCIDENT-5', 'verification', 'monitored')] },
    'open',
    'not-verified',
    'unmet',
  ],
  [
    'one of two is refuted',
    { ...cited('INCIDENT-4', 'INCIDENT-5'), facts: [step('verified'), fact('INCIDENT-5', 'verification', 'refuted')] },
    'unmet',
    'refuted',
    'unmet',
  ],
  ['nothing is cited', { act: { kind: 'statement', cites: [] } }, 'open', 'nothing-cited', 'open'],
  ['what is cited is not stated', { act: { kind: 'statement' } }, 'open', 'nothing-cited', 'open'],
])

test('how far it has come is told', () => {
  assert.deepEqual(
    judged({ verified: { of: 'INCIDENT-4', at_least: 'attributed' } }, world(step('monitored'), step('classified'))).values,
    {
      of: 'INCIDENT-4',
      step: 'attributed',
      reached: 'classified',
    },
  )
})

refusedParticulars([
  [{ verified: {} }, 'shape-missing', 'verified.of'],
  [{ verified: { of: 'X', at_least: 'seen' } }, 'shape-not-one-of', 'verified.at_least', /monitored, verified, classified, attributed/],
  [{ verified: { of: 'X', by: 'Y' } }, 'shape-unknown-key', 'verified', /^of, at_least$/],
])
