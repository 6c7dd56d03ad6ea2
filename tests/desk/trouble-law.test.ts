/** Law and facts in a state nobody wishes for: very many reasons, none, damage, erasure, dispute, and answers that no longer hold. */
import assert from 'node:assert/strict'
import { type TestContext, test } from 'node:test'
import type { Filing, Written } from '#desk/client/shapes.ts'
import { noBrowser } from './support/browser.ts'
import { type OpenDesk, openDesk } from './support/desk.ts'
import { type DeskOffice, openDeskOffice } from './support/office.ts'
import { settledAt, sideways } from './support/trouble.ts'

const skip = noBrowser
const TERM = ['2026-01-01', '2027-01-01']
const ABOUT = { kind: ['deliver'] }
const PERMIT = { id: '1', effect: 'permit', about: ABOUT, words: 'Flour may be delivered.' }
const CLEARED = { id: '2', effect: 'require', about: ABOUT, any: [{ fact: { of: 'CLINIC', is: 'cleared' } }], words: 'It is cleared.' }
const ACT: Written = {
  ...{ kind: 'deliver', actor: 'DESK', counterpart: 'CLINIC', place: { in: ['NORTH'] }, lines: [{ id: '1', item: 'flour', qty: '40 kg' }] },
  when: ['2026-01-12T08:00Z', '2026-01-12T16:00Z'],
}

const must = (result: { readonly ok: boolean }): void => assert.ok(result.ok, JSON.stringify(result))
const mandate = (clauses: readonly Written[], id = 'M', title = 'Relief mandate'): Filing => ({
  instrument: { id, title, kind: 'mandate', issuer: 'BOARD', term: TERM, attested: true, clauses },
})
const claim = (id: string, value: boolean, more: Written = {}): Filing => ({
  claim: { id, of: 'CLINIC', is: 'cleared', value, from: '2026-01-01', grade: 'B2', source: `letter ${id}`, origin: id, ...more },
})

/** An office with that on file, and a docket `d` where told to propose it. */
async function lawOffice(t: TestContext, filings: readonly Filing[], propose = true): Promise<DeskOffice> {
  const office = await openDeskOffice((undo) => t.after(undo))
  const people: Filing[] = [
    { office: { id: 'DESK', name: 'Field desk' } },
    { office: { id: 'LEGAL', name: 'Legal office', roles: ['legal'] } },
    { party: { id: 'CLINIC', kind: 'civil_body', names: [{ text: 'Clinic', lang: 'en' }] } },
  ]
  must(await office.as('DESK').file([...people, ...filings]))
  if (propose) must(await office.as('DESK').propose({ title: 'May we deliver flour?', act: ACT, docket: 'd' }))
  return office
}

const answerOf = ({ page }: OpenDesk) => page.getByRole('region', { name: 'Answer', exact: true })
const reasonsOf = ({ page }: OpenDesk) => page.getByRole('region', { name: 'Reasons, in the order of the law' })
const pagesOf = async ({ page }: OpenDesk): Promise<number> =>
  (await page.pdf({ preferCSSPageSize: true })).toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0

test('an act that meets 500 clauses: told how many, folded, all within reach, and a few sheets on paper', { skip }, async (t) => {
  const many = Array.from({ length: 500 }, (_, i) => ({
    ...{ id: `c${i}`, effect: 'require', about: ABOUT, words: `Rule ${i} of the house.` },
    any: i % 2 === 0 ? [{ fact: { of: `ZONE-${i}`, is: 'cleared' } }] : [{ consented: { by: `MAYOR-${i}` } }],
  }))
  const on = await lawOffice(t, [mandate([PERMIT, ...many])])
  const desk = await openDesk(t, { on, office: 'LEGAL', path: '/dockets/d' })
  await reasonsOf(desk).getByText('500 reasons').waitFor()
  const all = reasonsOf(desk).getByRole('button', { name: /^Show all \d+$/ })
  const size = () => desk.page.evaluate(() => document.querySelectorAll('*').length)
  assert.ok((await size()) < 4_000, `${await size()} elements for 50 of 500 reasons`)
  assert.ok((await pagesOf(desk)) <= 12, 'a few sheets')
  await desk.page.emulateMedia({ media: 'print' })
  await desk.page
    .getByText(/^25 of \d+ are printed here/)
    .first()
    .waitFor()
  await desk.page.emulateMedia({ media: 'screen' })
  await desk.axe()
  await desk.shot('trouble-500-reasons')
  while ((await all.count()) > 0) await all.first().click()
  await reasonsOf(desk).getByRole('link', { name: 'M/c498', exact: true }).waitFor()
  assert.equal(
    await reasonsOf(desk)
      .getByRole('link', { name: /^M\/c\d+$/ })
      .count(),
    500,
  )
})

