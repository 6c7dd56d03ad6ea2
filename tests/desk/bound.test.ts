/** Much law on the desk: many parties at once, forms by kind of act, licences, suspended measures and agreements. */
import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { partsOf } from '#desk/parts/answer/parts-of.ts'
import { answerRead } from '#desk/parts/answer/read.ts'
import { COURSE, furnishBound, NOMINEES } from './support/bound.ts'
import { noBrowser } from './support/browser.ts'
import { openDesk } from './support/desk.ts'
import { openDeskOffice } from './support/office.ts'

const later: (() => Promise<void>)[] = []
after(async () => {
  for (const undo of later.reverse()) await undo()
})
const on = noBrowser ? undefined : await openDeskOffice((undo) => later.push(undo))
if (on) await furnishBound(on)
const AS_DESK = { ...(on && { on }), office: 'DESK' }
const part = (page: Awaited<ReturnType<typeof openDesk>>['page'], title: string | RegExp) =>
  page.locator('section').filter({ has: page.getByRole('heading', { level: 2, name: title }) })

test('of fourteen nominees twelve pass by themselves, and of each of the two it is said by what and what would do', {
  skip: noBrowser,
}, async () => {
  const asked = await on?.as('DESK').ask(COURSE)
  assert.ok(asked?.ok)
  const parts = partsOf(answerRead(asked.data))
  assert.deepEqual(
    parts.filter(({ verdict }) => verdict !== 'permit').map(({ name, held, would }) => [name, held, would.length]),
    [
      ['NOMINEE-04', ['TRAINING/2'], 1],
      ['NOMINEE-11', ['TRAINING/2'], 1],
    ],
  )
  assert.equal(parts.length, 14)
  assert.ok(parts.every(({ verdict, held }) => verdict !== 'permit' || held.length === 0))
})

test('the docket tells the two in a table, and the twelve by name', { skip: noBrowser }, async (t) => {
  const { page, axe } = await openDesk(t, { ...AS_DESK, path: '/dockets/course' })
  const parts = part(page, 'Part by part')
  await parts.getByText('12 of 14 would be permitted by themselves').waitFor()
  assert.equal(await parts.locator('tbody tr').count(), 2)
  await parts.locator('summary').focus()
  await page.keyboard.press('Enter')
  assert.equal(await parts.locator('details li').count(), 12)
  await axe()
})

test('a course is asked about by keyboard: nominees from a pasted list, subjects, and then the twelve alone', {
  skip: noBrowser,
}, async (t) => {
  const { page, axe } = await openDesk(t, { ...AS_DESK, path: '/ask' })
  await page.locator('#actor').fill('MINISTRY')
  await page.locator('#kind').fill('train')
  await page.getByText('Who is trained').first().waitFor()
  await page.locator('#from').fill('2026-02-02T08:00')
  await page.locator('#until').fill('2026-02-13T16:00')
  await page.getByRole('button', { name: 'Paste a list: Who is trained' }).press('Enter')
  await page.getByLabel('One to a line').fill([...NOMINEES.slice(0, 13), '14. officer NOMINATED 14', 'Somebody else'].join('\n'))
  await page.getByRole('button', { name: 'Take these 15' }).press('Enter')
  await page.getByText('15 were taken from the list.').waitFor()
  await page.getByText('Somebody else').first().waitFor()
  const answer = page.locator('#answer')
  await answer.getByText('12 of 15 would be permitted by themselves').waitFor()
  await answer.getByRole('button', { name: 'Ask about the 12 alone' }).press('Enter')
  await answer.locator('[role=status]').getByText('Permit').waitFor()
  await page.locator('#subjects').fill('first-aid')
  await page.locator('#subjects').press('Enter')
  assert.match(await page.locator('#question').innerText(), /and 9 others/)
  await axe()
})

for (const [kind, shown, hidden] of [
  ['train', ['role-counterpart', 'subjects'], ['cites', 'role-bank', 'line-0-qty']],
  ['statement', ['cites'], ['subjects', 'role-counterpart', 'line-0-qty']],
  ['transfer', ['role-end_user', 'line-0-item', 'line-0-qty'], ['cites', 'role-bank', 'line-0-currency']],
  ['pay', ['role-bank', 'line-0-amount', 'line-0-currency'], ['line-0-qty', 'subjects']],
  ['promise', ['role-counterpart', 'line-0-qty', 'line-0-amount'], ['subjects', 'role-bank']],
] as const)
  test(`the form asks what an act of kind ${kind} needs, and nothing else`, { skip: noBrowser }, async (t) => {
    const { page } = await openDesk(t, { ...AS_DESK, path: '/ask' })
    await page.locator('#kind').fill(kind)
    await page.locator('#kind').press('Tab')
    for (const id of shown) await page.locator(`#${id}`).waitFor()
    for (const id of hidden) assert.equal(await page.locator(`#${id}`).count(), 0, id)
  })

test('a suspension is drawn and told, and no gap is told where nothing ever permitted', { skip: noBrowser }, async (t) => {
  const { page, axe } = await openDesk(t, { ...AS_DESK, path: '/instruments/EMBARGO' })
  const lanes = part(page, 'In force over time')
  await lanes.getByText('suspended, 10 Nov 2025 to 10 Nov 2026').waitFor()
  assert.equal(await lanes.locator('i[data-phase=suspended]').count(), 1)
  assert.equal(await lanes.getByText(/Nothing that permits/).count(), 0)
  await axe()
})

