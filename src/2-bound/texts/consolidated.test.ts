import assert from 'node:assert/strict'
import { test } from 'node:test'
import { instant, read, TERM, type Written } from '../../../tests/support/world.ts'
import { type Consolidated, consolidated } from './consolidated.ts'

const clause = (id: string, max: string): Written => ({ id, effect: 'limit', of: 'count', window: 'day', max })
/** Four wordings. The second changes 1, the third changes it back and drops 2, the fourth brings 3. */
const PACT: Written = {
  ...{ id: 'P', kind: 'rule', issuer: 'BOARD', term: TERM },
  versions: [
    { v: 1, from: '2026-01-01', clauses: [clause('1', '5'), clause('2', '5')] },
    { v: 2, from: '2026-03-01', clauses: [clause('1', '9'), clause('2', '5')] },
    { v: 3, from: '2026-05-01', recorded: '2026-05-20', clauses: [clause('1', '5')] },
    { v: 4, from: '2026-07-01', clauses: [clause('3', '1'), clause('1', '5')] },
  ],
}
const on = (date: string, more: Written = {}, known = '2026-12-01'): Consolidated =>
  read(consolidated({ ...PACT, ...more }, instant(date), instant(known)))
/** `clause: since/first` of each, and `-clause: last/removed` of what is gone. */
const told = ({ version, clauses, removed }: Consolidated): string =>
  [
    `v${version?.v ?? '-'}`,
    ...clauses.map(({ id, since, first }) => `${id}:${since.v}/${first.v}`),
    ...removed.map(({ id, last, removed: gone }) => `-${id}:${last.v}/${gone.v}`),
  ].join(' ')

type Row = readonly [what: string, date: string, known: string, expected: string]
const rows: readonly Row[] = [
  ['before the first version there is no text', '2025-12-31', '2026-12-01', 'v-'],
  ['the first wording', '2026-01-01', '2026-12-01', 'v1 1:1/1 2:1/1'],
  ['to the last moment', '2026-02-28T23:59:59.999Z', '2026-12-01', 'v1 1:1/1 2:1/1'],
  ['a clause that changed reads so since then, and its neighbour since before', '2026-03-01', '2026-12-01', 'v2 1:2/1 2:1/1'],
  ['a clause that was changed back reads so since then, not since the first time', '2026-05-01', '2026-12-01', 'v3 1:3/1 -2:2/3'],
  ['a version that was not recorded yet does not exist', '2026-05-01', '2026-05-19', 'v2 1:2/1 2:1/1'],
  ['clauses stand in the order in which they were written', '2026-08-01', '2026-12-01', 'v4 3:4/4 1:3/1 -2:2/3'],
]
for (const [what, date, known, expected] of rows) test(what, () => assert.equal(told(on(date, {}, known)), expected))

test('what cannot be read is not made up: the governing version has no clauses and says why, and an older one breaks the run', () => {
  const [one, two] = PACT.versions as [Written, Written]
  const torn = { v: 3, from: '2026-05-01', unreadable: true }
  const now = on('2026-06-01', { versions: [one, two, torn] })
  assert.deepEqual([told(now), now.notes], ['v3', [{ kind: 'unreadable', v: 3 }]])
  const later = on('2026-08-01', { versions: [one, two, torn, { v: 4, from: '2026-07-01', clauses: [clause('1', '9')] }] })
  assert.equal(told(later), 'v4 1:4/1 -2:2/3')
  const copy = on('2026-06-01', { versions: [one, { ...two, unreadable: true }] })
  assert.deepEqual(copy.notes, [{ kind: 'last-readable-copy', v: 2 }])
})

const JUNE = instant('2026-06-01')
const END = instant('2027-01-01')
const plain: Written = { versions: undefined, clauses: [clause('1', '5')] }
const notes: readonly [what: string, date: string, more: Written, expected: readonly object[]][] = [
  ['nothing to say', '2026-02-01', {}, []],
  ['its term has not begun', '2025-06-01', {}, [{ kind: 'not-yet', on: instant('2026-01-01') }]],
  ['its term is over', '2027-01-01', {}, [{ kind: 'term-over', on: END }]],
  ['its end was only expected', '2027-02-01', { ending: 'expected' }, [{ kind: 'end-expected', on: END }]],
  ['the expected end is on record', '2027-02-01', { ending: 'expected', ended: { on: '2027-01-01' } }, [{ kind: 'ended', on: END }]],
  ['it was ended', '2026-07-01', { ended: { on: '2026-06-01' } }, [{ kind: 'ended', on: JUNE }]],
  ['it will be ended', '2026-05-01', { ended: { on: '2026-06-01' } }, []],
  ['it is suspended', '2026-06-01', { suspended: [['2026-06-01', null]] }, [{ kind: 'suspended', from: JUNE, until: null }]],
  ['it was suspended', '2026-07-01', { suspended: [['2026-05-01', '2026-07-01']] }, []],
  ['an event ends it', '2026-02-01', { ends_on: 'VOTE' }, [{ kind: 'lapses-on', event: 'VOTE' }]],
  [
    'it is contested and nobody attested it',
    '2026-02-01',
    { contested: true, attested: false },
    [{ kind: 'contested' }, { kind: 'unattested' }],
  ],
]
for (const [what, date, more, expected] of notes)
  test(`notes: ${what}`, () => assert.deepEqual(on(date, { ...plain, ...more }).notes, expected))