test('an act that nothing speaks of: no reason is invented, and it is not permitted', { skip }, async (t) => {
  const on = await lawOffice(t, [])
  const desk = await openDesk(t, { on, office: 'LEGAL', path: '/dockets/d' })
  await answerOf(desk).getByText('Refuse', { exact: true }).waitFor()
  await reasonsOf(desk).getByText('1 reason', { exact: true }).waitFor()
  assert.match(await reasonsOf(desk).innerText(), /authority/i)
  await desk.axe()
})

/** Tears an instrument on file, as a bad disk would: its term is no term any more. */
async function tear({ register }: DeskOffice, id: string): Promise<void> {
  const reading = await register.reading({ by: 'DESK', purpose: 'test' })
  assert.ok('list' in reading)
  const { items } = await reading.list('instrument', { limit: 10 })
  const row = items.find(({ key }) => key === id)
  assert.ok(row !== undefined)
  Object.assign(row.data.instrument, { term: { torn: true } })
}

test('an instrument that cannot be read any more is told in red, by name, with what it blocks', { skip }, async (t) => {
  const on = await lawOffice(t, [mandate([PERMIT]), mandate([{ ...CLEARED, words: 'Secret.' }], 'R', 'Road rule')], false)
  await tear(on, 'R')
  must(await on.as('DESK').propose({ title: 'May we deliver flour?', act: ACT, docket: 'd' }))
  const desk = await openDesk(t, { on, office: 'DESK', path: '/dockets/d' })
  const { page } = desk
  await answerOf(desk).getByText('Refuse', { exact: true }).waitFor()
  await answerOf(desk).getByText('R is on file and cannot be read').waitFor()
  await reasonsOf(desk).getByText('What is on file of it cannot be read.').waitFor()
  await settledAt(page, `${on.address}/instruments/R`)
  const told = page.getByRole('alert').filter({ hasText: 'This instrument cannot be read any more' })
  await told.getByText(/^Forbids .?deliver/).waitFor()
  assert.equal(await page.getByRole('main').getByText('in force', { exact: true }).count(), 0)
  await desk.axe()
  await desk.shot('trouble-damaged')
  await settledAt(page, `${on.address}/instruments`)
  await page.getByRole('listitem').filter({ hasText: 'Road rule' }).getByText('cannot be read').waitFor()
  await settledAt(page, `${on.address}/`)
  const carries = page.getByRole('region', { name: 'What carries us today' })
  await carries.getByText('One on file cannot be read').waitFor()
  await carries.getByRole('link', { name: 'Road rule' }).waitFor()
})

test('what an answer rested on was erased: told by the number of its tombstone, and what is left still stands', { skip }, async (t) => {
  const on = await lawOffice(t, [mandate([PERMIT, CLEARED]), claim('a', true)])
  const [desk, legal] = [on.as('DESK'), on.as('LEGAL')]
  const filed = await desk.entries({ limit: 100 })
  assert.ok(filed.ok)
  const of = filed.data.items.find(({ kind }) => kind === 'claim-filed')?.index ?? -1
  must(await desk.askErasure({ of, rule: 'Rule 17', why: 'It named a patient.' }))
  const asked = on.register.head().size - 1
  must(await legal.erase(asked))
  const { page, axe, shot } = await openDesk(t, { on, office: 'LEGAL', path: `/record/${of}` })
  await page
    .getByText(/The (contents|record) .*(erased|gone)|erased/i)
    .first()
    .waitFor()
  await page
    .getByRole('link', { name: new RegExp(`#?${asked + 1}\\b`) })
    .first()
    .waitFor()
  await axe()
  await shot('trouble-erased')
  await settledAt(page, `${on.address}/dockets/d`)
  await page
    .getByText(/erased/i)
    .first()
    .waitFor()
  assert.equal(await page.getByText('Worked out again: same answer').count(), 0)
  assert.equal(await page.getByText('letter a').count(), 0)
  await axe()
})

