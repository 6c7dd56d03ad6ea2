/** What is counted and exchanged in a ceasefire, by the desk alone: two keys, single things, totals, exchanges, zones, and the papers made of them. */
import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { test } from 'node:test'
import { noBrowser } from './support/browser.ts'
import { openDesk } from './support/desk.ts'
import { openDeskOffice } from './support/office.ts'
import { furnishWatch } from './support/watch.ts'

async function furnished(later: (undo: () => Promise<void>) => void) {
  const office = await openDeskOffice(later, { zone: 'UTC' })
  await furnishWatch(office)
  return office
}

test('one office enters a movement, another turns the second key, and only then does it count', { skip: noBrowser }, async (t) => {
  const on = await furnished((undo) => t.after(undo))
  const north = await openDesk(t, { on, office: 'NORTH-1', path: '/watch/ledgers/TRUCE-ARMS' })
  const stock = north.page.getByRole('region', { name: 'Stock' }).first()
  await stock.getByText('Northern camp').first().waitFor()
  const form = north.page.getByRole('form', { name: 'Record in this ledger' })
  await form.getByLabel('When').fill('2026-01-11T10:00')
  await form.getByLabel('From', { exact: true }).selectOption('CAMP')
  await form.getByLabel('To', { exact: true }).selectOption('BOX')
  await form.getByLabel('How many: rifle').fill('2')
  await form.getByLabel('Single things among them').fill('UN-9 ?')
  await form.getByLabel('Why', { exact: true }).fill('brought by the northern side')
  await form.getByLabel('Name of the movement').fill('paper 12')
  await form.getByRole('button', { name: 'Enter a movement (first key)' }).click()
  await form.getByText('Recorded.').waitFor()
  // What was said by one component waits for another: this office cannot turn its own second key.
  await north.page.getByText('2 rifle: CAMP → BOX').first().waitFor()
  const { page, open } = await openDesk(t, { on, office: 'INT', path: '/watch' })
  await page
    .getByRole('region', { name: 'Waiting for a second key' })
    .getByRole('link', { name: /2 rifle: CAMP → BOX/ })
    .click()
  const waiting = page.getByRole('region', { name: 'Waiting for a second key' })
  const item = waiting.getByRole('listitem').filter({ hasText: '2 rifle: CAMP → BOX' })
  await item.getByRole('button', { name: 'Turn the second key' }).click()
  await item.waitFor({ state: 'detached' })
  const box = page.getByRole('region', { name: 'Stock' }).first().getByRole('row', { name: /^BOX/ })
  await box.getByText('11', { exact: true }).waitFor()
  await page.getByRole('button', { name: 'UN-9' }).click()
  await page.getByRole('row', { name: /UN-9/ }).getByText('unreadable').waitFor()
  // The other that waits is refused, with a reason.
  const other = waiting.getByRole('listitem').filter({ hasText: '5 rifle: CAMP → BOX' })
  await other.getByRole('button', { name: 'Refuse it' }).click()
  await other.getByLabel('Why it is refused').fill('Only four were there.')
  await other.getByRole('button', { name: 'Refuse it with this reason' }).click()
  await page.getByText(/refused by INT: Only four were there/).waitFor()
  await open('/')
  await page.locator('h1').first().waitFor()
  assert.equal(await page.getByRole('region', { name: 'Waiting for a second key' }).count(), 0)
})

test('totals that differ stand side by side, a thing is followed to its end, and the stock is saved as a table', {
  skip: noBrowser,
}, async (t) => {
  const on = await furnished((undo) => t.after(undo))
  const { page, axe } = await openDesk(t, { on, office: 'INT', path: '/watch/ledgers/TRUCE-ARMS' })
  const totals = page.getByRole('region', { name: 'What sources say' })
  for (const told of ['a newspaper', 'the mission', '4 more than counted', 'counted in this ledger']) await totals.getByText(told).waitFor()
  await page.getByLabel('Find by tag or serial number').fill('56-1034')
  await page.getByText('2 found.').waitFor()
  await page.getByRole('button', { name: 'UN-1', exact: true }).click()
  await page.getByText('rifle BOX held → ∅').waitFor()
  await axe()
  const [saved] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Save as table' }).click()])
  const text = await readFile(await saved.path(), 'utf8')
  assert.match(text, /stock,rifle,BOX,held,10,1,9,1/)
  assert.match(text, /stated,rifle,,,34/)
  assert.match(text, /thing,.*UN-2,unreadable \| 56-1034/)
})

