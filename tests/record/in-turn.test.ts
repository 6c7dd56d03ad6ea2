import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isRefusal } from '#ground/refusal.ts'
import { furnish, newSite } from './office.ts'

const MODELS = ['claim', 'party', 'instrument', 'office'] as const

test('what a page asks of one reading at once is asked in turn, as the client of the next version demands', async (t) => {
  const warned: string[] = []
  const told = (warning: Error): number => warned.push(warning.message)
  process.on('warning', told)
  t.after(() => process.off('warning', told))
  const site = await newSite()
  const register = await furnish(await site.open())
  const reading = await register.reading({ by: 'DESK', purpose: 'test' })
  assert.ok(!isRefusal(reading))
  try {
    const found = await Promise.all(MODELS.map((model) => reading.list(model, { limit: 50 })))
    assert.ok(
      found.some(({ items }) => items.length > 0),
      'something was read',
    )
    await Promise.all([reading.list('claim', { limit: 1 }), reading.commitments(0, 10), reading.inclusion(0)])
  } finally {
    await reading.close()
  }
  // A warning is told in the turn after.
  await new Promise((resume) => setImmediate(resume))
  assert.deepEqual(warned, [])
  await register.close()
})
