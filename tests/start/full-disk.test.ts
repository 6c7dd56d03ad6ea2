import assert from 'node:assert/strict'
import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { appendFileSync, existsSync, mkdirSync, readdirSync, rmSync, statfsSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { type TestContext, test } from 'node:test'
import type pg from 'pg'
import { look } from '#shell/postgres/process.ts'
import { type Begun, begin, folderFor, gone, pristine, query, serverOf, undoLater } from '../support/start.ts'

/* A full disk: told in plain words, nothing half made is left, and all is well again when there is room. */

const madeBefore = pristine()

/** Nothing is ever mounted where others see it: a small disk lives in a space of mounts of its own and ends with its holder. */
const apart = ['-m', '--propagation', 'private'] as const
const mountable = spawnSync('unshare', [...apart, 'mount', '-t', 'tmpfs', '-o', 'size=1m', 'tmpfs', tmpdir()]).status === 0
const noMount = !mountable && 'this user may not mount a small file system'

interface Small {
  /** The disk as the drivers inside its space see it, and as we see it from outside. */
  readonly inside: string
  readonly outside: string
  /** The process that holds the space: drivers enter it by this number. */
  readonly within: number
  /** How to reach, from outside, a server that is ready inside. */
  through(begun: Begun): pg.ClientConfig
}

/** A file system of so many megabytes, for one test. */
async function smallDisk(t: TestContext, megabytes: number): Promise<Small> {
  const inside = path.join(await folderFor(t), 'small')
  mkdirSync(inside)
  const script = `mount -t tmpfs -o size=${megabytes}m,mode=755 tmpfs "$1" && echo mounted && exec cat`
  const holder = spawn('unshare', [...apart, 'sh', '-c', script, 'sh', inside], { stdio: ['pipe', 'pipe', 'inherit'] })
  const exited = once(holder, 'exit')
  const within = holder.pid ?? 0
  const outside = `/proc/${within}/root${inside}`
  undoLater(t, async () => {
    const server = serverOf(path.join(outside, 'data'))
    if (server !== undefined && look(server)?.program === 'postgres') {
      process.kill(server, 'SIGQUIT')
      await gone(server)
    }
    holder.stdin.end()
    await exited
  })
  await Promise.race([once(holder.stdout, 'data'), exited])
  assert.equal(holder.exitCode, null)
  const through = ({ connection }: Begun) => ({ ...connection, host: path.join(outside, 'data', 'socket') })
  return { inside, outside, within, through }
}

/** Fills a file system to the last byte. */
function fill(at: string): string {
  const filler = path.join(at, 'filler')
  const full = () => {
    for (;;) appendFileSync(filler, Buffer.alloc(64 * 1024))
  }
  assert.throws(full, { code: 'ENOSPC' })
  assert.equal(statfsSync(at).bavail, 0)
  return filler
}

test('a new database needs more room than there is', { skip: noMount }, async (t) => {
  const { inside, outside, within } = await smallDisk(t, 32)
  const { code, exit, sentence } = await begin(t, { data: path.join(inside, 'data') }, { within }).problem()
  assert.deepEqual([code, exit], ['little-room', 1])
  assert.match(sentence, /needs 128 MB, and 3\d MB are free/)
  assert.deepEqual(readdirSync(outside), [])
})

test('the disk is full at a later start, and has room again at the next', { skip: noMount }, async (t) => {
  const { inside, outside, within, through } = await smallDisk(t, 400)
  const data = path.join(inside, 'data')
  const first = begin(t, { data }, { within })
  await query(through(await first.ready()), "create table kept as select 'kept' as word")
  await first.stop()
  const filler = fill(outside)
  const { code, exit, sentence } = await begin(t, { data }, { within }).problem()
  assert.deepEqual([code, exit], ['disk-full', 1], sentence)
  assert.match(sentence, /^There is no room left to write in .+Make room/)
  rmSync(filler)
  const last = begin(t, { data }, { within })
  assert.deepEqual(await query(through(await last.ready()), 'select word from kept'), [{ word: 'kept' }])
  await last.stop()
})

test('the disk fills up under a running parley: what was committed is there when there is room again', { skip: noMount }, async (t) => {
  const { inside, outside, within, through } = await smallDisk(t, 300)
  const data = path.join(inside, 'data')
  const first = begin(t, { data }, { within })
  const connection = through(await first.ready())
  await query(connection, "create table kept as select 'kept' as word")
  const filler = fill(outside)
  await assert.rejects(query(connection, "create table large as select repeat('x', 1000) from generate_series(1, 200000)"))
  rmSync(filler)
  await first.stop()
  const next = begin(t, { data }, { within })
  assert.deepEqual(await query(through(await next.ready()), 'select word from kept'), [{ word: 'kept' }])
  await next.stop()
})

test('the size of files is limited: no new database, and nothing half made', async (t) => {
  const folder = await folderFor(t)
  const data = path.join(folder, 'data')
  // Four thousand blocks are two or four megabytes, and one piece of the write-ahead log is sixteen.
  const { code, exit, sentence } = await begin(t, { data }, { fileBlocks: 4_000 }).problem()
  assert.deepEqual([code, exit], ['disk-full', 1], sentence)
  assert.match(sentence, /raise the limit on the disk or on the size of files/)
  assert.deepEqual(readdirSync(data), ['socket'])
  const next = begin(t, { data })
  assert.equal((await next.ready()).how, 'made')
  await next.stop()
})

test('the size of files is limited at a later start: it runs, or says why, and nothing is lost', async (t) => {
  const data = await madeBefore(t)
  const limited = begin(t, { data }, { fileBlocks: 100 })
  const end = await limited.settled()
  if (end.event === 'ready') await limited.stop()
  else assert.equal(end.code, 'disk-full', end.sentence)
  const next = begin(t, { data })
  await next.ready()
  await next.stop()
  assert.ok(existsSync(path.join(data, 'postgres', 'PG_VERSION')))
})
