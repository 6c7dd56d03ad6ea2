import assert from 'node:assert/strict'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import net from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { type TestContext, test } from 'node:test'
import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib'
import { type Answer, type ListServer, listServer, plain, tagged } from '../../../tests/support/list-server.ts'
import { BOUNDS, type Bounds, download, mayFollow, type Outcome, plainAddress, type Wish } from './download.ts'

const TEXT = `<list>${'Ruritania '.repeat(2_000)}</list>`

/** Fetches a path; gives what came of it and what is then in the file. */
async function fetched(t: TestContext, url: string, more: Partial<Bounds> = {}, wish: Partial<Wish> = {}) {
  const folder = await mkdtemp(path.join(tmpdir(), 'parley-download-'))
  t.after(() => rm(folder, { recursive: true, force: true }))
  const into = path.join(folder, 'list')
  const outcome = await download({ url, into, bounds: { ...BOUNDS, ...more }, ...wish })
  return { outcome, text: await readFile(into, 'utf8').catch(() => null) }
}

const code = (outcome: Outcome): string => (outcome.got === 'nothing' ? outcome.refusal.code : outcome.got)

test('a file is written as it came, with what the server calls it', async (t) => {
  const server = await listServer(t)
  server.on('/list', plain(TEXT, { etag: '"1"', 'last-modified': 'Sun, 01 Mar 2026 00:00:00 GMT' }))
  const told: (number | null)[] = []
  let bytes = 0
  const { outcome, text } = await fetched(t, server.at('/list'), {}, { onStart: (n) => told.push(n), onBytes: (n) => (bytes += n) })
  assert.deepEqual(outcome, {
    ...{ got: 'file', final: server.at('/list'), bytes: TEXT.length, etag: '"1"' },
    modified: 'Sun, 01 Mar 2026 00:00:00 GMT',
  })
  assert.equal(text, TEXT)
  assert.deepEqual([told, bytes], [[TEXT.length], TEXT.length])
})

for (const [packing, pack] of Object.entries({ gzip: gzipSync, deflate: deflateSync, br: brotliCompressSync })) {
  test(`what is packed for the way with ${packing} is unpacked, and refused when it is cut or is something else`, async (t) => {
    const server = await listServer(t)
    const packed = pack(Buffer.from(TEXT))
    server.on('/list', plain(packed, { 'content-encoding': packing }))
    server.on('/cut', plain(packed.subarray(0, packed.length - 9), { 'content-encoding': packing }))
    server.on('/else', plain(TEXT, { 'content-encoding': packing }))
    assert.equal((await fetched(t, server.at('/list'))).text, TEXT)
    assert.equal(code((await fetched(t, server.at('/cut'))).outcome), 'list-pull-truncated')
    assert.notEqual(code((await fetched(t, server.at('/else'))).outcome), 'file')
  })
}

test('whoever has the file already is told that nothing changed', async (t) => {
  const server = await listServer(t)
  server.on('/list', tagged(TEXT, '"7"'))
  assert.equal((await fetched(t, server.at('/list'), {}, { etag: '"7"' })).outcome.got, 'unchanged')
  assert.equal((await fetched(t, server.at('/list'), {}, { etag: '"6"' })).outcome.got, 'file')
  server.on('/odd', (_, response) => response.writeHead(304).end())
  assert.equal(code((await fetched(t, server.at('/odd'))).outcome), 'list-pull-status')
})

test('redirects are followed, a few of them', async (t) => {
  const server = await listServer(t)
  const to =
    (where: string, status = 302): Answer =>
    (_request, response) =>
      response.writeHead(status, { location: where }).end('moved')
  server.on('/list', plain(TEXT))
  for (const status of [301, 302, 303, 307, 308]) {
    server.on('/near', to('list', status))
    const { outcome, text } = await fetched(t, server.at('/near'))
    assert.deepEqual([outcome.got === 'file' && outcome.final, text], [server.at('/list'), TEXT])
  }
  server.on('/round', to('/round'))
  server.on('/away', to('ftp://lists.example/list'))
  server.on('/nowhere', (_, response) => response.writeHead(302).end())
  assert.equal(code((await fetched(t, server.at('/round'))).outcome), 'list-pull-redirects')
  assert.equal(server.asked.filter((one) => one === '/round').length, 6)
  assert.equal(code((await fetched(t, server.at('/away'))).outcome), 'list-pull-redirect')
  assert.equal(code((await fetched(t, server.at('/nowhere'))).outcome), 'list-pull-redirect')
})

test('a redirect never leads from https to http, but on this machine', () => {
  const may = (from: string, to: string) => mayFollow(new URL(from), new URL(to))
  assert.equal(may('https://a.example/', 'http://a.example/'), false)
  assert.equal(may('https://a.example/', 'http://127.0.0.1.a.example/'), false)
  assert.equal(may('https://a.example/', 'https://b.example/'), true)
  assert.equal(may('http://a.example/', 'http://b.example/'), true)
  for (const here of ['127.0.0.1:8080', '[::1]', 'localhost']) assert.equal(may('https://a.example/', `http://${here}/`), true)
})

