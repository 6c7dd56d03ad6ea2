/**
 * The record open for reading only, beside whoever writes to it: no lock is taken and nothing is written. Where no server runs on a
 * folder, one is started for the time being.
 */
import { existsSync } from 'node:fs'
import { realpath } from 'node:fs/promises'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import type pg from 'pg'
import { LIMITS } from '#ground/limits.ts'
import { port, socketFolder } from '../postgres/folder.ts'
import { type Probe, probe } from '../postgres/probe.ts'
import { type Note, problemOf, StartProblem } from '../postgres/problem.ts'
import { startPostgres } from '../postgres/server.ts'
import { databaseName, superuser } from '../postgres/settings.ts'
import { type Snapshot, takeSnapshot } from '../record/exporting.ts'
import { openReading } from '../record/open-reading.ts'
import { type Read, ReadLog } from '../record/read-log.ts'
import { sqlState } from '../record/session.ts'
import { pgShelf } from '../watch/import/pg-shelf.ts'
import type { EventShelf } from '../watch/import/shelf.ts'
import type { Door } from './replaying.ts'
import { Upkeep } from './upkeep.ts'
import type { Place } from './wish.ts'

export interface OpenDoor extends Door {
  /** Logs that the record was read as a whole, such as for a backup. */
  noteRead(read: Omit<Read, 'at'>): Promise<void>
  /** The record as it is stored, from one snapshot: for kits and backups. It must be closed. */
  snapshot(): Promise<Snapshot>
  /** The rows of editions of events beside it. */
  readonly events: EventShelf
  close(): Promise<void>
}

/** Opens the record at a place for reading. Throws a StartProblem where there is none or it cannot be reached. */
export async function openDoor(place: Place, note: Note): Promise<OpenDoor> {
  const upkeep = new Upkeep()
  try {
    const connection = place.url === undefined ? await own(place.data, note, upkeep) : { connectionString: place.url }
    const register = await openReading(connection).catch((error) => {
      throw explained(error, place)
    })
    upkeep.defer(() => register.close())
    const events = pgShelf(connection)
    upkeep.defer(() => events.close())
    return {
      events,
      reading: (reader, asOf) => register.reading(reader, asOf),
      snapshot: () => takeSnapshot(connection),
      async noteRead(read) {
        const log = new ReadLog(connection, Date.now)
        log.note({ at: Date.now(), ...read })
        await log.close()
      },
      close: () => upkeep.end(),
    }
  } catch (error) {
    await upkeep.end().catch(() => {})
    throw error
  }
}

/** 42P01 undefined_table, 42703 undefined_column, 3F000 invalid_schema_name, 42704 undefined_object (a role). */
const OTHER_FORM = ['42P01', '42703', '3F000', '42704', '22023']

function explained(error: unknown, { url, data, name }: Place): unknown {
  const state = sqlState(error)
  const { message } = error as Error
  if (state !== null && OTHER_FORM.includes(state))
    return new StartProblem('record-older', { where: url === undefined ? data : name, reason: message })
  return url === undefined ? error : new StartProblem('given-unreachable', { server: name, reason: message })
}

async function own(asked: string, note: Note, upkeep: Upkeep): Promise<pg.ClientConfig> {
  if (!existsSync(path.join(asked, 'postgres', 'PG_VERSION'))) throw new StartProblem('nothing-there', { folder: asked })
  const data = await realpath(asked)
  const host = socketFolder(data, process.getuid?.() ?? 0)
  const connection = { host, port, user: superuser, database: databaseName, ssl: false } as const
  const deadline = Date.now() + LIMITS.postgres_wait_seconds_max * 1_000
  for (;;) {
    const state: Probe = await probe(connection).catch((error) => {
      throw problemOf(error, data)
    })
    if (state === 'ready') return connection
    if (state === 'none' || Date.now() > deadline) break
    await sleep(50)
  }
  const server = await startPostgres(data, note)
  upkeep.defer(() => server.stop())
  return server.connection
}
