import assert from 'node:assert/strict'
import { test } from 'node:test'
import { conditionTable, refusedParticulars } from '../../../tests/support/condition-table.ts'
import { ask, fact, judged, MANDATE, rule, START, type World, type Written } from '../../../tests/support/world.ts'

const certificate = (value: unknown, more: Written = {}): Written => fact('GUARDS', 'certificate:CODE', value, more)
const world = (...facts: Written[]): World => ({ facts })
const CONDITION = { of: 'GUARDS', scheme: 'CODE' }
const DAMAGED = { of: 'GUARDS', is: 'certificate:CODE', unreadable: true }

conditionTable({ 'certificate-valid': CONDITION }, [
  ['nothing on file', world(), 'open', 'not-known', 'open'],
  ['valid', world(certificate('valid')), 'met', null, 'unmet'],
  ['true', world(certificate(true)), 'met', null, 'unmet'],
  ['valid for something', world(certificate('valid: escort')), 'met', null, 'unmet'],
  ['suspended', world(certificate('suspended')), 'unmet', 'suspended', 'met'],
  ['withdrawn', world(certificate('withdrawn')), 'unmet', 'withdrawn', 'met'],
  ['revoked', world(certificate('revoked')), 'unmet', 'withdrawn', 'met'],
  ['suspended, then withdrawn', world(certificate('suspended'), certificate('withdrawn')), 'unmet', 'withdrawn', 'met'],
  ['holds none', world(certificate('none')), 'unmet', 'denied', 'met'],
  ['false', world(certificate(false)), 'unmet', 'denied', 'met'],
  ['suspended at D4', world(certificate('suspended', { grade: 'D4' })), 'unmet', 'suspended', 'open'],
  [
    'valid by one and suspended by another',
    world(certificate('valid'), certificate('suspended', { grade: 'D4' })),
    'open',
    'disputed',
    'unmet',
  ],
  ['a suspension that is over', world(certificate('valid'), certificate('suspended', { until: '2026-03-01' })), 'met', null, 'unmet'],
  ['run out as the act begins', world(certificate('valid', { until: START })), 'open', 'stale', 'open'],
  ['run out the day before', world(certificate('valid', { until: '2026-03-04' })), 'open', 'stale', 'open'],
  ['said to have expired', world(certificate('expired')), 'open', 'stale', 'open'],
  ['said to have lapsed, beside one that is valid', world(certificate('valid'), certificate('lapsed')), 'open', 'disputed', 'open'],
  ['expired is a rumour', world(certificate('valid'), certificate('expired', { grade: 'F6' })), 'met', null, 'unmet'],
  ['expired once, and renewed', world(certificate('expired', { until: '2026-02-01' }), certificate('valid')), 'met', null, 'unmet'],
  ['valid, graded too low', world(certificate('valid', { grade: 'D3' })), 'open', 'under-graded', 'unmet'],
  ['applied for is nothing yet', world(certificate('applied')), 'open', 'unreadable-value', 'open'],
  ['suspended for something cannot be read', world(certificate('suspended: escort')), 'open', 'unreadable-value', 'open'],
  ['damaged', world(DAMAGED), 'open', 'damaged', 'open'],
  ['valid, beside a damaged one', world(certificate('valid'), DAMAGED), 'open', 'damaged', 'unmet'],
  ['under another scheme', world(fact('GUARDS', 'certificate:OTHER', 'valid')), 'open', 'not-known', 'open'],
])

conditionTable({ 'certificate-valid': { ...CONDITION, services: ['escort', 'site'] } }, [
  ['for both', world(certificate('valid: site, escort')), 'met', null, 'unmet'],
  ['for more', world(certificate('valid: site,escort,training')), 'met', null, 'unmet'],
  ['for one of the two', world(certificate('valid: escort')), 'unmet', 'other-services', 'met'],
  ['for others', world(certificate('valid: training')), 'unmet', 'other-services', 'met'],
  ['not said for what', world(certificate('valid')), 'open', 'services-unstated', 'open'],
  [
    'said by one to be for both and by another for one',
    world(certificate('valid: site, escort'), certificate('valid: site')),
    'open',
    'disputed',
    'open',
  ],
  ['suspended', world(certificate('suspended')), 'unmet', 'suspended', 'met'],
  ['run out', world(certificate('valid: site, escort', { until: START })), 'open', 'stale', 'open'],
  ['nothing on file', world(), 'open', 'not-known', 'open'],
])

test('it must last through the whole act: one that runs out an hour before its end refers', () => {
  const rulebook = [MANDATE, rule('R', [{ id: '1', effect: 'require', any: [{ 'certificate-valid': CONDITION }] }])]
  const until = (moment: string) => ask({ rulebook, facts: [certificate('valid', { until: moment })] }).verdict
  assert.deepEqual(['2026-03-05T11:00Z', '2026-03-05T10:00Z'].map(until), ['permit', 'refer'])
})

test('of a role, every holder', () => {
  const couriers = { act: { carrier: ['EAST', 'WEST'] }, facts: [fact('EAST', 'certificate:CODE', 'valid')] }
  const condition = { 'certificate-valid': { of: 'carrier', scheme: 'CODE' } }
  assert.deepEqual([judged(condition, couriers).values.of, judged(condition, {}).cause], ['WEST', 'role-unstated'])
})

refusedParticulars([
  [{ 'certificate-valid': { scheme: 'CODE' } }, 'shape-missing', 'certificate-valid.of'],
  [{ 'certificate-valid': { of: 'GUARDS' } }, 'shape-missing', 'certificate-valid.scheme'],
  [{ 'certificate-valid': { ...CONDITION, services: [] } }, 'shape-too-small', 'certificate-valid.services'],
  [{ 'certificate-valid': { ...CONDITION, services: 'escort' } }, 'shape-wrong-type', 'certificate-valid.services', /list/],
  [{ 'certificate-valid': { ...CONDITION, by: 'x' } }, 'shape-unknown-key', 'certificate-valid', /^of, scheme, services$/],
])
