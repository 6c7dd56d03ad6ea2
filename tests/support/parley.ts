/** `./parley` as a process of its own, for tests of what only a process can show: its signals, its exit code, what it leaves. */
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import type { TestContext } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { Client } from '#desk/client/client.ts'

const repository = fileURLToPath(new URL('../../', import.meta.url))

/** What `start --json` says when it is ready. */
export interface Ready {
  readonly address: string
  readonly store: 'demonstration' | 'office'
  readonly house: string
  readonly zone: string
  readonly entries: number
  readonly database: string
}

export interface Run {
  readonly pid: number
  readonly out: () => string
  readonly err: () => string
  /** The exit code, when it has ended; null when a signal ended it. */
  readonly ended: Promise<number | null>
  signal(name: NodeJS.Signals): void
  /** Tells it to stop, and gives the exit code. */
  stop(name?: NodeJS.Signals): Promise<number | null>
}

export interface Around {
  readonly env?: Readonly<Record<string, string>>
  readonly as?: { readonly uid: number; readonly gid: number } | undefined
}

/** Runs a command line. It ends with the test at the latest. */
export function parley(t: TestContext, words: readonly string[], { env = {}, as }: Around = {}): Run {
  const child: ChildProcess = spawn(process.execPath, [path.join(repository, 'src/5-shell/main.ts'), ...words], {
    ...(as ?? {}),
    cwd: '/',
    env: { PATH: process.env.PATH, TMPDIR: process.env.TMPDIR, LANG: 'C', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let out = ''
  let err = ''
  child.stdout?.setEncoding('utf8').on('data', (text: string) => {
    out += text
  })
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    err += text
  })
  const ended = once(child, 'close').then(([code]) => code as number | null)
  t.after(async () => {
    child.kill('SIGKILL')
    await ended
  })
  const run: Run = {
    ...{ pid: child.pid ?? 0, out: () => out, err: () => err, ended },
    signal: (name) => void child.kill(name),
    stop(name = 'SIGTERM') {
      child.kill(name)
      return ended
    },
  }
  return run
}

/** `parley start` on any free port, until it is ready. `client` acts as DESK, `visitor` as nobody. Throws with all it said when it ends instead. */
export async function started(
  t: TestContext,
  words: readonly string[],
  around: Around = {},
): Promise<{ run: Run; ready: Ready; client: Client; visitor: Client }> {
  const run = parley(t, ['start', '--json', '--port', '0', ...words], around)
  const over = run.ended.then(() => 'over' as const)
  while (!run.out().includes('\n')) {
    if ((await Promise.race([over, sleep(10)])) === 'over' && !run.out().includes('\n')) throw new Error(`it ended and said: ${run.err()}`)
  }
  const ready = JSON.parse(run.out().split('\n', 1)[0] ?? '') as Ready
  return {
    run,
    ready,
    client: new Client({ base: ready.address, actingAs: 'DESK' }),
    visitor: new Client({ base: ready.address, actingAs: null }),
  }
}

/** `parley start` that does not come up: what it said and the exit code. Throws when it is ready instead. */
export async function notStarted(
  t: TestContext,
  words: readonly string[],
  around: Around = {},
): Promise<{ code: number | null; err: string }> {
  const run = parley(t, ['start', ...words], around)
  const code = await run.ended
  if (run.out() !== '') throw new Error(`it said ${run.out()}`)
  return { code, err: run.err() }
}

/** Asks again and again until there is an answer. */
export async function until<T>(what: string, look: () => Promise<T | null | undefined | false>): Promise<T> {
  const deadline = Date.now() + 60_000
  for (;;) {
    const found = await look()
    if (found !== null && found !== undefined && found !== false) return found
    if (Date.now() > deadline) throw new Error(`never ${what}`)
    await sleep(20)
  }
}
