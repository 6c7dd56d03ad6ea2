/**
 * An office that runs: database, keys, record, jobs and API, brought up in this order and taken down in the opposite one. Whatever
 * fails on the way up takes down what was brought up before it.
 */
import { fileURLToPath } from 'node:url'
import type { Instant } from '#ground/instant.ts'
import { isRefusal, type Refusal } from '#ground/refusal.ts'
import type { DeskFiles } from '../http/desk.ts'
import { type Served, serveApi } from '../http/serve.ts'
import { startJobs } from '../jobs/jobs.ts'
import { openKeyStore } from '../keys/key-store.ts'
import { Publishing, type PublishingStatus } from '../ledger/publishing.ts'
import { settingsOf } from '../ledger/settings.ts'
import { ledgerFolder, logFolder, nameOtherwise } from '../ledger/where.ts'
import { useGiven } from '../postgres/given.ts'
import type { Note } from '../postgres/problem.ts'
import { type Server, startPostgres } from '../postgres/server.ts'
import { migrate } from '../record/migrate.ts'
import type { RecordNote } from '../record/note.ts'
import { openRegister } from '../record/pg-register.ts'
import type { Register } from '../record/register.ts'
import { StoryClock } from '../record/story-clock.ts'
import { pgShelf } from '../watch/import/pg-shelf.ts'
import { officeStores, type WatchStores } from '../watch/stores.ts'
import { startAnchoring } from './anchoring.ts'
import { demonstrate, type Loading } from './demonstration.ts'
import { prepareDesk } from './desk.ts'
import { checkKind, openEmpty, type Store, storeOf } from './store.ts'
import { Upkeep } from './upkeep.ts'
import type { Place } from './wish.ts'

/** Where the program is. */
export const repository = fileURLToPath(new URL('../../../', import.meta.url))

/** What an office is begun with. */
export interface Beginning {
  readonly place: Place
  /** 0 for any port that is free. */
  readonly port: number
  /** What a new office is called, and the zone of its times that name none. They change nothing in one that is there. */
  readonly house: string
  readonly zone: string
  readonly note: Note
  /** What the record has to tell while it runs. */
  readonly heard: RecordNote
  readonly loading: Loading
  /** One line for the log: what went wrong while it runs, and goes on. */
  log(line: string): void
  /** A job failed, and will be tried again. */
  jobFailed(task: string, error: unknown): void
  /** The log could not be published, stamped or cosigned as it should; it will be tried again. */
  logTrouble(refusal: Refusal): void
  /** Gives up the way up: what is there is taken down again. */
  readonly cancelled: AbortSignal
}

export interface Office {
  /** Where the API is found, such as `http://127.0.0.1:4700`. */
  readonly address: string
  readonly store: Store
  /** How many entries the record has. */
  readonly entries: number
  readonly database: Server['how']
  /** Comes when the office cannot go on, with the reason. It must still be stopped. */
  readonly lost: Promise<Error>
  stop(): Promise<void>
}

/**
 * Brings an office up. Gives a refusal where the record, the keys, the scenario or the port will not do, and null when it was
 * cancelled; throws a StartProblem where the circumstances are to blame. In all these cases nothing is left running.
 */
export async function beginOffice(beginning: Beginning): Promise<Office | Refusal | null> {
  const upkeep = new Upkeep()
  try {
    const office = await bringUp(beginning, upkeep)
    if (office !== null && !isRefusal(office) && !beginning.cancelled.aborted) return office
    await upkeep.end()
    return beginning.cancelled.aborted ? null : office
  } catch (error) {
    // What went wrong first is what is told.
    await upkeep.end().catch(() => {})
    if (beginning.cancelled.aborted) return null
    throw error
  }
}

async function bringUp(beginning: Beginning, upkeep: Upkeep): Promise<Office | Refusal | null> {
  const { place, note, cancelled } = beginning
  // It does not wait for the database, nor the database for it.
  const desk = prepareDesk(repository, note)
  const server = place.url === undefined ? await startPostgres(place.data, note) : await useGiven(place.url, note)
  upkeep.defer(() => server.stop())
  if (cancelled.aborted) return null
  await migrate(server.connection)
  const clock = place.store === 'demonstration' ? new StoryClock(() => Date.now()) : null
  const now = () => (clock === null ? Date.now() : clock.now())
  const register = await record(beginning, server, now)
  if (isRefusal(register)) return register
  upkeep.defer(() => register.close())
  const store = await opened(beginning, register, clock)
  if (isRefusal(store)) return store
  if (cancelled.aborted) return null
  const jobs = await startJobs({ connection: server.connection, register, now, failed: beginning.jobFailed, clockStood: clock !== null })
  upkeep.defer(() => jobs.stop())
  const anchoring = startAnchoring(register, now, (error) => beginning.jobFailed('anchor-reads', error))
  upkeep.defer(() => anchoring.stop())
  const publishing = await publishingOf(beginning, register)
  if (isRefusal(publishing)) return publishing
  upkeep.defer(() => publishing.close())
  const watch = officeStores(pgShelf(server.connection), place.data)
  upkeep.defer(() => watch.events.close())
  upkeep.defer(() => watch.imports.close())
  const http = await serve(beginning, register, now, { desk: await desk, log: () => publishing.status, watch })
  if (isRefusal(http)) return http
  publishing.start()
  upkeep.defer(() => http.close())
  const { address } = http
  return { address, store, entries: register.head().size, database: server.how, lost: server.lost, stop: () => upkeep.end() }
}

function record({ place, heard }: Beginning, { connection }: Server, now: () => Instant): Promise<Register | Refusal> {
  return openRegister({
    connection,
    openKeys: (expected) => openKeyStore(place.keys, { expected }),
    now,
    note: heard,
  })
}

/** Opens what is new, checks what is there, and gives what the store is. */
async function opened(beginning: Beginning, register: Register, clock: StoryClock | null): Promise<Store | Refusal> {
  const { place, house, zone, loading } = beginning
  const found = await storeOf(register)
  if (isRefusal(found)) return found
  checkKind(found, place.store, place.url === undefined ? place.data : place.name)
  const refused =
    clock !== null
      ? await demonstrate(register, clock, { repository, data: place.data }, loading)
      : found === null
        ? await openEmpty(register, house, zone)
        : null
  if (refused !== null) return refused
  const store = await storeOf(register)
  return store ?? { store: place.store, house, zone }
}

/** What publishes the log; it begins when it is told to. */
async function publishingOf({ place, logTrouble: trouble }: Beginning, register: Register): Promise<Publishing | Refusal> {
  const [folder, demonstration] = [ledgerFolder(place), place.store === 'demonstration']
  const settings = await settingsOf(folder, demonstration)
  if (isRefusal(settings)) return settings
  const world = { register, keys: place.keys, folder, name: nameOtherwise(place), demonstration, now: () => Date.now() }
  return new Publishing({ ...world, trouble }, settings)
}

const serve = (
  { port, log: write, place }: Beginning,
  register: Register,
  now: () => Instant,
  more: { readonly desk: DeskFiles | null; readonly log: () => PublishingStatus; readonly watch: WatchStores },
): Promise<Served | Refusal> => serveApi(register, { port, now, note: write, logFolder: logFolder(place), ...more })
