/**
 * The whole story, as people would live it at one desk: a road near a camp is asked about, referred, coordinated, approved by the right
 * office, repaired and reported, and looked back upon. Everything is clicked and typed; only who there is and what was agreed is on file.
 */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Page } from 'playwright-core'
import { noBrowser } from './support/browser.ts'
import { furnish } from './support/ceasefire.ts'
import { type OpenDesk, openDesk } from './support/desk.ts'
import { openDeskOffice } from './support/office.ts'

const QUESTION = 'May army engineers repair the access road near the camp?'

const answerOf = (page: Page) => page.getByRole('region', { name: 'Answer', exact: true })
const answers = (page: Page, verdict: string) => answerOf(page).getByText(verdict, { exact: true }).first().waitFor()
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).first().click()

/** Somebody of another office sits down at the desk. */
const actAs = (page: Page, office: string) => page.getByLabel(/You act as/).selectOption(office)

/** Opens the docket from the list, as one finds it. */
async function openDocket(page: Page): Promise<void> {
  await page.getByRole('navigation', { name: 'Pages' }).getByRole('link', { name: 'Dockets' }).click()
  await page.getByRole('link', { name: QUESTION }).click()
  await page.getByRole('heading', { level: 1, name: QUESTION }).waitFor()
}

test('a road is asked about, coordinated, approved, repaired, reported and looked back upon', { skip: noBrowser }, async (t) => {
  const office = await openDeskOffice((undo) => t.after(undo))
  await furnish(office)
  const desk = await openDesk(t, { on: office, office: 'GOVERNMENT' })
  await asked(desk)
  await referred(desk)
  await coordinated(desk)
  await askedAgain(desk)
  await approved(desk)
  await performed(desk)
  await reported(desk)
  await lookedBack(desk)
})

/** The government component describes the act and sees that it is not free to do it; it proposes it. */
async function asked({ page }: OpenDesk): Promise<void> {
  await page.getByRole('navigation', { name: 'Pages' }).getByRole('link', { name: 'May we?' }).click()
  await page.getByRole('combobox', { name: 'Kind of act' }).fill('road-repair')
  await page.getByRole('combobox', { name: 'Who acts' }).fill('ARMY')
  await page.getByRole('combobox', { name: 'Certainly in these zones' }).fill('CESAR')
  await page.keyboard.press('Enter')
  await press(page, 'A distance from somewhere')
  await page.getByRole('combobox', { name: 'How far from' }).fill('CAMP')
  await page.getByLabel('At least, in metres').fill('2600')
  await page.getByLabel('At most, in metres').fill('2700')
  await page.getByLabel('From', { exact: true }).fill('2026-01-12T07:00')
  await page.getByLabel('Until', { exact: true }).fill('2026-01-13T19:00')
  await page.getByText(/Tuesday,? 13 January 2026, 19:00, Europe\/Zurich/).waitFor()
  await answers(page, 'Refer')
  await page.getByLabel('Title of the docket').fill(QUESTION)
  await press(page, 'Propose this act')
}

/** It is referred: two things are missing, and it says who could give them. */
async function referred({ page }: OpenDesk): Promise<void> {
  await page.getByRole('heading', { level: 1, name: QUESTION }).waitFor()
  await answers(page, 'Refer')
  const change = page.getByRole('region', { name: 'What would change it' })
  assert.match(await change.innerText(), /coordinate with MVM/i)
  assert.match(await change.innerText(), /presiding/)
  await page
    .getByRole('region', { name: 'Reasons, in the order of the law' })
    .getByText('Public force keeps at least 3,000 metres')
    .waitFor()
}

/** The mechanism files that it coordinated the entry, as a claim that speaks of this docket only. */
async function coordinated({ page, office }: OpenDesk): Promise<void> {
  office.setClock(Date.UTC(2026, 0, 6, 10, 30))
  await actAs(page, 'MECHANISM')
  await page.getByRole('navigation', { name: 'Pages' }).getByRole('link', { name: 'File something' }).click()
  await page.getByRole('link', { name: 'Claim', exact: true }).click()
  await page.getByLabel('Of whom or what').fill('MVM')
  await page.getByLabel('What is said').fill('coordination')
  await page.getByLabel('Holds from', { exact: true }).fill('2026-01-06')
  await page.getByLabel('Holds from: time of day').fill('11:00')
  await page.getByText(/Tuesday,? 6 January 2026, 11:00, Europe\/Zurich/).waitFor()
  await page.getByLabel('Source', { exact: true }).fill('Register of the mechanism')
  await page.getByLabel('First origin').fill('reply of 6 January')
  await page.getByLabel('A: completely reliable').check()
  await page.getByLabel('2: probably true').check()
  await page.getByText('More', { exact: true }).click()
  await page.getByLabel('Speaks of one proposal only').fill('D-1')
  await press(page, 'File it')
  await page.getByText('On file, as entry').waitFor()
}

