/**
 * The whole story, as a person would live it: ask, be referred, get coordination, have it approved by the right office, perform,
 * report, and look back at an earlier day. Every step is taken on the page; only the reply of the mechanism is filed past it.
 */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Page } from 'playwright-core'
import { noBrowser } from './support/browser.ts'
import { COORDINATED, furnish, proposeRoad, TITLE } from './support/ceasefire.ts'
import { type OpenDesk, openDesk } from './support/desk.ts'
import { openDeskOffice } from './support/office.ts'

const answerOf = (page: Page) => page.getByRole('region', { name: 'Answer', exact: true })

test('a road is asked about, coordinated, approved, repaired and reported', { skip: noBrowser }, async (t) => {
  const office = await openDeskOffice((undo) => t.after(undo))
  await furnish(office)
  await proposeRoad(office)
  const government = await openDesk(t, { on: office, office: 'GOVERNMENT', path: '/dockets' })
  const { page } = government
  page.setDefaultTimeout(10_000)

  // It is referred: two things are missing, and it says who could give them.
  await page.getByRole('link', { name: TITLE }).click()
  await page.getByRole('heading', { level: 1, name: TITLE }).waitFor()
  const answer = answerOf(page)
  await answer.getByText('Refer', { exact: true }).waitFor()
  const change = page.getByRole('region', { name: 'What would change it' })
  assert.match(await change.innerText(), /coordinate with MVM/i)
  assert.match(await change.innerText(), /presiding/)
  const reasons = page.getByRole('region', { name: 'Reasons, in the order of the law' })
  await reasons.getByText('Public force keeps at least 3,000 metres').waitFor()
  const first = await government.client.head()
  assert.ok(first.ok)
  const before = first.data.index

  // The mechanism coordinates it, and the office asks again.
  const filed = await office.as('MECHANISM').file([{ claim: COORDINATED, docket: 'road' }])
  assert.ok(filed.ok, JSON.stringify(filed))
  office.setClock(Date.UTC(2026, 0, 6, 11))
  await page.getByRole('button', { name: 'Ask again' }).click()
  await page.getByRole('heading', { name: 'Ask again, now' }).waitFor()
  await page.getByRole('button', { name: 'Ask again' }).click()
  await page.getByText('Asked again. The answer shown is the new one.').waitFor()
  await reasons.getByText('approval of one holder of presiding').first().waitFor()

  // Whoever asked cannot approve it, and is told why.
  await page.getByText(/steps that cannot be taken now/).click()
  const own = page.getByRole('button', { name: 'Approve' })
  assert.equal(await own.getAttribute('aria-disabled'), 'true')

  await approved(await openDesk(t, { on: office, office: 'HEAD', path: '/dockets/road' }))
  await performed(government)
  await lookedBack(government, before)
})

/** The right office approves, and sees exactly what. */
async function approved(head: OpenDesk): Promise<void> {
  await head.page.getByRole('button', { name: 'Approve' }).first().click()
  await head.page.getByText('nothing else is missing').waitFor()
  const docket = await head.client.docket('road')
  assert.ok(docket.ok)
  await head.page.getByText(docket.data.docket.digest).first().waitFor()
  await head.page.getByRole('button', { name: 'Approve' }).click()
  await head.page.getByText('Your approval is on file.').waitFor()
}

/** It is permitted, performed, reported and closed. */
async function performed(desk: OpenDesk): Promise<void> {
  const { page, office } = desk
  const answer = answerOf(page)
  office.setClock(Date.UTC(2026, 0, 12, 5))
  await page.getByRole('button', { name: 'Ask again' }).click()
  await page.getByRole('button', { name: 'Ask again' }).click()
  await answer.getByText('Permit', { exact: true }).first().waitFor()
  await page.getByRole('button', { name: 'Record as performed' }).click()
  await page.getByText('report to the mechanism').first().waitFor()
  await page.getByRole('button', { name: 'Record as performed' }).click()
  await page.getByText('Recorded as performed.').waitFor()
  await page.getByRole('region', { name: 'Duties' }).getByText('1 owed').waitFor()
  office.setClock(Date.UTC(2026, 0, 14, 9))
  await page.getByRole('button', { name: 'Report', exact: true }).click()
  await page.getByRole('textbox', { name: 'What was done' }).fill('The road was repaired; no arms were carried.')
  await page.getByRole('button', { name: 'Report', exact: true }).click()
  await page.getByText('Your report is on file.').waitFor()
  await page.getByRole('button', { name: 'Record as done' }).click()
  await page.getByRole('textbox', { name: 'How it was done' }).fill('The report went to the mechanism on 14 January.')
  await page.getByRole('button', { name: 'Record as done' }).click()
  await page.getByText('none owed').waitFor()
  await page.getByRole('button', { name: 'Close', exact: true }).click()
  await page.getByRole('button', { name: 'Close', exact: true }).click()
  await page.getByRole('status').filter({ hasText: 'Closed.' }).waitFor()
  await page.getByText('Worked out again: same answer').waitFor()
}

/** As it stood on the first day nothing of this had happened, and nothing can be done from there. */
async function lookedBack(desk: OpenDesk, before: number): Promise<void> {
  const { page } = desk
  const answer = answerOf(page)
  await desk.open(`/dockets/road?as_of=${before}`)
  await answer.getByText('Refer', { exact: true }).waitFor()
  await page.getByText('Worked out again: same answer').waitFor()
  const file = page.getByRole('region', { name: 'File' })
  assert.doesNotMatch(await file.innerText(), /Performed by|Approved by|Head of/)
  for (const button of await page.getByRole('region', { name: 'Your decision' }).getByRole('button').all())
    assert.equal(await button.getAttribute('aria-disabled'), 'true')
  await desk.shot('docket-past')
}
