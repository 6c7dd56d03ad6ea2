import assert from 'node:assert/strict'
import { test } from 'node:test'
import { alarmFor, jobsOf } from './jobs.ts'
import { type Change, change } from './row.ts'

const due = (of: string, at: string, over = false): Change =>
  change('due', `reservation ${of}`, over ? null : { what: 'reservation', of, at }, { subject: 'due' })
const keys = (changes: readonly Change[], touches?: readonly string[]) =>
  jobsOf(touches === undefined ? {} : { touches }, changes).map((job) => job.key)

test('whatever waits for one minute needs one alarm, at the end of that minute', () => {
  const same = Array.from({ length: 1_000 }, (_, i) => due(`D-${i}`, `2026-03-01T10:00:${String(i % 60).padStart(2, '0')}Z`))
  assert.deepEqual(keys(same), ['tick 2026-03-01T10:00Z', 'tick 2026-03-01T10:01Z'])
  const [job] = jobsOf({}, [due('D-1', '2026-03-01T10:00:00.001Z')])
  assert.deepEqual(job, {
    ...{ task: 'tick', key: 'tick 2026-03-01T10:01Z', at: Date.UTC(2026, 2, 1, 10, 1) },
    payload: { moment: '2026-03-01T10:01Z' },
  })
})

test('an alarm never rings before the moment it is for', () => {
  for (const at of [0, 1, 59_999, 60_000, 60_001, Date.UTC(2026, 2, 1), -1]) {
    const rings = alarmFor(at).at ?? Number.NaN
    assert.ok(rings >= at && rings < at + 60_000, String(at))
  }
})

test('what waits no longer, and what waits for nothing, needs none', () => {
  assert.deepEqual(
    keys([due('D-1', '2026-03-01T10:00Z', true), change('office', 'DESK', { id: 'DESK', name: 'Desk', of: null, roles: [] })]),
    [],
  )
})

test('a docket that is touched is looked at again, both ways', () => {
  assert.deepEqual(keys([], ['D-1', 'D-2']), ['look-back D-1', 'look-ahead D-1', 'look-back D-2', 'look-ahead D-2'])
})
