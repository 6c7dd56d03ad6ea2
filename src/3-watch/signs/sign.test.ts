import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isRefusal } from '#ground/refusal.ts'
import { readSign, SIGN_KINDS, type SignCounted, signSeries } from './sign.ts'

const NOW = Date.UTC(2026, 0, 20)
const SIGN = {
  id: 'S-1',
  kind: 'flag',
  from: '2026-01-05',
  place: 'the market',
  text: 'a flag was raised',
  source: 'team',
  origin: 'team',
  grade: 'B2',
}
const of = (raw: object): string => {
  const read = readSign(raw, 'UTC', NOW)
  return isRefusal(read) ? `${read.code} ${read.where?.field}` : 'good'
}

const rows: readonly (readonly [object, string])[] = [
  [SIGN, 'good'],
  [{ ...SIGN, kind: 'violation' }, 'shape-not-one-of kind'],
  [{ ...SIGN, grade: 'good' }, 'grade-unreadable grade'],
  [{ ...SIGN, from: '2026-02-05' }, 'watch-time-ahead from'],
  [{ ...SIGN, until: '2026-01-01' }, 'term-ends-before-it-starts until'],
  [{ ...SIGN, text: '' }, 'shape-too-small text'],
  [{ ...SIGN, origin: undefined }, 'shape-missing origin'],
]
for (const [raw, expected] of rows) test(`a sign ${JSON.stringify(raw)}: ${expected}`, () => assert.equal(of(raw), expected))

test('signs are counted by week and kind, and how many of them are firm', () => {
  const sign = (kind: SignCounted['kind'], n: number, credibility: 2 | 5): SignCounted => ({
    ...{ id: `${kind}-${n}`, kind, from: Date.UTC(2026, 0, n), grade: { reliability: 'B', credibility } },
  })
  assert.deepEqual(
    signSeries([sign('rhetoric', 6, 2), sign('flag', 11, 5), sign('rhetoric', 5, 5), sign('denial', 11, 2), sign('flag', 12, 2)], 'UTC'),
    [
      { week: '2026-01-05', kind: 'denial', n: 1, firm: 1, of: ['denial-11'] },
      { week: '2026-01-05', kind: 'flag', n: 1, firm: 0, of: ['flag-11'] },
      { week: '2026-01-05', kind: 'rhetoric', n: 2, firm: 1, of: ['rhetoric-5', 'rhetoric-6'] },
      { week: '2026-01-12', kind: 'flag', n: 1, firm: 1, of: ['flag-12'] },
    ],
  )
  assert.ok(!SIGN_KINDS.some((kind) => ['violation', 'attack', 'shot'].includes(kind)))
})
