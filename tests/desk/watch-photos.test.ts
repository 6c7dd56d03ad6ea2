/** Photos of a report that is written without a line: kept by the device, sent once with the report, whatever becomes of the line meanwhile. */
import assert from 'node:assert/strict'
import { hash, randomBytes } from 'node:crypto'
import { test } from 'node:test'
import type { Page } from 'playwright-core'
import { noBrowser } from './support/browser.ts'
import { openDesk } from './support/desk.ts'
import { type DeskOffice, openDeskOffice } from './support/office.ts'
import { furnishMechanism, NOW } from './support/watch.ts'

async function watching(later: (undo: () => Promise<void>) => void): Promise<DeskOffice> {
  const office = await openDeskOffice(later, { zone: 'UTC', at: NOW })
  const filed = await office.as('INT').file([{ office: { id: 'INT', name: 'International component', of: 'MISSION' } }])
  assert.ok(filed.ok, JSON.stringify(filed))
  await furnishMechanism(office)
  return office
}

/** A picture of one dot, with as much behind it as a large photo has. */
const DOT = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64')
const photo = (name: string, bytes: number) => ({ name, mimeType: 'image/png', buffer: Buffer.concat([DOT, randomBytes(bytes)]) })

async function fill(page: Page): Promise<void> {
  await page.getByLabel('Kind of incident').fill('shelling')
  await page.getByLabel('Began').fill('2026-01-11T08:00')
  await page.getByLabel('Place by name').fill('The mill')
  await page.getByLabel('What happened', { exact: true }).fill('Three shots from the east.')
  await page.getByLabel('How reliable the source is').selectOption('B')
  await page.getByLabel('How credible what is said is').selectOption('3')
  await page.getByLabel('Where it first came from').fill('patrol of the mill')
}
const choose = (page: Page, ...files: ReturnType<typeof photo>[]) => page.locator('input[type=file][multiple]').setInputFiles(files)

