/** Connections to the database of the record: as which role, with which settings, and how numbers come back. */
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { Fault } from '#ground/refusal.ts'
import { APP_ROLE } from './migrate.ts'

/** 20 is int8: indices, slots and moments, all of which are safe integers. */
const INT8 = 20

const types: pg.CustomTypesConfig = {
  getTypeParser: (oid: number, format?: 'text' | 'binary') => (oid === INT8 ? Number : pg.types.getTypeParser(oid, format as 'text')),
} as pg.CustomTypesConfig

/**
 * The role that may only insert into entries; and plans that stay the same while tables grow from nothing: every statement here is
 * meant to go by an index, and a plan made while a table was empty must not go through all of it later.
 */
const BEGIN = [
  `set role ${APP_ROLE}`,
  ...['enable_seqscan = off', 'enable_hashjoin = off', 'enable_mergejoin = off', 'jit = off', 'plan_cache_mode = force_generic_plan'].map(
    (one) => `set ${one}`,
  ),
].join('; ')

/** The longest that one attempt to connect may take, in milliseconds. */
const CONNECT_MS_MAX = 5_000

/** A connection of its own, ready to work. Its breaking is no crash of ours: the next statement fails, and `end` tells of it. */
export async function openSession(connection: pg.ClientConfig): Promise<pg.Client> {
  const client = new pg.Client({ connectionTimeoutMillis: CONNECT_MS_MAX, keepAlive: true, ...connection, types })
  client.on('error', () => {})
  try {
    await client.connect()
    await client.query(BEGIN)
  } catch (error) {
    await client.end().catch(() => {})
    throw error
  }
  return client
}

/** At most `max` connections that are made when needed. */
export function openSessions(connection: pg.ClientConfig, max: number): pg.Pool {
  const pool = new pg.Pool({
    connectionTimeoutMillis: CONNECT_MS_MAX,
    keepAlive: true,
    ...connection,
    types,
    max,
    verify: (client, done) => {
      client.query(BEGIN).then(() => done(), done)
    },
  })
  pool.on('error', () => {})
  pool.on('connect', (client) => client.on('error', () => {}))
  return pool
}

/** A statement that is prepared once for each connection. */
export interface Statement {
  readonly name: string
  readonly text: string
}

/** Whatever statements can be run on. */
export type Session = Pick<pg.ClientBase, 'query'>

/**
 * The same connection for callers that ask several things at once: each statement waits for the one before, whatever became of that. The
 * client of PostgreSQL waits like that by itself only until its next version.
 */
export function inTurn(session: Session): Session {
  let last: Promise<unknown> = Promise.resolve()
  const query = (asked: pg.QueryConfig | string): Promise<pg.QueryResult> => {
    const answer = last.then(() => session.query(asked))
    last = answer.catch(() => {})
    return answer
  }
  return { query } as Session
}

/** Runs a prepared statement and gives its rows. */
export async function ask<R>(session: Session, { name, text }: Statement, values: readonly unknown[]): Promise<R[]> {
  const { rows } = await session.query({ name, text, values: [...values] })
  return rows as R[]
}

/** 57P01 to 57P03: the server ends, or cannot take connections now. 08 is the class of broken connections, 08P01 our own mistake. */
const LOST = /^(57P0[123]|08(?!P01).*)$/

/** Whether an error means that the connection is gone, and with it the knowledge of what became of the statement. */
export function isLost(error: unknown): boolean {
  const state = sqlState(error)
  return state === null ? !(error instanceof TypeError || error instanceof Fault) : LOST.test(state)
}

/** How long to wait before trying again when the database cannot be reached, in milliseconds. */
const AGAIN_MS = 100

/** Runs something that only reads, again while the connection is lost, until `closed` says so. */
export async function patiently<T>(run: () => Promise<T>, closed: () => boolean): Promise<T> {
  for (;;) {
    try {
      return await run()
    } catch (error) {
      if (closed() || !isLost(error)) throw error
      await sleep(AGAIN_MS)
    }
  }
}

/** The five letters and digits by which PostgreSQL says what went wrong; null for what did not come from it. */
export function sqlState(error: unknown): string | null {
  const { code } = error as { code?: unknown }
  return typeof code === 'string' && /^[0-9A-Z]{5}$/.test(code) && !code.startsWith('E') ? code : null
}
