/**
 * One parley per database, by a lock that the database itself holds for as long as a connection lives. No crash can leave it
 * behind, and no file of ours can go stale. It holds whatever way leads to the database: our own socket or a DATABASE_URL.
 */
import { setTimeout as sleep } from 'node:timers/promises'
import type pg from 'pg'
import { connect } from './probe.ts'
import { StartProblem } from './problem.ts'
import { alive } from './process.ts'

/** Any number will do, as long as nobody else locks it: the letters `parl`. */
const LOCK_KEY = 0x7061726c

/**
 * A parley that runs keeps its lock; one that is stopping gives it up soon, and one that was killed when the server notices. So
 * a living holder is waited for a second, which a restart needs, and one that is no more for longer.
 */
const TRIES = 10
const TRIES_WHEN_GONE = 100
const BETWEEN_MS = 100

/** The lock, held. */
export interface Claim {
  /** Comes when the connection has ended, by whomever: the lock is then nobody's. */
  readonly ended: Promise<void>
  release(): Promise<void>
}

/**
 * Takes the lock of the database that `config` leads to. Gives the claim, or the number of the process that holds it (`?` when the
 * server does not tell). Throws the error of the connection when there is none.
 */
export async function claim(config: pg.ClientConfig): Promise<Claim | { readonly heldBy: string }> {
  const client = await connect({ keepAlive: true, ...config, application_name: `parley ${process.pid}` })
  const ended = new Promise<void>((resolve) => {
    client.once('end', resolve)
  })
  const release = () => client.end().catch(() => {})
  try {
    for (let tries = 1; ; tries++) {
      const { rows } = await client.query<{ ok: boolean }>('select pg_try_advisory_lock($1) as ok', [LOCK_KEY])
      if (rows[0]?.ok === true) return { ended, release }
      if (tries >= TRIES) {
        const heldBy = await holderOf(client)
        if (tries >= TRIES_WHEN_GONE || heldBy === '?' || alive(Number(heldBy))) {
          await release()
          return { heldBy }
        }
      }
      await sleep(BETWEEN_MS)
    }
  } catch (error) {
    await release()
    throw error
  }
}

/** The number of the process that holds the lock, as it wrote it into the name of its connection. */
async function holderOf(client: pg.Client): Promise<string> {
  const { rows } = await client.query<{ name: string }>(
    `select a.application_name as name from pg_stat_activity a join pg_locks l using (pid)
      where l.locktype = 'advisory' and l.granted and l.classid = 0 and l.objid = $1
        and l.database = (select oid from pg_database where datname = current_database())`,
    [LOCK_KEY],
  )
  return /^parley (\d+)$/.exec(rows[0]?.name ?? '')?.[1] ?? '?'
}

/** A claim that is taken again when the server was gone for a while. */
export interface Kept {
  /** Comes when the claim is gone for good, with the reason: a StartProblem when the circumstances are to blame. */
  readonly lost: Promise<Error>
  /** Says that the end which is coming is wanted, and waits until nothing is being brought back any more. */
  leave(): Promise<void>
  release(): Promise<void>
}

/** More returns than this within ten minutes are no recovery: whatever ends the server will end it again. */
const RETURNS_MAX = 5
const WITHIN_MS = 10 * 60 * 1_000

/**
 * Watches over a claim: when its connection ends, `again` is to bring the server back and to take a new claim, and to give up as
 * soon as `leaving` says so. Gives up, with the problem `keepsEnding`, when that happens too often.
 */
export function keep(first: Claim, again: (leaving: () => boolean) => Promise<Claim>, keepsEnding: () => StartProblem): Kept {
  let current = first
  let leaving = false
  let returning: Promise<Claim> | undefined
  const returns: number[] = []
  // Nobody is told of a loss that was wanted.
  const never = new Promise<never>(() => {})
  const watch = async (): Promise<Error> => {
    for (;;) {
      await current.ended
      if (leaving) return never
      while (returns[0] !== undefined && Date.now() - returns[0] > WITHIN_MS) returns.shift()
      if (returns.length >= RETURNS_MAX) return keepsEnding()
      returns.push(Date.now())
      try {
        returning = again(() => leaving)
        current = await returning
      } catch (error) {
        if (leaving) return never
        return error instanceof Error ? error : new Error(String(error))
      }
    }
  }
  return {
    lost: watch(),
    async leave() {
      leaving = true
      await returning?.catch(() => {})
    },
    release: () => current.release(),
  }
}

/** The problem of a second parley on the same data. */
export function inUse(folder: string, heldBy: string): StartProblem {
  return new StartProblem('in-use', { folder, process: heldBy })
}
