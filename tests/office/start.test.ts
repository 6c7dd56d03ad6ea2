import assert from 'node:assert/strict'
import { chownSync, mkdirSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import path from 'node:path'
import { test } from 'node:test'
import { demonstrationSize } from '../support/demonstration.ts'
import { notStarted, parley, started, until } from '../support/parley.ts'
import { folderFor, gone, ordinaryUser, query, serverOf } from '../support/start.ts'
import { act, data, furnish, kinds, receipt } from './world.ts'

/*
 * `./parley start` as a user meets it: processes, signals, exit codes, and what is there after each.
 */

test('a demonstration is loaded once, says what it is, and is kept', async (t) => {
  const folder = path.join(await folderFor(t), 'data')
  const entries = await demonstrationSize()
  const first = parley(t, ['start', '--port', '0', '--demonstration', '--data', folder])
  await until('ready', async () => first.out().includes('\n'))
  assert.match(
    first.out().replace(`(${entries} entries)`, '(all entries)'),
    /^http:\/\/127\.0\.0\.1:\d+ serves a demonstration, “the tripartite .*” \(all entries\)\. It tells a case of the past; what is done in it counts nowhere\.\n$/,
  )
  const server = serverOf(folder) ?? 0
  assert.equal(await first.stop('SIGTERM'), 0)
  await gone(server)
  const { run, ready, visitor } = await started(t, ['--demonstration', '--data', folder])
  assert.deepEqual([ready.store, ready.entries, ready.database], ['demonstration', entries, 'started'])
  const head = data(await visitor.head())
  assert.equal(head.store?.store, 'demonstration')
  // The clock goes on from the last entry, not from the time of the machine.
  assert.ok(head.at !== null && Date.parse(head.now) - Date.parse(head.at) < 600_000)
  assert.equal(await run.stop('SIGINT'), 0)
  const again = await started(t, ['--demonstration', '--data', folder])
  assert.equal(data(await again.visitor.head()).root, head.root)
  assert.equal(await again.run.stop('SIGHUP'), 0)
  const office = await notStarted(t, ['--port', '0', '--data', folder])
  assert.equal(office.code, 2)
  assert.match(office.err, /holds a demonstration/)
})

test('a demonstration whose loading was cut off is gone on with', async (t) => {
  const folder = path.join(await folderFor(t), 'data')
  const first = parley(t, ['start', '--port', '0', '--demonstration', '--data', folder])
  const socket = { host: path.join(folder, 'socket'), port: 5432, user: 'parley', database: 'parley' }
  const size = async () => Number((await query(socket, 'select size from parley.head').catch(() => []))[0]?.size ?? 0)
  await until('loading', async () => (await size()) > 2)
  await first.stop('SIGKILL')
  const { run, ready } = await started(t, ['--demonstration', '--data', folder])
  assert.deepEqual([ready.store, ready.entries], ['demonstration', await demonstrationSize()])
  assert.equal(await run.stop(), 0)
})

test('a real office starts empty, keeps what was filed, and takes nothing drafted for a scenario', async (t) => {
  const folder = path.join(await folderFor(t), 'Desk of tests')
  const { run, ready, client } = await started(t, ['--data', folder, '--zone', 'Asia/Manila'])
  assert.deepEqual([ready.store, ready.house, ready.zone, ready.entries], ['office', 'Desk of tests', 'Asia/Manila', 1])
  await furnish(client)
  const clauses = [{ id: '1', effect: 'permit', about: { kind: ['visit'] } }]
  const drafted = { id: 'S', kind: 'mandate', issuer: 'GOV', term: ['2020-01-01', '2099-01-01'], attested: 'scenario', clauses }
  const refused = await client.file([{ instrument: drafted }])
  assert.equal(refused.ok ? '' : refused.problem.code, 'scenario-attestation')
  assert.equal(receipt(await client.propose({ title: 'A visit', act: act('visit', 3_600_000), docket: 'V-1' })).verdict, 'permit')
  const { root } = data(await client.head())
  assert.equal(await run.stop(), 0)
  const demonstration = await notStarted(t, ['--port', '0', '--demonstration', '--data', folder])
  assert.equal(demonstration.code, 2)
  assert.match(demonstration.err, /holds the office “Desk of tests”/)
  const again = await started(t, ['--data', folder, '--house', 'Another'])
  assert.equal(again.ready.house, 'Desk of tests')
  await until('told', async () => again.run.err().includes('--house names only a new one'))
  assert.equal(data(await again.client.head()).root, root)
  assert.equal(await again.run.stop(), 0)
})

test('killed, alone or with its database: what was acknowledged is there', async (t) => {
  const folder = path.join(await folderFor(t), 'data')
  const first = await started(t, ['--data', folder])
  await furnish(first.client)
  first.run.signal('SIGKILL')
  await first.run.ended
  const second = await started(t, ['--data', folder])
  assert.equal(second.ready.database, 'found running')
  receipt(await second.client.propose({ title: 'A visit', act: act('visit', 3_600_000), docket: 'V-1' }))
  const { root } = data(await second.client.head())
  const server = serverOf(folder) ?? 0
  second.run.signal('SIGKILL')
  process.kill(server, 'SIGKILL')
  await Promise.all([second.run.ended, gone(server)])
  const third = await started(t, ['--data', folder])
  assert.equal(data(await third.client.head()).root, root)
  assert.equal(data(await third.client.docket('V-1')).docket.verdict, 'permit')
  assert.equal(await third.run.stop(), 0)
})

test('a second start on the same folder says who has it, and a taken port takes everything down again', async (t) => {
  const folder = await folderFor(t)
  const first = await started(t, ['--data', path.join(folder, 'one')])
  const second = await notStarted(t, ['--port', '0', '--data', path.join(folder, 'one')])
  assert.equal(second.code, 1)
  assert.match(second.err, new RegExp(`another parley \\(process ${first.run.pid}\\) already uses`, 'i'))
  assert.equal(data(await first.visitor.head()).index, 1)
  const taken = createServer().listen(0, '127.0.0.1')
  t.after(() => taken.close())
  await until('listening', async () => taken.address())
  const { port } = taken.address() as AddressInfo
  const other = await notStarted(t, ['--port', String(port), '--data', path.join(folder, 'two')])
  assert.equal(other.code, 2)
  assert.match(other.err, new RegExp(`The port ${port} is taken`))
  assert.equal(serverOf(path.join(folder, 'two')), undefined)
  assert.equal(await first.run.stop(), 0)
})

test('told to stop while it comes up, it leaves nothing', async (t) => {
  const folder = path.join(await folderFor(t), 'data')
  const run = parley(t, ['start', '--port', '0', '--data', folder])
  await until('coming up', async () => serverOf(folder))
  assert.equal(await run.stop(), 0)
  assert.equal(serverOf(folder), undefined)
  const { run: next, ready } = await started(t, ['--data', folder])
  assert.equal(ready.entries, 1)
  assert.equal(await next.stop(), 0)
})

test('what came due while nobody ran is recorded at the next start', async (t) => {
  const folder = path.join(await folderFor(t), 'data')
  const { run, client } = await started(t, ['--data', folder])
  await furnish(client)
  const proposed = receipt(await client.propose({ title: 'A seat', act: act('seat', 5_000), docket: 'S-1' }))
  assert.equal(proposed.verdict, 'permit')
  const { docket } = data(await client.docket('S-1'))
  assert.notEqual(docket.reservedUntil, null)
  assert.equal(await run.stop(), 0)
  await until('due', async () => Date.now() > Date.parse(docket.reservedUntil ?? ''))
  const next = await started(t, ['--data', folder])
  await until('lapsed', async () => (await kinds(next.client)).includes('reservation-lapsed'))
  assert.equal(data(await next.client.docket('S-1')).docket.reservedUntil, null)
  assert.equal(await next.run.stop(), 0)
})

test('law and facts that arrive late are looked back on without anybody asking, also after the database was away', async (t) => {
  const folder = path.join(await folderFor(t), 'data')
  const { run, client } = await started(t, ['--data', folder])
  await furnish(client)
  receipt(await client.propose({ title: 'A meeting', act: act('meeting', 60_000), docket: 'M-1' }))
  assert.equal(receipt(await client.perform('M-1')).performed, true)
  const ended = {
    id: 'C-2',
    of: 'HOST',
    is: 'cleared',
    value: false,
    from: '2020-01-01T00:00Z',
    grade: 'A1',
    source: 'court',
    origin: 'C-2',
  }
  const server = serverOf(folder) ?? 0
  process.kill(server, 'SIGKILL')
  await gone(server)
  // The same request with the same key is recorded once, however often it has to be sent.
  await until('back', async () => (await client.file([{ claim: ended }], { key: 'late' }).catch(() => null))?.ok)
  await until('told', async () => run.err().includes('is back'))
  const whole = await until('found', async () => {
    const docket = data(await client.docket('M-1'))
    return docket.findings.length >= 2 && docket
  })
  assert.deepEqual(whole.findings.map(({ kind, was, now }) => `${kind} ${was} ${now === 'permit'}`).sort(), [
    'hindsight permit false',
    'remainder permit false',
  ])
  assert.equal(await run.stop(), 0)
})

test('as an ordinary user', async (t) => {
  const user = await ordinaryUser()
  const folder = await folderFor(t)
  const home = path.join(folder, 'home')
  mkdirSync(home)
  if (user) chownSync(home, user.uid, user.gid)
  const { run, ready } = await started(t, ['--data', path.join(home, 'data')], { as: user })
  assert.equal(ready.database, 'made')
  assert.equal(await run.stop(), 0)
})
