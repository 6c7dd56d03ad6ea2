import assert from 'node:assert/strict'
import { test } from 'node:test'
import { EDITIONS } from '../../../../tests/http/support/edition-requests.ts'
import { Desk } from '../../../../tests/support/record.ts'
import type { Written } from '../written.ts'

const told = (EDITIONS[0]?.told ?? {}) as unknown as Written
const record = (edition: Written) => ({ verb: 'record-edition', edition }) as const

test('an edition is recorded once, with its counts and the digest of what became of every row', () => {
  const desk = new Desk().at('2026-01-05T09:00Z')
  assert.deepEqual(desk.does('DESK', record(told)).kinds, ['events-imported'])
  const row = desk.memory.head.get('event-edition', String(told.edition))
  assert.deepEqual([row?.data.edition, row?.data.by, row?.subject], [told, 'DESK', told.source])
  assert.deepEqual(desk.refused('DESK', record(told)), ['edition-recorded-already', 'edition.edition'])
})

test('what does not add up is refused by its field, and nothing is recorded', () => {
  const desk = new Desk().at('2026-01-05T09:00Z')
  const counts = told.counts as Record<string, number>
  for (const [spoilt, code, field] of [
    [{ edition: 'e'.repeat(64) }, 'edition-id-other', 'edition.edition'],
    [{ source: 'ANOTHER' }, 'edition-id-other', 'edition.edition'],
    [{ counts: { ...counts, refused: 0 } }, 'edition-counts', 'edition.counts'],
    [{ counts: { ...counts, daily: 99 } }, 'edition-counts', 'edition.counts'],
    [{ refused_by: {} }, 'edition-counts', 'edition.refused_by'],
    [{ refused_by: { rumour: 1 } }, 'shape-unknown-key', 'edition.refused_by'],
    [{ fates: 'short' }, 'shape-wrong', 'edition.fates'],
    [{ first: null }, 'shape-wrong', 'edition.first'],
    [{ as_of: '2026-02-30' }, 'shape-wrong', 'edition.as_of'],
    [{ as_of: '2199-01-01' }, 'list-day-ahead', 'edition.as_of'],
    [{ files: [] }, 'shape-too-small', 'edition.files'],
  ] as const) {
    const [found, at] = desk.refused('DESK', record({ ...told, ...spoilt }))
    assert.deepEqual([found, at], [code, field], JSON.stringify(spoilt))
  }
})
