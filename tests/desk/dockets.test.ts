import assert from 'node:assert/strict'
import { test } from 'node:test'
import { noBrowser } from './support/browser.ts'
import { furnish, ROAD } from './support/ceasefire.ts'
import { openDesk } from './support/desk.ts'
import { type DeskOffice, openDeskOffice } from './support/office.ts'

const skip = noBrowser

/** An office with that many dockets, proposed by one office. */
async function filled(t: { after(undo: () => Promise<void>): void }, count: number): Promise<DeskOffice> {
  const office = await openDeskOffice((undo) => t.after(undo))
  await furnish(office)
  const client = office.as('GOVERNMENT')
  for (let n = 1; n <= count; n++) {
    const name = String(n).padStart(4, '0')
    const proposed = await client.propose({ title: `May road ${name} be repaired?`, act: ROAD, docket: `road-${name}` })
    assert.ok(proposed.ok, JSON.stringify(proposed))
  }
  return office
}

test('the list is narrowed by state and by who asked, in the address, and says when nothing matches', { skip }, async (t) => {
  const desk = await openDesk(t, { demonstration: true, path: '/dockets' })
  await desk.page.getByLabel('State').selectOption('referred')
  const referred = await desk.client.dockets({ state: 'referred' })
  assert.ok(referred.ok)
  await desk.page.getByText(`${referred.data.items.length} rows`).waitFor()
  assert.match(desk.page.url(), /state=referred/)
  await desk.page.getByLabel('Asked by').selectOption('FARC-LIAISON')
  await desk.page.getByText('No docket matches these filters.').waitFor()
  await desk.page.getByRole('button', { name: 'Show all' }).click()
  await desk.page
    .getByRole('link', { name: /hamlet zone 21/ })
    .first()
    .waitFor()
  assert.doesNotMatch(desk.page.url(), /state=|asked_by=/)
})

test('the list is sorted as one wants, in the address, and by the server', { skip }, async (t) => {
  const office = await filled(t, 0)
  const client = office.as('GOVERNMENT')
  for (const month of ['03', '01', '02']) {
    const when = [`2027-${month}-10T10:00Z`, `2027-${month}-11T10:00Z`]
    assert.ok((await client.propose({ title: `In month ${month}`, act: { ...ROAD, when } })).ok)
  }
  const { page } = await openDesk(t, { on: office, office: 'GOVERNMENT', path: '/dockets' })
  const titles = async () => (await page.getByRole('listitem').locator('b').allInnerTexts()).map((title) => title.slice(-2)).join(' ')
  const shown = async (expected: string) => {
    await page
      .getByRole('listitem')
      .first()
      .getByText(`In month ${expected.slice(0, 2)}`)
      .waitFor()
    assert.equal(await titles(), expected)
  }
  await shown('02 01 03')
  await page.getByLabel('Order').selectOption('begins')
  await shown('03 02 01')
  assert.match(page.url(), /sort=begins/)
  await page.getByLabel('Order').selectOption('late')
  await shown('01 02 03')
  await page.reload()
  await shown('01 02 03')
  await page.getByLabel('Answer', { exact: true }).selectOption('permit')
  await page.getByText('No docket matches these filters.').waitFor()
  await page.getByRole('button', { name: 'Show all' }).click()
  await shown('02 01 03')
})

test('an office without a docket says how the first one begins', { skip }, async (t) => {
  const desk = await openDesk(t, { on: await filled(t, 0), office: 'GOVERNMENT', path: '/dockets' })
  await desk.page.getByText('No docket yet').waitFor()
  await desk.page.getByRole('link', { name: 'Ask a question' }).click()
  await desk.page.waitForURL(/\/ask/)
})

test('a long list is read page by page as one scrolls, and only what is in sight is drawn', { skip }, async (t) => {
  const desk = await openDesk(t, { on: await filled(t, 250), office: 'GOVERNMENT', path: '/dockets' })
  const rows = desk.page.getByRole('list', { name: 'Dockets' }).getByRole('listitem')
  await rows.first().waitFor()
  assert.ok((await rows.count()) < 60, 'not everything is drawn')
  for (let i = 0; i < 60 && (await desk.page.getByText('road-0001').count()) === 0; i++) {
    await desk.page.evaluate(() => window.scrollTo(0, document.body.scrollHeight))
    await desk.page.waitForTimeout(50)
  }
  await desk.page.getByText('road-0001').waitFor()
  assert.ok((await rows.count()) < 60, 'nor later')
})

test('a row leads to its docket as of the same entry, without loading the desk again', { skip }, async (t) => {
  const { page } = await openDesk(t, { demonstration: true, path: '/dockets?as_of=40' })
  const row = page.locator('li[aria-posinset="1"] a')
  await row.waitFor()
  await page.evaluate(() => Object.assign(window, { same: true }))
  await row.click()
  await page.waitForURL(/\/dockets\/[^?]+\?as_of=40$/)
  await page.getByRole('heading', { level: 1 }).waitFor()
  assert.equal(await page.evaluate(() => 'same' in window), true)
  await page.goBack()
  await row.focus()
  await page.keyboard.press('Enter')
  await page.waitForURL(/\/dockets\/[^?]+\?as_of=40$/)
  assert.equal(await page.evaluate(() => 'same' in window), true)
})

test('dockets that name somebody are listed by the address and by the form', { skip }, async (t) => {
  const { page, client } = await openDesk(t, { demonstration: true, path: '/dockets?names=NOBODY' })
  await page.getByText('No docket matches these filters.').waitFor()
  const all = await client.dockets({ limit: 500 })
  assert.ok(all.ok)
  const actor = String(all.data.items.at(-1)?.act.actor)
  const named = await client.dockets({ names: actor, limit: 500 })
  assert.ok(named.ok && named.data.items.length > 0)
  await page.getByLabel('Names a party or an instrument').fill(actor)
  await page.locator(`li[aria-setsize="${named.data.items.length}"]`).first().waitFor()
  assert.ok(named.data.items.length < all.data.items.length)
})
