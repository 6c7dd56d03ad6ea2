import assert from 'node:assert/strict'
import { test } from 'node:test'
import { answerDesk, type DeskFiles, policy } from './desk.ts'

const bytes = (text: string) => new TextEncoder().encode(text)
const script = { type: 'text/javascript; charset=utf-8', bytes: bytes('1') }
const desk: DeskFiles = {
  page: '<meta nonce="PARLEY_NONCE"><script nonce="PARLEY_NONCE"></script>',
  assets: new Map([
    ['main-1a.js', { ...script, compressed: new Map() }],
    [
      'long-3c.js',
      {
        ...script,
        compressed: new Map([
          ['br', bytes('B')],
          ['gzip', bytes('G')],
        ] as const),
      },
    ],
  ]),
  root: new Map([['service.js', { ...script, compressed: new Map() }]]),
}
const ask = (path: string, init: RequestInit = {}, host = '127.0.0.1:4700') =>
  answerDesk(desk, new Request(`http://${host}${path}`, { ...init, headers: { host, ...init.headers } }))

for (const path of ['/', '/dockets/D-1', '/dockets/a%2Fb?as_of=3', '/assets', '/apiary']) {
  test(`${path} gives the page, with a nonce that is used once`, async () => {
    const [first, second] = [ask(path), ask(path)]
    assert.equal(first.status, 200)
    assert.equal(first.headers.get('cache-control'), 'no-store')
    const text = await first.text()
    const nonce = /^<meta nonce="([\w+/=]{22,})"><script nonce="\1"><\/script>$/.exec(text)?.[1]
    assert.ok(nonce, text)
    assert.equal(first.headers.get('content-security-policy'), policy(nonce))
    assert.notEqual(await second.text(), text)
  })
}

test('the policy lets nothing in from elsewhere and makes no exception', () => {
  const text = policy('N')
  assert.ok(text.startsWith(`default-src 'none'; script-src 'self'; style-src 'self' 'nonce-N';`), text)
  assert.doesNotMatch(text, /unsafe|\*|https?:/)
  assert.match(text, /frame-ancestors 'none'/)
})

test('a file is served for ever under its name, and one that is not there is not found', async () => {
  const there = ask('/assets/main-1a.js')
  assert.deepEqual([there.status, there.headers.get('content-type'), await there.text()], [200, 'text/javascript; charset=utf-8', '1'])
  assert.match(there.headers.get('cache-control') ?? '', /immutable/)
  assert.equal(there.headers.get('x-content-type-options'), 'nosniff')
  for (const path of ['/assets/main-2b.js', '/assets/', '/assets/../sources', '/assets/..%2fsources', '/assets/%00']) {
    const missing = ask(path)
    // An address that leads out of the folder is the page's, not a file's.
    if (new URL(`http://x${path}`).pathname.startsWith('/assets/')) assert.equal(missing.status, 404, path)
    else assert.match(missing.headers.get('content-type') ?? '', /^text\/html/, path)
  }
})

test('a file is sent in the shortest form that is taken, and whoever keeps answers is told that it depends', async () => {
  for (const [accepted, encoding, text] of [
    ['gzip, deflate, br, zstd', 'br', 'B'],
    ['GZIP', 'gzip', 'G'],
    ['gzip;q=0.5, br;q=0', 'gzip', 'G'],
    ['*', 'br', 'B'],
    ['br;q=0, *;q=0.1', 'gzip', 'G'],
    ['br; q=1', 'br', 'B'],
    ['br;q=much', null, '1'],
    ['*;q=0', null, '1'],
    ['identity', null, '1'],
    ['', null, '1'],
    ['deflate, brotli', null, '1'],
  ] as const) {
    const init = { headers: { 'accept-encoding': accepted } }
    const sent = ask('/assets/long-3c.js', init)
    assert.deepEqual([sent.headers.get('content-encoding'), await sent.text()], [encoding, text], accepted)
    const { vary, ...others } = Object.fromEntries(sent.headers)
    assert.deepEqual([vary, others['content-type'], others['content-length']], ['accept-encoding', script.type, '1'])
    assert.match(others['cache-control'] ?? '', /immutable/)
    const head = ask('/assets/long-3c.js', { ...init, method: 'HEAD' })
    assert.deepEqual([Object.fromEntries(head.headers), await head.text()], [Object.fromEntries(sent.headers), ''])
  }
  const alone = ask('/assets/main-1a.js', { headers: { 'accept-encoding': 'br' } })
  assert.deepEqual([alone.headers.get('content-encoding'), alone.headers.get('vary')], [null, null])
  assert.equal(ask('/assets/long-3c.js.br').status, 404)
})

test('what stands at the root is asked for each time, and may fetch from here alone', async () => {
  const there = ask('/service.js')
  assert.deepEqual([there.status, there.headers.get('content-type'), await there.text()], [200, script.type, '1'])
  assert.equal(there.headers.get('cache-control'), 'no-cache')
  assert.equal(there.headers.get('content-security-policy'), `default-src 'none'; connect-src 'self'`)
  assert.match(ask('/other.js').headers.get('content-type') ?? '', /^text\/html/)
})

test('HEAD answers like GET, without a body; nothing else is taken', async () => {
  const head = ask('/', { method: 'HEAD' })
  assert.deepEqual([head.status, head.headers.get('content-type'), await head.text()], [200, 'text/html; charset=utf-8', ''])
  for (const method of ['POST', 'PUT', 'DELETE']) {
    const refused = ask('/', { method })
    assert.deepEqual([refused.status, refused.headers.get('allow')], [405, 'GET, HEAD'])
  }
})

test('under another name this machine serves nothing, so no foreign name can be made to point here', () => {
  assert.equal(ask('/', {}, 'evil.example:4700').status, 421)
  assert.equal(ask('/', {}, 'localhost:4700').status, 200)
})

test('where there is no desk that is said, in the reader’s language', async () => {
  const request = new Request('http://127.0.0.1:4700/', { headers: { 'accept-language': 'fr', host: '127.0.0.1:4700' } })
  const none = answerDesk(null, request)
  assert.deepEqual([none.status, none.headers.get('content-language')], [503, 'fr'])
  assert.match(await none.text(), /bureau/)
})
