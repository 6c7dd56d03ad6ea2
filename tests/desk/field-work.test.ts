/** What teams do between incidents, by the desk alone: visits are planned and told, signs noted and taken back, harm answered step by step. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { noBrowser } from './support/browser.ts'
import { openDesk } from './support/desk.ts'
import { furnishFieldWork } from './support/field-work.ts'
import { openDeskOffice } from './support/office.ts'
import { settled } from './support/seen.ts'
import { furnishWatch } from './support/watch.ts'

async function furnished(later: (undo: () => Promise<void>) => void) {
  const office = await openDeskOffice(later, { zone: 'UTC' })
  await furnishWatch(office)
  await furnishFieldWork(office)
  return office
}

test('a visit is planned by form, stands in the plan, and what came of it is said on a phone and counted', {
  skip: noBrowser,
}, async (t) => {
  const on = await furnished((undo) => t.after(undo))
  const { page, open, axe } = await openDesk(t, { on, office: 'INT', path: '/watch/patrols' })
  await page.getByRole('heading', { level: 1, name: /week of 12 Jan 2026/ }).waitFor()
  await page.getByRole('link', { name: 'Plan a visit' }).click()
  await page.getByLabel('Place', { exact: true }).fill('Lower ford')
  await page.getByLabel('Zone', { exact: true }).fill('VALLEY')
  await page.getByLabel('From', { exact: true }).fill('2026-01-12')
  await page.getByLabel('Until', { exact: true }).fill('2026-01-13')
  await page.getByLabel('Who goes').fill('TEAM-C')
  await page.getByLabel('What for').fill('Count the boats')
  await page.getByLabel('Agreement').fill('TRUCE')
  await page.getByText('More', { exact: true }).click()
  await page.getByLabel('Name in the record').fill('V-9')
  await page.getByRole('button', { name: 'Plan this visit' }).click()
  await page.getByText('On file, as entry').waitFor()
  await page.setViewportSize({ width: 390, height: 844 })
  await page.getByRole('link', { name: 'open the visit' }).click()
  await page.getByRole('heading', { level: 1, name: 'Lower ford' }).waitFor()
  await page.getByText('No word').first().waitFor()
  await page.getByLabel('Step', { exact: true }).selectOption('denied')
  await page.getByText('“Who kept them out” is still empty.').waitFor()
  await page.getByLabel('Who kept them out').fill('SIDE-N')
  await page.getByLabel('Why, or what is to be known of it').fill('The ford is closed.')
  await page.getByRole('button', { name: 'Denied' }).click()
  await page.getByText('Recorded.').waitFor()
  await page.getByText('by SIDE-N').first().waitFor()
  await settled(page)
  await axe()
  await page.setViewportSize({ width: 1440, height: 900 })
  await open('/watch/patrols')
  const plan = page.getByRole('table', { name: 'The plan' })
  assert.match(
    (await plan.getByRole('row').filter({ hasText: 'Lower ford' }).innerText()).replaceAll(/\s+/g, ' '),
    /Denied by SIDE-N.*TEAM-C.*Count the boats/,
  )
  const denied = page.getByRole('region', { name: 'Who denied access' })
  await denied.getByRole('link', { name: 'V-9' }).waitFor()
})

test('the plan of one team is what is printed, with room to write on; a zone where nobody planned to look says so', {
  skip: noBrowser,
}, async (t) => {
  const on = await furnished((undo) => t.after(undo))
  const { page } = await openDesk(t, { on, office: 'INT', path: '/watch/patrols?week=2026-01-05' })
  const plan = page.getByRole('table', { name: 'The plan' })
  await plan.getByRole('link', { name: 'Northern camp' }).waitFor()
  await page.getByLabel('Team').selectOption('TEAM-B')
  await plan.getByRole('link', { name: 'Northern camp' }).waitFor({ state: 'hidden' })
  await plan.getByRole('link', { name: 'The bridge' }).waitFor()
  await plan.getByRole('button', { name: 'What came of it' }).click()
  await page.waitForURL(/sort=outcome/)
  assert.equal(await plan.getByRole('columnheader', { name: 'What came of it' }).getAttribute('aria-sort'), 'ascending')
  // In the week before, nobody planned to look anywhere: nothing of it is told as reached.
  await page.getByRole('link', { name: 'Week before' }).click()
  await page.getByText('No visit is planned in this week').waitFor()
  const coverage = page.getByRole('region', { name: 'How much was seen, by zone and week' }).first()
  await coverage
    .getByRole('row', { name: /VALLEY/ })
    .getByText('Nobody planned to look')
    .first()
    .waitFor()
  await page.emulateMedia({ media: 'print' })
  assert.equal(await page.getByLabel('Team').isVisible(), false)
})

test('a sign of tension is noted by form, looked at from its number, and taken back by who noted it', { skip: noBrowser }, async (t) => {
  const on = await furnished((undo) => t.after(undo))
  const { page, axe, open, allow } = await openDesk(t, { on, office: 'INT', path: '/write/sign' })
  allow(/status of 422/)
  await page.getByLabel('Kind').selectOption('closure')
  await page.getByLabel('Where', { exact: true }).fill('Cattle market')
  await page.getByLabel('From', { exact: true }).fill('2026-01-10')
  await page.getByLabel('What was seen or heard').fill('Stalls shut at noon.')
  await page.getByLabel('Source').fill('Team A')
  await page.getByLabel('Where it first came from').fill('team-a')
  await page.getByLabel('Grade').fill('Z9')
  await page.getByRole('button', { name: 'Note this sign' }).click()
  await page.getByRole('alert').first().waitFor()
  await page.getByLabel('Grade').fill('B3')
  await page.getByRole('button', { name: 'Note this sign' }).click()
  await page.getByText('On file, as entry').waitFor()
  await page.getByRole('link', { name: 'Signs of tension' }).click()
  await page.getByText('The same numbers as a table').click()
  await page.getByRole('button', { name: /Closure, week of 5 Jan 2026/ }).click()
  await page.getByRole('heading', { name: 'One sign' }).waitFor()
  await page.getByText('Stalls shut at noon.').waitFor()
  await settled(page)
  await axe()
  await open('/watch/signs?sign=S-1')
  await page.getByLabel('Why', { exact: true }).fill('It was last year.')
  await page.getByRole('button', { name: 'Take it back' }).click()
  await page.getByRole('region', { name: 'Taken back' }).getByText('It was last year.').waitFor()
})

test('an allegation of harm: received by form, late, acknowledged, assessed, answered; its account is kept apart', {
  skip: noBrowser,
}, async (t) => {
  const on = await furnished((undo) => t.after(undo))
  const { page, open, axe } = await openDesk(t, { on, office: 'INT', path: '/write/harm' })
  await page.getByLabel('Received').fill('2026-01-11')
  await page.getByLabel('Came through').fill('Parish')
  await page.getByLabel('Where', { exact: true }).fill('Three wells')
  const against = page.getByRole('combobox', { name: 'Against' })
  await against.fill('SIDE-S')
  await against.press('Enter')
  await page.getByLabel('Happened from').fill('2026-01-09')
  await page.getByRole('group', { name: 'Injured' }).getByLabel('At least').fill('2')
  await page.getByLabel('What was told').fill('Two were hurt at the wells.')
  await page.getByLabel('Who owes the steps').fill('MISSION')
  for (const [step, days] of [
    ['acknowledged', 2],
    ['assessed', 9],
    ['answered', 12],
  ] as const)
    await page.getByLabel(`To be ${step}`, { exact: true }).fill(String(days))
  await page.getByRole('button', { name: 'Record this allegation' }).click()
  await page.getByText('On file, as entry').waitFor()
  await page.getByRole('link', { name: 'open the allegation' }).click()
  await page.getByRole('heading', { level: 1, name: 'Three wells' }).waitFor()
  await page.getByText('2 injured').waitFor()
  await page.getByText('due').first().waitFor()
  // Nothing is answered before it is assessed: the form says so, in words.
  await page.getByLabel('Step', { exact: true }).selectOption('answer')
  await page
    .getByText(/was not assessed/)
    .filter({ visible: true })
    .first()
    .waitFor()
  await open('/watch/harm')
  await page.getByRole('heading', { level: 1, name: '3 allegations of harm, one late' }).waitFor()
  await page.getByLabel('Show').selectOption('late')
  await page.getByRole('heading', { name: 'One allegation' }).waitFor()
  await page.getByRole('link', { name: 'Village done' }).click()
  await page.getByText('Late: was due').waitFor()
  const take = async (button: string, fill: () => Promise<void>) => {
    await fill()
    await page.getByRole('button', { name: button, exact: true }).click()
  }
  await take('Acknowledge', () => page.getByLabel('How it was acknowledged').fill('By letter.'))
  await page.getByText('By letter.').waitFor()
  await take('Assess', async () => {
    await page.getByLabel('Finding').selectOption('credible')
    await page.getByLabel('Why it was found so').fill('The crater was seen.')
  })
  await page.getByText('The crater was seen.').waitFor()
  await take('Answer', () => page.getByLabel('What the person was told').fill('We found that it was so.'))
  await page.getByText('We found that it was so.').waitFor()
  await page.getByText('What the person was told:').waitFor()
  await settled(page)
  await axe()
})
