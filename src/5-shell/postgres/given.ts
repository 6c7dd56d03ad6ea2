/** A PostgreSQL that somebody else runs, named by DATABASE_URL: looked at, claimed, and left running. */
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { LIMITS } from '#ground/limits.ts'
import { type Claim, claim, keep } from './claim.ts'
import { connect } from './probe.ts'
import { type Note, StartProblem } from './problem.ts'
import type { Server } from './server.ts'

/** The oldest major release that will do. */
const MAJOR_MIN = 15

/** Where the database is, for people: never with the password. */
interface Place {
  readonly server: string
  readonly database: string
  readonly user: string
}

/** What a database says of itself. */
export interface Traits {
  /** `server_version_num`: 150004 is 15.4. */
  readonly version: number
  readonly encoding: string
  readonly readOnly: boolean
  /** Whether the user may make schemas. */
  readonly mayCreate: boolean
}

/**
 * Uses the database that `url` names (`postgres://user:password@host:port/database`, or with `?host=` a socket's folder) and claims
 * it. It must be of PostgreSQL 15 or newer, keep its text as UTF8, be written to, and let the user make schemas. Throws a
 * StartProblem otherwise. `stop` gives the claim back and leaves the server running.
 */
export async function useGiven(url: string, note: Note): Promise<Server> {
  const place = placeOf(url)
  const config = { connectionString: url }
  await examine(config, place)
  const first = await enter(config, place)
  const again = async (leaving: () => boolean) => {
    note('start.note.given-lost', { server: place.server })
    const deadline = Date.now() + LIMITS.postgres_wait_seconds_max * 1_000
    for (;;) {
      try {
        const back = await enter(config, place)
        note('start.note.given-back', { server: place.server })
        return back
      } catch (error) {
        const passing = error instanceof StartProblem && error.code === 'given-unreachable'
        if (!passing || leaving() || Date.now() > deadline) throw error
        await sleep(1_000)
      }
    }
  }
  const kept = keep(first, again, () => new StartProblem('given-keeps-ending', { server: place.server }))
  return {
    connection: config,
    how: 'given',
    lost: kept.lost,
    async stop() {
      await kept.leave()
      await kept.release()
    },
  }
}

/** Reads the address without connecting. */
function placeOf(url: string): Place {
  // What is no address at all would be taken for the name of a database on this machine.
  if (!/^(postgres(ql)?|socket):/i.test(url)) throw new StartProblem('url-unreadable', { reason: 'postgres://' })
  try {
    const { host, port, database, user } = new pg.Client(url)
    return { server: host.startsWith('/') ? host : `${host}:${port}`, database: database ?? '', user: user ?? '' }
  } catch (error) {
    // The message of some errors repeats the address, password and all; their code does not.
    throw new StartProblem('url-unreadable', { reason: (error as NodeJS.ErrnoException).code ?? (error as Error).name })
  }
}

async function examine(config: pg.ClientConfig, place: Place): Promise<void> {
  const client = await connect(config).catch((error) => {
    throw unreachable(error, place)
  })
  try {
    const { rows } = await client.query<Traits>(
      `select current_setting('server_version_num')::int as version,
              pg_encoding_to_char(encoding) as encoding,
              pg_is_in_recovery() or current_setting('transaction_read_only') = 'on' as "readOnly",
              has_database_privilege(oid, 'create') as "mayCreate"
         from pg_database where datname = current_database()`,
    )
    const problem = rows[0] && judgeTraits(rows[0], place)
    if (problem) throw problem
  } catch (error) {
    throw error instanceof StartProblem ? error : unreachable(error, place)
  } finally {
    await client.end().catch(() => {})
  }
}

/** What speaks against a database; undefined when it will do. */
export function judgeTraits(traits: Traits, place: Place): StartProblem | undefined {
  const { version, encoding } = traits
  const values = { ...place }
  if (Math.floor(version / 10_000) < MAJOR_MIN) {
    return new StartProblem('given-too-old', {
      ...values,
      found: `${Math.floor(version / 10_000)}.${version % 10_000}`,
      needed: String(MAJOR_MIN),
    })
  }
  if (encoding !== 'UTF8') return new StartProblem('given-encoding', { ...values, found: encoding })
  if (traits.readOnly) return new StartProblem('given-read-only', values)
  if (!traits.mayCreate) return new StartProblem('given-no-right', values)
  return undefined
}

async function enter(config: pg.ClientConfig, place: Place): Promise<Claim> {
  const taken = await claim(config).catch((error) => {
    throw unreachable(error, place)
  })
  if ('ended' in taken) return taken
  throw new StartProblem('given-in-use', { ...place, process: taken.heldBy })
}

/** The problem behind an error of a connection. 28P01 and 28000: not let in; 3D000: no such database (PostgreSQL, "Error Codes"). */
export function unreachable(error: unknown, place: Place): StartProblem {
  const { code, message } = error as { code?: string; message: string }
  // An address that stands for several tries each, and its error has no words of its own.
  const reason = message || (error instanceof AggregateError ? error.errors.map((each: Error) => each.message).join('; ') : (code ?? '?'))
  if (code === '28P01' || code === '28000' || /password|SASL/.test(message)) return new StartProblem('given-password', { ...place, reason })
  if (code === '3D000') return new StartProblem('given-no-database', { ...place })
  return new StartProblem('given-unreachable', { ...place, reason })
}
