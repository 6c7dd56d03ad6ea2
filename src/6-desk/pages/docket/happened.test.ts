import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { DocketWhole, Entry } from '../../client/shapes.ts'
import { happened, toCome } from './happened.ts'

const DOCKET = {
  ...{ state: 'permitted', starts: '2026-01-12T06:00Z', ends: '2026-01-13T18:00Z' },
  ...{ reservedUntil: '2026-01-12T06:00Z', holdsUntil: '2026-01-11T06:00Z' },
}
const whole = (docket: object, duties: readonly object[] = []): DocketWhole =>
  ({ docket: { ...DOCKET, ...docket }, duties }) as unknown as DocketWhole
const DUTY = { due: '2026-01-20T00:00Z', duty: 'report', by: 'A', state: 'open' }

const cases = [
  { name: 'all of it, the furthest first', docket: {}, now: '2026-01-05T00:00Z', want: ['ends', 'starts', 'reserved', 'holds'] },
  { name: 'what is past is not to come', docket: {}, now: '2026-01-12T07:00Z', want: ['ends'] },
  { name: 'a performed act reserves nothing', docket: { state: 'performed' }, now: '2026-01-05T00:00Z', want: ['ends', 'starts'] },
  { name: 'a withdrawn act has no future', docket: { state: 'withdrawn' }, now: '2026-01-05T00:00Z', want: [] },
]
for (const { name, docket, now, want } of cases)
  test(name, () =>
    assert.deepEqual(
      toCome(whole(docket), now).map(({ what }) => what),
      want,
    ),
  )

test('duties that are owed are to come, and others are not', () => {
  const found = toCome(whole({ state: 'closed' }, [DUTY, { ...DUTY, state: 'discharged' }, { ...DUTY, due: null }]), '2026-01-05T00:00Z')
  assert.deepEqual(
    found.map(({ what, text }) => [what, text]),
    [['duty', 'report']],
  )
})

test('what happened stands newest first, with the verdict of what carries an answer, and nothing of what was erased', () => {
  const entries: readonly Entry[] = [
    { index: 3, at: '2026-01-01T00:00Z', kind: 'proposed', by: 'A', body: { answer: { projection: { verdict: 'refer' } } } },
    { index: 5, at: '2026-01-02T00:00Z', kind: 'approved', by: 'B', body: { role: 'r', value: false } },
    { index: 7, at: '2026-01-03T00:00Z', kind: 'erased-record', tombstone: 9 },
  ]
  const found = happened(entries)
  assert.deepEqual(
    found.map(({ index, verdict }) => [index, verdict]),
    [
      [7, null],
      [5, null],
      [3, 'refer'],
    ],
  )
  assert.deepEqual([found[1]?.values.role, found[1]?.values.value, found[0]?.by], ['r', 'no', ''])
})
