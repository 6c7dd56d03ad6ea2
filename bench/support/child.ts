/** Servers to be measured, started as the launcher starts an office. */
import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** As the launcher starts an office. */
const MEMORY = ['--max-semi-space-size=16', '--max-old-space-size=1024']

/** A server to be measured, in a process of its own. */
export interface Child {
  readonly port: number
  /** What the process holds in memory now. */
  megabytes(): number
  end(): Promise<void>
}

/** Starts `served.ts` with these arguments, and notes it among those to be ended. */
export async function child(children: Child[], args: readonly string[]): Promise<Child> {
  const program = fileURLToPath(new URL('served.ts', import.meta.url))
  const started = spawn(process.execPath, [...MEMORY, program, ...args], { stdio: ['pipe', 'pipe', 'inherit'] })
  const ended = new Promise<void>((resolve) => started.once('exit', () => resolve()))
  const line = await new Promise<string>((resolve, reject) => {
    started.stdout.setEncoding('utf8').once('data', resolve)
    started.once('exit', (code) => reject(new TypeError(`the server to be measured ended with ${code}`)))
  })
  const { port } = JSON.parse(line) as { port: number }
  const made: Child = {
    port,
    megabytes: () => Number(/VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${started.pid}/status`, 'utf8'))?.[1] ?? 0) / 1024,
    async end() {
      started.stdin.end()
      await ended
    },
  }
  children.push(made)
  return made
}
