/** Names and texts that are long, in three scripts, look like markup, or would turn round the words beside them. */
import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import type { Page } from 'playwright-core'
import { noBrowser } from './support/browser.ts'
import { openDesk } from './support/desk.ts'
import { type DeskOffice, openDeskOffice } from './support/office.ts'
import { furnishTrouble, LONG, MARKUP, settledAt, sideways, THREE_SCRIPTS, TURNING_SHOWN } from './support/trouble.ts'

const skip = noBrowser
const later: (() => Promise<void>)[] = []
after(async () => {
  for (const undo of later.reverse()) await undo()
})
const on = noBrowser ? undefined : await openDeskOffice((undo) => later.push(undo))
if (on !== undefined) await furnishTrouble(on)
const shared = { ...(on && { on }), office: 'DESK' }

const PAGES = [
  ...['/', '/dockets', '/dockets/marked', '/dockets/turning', '/dockets/long', '/dockets/given-up', '/parties', '/parties/LONG'],
  ...['/parties/THREE', '/parties/AID', '/parties/MARKED', '/instruments', '/instruments/M', '/instruments/B', '/record', '/ask', '/write'],
]
/** Where a reader sees the text that looks like markup. */
const SHOWING = ['/', '/dockets', '/dockets/marked', '/dockets/given-up', '/parties', '/parties/MARKED', '/instruments', '/instruments/M']

for (const [look, options] of [
  ['wide', {}],
  ['phone', { width: 390 }],
  ['Arabic', { language: 'ar' }],
] as const)
  test(`on every page, ${look}: no text is too long, none becomes markup, and none turns round its neighbours`, { skip }, async (t) => {
    const { page, office } = await openDesk(t, { ...shared, ...options })
    for (const path of PAGES) {
      await settledAt(page, `${office.address}${path}`)
      assert.equal(await sideways(page), 0, `${path} is too wide`)
      assert.deepEqual(await turned(page), [], `turned on ${path}`)
      await notMarkup(page, path)
      if (SHOWING.includes(path)) await page.getByText(MARKUP).filter({ visible: true }).first().waitFor()
    }
  })

test('a title of 500 characters and a name of 200 are shown whole', { skip }, async (t) => {
  const { page, axe, shot } = await openDesk(t, { ...shared, path: '/dockets/long', width: 390 })
  const title = LONG.repeat(3).slice(0, 500)
  await page.getByRole('heading', { level: 1 }).getByText(title).waitFor()
  await axe()
  await shot('trouble-long')
  await page.goto(`${on?.address}/parties`)
  await page.getByRole('link', { name: LONG, exact: true }).waitFor()
})

test('a name in each script is isolated, says its language, and is found', { skip }, async (t) => {
  const { page, axe } = await openDesk(t, { ...shared, path: '/parties/THREE' })
  const names = page.getByRole('region', { name: 'Names' })
  for (const { text, lang } of THREE_SCRIPTS) {
    const name = names.locator('bdi', { hasText: text })
    assert.equal(await name.getAttribute('lang'), lang)
    assert.equal(await name.evaluate((one) => getComputedStyle(one).direction), lang === 'ar' ? 'rtl' : 'ltr')
  }
  await axe()
  for (const search of ['red crescent', 'الهلال الأحمر', '红新月', 'красный']) {
    await page.keyboard.press('Control+k')
    const field = page.getByRole('combobox', { name: /search/i })
    await field.fill(search)
    await page.getByRole('option', { name: /THREE/ }).waitFor()
    await page.keyboard.press('Escape')
    await field.waitFor({ state: 'detached' })
  }
})

test('a name that shows its letters in another order is shown as it was typed', { skip }, async (t) => {
  const { page } = await openDesk(t, { ...shared, path: '/parties/AID' })
  await page.getByRole('heading', { level: 1, name: TURNING_SHOWN }).waitFor()
  await page.goto(`${on?.address}/dockets/turning`)
  await page.getByRole('region', { name: 'Answer', exact: true }).getByText(TURNING_SHOWN).waitFor()
})

test('what looks like markup is text in every entry, on paper and in the palette', { skip }, async (t) => {
  const { page, office } = await openDesk(t, { ...shared })
  await entriesNotMarkup(page, office)
  await settledAt(page, `${office.address}/dockets/marked`)
  await page.emulateMedia({ media: 'print' })
  await notMarkup(page, 'print')
  assert.ok(await page.getByRole('heading', { level: 1 }).getByText(MARKUP).isVisible())
  await page.emulateMedia({ media: 'screen' })
  await page.keyboard.press('Control+k')
  await page.getByRole('combobox', { name: /search/i }).fill('onerror')
  await page.getByRole('option').getByText(MARKUP).first().waitFor()
  await notMarkup(page, 'palette')
})

/** An entry of each kind that holds the text, as its own page shows it. */
async function entriesNotMarkup(page: Page, office: DeskOffice): Promise<void> {
  const entries = await office.as('DESK').entries({ limit: 500 })
  assert.ok(entries.ok)
  const holding = entries.data.items.filter(({ body }) => JSON.stringify(body).includes(JSON.stringify(MARKUP).slice(1, -1)))
  const ofKind = new Map(holding.map(({ kind, index }) => [kind, index]))
  assert.ok(ofKind.size > 5, [...ofKind.keys()].join())
  for (const [kind, index] of ofKind) {
    await settledAt(page, `${office.address}/record/${index}`)
    const rest = page.getByRole('button', { name: /^Show all/ })
    if (await rest.isVisible()) await rest.click()
    await page.getByRole('main').getByText(MARKUP).first().waitFor()
    await notMarkup(page, kind)
  }
}

/** Fails where some of the text has become elements, or has run. */
async function notMarkup(page: Page, where: string): Promise<void> {
  const became = await page.evaluate(() => [
    document.querySelectorAll('img[src=x], b.markup').length,
    Reflect.get(window, 'parleyMarkup') ?? 0,
    document.body.innerText.includes('&amp;amp;') ? 1 : 0,
  ])
  assert.deepEqual(became, [0, 0, 0], where)
}

/**
 * Texts of the page in which letters of English stand to the left of those before them, though nothing in them was typed by anybody:
 * those are in `bdi` or between isolates.
 */
function turned(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const wrong: string[] = []
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    const range = document.createRange()
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const text = node.textContent ?? ''
      if (node.parentElement?.closest('bdi, script, style, option, h1, blockquote, [dir=auto]')) continue
      let depth = 0
      let last: DOMRect | null = null
      for (let i = 0; i < text.length; i++) {
        const one = text[i] ?? ''
        if (/[\u2066-\u2068]/.test(one)) depth++
        if (one === '\u2069') depth--
        if (depth > 0 || !/[A-Za-z]/.test(one)) {
          if (depth > 0 || /[\u0590-\u08ff]/.test(one)) last = null
          continue
        }
        range.setStart(node, i)
        range.setEnd(node, i + 1)
        const box = range.getBoundingClientRect()
        if (last !== null && box.width > 0 && Math.abs(box.top - last.top) < 2 && box.left < last.left) {
          wrong.push(text)
          break
        }
        last = box
      }
    }
    return wrong
  })
}
