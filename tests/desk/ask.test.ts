/** May we? in a real browser: refused, mended with Try it, permitted and proposed; several orders; by keyboard; what survives. */
import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import type { Page } from 'playwright-core'
import { mayCarry } from '#bound/act/act.ts'
import { actOf } from '#desk/pages/ask/act-of.ts'
import { EMPTY, readDraft } from '#desk/pages/ask/draft.ts'
import { draftOf } from '#desk/pages/ask/draft-of.ts'
import { KINDS } from '#desk/pages/ask/kinds.ts'
import { instantOf } from '#desk/pages/ask/local.ts'
import { noBrowser } from './support/browser.ts'
import { furnishDelivery, INSULIN } from './support/delivery.ts'
import { openDesk } from './support/desk.ts'
import { openDeskOffice } from './support/office.ts'

const later: (() => Promise<void>)[] = []
after(async () => {
  for (const undo of later.reverse()) await undo()
})
const on = noBrowser ? undefined : await openDeskOffice((undo) => later.push(undo))
if (on) await furnishDelivery(on)
const AS_DESK = { ...(on && { on }), office: 'DESK', path: '/ask' }

/** Fills in a delivery of bandages that begins before the mandate does. */
async function fill(page: Page, item = 'bandages'): Promise<void> {
  await page.locator('#actor').fill('AID')
  await page.locator('#kind').fill('deliver')
  await page.locator('#role-counterpart').fill('CLINIC')
  await page.locator('#role-counterpart').press('Enter')
  await page.locator('#from').fill('2026-01-09T08:00')
  await page.locator('#until').fill('2026-01-12T16:00')
  await page.locator('#place-in').fill('NORTH')
  await page.locator('#place-in').press('Enter')
  await page.locator('#line-0-item').fill(item)
  await page.locator('#line-0-qty').fill('40')
  await page.locator('#line-0-qty').press('Tab')
}
const plate = (page: Page) => page.locator('#answer [data-verdict] [role=status]').first()

test('the form and the engine agree on what each kind of act carries', () => {
  for (const [kind, { carries }] of Object.entries(KINDS))
    for (const what of ['goods', 'money'] as const) assert.equal((carries as readonly string[]).includes(what), mayCarry(kind, what), kind)
})

test('an act on file becomes a draft and the same act again', () => {
  const legs = [
    { id: 'a', place: { in: ['NORTH'] }, when: ['2026-03-29T00:30Z', '2026-03-29T01:30Z'] },
    { id: 'b', place: { position: { lat: 1, lon: 2, within: '30 m' } }, when: ['2026-03-30T00:30Z', '2026-03-31T01:30Z'] },
  ]
  const { when: _, place: __, ...rest } = INSULIN
  const far = { in: ['NORTH'], distance: { CAMP: { min: '1800 m', max: '2200 m' } } }
  for (const act of [
    {
      ...INSULIN,
      when: ['2026-01-12T07:00Z', '2026-01-12T15:00Z'],
      place: far,
      under: 'MANDATE/1',
      purpose: 'health',
      advised_by: ['LEGAL'],
    },
    { ...rest, legs, beneficiary: ['A', 'B'], lines: [] },
  ]) {
    const draft = draftOf(act, 'A title', 'Europe/Zurich')
    assert.deepEqual(actOf(draft, 'Europe/Zurich'), { act, troubles: [] })
    assert.deepEqual(readDraft(JSON.parse(JSON.stringify(draft))), draft, 'it survives being kept')
  }
  for (const other of [null, 'x', {}, { ...EMPTY, lines: [{}] }, { ...EMPTY, roles: { actor: ['A'] } }])
    assert.equal(readDraft(other), null)
})

test('an amount with a comma is refused, for nobody can say what it means; spaces between thousands are not', () => {
  const asked = draftOf({ ...INSULIN, place: { distance: { CAMP: { min: '2 400 m', max: '2,500 m' } } } }, '', 'UTC')
  assert.deepEqual(actOf(asked, 'UTC').troubles, [{ field: 'distance-0-max', wrong: 'no-length', empty: false }])
})

test('a time that the clock leaps over is no time, and of one it strikes twice the earlier is meant', () => {
  assert.equal(instantOf('2026-03-29T02:30', 'Europe/Zurich'), null)
  assert.equal(instantOf('2026-10-25T02:30', 'Europe/Zurich'), Date.parse('2026-10-25T00:30Z'))
  assert.equal(instantOf('2026-02-30T02:30', 'UTC'), null)
})

