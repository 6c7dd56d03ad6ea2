import assert from 'node:assert/strict'
import { test } from 'node:test'
import { answerDesk, type DeskFiles, policy } from './desk.ts'

const desk: DeskFiles = {
  page: '<meta nonce="PARLEY_NONCE"><script nonce="PARLEY_NONCE"></script>',
  assets: new Map([['main-1a.js', { type: 'text/javascript; charset=utf-8', bytes: new TextEncoder().encode('1') }]]),
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
