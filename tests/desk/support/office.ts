/** An office of its own for a test of the desk, served as `./parley start` serves it, on a record in memory. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { Client } from '#desk/client/client.ts'
import { isRefusal, sure } from '#ground/refusal.ts'
import { serveApi } from '#shell/http/serve.ts'
import { demonstrate } from '#shell/office/demonstration.ts'
import { prepareDesk } from '#shell/office/desk.ts'
import { openEmpty } from '#shell/office/store.ts'
import { memoryRegister } from '#shell/record/memory-register.ts'
import type { Register } from '#shell/record/register.ts'
import { StoryClock } from '#shell/record/story-clock.ts'

const repository = fileURLToPath(new URL('../../../', import.meta.url))

export interface DeskOffice {
  readonly address: string
  readonly register: Register
  /** What was noted in its log. */
  readonly notes: readonly string[]
  /** Acts in the name of an office, past the browser. */
  as(office: string): Client
  /** Puts its clock at a moment, from where it goes on. */
  setClock(at: number): void
  /** Frees its port: the line is down until `serve` is called. What is on record stays. */
  down(): Promise<void>
  /** Serves again, on the same port. */
  up(): Promise<void>
  /** Browsers that are open on it: they leave before it goes down at the end of a test, or they would find the line broken. */
  readonly visitors: Set<() => Promise<void>>
}

export interface OfficeOptions {
  /** The demonstration, or an office in which nothing is on file yet. */
  readonly demonstration?: boolean
  /** In which zone an empty office is, and when it is there. */
  readonly zone?: string
  readonly at?: number
}

/** Opens an office, and calls `later` with what takes it down. */
export async function openDeskOffice(
  later: (undo: () => Promise<void>) => void,
  { demonstration = false, zone = 'Europe/Zurich', at = Date.UTC(2026, 0, 5, 9) }: OfficeOptions = {},
): Promise<DeskOffice> {
  const notes: string[] = []
  const clock = new StoryClock(() => performance.now())
  const register = memoryRegister({ now: () => clock.now() })
  if (demonstration) {
    const data = await mkdtemp(path.join(tmpdir(), 'parley-desk-'))
    later(() => rm(data, { recursive: true, force: true }))
    sure((await demonstrate(register, clock, { repository, data }, () => ({ tick() {}, done() {} }))) === null, 'the demonstration loads')
  } else {
    clock.set(at)
    clock.run()
    sure((await openEmpty(register, 'HOUSE', zone)) === null, 'an empty record can be opened')
  }
  const desk = await prepareDesk(repository, (id, values) => notes.push(`${id} ${JSON.stringify(values)}`))
  sure(desk !== null, `the desk can be built: ${notes.join(' ')}`)
  const serve = async (port: number) => {
    const served = await serveApi(register, { port, now: () => clock.now(), note: (line) => notes.push(line), desk })
    sure(!isRefusal(served), 'the port is free')
    return served
  }
  let served = await serve(0)
  const { address, port } = served
  let stands = true
  const down = async () => {
    if (stands) await served.close()
    stands = false
  }
  const visitors = new Set<() => Promise<void>>()
  later(async () => {
    for (const leave of visitors) await leave()
    await down()
  })
  return {
    ...{ address, register, notes, down, visitors },
    as: (office) => new Client({ base: address, actingAs: office }),
    setClock(moment) {
      clock.set(moment)
      clock.run()
    },
    async up() {
      served = await serve(port)
      stands = true
    },
  }
}
