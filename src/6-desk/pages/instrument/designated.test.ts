import assert from 'node:assert/strict'
import { test } from 'node:test'
import { standsOf } from './designated.ts'

const now = Date.parse('2026-01-06T09:00Z')
for (const [what, written, state, at] of [
  ['listed', { listed: '2024-01-01' }, 'listed', '2024-01-01'],
  ['to be listed', { listed: '2026-02-01' }, 'coming', '2026-02-01'],
  ['suspended for a time', { listed: '2024-01-01', suspended: [['2025-01-01', '2026-02-01']] }, 'suspended', '2025-01-01'],
  ['suspended until further notice', { listed: '2024-01-01', suspended: [['2025-01-01', null]] }, 'suspended', '2025-01-01'],
  ['no longer suspended', { listed: '2024-01-01', suspended: [['2025-01-01', '2025-02-01']] }, 'listed', '2024-01-01'],
  ['taken off', { listed: '2024-01-01', delisted: { on: '2025-06-01' } }, 'delisted', '2025-06-01'],
  ['to be taken off', { listed: '2024-01-01', delisted: { on: '2026-06-01' } }, 'listed', '2024-01-01'],
  ['ended', { listed: '2024-01-01', until: '2025-12-31' }, 'ended', '2025-12-31'],
  ['ended, and nobody confirmed it', { listed: '2024-01-01', until: '2025-12-31', ending: 'expected' }, 'expected', '2025-12-31'],
  ['nothing readable', { suspended: 'x', delisted: 3 }, 'listed', ''],
] as const)
  test(`a designation: ${what}`, () => assert.deepEqual(standsOf(written, now), { state, at }))
