import assert from 'node:assert/strict'
import { test } from 'node:test'
import { goodsNamed, headingOf } from './goods-named.ts'

test('goods are found in what clauses are about and in what their conditions ask, each with its clauses', () => {
  const clauses = [
    { id: '1', effect: 'permit', about: { item: ['pump', 'L:2B350'] } },
    { id: '2', effect: 'forbid', about: { item: { not: ['pump'] } } },
    { id: '3', effect: 'require', any: [{ item: { list: 'L', none_of: ['1A001'] } }, { not: { item: { list: 'HS', any_of: ['8413'] } } }] },
    { id: '4', effect: 'permit', about: { kind: ['meeting'] } },
  ]
  const named = goodsNamed({ v: 1, from: '', clauses, unreadable: false })
  assert.deepEqual(
    named.map(({ name, list, code, clauses: of }) => [name, list, code, of.map(({ id }) => id)]),
    [
      ['HS:8413', 'HS', '8413', ['3']],
      ['L:1A001', 'L', '1A001', ['3']],
      ['L:2B350', 'L', '2B350', ['1']],
      ['pump', null, 'pump', ['1', '2']],
    ],
  )
})

test('a heading is that of the edition of the day, and of the nearest entry that contains the code', () => {
  const list = {
    editions: [
      { edition: '2024', from: '2024-01-01', entries: [{ code: '2B350', heading: 'old' }] },
      { edition: '2025', from: '2025-01-01', entries: [{ code: '2B350', heading: 'Chemical equipment', hs: ['8413'] }] },
    ],
  }
  const at = (day: string) => Date.parse(day)
  assert.equal(headingOf(list, '2B350', at('2023-01-01')), null)
  assert.equal(headingOf(list, '2B350', at('2024-06-01'))?.heading, 'old')
  const inner = headingOf(list, '2B350.a.1', at('2026-01-01'))
  assert.deepEqual(inner, { edition: '2025', heading: 'Chemical equipment', code: '2B350', hs: ['8413'] })
  assert.equal(headingOf(list, '2B3501', at('2026-01-01'))?.heading, '')
  assert.equal(headingOf(undefined, '2B350', at('2026-01-01')), null)
})
