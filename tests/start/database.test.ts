import assert from 'node:assert/strict'
import { test } from 'node:test'
import { testDatabase } from '../support/database.ts'
import { query } from '../support/start.ts'
import { templateName, testServer } from '../support/test-server.ts'

const names = async () =>
  (await query({ ...testServer(), database: 'postgres' }, 'select datname from pg_database')).map((row) => row.datname)

let first = ''

test('a test has a database of its own, durable as that of an office', async () => {
  const { connection, pool } = await testDatabase()
  first = connection.database
  await pool.query('create table mine (word text)')
  const other = await testDatabase({ empty: true })
  assert.notEqual(other.connection.database, first)
  const found = await other.pool.query<{ here: string; there: string | null; fsync: string }>(
    "select current_database() as here, to_regclass('mine') as there, current_setting('fsync') as fsync",
  )
  assert.deepEqual(found.rows, [{ here: other.connection.database, there: null, fsync: 'on' }])
})

test('and it is dropped when the test has ended, with whatever was connected to it', async () => {
  const left = await names()
  assert.ok(left.includes(templateName))
  assert.equal(left.includes(first), false)
})
