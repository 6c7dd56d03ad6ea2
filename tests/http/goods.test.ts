/** Goods over HTTP: control lists filed edition by edition, and what was drawn from a licence. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Result } from '#desk/client/asking.ts'
import { openOffice } from './support/office.ts'

const told = <T>(result: Result<T>): T => {
  assert.ok(result.ok, JSON.stringify(result))
  return result.data
}
const entries = [{ code: '2B350', heading: 'chemical plant' }]
const LIST = { list: 'DU', issuer: 'BOARD', editions: [{ edition: '2025', from: '2025-01-01', source: 'gazette', entries }] }
const LICENCE = {
  ...{ id: 'L', kind: 'licence', issuer: 'BOARD', term: ['2026-01-01', '2027-01-01'], attested: true },
  clauses: [
    { id: '1', effect: 'permit', about: { kind: ['transfer'] } },
    { id: '2', effect: 'limit', max: 10, tolerance: '10%', of: 'qty', window: 'term' },
  ],
}

test('a control list is filed, shown, and added to; an edition on file is not changed', async () => {
  const { client } = await openOffice()
  told(await client.file([{ control_list: LIST, before: true }]))
  const newer = { ...LIST, editions: [{ edition: '2026', from: '2026-01-01', source: 'gazette', entries }] }
  told(await client.file([{ control_list: newer }]))
  const [list] = told(await client.controlLists()).items
  assert.ok(list !== undefined)
  assert.deepEqual(
    (list.list.editions as { edition: string }[]).map(({ edition }) => edition),
    ['2025', '2026'],
  )
  const changed = { ...LIST, editions: [{ edition: '2025', from: '2025-01-01', source: 'another gazette', entries }] }
  const refused = await client.file([{ control_list: changed }])
  assert.ok(!refused.ok)
  assert.deepEqual([refused.problem.code, refused.problem.where?.field], ['list-edition-on-file', 'items[0].control_list.editions'])
})

test('what is drawn from a limit is told with what is left of it and its tolerance', async () => {
  const { client } = await openOffice()
  told(await client.file([{ instrument: LICENCE }]))
  const [limit, ...more] = told(await client.drawdown('L')).limits
  assert.deepEqual([more.length, limit?.ref, limit?.max, limit?.tolerance, limit?.window], [0, 'L/2', '10', '1', 'term'])
  assert.deepEqual(limit?.windows[0], {
    ...{ from: '2026-01-01T00:00Z', until: '2027-01-01T00:00Z' },
    ...{ performed: '0', reserved: '0', left: '11' },
  })
  const unknown = await client.drawdown('NOWHERE')
  assert.ok(!unknown.ok)
  assert.deepEqual([unknown.status, unknown.problem.code], [404, 'instrument-unknown'])
  const moment = await client.drawdown('L', { at: 'soon' })
  assert.ok(!moment.ok)
  assert.deepEqual([moment.status, moment.problem.where?.field], [422, 'at'])
})
