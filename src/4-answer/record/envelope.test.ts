import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Desk, MEETING, mandate, PERMIT } from '../../../tests/support/record.ts'
import { sealed } from './envelope.ts'

const TERM = ['2026-01-01', '2027-01-01']
const clause = (about: object | undefined) => ({ id: '1', effect: 'forbid', ...(about === undefined ? {} : { about }) })
const SEALED_TERM = ['2026-01-01T00:00Z', '2027-01-01T00:00Z']

const rows: readonly [name: string, instrument: object, envelope: object | null][] = [
  ['one clause', { term: TERM, clauses: [clause({ kind: ['b', 'a'] })] }, { about: { kind: ['a', 'b'] }, term: SEALED_TERM }],
  [
    'the union of two',
    { term: TERM, clauses: [clause({ kind: ['a'] }), clause({ kind: ['b'] })] },
    { about: { kind: ['a', 'b'] }, term: SEALED_TERM },
  ],
  [
    'a dimension only one states',
    { term: TERM, clauses: [clause({ kind: ['a'], place: ['X'] }), clause({ kind: ['b'] })] },
    { about: { kind: ['a', 'b'] }, term: SEALED_TERM },
  ],
  ['a clause about everything', { term: TERM, clauses: [clause({ kind: ['a'] }), clause(undefined)] }, { term: SEALED_TERM }],
  ['all but some', { term: TERM, clauses: [clause({ kind: { not: ['a'] } })] }, { term: SEALED_TERM }],
  [
    'every version',
    { term: TERM, versions: [{ clauses: [clause({ kind: ['a'] })] }, { clauses: [clause({ kind: ['b'] })] }] },
    { about: { kind: ['a', 'b'] }, term: SEALED_TERM },
  ],
  ['an end only expected', { term: TERM, ending: 'expected', clauses: [clause({ kind: ['a'] })] }, { about: { kind: ['a'] } }],
  ['nothing that bounds it', { term: TERM, ending: 'expected', clauses: [clause(undefined)] }, null],
  [
    'its dates in its own zone',
    { term: TERM, zone: 'Asia/Manila', clauses: [clause(undefined)] },
    { term: ['2025-12-31T16:00Z', '2026-12-31T16:00Z'] },
  ],
  [
    'a narrower one stated',
    { term: TERM, envelope: { kind: ['a'], term: ['2026-02-01', '2026-03-01'] }, clauses: [clause({ kind: ['a', 'b'] })] },
    { about: { kind: ['a', 'b'] }, term: SEALED_TERM },
  ],
  [
    'a wider one stated',
    { term: TERM, envelope: { about: { kind: ['a', 'c'] }, term: ['2025-01-01', '2027-01-01'] }, clauses: [clause({ kind: ['a', 'b'] })] },
    { about: { kind: ['a', 'b', 'c'] }, term: ['2025-01-01T00:00Z', '2027-01-01T00:00Z'] },
  ],
  ['one stated that is open', { term: TERM, envelope: {}, clauses: [clause({ kind: ['a'] })] }, null],
]
for (const [name, instrument, envelope] of rows) {
  test(`sealed: ${name}`, () => assert.deepEqual(sealed({ id: 'I', ...instrument }), envelope))
}

test('a later version that reaches further is sealed with it, and one about everything opens it', () => {
  const d = new Desk()
  d.files(mandate([PERMIT]))
  const envelope = () => d.memory.head.get('envelope', 'M')?.data.envelope
  assert.deepEqual(envelope(), { about: { ...MEETING, actor: ['US'] }, term: SEALED_TERM })
  d.files({
    of: 'M',
    version: { v: 2, from: '2026-02-01', clauses: [{ id: '1', effect: 'forbid', about: { kind: ['visit'], actor: ['US'] } }] },
  })
  assert.deepEqual(envelope(), { about: { kind: ['meeting', 'visit'], actor: ['US'] }, term: SEALED_TERM })
  d.files(
    { of: 'M', version: { v: 3, from: '2026-03-01', clauses: [{ id: '1', effect: 'forbid' }] } },
    { of: 'M', note: { contested: true } },
  )
  assert.deepEqual(envelope(), { term: SEALED_TERM })
})

test('an instrument that nothing bounds is filed without an envelope, and so is one that a later version leaves without', () => {
  const d = new Desk()
  d.files(mandate([PERMIT], { ending: 'expected' }))
  d.files({ of: 'M', version: { v: 2, from: '2026-02-01', clauses: [{ id: '1', effect: 'forbid' }] } })
  assert.deepEqual([d.memory.head.get('envelope', 'M'), d.memory.head.get('instrument', 'M')?.data.instrument.envelope], [null, undefined])
})