test('an exchange: what is late, owed and unregulated; what one notes changes what is owed', { skip: noBrowser }, async (t) => {
  const on = await furnished((undo) => t.after(undo))
  const { page, allow } = await openDesk(t, { on, office: 'INT', path: '/watch/ceasefires/TRUCE' })
  allow(/status of 400/)
  await page.getByRole('link', { name: /Exchange of the valley/ }).click()
  await page.getByText(/For 5 days now, since the last agreed day, nothing regulates/).waitFor()
  await page.getByText('by 16 h 30 min').waitFor()
  await page.getByText(/26 given, not kept/).waitFor()
  const form = page.getByRole('form', { name: 'Record what happened' })
  const note = async (count: Record<string, string>) => {
    await form.getByLabel('Step').selectOption('gave')
    await form.getByLabel('Which tranche').selectOption('SECOND')
    await form.getByLabel('When').fill('2026-01-06T10:00')
    for (const [label, value] of Object.entries(count)) await form.getByLabel(label).fill(value)
    await form.getByLabel('Who says so').fill('mediators')
    await form.getByRole('button', { name: 'Tranche given' }).click()
  }
  await note({ 'civilian from SIDE-N: how many': '2', 'prisoner from SIDE-S: how many': '20' })
  await form.getByText('Recorded.').waitFor()
  await page.getByRole('region', { name: 'Given, received, owed' }).getByText('Owes 4', { exact: true }).waitFor()
  // The same said again by the same source is refused, and the draft stays.
  await note({ 'civilian from SIDE-N: how many': '2' })
  await form.getByRole('alert').waitFor()
  assert.equal(await form.getByLabel('Who says so').inputValue(), 'mediators')
})

test('an exchange, a ledger and zones are put on file by form, and stand where one looks for them', { skip: noBrowser }, async (t) => {
  const on = await furnished((undo) => t.after(undo))
  const { page, open } = await openDesk(t, { on, office: 'INT', path: '/watch/file/exchange?under=TRUCE' })
  await page.getByLabel('Id', { exact: true }).fill('SWAP-2')
  await page.getByLabel('Name', { exact: true }).fill('Second exchange')
  await page.getByLabel('Sides').fill('SIDE-N, SIDE-S')
  await page.getByLabel('First day').fill('2026-01-20')
  await page.getByLabel('Last day').fill('+9')
  for (const [label, value] of Object.entries({ Tranche: 'T1', Day: '1', Side: 'SIDE-N', 'How many': '4', What: 'soldier' }))
    await page.getByRole('group', { name: 'What is given in each tranche' }).getByLabel(`${label}, row 1`).fill(value)
  await page.getByRole('button', { name: 'File it' }).click()
  await page.getByText('On file, as entry').waitFor()
  await open('/watch/exchanges/SWAP-2')
  await page.getByRole('heading', { level: 1, name: 'Second exchange' }).waitFor()
  await page.getByRole('region', { name: 'Tranches: agreed and happened' }).getByText('soldier').waitFor()

  await open('/watch/file/ledger?under=TRUCE')
  await page.getByLabel('Id', { exact: true }).fill('HELD')
  await page.getByLabel('Name', { exact: true }).fill('People held')
  await page.getByLabel('Keys: parties or bodies').fill('SIDE-N, MISSION')
  await page.getByLabel('Id, row 1').first().fill('person')
  await page.getByLabel('Id, row 1').nth(1).fill('SITE-1')
  await page.getByRole('button', { name: 'File it' }).click()
  await page.getByText('On file, as entry').waitFor()
  await page.getByRole('link', { name: 'Counted things' }).first().click()
  await page.getByRole('link', { name: /People held/ }).waitFor()

  await open('/watch/file/zones?of=MVM')
  await page.getByLabel('Positions of CAMP-1').waitFor()
  await page.getByLabel('In force from').fill('2026-02-01')
  await page.getByLabel('Positions of CAMP-1').fill('nowhere')
  await page.getByText('No position is in line 1.').waitFor()
  await page.getByLabel('Positions of CAMP-1').fill('18NXL0000050000')
  await page.getByText('No position is in line 1.').waitFor({ state: 'detached' })
  await page.getByRole('button', { name: 'File it' }).click()
  await page.getByText('On file, as entry').waitFor()
  await open('/watch/zones/MVM?version=3&against=2')
  await page.getByText('drawn anew').waitFor()
})

test('the papers of a ceasefire are made on its page, and each number leads to its records', { skip: noBrowser }, async (t) => {
  const on = await furnished((undo) => t.after(undo))
  const { page } = await openDesk(t, { on, office: 'INT', path: '/watch/ceasefires/TRUCE' })
  const reports = page.getByRole('region', { name: 'Reports as files' })
  await reports.waitFor()
  const [saved] = await Promise.all([page.waitForEvent('download'), reports.getByRole('button', { name: 'Make it' }).click()])
  assert.match(saved.suggestedFilename(), /\.docx$/)
  assert.equal((await readFile(await saved.path())).subarray(0, 2).toString(), 'PK')
  await reports.getByText(/was handed to your browser/).waitFor()
  const tally = page.getByRole('region', { name: 'Incidents by class' })
  await tally.getByText('1', { exact: true }).last().click()
  await tally.getByRole('link', { name: 'I-done' }).waitFor()
  await page.getByRole('button', { name: 'by place' }).click()
  await page.getByRole('row', { name: /Village done/ }).waitFor()
})
