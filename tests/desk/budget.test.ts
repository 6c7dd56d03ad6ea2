/** How much a browser must fetch before the first page stands. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { gzipSync } from 'node:zlib'
import { noBrowser } from './support/browser.ts'
import { openDesk } from './support/desk.ts'

const KILOBYTE = 1_024
const SCRIPT_MAX = 200 * KILOBYTE
const STYLE_MAX = 46 * KILOBYTE

test('the first page takes less than 200 KB of compressed script and 46 KB of styles, and one catalogue', {
  skip: noBrowser,
}, async (t) => {
  const { page, open, client } = await openDesk(t, { demonstration: true })
  assert.ok((await client.head()).ok)
  const fetched = new Map<string, number>()
  page.on('response', async (response) => {
    const { pathname } = new URL(response.url())
    if (/\.(js|css)$/.test(pathname)) fetched.set(pathname, gzipSync(await response.body()).length)
  })
  await open('/')
  await page.getByText('America/Bogota').first().waitFor()
  // Whatever is still on its way belongs to the first page, too.
  await page.waitForTimeout(500)
  const sum = (ending: string) => [...fetched].reduce((total, [name, size]) => total + (name.endsWith(ending) ? size : 0), 0)
  const told = [...fetched].map(([name, size]) => `${name} ${size}`).join('\n')
  assert.ok(sum('.js') > 0 && sum('.js') < SCRIPT_MAX, `${sum('.js')} bytes of script\n${told}`)
  assert.ok(sum('.css') > 0 && sum('.css') < STYLE_MAX, `${sum('.css')} bytes of styles\n${told}`)
  assert.equal([...fetched.keys()].filter((name) => /\/(en|fr|ar)-/.test(name)).length, 1, told)
  t.diagnostic(`script ${Math.round(sum('.js') / KILOBYTE)} KB, styles ${Math.round(sum('.css') / KILOBYTE)} KB, compressed`)
})