/** The component asks again: the approval alone is missing, and whoever asked cannot give it. */
async function askedAgain({ page, office }: OpenDesk): Promise<void> {
  office.setClock(Date.UTC(2026, 0, 6, 11))
  await actAs(page, 'GOVERNMENT')
  await openDocket(page)
  await press(page, 'Ask again')
  await page.getByRole('heading', { name: 'Ask again, now' }).waitFor()
  await press(page, 'Ask again')
  await page.getByText('Asked again. The answer shown is the new one.').waitFor()
  await page
    .getByRole('region', { name: 'Reasons, in the order of the law' })
    .getByText('approval of one holder of presiding')
    .first()
    .waitFor()
  await page.getByText(/steps that cannot be taken now/).click()
  assert.equal(await page.getByRole('button', { name: 'Approve' }).getAttribute('aria-disabled'), 'true')
}

/** The right office declines by mistake, takes that back, and approves exactly what it was shown. */
async function approved(desk: OpenDesk): Promise<void> {
  const { page } = desk
  await actAs(page, 'HEAD')
  await openDocket(page)
  await press(page, 'Decline')
  await page.getByRole('heading', { name: 'Decline to approve' }).waitFor()
  await press(page, 'Decline')
  await page.getByText('It is on file that you decline.').waitFor()
  await answers(page, 'Refuse')
  await desk.axe()
  await desk.shot('docket-taken-back')
  await press(page, 'Take it back')
  await page.getByRole('heading', { name: 'Take back what you decided' }).waitFor()
  await press(page, 'Take back my decision')
  await page.getByText('Your decision is taken back.').waitFor()
  await answers(page, 'Refer')
  await press(page, 'Approve')
  await page.getByText('nothing else is missing').waitFor()
  const docket = await desk.client.as('HEAD').docket('D-1')
  assert.ok(docket.ok)
  await page.getByText(docket.data.docket.digest).first().waitFor()
  await press(page, 'Approve')
  await page.getByText('Your approval is on file.').waitFor()
  await answers(page, 'Permit')
}

/** On the day, the component records it as performed, on a permit determined in that moment. */
async function performed({ page, office }: OpenDesk): Promise<void> {
  office.setClock(Date.UTC(2026, 0, 12, 5))
  await actAs(page, 'GOVERNMENT')
  await openDocket(page)
  await press(page, 'Record as performed')
  await page.getByText('report to the mechanism').first().waitFor()
  await press(page, 'Record as performed')
  await page.getByText('Recorded as performed.').waitFor()
  await page.getByText('This cannot be taken back. You can report what was really done.').waitFor()
  await page.getByRole('region', { name: 'Duties' }).getByText('1 owed').waitFor()
}

/** It reports, does what it owes, which is for nobody else to record, and the docket is closed. */
async function reported(desk: OpenDesk): Promise<void> {
  const { page, office } = desk
  office.setClock(Date.UTC(2026, 0, 14, 9))
  await press(page, 'Report')
  await page.getByRole('textbox', { name: 'What was done' }).fill('The road was repaired; no arms were carried.')
  await press(page, 'Report')
  await page.getByText('Your report is on file.').waitFor()
  const duties = page.getByRole('region', { name: 'Duties' })
  await duties.getByText('owes the duty', { exact: false }).waitFor()
  assert.equal(await duties.getByRole('button', { name: 'Let off' }).getAttribute('aria-disabled'), 'true')
  await actAs(page, 'MECHANISM')
  await openDocket(page)
  await duties.getByText('neither owes it nor is empowered', { exact: false }).waitFor()
  assert.equal(await duties.getByRole('button', { name: 'Record as done' }).getAttribute('aria-disabled'), 'true')
  await desk.axe()
  await desk.shot('docket-duties')
  await actAs(page, 'GOVERNMENT')
  await openDocket(page)
  await press(page, 'Record as done')
  await page.getByRole('textbox', { name: 'How it was done' }).fill('The report went to the mechanism on 14 January.')
  await press(page, 'Record as done')
  await duties.getByText('none owed').waitFor()
  await press(page, 'Close')
  await page.getByRole('heading', { name: 'Close the docket' }).waitFor()
  await press(page, 'Close')
  await page.getByRole('status').filter({ hasText: 'Closed.' }).waitFor()
  await page.getByText('Worked out again: same answer').waitFor()
}

/** As it stood at noon on the sixth nothing of this had happened, and nothing can be done from there. */
async function lookedBack(desk: OpenDesk): Promise<void> {
  const { page } = desk
  await page.getByRole('button', { name: /Now/ }).first().click()
  await page.getByLabel('At a moment').fill('2026-01-06T11:45')
  await page.getByText(/Tuesday,? 6 January 2026, 11:45, Europe\/Zurich/).waitFor()
  await press(page, 'Read')
  await page.getByText('You are reading the past').waitFor()
  await answers(page, 'Refer')
  await page.getByText('Worked out again: same answer').waitFor()
  const file = page.getByRole('region', { name: 'File' })
  assert.doesNotMatch(await file.innerText(), /Performed by|Approved by|Head of/)
  for (const button of await page.getByRole('region', { name: 'Your decision' }).getByRole('button').all())
    assert.equal(await button.getAttribute('aria-disabled'), 'true')
  await desk.shot('story-past')
  await press(page, 'Return to now')
  await file.getByText('Closed by').waitFor()
}