test('commitments are told in a table beside the picture, each with what it depends on', { skip: noBrowser }, async (t) => {
  const { page, axe } = await openDesk(t, { ...AS_DESK, path: '/instruments/ACCORD' })
  const rows = part(page, 'Commitments').locator('tbody tr')
  await rows.first().waitFor()
  assert.deepEqual(
    (await rows.allInnerTexts())
      .map((row) => row.replaceAll(/\s+/g, ' ').trim())
      .map((row) => [row[0], /after [\d ]+|in step with \d/.exec(row)?.[0].trim()]),
    [
      ['2', 'in step with 3'],
      ['3', 'in step with 2'],
      ['4', undefined],
      ['5', 'after 4'],
      ['6', 'after 2 5'],
    ],
  )
  await axe()
})

test('what was drawn from a limit is told in numbers beside its bar, with each charge', { skip: noBrowser }, async (t) => {
  const { page, axe } = await openDesk(t, { ...AS_DESK, path: '/instruments/LICENCE-7' })
  const drawn = part(page, 'Drawn so far')
  await drawn.getByText('At most 60,000 EUR').waitFor()
  const numbers = await drawn.locator('dl').allInnerTexts()
  assert.deepEqual(
    numbers.map((one) => one.replaceAll(/\s+/g, ' ')),
    ['performed 5 item reserved 3 item left 4 item', 'performed 21,000 EUR reserved 12,600 EUR left 26,400 EUR'],
  )
  await drawn.locator('summary').first().press('Enter')
  await drawn.getByRole('link', { name: 'pumps-2' }).first().waitFor()
  await part(page, 'Objectives').getByText('households with a tap').waitFor()
  await axe()
})

test('goods are told with the heading of their list, and what the list has not is told in its place', { skip: noBrowser }, async (t) => {
  const { page, axe } = await openDesk(t, { ...AS_DESK, path: '/instruments/EMBARGO' })
  const goods = part(page, 'Goods')
  await goods.getByText('edition 2025 has no such code: acts with it are held up').waitFor()
  assert.match(await goods.locator('tbody').innerText(), /2B350\.i\s+List of dual-use goods\s+Pumps\s+edition 2025/)
  const named = part(page, 'Who is designated')
  await named.getByText('1 Dec 2025 overdue').waitFor()
  assert.match(await named.locator('tbody').innerText(), /Water works[\s\S]*suspended[\s\S]*dialogue\s+Ombudsperson, since 20 Dec 2025/)
  await axe()
})

test('answers of two orders that stand against each other are told for counsel, with the clauses of each', {
  skip: noBrowser,
}, async (t) => {
  const { page, axe } = await openDesk(t, { ...AS_DESK, path: '/dockets/resale' })
  const conflicts = page
    .locator('section')
    .filter({ has: page.getByRole('heading', { level: 3, name: 'In conflict, for counsel' }) })
    .last()
  await conflicts.waitFor()
  assert.deepEqual((await conflicts.locator('a').allInnerTexts()).sort(), ['BAN/1', 'LICENCE-7/1'])
  await axe()
})

test('the text as amended is read on a day, and printed without its form', { skip: noBrowser }, async (t) => {
  const { page, axe, open } = await openDesk(t, { ...AS_DESK, path: '/instruments/LICENCE-7' })
  await page.getByRole('link', { name: 'As amended' }).press('Enter')
  await page.getByText('Twelve pumps at most.').waitFor()
  await page.getByText('Removed by version 2, 3 Jan 2026').waitFor()
  await axe()
  await page.getByLabel('As it reads on').fill('2026-01-02')
  await page.getByText('Ten pumps at most.').waitFor()
  await page.waitForURL(/on=2026-01-02/)
  await page.emulateMedia({ media: 'print' })
  assert.equal(await page.getByLabel('As it reads on').isVisible(), false)
  await open('/instruments/LICENCE-7/text?on=never')
  await page.getByText('Twelve pumps at most.').waitFor()
})

test('between two versions it is told clause by clause what changed, and which open dockets that touches', {
  skip: noBrowser,
}, async (t) => {
  const { page, axe } = await openDesk(t, { ...AS_DESK, path: '/instruments/LICENCE-7?version=2&against=1' })
  const touched = part(page, 'Open dockets that this touches').last()
  await touched.getByRole('link', { name: 'May three more pumps go to the water works?' }).waitFor()
  await touched
    .getByText(/its answer names .2/)
    .first()
    .waitFor()
  for (const word of ['changed', 'new', 'gone']) await page.locator('ol').getByText(word, { exact: true }).first().waitFor()
  await axe()
})

test('what a clause asks around a site is drawn on a map where it is on file where the site is', { skip: noBrowser }, async (t) => {
  const { page, axe } = await openDesk(t, { ...AS_DESK, path: '/instruments/ACCORD' })
  await page.locator('#clause-7 [data-picture=map]').getByText('47.37, 8.54').waitFor()
  await axe()
})
