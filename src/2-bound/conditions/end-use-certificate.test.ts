import assert from 'node:assert/strict'
import { test } from 'node:test'
import { conditionTable, refusedParticulars, word } from '../../../tests/support/condition-table.ts'
import { fact, judged, START, type World, type Written } from '../../../tests/support/world.ts'

/** What a certificate has where nothing is wrong with it, by what is said of it. */
const WHOLE: Readonly<Record<string, unknown>> = {
  received: 'CLERK-1 through post',
  authenticated: 'CLERK-2 through telephone',
  'signatory-in-office': true,
  reused: 'none',
  letterhead: 'matches',
  covers: 'pump-7, no-re-export',
}
const given = (id: string, more: Written = {}): Written => fact('GUEST', 'end-use-certificate', id, { from: '2026-02-20', ...more })
const of = (id: string, changes: Readonly<Record<string, unknown>> = {}): Written[] =>
  Object.entries({ ...WHOLE, ...changes }).flatMap(([is, value]) => (value === null ? [] : [fact(id, is, value)]))
const world = (...facts: Written[]): World => ({ act: { kind: 'transfer', lines: [{ id: 'a', item: 'pump-7' }] }, facts })
const but = (changes: Readonly<Record<string, unknown>>): World => world(given('C-1'), ...of('C-1', changes))

const PLAIN_ONE = { 'end-use-certificate': { whom: 'counterpart' } }
conditionTable(PLAIN_ONE, [
  ['nothing was received', world(), 'open', 'awaiting', 'open'],
  ['whole, and authenticated by another through another channel', but({}), 'met', null, 'unmet'],
  ['none will be given', world(fact('GUEST', 'end-use-certificate', false)), 'unmet', 'declined', 'met'],
  ['received and not authenticated', but({ authenticated: null }), 'open', 'not-authenticated', 'open'],
  ['authenticated by who received it', but({ authenticated: 'CLERK-1 through telephone' }), 'open', 'same-hand', 'open'],
  ['asked back through the same channel', but({ authenticated: 'CLERK-2 through post' }), 'open', 'same-hand', 'open'],
  ['nobody says how it came', but({ received: null }), 'open', 'not-known', 'open'],
  ['its issuer does not know it', but({ authenticated: false }), 'unmet', 'failed', 'met'],
  ['its signatory was not in office', but({ 'signatory-in-office': false }), 'unmet', 'not-in-office', 'met'],
  ['nobody looked whether he was', but({ 'signatory-in-office': null }), 'open', 'not-known', 'open'],
  ['its document serves another certificate', but({ reused: 'C-OTHER' }), 'unmet', 'reused', 'met'],
  ['nobody looked whether it does', but({ reused: null }), 'open', 'not-known', 'open'],
  ['its letterhead differs, which proves nothing', but({ letterhead: 'differs' }), 'open', 'letterhead-differs', 'open'],
  ['nobody compared the letterhead', but({ letterhead: null }), 'open', 'not-known', 'open'],
  ['it was breached', world(given('C-1'), ...of('C-1'), fact('C-1', 'breached', true)), 'unmet', 'breach-open', 'met'],
  [
    'a breach is disputed',
    world(given('C-1'), ...of('C-1'), fact('C-1', 'breached', true), fact('C-1', 'breached', false)),
    'open',
    'disputed',
    'open',
  ],
  ['run out as the act begins', world(given('C-1', { until: START }), ...of('C-1')), 'open', 'stale', 'open'],
  ['a damaged record of it', world({ of: 'GUEST', is: 'end-use-certificate', unreadable: true }), 'open', 'damaged', 'open'],
  [
    'a damaged record of its authentication',
    world(given('C-1'), ...of('C-1'), { of: 'C-1', is: 'authenticated', unreadable: true }),
    'open',
    'damaged',
    'unmet',
  ],
  ['its authentication is disputed', world(given('C-1'), ...of('C-1'), fact('C-1', 'authenticated', false)), 'open', 'disputed', 'open'],
  [
    'authenticated by a weak source',
    world(given('C-1'), ...of('C-1', { authenticated: null }), fact('C-1', 'authenticated', WHOLE.authenticated, { grade: 'D4' })),
    'open',
    'under-graded',
    'unmet',
  ],
  ['one is bad and another good', world(given('C-0'), ...of('C-0', { reused: 'C-9' }), given('C-1'), ...of('C-1')), 'met', null, 'unmet'],
  ['the certificate of another party', world(fact('OTHER', 'end-use-certificate', 'C-1'), ...of('C-1')), 'open', 'awaiting', 'open'],
])

conditionTable({ 'end-use-certificate': { whom: 'counterpart', covers: ['item', 'no-re-export'] } }, [
  ['it covers the goods and forbids passing them on', but({}), 'met', null, 'unmet'],
  ['it leaves out that they may not be passed on', but({ covers: 'pump-7' }), 'unmet', 'not-covered', 'met'],
  ['it is for other goods', but({ covers: 'pump-8, no-re-export' }), 'unmet', 'not-covered', 'met'],
  ['nobody noted what it covers', but({ covers: null }), 'open', 'not-known', 'open'],
  ['the goods are not stated', { ...but({}), act: { kind: 'transfer' } }, 'open', 'item-unstated', 'open'],
])

conditionTable({ 'end-use-certificate': { whom: 'counterpart', max_age_days: 13 } }, [
  ['as old as that', but({}), 'open', 'stale', 'unmet'],
  ['one of yesterday', world(given('C-1', { from: '2026-03-04' }), ...of('C-1')), 'met', null, 'unmet'],
  ['one without a date', world(given('C-1', { from: undefined }), ...of('C-1')), 'open', 'stale', 'unmet'],
])

test('it grows too old at the very moment', () => {
  const condition = { 'end-use-certificate': { whom: 'counterpart', max_age_days: 10 } }
  assert.equal(word(judged(condition, but({}), '2026-03-01T23:59Z').truth), 'met')
  assert.equal(word(judged(condition, but({}), '2026-03-02T00:00Z').truth), 'open')
})

test('a role nobody holds leaves it open', () => {
  assert.equal(judged({ 'end-use-certificate': { whom: 'end_user' } }, world()).cause, 'role-unstated')
})

refusedParticulars([
  [{ 'end-use-certificate': {} }, 'shape-missing', 'end-use-certificate.whom', /text/],
  [{ 'end-use-certificate': { whom: 'x', covers: [] } }, 'shape-too-small', 'end-use-certificate.covers'],
  [{ 'end-use-certificate': { whom: 'x', max_age_days: 0 } }, 'shape-too-small', 'end-use-certificate.max_age_days'],
  [{ 'end-use-certificate': { whom: 'x', signatory: 'y' } }, 'shape-unknown-key', 'end-use-certificate', /^whom, covers, max_age_days$/],
])
