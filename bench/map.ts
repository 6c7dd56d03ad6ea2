/**
 * The map of the situation with 300,000 events on the shelf, made up and spread over the world in clouds: how long the server takes to gather
 * what a window shows, how long until the page shows it, and how long frames are while the map is dragged and zoomed. Server, database and
 * browser share this machine.
 */
import { createWriteStream } from 'node:fs'
import { chmod, mkdtemp, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { Client } from '#desk/client/client.ts'
import { isRefusal, sure } from '#ground/refusal.ts'
import { serveApi } from '#shell/http/serve.ts'
import { prepareDesk } from '#shell/office/desk.ts'
import { openEmpty } from '#shell/office/store.ts'
import { startPostgres } from '#shell/postgres/server.ts'
import { memoryRegister } from '#shell/record/memory-register.ts'
import { migrate } from '#shell/record/migrate.ts'
import { FolderContents } from '#shell/watch/contents/contents.ts'
import { pgShelf } from '#shell/watch/import/pg-shelf.ts'
import { takeEvents } from '#shell/watch/import/take.ts'
import { officeStores, type WatchStores } from '#shell/watch/stores.ts'
import { readMapping } from '#watch/events/read/mapping.ts'
import { launchBrowser } from '../tests/desk/support/chromium.ts'
import { figure, type Table } from './measure.ts'
import { mapFrames } from './support/map-browser.ts'

const [EVENTS, CLOUDS, ROUNDS] = [300_000, 400, 7]
const repository = fileURLToPath(new URL('../', import.meta.url))

export const parts = ['map']
export const versions = (): Record<string, string> => ({})

export async function* report(): AsyncIterable<Table> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'parley-bench-'))
  // Run by root, PostgreSQL is another user, who must be able to enter.
  await chmod(folder, 0o755)
  const server = await startPostgres(path.join(folder, 'data'), () => {})
  try {
    await migrate(server.connection)
    const events = pgShelf(server.connection)
    const stores = { ...officeStores(events, folder), contents: new FolderContents(path.join(folder, 'contents')) }
    yield* await measured(stores, await made(path.join(folder, 'events.csv')))
    await events.close()
  } finally {
    await server.stop()
    await rm(folder, { recursive: true, force: true })
  }
}

/** The same numbers each time, from 0 to 1 (mulberry32). */
function numbers(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
  }
}

/** Writes a table of events in clouds of three degrees. */
async function made(file: string): Promise<string> {
  const next = numbers(7)
  const clouds = Array.from({ length: CLOUDS }, () => [next() * 110 - 45, next() * 300 - 150] as const)
  const out = createWriteStream(file)
  out.write('id,day,lat,lon,kind,deaths\n')
  for (let n = 0; n < EVENTS; n++) {
    const [lat, lon] = clouds[Math.floor(next() ** 2 * CLOUDS)] ?? [0, 0]
    const off = () => (next() + next() + next() - 1.5) * 2
    const day = new Date(Date.UTC(2020, 0, 1) + Math.floor(next() * 1_400) * 86_400_000).toISOString().slice(0, 10)
    const row = `${n},${day},${(lat + off()).toFixed(4)},${(lon + off()).toFixed(4)},shelling,${Math.floor(next() * 4)}\n`
    if (!out.write(row)) await new Promise<void>((drained) => out.once('drain', () => drained()))
  }
  await new Promise<void>((done) => out.end(() => done()))
  return file
}

/** The kind that every event of the bench has. */
const MAPPED_KIND = 'shelling'

const MAPPING = {
  source: 'bench',
  id: 'id',
  time: { from: 'day', precision: 1 },
  place: { lat: 'lat', lon: 'lon', precision: 1 },
  kind: 'kind',
}

type Stores = WatchStores & { readonly contents: FolderContents }

async function measured(stores: Stores, file: string): Promise<Table[]> {
  const mapping = readMapping({ ...MAPPING, deaths: { best: 'deaths' } })
  sure(!isRefusal(mapping), 'the mapping can be read')
  const taken = await takeEvents(stores, { file, asOf: '2024-01-01', mapping, now: Date.now() })
  sure(!isRefusal(taken) && taken.edition.counts.stored === EVENTS, JSON.stringify(taken))
  const register = memoryRegister({ now: Date.now })
  sure((await openEmpty(register, 'BENCH', 'UTC')) === null, 'a record can be opened')
  const desk = await prepareDesk(repository, () => {})
  const served = await serveApi(register, { port: 0, now: Date.now, note: () => {}, desk, watch: stores })
  sure(!isRefusal(served), 'there is a port')
  try {
    const client = new Client({ base: served.address, actingAs: 'DESK' })
    for (const sent of [
      client.file([{ office: { id: 'DESK', name: 'Desk', of: 'HOUSE' } }]),
      client.watch.recordEdition({ ...taken.edition }),
    ]) {
      const result = await sent
      sure(result.ok, JSON.stringify(result))
    }
    return [await asked(client), ...(await browsed(served.address))]
  } finally {
    await served.close()
  }
}

const load = (): string =>
  os
    .loadavg()
    .map((one) => one.toFixed(1))
    .join(' ')

/** The route as the page asks it, for windows from afar and near. */
async function asked(client: Client): Promise<Table> {
  const rows: string[][] = []
  for (const [name, west, south, east, north] of [
    ['the world', -180, -60, 180, 75],
    ['a continent', -20, -35, 55, 38],
    ['a country', 20, 0, 32, 10],
    ['a town', 24, 4, 24.5, 4.4],
  ] as const) {
    // A kind that all of them have changes nothing of what is shown, and makes the server look at events one by one: the way without heaps.
    const ways = [
      [name, {}],
      [`${name}, one by one`, { kind: MAPPED_KIND }],
    ] as const
    const times = ways.map((): number[] => [])
    let shown = 0
    for (let round = 0; round <= ROUNDS; round++)
      for (const [at, [, more]] of ways.entries()) {
        const began = performance.now()
        const found = await client.watch.events({ west, south, east, north, cells: 50, limit: 300, ...more })
        sure(found.ok, JSON.stringify(found))
        shown = found.data.clusters.length + found.data.events.length
        if (round > 0) times[at]?.push(performance.now() - began)
      }
    for (const [at, [way]] of ways.entries()) {
      const { median, least, most } = figure(way, 'ms', times[at] ?? [])
      rows.push([way, ...[median, least, most].map((one) => `${Math.round(one)} ms`), `${shown} shown`])
    }
  }
  return {
    title: `What a window shows of ${EVENTS} events, over HTTP (load ${load()})`,
    columns: ['window', 'median', 'least', 'most', ''],
    rows,
  }
}

async function browsed(address: string): Promise<Table[]> {
  const browser = await launchBrowser()
  if (typeof browser === 'string') {
    process.stderr.write(`${browser}\n`)
    return []
  }
  try {
    return [{ ...(await mapFrames(browser, address)), title: `The map in the browser, ${EVENTS} events (load ${load()})` }]
  } finally {
    await browser.close()
  }
}
