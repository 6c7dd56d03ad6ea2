import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { chownSync, statSync, writeFileSync } from 'node:fs'
import { type AddressInfo, createServer } from 'node:net'
import path from 'node:path'
import { after, before, test } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import { findPrograms, findShipped } from '#shell/postgres/binaries.ts'
import { stateFolder } from '#shell/postgres/folder.ts'
import { startPostgres } from '#shell/postgres/server.ts'
import { findStandIn, isRoot } from '#shell/postgres/stand-in.ts'
import { begin, query } from '../support/start.ts'
import { makeTestFolder, removeTestFolder } from '../support/test-folder.ts'

/* A PostgreSQL of somebody else: run from the same programs, but as an office runs one, on a port and with passwords. */

let folder = ''
let port = 0
let child: ReturnType<typeof spawn> | undefined
const admin = () => ({ host: path.join(folder, 'data', 'socket'), port, user: 'parley', database: 'postgres' })
const url = (user: string, database: string, password = 'secret/1 ü') =>
  `postgres://${user}:${encodeURIComponent(password)}@127.0.0.1:${port}/${database}`

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port: free } = server.address() as AddressInfo
  await new Promise((done) => server.close(done))
  return free
}

async function run(): Promise<void> {
  const cluster = path.join(folder, 'data', 'postgres')
  const standIn = isRoot ? await findStandIn(statSync(cluster).uid) : undefined
  const { bin } = await findPrograms(await findShipped(), standIn ? [stateFolder] : [], folder)
  const settings = [`listen_addresses=127.0.0.1`, `unix_socket_directories=${path.join(folder, 'data', 'socket')}`]
  child = spawn(path.join(bin, 'postgres'), ['-D', cluster, '-p', String(port), ...settings.flatMap((setting) => ['-c', setting])], {
    ...(standIn ? { uid: standIn.uid, gid: standIn.gid } : {}),
    cwd: '/',
    stdio: 'ignore',
  })
  while (!(await query(admin(), 'select 1').catch(() => undefined))) await sleep(20)
}

async function halt(): Promise<void> {
  if (!child || child.exitCode !== null) return
  child.kill('SIGINT')
  await once(child, 'exit')
}

before(async () => {
  folder = await makeTestFolder()
  const own = await startPostgres(path.join(folder, 'data'), () => {})
  await own.stop()
  const rules = path.join(folder, 'data', 'postgres', 'pg_hba.conf')
  const { uid, gid } = statSync(rules)
  writeFileSync(rules, 'local all all trust\nhost all all 127.0.0.1/32 scram-sha-256\n')
  chownSync(rules, uid, gid)
  port = await freePort()
  await run()
  for (const sql of [
    `create role office login password 'secret/1 ü'`,
    `create role guest login password 'secret/1 ü'`,
    `create role reader login password 'secret/1 ü'`,
    'alter role reader set default_transaction_read_only = on',
    'create database office owner office',
    `create database latin owner office encoding 'LATIN1' locale_provider libc locale 'C' template template0`,
  ])
    await query(admin(), sql)
})
after(async () => {
  await halt()
  if (folder !== '') await removeTestFolder(folder)
})

test('a plain role and its own database: used, claimed, and left running', async (t) => {
  const driver = begin(t, { url: url('office', 'office') })
  const { how, connection } = await driver.ready()
  assert.equal(how, 'given')
  await query(connection, 'create schema mine; create table mine.kept as select 1; drop schema mine cascade')
  const { code, exit, values } = await begin(t, { url: url('office', 'office') }).problem()
  assert.deepEqual([code, exit, values.process], ['given-in-use', 1, String(driver.pid)])
  // By its socket it is the same database.
  const bySocket = await begin(t, { url: `postgres://office@/office?host=${encodeURIComponent(admin().host)}&port=${port}` }).problem()
  assert.equal(bySocket.code, 'given-in-use')
  await driver.stop()
  assert.ok(await query(admin(), 'select 1'))
  const next = begin(t, { url: url('office', 'office') })
  await next.ready()
  await next.stop()
})

test('a server that is started anew under a running parley is found again', async (t) => {
  const driver = begin(t, { url: url('office', 'office') })
  await driver.ready()
  await halt()
  await driver.noted('start.note.given-lost')
  await run()
  await driver.noted('start.note.given-back')
  assert.equal((await begin(t, { url: url('office', 'office') }).problem()).code, 'given-in-use')
  await driver.stop()
})

test('a parley can be stopped while its server is away', async (t) => {
  const driver = begin(t, { url: url('office', 'office') })
  await driver.ready()
  await halt()
  await driver.noted('start.note.given-lost')
  await driver.stop()
  await run()
})

const wrong: readonly (readonly [name: string, url: () => string, code: string, exit: 1 | 2, told: RegExp])[] = [
  [
    'a wrong password',
    () => url('office', 'office', 'guess'),
    'given-password',
    1,
    /does not let user office in: password authentication failed/,
  ],
  ['no such user', () => url('stranger', 'office'), 'given-password', 1, /does not let user stranger in/],
  ['no such database', () => url('office', 'none'), 'given-no-database', 1, /There is no database none on the server/],
  [
    'nobody on the port',
    () => 'postgres://office:x@127.0.0.1:1/office',
    'given-unreachable',
    1,
    /\(127\.0\.0\.1:1\) cannot be reached: connect ECONNREFUSED/,
  ],
  ['no such host', () => 'postgres://office:x@nowhere.invalid/office', 'given-unreachable', 1, /nowhere\.invalid:5432\) cannot be reached/],
  ['text that is not UTF8', () => url('office', 'latin'), 'given-encoding', 1, /latin on .+ keeps its text as LATIN1/],
  ['no right to make schemas', () => url('guest', 'office'), 'given-no-right', 1, /grant create on database office to guest\.$/],
  ['reading only', () => url('reader', 'office'), 'given-read-only', 1, /takes no writing now/],
  ['no address', () => 'office', 'url-unreadable', 2, /Accepted: postgres:\/\/user:password@host:port\/database/],
  ['an address of something else', () => 'mysql://office:guess@127.0.0.1/office', 'url-unreadable', 2, /Accepted/],
  ['an address with a broken port', () => 'postgres://office:guess@127.0.0.1:port/office', 'url-unreadable', 2, /Accepted/],
]
for (const [name, address, code, exit, told] of wrong) {
  test(`DATABASE_URL: ${name}`, async (t) => {
    const problem = await begin(t, { url: address() }).problem()
    assert.deepEqual([problem.code, problem.exit], [code, exit], problem.sentence)
    assert.match(problem.sentence, told)
    assert.doesNotMatch(JSON.stringify(problem), /guess|secret/, 'the password is not told')
  })
}
