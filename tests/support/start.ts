/** Starting and ending the driver of the launcher's tests as a process, and looking at what it leaves. */
import { type ChildProcessByStdio, execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { createInterface } from 'node:readline'
import type { Readable, Writable } from 'node:stream'
import { after, before, type TestContext } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import pg from 'pg'
import { alive } from '#shell/postgres/process.ts'
import { type Options, startPostgres } from '#shell/postgres/server.ts'
import { findStandIn, isRoot } from '#shell/postgres/stand-in.ts'
import { makeTestFolder, removeTestFolder, sweepTestFolders } from './test-folder.ts'

/** What the driver is to do: start on a folder, perhaps otherwise than usual, or use a given database. */
export type Orders = { readonly data: string; readonly options?: Options } | { readonly url: string }

interface Noted {
  readonly event: 'note'
  readonly id: string
  readonly values: object
}
export interface Begun {
  readonly event: 'ready'
  readonly how: string
  readonly connection: pg.ClientConfig
}
interface Trouble {
  readonly event: 'problem' | 'lost'
  readonly code: string
  readonly values: Readonly<Record<string, string | number>>
  readonly sentence: string
}

/** What the driver tells, one line each. */
export type Event = Noted | Begun | Trouble | { readonly event: 'stopped' }

export interface Begin {
  /** The user to run as, for root. */
  readonly as?: { readonly uid: number; readonly gid: number } | undefined
  readonly env?: Readonly<Record<string, string>>
  /** The largest file it may write, in blocks of 512 or 1,024 bytes as the shell counts. */
  readonly fileBlocks?: number
  /** A process whose space of mounts it is to be in. */
  readonly within?: number
}

/** A driver that has been begun. */
export interface Driver {
  readonly pid: number
  readonly events: readonly Event[]
  /** Waits until it is ready, and throws with all it said when it will not be. */
  ready(): Promise<Begun>
  /** Waits for the problem it ends with, and throws when it is ready instead. Gives its exit code too. */
  problem(): Promise<Trouble & { readonly exit: number | null }>
  /** Waits until it is ready or in trouble. */
  settled(): Promise<Begun | Trouble>
  /** Waits until it has said `id` in a note. */
  noted(id: string): Promise<void>
  /** Tells it to stop, and waits until it has. */
  stop(): Promise<void>
  /** Kills it so that it can do nothing more, and waits until it is gone. */
  kill(): Promise<void>
}

const driverFile = fileURLToPath(new URL('../start/driver.ts', import.meta.url))

const undoing = new WeakMap<TestContext, (() => unknown)[]>()

/** Has `undo` done when the test ends. What was done last is undone first: a process ends before its folder goes. */
export function undoLater(t: TestContext, undo: () => unknown): void {
  const known = undoing.get(t)
  if (known) {
    known.push(undo)
    return
  }
  const all = [undo]
  undoing.set(t, all)
  t.after(async () => {
    for (const each of all.reverse()) await each()
  })
}

/** A folder for one test. When the test ends, whatever still runs in it is stopped, and it is removed. */
export async function folderFor(t: TestContext): Promise<string> {
  const folder = await makeTestFolder()
  undoLater(t, () => removeTestFolder(folder))
  return folder
}

/**
 * Makes, before the tests of a file, a data folder that was started once and stopped in good order. Gives a function that lays a
 * copy of it into a folder for one test: making a database takes a second, and most tests are not about that.
 */
export function pristine(): (t: TestContext) => Promise<string> {
  let folder = ''
  before(async () => {
    await sweepTestFolders()
    folder = await makeTestFolder()
    const server = await startPostgres(path.join(folder, 'data'), () => {})
    await server.stop()
  })
  after(async () => {
    if (folder !== '') await removeTestFolder(folder)
  })
  return async (t) => {
    const data = path.join(await folderFor(t), 'data')
    execFileSync('cp', ['-a', path.join(folder, 'data'), data])
    return data
  }
}

/** An ordinary user: ourselves, or for root the user that PostgreSQL runs as. */
export async function ordinaryUser(): Promise<{ uid: number; gid: number } | undefined> {
  return isRoot ? await findStandIn() : undefined
}

/** Begins a driver. It ends with the test at the latest. */
export function begin(t: TestContext, orders: Orders, { as, env = {}, fileBlocks, within }: Begin = {}): Driver {
  const words = [process.execPath, driverFile, JSON.stringify(orders)] as const
  const limited = ['/bin/sh', '-c', `ulimit -f ${fileBlocks} && exec "$@"`, 'sh', ...words] as const
  const entered = ['nsenter', '-t', String(within), '-m', '--', ...words] as const
  const [program, ...args] = within !== undefined ? entered : fileBlocks !== undefined ? limited : words
  const child = spawn(program, args, {
    ...(as ?? {}),
    cwd: '/',
    env: { PATH: process.env.PATH, TMPDIR: process.env.TMPDIR, ...env },
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  const exited = once(child, 'exit').then(([code]) => code as number | null)
  undoLater(t, async () => {
    child.kill('SIGKILL')
    await exited
  })
  return driverOf(child, exited)
}

function driverOf(child: ChildProcessByStdio<Writable, Readable, null>, exited: Promise<number | null>): Driver {
  const events: Event[] = []
  let closed = false
  const lines = createInterface({ input: child.stdout })
  lines.on('line', (line) => events.push(JSON.parse(line) as Event))
  lines.on('close', () => {
    closed = true
  })
  const saw = async <Wanted>(what: string, find: (event: Event) => Wanted | undefined): Promise<Wanted> => {
    for (;;) {
      for (const event of events) {
        const found = find(event)
        if (found !== undefined) return found
      }
      if (closed) throw new Error(`never ${what}; it said ${JSON.stringify(events, null, 2)}`)
      await sleep(10)
    }
  }
  return {
    pid: child.pid ?? 0,
    events,
    ready: () => saw('ready', (event) => (event.event === 'ready' ? event : undefined)),
    async problem() {
      const found = await saw('in trouble', (event) => (event.event === 'problem' || event.event === 'lost' ? event : undefined))
      return { ...found, exit: await exited }
    },
    settled: () => saw('settled', (event) => (event.event === 'note' || event.event === 'stopped' ? undefined : event)),
    async noted(id) {
      await saw(`noted ${id}`, (event) => (event.event === 'note' && event.id === id ? event : undefined))
    },
    async stop() {
      child.stdin.end()
      await saw('stopped', (event) => (event.event === 'stopped' ? event : undefined))
      await exited
    },
    async kill() {
      child.kill('SIGKILL')
      await exited
    },
  }
}

/** The number in the lock file of the data in `data`; undefined when there is none. */
export function serverOf(data: string): number | undefined {
  try {
    return Number.parseInt(readFileSync(`${data}/postgres/postmaster.pid`, 'utf8'), 10)
  } catch {
    return undefined
  }
}

/** Waits until the process is gone. */
export async function gone(pid: number): Promise<void> {
  while (alive(pid)) await sleep(10)
}

/** Runs statements on a connection of their own, and gives the rows of the last. */
export async function query(config: pg.ClientConfig, sql: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client(config)
  client.on('error', () => {})
  await client.connect()
  try {
    const result = await client.query(sql)
    return (Array.isArray(result) ? result.at(-1).rows : result.rows) as Record<string, unknown>[]
  } finally {
    await client.end()
  }
}
