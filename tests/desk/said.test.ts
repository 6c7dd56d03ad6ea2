/** Careful words on the desk: drafted with their terms in sight, proposed, said, read back and cleared up. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { recordsOf, textOf } from '#desk/parts/law/written.ts'
import { noBrowser } from './support/browser.ts'
import { openDesk } from './support/desk.ts'
import { openDeskOffice } from './support/office.ts'
import { furnishSaid, MESSAGE } from './support/said.ts'
import { misfits, settled } from './support/seen.ts'
import { furnishWatch } from './support/watch.ts'

test('what was said: its terms in place, what it rests on, what was understood beside it, and a difference is cleared up', {
  skip: noBrowser,
}, async (t) => {
  const office = await openDeskOffice((undo) => t.after(undo), { zone: 'UTC' })
  await furnishWatch(office)
  await furnishSaid(office)
  const { page, axe, client } = await openDesk(t, { on: office, office: 'INT', path: '/watch/statements' })
  await page.getByLabel('Which').selectOption('open')
  await page.getByRole('link', { name: 'Statement on fire at the bridge' }).waitFor({ state: 'hidden' })
  await page.getByRole('link', { name: 'Message on the road and the buffer zone' }).click()
  const words = page.getByRole('region', { name: 'What was said' })
  // Terms are marked where they stand, in each language in its own direction.
  assert.equal(await words.locator('blockquote[lang="ar"]').evaluate((one) => getComputedStyle(one).direction), 'rtl')
  assert.deepEqual(await words.locator('mark[data-contested]').allInnerTexts(), ['منطقة عازلة', 'buffer zone'])
  await words.getByRole('link', { name: 'buffer zone' }).click()
  assert.match(decodeURIComponent(new URL(page.url()).hash), /buffer/)
  await page.getByText('Nobody in uniform may be in it.').waitFor()
  const on = page.getByRole('region', { name: 'What it rests on' })
  await on.getByText('not verified', { exact: true }).waitFor()
  await page.getByRole('region', { name: 'Said and understood' }).getByText('differs').waitFor()
  await settled(page)
  assert.deepEqual(await misfits(page), [])
  await axe()
  // A later read-back about the same points clears it up, if it agrees on every one.
  await page.getByLabel('Who tells it').selectOption('SIDE-S')
  await page.getByLabel('It is about an open clarification').selectOption({ index: 1 })
  await page.getByLabel('Understood as').fill('Only observers enter.')
  await page.getByRole('button', { name: 'Record the read-back' }).click()
  await page.getByRole('region', { name: 'Clarifications' }).getByText('Cleared up').waitFor()
  const whole = await client.watch.statement(MESSAGE)
  assert.ok(whole.ok)
  assert.deepEqual([whole.data.clarifications.map(({ state }) => state), whole.data.awaits], [['cleared-up'], ['SIDE-N']])
})

test('something is said: contested terms and unverified matter are told as one types, then it is proposed with its words', {
  skip: noBrowser,
}, async (t) => {
  const office = await openDeskOffice((undo) => t.after(undo), { zone: 'UTC' })
  await furnishWatch(office)
  await furnishSaid(office)
  const { page, axe, client } = await openDesk(t, { on: office, office: 'INT', path: '/watch/say' })
  await page.getByLabel('Kind of act').selectOption('statement')
  await page.getByRole('combobox', { name: 'Who says it' }).fill('MISSION')
  await page.getByLabel('Subject').fill('On the bridge')
  await page.getByLabel('From', { exact: true }).fill('2026-01-13T10:00')
  await page.getByLabel('Until', { exact: true }).fill('2026-01-13T12:00')
  const cites = page.getByRole('combobox', { name: 'Incidents and claims' })
  await cites.fill('I-late')
  await cites.press('Enter')
  await page.getByText('One of them is not verified.').waitFor()
  // The answer stands before it is proposed: what is not verified refers it.
  await page.getByRole('region', { name: 'Answer' }).getByText('Refer', { exact: true }).first().waitFor()
  await page.getByLabel('Language', { exact: true }).fill('en')
  await page.getByRole('textbox', { name: 'Words' }).fill('Nobody enters the buffer zone.')
  await page.getByText('One term of a glossary is in it, contested.').waitFor()
  assert.deepEqual(await page.locator('mark[data-contested]').allInnerTexts(), ['buffer zone'])
  await settled(page)
  assert.deepEqual(await misfits(page), [])
  await axe()
  await page.getByRole('button', { name: 'Propose this act' }).click()
  await page.getByRole('heading', { level: 1, name: 'On the bridge' }).waitFor()
  await page.getByRole('region', { name: 'What is to be said' }).getByText('Nobody enters').waitFor()
  const docket = decodeURIComponent(new URL(page.url()).pathname.split('/').at(-1) ?? '')
  const whole = await client.watch.statement(docket)
  assert.ok(whole.ok)
  assert.deepEqual([whole.data.verdict, whole.data.words.map(({ text }) => text)], ['refer', ['Nobody enters the buffer zone.']])
  // It cannot be said while it is referred, and the words can be drafted anew until then.
  await page.getByRole('button', { name: 'It was said' }).click()
  await page.getByText('Nothing was said: it is not permitted.').waitFor()
  await page.getByLabel('Language', { exact: true }).fill('en')
  await page.getByRole('textbox', { name: 'Words' }).fill('Nobody enters the zone.')
  await page.getByRole('button', { name: 'Replace the words in this language' }).click()
  await page.getByRole('region', { name: 'What is to be said' }).getByText('Nobody enters the zone.').waitFor()
  const after = await client.watch.statement(docket)
  assert.ok(after.ok)
  assert.equal(after.data.said, null)
})

test('a term is added to the glossary of an agreement, with what a party takes it to mean', { skip: noBrowser }, async (t) => {
  const office = await openDeskOffice((undo) => t.after(undo), { zone: 'UTC' })
  await furnishWatch(office)
  await furnishSaid(office)
  const { page, client } = await openDesk(t, { on: office, office: 'INT', path: '/watch/glossary' })
  await page.getByRole('region', { name: 'TRUCE' }).getByText('withdrawal', { exact: true }).first().waitFor()
  await page.getByLabel('Of which agreement').selectOption('TRUCE')
  await page.getByLabel('Term', { exact: true }).fill('police')
  await page.getByLabel('Language', { exact: true }).fill('en')
  await page.getByLabel('Wording').fill('police')
  await page.getByLabel('Party').fill('SIDE-N')
  await page.getByLabel('Takes it to mean').fill('Whoever bears arms for a ministry.')
  await page.getByRole('button', { name: 'File the glossary with this term' }).click()
  await page.getByRole('region', { name: 'TRUCE' }).getByText('Whoever bears arms for a ministry.').waitFor()
  const glossaries = await client.watch.glossaries()
  assert.ok(glossaries.ok)
  const terms = glossaries.data.items.flatMap((one) => recordsOf(one.glossary.terms)).map(({ id }) => textOf(id))
  assert.deepEqual(terms, ['buffer zone', 'withdrawal', 'police'])
  // It is taken out again, and can be put back as it was.
  await page.getByLabel('Of which agreement').selectOption('TRUCE')
  await page.getByLabel('Change one that is there').selectOption('police')
  await page.getByRole('button', { name: /^Take “.?police.?” out of the glossary/ }).click()
  await page.getByRole('region', { name: 'TRUCE' }).getByText('Whoever bears arms for a ministry.').waitFor({ state: 'detached' })
  await page.getByRole('button', { name: /back into the form/ }).click()
  assert.equal(await page.getByLabel('Takes it to mean').inputValue(), 'Whoever bears arms for a ministry.')
})
