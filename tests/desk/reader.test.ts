/** Who reads, in which language, as of when, and over which line: what the frame does, in a browser. */
import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { noBrowser } from './support/browser.ts'
import { openDesk } from './support/desk.ts'
import { entriesIn } from './support/entries.ts'
import { openDeskOffice } from './support/office.ts'

const later: (() => Promise<void>)[] = []
after(async () => {
  for (const undo of later.reverse()) await undo()
})
const on = noBrowser ? undefined : await openDeskOffice((undo) => later.push(undo), { demonstration: true })
const shared = { ...(on && { on }) }

test('the palette finds by keyboard, without accents, and goes there', { skip: noBrowser }, async (t) => {
  const { page, axe, shot } = await openDesk(t, shared)
  await page.keyboard.press('Control+k')
  const search = page.getByRole('combobox', { name: /search/i })
  await search.fill('gobierno colombia')
  const found = page.getByRole('option', { selected: true })
  await found.getByText('Gobierno de Colombia').waitFor()
  await axe()
  await shot('palette')
  await page.keyboard.press('Enter')
  await page.waitForURL('**/parties/GOC')
  await page.keyboard.press('Control+k')
  await search.fill('gather')
  await page.getByRole('option').nth(1).waitFor()
  await page.keyboard.press('ArrowDown')
  assert.equal(await page.getByRole('option').nth(1).getAttribute('aria-selected'), 'true')
  await search.fill('no such thing anywhere')
  await page.getByText('Nothing of that name was found.').waitFor()
  await page.keyboard.press('Escape')
  await search.waitFor({ state: 'detached' })
})

test('the palette finds entries by number and offices by name, tells of more, and without a line finds pages alone', {
  skip: noBrowser,
}, async (t) => {
  const office = await openDeskOffice((undo) => t.after(undo), { demonstration: true })
  const { page, allow } = await openDesk(t, { on: office })
  await page.keyboard.press('Control+k')
  const search = page.getByRole('combobox', { name: /search/i })
  const first = page.getByRole('option').first()
  await search.fill('12')
  await first.getByText('Entry').waitFor()
  await page.keyboard.press('Enter')
  await page.waitForURL('**/record/12')
  await page.keyboard.press('Control+k')
  await search.fill('a')
  await page.getByText('There is more than is shown here').waitFor()
  // What the page of the parties is made of has not been fetched yet.
  allow(/Failed to load resource|net::ERR|Unable to preload|dynamically imported module/)
  await office.down()
  await search.fill('parties')
  await page.getByText('The line is down: only pages are found').waitFor()
  await page.getByRole('option', { name: /Parties/ }).waitFor()
  await page.keyboard.press('Enter')
  await page.waitForURL('**/parties')
  await page.getByRole('heading', { name: 'This page could not be fetched' }).waitFor()
  await office.up()
  await page.reload()
  await page.getByRole('heading', { name: 'Parties' }).waitFor()
})

test('a language is fetched when it is chosen, one at a time, and kept', { skip: noBrowser }, async (t) => {
  const { page } = await openDesk(t, { ...shared, language: 'en' })
  const catalogues: string[] = []
  page.on('request', (request) => catalogues.push(/assets\/(en|fr|ar)-/.exec(request.url())?.[1] ?? ''))
  await page.getByRole('button', { name: 'Language and light' }).click()
  await page.getByRole('radio', { name: 'Français' }).check()
  await page.getByRole('link', { name: 'Dossiers', exact: true }).waitFor()
  assert.equal(await page.locator('html').getAttribute('lang'), 'fr')
  await page.getByRole('radio', { name: /العربية/ }).check()
  await page.getByText('هذه الترجمة مسودة لم يراجعها أحد.').waitFor()
  assert.equal(await page.locator('html').getAttribute('dir'), 'rtl')
  assert.deepEqual(catalogues.filter(Boolean), ['fr', 'ar'])
  await page.reload()
  await page.getByRole('link', { name: 'الملفات', exact: true }).waitFor()
  assert.deepEqual(catalogues.filter(Boolean), ['fr', 'ar', 'ar'])
})

test('reading as of a moment changes the address, is said on every page, and is left again', { skip: noBrowser }, async (t) => {
  const { page, axe, client } = await openDesk(t, shared)
  await page.getByRole('button', { name: /^Now/ }).click()
  await page.getByLabel('At a moment').fill('2016-12-05T09:00')
  await axe()
  await page.getByRole('button', { name: 'Read', exact: true }).click()
  await page.waitForURL(/\/\?as_of=\d+$/)
  const after = Number(new URL(page.url()).searchParams.get('as_of'))
  const [last, next] = [await client.entry(after - 1), await client.entry(after)]
  const moment = Date.parse('2016-12-05T09:00-05:00')
  assert.ok(last.ok && next.ok && Date.parse(last.data.at) <= moment && moment < Date.parse(next.data.at), 'all that was there by then')
  await page.getByText('You are reading the past').waitFor()
  await page.getByText(`after ${after} entries, on 5 Dec 2016`).waitFor()
  await page.getByRole('link', { name: 'Dockets', exact: true }).click()
  await page.waitForURL(`**/dockets?as_of=${after}`)
  await page.goBack()
  await page.waitForURL(`**/?as_of=${after}`)
  await page.getByRole('button', { name: 'Return to now' }).click()
  await page.waitForURL((url) => url.search === '')
  await page.getByText('You are reading the past').waitFor({ state: 'detached' })
  assert.equal(await page.locator('html[data-past]').count(), 0)
})

