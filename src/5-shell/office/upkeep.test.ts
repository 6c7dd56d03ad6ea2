import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Upkeep } from './upkeep.ts'

test('everything is taken down once, last first, whatever goes wrong with one', async () => {
  const upkeep = new Upkeep()
  const seen: string[] = []
  for (const name of ['database', 'record', 'jobs', 'http']) {
    upkeep.defer(async () => {
      seen.push(name)
      if (name === 'jobs' || name === 'record') throw new Error(name)
    })
  }
  const first = upkeep.end()
  assert.equal(upkeep.end(), first)
  await assert.rejects(first, { message: 'jobs' })
  assert.deepEqual(seen, ['http', 'jobs', 'record', 'database'])
})

test('with nothing brought up there is nothing to take down', async () => {
  await new Upkeep().end()
})
