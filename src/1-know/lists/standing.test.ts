import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Attempt, type Standing, standingOf } from './standing.ts'

const DAY = 86_400_000
const NOW = Date.UTC(2026, 2, 10, 12)
/** So many days before now. */
const ago = (days: number): number => NOW - days * DAY

const base = { how: 'pull', official: true, origins: [{ from: 'https://lists.example/list' }] } as const
const pulled = (edition: string, days: number, day: string | null = '2026-03-01', complete = true): Attempt => ({
  ...{ ...base, at: ago(days), outcome: 'kept', edition, complete, day },
})
const imported = (edition: string, days: number, day: string | null, complete = true): Attempt => ({
  ...{ ...base, at: ago(days), how: 'import', official: false, outcome: 'kept', edition, complete, day },
})
const failed = (outcome: 'refused' | 'unreached', days: number): Attempt => ({
  ...{ ...base, at: ago(days), outcome, refusal: { code: 'list-truncated', values: {} } },
})

type Row = readonly [
  title: string,
  log: readonly Attempt[],
  state: Standing['state'],
  edition: string | null,
  why: Standing['why'],
  damaged?: string,
]
const rows: readonly Row[] = [
  ['nothing was ever had', [], 'none', null, null],
  ['nothing was ever had, and not for want of trying', [failed('refused', 1)], 'none', null, null],
  ['fetched today', [pulled('a', 0)], 'complete', 'a', null],
  ['fetched a moment before the bound', [pulled('a', 2.9999)], 'complete', 'a', null],
  ['fetched as long ago as the bound', [pulled('a', 3)], 'complete', 'a', 'old'],
  [
    'fetched long ago, and unchanged today',
    [pulled('a', 30), { ...pulled('a', 0), outcome: 'unchanged' } as Attempt],
    'complete',
    'a',
    null,
  ],
  ['a newer edition takes the place of the older', [pulled('a', 2, '2026-03-01'), pulled('b', 1, '2026-03-02')], 'complete', 'b', null],
  ['history taken in later does not', [pulled('b', 1, '2026-03-02'), imported('a', 0, '2020-01-01')], 'complete', 'b', null],
  ['an import is as old as its day', [imported('a', 0, '2026-03-09')], 'complete', 'a', null],
  ['an import of a day too long ago', [imported('a', 0, '2026-03-07')], 'complete', 'a', 'old'],
  ['an import of which nobody knows the day', [imported('a', 0, null)], 'complete', 'a', 'undated'],
  [
    'an edition went back to what it was',
    [pulled('a', 2, '2026-03-01'), pulled('b', 1, '2026-03-02'), pulled('a', 0, '2026-03-03')],
    'complete',
    'a',
    null,
  ],
  ['what came since could not be taken', [pulled('a', 1), failed('refused', 0.5)], 'complete', 'a', 'refused'],
  ['nothing came since: nothing new is known', [pulled('a', 1), failed('unreached', 0.5)], 'complete', 'a', null],
  ['nothing came since, for too long', [pulled('a', 4), failed('unreached', 0.5)], 'complete', 'a', 'old'],
  ['what was refused came whole the next time', [pulled('a', 2), failed('refused', 1), pulled('a', 0)], 'complete', 'a', null],
  ['what was fetched since is a part of the list', [pulled('a', 1), pulled('b', 0.5, '2026-03-09', false)], 'complete', 'a', 'refused'],
  ['a part of the list handed in since says nothing of the list', [pulled('a', 1), imported('b', 0.5, null, false)], 'complete', 'a', null],
  ['only a part was ever had', [imported('b', 0.5, '2026-03-10', false)], 'partial', 'b', null],
  ['the one in force is damaged, and there is none before', [pulled('a', 0)], 'damaged', null, null, 'a'],
  ['the one in force is damaged, and there is one before', [pulled('a', 1), pulled('b', 0, '2026-03-02')], 'damaged', 'a', 'damaged', 'b'],
  ['an older one is damaged', [pulled('a', 1), pulled('b', 0, '2026-03-02')], 'complete', 'b', null, 'a'],
]

for (const [title, log, state, edition, why, damaged] of rows) {
  test(`${title} -> ${state}, ${edition ?? 'none'}${why === null ? '' : `, stale: ${why}`}`, () => {
    const held = ['a', 'b'].map((id) => ({ id, damaged: id === damaged }))
    const standing = standingOf('un', held, { log, damaged: false }, 3, NOW)
    assert.deepEqual([standing.state, standing.edition, standing.why], [state, edition, why])
    // An edition that is not there at all is as good as damaged, and nothing that is stale says that it is not.
    assert.equal(standing.stale, why !== null || edition === null)
  })
}

test('it says from when it is stale, and what failed last', () => {
  const held = [{ id: 'a', damaged: false }]
  const of = (...log: Attempt[]) => standingOf('un', held, { log, damaged: false }, 3, NOW)
  assert.equal(of(pulled('a', 1)).staleFrom, ago(1) + 3 * DAY)
  assert.equal(of(pulled('a', 1), failed('refused', 0.5)).staleFrom, ago(0.5))
  assert.equal(of(pulled('a', 1), failed('unreached', 0.5)).staleFrom, ago(1) + 3 * DAY)
  assert.equal(of(pulled('a', 1), failed('unreached', 0.5)).failed?.at, ago(0.5))
  assert.equal(of(failed('refused', 2), pulled('a', 1)).failed, null)
  assert.equal(of(pulled('a', 1)).official, true)
  assert.equal(of(imported('a', 0, '2026-03-10')).official, false)
})

test('a log that cannot be read leaves it stale, since nobody knows what was refused', () => {
  const standing = standingOf('un', [{ id: 'a', damaged: false }], { log: [pulled('a', 0)], damaged: true }, 3, NOW)
  assert.deepEqual([standing.state, standing.stale, standing.why], ['complete', true, 'log'])
})