test('a moment that cannot be read and a number too large are told', { skip: noBrowser }, async (t) => {
  const { page } = await openDesk(t, shared)
  await page.getByRole('button', { name: /^Now/ }).click()
  await page.getByRole('button', { name: 'Read', exact: true }).click()
  await page.getByRole('alert').getByText('Give a day and a time').waitFor()
  await page.getByLabel('Or after so many entries').fill('99999')
  await page.getByRole('button', { name: 'Read', exact: true }).click()
  await page.getByRole('alert').getByText('not that long yet').waitFor()
})

test('what others do is shown as it happens', { skip: noBrowser }, async (t) => {
  const { page, office } = await openDesk(t, { demonstration: true })
  const before = entriesIn(office)
  await page.getByText(`${before} entries in the record`).waitFor()
  const filed = await office.as('UN-NATIONAL').file([{ party: { id: 'NEW', kind: 'person', names: [{ text: 'Somebody' }] } }])
  assert.ok(filed.ok)
  await page.getByText(`${before + 1} entries in the record`).waitFor()
})

test('while the line is down it is said since when, and when it is back that is over', { skip: noBrowser }, async (t) => {
  const { page, office, allow, axe, shot } = await openDesk(t, { demonstration: true })
  allow(/ERR_CONNECTION|ERR_INCOMPLETE|net::/)
  await page.getByText(`${entriesIn(office)} entries in the record`).waitFor()
  // What Home fetches after the rest is there, too: it is not what this is about.
  await page.waitForFunction(() => {
    const there = performance.getEntriesByType('resource').map(({ name }) => name)
    return ['waiting-everywhere', 'for-home', 'asked-at-home'].every((part) => there.some((name) => name.includes(part)))
  })
  await office.down()
  await page
    .getByText(/The line is down since \d\d:\d\d/)
    .first()
    .waitFor()
  await page.getByText('so nothing can be decided').first().waitFor()
  await axe()
  await shot('offline')
  await office.up()
  await page
    .getByText(/The line is down/)
    .first()
    .waitFor({ state: 'detached' })
})

test('who reads chooses as whom they act, and goes on as that office', { skip: noBrowser }, async (t) => {
  const { page, axe, shot } = await openDesk(t, { ...shared, office: null })
  await page.getByRole('heading', { name: 'As whom do you act?' }).waitFor()
  await axe()
  await shot('choose-office')
  const heard: string[] = []
  page.on('request', (request) => heard.push(request.headers()['parley-acting-as'] ?? ''))
  await page.getByRole('button', { name: /international component in the region/ }).click()
  await page.getByRole('heading', { name: 'As whom do you act?' }).waitFor({ state: 'detached' })
  assert.equal(await page.getByLabel(/You act as/).inputValue(), 'UN-REGIONAL')
  await page.getByLabel(/You act as/).selectOption('GOVERNMENT-LIAISON')
  await page.waitForRequest((request) => request.headers()['parley-acting-as'] === 'GOVERNMENT-LIAISON')
  assert.ok(heard.includes('UN-REGIONAL'))
})

test('in an empty office the first one files itself, and a refusal leads to its field', { skip: noBrowser }, async (t) => {
  const { page, axe, shot, allow } = await openDesk(t)
  await page.getByRole('heading', { name: 'This office is empty' }).waitFor()
  await axe()
  await shot('first-office')
  allow(/status of 4\d\d/)
  await page.getByLabel('Name of the office').fill('Legal adviser')
  await page.getByLabel('Short name').fill('clock')
  await page.getByRole('button', { name: 'Begin' }).click()
  await page.getByRole('alert').first().waitFor()
  await page.getByLabel('Short name').fill('LEGAL')
  await page.getByRole('button', { name: 'Begin' }).click()
  await page.getByText('2 entries in the record').waitFor()
  assert.equal(await page.getByLabel(/You act as/).inputValue(), 'LEGAL')
  assert.match(await page.getByText('Office', { exact: true }).innerText(), /Office/)
})

test('what was sent while the answers were lost is sent again, and recorded once', { skip: noBrowser }, async (t) => {
  const { page, office, allow } = await openDesk(t)
  allow(/net::ERR_FAILED/)
  const keys: string[] = []
  await page.route('**/api/filings', async (route) => {
    keys.push(route.request().headers()['idempotency-key'] ?? '')
    if (keys.length > 2) return route.continue()
    // It is recorded, and the answer goes astray.
    await route.fetch()
    return route.abort()
  })
  await page.getByLabel('Name of the office').fill('Legal adviser')
  await page.getByLabel('Short name').fill('LEGAL')
  await page.getByRole('button', { name: 'Begin' }).click()
  await page.getByText('No answer came.').waitFor()
  await page.getByRole('button', { name: 'Begin' }).click()
  await page.getByText('2 entries in the record').waitFor()
  assert.equal(keys.length, 3)
  assert.equal(new Set(keys).size, 1)
  assert.equal(office.register.head().size, 2)
})

test('an office kept from another record is forgotten', { skip: noBrowser }, async (t) => {
  const { page, allow } = await openDesk(t, { ...shared, office: 'ELSEWHERE' })
  allow(/status of 4\d\d/)
  await page.getByRole('heading', { name: 'As whom do you act?' }).waitFor()
})

test('an address that leads nowhere says so', { skip: noBrowser }, async (t) => {
  const { page, axe } = await openDesk(t, { ...shared, path: '/no/such/page' })
  await page.getByRole('heading', { name: 'There is no such page' }).waitFor()
  await axe()
})
