/** The font of Chinese, Japanese and Korean names: fetched from this server, a slice at a time, and only where such a letter is shown. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Page } from 'playwright-core'
import type { Filing } from '#desk/client/shapes.ts'
import { noBrowser } from './support/browser.ts'
import { openDesk } from './support/desk.ts'
import { settled } from './support/seen.ts'

const FAMILY = 'Noto Sans SC Variable'

/** What a page has asked for of this font since it was listened to: its list and its slices. */
function asked(page: Page): readonly string[] {
  const found: string[] = []
  page.on('request', (request) => {
    const { pathname } = new URL(request.url())
    if (/noto-sans-sc|wght.*css/.test(pathname)) found.push(pathname)
  })
  return found
}

/** How many slices of it are there, and how many the page knows of. */
const slices = (page: Page): Promise<readonly [there: number, known: number]> =>
  page.evaluate(async (family) => {
    await document.fonts.ready
    const all = [...document.fonts].filter((face) => face.family.replaceAll('"', '') === family)
    return [all.filter(({ status }) => status === 'loaded').length, all.length] as const
  }, FAMILY)

const party = (id: string, text: string, lang: string) => ({ party: { id, kind: 'state_body', names: [{ text, lang }] } })

test('a Chinese name is shown by slices of its font that this server sends, and no other page asks for any', {
  skip: noBrowser,
}, async (t) => {
  const { page, client, open } = await openDesk(t)
  const file = async (...items: readonly Filing[]) => assert.ok((await client.as('DESK').file(items)).ok)
  await file({ office: { id: 'DESK', name: 'Liaison desk' } }, party('SYRIA-AR', 'سوريا', 'ar'), party('SYRIA-RU', 'Сирия', 'ru'))
  const found = asked(page)
  for (const path of ['/', '/ask', '/parties', '/write/party']) {
    await open(path)
    await settled(page)
  }
  assert.deepEqual([await slices(page), found], [[0, 0], []])

  await page.evaluate(() => localStorage.setItem('parley.office', 'DESK'))
  await file(party('SYRIA', '叙利亚', 'zh'))
  await open('/parties')
  await page.getByRole('link', { name: '叙利亚' }).waitFor()
  await page.waitForFunction((family) => document.fonts.check(`16px "${family}"`, '叙利亚') && document.fonts.size > 90, FAMILY)
  const [there, known] = await slices(page)
  assert.ok(there > 0 && there < 10 && known > 90, `${there} of ${known}`)
  assert.ok(found.some((path) => path.endsWith('.woff2')))
})

test('such a letter that is typed has its font, also when the line was down as the first was typed', { skip: noBrowser }, async (t) => {
  const { page, allow } = await openDesk(t, { demonstration: true, path: '/write/party' })
  allow(/net::ERR|Failed to load/)
  await page.route('**/assets/*.css', (route) => route.abort())
  const name = page.getByLabel('Name 1')
  const failed = page.waitForEvent('requestfailed')
  await name.fill('叙')
  await failed
  await page.unroute('**/assets/*.css')
  await name.fill('叙利')
  await page.waitForFunction(() => document.fonts.size > 90)
})
