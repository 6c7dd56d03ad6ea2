/** One life of the writer, from outside. */
import { type ChildProcessByStdio, spawn } from 'node:child_process'
import { once } from 'node:events'
import type { Readable, Writable } from 'node:stream'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import type { Beginning, KeySeen, Line, Order } from './protocol.ts'

const writerFile = fileURLToPath(new URL('writer.ts', import.meta.url))

/** How long a step may take before the test gives up, in milliseconds. Machines are noisy; it is never a measure of speed. */
const PATIENCE_MS = 120_000

type LineOf<Is extends Line['is']> = Extract<Line, { is: Is }>

export class App {
  readonly pid: number
  readonly #child: ChildProcessByStdio<Writable, Readable, null>
  readonly #ended: Promise<unknown>
  readonly #listeners = new Set<(line: Line) => void>()
  #ready: LineOf<'ready'> | null = null
  #trouble: string | null = null
  #closed = false
  #rest = ''
  /** The group whose commit has been sent and not been answered; null while there is none. */
  flying: number | null = null
  /** How many groups have been handed over, and how many of them never got an answer because the connection went. */
  sent = 0
  cut = 0
  #aim: (() => void) | null = null

  /** Begins a life; `hear` is told every line, in order. */
  constructor(beginning: Beginning, hear: (line: Line) => void) {
    // A writer is no test, even if it is begun by one.
    const { NODE_TEST_CONTEXT, NODE_OPTIONS, ...env } = process.env
    this.#child = spawn(process.execPath, [writerFile, JSON.stringify(beginning)], {
      env: { ...env, NODE_COMPILE_CACHE: beginning.compiled },
      cwd: '/',
      stdio: ['pipe', 'pipe', 'inherit'],
    })
    this.pid = this.#child.pid ?? 0
    this.#ended = once(this.#child, 'close')
    // It may be killed while it is being told something.
    this.#child.stdin.on('error', () => {})
    this.#child.stdout.setEncoding('utf8').on('data', (text: string) => this.#take(text, hear))
    this.#ended.then(() => {
      this.#closed = true
    })
  }

  #take(text: string, hear: (line: Line) => void): void {
    const lines = (this.#rest + text).split('\n')
    // The last line of a process that was killed may be half a line: it tells nothing.
    this.#rest = lines.pop() ?? ''
    for (const each of lines) {
      const line = JSON.parse(each) as Line
      if (line.is === 'trouble') this.#trouble = line.text
      else if (line.is === 'ready') this.#ready = line
      else if (line.is === 'sent') {
        this.flying = line.n
        this.sent = line.n
      } else if (line.is === 'answered') this.flying = null
      else if (line.is === 'cut') this.cut++
      hear(line)
      for (const listener of this.#listeners) listener(line)
    }
    if (this.flying === null || this.#aim === null) return
    const strike = this.#aim
    this.#aim = null
    strike()
  }

  /** Calls `strike` at once when a commit has been sent and, as far as we know, is not answered. */
  aim(strike: () => void): void {
    this.#aim = strike
  }

  /** Waits until the register is open. */
  async ready(): Promise<LineOf<'ready'>> {
    return this.#ready ?? (await this.next('ready'))
  }

  tell(order: Order): void {
    this.#child.stdin.write(`${JSON.stringify(order)}\n`)
  }

  /** Calls back with every line from now on; gives what ends that. */
  listen(listener: (line: Line) => void): () => void {
    this.#listeners.add(listener)
    return () => void this.#listeners.delete(listener)
  }

  /** Waits for the next line of this sort, after telling an order if one is given. Throws when the writer ends or is in trouble. */
  async next<Is extends Line['is']>(is: Is, order?: Order): Promise<LineOf<Is>> {
    let found: LineOf<Is> | null = null
    const leave = this.listen((line) => {
      if (line.is === is) found ??= line as LineOf<Is>
    })
    if (order !== undefined) this.tell(order)
    try {
      await this.until(is, () => found !== null)
      return found as unknown as LineOf<Is>
    } finally {
      leave()
    }
  }

  /** Waits for something. Throws when the writer ends or is in trouble before. */
  async until(what: string, come: () => boolean): Promise<void> {
    for (const deadline = Date.now() + PATIENCE_MS; !come(); await sleep(2)) {
      if (this.#trouble !== null) throw new Error(`the writer is in trouble: ${this.#trouble}`)
      if (this.#closed) throw new Error(`the writer ended before it was ${what}`)
      if (Date.now() > deadline) throw new Error(`the writer was never ${what}`)
    }
  }

  /** What the key store has in these slots. */
  async keys(slots: readonly number[]): Promise<readonly KeySeen[]> {
    return slots.length === 0 ? [] : (await this.next('keys', { do: 'keys', slots })).found
  }

  /** Kills it so that it can do nothing more. */
  kill(): void {
    this.#child.kill('SIGKILL')
  }

  /** Waits until it is gone and all it told is heard. */
  async gone(): Promise<void> {
    await this.#ended
  }

  async stop(): Promise<void> {
    this.tell({ do: 'stop' })
    await this.#ended
    if (this.#trouble !== null) throw new Error(`the writer is in trouble: ${this.#trouble}`)
  }
}
