/** A database for one test file, or for one test. */
import { randomBytes } from 'node:crypto'
import { after } from 'node:test'
import pg from 'pg'
import type { SocketConnection } from '#shell/postgres/probe.ts'
import { templateName, testServer } from './test-server.ts'

export interface TestDatabase {
  /** What pg.Pool and graphile-worker take. */
  readonly connection: SocketConnection
  /** Connections of its own; they are made when first needed. */
  readonly pool: pg.Pool
}

/**
 * Makes a database that is a copy of the migrated template, or an empty one. It is dropped, with whatever is still connected to it,
 * when the test file (or the test, when called inside one) has ended.
 */
export async function testDatabase(options: { readonly empty?: boolean } = {}): Promise<TestDatabase> {
  const server = testServer()
  const name = `t_${randomBytes(6).toString('hex')}`
  await once(server, `create database ${name} template ${options.empty === true ? 'template0' : templateName}`)
  const connection = { ...server, database: name }
  const pool = new pg.Pool({ ...connection, max: 10 })
  // Dropping a database by force ends its connections, and their end is no failure of a test.
  pool.on('error', () => {})
  pool.on('connect', (client) => client.on('error', () => {}))
  after(async () => {
    if (!pool.ended) await pool.end()
    await once(server, `drop database ${name} with (force)`)
  })
  return { connection, pool }
}

/** One statement on a connection of its own: a database is neither made nor dropped inside a transaction. */
async function once(server: SocketConnection, sql: string): Promise<void> {
  const client = new pg.Client({ ...server, database: 'postgres' })
  client.on('error', () => {})
  await client.connect()
  try {
    await client.query(sql)
  } finally {
    await client.end()
  }
}
