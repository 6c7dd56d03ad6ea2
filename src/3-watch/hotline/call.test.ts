import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isRefusal } from '#ground/refusal.ts'
import { readCall, readCallOutcome } from './call.ts'

const NOW = Date.parse('2026-01-12T08:00Z')
const CALL = {
  id: 'C-1',
  line: 'the line of the valley',
  received: '2026-01-12T07:00Z',
  taken_by: 'DUTY',
  caller: 'anonymous',
  about: 'shots heard',
}

test('a call is read with its times, and what nobody said of it is open', () => {
  const read = readCall({ ...CALL, until: '2026-01-12T07:06Z' }, 'UTC', NOW)
  assert.ok(!isRefusal(read))
  assert.equal((read.until ?? 0) - read.received, 360_000)
  assert.equal(read.written.outcome, undefined)
})

const rows: readonly (readonly [what: string, more: object, refused: string])[] = [
  ['in the future', { received: '2026-01-12T09:00Z' }, 'watch-time-ahead received'],
  ['over in the future', { until: '2026-01-12T09:00Z' }, 'watch-time-ahead until'],
  ['over before it came', { until: '2026-01-12T06:00Z' }, 'term-ends-before-it-starts until'],
  ['at no time', { received: 'yesterday' }, 'instant-unreadable received'],
  ['of a party that is not named', { caller: 'party' }, 'shape-missing party'],
  ['of nobody we know of', { caller: 'a friend' }, 'shape-not-one-of caller'],
  ['with more than a call has', { number: '555' }, 'shape-unknown-key undefined'],
  ['that became a report of no name', { outcome: { became: 'report' } }, 'shape-missing outcome.report'],
  ['passed on to nobody', { outcome: { became: 'referred' } }, 'shape-missing outcome.to'],
  ['that came to nothing for no reason', { outcome: { became: 'nothing' } }, 'shape-missing outcome.why'],
]
for (const [what, more, refused] of rows)
  test(`a call ${what} is refused: ${refused}`, () => {
    const read = readCall({ ...CALL, ...more }, 'UTC', NOW)
    assert.ok(isRefusal(read))
    assert.equal(`${read.code} ${read.where?.field}`, refused)
  })

test('what became of it stands by itself too', () => {
  assert.ok(!isRefusal(readCallOutcome({ became: 'cut-off' })))
  assert.ok(!isRefusal(readCallOutcome({ became: 'report', report: 'R-1' })))
  assert.ok(isRefusal(readCallOutcome({ became: 'report' })))
})
