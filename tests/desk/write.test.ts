/** From an empty office to a permit, by forms and by keyboard, without any file format. */
import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import type { Page } from 'playwright-core'
import { CLAUSE, fieldsOf } from '#desk/pages/write/table/clause.ts'
import type { Field } from '#desk/pages/write/table/field.ts'
import { INSTRUMENT } from '#desk/pages/write/table/instrument.ts'
import { CLAIM, CONSENT, MARKING, NAME, OFFICE_FORM, ORDER, PARTY } from '#desk/pages/write/table/people.ts'
import { EFFECTS } from '#desk/parts/law/clause-sentence.ts'
import { noBrowser } from './support/browser.ts'
import { type OpenDesk, openDesk } from './support/desk.ts'
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
  await type(page, 'First origin', 'the mayor')
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
  await page.getByLabel('In force from', { exact: true }).fill('2026-01-01')
  await page.getByLabel('Until', { exact: true }).fill('2027-01-01')
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

  await asked(desk)
})

/** What a person asks after that: by form as well, and they propose it and are permitted. */
async function asked(desk: OpenDesk): Promise<void> {
  const { page } = desk
  await page.getByRole('link', { name: 'Then ask: may we?' }).click()
  await page.getByRole('heading', { level: 1, name: /May/ }).waitFor()
  await page.getByRole('combobox', { name: 'Kind of act' }).fill('meeting')
  await page.getByRole('combobox', { name: 'Who acts' }).fill('LIAISON-DESK')
  await names(page, 'With whom', ['MAYOR-OF-THE-TOWN'])
  await page.getByLabel('From', { exact: true }).fill('2026-02-02T10:00')
  await page.getByText(/^Monday,? 2 February 2026, 10:00, Europe\/Zurich$/).waitFor()
  await page.getByLabel('Until', { exact: true }).fill('2026-02-02T12:00')
  const answer = page.getByRole('region', { name: 'Answer', exact: true })
  await answer.getByText('Permit', { exact: true }).first().waitFor()
  await desk.axe()
  await desk.shot('write-then-ask')
  await page.getByRole('button', { name: 'Propose this act' }).click()
  await page.getByRole('heading', { level: 1, name: /meet/i }).waitFor()
  await page.getByRole('region', { name: 'Answer', exact: true }).getByText('Permit', { exact: true }).first().waitFor()
  await page.getByText('D-1').first().waitFor()
}

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
  await page.getByLabel('In force from', { exact: true }).fill('2026-01-01')
  await page.getByLabel('Until', { exact: true }).fill('2027-01-01')
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

/** The id of the control for a place in what is filed: see `idOf` of the forms. */
const control = (path: string): string => `field ${path}`.replaceAll(/[^A-Za-z0-9_-]/g, '_')

/** The places whose control is not on the page, folded away or not. A control for what is inside a place is one for that place. */
const missing = (page: Page, paths: readonly string[]): Promise<string[]> =>
  page.evaluate((ids) => ids.filter((id) => document.querySelector(`[id="${id}"],[id^="${id}_"]`) === null), paths.map(control))

const pathsOf = (path: string, table: readonly Field[]): string[] => table.map(({ key }) => `${path}.${key}`)

test('every field that the tables name is on the page, whatever a clause does', { skip: noBrowser }, async (t) => {
  const desk = await openDesk(t, { ...(on && { on }), path: '/write/office' })
  const { page } = desk
  const forms: readonly (readonly [what: string, paths: readonly string[]])[] = [
    ['office', pathsOf('office', OFFICE_FORM)],
    ['party', [...pathsOf('party', PARTY), ...pathsOf('party.names[0]', NAME), ...pathsOf('party.marking', MARKING)]],
    ['order', ['id', ...pathsOf('order', ORDER).filter((path) => path !== 'order.id')]],
    ['claim', [...pathsOf('claim', CLAIM), ...pathsOf('claim.consent', CONSENT), ...pathsOf('claim.marking', MARKING)]],
    ['instrument', pathsOf('instrument', INSTRUMENT)],
  ]
  for (const [what, paths] of forms) {
    await desk.open(`/write/${what}`)
    await page.getByRole('button', { name: 'File it' }).waitFor()
    assert.deepEqual(await missing(page, paths), [], what)
  }
  for (const effect of EFFECTS) {
    await page.getByLabel('What this clause does').selectOption(effect)
    if (effect === 'limit') await page.getByLabel('Of what').selectOption('qty')
    assert.deepEqual(await missing(page, pathsOf('instrument.clauses[0]', [...CLAUSE, ...fieldsOf(effect)])), [], effect)
  }
  for (const fold of await page.locator('details').all()) await fold.evaluate((one: HTMLDetailsElement) => one.setAttribute('open', ''))
  await desk.axe()
  await desk.shot('write-instrument-more')
})

test('a draft that was cleared is brought back, and a claim that was filed is taken back', { skip: noBrowser }, async (t) => {
  const desk = await openDesk(t, { ...(on && { on }), path: '/write/claim' })
  const { page } = desk
  await page.getByLabel('What is said').fill('notice')
  await page.getByRole('button', { name: 'Start over' }).click()
  assert.equal(await page.getByLabel('What is said').inputValue(), '')
  await page.getByRole('button', { name: 'Bring back' }).click()
  assert.equal(await page.getByLabel('What is said').inputValue(), 'notice')
  await page.getByLabel('Of whom or what').fill('PUBLIC-FORCE')
  await page.getByLabel('Source', { exact: true }).fill('a call')
  await page.getByLabel('First origin').fill('a caller')
  await page.getByLabel('C: fairly reliable').check()
  await page.getByLabel('3: possibly true').check()
  await file(page)
  await page.getByRole('link', { name: 'Take it back' }).click()
  await page.getByRole('heading', { level: 1, name: 'Withdraw a claim' }).waitFor()
  assert.equal(await page.getByRole('button', { name: 'Withdraw it' }).getAttribute('aria-disabled'), 'true')
  await page.getByLabel('Why it is withdrawn').fill('It was another force.')
  await desk.axe()
  await desk.shot('write-withdrawal')
  await page.getByRole('button', { name: 'Withdraw it' }).click()
  await page.getByText('Withdrawn, as entry').waitFor()
  const left = await desk.client.claims({ of: 'PUBLIC-FORCE' })
  assert.ok(left.ok && left.data.items.every(({ claim }) => claim.source !== 'a call'))
  // Another's claim is not one's own to withdraw, and the page says whose it is.
  const [other] = left.data.items
  desk.allow(/403/)
  await desk.open(`/write/withdrawal?of=${encodeURIComponent(String(other?.claim.id))}`)
  await page.getByLabel('Why it is withdrawn').fill('We would rather not.')
  await page.getByRole('button', { name: 'Withdraw it' }).click()
  await page.getByText('only the office that filed the claim').waitFor()
})
