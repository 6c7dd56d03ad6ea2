/** A file of events on the desk, from the file to the edition, its differences and a report; and a file that is stopped or refused. */
import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { test } from 'node:test'
import type { Page } from 'playwright-core'
import { noBrowser } from './support/browser.ts'
import { openDesk } from './support/desk.ts'
import { type DeskOffice, openDeskOffice } from './support/office.ts'
import { furnishMechanism, NOW } from './support/watch.ts'

async function watching(later: (undo: () => Promise<void>) => void): Promise<DeskOffice> {
  const office = await openDeskOffice(later, { zone: 'UTC', at: NOW })
  await furnishMechanism(office)
  return office
}
const rows = (n: number) =>
  Array.from({ length: n }, (_, i) => `${i},2026-01-0${(i % 9) + 1},${4 + i / 10},-74.${i % 10},shelling,Village ${i},${i % 4}`)
const TABLE = ['No,Date,Latitude,Longitude,Type,Place,Dead', ...rows(40), '40,soon,5,-74,shelling,Nowhere,1'].join('\n')
const pick = (page: Page, name: string, text: string) =>
  page.locator('input[type=file]').setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(text) })
const eventsOf = async (office: DeskOffice): Promise<number> => {
  const found = await office.as('INT').watch.events({})
  return found.ok ? found.data.total.count : -1
}

test('a table of one’s own is mapped, checked row by row, kept, saved, compared, and one of its events taken up', {
  skip: noBrowser,
}, async (t) => {
  const office = await watching((undo) => t.after(undo))
  const { page, open, axe } = await openDesk(t, { on: office, office: 'INT', path: '/watch/editions' })
  await page.getByRole('link', { name: 'Bring in a file' }).first().click()
  await pick(page, 'own.csv', TABLE)
  await page.getByRole('group', { name: 'Which column means what' }).waitFor()
  assert.equal(await page.getByLabel('Id of the event').inputValue(), 'No')
  await page.getByRole('row', { name: /Village 3/ }).waitFor()
  // A column that is not what it is taken for is seen before anything is read.
  await page.getByLabel('Day, or its beginning').selectOption('Place')
  await page
    .getByText('this is no day')
    .or(page.getByText(/Village 0/))
    .first()
    .waitFor()
  await page.getByLabel('Day, or its beginning').selectOption('Date')
  await page.getByLabel('Source', { exact: true }).fill('TEAM-3')
  await page.getByLabel('Name of the place').selectOption('Place')
  await axe()
  await page.getByRole('button', { name: 'Check the whole file' }).click()
  await page.getByRole('button', { name: 'Keep 40 events as an edition' }).waitFor()
  assert.equal(await eventsOf(office), 0, 'nothing counts before it is kept')
  await page.reload()
  await page.getByLabel('What became of it').selectOption('refused')
  await page.getByText('line 42').waitFor()
  const saving = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Save as CSV' }).click()
  const saved = await readFile(await (await saving).path(), 'utf8')
  assert.match(saved, /^\ufeffline,id,outcome,code,field,found,why\r\n42,40,refused,time-unreadable,Date,soon,/)
  await page.getByRole('button', { name: 'Keep 40 events as an edition' }).click()
  await page.getByRole('heading', { level: 1, name: /TEAM-3, as of 2026-01-12/ }).waitFor()
  assert.equal(await eventsOf(office), 40)
  await page.getByRole('link', { name: '3', exact: true }).click()
  await page.getByRole('button', { name: 'Take up' }).click()
  await page.getByText('Taken up as a report').waitFor()
  const reports = await office.as('INT').watch.reports()
  assert.ok(reports.ok)
  const [report] = reports.data.items
  assert.match(String(report?.report.origin), /^TEAM-3 2026-01-12 3$/)
  assert.equal((report?.report.taken as { readonly row?: string } | undefined)?.row, '3')
  await open('/watch/editions/import')
  await pick(page, 'own.csv', TABLE.replace('Village 3,3', 'Village three,5').replace(/\n39,.*/, ''))
  await page.getByRole('button', { name: 'Check the whole file' }).click()
  await page.getByRole('button', { name: /^Keep/ }).click()
  await page.getByLabel('Compared with').selectOption({ index: 1 })
  await page.getByText('0 added, 1 gone, 1 changed, 38 the same.').waitFor()
  await page.getByText('Village three', { exact: true }).waitFor()
})

test('what is let go leaves nothing, and a file that cannot be read says why', { skip: noBrowser }, async (t) => {
  const office = await watching((undo) => t.after(undo))
  const { page, open, allow } = await openDesk(t, { on: office, office: 'INT', path: '/watch/editions/import' })
  allow(/status of 4\d\d/)
  await pick(page, 'own.csv', TABLE)
  await page.getByRole('button', { name: 'Check the whole file' }).click()
  await page.getByRole('button', { name: 'Let it go' }).click()
  await page.getByText('Choose a file, or drop it here').waitFor()
  assert.equal(await eventsOf(office), 0)
  await pick(page, 'book.xlsx', 'PK\u0003\u0004 and so on')
  await page.getByRole('alert').getByText(/ZIP/).waitFor()
  await open('/watch/editions/import')
  await pick(page, 'own.csv', TABLE.replace('Village 39', '"Village 39'))
  await page.getByRole('button', { name: 'Check the whole file' }).click()
  await page.getByText('Nothing of it was kept.').waitFor()
  assert.equal(await eventsOf(office), 0)
})
