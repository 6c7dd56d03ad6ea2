/** The API on a real port: what only a socket can show. */
import assert from 'node:assert/strict'
import { connect } from 'node:net'
import { after, before, test } from 'node:test'
import { Client } from '#desk/client/client.ts'
import { isRefusal } from '#ground/refusal.ts'
import { type Served, type ServeOptions, serveApi } from '#shell/http/serve.ts'
import type { Register } from '#shell/record/register.ts'
import { type Office, openOffice, VISIT } from './support/office.ts'

let office: Office
let served: Served
const options = (more: Partial<ServeOptions> = {}): ServeOptions => ({
  port: 0,
  now: () => Date.UTC(2026, 0, 5, 9),
  note: (line) => office.notes.push(line),
  ...more,
})

async function serve(more: Partial<ServeOptions> = {}): Promise<Served> {
  const one = await serveApi(office.register, options(more))
  assert.ok(!isRefusal(one))
  return one
}

before(async () => {
  office = await openOffice()
  served = await serve()
})
after(async () => {
  await served.close()
  assert.deepEqual(office.notes, [])
})

/** Sends bytes as they are and gives everything that comes back until the server closes. */
function raw(text: string, port = served.port): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1', () => socket.write(text, 'latin1'))
    let answer = ''
    socket.setEncoding('utf8').on('data', (data: string) => {
      answer += data
    })
    socket.on('close', () => resolve(answer)).on('error', reject)
  })
}

test('the client speaks to it over the network, and listens', async () => {
  const client = new Client({ base: served.address, actingAs: 'DESK' })
  const changes = client.changes(new AbortController().signal)
  await changes.next()
  const proposed = await client.propose({ title: 'Visit', act: VISIT })
  assert.ok(proposed.ok)
  assert.deepEqual((await changes.next()).value?.dockets, [proposed.data.docket])
  await changes.return()
})

test('a port that is taken is refused', async () => {
  const second = await serveApi(office.register, options({ port: served.port }))
  assert.ok(isRefusal(second))
  assert.deepEqual([second.code, second.values.port], ['port-taken', String(served.port)])
})

for (const [name, text, status, code] of [
  ['what is no HTTP', 'hello\r\n\r\n', 400, 'request-unreadable'],
  ['an address that is none', 'GET http://[x HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n', 400, 'request-unreadable'],
  ['a header without end', `GET / HTTP/1.1\r\nHost: localhost\r\nX: ${'x'.repeat(20_000)}\r\n\r\n`, 431, 'request-headers-too-large'],
  ['another host', 'GET /api/head HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n', 421, 'host-foreign'],
  [
    'a host that hides one',
    'GET /api/head HTTP/1.1\r\nHost: localhost@evil.example\r\nConnection: close\r\n\r\n',
    400,
    'request-unreadable',
  ],
  [
    'a body that says it is larger than it may be',
    'POST /api/dockets HTTP/1.1\r\nHost: localhost\r\nParley-Acting-As: DESK\r\nIdempotency-Key: k\r\nContent-Type: application/json\r\nContent-Length: 999999999\r\nConnection: close\r\n\r\n{',
    413,
    'request-too-large',
  ],
  [
    'two lengths',
    'POST /api/ask HTTP/1.1\r\nHost: localhost\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n',
    400,
    'request-unreadable',
  ],
] as const)
  test(`${name} is answered with ${status}, in the form of a problem`, async () => {
    const answer = await raw(text)
    assert.match(answer, new RegExp(`^HTTP/1.1 ${status} `))
    assert.match(answer.toLowerCase(), /content-type: application\/problem\+json/)
    assert.ok(answer.includes(`"code":"${code}"`), answer)
  })

test('a body that has no declared end is read no further than is accepted', async () => {
  const chunk = `4000\r\n${'x'.repeat(0x4000)}\r\n`
  const head =
    'POST /api/dockets HTTP/1.1\r\nHost: localhost\r\nParley-Acting-As: DESK\r\nIdempotency-Key: k\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\nConnection: close\r\n\r\n'
  assert.match(await raw(head + chunk.repeat(8)), /^HTTP\/1.1 413 /)
})

test('a request that does not arrive is not waited for', async () => {
  const impatient = await serve({ requestMilliseconds: 50 })
  assert.match(await raw('POST /api/ask HTTP/1.1\r\nHost: localhost\r\nContent-', impatient.port), /^HTTP\/1.1 408 /)
  await impatient.close()
})

/** Resolves when the next reading waits for an index. */
function subscribed(register: Register): Promise<void> {
  const { subscribe } = register
  return new Promise((resolve) => {
    register.subscribe = (listener) => {
      register.subscribe = subscribe
      resolve()
      return subscribe.call(register, listener)
    }
  })
}

test('closing ends listeners, lets what is under way finish, and frees the port', async () => {
  const second = await serve()
  const client = new Client({ base: second.address, actingAs: 'DESK' })
  const changes = client.changes(new AbortController().signal)
  await changes.next()
  const underWay = subscribed(office.register)
  const waiting = client.head({ min_index: office.register.head().size + 1 })
  await underWay
  const closed = second.close()
  assert.deepEqual(await changes.next(), { value: undefined, done: true })
  await office.client.propose({ title: 'Visit', act: VISIT })
  assert.equal((await waiting).ok, true)
  await closed
  await assert.rejects(client.head())
  const third = await serve({ port: second.port })
  await third.close()
})