test('a password in an address is kept nowhere', () => {
  assert.equal(plainAddress('https://me:secret@lists.example/a?b=c'), 'https://lists.example/a?b=c')
})

type Row = readonly [title: string, answer: Answer, code: string, passing: boolean, arrived: boolean, bounds?: Partial<Bounds>]
const half = TEXT.slice(0, TEXT.length / 2)
const rows: readonly Row[] = [
  [
    'the connection breaks before the length announced',
    (_, response) => {
      response.writeHead(200, { 'content-length': TEXT.length })
      response.write(half, () => response.destroy())
    },
    ...(['list-pull-truncated', true, true] as const),
  ],
  [
    'the connection breaks within a file without a length',
    (_, response) => {
      response.writeHead(200)
      response.write(half, () => response.destroy())
    },
    ...(['list-pull-truncated', true, true] as const),
  ],
  ['a page instead of a list', plain('<html>Sorry</html>', { 'content-type': 'text/html; charset=utf-8' }), 'list-pull-type', false, true],
  ['a document instead of a list', plain('%PDF', { 'content-type': 'application/pdf' }), 'list-pull-type', false, true],
  ['gone', (_, response) => response.writeHead(404).end(), 'list-pull-status', false, false],
  ['a part of it', (_, response) => response.writeHead(206, { 'content-length': 1 }).end('x'), 'list-pull-status', false, false],
  ['busy', (_, response) => response.writeHead(503).end(), 'list-pull-status', true, false],
  ['packed in an unknown way', plain(TEXT, { 'content-encoding': 'zpaq' }), 'list-pull-encoding', false, true],
  ['announced as larger than the bound', plain(TEXT), 'list-pull-too-large', false, true, { bytes: 100 }],
  [
    'larger than the bound when it is unpacked',
    plain(gzipSync(Buffer.from(TEXT)), { 'content-encoding': 'gzip' }),
    ...(['list-pull-too-large', false, true, { bytes: 5_000 }] as const),
  ],
  ['nothing is answered', () => {}, 'list-pull-late', true, false, { idle: 50 }],
  [
    'nothing more comes',
    (_, response) => {
      response.writeHead(200, { 'content-length': TEXT.length })
      response.write(half)
    },
    ...(['list-pull-late', true, true, { idle: 50 }] as const),
  ],
  [
    'it comes, and never ends',
    (_, response) => {
      response.writeHead(200)
      const drip = setInterval(() => response.write('x'), 5)
      response.on('close', () => clearInterval(drip))
    },
    ...(['list-pull-late', true, true, { whole: 300 }] as const),
  ],
]

for (const [title, answer, expected, passing, arrived, bounds] of rows) {
  test(`${title} -> ${expected}${passing ? ', may pass' : ''}${arrived ? ', something came' : ''}`, async (t) => {
    const server: ListServer = await listServer(t)
    server.on('/list', answer)
    const { outcome } = await fetched(t, server.at('/list'), bounds)
    assert.equal(code(outcome), expected)
    assert.deepEqual(outcome.got === 'nothing' && [outcome.passing, outcome.arrived], [passing, arrived])
  })
}

/** A server that speaks as it likes. */
async function rawServer(t: TestContext, speech: string | Uint8Array): Promise<string> {
  const server = net.createServer((socket) => {
    socket.on('error', () => {})
    socket.once('data', () => socket.end(speech))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  t.after(() => server.close())
  return `http://127.0.0.1:${(server.address() as net.AddressInfo).port}/list`
}

test('a file whose end nobody told is marked, but for one whose packing shows it', async (t) => {
  const bare = await fetched(t, await rawServer(t, 'HTTP/1.0 200 OK\r\n\r\n<list>half'))
  assert.deepEqual([code(bare.outcome), bare.outcome.got === 'file' && bare.outcome.endless, bare.text], ['file', true, '<list>half'])
  const packed = Buffer.concat([Buffer.from('HTTP/1.0 200 OK\r\ncontent-encoding: gzip\r\n\r\n'), gzipSync(TEXT)])
  const whole = await fetched(t, await rawServer(t, packed))
  assert.deepEqual([whole.outcome.got === 'file' && whole.outcome.endless, whole.text], [undefined, TEXT])
  assert.equal(code((await fetched(t, await rawServer(t, packed.subarray(0, packed.length - 9)))).outcome), 'list-pull-truncated')
})

test('what is no HTTP, and nobody at all, are out of reach', async (t) => {
  const noise = await fetched(t, await rawServer(t, 'SSH-2.0-nobody\r\n'))
  assert.deepEqual([code(noise.outcome), noise.outcome.got === 'nothing' && noise.outcome.passing], ['list-pull-unreachable', true])
  const closed = await fetched(t, 'http://127.0.0.1:1/list')
  assert.deepEqual([code(closed.outcome), closed.outcome.got === 'nothing' && closed.outcome.passing], ['list-pull-unreachable', true])
})

test('what is no address of the web is refused', async (t) => {
  for (const url of ['file:///etc/passwd', 'lists.example', '']) {
    assert.equal(code((await fetched(t, url)).outcome), 'list-pull-address')
  }
})
