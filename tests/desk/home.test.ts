/** Home in a real browser: what waits in order, the act on the first, what is late, what changed, an empty office, the past. */
import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { noBrowser } from './support/browser.ts'
import { furnishDelivery, INSULIN } from './support/delivery.ts'
import { openDesk } from './support/desk.ts'
import { openDeskOffice } from './support/office.ts'

const later: (() => Promise<void>)[] = []
after(async () => {
  for (const undo of later.reverse()) await undo()
})
const on = noBrowser ? undefined : await openDeskOffice((undo) => later.push(undo))
if (on) {
  await furnishDelivery(on)
  const desk = on.as('DESK')
  const bandages = { ...INSULIN, lines: [{ id: '1', item: 'bandages', qty: '10' }] }
  on.setClock(Date.UTC(2026, 0, 10, 6))
  const done = { ...bandages, when: ['2026-01-10T08:00Z', '2026-01-10T09:00Z'] }
  for (const [docket, title, act] of [
    ['done', 'Bandages on the tenth', done],
    ['later', 'Insulin in February', { ...INSULIN, when: ['2026-02-12T08:00Z', '2026-02-12T16:00Z'] }],
    ['soon', 'Insulin for the clinic of San Vicente, forty vials', { ...INSULIN, when: ['2026-01-21T08:00Z', '2026-01-21T16:00Z'] }],
    ['mine', 'Bandages in March', { ...bandages, when: ['2026-03-12T08:00Z', '2026-03-12T16:00Z'] }],
  ] as const) {
    const proposed = await desk.propose({ title, act, docket })
    assert.ok(proposed.ok, JSON.stringify(proposed))
  }
  assert.ok((await desk.perform('done')).ok)
  on.setClock(Date.UTC(2026, 0, 19, 9))
}
const HERE = on ? { on } : {}

test('in the order of when it becomes too late, then approved', { skip: noBrowser }, async (t) => {
  const { page, client } = await openDesk(t, { ...HERE, office: 'LEGAL' })
  await page.getByRole('heading', { level: 1, name: '2 things wait for you' }).waitFor()
  const titles = await page.getByRole('region', { name: 'What waits for you' }).locator('h2, li b').allInnerTexts()
  assert.deepEqual(
    titles.filter((title) => title.startsWith('Insulin')),
    ['Insulin for the clinic of San Vicente, forty vials', 'Insulin in February'],
  )
  await page.getByText('report on the delivery').waitFor()
  await page.getByText('days late').waitFor()
  await page.getByRole('button', { name: 'Approve as legal' }).click()
  await page.getByRole('heading', { level: 1, name: 'One thing waits for you' }).waitFor()
  const docket = await client.docket('soon')
  assert.ok(docket.ok)
  assert.equal(docket.data.docket.state, 'permitted')
})

test('its own: to perform before it begins, and what changed since it looked', { skip: noBrowser }, async (t) => {
  const { page } = await openDesk(t, { ...HERE, office: 'DESK' })
  await page.getByText('Bandages in March').first().waitFor()
  await page.getByText('Latest in the record').waitFor()
  await page.reload()
  await page.getByText('Nothing was recorded since.').waitFor()
})

test('as of an earlier entry it is as it was then', { skip: noBrowser }, async (t) => {
  const { page } = await openDesk(t, { ...HERE, office: 'LEGAL', path: '/?as_of=6' })
  await page.getByRole('heading', { level: 1, name: 'Nothing is on file yet' }).waitFor()
  await page.getByText('Nothing is in force. Nothing carries an act.').waitFor()
})

test('an office in which nothing is on file yet says what to do first', { skip: noBrowser }, async (t) => {
  const empty = await openDeskOffice((undo) => t.after(undo))
  assert.ok((await empty.as('DESK').file([{ office: { id: 'DESK', name: 'Desk' } }])).ok)
  const desk = await openDesk(t, { on: empty, office: 'DESK' })
  const steps = desk.page.getByRole('list', { name: 'What to do first' })
  await steps.waitFor()
  await desk.axe()
  await desk.shot('home-empty')
  await steps.getByRole('link', { name: 'File an instrument' }).click()
  await desk.page.waitForURL(/\/write\/instrument/)
})

test('what is late of what is watched is told on Home as well', { skip: noBrowser }, async (t) => {
  const { page } = await openDesk(t, { demonstration: true, path: '/' })
  await page.getByRole('region', { name: 'Late, of what is watched' }).getByRole('link').first().waitFor()
  await page.getByRole('region', { name: 'Reviews you owe' }).getByRole('link').first().waitFor()
  await page.getByText('No duty is overdue.').waitFor()
})

test('what is watched and cannot be read is told as that on Home, and not as nothing late', { skip: noBrowser }, async (t) => {
  const { page, open, allow } = await openDesk(t, { demonstration: true, path: '/parties' })
  allow(/status of 500|D-\d+/)
  await page.route('**/api/watch/situation**', (route) => route.fulfill({ status: 500, contentType: 'text/plain', body: 'no' }))
  await open('/')
  await page.getByRole('alert').first().waitFor()
})
