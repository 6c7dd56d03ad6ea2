import assert from 'node:assert/strict'
import { execFileSync, spawn, spawnSync } from 'node:child_process'
import { chownSync, existsSync, mkdirSync, readdirSync, readFileSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { type TestContext, test } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import { alive } from '#shell/postgres/process.ts'
import { begin, type Driver, folderFor, gone, ordinaryUser, pristine, query, serverOf, undoLater } from '../support/start.ts'

/*
 * One data folder through good and bad ends: each test ends a start in its own way, and the next start must find all that was
 * committed.
 */

const remember = "create table if not exists kept (word text); insert into kept values ('kept') returning word"
const recall = 'select word from kept'

const madeBefore = pristine()

/** Starts on `data`, commits something, and gives what is needed to end it. */
async function started(t: TestContext, data: string) {
  const driver = begin(t, { data })
  const { how, connection } = await driver.ready()
  const server = serverOf(data)
  assert.ok(server && alive(server))
  await query(connection, remember)
  return { driver, how, connection, server }
}

/** Starts on `data` once more: it must come back as `how`, with everything committed, and stop without a trace. */
async function again(t: TestContext, data: string, how: string): Promise<Driver> {
  const driver = begin(t, { data })
  const ready = await driver.ready()
  assert.equal(ready.how, how)
  assert.deepEqual(await query(ready.connection, recall), [{ word: 'kept' }])
  const server = serverOf(data) ?? 0
  await driver.stop()
  assert.equal(alive(server), false)
  assert.deepEqual(leftIn(data), ['postgres', 'postgres.log', 'socket'])
  assert.deepEqual(readdirSync(path.join(data, 'socket')), [])
  assert.equal(serverOf(data), undefined)
  return driver
}

const leftIn = (data: string) => readdirSync(data).sort()

test('made: durable, on the socket alone, closed to others; then started again with what it held', async (t) => {
  const data = path.join(await folderFor(t), 'on', 'the way', 'data')
  const { driver, how, connection } = await started(t, data)
  assert.equal(how, 'made')
  const settings = ['fsync', 'full_page_writes', 'synchronous_commit', 'data_checksums', 'listen_addresses', 'server_encoding', 'TimeZone']
  const [row] = await query(connection, `select ${settings.map((name) => `current_setting('${name}') as "${name}"`).join(', ')}`)
  assert.deepEqual(Object.values(row ?? {}), ['on', 'on', 'on', 'on', '', 'UTF8', 'UTC'])
  const [locale] = await query(connection, 'select datlocprovider, datlocale from pg_database where datname = current_database()')
  assert.deepEqual(locale, { datlocprovider: 'b', datlocale: 'C.UTF-8' })
  const others = (name: string) => statSync(path.join(data, name)).mode & 0o007
  assert.deepEqual(['.', 'postgres', 'socket', 'postgres.log'].map(others), [0, 0, 0, 0])
  await driver.stop()
  await again(t, data, 'started')
})

test('the server of a parley that was killed is adopted', async (t) => {
  const data = await madeBefore(t)
  const { driver, server } = await started(t, data)
  await driver.kill()
  assert.ok(alive(server))
  await again(t, data, 'found running')
})

test('parley and server both killed: recovered', async (t) => {
  const data = await madeBefore(t)
  const { driver, server } = await started(t, data)
  await driver.kill()
  process.kill(server, 'SIGKILL')
  await again(t, data, 'started')
})

test('the server killed under a running parley is brought back, and stays claimed', async (t) => {
  const data = await madeBefore(t)
  const { driver, server, connection } = await started(t, data)
  process.kill(server, 'SIGKILL')
  await driver.noted('start.note.lost')
  await driver.noted('start.note.back')
  assert.deepEqual(await query(connection, recall), [{ word: 'kept' }])
  const { code, values, exit } = await begin(t, { data }).problem()
  assert.deepEqual([code, values, exit], ['in-use', { folder: data, process: String(driver.pid) }, 1])
  assert.deepEqual(await query(connection, recall), [{ word: 'kept' }])
  await driver.stop()
  await again(t, data, 'started')
})

test('the claim is taken again when its own connection is cut', async (t) => {
  const data = await madeBefore(t)
  const { driver, connection } = await started(t, data)
  await query(connection, "select pg_terminate_backend(pid) from pg_stat_activity where application_name like 'parley %'")
  await driver.noted('start.note.back')
  assert.equal((await begin(t, { data }).problem()).code, 'in-use')
  await driver.stop()
})

test('a server that cannot be brought back is told, and the parley ends', async (t) => {
  const data = await madeBefore(t)
  const { driver, server } = await started(t, data)
  const own = path.join(data, 'postgres', 'postgresql.auto.conf')
  writeFileSync(own, "no_such_setting = 'x'\n")
  process.kill(server, 'SIGKILL')
  const { event, code, exit } = await driver.problem()
  assert.deepEqual([event, code, exit], ['lost', 'not-started', 1])
  // And once that is mended, so is the server; it then also clears away the memory that the killed one left.
  writeFileSync(own, '')
  await again(t, data, 'started')
})

test('the log does not repeat what is recorded', async (t) => {
  const data = await madeBefore(t)
  const { driver, connection } = await started(t, data)
  await query(connection, 'create table once (word text primary key)')
  await assert.rejects(query(connection, "insert into once values ('confided'), ('confided')"), /duplicate key/)
  await driver.stop()
  assert.doesNotMatch(readFileSync(path.join(data, 'postgres.log'), 'utf8'), /confided/)
})

test('a start that meets a stop waits for its end', async (t) => {
  const data = await madeBefore(t)
  const { driver } = await started(t, data)
  const stopping = driver.stop()
  const next = begin(t, { data })
  await stopping
  assert.deepEqual(await query((await next.ready()).connection, recall), [{ word: 'kept' }])
  await next.stop()
})

test('lock files left by a crash: naming another program, naming nobody, naming a process that is no more', async (t) => {
  const data = await madeBefore(t)
  const { driver } = await started(t, data)
  await driver.stop()
  const { uid, gid } = statSync(path.join(data, 'postgres'))
  const lock = (name: string, text: string) => {
    writeFileSync(path.join(data, name), text, { mode: 0o600 })
    chownSync(path.join(data, name), uid, gid)
  }
  const sleeper = spawn('sleep', ['300'], { uid, gid, stdio: 'ignore' })
  undoLater(t, () => sleeper.kill('SIGKILL'))
  const content = `${sleeper.pid}\n${path.join(data, 'postgres')}\n1700000000\n5432\n${data}/socket\n\n  1234567 0\nready\n`
  lock('postgres/postmaster.pid', content)
  lock('socket/.s.PGSQL.5432.lock', content)
  const first = await again(t, data, 'started')
  assert.equal(first.events.filter((event) => event.event === 'note' && event.id === 'start.note.stale-lock').length, 2)
  assert.ok(sleeper.pid && alive(sleeper.pid), 'the other program is left alone')
  lock('postgres/postmaster.pid', '')
  const second = await again(t, data, 'started')
  await second.noted('start.note.empty-lock')
  sleeper.kill('SIGKILL')
  await gone(sleeper.pid)
  lock('postgres/postmaster.pid', content)
  await again(t, data, 'started')
})

test('two and more starts at once on a fresh folder: one has it, the others say who, and nothing half made is left', async (t) => {
  const data = path.join(await folderFor(t), 'data')
  const drivers = [0, 1, 2].map(() => begin(t, { data }))
  const ends = await Promise.all(drivers.map((driver) => driver.settled()))
  const winners = drivers.filter((_, i) => ends[i]?.event === 'ready')
  assert.equal(winners.length, 1, JSON.stringify(ends))
  for (const driver of drivers) {
    if (driver === winners[0]) continue
    const { code, values, exit, sentence } = await driver.problem()
    assert.deepEqual([code, values.process, exit], ['in-use', String(winners[0]?.pid), 1])
    assert.match(sentence, /^Another parley \(process \d+\) already uses .+\. Stop it, or choose another folder with --data\.$/)
  }
  const connection = (await winners[0]?.ready())?.connection
  assert.ok(connection)
  await query(connection, remember)
  assert.deepEqual(leftIn(data), ['postgres', 'postgres.log', 'socket'])
  await winners[0]?.stop()
  await again(t, data, 'started')
})

test('killed while it makes the database: the next start makes it anew and sweeps the rest', async (t) => {
  const data = path.join(await folderFor(t), 'data')
  const driver = begin(t, { data })
  while (!existsSync(path.join(data, `postgres.${driver.pid}`, 'global'))) {
    assert.equal(driver.events.length, 0)
    await sleep(1)
  }
  await driver.kill()
  const next = begin(t, { data })
  assert.equal((await next.ready()).how, 'made')
  await next.stop()
  // What the killed start had begun may still be going on, so it is swept later, when nothing has changed there for a while.
  const half = path.join(data, `postgres.${driver.pid}`)
  while (spawnSync('pgrep', ['-f', half]).status === 0) await sleep(20)
  assert.ok(existsSync(half))
  const longAgo = new Date(Date.now() - 3_600_000)
  utimesSync(half, longAgo, longAgo)
  const last = begin(t, { data })
  await last.ready()
  await last.stop()
  assert.deepEqual(leftIn(data), ['postgres', 'postgres.log', 'socket'])
})

test('the log is kept from start to start, and emptied when it has grown long', async (t) => {
  const data = await madeBefore(t)
  const { driver } = await started(t, data)
  await driver.stop()
  const log = path.join(data, 'postgres.log')
  writeFileSync(log, 'x'.repeat(2 * 1024 * 1024))
  await again(t, data, 'started')
  const text = readFileSync(log, 'utf8')
  assert.ok(!text.startsWith('x') && /database system is ready/.test(text))
})

test('a path too long for a socket, and one full of odd characters', async (t) => {
  const made = await madeBefore(t)
  for (const name of ['long'.repeat(40), 'a, "b" \'c\' $(d) é']) {
    const data = path.join(path.dirname(made), name, 'data')
    mkdirSync(path.dirname(data))
    execFileSync('cp', ['-a', made, data])
    const driver = begin(t, { data })
    const { connection } = await driver.ready()
    await query(connection, remember)
    await driver.kill()
    const next = begin(t, { data })
    const ready = await next.ready()
    assert.equal(ready.how, 'found running')
    assert.deepEqual(await query(ready.connection, recall), [{ word: 'kept' }])
    await next.stop()
    if (connection.host !== path.join(data, 'socket')) assert.equal(existsSync(connection.host ?? ''), false)
  }
})

test('as an ordinary user, on a folder made beforehand', async (t) => {
  const user = await ordinaryUser()
  const data = path.join(await folderFor(t), 'data')
  mkdirSync(data, { mode: 0o755 })
  if (user) chownSync(data, user.uid, user.gid)
  const driver = begin(t, { data }, { as: user })
  const { how } = await driver.ready()
  assert.equal(how, 'made')
  assert.equal(statSync(data).mode & 0o777, 0o700)
  await driver.stop()
  const env = { PGHOST: '192.0.2.1', PGPORT: '1', PGDATABASE: 'none', PGOPTIONS: '-c nonsense=1', PGSSLMODE: 'require', PGDATA: '/' }
  const next = begin(t, { data }, { as: user, env })
  assert.equal((await next.ready()).how, 'started', 'variables that name another PostgreSQL change nothing')
  await next.stop()
})
