import assert from 'node:assert/strict'
import { test } from 'node:test'
import { conditionTable, refusedParticulars, word } from '../../../tests/support/condition-table.ts'
import { fact, judged, START, type Written } from '../../../tests/support/world.ts'

const trained = (value: unknown, grade?: string, more: Written = {}): Written =>
  fact('GUEST', 'trained', value, { ...(grade ? { grade } : {}), ...more })
const world = (...facts: Written[]) => ({ facts })
const JUST_AFTER = '2026-03-05T09:00:00.001Z'

conditionTable({ fact: { of: 'GUEST', is: 'trained' } }, [
  ['nothing on file', world(), 'open', 'not-known', 'open'],
  ['something else on file', world(fact('GUEST', 'tall', true), fact('HOST', 'trained', true)), 'open', 'not-known', 'open'],
  ['affirmed at A1', world(trained(true, 'A1')), 'met', null, 'unmet'],
  ['affirmed at C3, just enough to support', world(trained(true, 'C3')), 'met', null, 'unmet'],
  ['affirmed at D3, a source too weak', world(trained(true, 'D3')), 'open', 'under-graded', 'unmet'],
  ['affirmed at C4, a story too weak', world(trained(true, 'C4')), 'open', 'under-graded', 'unmet'],
  ['affirmed at D4, just enough to contradict the denial', world(trained(true, 'D4')), 'open', 'under-graded', 'unmet'],
  ['affirmed at E4, not even that', world(trained(true, 'E4')), 'open', 'under-graded', 'open'],
  ['affirmed at D5, not even that', world(trained(true, 'D5')), 'open', 'under-graded', 'open'],
  ['affirmed at F1, a source nobody could judge', world(trained(true, 'F1')), 'open', 'under-graded', 'open'],
  ['affirmed at A6, a story nobody could judge', world(trained(true, 'A6')), 'open', 'under-graded', 'open'],
  ['affirmed without a grade', { facts: [{ of: 'GUEST', is: 'trained', value: true }] }, 'open', 'under-graded', 'open'],
  ['denied at A1', world(trained(false, 'A1')), 'unmet', 'denied', 'met'],
  ['denied at C3', world(trained(false, 'C3')), 'unmet', 'denied', 'met'],
  ['denied at D4, just enough to contradict', world(trained(false, 'D4')), 'unmet', 'denied', 'open'],
  ['denied at E4', world(trained(false, 'E4')), 'open', 'not-known', 'open'],
  ['denied at D5', world(trained(false, 'D5')), 'open', 'not-known', 'open'],
  ['denied at F6', world(trained(false, 'F6')), 'open', 'not-known', 'open'],
  ['affirmed and denied, both well', world(trained(true, 'B2'), trained(false, 'C3')), 'open', 'disputed', 'open'],
  ['affirmed, and denied just enough to contradict', world(trained(true, 'B2'), trained(false, 'D4')), 'open', 'disputed', 'unmet'],
  ['affirmed, and denied by a whisper', world(trained(true, 'B2'), trained(false, 'F6')), 'met', null, 'unmet'],
  ['affirmed too weakly, and denied', world(trained(true, 'D4'), trained(false, 'C3')), 'unmet', 'denied', 'open'],
  ['affirmed until the act begins', world(trained(true, 'A1', { until: START })), 'open', 'stale', 'open'],
  ['affirmed until a moment later', world(trained(true, 'A1', { until: JUST_AFTER })), 'met', null, 'unmet'],
  ['affirmed until then, judged then', world(trained(true, 'A1', { until: JUST_AFTER })), 'open', 'stale', 'open', JUST_AFTER],
  ['affirmed from when the act begins', world(trained(true, 'A1', { from: START })), 'met', null, 'unmet'],
  ['affirmed from a moment later', world(trained(true, 'A1', { from: JUST_AFTER })), 'open', 'not-known', 'open'],
  ['denied, but no longer', world(trained(false, 'A1', { until: START })), 'open', 'stale', 'open'],
  ['recorded just in time', world(trained(true, 'A1', { recorded: '2026-03-02T09:00Z' })), 'met', null, 'unmet'],
  ['recorded after what is known', world(trained(true, 'A1', { recorded: '2026-03-02T09:01Z' })), 'open', 'not-known', 'open'],
  ['only a damaged copy', { facts: [{ of: 'GUEST', is: 'trained', unreadable: true }] }, 'open', 'damaged', 'open'],
  [
    'affirmed, beside a damaged copy',
    { facts: [trained(true), { of: 'GUEST', is: 'trained', unreadable: true }] },
    'open',
    'damaged',
    'unmet',
  ],
  [
    'denied, beside a damaged copy',
    { facts: [trained(false), { of: 'GUEST', is: 'trained', unreadable: true }] },
    'unmet',
    'denied',
    'open',
  ],
  ['a value that is no answer', world(trained('yes')), 'open', 'unreadable-value', 'open'],
  ['affirmed, beside a value that is no answer', world(trained(true), trained('yes')), 'open', 'unreadable-value', 'unmet'],
  ['affirmed, beside a whisper that is no answer', world(trained(true), trained('yes', 'F6')), 'met', null, 'unmet'],
])

