import assert from 'node:assert/strict'
import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { test } from 'node:test'
import { testDatabase } from '../support/database.ts'
import { notStarted, parley, started } from '../support/parley.ts'
import { folderFor } from '../support/start.ts'
import { data, furnish } from './world.ts'

test('DATABASE_URL is a real office in a database that somebody else runs', async (t) => {
  const { connection } = await testDatabase({ empty: true })
  const { user, host, port, database } = connection
  const env = { DATABASE_URL: `postgres://${user}@localhost:${port}/${database}?host=${encodeURIComponent(host)}` }
  const folder = await folderFor(t)
  const { run, ready, client } = await started(t, ['--data', folder], { env })
  assert.deepEqual([ready.store, ready.house, ready.database], ['office', database, 'given'])
  await furnish(client)
  const { root } = data(await client.head())
  const second = await notStarted(t, ['--port', '0', '--data', folder], { env })
  assert.equal(second.code, 1)
  assert.match(second.err, new RegExp(`process ${run.pid}`))
  const replay = parley(t, ['replay', '--json'], { env })
  assert.equal(await replay.ended, 0, replay.err())
  assert.equal(await run.stop(), 0)
  const again = await started(t, ['--data', folder], { env })
  assert.equal(data(await again.client.head()).root, root)
  assert.equal(await again.run.stop(), 0)
  const otherKeys = await notStarted(t, ['--port', '0', '--data', path.join(folder, 'elsewhere')], { env })
  assert.equal(otherKeys.code, 2)
  assert.match(otherKeys.err, /keys/)
})

test('what cannot be meant is said before anything is connected to', async (t) => {
  const env = { DATABASE_URL: 'postgres://nobody@127.0.0.1:1/none' }
  const folder = await folderFor(t)
  mkdirSync(path.join(folder, 'postgres'))
  writeFileSync(path.join(folder, 'postgres', 'PG_VERSION'), '18\n')
  const demonstration = await notStarted(t, ['--demonstration'], { env })
  assert.deepEqual([demonstration.code, /never loaded into a database/.test(demonstration.err)], [2, true])
  const two = await notStarted(t, ['--data', folder], { env })
  assert.deepEqual([two.code, /Two databases are named/.test(two.err)], [2, true])
  const nobody = await notStarted(t, ['--data', path.join(folder, 'other')], { env })
  assert.deepEqual([nobody.code, /cannot be reached/.test(nobody.err)], [1, true])
})

for (const [name, words, said] of [
  ['a port that is none', ['--port', '70000'], /--port: 70000/],
  ['a zone that is none', ['--zone', 'Mars/Base', '--data', 'none'], /--zone: Mars\/Base/],
  ['a name without end', ['--house', 'x'.repeat(501), '--data', 'none'], /--house/],
] as const) {
  test(`bad usage: ${name}`, async (t) => {
    const { code, err } = await notStarted(t, words)
    assert.equal(code, 2)
    assert.match(err, said)
  })
}
