/** The form for reports on a phone without a line: it opens, keeps what is typed, and sends it once when the line is back. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Page } from 'playwright-core'
import { noBrowser } from './support/browser.ts'
import { openDesk } from './support/desk.ts'
import { type DeskOffice, openDeskOffice } from './support/office.ts'
import { misfits, settled } from './support/seen.ts'
import { furnishMechanism, NOW, reported } from './support/watch.ts'

async function watching(later: (undo: () => Promise<void>) => void): Promise<DeskOffice> {
  const office = await openDeskOffice(later, { zone: 'UTC', at: NOW })
  await furnishMechanism(office)
  return office
}

/** Fills in what every report needs. */
async function fill(page: Page, what: string): Promise<void> {
  await page.getByLabel('Kind of incident').fill('shelling')
  await page.getByLabel('Began').fill('2026-01-11T08:00')
  await page.getByLabel('Place by name').fill('The old mill')
  await page.getByLabel('Latitude, in degrees').fill('7.8')
  await page.getByLabel('Longitude, in degrees').fill('-72.2')
  await page.getByLabel('What happened', { exact: true }).fill(what)
  await page.getByLabel('How reliable the source is').selectOption('B')
  await page.getByLabel('How credible what is said is').selectOption('3')
  await page.getByLabel('Where it first came from').fill('patrol of the mill')
}

