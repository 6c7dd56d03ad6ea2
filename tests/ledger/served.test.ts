/** The office serves its published log, read-only: the files of a log and nothing else, to this machine alone. */
import assert from 'node:assert/strict'
import { mkdir, symlink, writeFile } from 'node:fs/promises'
import { request } from 'node:http'
import { join } from 'node:path'
import { type TestContext, test } from 'node:test'
import { isRefusal, sure } from '#ground/refusal.ts'
import { serveApi } from '#shell/http/serve.ts'
import { runLine } from '../support/terminal.ts'
import { perform, publishingOffice } from './support/publishing-office.ts'

async function servedOffice(t: TestContext, publishings = 1) {
  const office = await publishingOffice(t, { leaves: 300 })
  await office.done({ verb: 'say-final-acts', kinds: ['meeting'] })
  const publishing = await office.open()
  for (let i = 0; i < publishings; i++) assert.equal(await publishing.publish(), null)
  const served = await serveApi(office.register, {
    ...{ port: 0, now: () => office.clock.now, note: () => {}, desk: null },
    ...{ logFolder: office.log, log: () => publishing.status },
  })
  sure(!isRefusal(served), 'it is served')
  t.after(() => served.close())
  /** Asks for an address as it is written here; `fetch` would tidy it first. */
  const ask = (path: string, more: { method?: string; headers?: Record<string, string> } = {}) =>
    new Promise<{ status: number; headers: Record<string, unknown>; body: Buffer }>((resolve, reject) => {
      const sent = request({ host: '127.0.0.1', port: served.port, path, ...more }, (answer) => {
        const pieces: Buffer[] = []
        answer.on('data', (piece: Buffer) => pieces.push(piece))
        answer.on('end', () => resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body: Buffer.concat(pieces) }))
      })
      sent.on('error', reject).end()
    })
  return { ...office, publishing, served, ask }
}

test('the log is checked over HTTP as it is from its folder', async (t) => {
  const { served, folder, log, vkeys } = await servedOffice(t, 2)
  const key = join(folder, 'key')
  await writeFile(key, (await vkeys()).join('\n'))
  const there = await runLine(['ledger', 'verify', `${served.address}/log`, '--key', key, '--json'])
  assert.deepEqual([there.code, there.err], [0, ''])
  const here = await runLine(['ledger', 'verify', log, '--key', key, '--json'])
  assert.deepEqual([JSON.parse(there.out).size, JSON.parse(there.out)], [600, JSON.parse(here.out)])
})

test('each file has its type, and says how long it may be kept', async (t) => {
  const { ask } = await servedOffice(t)
  const rows: readonly (readonly [file: string, type: string, keep: RegExp])[] = [
    ['checkpoint', 'text/plain; charset=utf-8', /^no-cache$/],
    ['log.vkey', 'text/plain; charset=utf-8', /^no-cache$/],
    ['tile/0/000', 'application/octet-stream', /immutable/],
    ['tile/0/001.p/44', 'application/octet-stream', /immutable/],
    ['tile/1/000.p/1', 'application/octet-stream', /immutable/],
    ['tile/entries/000', 'application/octet-stream', /immutable/],
  ]
  for (const [file, type, keep] of rows) {
    const { status, headers, body } = await ask(`/log/${file}`)
    assert.deepEqual([status, headers['content-type'], headers['content-length']], [200, type, String(body.length)], file)
    assert.match(String(headers['cache-control']), keep, file)
    assert.equal(headers['x-content-type-options'], 'nosniff')
    const head = await ask(`/log/${file}`, { method: 'HEAD' })
    assert.deepEqual([head.status, head.headers['content-length'], head.body.length], [200, String(body.length), 0], file)
  }
})

test('nothing else is given out, however it is asked for', async (t) => {
  const { ask, log, folder } = await servedOffice(t)
  await writeFile(join(folder, 'secret'), 'not for you')
  await writeFile(join(log, 'notes.txt'), 'not for you')
  await mkdir(join(log, 'tile', '9'), { recursive: true })
  await symlink(join(folder, 'keys', 'log.key'), join(log, 'log.key'))
  const addresses = [
    ...['/log/', '/log/notes.txt', '/log/log.key', '/log/tile', '/log/tile/', '/log/tile/9', '/log/checkpoint/', '/log/Checkpoint'],
    ...[
      '/log/../secret',
      '/log/..%2fsecret',
      '/log/%2e%2e/secret',
      '/log/tile/../../secret',
      '/log/tile/0/..%2f..%2f..%2fsecret',
      '/log//secret',
    ],
    ...[
      '/log/checkpoint%00',
      '/log/checkpoint?x=1',
      '/log/tile/0/0',
      '/log/tile/0/1000',
      '/log/tile/00/000',
      '/log/tile/0/000.p/0',
      '/log/tile/0/000.p/256',
    ],
    ...['/log/tile/64/000', '/log/tile/-1/000', '/log/tile/0/x001', '/log/stamp/01.tsr', '/log/rotations.json'],
    ...['/log/tile/0/002', '/log/constructor', '/log/__proto__', `/log/tile/0/${'x999/'.repeat(40)}999`, `/log/${'a'.repeat(5_000)}`],
  ]
  for (const address of addresses) {
    const { status, body } = await ask(address)
    assert.ok(
      [404, 503].includes(status) && !body.includes('not for you') && !body.includes('PRIVATE'),
      `${status} ${address.slice(0, 60)}`,
    )
    assert.ok(body.length < 2_000)
  }
  for (const method of ['POST', 'PUT', 'DELETE', 'PATCH']) assert.equal((await ask('/log/checkpoint', { method })).status, 405, method)
  assert.equal((await ask('/log/checkpoint', { headers: { host: 'evil.example' } })).status, 421)
  assert.equal((await ask('/log/checkpoint', { headers: { origin: 'http://evil.example' } })).status, 403)
})

test('how publishing goes, and what waits, is told to whoever works there', async (t) => {
  const { ask, register, publishing } = await servedOffice(t)
  await perform(register, 'final')
  assert.equal(await publishing.publish(), null)
  const told = async (path: string, lang = 'en') =>
    JSON.parse(String((await ask(`${path}?lang=${lang}`, { headers: { 'parley-acting-as': 'DESK' } })).body))
  const ledger = await told('/api/ledger')
  assert.deepEqual(ledger.finalActs, ['meeting'])
  assert.deepEqual(
    ledger.awaiting.map(({ docket }: { docket: string }) => docket),
    ['D-1'],
  )
  const { origin, size, next, everyMinutes, leaves, waiting, why } = ledger.publishing
  assert.deepEqual([origin, size, next, everyMinutes, leaves, why], ['log.example/office', 600, '2026-01-05T13:00Z', 60, 300, null])
  assert.deepEqual([waiting.code, waiting.detail.startsWith('The office has no policy')], ['no-policy', true])
  assert.match((await told('/api/ledger', 'fr')).publishing.waiting.detail, /politique/)
  assert.deepEqual((await told('/api/dockets/D-1')).awaiting, ledger.awaiting[0])
})
