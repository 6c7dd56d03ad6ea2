import assert from 'node:assert/strict'
import { test } from 'node:test'
import { alarmFor, type Job } from '#answer/record/jobs.ts'
import { Alarms } from './alarms.ts'

const NOW = Date.UTC(2026, 0, 1)
const HOUR = 3_600_000
const look: Job = { task: 'look-back', payload: { docket: 'D-1' }, key: 'look-back D-1', at: null }
const keys = (jobs: readonly Job[]) => jobs.map(({ key }) => key)

test('an alarm is set once, until its moment is close; what is to be done at once is always added', () => {
  const alarms = new Alarms()
  const alarm = alarmFor(NOW + HOUR)
  assert.deepEqual(alarms.missing([alarm, look], NOW), [alarm, look])
  assert.deepEqual(alarms.missing([alarm], NOW), [alarm], 'what was not written is not set')
  alarms.added([alarm, look])
  assert.deepEqual(keys(alarms.missing([alarm, look], NOW)), ['look-back D-1'])
  assert.deepEqual(keys(alarms.missing([alarmFor(NOW + 2 * HOUR)], NOW)), [alarmFor(NOW + 2 * HOUR).key])
  assert.deepEqual(alarms.missing([alarm], NOW + HOUR - 30_000), [alarm])
})