test('refused, then permitted with Try it, then proposed', { skip: noBrowser }, async (t) => {
  const { page, client } = await openDesk(t, AS_DESK)
  await fill(page)
  await plate(page).getByText('Refuse').waitFor()
  assert.match(await plate(page).innerText(), /No\./)
  assert.match(await page.locator('#question').innerText(), /May Northern Relief deliver goods \(40 bandages\) to Clinic of San Vicente/)
  assert.equal((await page.locator('#answer ol').first().locator('li').count()) >= 6, true)
  await page.getByRole('button', { name: 'Try it' }).first().click()
  await plate(page).getByText('Permit').waitFor()
  assert.equal(await page.locator('#from').inputValue(), '2026-01-10T01:00', 'the start of the mandate, by the clock of the house')
  await page.getByText('report on the delivery').waitFor()
  // Reloaded, it is all still there.
  await page.reload()
  await plate(page).getByText('Permit').waitFor()
  const before = await client.head()
  assert.ok(before.ok && before.data.index > 0)
  await page.locator('#docket-title').fill('Bandages for San Vicente')
  await page.getByRole('button', { name: 'Propose this act' }).click()
  await page.waitForURL(/\/dockets\/D-1/)
  const docket = await client.docket('D-1')
  assert.ok(docket.ok)
  assert.deepEqual([docket.data.docket.title, docket.data.docket.verdict], ['Bandages for San Vicente', 'permit'])
  await page.goBack()
  await page.locator('#actor').waitFor()
  assert.equal(await page.locator('#actor').inputValue(), '', 'what was proposed is no draft any more')
})

test('what is wanted is told first, each linked to its field', { skip: noBrowser }, async (t) => {
  const { page } = await openDesk(t, AS_DESK)
  await page.getByRole('button', { name: 'Propose this act' }).click()
  const summary = page.locator('[role=alert]').filter({ hasText: 'still wanted' })
  await summary.waitFor()
  assert.equal(await summary.evaluate((box) => box === document.activeElement), true)
  assert.equal(await summary.locator('li').count(), 4)
  await summary.getByRole('link', { name: /^Until/ }).click()
  assert.equal(await page.evaluate(() => document.activeElement?.id), 'until')
  await page.locator('#from').fill('2026-01-07T16:00')
  await page.locator('#until').fill('2026-01-07T08:00')
  await summary.getByText('The end must be later than the beginning.').waitFor()
})

test('by keyboard alone: a field, an offer, the way to the answer', { skip: noBrowser }, async (t) => {
  const { page } = await openDesk(t, AS_DESK)
  await page.locator('#actor').focus()
  await page.keyboard.type('north')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  assert.equal(await page.locator('#actor').inputValue(), 'AID')
  await page.keyboard.press('Tab')
  assert.equal(await page.evaluate(() => document.activeElement?.id), 'kind')
  await page.keyboard.type('deliver')
  await page.keyboard.press('Tab')
  assert.equal(await page.evaluate(() => document.activeElement?.id), 'role-counterpart')
})

for (const [name, look] of [
  ['light', {}],
  ['dark', { scheme: 'dark' }],
  ['ar', { language: 'ar' }],
  ['phone', { phone: true }],
] as const) {
  test(`several orders side by side, ${name}: axe finds nothing`, { skip: noBrowser }, async (t) => {
    const desk = await openDesk(t, { ...AS_DESK, ...look })
    const { page } = desk
    await fill(page, 'insulin')
    await page.locator('#from').fill('2026-01-12T08:00')
    await page.locator('#until').fill('2026-01-12T16:00')
    await page.locator('#answer table').waitFor()
    await page.locator('#answer [aria-busy=false]').waitFor()
    await page.keyboard.press('Escape')
    await desk.axe()
    await page.evaluate(() => scrollTo(0, 0))
    await desk.shot(`orders-ask-${name}`)
  })
}

test('a docket is written anew', { skip: noBrowser }, async (t) => {
  assert.ok(on)
  const proposed = await on.as('DESK').propose({ title: 'Insulin', act: INSULIN, docket: 'insulin' })
  assert.ok(proposed.ok)
  const { page, client } = await openDesk(t, { ...AS_DESK, path: '/ask?revise=insulin' })
  await page.locator('#line-0-item').waitFor()
  assert.equal(await page.locator('#from').inputValue(), '2026-01-12T08:00')
  await page.locator('#line-0-item').fill('bandages')
  await plate(page).getByText('Permit').waitFor()
  await page.getByRole('button', { name: 'Put this act on file' }).click()
  await page.waitForURL(/\/dockets\/insulin/)
  const docket = await client.docket('insulin')
  assert.ok(docket.ok)
  assert.deepEqual([docket.data.docket.rev, docket.data.docket.verdict], [2, 'permit'])
})