/** The evidence and the reports on record, as the server says. */
async function onRecord(office: DeskOffice) {
  const [pieces, reports] = [await office.as('INT').watch.pieces(), await office.as('INT').watch.reports()]
  assert.ok(pieces.ok && reports.ok)
  return { pieces: pieces.data.items, reports: reports.data.items.map(({ id, report }) => ({ id, evidence: report.evidence })) }
}
/** Waits until as many reports are on record. */
async function until(office: DeskOffice, count: number): Promise<void> {
  const deadline = Date.now() + 60_000
  while ((await onRecord(office)).reports.length !== count) {
    assert.ok(Date.now() < deadline, 'the report was recorded')
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
}
/** Waits until this browser keeps no photo. */
const keptNone = (page: Page) =>
  page.waitForFunction(async () => {
    const asked = indexedDB.open('parley')
    const database = await new Promise<IDBDatabase>((resolve) => {
      asked.onsuccess = () => resolve(asked.result)
    })
    const names = [...database.objectStoreNames]
    const counted = names.length === 0 ? null : database.transaction('photos').objectStore('photos').count()
    const count = await new Promise<number>((resolve) => {
      if (counted === null) resolve(0)
      else counted.onsuccess = () => resolve(counted.result)
    })
    database.close()
    return count === 0
  })
const NO_LINE = /Failed to load resource|ERR_CONNECTION_REFUSED|ERR_CONNECTION_RESET|Failed to fetch/

test('written without a line, sent once when it is back, and nothing is lost when it breaks in the middle of a photo', {
  skip: noBrowser,
}, async (t) => {
  const office = await watching((undo) => t.after(undo))
  const { page, allow } = await openDesk(t, { on: office, office: 'INT', phone: true, path: '/watch/report' })
  allow(NO_LINE)
  await page.getByText('This form is kept on this device and opens without a line.').waitFor()
  await page.getByLabel('Mechanism it is reported to').waitFor()
  await office.down()
  await page.reload()
  await page.getByLabel('Mechanism it is reported to').waitFor()
  await fill(page)
  const [large, small] = [photo('crater.png', 900_000), photo('wall.png', 1_000)]
  await choose(page, large, small)
  await page.getByRole('button', { name: 'Remove crater.png' }).waitFor()
  await page.getByRole('button', { name: 'Remove wall.png' }).waitFor()
  await page.reload()
  await page.getByRole('button', { name: 'Remove crater.png' }).waitFor()
  await page.getByRole('button', { name: 'Finish and send' }).click()
  await page.getByText('With 2 photos').waitFor()
  // The line is back, and breaks with every second piece of a photo; then it holds.
  let [pieces, broken, sent] = [0, 0, 0]
  await page.route('**/api/watch/pieces', async (route) => {
    pieces += 1
    if (broken < 2 && pieces % 2 === 0) {
      broken += 1
      return route.abort('connectionreset')
    }
    sent += 1
    return route.continue()
  })
  await office.up()
  await until(office, 1)
  const { pieces: kept, reports } = await onRecord(office)
  assert.equal(reports.length, 1)
  const digests = [large, small].map(({ buffer }) => hash('sha256', buffer))
  assert.deepEqual(kept.map(({ content }) => content?.sha256).sort(), [...digests].sort())
  assert.ok(kept.every(({ state, supports, sort, of }) => state === 'sound' && supports && sort === 'photo' && of[0] === reports[0]?.id))
  assert.deepEqual([...((reports[0]?.evidence as string[]) ?? [])].sort(), kept.map(({ id }) => id).sort())
  assert.equal(broken, 2)
  assert.ok(sent <= 4 + 1 + broken, `what had arrived was not sent again: ${sent} pieces`)
  await keptNone(page)
})

test('a photo that is on file already is named and not kept twice, and limits are told before anything is lost', {
  skip: noBrowser,
}, async (t) => {
  const office = await watching((undo) => t.after(undo))
  const { page, allow } = await openDesk(t, { on: office, office: 'INT', path: '/watch/report' })
  allow(NO_LINE)
  const same = photo('same.png', 2_000)
  const before = await office.as('INT').watch.filePiece({
    evidence: { id: 'P-1', title: 'The same', sort: 'photo', origin: 'drone', source: 'drone', grade: 'B2' },
    content: same.buffer.toString('base64'),
  })
  assert.ok(before.ok, JSON.stringify(before))
  await page.getByLabel('Mechanism it is reported to').waitFor()
  await fill(page)
  await choose(page, photo('huge.png', 26 * 1024 * 1024))
  await page.getByRole('alert').getByText('huge.png is larger than 25 MB').waitFor()
  await choose(page, same)
  await page.getByRole('button', { name: 'Remove same.png' }).waitFor()
  await page.getByRole('button', { name: 'Finish and send' }).click()
  await until(office, 1)
  const { pieces, reports } = await onRecord(office)
  assert.deepEqual([pieces.map(({ id }) => id), reports[0]?.evidence], [['P-1'], ['P-1']])
})

test('a device that is wiped keeps no photo', { skip: noBrowser }, async (t) => {
  const office = await watching((undo) => t.after(undo))
  const { page, allow } = await openDesk(t, { on: office, office: 'INT', path: '/watch/report' })
  allow(NO_LINE)
  await page.getByLabel('Mechanism it is reported to').waitFor()
  await choose(page, photo('secret.png', 100))
  await page.getByRole('button', { name: 'Remove secret.png' }).waitFor()
  await page.getByRole('button', { name: 'Wipe this device' }).click()
  await page.getByRole('button', { name: 'Wipe it now' }).click()
  await page.getByText('You asked that nothing be kept: the form opens only with a line.').waitFor()
  await page.getByRole('button', { name: 'Remove secret.png' }).waitFor({ state: 'hidden' })
  await keptNone(page)
})
