/** Brings a database to the form this program needs: the tables of the record, and those of the jobs. */
import { readdir, readFile } from 'node:fs/promises'
import { Logger, runMigrations } from 'graphile-worker'
import { Kysely, PostgresDialect, sql } from 'kysely'
import { type Migration, Migrator } from 'kysely/migration'
import pg from 'pg'
import { StartProblem } from '../postgres/problem.ts'

const folder = new URL('../../../migrations/', import.meta.url)

/** The role that the application reads and writes as. */
export const APP_ROLE = 'parley_app'

/** 42501 insufficient_privilege. */
const NO_RIGHT = '42501'

/**
 * Runs what has not been run yet, each time it is called; two who call at once wait for each other. The files under `migrations/` run
 * in order of name, after those of the job queue, because our own build on its functions. Throws a StartProblem when the user may not
 * make the role of the application, or when the database was made by a newer release; errors of the connection as they are.
 */
export async function migrate(connection: pg.ClientConfig): Promise<void> {
  const pool = new pg.Pool({ ...connection, max: 2 })
  pool.on('error', () => {})
  pool.on('connect', (client) => client.on('error', () => {}))
  const db = new Kysely<unknown>({ dialect: new PostgresDialect({ pool }) })
  try {
    await runMigrations({ pgPool: pool, logger: silent })
    const migrator = new Migrator({ db, provider: { getMigrations }, migrationTableSchema: 'parley', ...tables })
    const { error } = await migrator.migrateToLatest()
    if (error !== undefined) throw await explained(error, pool)
  } finally {
    await db.destroy()
  }
}

const tables = { migrationTableName: 'migration', migrationLockTableName: 'migration_lock' } as const

/** What the job queue has to say about its tables is nobody's business. */
const silent = new Logger(() => () => {})

/** The files of SQL, by name without `.sql`. */
async function getMigrations(): Promise<Record<string, Migration>> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.sql')).sort()
  const texts = await Promise.all(names.map((name) => readFile(new URL(name, folder), 'utf8')))
  return Object.fromEntries(
    names.map((name, i) => [name.slice(0, -'.sql'.length), { up: async (db) => void (await sql.raw(texts[i] ?? '').execute(db)) }]),
  )
}

/** The problem behind an error, where there is one that the user can do something about. */
async function explained(error: unknown, pool: pg.Pool): Promise<unknown> {
  const { code, message } = error as { code?: string; message?: string }
  if (/corrupted migrations/.test(message ?? '')) return new StartProblem('record-newer', { reason: message ?? '' })
  if (code !== NO_RIGHT) return error
  const { rows } = await pool.query<{ user: string; database: string }>('select current_user as user, current_database() as database')
  return new StartProblem('role-missing', { role: APP_ROLE, user: rows[0]?.user ?? '', reason: message ?? '' })
}