const of = (role: string) => ({ fact: { of: role, is: 'trained' } })
const escorts = { act: { intermediary: ['ONE', 'TWO'] } }
test('a role means each of its holders: all must satisfy it, and the one who does not tells the cause', () => {
  const one = fact('ONE', 'trained', true)
  assert.equal(word(judged(of('intermediary'), { ...escorts, facts: [one, fact('TWO', 'trained', true)] }).truth), 'met')
  const waiting = judged(of('intermediary'), { ...escorts, facts: [one] })
  assert.deepEqual([word(waiting.truth), waiting.cause, waiting.values.of], ['open', 'not-known', 'TWO'])
  const failed = judged(of('intermediary'), { ...escorts, facts: [fact('TWO', 'trained', false)] })
  assert.deepEqual([word(failed.truth), failed.cause, failed.values.of], ['unmet', 'denied', 'TWO'])
})

for (const [title, act] of [
  ['unstated', {}],
  ['stated to be empty', { beneficiary: [] }],
] as const) {
  test(`a role that is ${title} is nobody to ask about: open, also under not`, () => {
    for (const condition of [of('beneficiary'), { not: of('beneficiary') }]) {
      const found = judged(condition, { act, facts: [fact('beneficiary', 'trained', true)] })
      assert.deepEqual([word(found.truth), found.cause], ['open', 'role-unstated'])
    }
  })
}

for (const [title, act] of [
  ['nothing is said of what it rests on', {}],
  ['it is said to rest on nothing', { cites: [] }],
] as const) {
  test(`${title}: open, also under not`, () => {
    for (const condition of [of('cites'), { not: of('cites') }]) {
      const found = judged(condition, { act, facts: [fact('cites', 'trained', true)] })
      assert.deepEqual([word(found.truth), found.cause], ['open', 'nothing-cited'])
    }
  })
}

test('of what an act cites all must be so', () => {
  const both = (...facts: Parameters<typeof world>) => judged(of('cites'), { ...world(...facts), act: { cites: ['ONE', 'TWO'] } })
  const [one, two] = [fact('ONE', 'trained', true), fact('TWO', 'trained', true)]
  assert.equal(word(both(one, two).truth), 'met')
  assert.deepEqual([word(both(one).truth), both(one).cause], ['open', 'not-known'])
  assert.equal(word(both(one, fact('TWO', 'trained', false)).truth), 'unmet')
})

test('what it rests on is handed on, both sides and also what did not count', () => {
  const { facts } = judged(of('GUEST'), world(trained(true, 'B2'), trained(false, 'F6'), fact('GUEST', 'tall', true)))
  assert.deepEqual(facts.map((f) => f.value).sort(), [false, true])
})

refusedParticulars([
  [{ fact: {} }, 'shape-missing', 'fact.of'],
  [{ fact: { of: 'GUEST' } }, 'shape-missing', 'fact.is'],
  [{ fact: { of: '', is: 'x' } }, 'shape-too-small', 'fact.of'],
  [{ fact: { of: 7, is: 'x' } }, 'shape-wrong-type', 'fact.of', /text/],
  [{ fact: { of: 'GUEST', is: 'x', min_grade: 'F6' } }, 'shape-unknown-key', 'fact', /^of, is$/],
  [{ fact: 'GUEST' }, 'shape-wrong-type', 'fact', /record/],
  [{ not: { fact: { of: 'GUEST' } } }, 'shape-missing', 'not.fact.is'],
])
