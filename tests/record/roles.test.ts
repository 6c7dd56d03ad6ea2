/** The database as an ordinary user has it, who owns it and is no superuser. */
import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { after, test } from 'node:test'
import pg from 'pg'
import { problemSentence, StartProblem } from '#shell/postgres/problem.ts'
import { migrate } from '#shell/record/migrate.ts'
import { testDatabase } from '../support/database.ts'
import { furnish, newSite, propose, received } from './office.ts'

/** A user who may log in and nothing else, and owns the database of `connection`. */
async function ownerOf(connection: pg.ClientConfig): Promise<{ user: string; admin: (sql: string) => Promise<unknown> }> {
  const user = `u_${randomBytes(6).toString('hex')}`
  const admin = async (sql: string) => {
    const client = new pg.Client(connection)
    await client.connect()
    return client.query(sql).finally(() => client.end())
  }
  await admin(`create role ${user} login; alter database ${connection.database} owner to ${user}`)
  after(async () => {
    const client = new pg.Client({ ...connection, database: 'postgres' })
    await client.connect()
    // The database goes first, in its own clean-up; what is left then is the right to act as the role.
    await client.query(`drop role if exists ${user}`).catch(() => {})
    await client.end()
  })
  return { user, admin }
}

test('who may not act as the role of the application is told what to have granted, and then all goes well', async () => {
  const site = await newSite()
  const { connection } = await testDatabase({ empty: true })
  const { user, admin } = await ownerOf(connection)
  const own = { ...connection, user }
  const problem = await migrate(own).catch((error: unknown) => error)
  assert.ok(problem instanceof StartProblem)
  assert.equal(problem.code, 'role-missing')
  assert.match(problemSentence(problem, 'en'), new RegExp(`create role parley_app nologin; grant parley_app to "${user}";`))
  await admin(`grant parley_app to ${user}`)
  await migrate(own)
  await migrate(own)
  const register = await furnish(await site.open({ connection: own }))
  received(await register.submit(propose('seat'), 'DESK'))
  assert.deepEqual(await register.compare([register.head().size]), { differences: [], damaged: [] })
})

test('a database that a newer release made is left alone', async () => {
  const { connection, pool } = await testDatabase()
  await pool.query(`insert into parley.migration values ('9999_later', now()::text)`)
  const problem = await migrate(connection).catch((error: unknown) => error)
  assert.ok(problem instanceof StartProblem)
  assert.equal(problem.code, 'record-newer')
})

test('two who migrate at once do not get in each other’s way', async () => {
  const { connection, pool } = await testDatabase({ empty: true })
  await Promise.all([migrate(connection), migrate(connection)])
  const { rowCount } = await pool.query('select from parley.head')
  assert.equal(rowCount, 1)
})
