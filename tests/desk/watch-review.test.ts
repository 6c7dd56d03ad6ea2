/** An incident opens the review that its mechanism calls for; who owes it closes it with a finding, and nobody else does. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { noBrowser } from './support/browser.ts'
import { openDesk } from './support/desk.ts'
import { openDeskOffice } from './support/office.ts'
import { misfits, settled } from './support/seen.ts'
import { furnishMechanism, MECHANISM, reported, VERIFY, views } from './support/watch.ts'

test('a review that an incident opened is closed on its page, by who owes it', { skip: noBrowser }, async (t) => {
  const office = await openDeskOffice((undo) => t.after(undo), { zone: 'UTC' })
  office.setClock(Date.parse('2026-01-02T06:00Z'))
  await furnishMechanism(office)
  const [int, north, south] = [office.as('INT'), office.as('NORTH-1'), office.as('SOUTH-1')]
  const must = async (sent: Promise<{ readonly ok: boolean }>) => assert.ok((await sent).ok, JSON.stringify(await sent))
  const reviews = [{ of: 'instrument', at: 'classified', weight: ['serious'], by: 'INT', within: 'P7D' }]
  await must(int.watch.fileMechanism({ ...MECHANISM, reviews }))
  office.setClock(Date.parse('2026-01-04T06:00Z'))
  await must(int.watch.receive([reported('done', 2)]))
  await must(int.watch.reportStep('done', { admit: {} }))
  await must(int.watch.incidentStep('I-done', { verify: VERIFY }))
  await must(north.watch.incidentStep('I-done', { comment: { party: 'SIDE-N', words: 'It was so.' } }))
  await must(south.watch.incidentStep('I-done', { comment: { party: 'SIDE-S', words: 'It was not us.' } }))
  await must(int.watch.incidentStep('I-done', { classify: views('grave', 'grave', 'grave') }))

  const other = await openDesk(t, { on: office, office: 'SOUTH-1', path: '/watch/incidents/I-done' })
  const barred = other.page.getByRole('form', { name: 'Close a review' })
  await barred.getByLabel('What the review found').fill('We find nothing.')
  await barred
    .getByRole('button', { name: 'Close: instrument TRUCE' })
    .and(other.page.locator('[aria-disabled="true"], :disabled'))
    .waitFor()

  const { page, axe } = await openDesk(t, { on: office, office: 'INT', path: '/' })
  await page.getByRole('region', { name: 'Reviews you owe' }).getByRole('link', { name: 'TRUCE' }).click()
  await page.waitForURL('**/watch/incidents/I-done')
  const form = page.getByRole('form', { name: 'Close a review' })
  await settled(page)
  assert.deepEqual(await misfits(page), [])
  await axe()
  await form.getByLabel('What the review found').fill('The truce holds in the north.')
  await form.getByRole('button', { name: 'Close: instrument TRUCE' }).click()
  await page.getByRole('region', { name: 'Reviews it opened' }).getByText('The truce holds in the north.').waitFor()
  await form.waitFor({ state: 'detached' })
})
