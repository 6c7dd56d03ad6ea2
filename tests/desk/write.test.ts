/** From an empty office to a permit, by forms and by keyboard, without any file format. */
import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import type { Page } from 'playwright-core'
import { noBrowser } from './support/browser.ts'
import { openDesk } from './support/desk.ts'
import { openDeskOffice } from './support/office.ts'

const later: (() => Promise<void>)[] = []
after(async () => {
  for (const undo of later.reverse()) await undo()
})
const on = noBrowser ? undefined : await openDeskOffice((undo) => later.push(undo), { demonstration: true })

/** Types into a field as a person does who never touches the mouse. */
async function type(page: Page, label: string, text: string): Promise<void> {
  const field = page.getByLabel(label, { exact: true })
  await field.focus()
  await page.keyboard.type(text)
}

async function names(page: Page, label: string, list: readonly string[]): Promise<void> {
  await page.getByLabel(label, { exact: true }).first().focus()
  for (const name of list) {
    await page.keyboard.type(name)
    await page.keyboard.press('Enter')
  }
}

async function file(page: Page): Promise<void> {
  const button = page.getByRole('button', { name: 'File it' })
  await button.focus()
  await page.keyboard.press('Enter')
  await page.getByText('On file, as entry').waitFor()
}

test('an empty office comes to a permit by forms alone', { skip: noBrowser }, async (t) => {
  const desk = await openDesk(t, { path: '/write' })
  const { page } = desk
  await page.getByRole('heading', { name: 'This office is empty' }).waitFor()
  await type(page, 'Name of the office', 'Liaison desk')
  await page.getByLabel('Short name').fill('LIAISON-DESK')
  await page.getByRole('button', { name: 'Begin' }).press('Enter')
  await page.getByRole('heading', { name: 'File something' }).waitFor()
  await desk.axe()
  await desk.shot('write-overview')

  await page.getByRole('link', { name: 'Party', exact: true }).click()
  await page.getByLabel('Kind of party').selectOption('state_body')
  await type(page, 'Name 1', 'Mayor of the town')
  await type(page, 'Language', 'en')
  await page.getByRole('button', { name: 'Add a name' }).click()
  await type(page, 'Name 2', 'عمدة البلدة')
  await desk.axe()
  await desk.shot('write-party')
  await file(page)

  await page.getByRole('link', { name: 'Claim', exact: true }).click()
  await type(page, 'Of whom or what', 'MAYOR-OF-THE-TOWN')
  await type(page, 'What is said', 'consent')
  await type(page, 'Source', 'letter of 3 January')
  await page.getByLabel('B: usually reliable').check()
  await page.getByLabel('2: probably true').check()
  await page.getByText('Good enough to support a finding.').waitFor()
  await page.reload()
  assert.equal(await page.getByLabel('What is said').inputValue(), 'consent', 'the draft survives a reload')
  await desk.axe()
  await desk.shot('write-claim')
  await file(page)

  await page.getByRole('link', { name: 'Instrument', exact: true }).click()
  await type(page, 'Title', 'Mandate')
  await page.getByLabel('Kind', { exact: true }).selectOption('mandate')
  await type(page, 'Issued by', 'LIAISON-DESK')
  await page.getByLabel('In force from').fill('2026-01-01')
  await page.getByLabel('Until').fill('2027-01-01')
  await type(page, 'Words of the document', 'The desk may meet the mayor.')
  await page.getByLabel('What this clause does').selectOption('permit')
  await names(page, 'Kinds of act', ['meeting'])
  await names(page, 'With whom', ['MAYOR-OF-THE-TOWN'])
  await page.getByText(/Permits .*meeting.* with .*Mayor of the town/).waitFor()
  await page.getByRole('button', { name: 'Add a clause' }).click()
  const second = page.getByRole('group', { name: 'Clause 2' })
  await second.getByLabel('What this clause does').selectOption('require')
  await second.getByLabel('What must be so').selectOption('consented')
  await second.getByLabel('Whose consent').fill('counterpart')
  await second.getByText(/requires the consent of the counterpart/).waitFor()
  await desk.axe()
  await desk.shot('write-instrument')
  await file(page)

  const asked = await desk.client.as('LIAISON-DESK').ask({
    ...{ kind: 'meeting', actor: 'LIAISON-DESK', counterpart: 'MAYOR-OF-THE-TOWN', lines: [] },
    when: ['2026-02-01T10:00Z', '2026-02-01T12:00Z'],
  })
  assert.ok(asked.ok)
  assert.equal(asked.data.verdict, 'permit', asked.data.sentence)
})

test('what the server refuses stands beside the field it speaks of', { skip: noBrowser }, async (t) => {
  const desk = await openDesk(t, { office: null })
  const filed = await desk.client.as('DESK').file([{ office: { id: 'DESK', name: 'Desk' } }])
  assert.ok(filed.ok)
  const { page } = desk
  await page.evaluate(() => localStorage.setItem('parley.office', 'DESK'))
  await desk.open('/write/instrument')
  desk.allow(/422/)
  await page.getByLabel('Title').fill('Mandate')
  await page.getByLabel('Kind', { exact: true }).selectOption('rule')
  await page.getByLabel('Issued by').fill('DESK')
  await page.getByLabel('In force from').fill('2026-01-01')
  await page.getByLabel('Until').fill('2027-01-01')
  await page.getByLabel('What this clause does').selectOption('limit')
  await page.getByLabel('At most', { exact: true }).fill('many')
  await page.getByRole('button', { name: 'File it' }).click()
  const summary = page.getByRole('alert').filter({ has: page.getByRole('link') })
  await summary.waitFor()
  await summary.getByRole('link').first().click()
  assert.equal(await page.evaluate(() => document.activeElement?.id), 'field_instrument_clauses_0__max')
  assert.equal(await page.getByLabel('At most', { exact: true }).getAttribute('aria-invalid'), 'true')
  await desk.axe()
  await desk.shot('write-refused')
})

for (const look of ['dark', 'ar', 'fr', 'phone'] as const) {
  test(`the forms in ${look}`, { skip: noBrowser }, async (t) => {
    const desk = await openDesk(t, {
      ...(look === 'dark' ? { scheme: 'dark' as const } : look === 'phone' ? { phone: true } : { language: look }),
      ...(on && { on }),
      path: '/write',
    })
    for (const what of ['office', 'party', 'claim', 'order', 'instrument', 'version?of=PROTOCOL']) {
      await desk.open(`/write/${what}`)
      await desk.page.getByRole('button').last().waitFor()
      await desk.axe()
      await desk.shot(`write-${what.split('?', 1)[0]}-${look}`)
    }
  })
}