test('two sources disagree: one fact with two branches, and the word disputed', { skip }, async (t) => {
  const on = await lawOffice(t, [mandate([PERMIT, CLEARED]), claim('a', true), claim('b', false)])
  const desk = await openDesk(t, { on, office: 'LEGAL', path: '/dockets/d' })
  await answerOf(desk).getByText('Refer', { exact: true }).waitFor()
  const reasons = reasonsOf(desk)
  await reasons.getByText('disputed', { exact: true }).waitFor()
  const fact = reasons.getByRole('list').filter({ hasText: 'letter a' }).filter({ hasText: 'letter b' }).last()
  assert.deepEqual((await fact.getByRole('listitem').allInnerTexts()).map((one) => /^(yes|no)/.exec(one)?.[1]).sort(), ['no', 'yes'])
  await desk.axe()
  await settledAt(desk.page, `${on.address}/parties/CLINIC`)
  await desk.page.getByText('contested: the claims differ').waitFor()
})

test('a fact proves wrong after the act: the docket says what was found, and nothing is rewritten', { skip }, async (t) => {
  const on = await lawOffice(t, [mandate([PERMIT, CLEARED]), claim('a', true)])
  must(await on.as('DESK').perform('d'))
  const desk = await openDesk(t, { on, office: 'DESK' })
  must(await on.as('LEGAL').file([claim('b', false, { corrects: 'a' })]))
  assert.ok('from' in (await on.register.submit({ verb: 'look-back', docket: 'd' }, 'clock')))
  await settledAt(desk.page, `${on.address}/dockets/d`)
  const found = desk.page.getByRole('region', { name: 'Found since' })
  await found.getByText('Permit', { exact: true }).waitFor()
  await found.getByText('Refer', { exact: true }).waitFor()
  await answerOf(desk).getByText('Permit', { exact: true }).first().waitFor()
  await answerOf(desk).getByText('Worked out again: same answer').waitFor()
  await desk.axe()
  await desk.shot('trouble-hindsight')
})

test('what was found of an act waits on Home until its docket is opened, also after a reload', { skip }, async (t) => {
  const on = await lawOffice(t, [mandate([PERMIT, CLEARED]), claim('a', true)])
  must(await on.as('DESK').perform('d'))
  const { page, axe } = await openDesk(t, { on, office: 'DESK' })
  await page.getByRole('heading', { level: 1 }).waitFor()
  must(await on.as('LEGAL').file([claim('b', false, { corrects: 'a' })]))
  assert.ok('from' in (await on.register.submit({ verb: 'look-back', docket: 'd' }, 'clock')))
  const waiting = page.getByRole('region', { name: 'What waits for you' }).getByText(/Looking back, with what is known now/)
  await waiting.waitFor()
  for (let i = 0; i < 2; i++) {
    await page.reload()
    await waiting.waitFor()
  }
  await axe()
  // To another office that can do nothing about it, it is no matter.
  const other = await openDesk(t, { on, office: 'LEGAL' })
  await other.page.getByRole('heading', { level: 1, name: /Nothing|nothing/ }).waitFor()
  await page.getByRole('link', { name: 'Open' }).first().click()
  await page.getByRole('region', { name: 'Found since' }).waitFor()
  await page.goto(on.address)
  await page.getByRole('heading', { level: 1 }).waitFor()
  await page.getByText('Latest in the record').or(page.getByText('Changed since you last looked')).first().waitFor()
  assert.equal(await waiting.count(), 0)
})

test('an answer that comes out differently today is told with what differs', { skip }, async (t) => {
  const on = await lawOffice(t, [mandate([PERMIT])])
  const desk = await openDesk(t, { on, office: 'LEGAL' })
  await desk.page.route('**/api/dockets/d/answer*', async (route) => {
    const answer = await route.fetch()
    const body = (await answer.json()) as { replay: object }
    const replay = { ...body.replay, outcome: 'drift', what: ['reasons'], pins: ['tz 2025b'] }
    await route.fulfill({ response: answer, json: { ...body, replay } })
  })
  await settledAt(desk.page, `${on.address}/dockets/d`)
  await answerOf(desk).getByText('tz 2025b').waitFor()
  assert.equal(await desk.page.getByText('Worked out again: same answer').count(), 0)
  await desk.axe()
  await desk.shot('trouble-drift')
  assert.equal(await sideways(desk.page), 0)
})
