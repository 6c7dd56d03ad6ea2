import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isRefusal } from '#ground/refusal.ts'
import { spoilTable } from '../../../tests/support/spoil.ts'
import { instant, read, type Written } from '../../../tests/support/world.ts'
import { readFact } from './fact.ts'
import { FactBase, knownAt } from './fact-base.ts'

const full = {
  of: 'GUEST',
  is: 'trained',
  value: true,
  from: '2026-01-01',
  until: '2027-01-01',
  grade: 'B2',
  recorded: '2026-01-02T10:00Z',
  id: 'F-1',
  by: 'ANNE',
  role: 'COUNSEL',
  rev: 1,
  due: '2026-06-01',
  source: 'entry 12',
}
const usage = {
  of: 'M/2',
  is: 'usage',
  entries: [
    { id: 'e1', qty: 3, unit: 'kg', when: ['2026-02-01', '2026-02-03'], state: 'performed', recorded: '2026-02-04' },
    { amount: '12.50', currency: 'EUR', when: '2026-02-01', state: 'reserved', expires: '2026-03-01' },
  ],
}
const take = (raw: unknown) => readFact(raw, 'UTC')

spoilTable('fact', full, take, [
  ['of', undefined, 'shape-missing', 'of'],
  ['of', '', 'shape-too-small', 'of'],
  ['is', undefined, 'shape-missing', 'is'],
  ['is', 'x'.repeat(129), 'shape-too-big', 'is', /128/],
  ['value', { yes: true }, 'shape-wrong', 'value'],
  ['value', null, 'shape-wrong', 'value'],
  ['from', '2026-02-30', 'instant-impossible', 'from'],
  ['from', 20260101, 'instant-unreadable', 'from'],
  ['until', '2026-06-01T12:00', 'instant-without-offset', 'until'],
  ['until', '2026-01-01', 'term-ends-before-it-starts', 'until'],
  ['until', '2025-01-01', 'term-ends-before-it-starts', 'until'],
  ['grade', 'Z9', 'grade-unreadable', 'grade'],
  ['grade', 'b2', 'grade-unreadable', 'grade'],
  ['grade', 2, 'shape-wrong-type', 'grade', /text/],
  ['recorded', 'yesterday', 'instant-unreadable', 'recorded'],
  ['due', '2026-06-31', 'instant-impossible', 'due'],
  ['rev', -1, 'shape-too-small', 'rev'],
  ['rev', 'one', 'shape-wrong-type', 'rev', /number/],
  ['colour', 'red', 'shape-unknown-key', undefined, /\bgrade\b/],
  ['unreadable', 1, 'shape-wrong-type', 'unreadable', /true, false/],
])

spoilTable('usage', usage, take, [
  ['entries', { qty: 3 }, 'shape-wrong-type', 'entries', /list/],
  ['entries.0', 'three', 'shape-wrong-type', 'entries[0]', /record/],
  ['entries.0.qty', 'three', 'decimal-unreadable', 'entries[0].qty'],
  ['entries.1.amount', '12,50', 'decimal-unreadable', 'entries[1].amount'],
  ['entries.0.when', undefined, 'shape-missing', 'entries[0].when'],
  ['entries.0.when', ['2026-02-01', 'soon'], 'instant-unreadable', 'entries[0].when'],
  ['entries.0.state', undefined, 'shape-missing', 'entries[0].state'],
  ['entries.0.state', 'planned', 'shape-not-one-of', 'entries[0].state', /^performed, reserved, released, unreported$/],
  ['entries.1.expires', '2026-02-30', 'instant-impossible', 'entries[1].expires'],
  ['entries.0.recorded', 'later', 'instant-unreadable', 'entries[0].recorded'],
  ['entries.0.price', 3, 'shape-unknown-key', 'entries[0]', /\bamount\b/],
])

for (const raw of [null, undefined, 'GUEST', []]) test(`${JSON.stringify(raw)} is no fact`, () => assert.ok(isRefusal(take(raw))))

test('what is not said has a plain value: it always held, was always known, and has no grade', () => {
  const { from, until, grade, supports, contradicts, recorded, value, damaged, entries } = read(take({ of: 'GUEST', is: 'trained' }))
  assert.deepEqual([from, until], [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY])
  assert.deepEqual(
    { grade, supports, contradicts, recorded, value, damaged, entries },
    { grade: null, supports: false, contradicts: false, recorded: null, value: null, damaged: false, entries: null },
  )
})

const grades: readonly (readonly [grade: string, supports: boolean, contradicts: boolean])[] = [
  ['A1', true, true],
  ['C3', true, true],
  ['C4', false, true],
  ['D3', false, true],
  ['D4', false, true],
  ['D5', false, false],
  ['E4', false, false],
  ['F1', false, false],
  ['A6', false, false],
]
for (const [grade, supports, contradicts] of grades) {
  test(`${grade} ${supports ? 'supports' : 'does not support'} and ${contradicts ? 'contradicts' : 'does not contradict'}`, () => {
    const fact = read(take({ ...full, grade }))
    assert.deepEqual([fact.supports, fact.contradicts], [supports, contradicts])
  })
}

test('a damaged fact counts for nothing, whatever its grade', () => {
  const { damaged, supports, contradicts } = read(take({ ...full, grade: 'A1', unreadable: true }))
  assert.deepEqual([damaged, supports, contradicts], [true, false, false])
})

test('bare dates are midnights in the zone it is read with, those of entries too', () => {
  const { from, due } = read(readFact(full, 'America/New_York'))
  assert.deepEqual([from, due], [instant('2026-01-01T05:00Z'), instant('2026-06-01T04:00Z')])
  const [first, second] = read(readFact(usage, 'America/New_York')).entries ?? []
  assert.deepEqual([first?.from, first?.until], [instant('2026-02-01T05:00Z'), instant('2026-02-03T05:00Z')])
  assert.deepEqual([second?.from, second?.until, second?.expires], [second?.from, second?.from, instant('2026-03-01T05:00Z')])
})

const based = (list: readonly Written[]) => new FactBase(list.map((f) => read(take(f))))

test('facts are found by whom they are of and what they say, in an order of their own', () => {
  const facts: Written[] = [full, { ...full, value: false }, { ...full, is: 'tall' }, { ...full, of: 'HOST' }, { ...full, grade: 'A1' }]
  assert.equal(based(facts).holding('GUEST', 'trained')?.facts.length, 3)
  assert.deepEqual(based(facts).holding('GUEST', 'trained'), based(facts.toReversed()).holding('GUEST', 'trained'))
  assert.equal(based([]).holding('GUEST', 'trained'), null)
  assert.deepEqual([...new FactBase([], ['duty']).complete], ['duty'])
})

test('amended facts are added, or settle what stood there; everything else stays, and so does the base', () => {
  const base = based([full, { ...full, is: 'tall' }])
  const change = (settles: boolean) => base.amended([{ fact: read(take({ ...full, value: false })), settles }])
  const values = (from: FactBase, is: string) => from.holding('GUEST', is)?.facts.map((f) => f.value)
  assert.deepEqual([values(change(true), 'trained'), values(change(false), 'trained')?.toSorted()], [[false], [false, true]])
  assert.deepEqual([values(change(true), 'tall'), values(base, 'trained')], [[true], [true]])
})

test('what was recorded at the moment is known, and what has no such time always was', () => {
  const at = instant('2026-01-02T10:00Z')
  const { recorded } = read(take(full))
  assert.deepEqual([knownAt({ recorded }, at), knownAt({ recorded }, at - 1), knownAt({ recorded: null }, 0)], [true, false, true])
})
