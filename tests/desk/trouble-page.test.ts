/** Two people at once, the back button, a page that is no longer true, and addresses that lead nowhere. */
import assert from 'node:assert/strict'
import { type TestContext, test } from 'node:test'
import type { Filing, Written } from '#desk/client/shapes.ts'
import { noBrowser } from './support/browser.ts'
import { type OpenDesk, openDesk } from './support/desk.ts'
import { type DeskOffice, openDeskOffice } from './support/office.ts'
import { settledAt } from './support/trouble.ts'

const skip = noBrowser
const VISIT = { kind: ['visit'] }
const LAW: Filing = {
  instrument: {
    ...{ id: 'M', title: 'Visiting rules', kind: 'mandate', issuer: 'BOARD', term: ['2026-01-01', '2027-01-01'], attested: true },
    clauses: [
      { id: '1', effect: 'permit', about: VISIT, words: 'Prisons may be visited.' },
      { id: '2', effect: 'limit', about: VISIT, max: 1, of: 'count', window: 'rolling-7d', words: 'One visit in a week.' },
      { id: '3', effect: 'require', about: VISIT, any: [{ approved: { role: 'legal' } }], words: 'The legal office approves.' },
    ],
  },
}
const act = (by: string): Written => ({
  ...{ kind: 'visit', actor: by, counterpart: 'PRISON', place: { in: ['NORTH'] } },
  when: ['2026-01-12T08:00Z', '2026-01-12T16:00Z'],
})

/** Two teams want the only visit of the week; both dockets wait for an approval. */
async function visitingOffice(t: TestContext): Promise<DeskOffice> {
  const office = await openDeskOffice((undo) => t.after(undo))
  const filed = await office
    .as('TEAM-1')
    .file([
      { office: { id: 'TEAM-1', name: 'First team' } },
      { office: { id: 'TEAM-2', name: 'Second team' } },
      { office: { id: 'LEGAL', name: 'Legal office', roles: ['legal'] } },
      { party: { id: 'PRISON', kind: 'state_body', names: [{ text: 'Northern prison', lang: 'en' }] } },
      LAW,
    ])
  assert.ok(filed.ok, JSON.stringify(filed))
  for (const [team, docket] of [
    ['TEAM-1', 'first'],
    ['TEAM-2', 'second'],
  ] as const)
    assert.ok((await office.as(team).propose({ title: `May the ${docket} team visit the prison?`, act: act(team), docket })).ok)
  return office
}

const decisionOf = ({ page }: OpenDesk) => page.getByRole('region', { name: 'Your decision' })
const answerOf = ({ page }: OpenDesk) => page.getByRole('region', { name: 'Answer', exact: true })
const approveIn = (desk: OpenDesk) => decisionOf(desk).getByRole('button', { name: 'Approve', exact: true })

test('two approve the last place at once: one has it, the other is told what changed and sees the page renewed', { skip }, async (t) => {
  const on = await visitingOffice(t)
  const one = await openDesk(t, { on, office: 'LEGAL', path: '/dockets/first' })
  const two = await openDesk(t, { on, office: 'LEGAL', path: '/dockets/second' })
  for (const desk of [one, two]) {
    desk.allow(/409/)
    await approveIn(desk).click()
    await desk.page.getByRole('heading', { name: 'Approve this act' }).waitFor()
  }
  await Promise.all([approveIn(one).click(), approveIn(two).click()])
  const dockets = async () => Promise.all(['first', 'second'].map((id) => on.as('LEGAL').docket(id)))
  const permitted = async () => (await dockets()).filter((one) => one.ok && one.data.docket.state === 'permitted').length
  for (const desk of [one, two])
    await desk.page
      .getByText(/Your approval is on file\.|reasons have changed|What you were reading has changed/)
      .first()
      .waitFor()
  assert.equal(await permitted(), 1)
  const late = (await dockets()).find((found) => found.ok && found.data.docket.state !== 'permitted')
  assert.ok(late?.ok)
  const loser = late.data.docket.id === 'first' ? one : two
  // Whoever came second finds the limit used up, whether their approval was taken or refused.
  if ((await loser.page.getByRole('button', { name: 'Ask again' }).count()) > 0 && (await on.as('LEGAL').docket(late.data.docket.id)).ok)
    assert.ok((await on.as('TEAM-1').askAgain(late.data.docket.id)).ok)
  await answerOf(loser).getByText('Refuse', { exact: true }).waitFor()
  await answerOf(loser).getByText(/M\/2/).first().waitFor()
  await loser.axe()
})

