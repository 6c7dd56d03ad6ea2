/** Asking a PostgreSQL whether it is there. */
import pg from 'pg'

/** Where our own PostgreSQL is, as `pg` and what builds on it take it. `host` is the folder of the socket. */
export interface SocketConnection {
  readonly host: string
  readonly port: number
  readonly user: string
  readonly database: string
}

/** `none`: nobody answers. `not yet`: a server is there and is beginning, recovering or stopping. */
export type Probe = 'ready' | 'not yet' | 'none'

/** The longest that one attempt to connect may take, in milliseconds. */
const CONNECT_MS_MAX = 5_000

/** 57P03 cannot_connect_now; 57P01 to 57P02 the session was ended by the server; 53300 too_many_connections. */
const passing = ['57P01', '57P02', '57P03', '53300']
const nobody = ['ENOENT', 'ECONNREFUSED']

/** What an error of a connection says of the server. Undefined when waiting will not help. */
export function stateBehind(error: unknown): Exclude<Probe, 'ready'> | undefined {
  const { code, message } = error as { code?: string; message?: string }
  if (code !== undefined && nobody.includes(code)) return 'none'
  if (code !== undefined && passing.includes(code)) return 'not yet'
  // The server went away in the middle of a sentence.
  if (code === 'ECONNRESET' || code === 'EPIPE' || /terminated|timeout|not queryable|closed/i.test(message ?? '')) return 'not yet'
  return undefined
}

/** A client that is connected. An error that meets it while nobody waits for an answer is no crash of ours: `end` tells of it. */
export async function connect(config: pg.ClientConfig): Promise<pg.Client> {
  const client = new pg.Client({ connectionTimeoutMillis: CONNECT_MS_MAX, ...config })
  client.on('error', () => {})
  try {
    await client.connect()
  } catch (error) {
    await client.end().catch(() => {})
    throw error
  }
  return client
}

/** Asks once. Throws when a server is there and will not have us. */
export async function probe(connection: SocketConnection): Promise<Probe> {
  try {
    const client = await connect(connection)
    await client.end()
    return 'ready'
  } catch (error) {
    const state = stateBehind(error)
    if (state === undefined) throw error
    return state
  }
}