/** How many reports are on record, as the server says. */
const onRecord = async (office: DeskOffice): Promise<number> => {
  const found = await office.as('INT').watch.reports()
  assert.ok(found.ok, JSON.stringify(found))
  return found.data.items.length
}
/** Waits until as many are on record. */
async function until(office: DeskOffice, count: number): Promise<void> {
  const deadline = Date.now() + 30_000
  while ((await onRecord(office)) !== count) {
    assert.ok(Date.now() < deadline, `${await onRecord(office)} reports on record, not ${count}`)
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
}
const FORM_KEPT = 'This form is kept on this device and opens without a line.'
const WAITS = 'Kept on this device until there is a line'
const NO_LINE = /Failed to load resource|ERR_CONNECTION_REFUSED|Failed to fetch/

test('on a phone without a line: the form opens, a report is finished, and it is recorded once when the line is back', {
  skip: noBrowser,
}, async (t) => {
  const office = await watching((undo) => t.after(undo))
  const { page, allow, axe, shot } = await openDesk(t, { on: office, office: 'INT', phone: true, path: '/watch/report' })
  allow(NO_LINE)
  await page.getByText(FORM_KEPT).waitFor()
  await page.getByLabel('Mechanism it is reported to').waitFor()
  await settled(page)
  assert.deepEqual(await misfits(page), [])
  await axe()
  await shot('watch-report-phone')
  await office.down()
  // Opened anew, from the device alone.
  await page.reload()
  await page.getByRole('heading', { level: 1, name: 'Report an incident' }).waitFor()
  await page.getByLabel('Mechanism it is reported to').waitFor()
  assert.equal(await page.getByLabel('Mechanism it is reported to').inputValue(), 'MVM', 'mechanisms can be chosen without a line')
  await fill(page, 'Three shots from the east.')
  await page.reload()
  await page.getByLabel('What happened', { exact: true }).waitFor()
  assert.equal(await page.getByLabel('What happened', { exact: true }).inputValue(), 'Three shots from the east.')
  await page.getByRole('button', { name: 'Finish and send' }).click()
  await page.getByText(WAITS).waitFor()
  await page.reload()
  await page.getByText(WAITS).waitFor()
  await office.up()
  await page.getByText('Recorded', { exact: false }).first().waitFor()
  await page.getByText('Nothing on file looks like the same event.').waitFor()
  await until(office, 1)
  // Opened again, nothing is sent a second time.
  await page.reload()
  await page.getByText('Recorded', { exact: false }).first().waitFor()
  assert.equal(await onRecord(office), 1)
})

test('what was sent and whose answer was lost is recorded once, and what looks like the same event is told', {
  skip: noBrowser,
}, async (t) => {
  const office = await watching((undo) => t.after(undo))
  const other = reported('R-other', 11, { title: 'Fire at the mill', place: { name: 'The mill', lat: 7.81, lon: -72.21, precision: 1 } })
  const filed = await office.as('NORTH-1').watch.receive([other])
  assert.ok(filed.ok, JSON.stringify(filed))
  const { page, allow } = await openDesk(t, { on: office, office: 'INT', path: '/watch/report' })
  allow(NO_LINE)
  await page.getByLabel('Mechanism it is reported to').waitFor()
  // The first answer is lost on its way back, twice: the request itself arrived.
  let lost = 0
  await page.route('**/api/watch/reports', async (route) => {
    if (route.request().method() !== 'POST' || lost >= 2) return route.continue()
    lost += 1
    await route.fetch()
    await route.abort('connectionreset')
  })
  await fill(page, 'Shots at the mill.')
  await page.getByLabel('Said to have done it').fill('SIDE-S')
  await page.getByRole('button', { name: 'Finish and send' }).click()
  await until(office, 2)
  // It is sent again by itself.
  await page.getByText('It had arrived before: nothing was recorded twice.').waitFor()
  await page.getByText(/It may be the same event as one that is known/).waitFor()
  assert.equal(await onRecord(office), 2)
  await page.getByRole('button', { name: 'Put away' }).click()
  await page.getByRole('button', { name: 'Put away' }).waitFor({ state: 'hidden' })
})

test('what is wanting is said before anything is sent, and what the server refuses is mended', { skip: noBrowser }, async (t) => {
  const office = await watching((undo) => t.after(undo))
  const { page, axe, allow } = await openDesk(t, { on: office, office: 'INT', path: '/watch/report' })
  allow(/status of 4\d\d/)
  await page.getByLabel('Mechanism it is reported to').waitFor()
  await page.getByRole('button', { name: 'Finish and send' }).click()
  await page.getByRole('alert').getByRole('link', { name: 'Say when it began, at least roughly.' }).waitFor()
  await axe()
  await fill(page, 'Shots.')
  // Latitude and longitude the wrong way round: only the server knows where the mechanism works.
  await page.getByLabel('Latitude, in degrees').fill('-72.2')
  await page.getByLabel('Longitude, in degrees').fill('7.8')
  await page.getByRole('button', { name: 'Finish and send' }).click()
  await page.getByText(/^Refused: mend it/).waitFor()
  assert.equal(await onRecord(office), 0)
  await page.getByRole('button', { name: 'Mend it' }).click()
  await page.getByText(/^Refused: mend it/).waitFor({ state: 'hidden' })
  assert.equal(await page.getByLabel('Latitude, in degrees').inputValue(), '-72.2')
  await page.getByLabel('Latitude, in degrees').fill('7.8')
  await page.getByLabel('Longitude, in degrees').fill('-72.2')
  await page.getByRole('button', { name: 'Finish and send' }).click()
  await until(office, 1)
})

test('the device is wiped: drafts, reports that wait and the form itself are gone, and stay away', { skip: noBrowser }, async (t) => {
  const office = await watching((undo) => t.after(undo))
  const { page, allow } = await openDesk(t, { on: office, office: 'INT', path: '/watch/report' })
  allow(NO_LINE)
  await page.getByText(FORM_KEPT).waitFor()
  await page.getByLabel('What happened', { exact: true }).fill('A secret.')
  await page.getByText('One draft or list').waitFor()
  await page.getByRole('button', { name: 'Wipe this device' }).click()
  await page.getByRole('button', { name: 'Wipe it now' }).click()
  await page.getByText('You asked that nothing be kept: the form opens only with a line.').waitFor()
  const left = await page.evaluate(async () => ({
    names: await caches.keys(),
    workers: (await navigator.serviceWorker.getRegistrations()).length,
    secret: Object.values(localStorage).some((text) => text.includes('A secret.')),
  }))
  assert.deepEqual(left, { names: [], workers: 0, secret: false })
})
