/** How much a browser must fetch before the first page stands: what is sent, byte by byte. */
import assert from 'node:assert/strict'
import { request } from 'node:http'
import { test } from 'node:test'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { noBrowser } from './support/browser.ts'
import { openDesk } from './support/desk.ts'

const KILOBYTE = 1_024
const SCRIPT_MAX = 200 * KILOBYTE
const STYLE_MAX = 46 * KILOBYTE

test('the first page is sent in less than 200 KB of script and 46 KB of styles, and one catalogue', {
  skip: noBrowser,
}, async (t) => {
  const { page, open, client, office } = await openDesk(t, { demonstration: true })
  assert.ok((await client.head()).ok)
  const sent = new Map<string, number>()
  page.on('response', (response) => {
    const { pathname } = new URL(response.url())
    if (/\.(js|css)$/.test(pathname)) sent.set(pathname, Number(response.headers()['content-length']))
  })
  await open('/')
  await page.getByText('America/Bogota').first().waitFor()
  // Whatever is still on its way belongs to the first page, too.
  await page.waitForTimeout(500)
  const sum = (ending: string) => [...sent].reduce((total, [name, size]) => total + (name.endsWith(ending) ? size : 0), 0)
  const told = [...sent].map(([name, size]) => `${name} ${size}`).join('\n')
  assert.ok(sum('.js') > 0 && sum('.js') < SCRIPT_MAX, `${sum('.js')} bytes of script\n${told}`)
  assert.ok(sum('.css') > 0 && sum('.css') < STYLE_MAX, `${sum('.css')} bytes of styles\n${told}`)
  assert.equal([...sent.keys()].filter((name) => /\/(farther-)?(en|fr|ar)-/.test(name)).length, 1, told)
  t.diagnostic(`script ${Math.round(sum('.js') / KILOBYTE)} KB, styles ${Math.round(sum('.css') / KILOBYTE)} KB, as sent`)
  for (const [name, size] of sent) assert.equal(await sameInEveryForm(new URL(name, office.address)), size, name)
})

/** What is too short to be made shorter is sent as it is. */
const TINY = 200

/** Every form of a file gives the same when it is unpacked, in fewer bytes on the wire. Gives how many the shortest takes. */
async function sameInEveryForm(address: URL): Promise<number> {
  const plain = await fetched(address, 'identity')
  assert.equal(plain.encoding, undefined, address.pathname)
  let length = 0
  for (const [accepted, encoding, unpacked] of [
    ['gzip', 'gzip', gunzipSync],
    ['gzip, deflate, br', 'br', brotliDecompressSync],
  ] as const) {
    const short = await fetched(address, accepted)
    assert.equal(short.type, plain.type, address.pathname)
    if (short.encoding !== encoding) assert.ok(plain.bytes.length < TINY, address.pathname)
    else {
      assert.ok(short.bytes.length < plain.bytes.length, address.pathname)
      assert.equal(short.vary, 'accept-encoding', address.pathname)
      assert.deepEqual(unpacked(short.bytes), plain.bytes, address.pathname)
    }
    length = short.bytes.length
  }
  return length
}

interface Fetched {
  readonly bytes: Buffer
  readonly encoding: string | undefined
  readonly type: string | undefined
  readonly vary: string | undefined
}

/** The bytes as they came, which `fetch` would unpack. */
function fetched(address: URL, accepted: string): Promise<Fetched> {
  return new Promise((resolve, reject) => {
    const asked = request(address, { headers: { 'accept-encoding': accepted } }, async (response) => {
      const { 'content-encoding': encoding, 'content-type': type, vary } = response.headers
      resolve({ bytes: Buffer.concat(await response.toArray()), encoding, type, vary })
    })
    asked.on('error', reject).end()
  })
}
