/** The process that is killed: a register on a PostgreSQL of its own, and clerks who write as fast as they can. */
import { writeSync } from 'node:fs'
import { flushCompileCache } from 'node:module'
import { createInterface } from 'node:readline'
import { setTimeout as sleep } from 'node:timers/promises'
import { isRefusal } from '#ground/refusal.ts'
import { type KeyStore, openKeyStore } from '#shell/keys/key-store.ts'
import { startPostgres } from '#shell/postgres/server.ts'
import { officeSettings } from '#shell/postgres/settings.ts'
import { migrate } from '#shell/record/migrate.ts'
import { openRegister, type PgRegister } from '#shell/record/pg-register.ts'
import type { Receipt } from '#shell/record/register.ts'
import { START } from '../record/office.ts'
import { work } from './clerks.ts'
import { type Asked, type Beginning, digestOf, type KeySeen, type Line, type Order } from './protocol.ts'
import { tapped } from './tap.ts'

/** Tells a line before anything else happens: what was told can no longer be lost with this process. */
function tell(line: Line): void {
  let left = Buffer.from(`${JSON.stringify(line)}\n`)
  while (left.length > 0) {
    try {
      left = left.subarray(writeSync(1, left))
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EAGAIN') throw error
    }
  }
}

function trouble(error: unknown): never {
  tell({ is: 'trouble', text: String(error instanceof Error ? error.stack : error) })
  process.exit(70)
}

const { data, keys: folder, unsafeAck, commitDelay } = JSON.parse(process.argv[2] ?? '') as Beginning

/**
 * PostgreSQL itself can wait a little between writing the record of a commit and bringing it to the disk. It is meant for commits that
 * come close together; here it makes the middle of a commit long enough to be hit.
 */
const slower = { commit_delay: String(commitDelay), commit_siblings: '0' }
/** Before it recovers, PostgreSQL sees to it that all its files are on the disk: here with one call, and not with one for each file. */
const sooner = process.platform === 'linux' ? { recovery_init_sync_method: 'syncfs' } : {}
const settings = { ...officeSettings, ...slower, ...sooner }

let keys: KeyStore | undefined
let going = false
/** The size of the record according to what was acknowledged. */
let promised = 0
let clerks: Promise<void> = Promise.resolve()

/** A clock that begins again with every life, and so jumps back. */
const now = () => START + Math.floor(process.uptime() * 1_000)

const server = await startPostgres(data, () => {}, { settings }).catch(trouble)
server.lost.then(trouble)
await migrate(server.connection).catch(trouble)
const register = await openRegister({
  connection: { ...server.connection, stream: () => tapped((is, n) => tell({ is, n })) },
  openKeys: async (expected) => {
    const opened = await openKeyStore(folder, { expected })
    if (!isRefusal(opened)) keys = opened
    return opened
  },
  ...{ now, unsafeAck },
}).catch(trouble)
if (isRefusal(register)) trouble(JSON.stringify(register))
serve(register)
// Killed, it would not leave what it compiled to the next life.
flushCompileCache()
tell({ is: 'ready', how: server.how, connection: server.connection })

function serve(open: PgRegister): void {
  const lines = createInterface({ input: process.stdin })
  lines.on('line', (line) => void carryOut(open, JSON.parse(line) as Order).catch(trouble))
  // Whoever started us is no more: nothing may stay behind.
  lines.on('close', () => void end(open).catch(trouble))
}

async function carryOut(open: PgRegister, order: Order): Promise<void> {
  if (order.do === 'go') {
    going = true
    clerks = work(
      order.life,
      (asked) => ask(open, asked),
      () => going,
    )
    clerks.catch(trouble)
  } else if (order.do === 'pause') {
    going = false
    await clerks
    await idle(open)
  } else if (order.do === 'ask') {
    await Promise.all(order.requests.map((asked) => ask(open, asked)))
    await idle(open)
  } else if (order.do === 'keys') tell({ is: 'keys', found: await Promise.all(order.slots.map(seen)) })
  else if (order.do === 'compare') {
    const { differences, damaged } = await open.compare(order.sizes)
    tell({ is: 'compared', differences: differences.length, damaged: damaged.length })
  } else await end(open)
}

/** A register that acknowledges too early may still be writing: only a kill shall take from it what it promised. */
async function idle(open: PgRegister): Promise<void> {
  while (open.head().size < promised) await sleep(2)
  tell({ is: 'idle' })
}

/** Asks for one thing, tells of it before, and tells what came of it. */
async function ask(open: PgRegister, asked: Asked): Promise<Receipt | null> {
  tell({ is: 'intends', ...asked })
  const { id, by, command } = asked
  const answer = await open.submit(command, by, { key: id, digest: digestOf(command) })
  if (isRefusal(answer)) {
    tell({ is: 'refused', id, code: answer.code })
    return null
  }
  const { from, size, told, repeated } = answer
  promised = Math.max(promised, size)
  const head = open.head()
  tell({ is: 'acknowledged', id, from, size, told: digestOf(told), repeated, head: { size: head.size, root: head.root } })
  return answer
}

async function seen(slot: number): Promise<KeySeen> {
  const found = await keys?.read(slot)
  return { state: found?.state ?? 'closed', key: found?.state === 'live' ? Buffer.from(found.key).toString('hex') : null }
}

async function end(open: PgRegister): Promise<void> {
  going = false
  await open.close()
  await server.stop()
  process.exit()
}
