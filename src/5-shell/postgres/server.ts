/** Our own PostgreSQL: made when there is none, started when it does not run, adopted when it does, and stopped. */
import { rmdir } from 'node:fs/promises'
import { setTimeout as sleep } from 'node:timers/promises'
import type pg from 'pg'
import { LIMITS } from '#ground/limits.ts'
import { findPrograms, findShipped, type Shipped } from './binaries.ts'
import { type Claim, claim, inUse, keep } from './claim.ts'
import { makeCluster } from './cluster.ts'
import { port, prepareFolder, type Site, stateFolder } from './folder.ts'
import { bringUp, type Ready } from './launch.ts'
import { serverProcess } from './lock-file.ts'
import { connect, type SocketConnection, stateBehind } from './probe.ts'
import { type Note, StartProblem, saysNoRoom } from './problem.ts'
import { alive } from './process.ts'
import { databaseName, officeSettings, type Settings, superuser } from './settings.ts'

/** A PostgreSQL that is ours alone for as long as we run. */
export interface Server {
  /** What pg.Pool and graphile-worker take. */
  readonly connection: pg.PoolConfig
  readonly how: 'made' | 'started' | 'found running' | 'given'
  /**
   * Comes when the database is lost to us for good, with the reason: the server cannot be brought back, or another parley has
   * taken it meanwhile. Then nothing more may be written, and the process should end. A server that merely crashed is brought
   * back without a word here; connections to it are cut, and work on new ones.
   */
  readonly lost: Promise<Error>
  /** Stops it, or leaves it when it is not ours. To be called when everything else that uses it has ended; more calls do no more. */
  stop(): Promise<void>
}

/** A server of our own, on its socket. */
export interface OwnServer extends Server {
  readonly connection: SocketConnection & { readonly ssl: false }
  readonly how: 'made' | 'started' | 'found running'
}

/** What a test may want otherwise. */
export interface Options {
  readonly settings?: Settings
  readonly shipped?: Shipped
}

/**
 * Starts PostgreSQL on the folder `data`, which is made when it is not there, and claims its database `parley`.
 *
 * Throws a StartProblem when the circumstances do not allow it; a server that was started is stopped again then. `note` hears what
 * the user should know on the way. Variables that libpq and `pg` read (`PGHOST`, `PGOPTIONS`, ...) are taken out of this process's
 * environment: they are meant for another PostgreSQL.
 */
export async function startPostgres(data: string, note: Note, options: Options = {}): Promise<OwnServer> {
  for (const name of Object.keys(process.env)) if (name.startsWith('PG')) delete process.env[name]
  const site = await prepareFolder(data)
  const { standIn } = site
  const spare = `${site.data}/programs`
  const programs = await findPrograms(options.shipped ?? (await findShipped()), standIn ? [stateFolder, spare] : [], spare)
  if (programs.copied)
    note(standIn ? 'start.note.copied-for-root' : 'start.note.copied', { folder: programs.bin, user: standIn?.name ?? '' })
  const made = await makeCluster(site, programs)
  const base = { host: site.socket, port, user: superuser, ssl: false } as const
  const connection = { ...base, database: databaseName }
  const ready: Ready = { site, programs, settings: options.settings ?? officeSettings, connection: { ...base, database: 'postgres' }, note }
  const { first, how } = await enter(ready, connection)
  const kept = keep(
    first,
    async () => {
      note('start.note.lost', { folder: site.data, log: site.log })
      const back = await enter(ready, connection)
      note('start.note.back', { folder: site.data })
      return back.first
    },
    () => new StartProblem('keeps-ending', { folder: site.data, log: site.log }),
  )
  let stopped: Promise<void> | undefined
  const stop = async () => {
    await kept.leave()
    // The claim is held to the end, so that no other start takes a server that is about to stop.
    await stopServer(site)
    await kept.release()
    // A folder elsewhere is made anew when it is needed.
    if (!site.socket.startsWith(site.data)) await rmdir(site.socket).catch(() => {})
  }
  return {
    connection,
    how: made && how === 'started' ? 'made' : how,
    lost: kept.lost,
    stop() {
      stopped ??= stop()
      return stopped
    },
  }
}

/** Brings the server up, sees to the database and claims it; all of it again when the server stops in between, as its owner stops it. */
async function enter(ready: Ready, connection: SocketConnection): Promise<{ first: Claim; how: 'started' | 'found running' }> {
  const deadline = Date.now() + LIMITS.postgres_wait_seconds_max * 1_000
  const { site } = ready
  for (;;) {
    const how = await bringUp(ready)
    try {
      await makeDatabase(ready.connection)
      const taken = await claim(connection)
      if ('ended' in taken) return { first: taken, how }
      throw inUse(site.data, taken.heldBy)
    } catch (error) {
      if (!(error instanceof StartProblem) && stateBehind(error) !== undefined && Date.now() < deadline) continue
      // One that another parley uses is not ours to stop, even if it was we who started it.
      if (how === 'started' && !(error instanceof StartProblem)) await stopServer(site)
      const { message } = error as Error
      if (error instanceof StartProblem) throw error
      if (saysNoRoom(message)) throw new StartProblem('disk-full', { folder: site.data, reason: message })
      throw new StartProblem('not-started', { folder: site.data, reason: message, log: site.log })
    }
  }
}

/** 42P04 duplicate_database, and 23505 when two make it at once: it is there, and that is all that matters. */
const alreadyThere = ['42P04', '23505']

async function makeDatabase(connection: SocketConnection): Promise<void> {
  const client = await connect(connection)
  try {
    const { rowCount } = await client.query('select from pg_database where datname = $1', [databaseName])
    if (rowCount === 0) await client.query(`create database ${databaseName} template template0`)
  } catch (error) {
    if (!alreadyThere.includes((error as { code?: string }).code ?? '')) throw error
  } finally {
    await client.end().catch(() => {})
  }
}

/** How long a server may take for its last checkpoint, and for ending at once, in milliseconds. */
const STOP_MS = 60_000
const STOP_AT_ONCE_MS = 10_000

/**
 * Stops the server on `site` and waits until it is gone. First with SIGINT: open transactions are undone, connections cut, a last
 * checkpoint written. When that takes too long with SIGQUIT: the next start then recovers, and nothing committed is lost
 * (PostgreSQL 18, "Shutting Down the Server").
 */
async function stopServer(site: Site): Promise<void> {
  const pid = serverProcess(site)
  if (pid === undefined) return
  for (const [signal, patience] of [['SIGINT', STOP_MS] as const, ['SIGQUIT', STOP_AT_ONCE_MS] as const]) {
    try {
      process.kill(pid, signal)
    } catch {
      return
    }
    const deadline = Date.now() + patience
    while (alive(pid) && Date.now() < deadline) await sleep(10)
    if (!alive(pid)) return
  }
}
