/**
 * How an import reaches the office. Where none runs, its database is brought up for the time being and the record is written directly. Where
 * one runs, the rows go onto its shelf beside it and what is to be recorded goes through its API, since only one may write the record.
 */
import { existsSync } from 'node:fs'
import path from 'node:path'
import { CLOCK, type Command } from '#answer/record/command.ts'
import { isRefusal, type Refusal, refuse } from '#ground/refusal.ts'
import { openKeyStore } from '../../keys/key-store.ts'
import { openDoor } from '../../office/door.ts'
import { Upkeep } from '../../office/upkeep.ts'
import type { Place } from '../../office/wish.ts'
import { port, socketFolder } from '../../postgres/folder.ts'
import { useGiven } from '../../postgres/given.ts'
import { type Note, StartProblem } from '../../postgres/problem.ts'
import { startPostgres } from '../../postgres/server.ts'
import { databaseName, superuser } from '../../postgres/settings.ts'
import { migrate } from '../../record/migrate.ts'
import type { RecordNote } from '../../record/note.ts'
import { openRegister } from '../../record/pg-register.ts'
import type { Reading } from '../../record/register.ts'
import { FolderContents } from '../contents/contents.ts'
import { CONTENTS } from '../stores.ts'
import { pgShelf } from './pg-shelf.ts'
import type { EventShelf } from './shelf.ts'

const READER = { by: CLOCK, purpose: 'import' } as const

/** An office within reach of a command. */
export interface Reached {
  readonly events: EventShelf
  readonly contents: FolderContents
  /** Whether an office runs there. */
  readonly runs: boolean
  /** The record, for reading. */
  reading(): Promise<Reading | Refusal>
  /** Records something in the name of an office; `route` and `body` are what the API of a running office takes for it. */
  record(command: Command, by: string, route: string, body: unknown): Promise<Refusal | null>
  close(): Promise<void>
}

/** Reaches the office at a place. `address` is where a running one answers. Throws a StartProblem where there is none. */
export async function reach(place: Place, address: string, note: Note, heard: RecordNote): Promise<Reached> {
  // A database is made by a start, never by looking for one.
  if (place.url === undefined && !existsSync(path.join(place.data, 'postgres', 'PG_VERSION')))
    throw new StartProblem('nothing-there', { folder: place.data })
  const upkeep = new Upkeep()
  const contents = new FolderContents(path.join(place.data, CONTENTS))
  try {
    const server = place.url === undefined ? await startPostgres(place.data, note) : await useGiven(place.url, note)
    upkeep.defer(() => server.stop())
    await migrate(server.connection)
    const register = await openRegister({
      ...{ connection: server.connection, openKeys: (expected: number) => openKeyStore(place.keys, { expected }) },
      ...{ now: () => Date.now(), note: heard },
    })
    if (isRefusal(register))
      return { ...shelved(server.connection, upkeep), contents, runs: false, reading: async () => register, record: async () => register }
    upkeep.defer(() => register.close())
    return {
      ...shelved(server.connection, upkeep),
      contents,
      runs: false,
      reading: () => register.reading(READER),
      async record(command, by) {
        const receipt = await register.submit(command, by)
        return isRefusal(receipt) ? receipt : null
      },
    }
  } catch (error) {
    await upkeep.end().catch(() => {})
    if (!(error instanceof StartProblem) || error.code !== 'in-use') throw error
  }
  // Somebody's office runs here. Its door tells whether the database is of the form this program needs.
  const door = await openDoor(place, note)
  const host = socketFolder(place.data, process.getuid?.() ?? 0)
  const connection =
    place.url === undefined ? { host, port, user: superuser, database: databaseName, ssl: false } : { connectionString: place.url }
  const beside = new Upkeep()
  beside.defer(() => door.close())
  return {
    ...shelved(connection, beside),
    contents,
    runs: true,
    reading: () => door.reading(READER),
    record: (_command, by, route, body) => post(`${address}${route}`, by, body),
  }
}

function shelved(connection: object, upkeep: Upkeep): Pick<Reached, 'events' | 'close'> {
  const events = pgShelf(connection)
  upkeep.defer(() => events.close())
  return { events, close: () => upkeep.end() }
}

/** Asks a running office to record something, and gives what it refused. */
async function post(address: string, by: string, body: unknown): Promise<Refusal | null> {
  const text = JSON.stringify(body)
  let answer: Response
  try {
    answer = await fetch(address, {
      method: 'POST',
      headers: {
        ...{ 'content-type': 'application/json', 'parley-acting-as': encodeURIComponent(by) },
        'idempotency-key': crypto.randomUUID(),
      },
      body: text,
    })
  } catch {
    return refuse('office-unreachable', { found: address, accepted: '--address' })
  }
  if (answer.ok) return null
  const told = (await answer.json().catch(() => null)) as { refusals?: readonly { code: string; detail: string }[] } | null
  const [first] = told?.refusals ?? []
  return refuse('office-refused', { found: first?.detail ?? String(answer.status), code: first?.code ?? '' })
}