test('an approval of what meanwhile became another text is refused by its digest, even where the page did not hear of it', {
  skip,
}, async (t) => {
  const on = await visitingOffice(t)
  const desk = await openDesk(t, { on, office: 'LEGAL', path: '/dockets/first' })
  desk.allow(/409|ERR_|net::/)
  await approveIn(desk).click()
  await desk.page.getByRole('heading', { name: 'Approve this act' }).waitFor()
  // Nothing of now is read any more: the page stays as it was when it was opened.
  await desk.page.route(/\/api\/(dockets|changes|head)/, (route) =>
    route.request().method() === 'GET' ? new Promise(() => {}) : route.continue(),
  )
  const revised = await on.as('TEAM-1').revise('first', { act: { ...act('TEAM-1'), purpose: 'count the prisoners' } })
  assert.ok(revised.ok)
  await approveIn(desk).click()
  await desk.page
    .getByText(/changed/)
    .first()
    .waitFor()
  const whole = await on.as('LEGAL').docket('first')
  assert.ok(whole.ok)
  assert.deepEqual(whole.data.approvals, [])
  await desk.page.unrouteAll({ behavior: 'ignoreErrors' })
})

test('the back button after proposing proposes nothing twice, and what one was writing is kept', { skip }, async (t) => {
  const on = await visitingOffice(t)
  const { page } = await openDesk(t, { on, office: 'TEAM-1', path: '/ask' })
  const fields = [
    ...[['#kind', 'visit'] as const, ['#actor', 'TEAM-1'] as const, ['#role-counterpart', 'PRISON'] as const],
    ...[['#from', '2026-01-20T08:00'] as const, ['#until', '2026-01-20T16:00'] as const, ['#place-in', 'NORTH'] as const],
  ]
  for (const [field, text] of fields) await page.locator(field).fill(text)
  await page.locator('#place-in').press('Enter')
  await page.locator('#docket-title').fill('May we come again?')
  // Away and back before anything was sent: it is all still there, also after a reload.
  await page.getByRole('link', { name: 'Parties', exact: true }).click()
  await page.waitForURL('**/parties')
  await page.goBack()
  await page.reload()
  assert.equal(await page.locator('#docket-title').inputValue(), 'May we come again?')
  assert.equal(await page.locator('#kind').inputValue(), 'visit')
  await page.getByRole('button', { name: /^Propose/ }).click()
  await page.waitForURL(/\/dockets\/D-/)
  const size = on.register.head().size
  await page.goBack()
  await page.locator('#docket-title').waitFor()
  assert.equal(await page.locator('#docket-title').inputValue(), '', 'what was sent is no draft any more')
  await page.getByRole('button', { name: /^Propose/ }).click()
  await page
    .getByRole('alert')
    .or(page.getByText(/still wanted|stand in the way|stands in the way/i))
    .first()
    .waitFor()
  await page.goForward()
  await page.getByRole('heading', { level: 1, name: 'May we come again?' }).waitFor()
  assert.equal(on.register.head().size, size)
})

const ADDRESSES = [
  ['/dockets/nowhere', 'Nothing is on file under the name “nowhere”'],
  ['/instruments/nowhere', 'Nothing is on file under the name “nowhere”'],
  ['/parties/nowhere', 'Nothing is on file under the name “nowhere”'],
  ['/record/99999', 'Nothing is on file under the name “#99999”'],
  ['/record/abc', 'There is no such page'],
  ['/write/nonsense', 'There is no such page'],
  ['/no/such/page', 'There is no such page'],
  ['/dockets/%00', 'on file|cannot be read|stands in the way'],
  ['/dockets/first?as_of=2', 'it may have been put on file later'],
  ['/dockets/first?as_of=99999', 'The record is not that long yet'],
  ['/?as_of=99999', 'The record is not that long yet'],
] as const

test('an address that leads nowhere says what is wrong under a heading, and leads on', { skip }, async (t) => {
  const on = await visitingOffice(t)
  const desk = await openDesk(t, { on, office: 'LEGAL' })
  desk.allow(/status of 4\d\d/)
  for (const [path, says] of ADDRESSES) {
    await settledAt(desk.page, `${on.address}${path}`)
    await desk.page.getByRole('main').or(desk.page.getByRole('status')).getByText(new RegExp(says)).first().waitFor()
    assert.equal(await desk.page.getByRole('heading', { level: 1 }).count(), 1, path)
    const ways = desk.page
      .getByRole('main')
      .getByRole('link')
      .or(desk.page.getByRole('button', { name: 'Return to now' }))
    assert.ok((await ways.count()) > 0, `a way on from ${path}`)
    if (/dockets|write/.test(path)) await desk.axe()
  }
})

test('what is no number of entries is no past: one reads now', { skip }, async (t) => {
  const on = await visitingOffice(t)
  const desk = await openDesk(t, { on, office: 'LEGAL' })
  for (const asOf of ['abc', '-1', '1.5', '1e3', '']) {
    await settledAt(desk.page, `${on.address}/dockets/first?as_of=${asOf}`)
    await answerOf(desk).waitFor()
    assert.equal(await desk.page.getByText('You are reading the past').count(), 0, asOf)
  }
})
