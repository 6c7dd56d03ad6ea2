/** Commitments one by one on the desk, the register of a counterpart, contradictions before a promise is made, and the log of the hotline. */
import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { test } from 'node:test'
import { noBrowser } from './support/browser.ts'
import { openDesk } from './support/desk.ts'
import { openDeskOffice } from './support/office.ts'
import { furnishSaid } from './support/said.ts'
import { misfits, settled } from './support/seen.ts'
import { furnishWatch } from './support/watch.ts'

async function furnished(t: { after(undo: () => Promise<void>): void }) {
  const office = await openDeskOffice((undo) => t.after(undo), { zone: 'UTC' })
  await furnishWatch(office)
  await furnishSaid(office)
  return office
}

test('a commitment: evidence is brought, how it stands follows, and who recorded it takes it back', { skip: noBrowser }, async (t) => {
  const { page, axe, client } = await openDesk(t, { on: await furnished(t), office: 'INT', path: '/watch/commitments' })
  await page.getByRole('link', { name: 'open the road' }).click()
  await page.getByRole('heading', { level: 1, name: 'open the road' }).waitFor()
  const stands = page.getByRole('region', { name: 'How it stands', exact: true })
  await stands.getByText('Overdue').waitFor()
  await settled(page)
  assert.deepEqual(await misfits(page), [])
  await axe()
  await page.getByLabel('Step', { exact: true }).selectOption('against')
  await page.getByLabel('Whose word it is').fill('MISSION')
  await page.getByLabel('Grade').fill('B2')
  // By the clock of the house, and read back in words.
  await page.getByLabel('Until', { exact: true }).fill('2026-01-11T09:00')
  await page.getByLabel('What was seen').fill('A barrier stands on the road.')
  await page.getByRole('button', { name: 'Bring evidence that it was broken' }).click()
  await stands.getByText('Broken').waitFor()
  await page.getByRole('region', { name: 'What shows it' }).getByText('A barrier stands on the road.').waitFor()
  // To whom a thing is not owed cannot let it off, and is told why.
  await page.getByLabel('Step', { exact: true }).selectOption('release')
  await page.getByRole('button', { name: 'Let it off' }).and(page.locator('[aria-disabled="true"]')).waitFor()
  await page.getByLabel('Step', { exact: true }).selectOption('withdraw')
  await page.getByLabel('Which').selectOption({ index: 1 })
  await page.getByRole('textbox', { name: 'Why' }).fill('Another road.')
  await page.getByRole('button', { name: 'Take back evidence' }).click()
  await stands.getByText('Overdue').waitFor()
  const found = await client.watch.commitment('TRUCE/2')
  assert.ok(found.ok)
  assert.deepEqual([found.data.status, found.data.shown], ['overdue', []])
})

test('the register of a counterpart is put in order and taken along', { skip: noBrowser }, async (t) => {
  const { page } = await openDesk(t, { on: await furnished(t), office: 'INT', path: '/watch/counterparts/SIDE-N' })
  await page.getByRole('heading', { level: 1, name: 'What SIDE-N owes and is owed' }).waitFor()
  const table = page.getByRole('table', { name: 'What it owes' })
  await table.getByRole('link', { name: 'open the road' }).waitFor()
  await table.getByRole('button', { name: 'Due' }).click()
  await table.locator('th[aria-sort="ascending"]').waitFor()
  const [saved] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Save as table' }).click()])
  const text = await readFile(await saved.path(), 'utf8')
  assert.match(text, /TRUCE\/2,open the road,SIDE-N,,Overdue,late,2026-01-10T00:00Z/)
})

test('what a promise contradicts is shown before it is made, and one outside every mandate is told to be so', {
  skip: noBrowser,
}, async (t) => {
  const office = await furnished(t)
  const int = office.as('INT')
  const act = {
    ...{ kind: 'promise', actor: 'MISSION', asked_by: 'INT', counterpart: ['SIDE-N'], lines: [] },
    when: ['2026-01-12T10:00Z', '2026-01-13T10:00Z'],
  }
  const proposes = async (docket: string, more: object) =>
    assert.ok((await int.propose({ docket, title: docket, act: { ...act, ...more } })).ok)
  await proposes('no-visits', { keeping: { does: 'visit', refrains: true } })
  await proposes('escorts', { keeping: { does: 'escort' } })
  await proposes('not-ours', { actor: 'SIDE-S' })
  const { page, open } = await openDesk(t, { on: office, office: 'INT', path: '/dockets/no-visits' })
  const against = page.getByRole('region', { name: 'What it contradicts' })
  await against.getByText(/VOICE\/3 obliges to do “visit”/).waitFor()
  // The same while another act is written in its place, before anything is recorded.
  await open('/ask?revise=no-visits')
  await against.getByText(/VOICE\/3 obliges/).waitFor()
  await open('/dockets/escorts')
  await against.getByText(/VOICE\/4 prohibits it/).waitFor()
  await open('/dockets/not-ours')
  await page.getByRole('region', { name: 'A promise outside every mandate' }).waitFor()
  await open('/dockets/no-visits')
  await page.getByRole('region', { name: 'A promise outside every mandate' }).waitFor({ state: 'hidden' })
  assert.ok((await int.perform('no-visits')).ok)
  await open(`/watch/commitments/${encodeURIComponent('promise of no-visits')}`)
  await page.getByRole('region', { name: 'It contradicts' }).getByRole('link', { name: 'VOICE/3' }).click()
  await page.getByRole('heading', { level: 1, name: 'visit both camps' }).waitFor()
  await page.getByRole('region', { name: 'It contradicts' }).waitFor()
})

test('the log of the hotline: calls in the order they came, one is logged, and what became of it is said later', {
  skip: noBrowser,
}, async (t) => {
  const { page, axe, client } = await openDesk(t, { on: await furnished(t), office: 'INT', path: '/watch/hotline?week=2026-01-05' })
  const log = page.getByRole('table')
  await log.getByRole('link', { name: 'R-new' }).waitFor()
  assert.deepEqual(await log.locator('tbody tr').count(), 2)
  await settled(page)
  assert.deepEqual(await misfits(page), [])
  await axe()
  await page.getByLabel('Number of the call').fill('CALL-9')
  await page.getByLabel('Came', { exact: true }).fill('2026-01-10T07:30')
  await page.getByLabel('Line', { exact: true }).fill('Line of the valley')
  await page.getByLabel('Taken by').fill('Duty officer 1')
  await page.getByLabel('Caller').selectOption('anonymous')
  await page.getByLabel('About').fill('Lights at the ford')
  await page.getByRole('button', { name: 'Log a call' }).click()
  await log.getByText('Lights at the ford').waitFor()
  // It came before the others, and stands before them.
  assert.match(await log.locator('tbody tr').first().innerText(), /Lights at the ford[\s\S]*Nobody has said yet/)
  await page.getByLabel('Step', { exact: true }).selectOption('follow')
  await page.getByLabel('Call', { exact: true }).selectOption('CALL-9')
  await page.getByLabel('What became of it').selectOption('referred')
  await page.getByLabel('Passed on to').fill('Ferry guard')
  await page.getByRole('button', { name: 'Say what became of a call' }).click()
  await log.getByText('Ferry guard').waitFor()
  const found = await client.watch.hotline({ from: '2026-01-05', until: '2026-01-12' })
  assert.ok(found.ok)
  assert.deepEqual(
    found.data.items.map(({ id, became }) => `${id} ${became}`),
    ['CALL-9 referred', 'CALL-1 report', 'CALL-2 null'],
  )
})
