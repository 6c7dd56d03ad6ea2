/** What WATCH shows: the situation on a map and in a list, an incident through its four steps, a ceasefire, and what is owed. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { noBrowser } from './support/browser.ts'
import { openDesk } from './support/desk.ts'
import { openDeskOffice } from './support/office.ts'
import { misfits, settled } from './support/seen.ts'
import { furnishWatch, NOW } from './support/watch.ts'

test('the situation: the list says all that the map shows, weeks narrow both, and one goes on to an incident', {
  skip: noBrowser,
}, async (t) => {
  const office = await openDeskOffice((undo) => t.after(undo), { zone: 'UTC' })
  await furnishWatch(office)
  const { page, axe, shot, open, allow } = await openDesk(t, { on: office, office: 'INT', path: '/watch' })
  allow(/status of 404/)
  await page.getByRole('heading', { level: 1, name: /incidents are open/ }).waitFor()
  await page.locator('[data-land]').waitFor()
  await settled(page)
  for (const title of ['Shelling of village done', 'Trucks move at night', 'Fire heard at the bridge', 'Shooting at a mill'])
    await page.locator('main').getByText(title, { exact: true }).first().waitFor()
  assert.deepEqual(await misfits(page), [])
  await axe()
  await shot('watch-situation')
  // The first handle, by keyboard: what is before goes from the list, and back again.
  const from = page.getByRole('slider', { name: 'From the week of' })
  await from.focus()
  await page.keyboard.press('End')
  await page.waitForURL(/from=2026-01-12/)
  await page.getByText('Fire heard at the bridge').first().waitFor({ state: 'hidden' })
  await page.getByRole('button', { name: 'All weeks' }).click()
  await page.getByText('Fire heard at the bridge').first().waitFor()
  await page.getByRole('link', { name: /Trucks move at night/ }).click()
  await page.getByRole('heading', { level: 1, name: 'Trucks move at night' }).waitFor()
  await page.getByRole('heading', { name: 'Minority views' }).waitFor()
  await page.getByText('It was answered fire.').waitFor()
  await settled(page)
  assert.deepEqual(await misfits(page), [])
  await axe()
  await shot('watch-incident')
  await open('/watch/incidents/I-done')
  await page.getByText('The road is mined.').waitFor()
  await open('/watch/incidents/NONE')
  await page.getByText('This is not on file.').waitFor()
})

test('the map moves by keys, by buttons and by a press, and shows no farther than the world', { skip: noBrowser }, async (t) => {
  const office = await openDeskOffice((undo) => t.after(undo), { zone: 'UTC' })
  await furnishWatch(office)
  const { page } = await openDesk(t, { on: office, office: 'INT', path: '/watch' })
  await page.locator('[data-land]').waitFor()
  const map = page.getByRole('application', { name: /^Map of incidents/ })
  const bar = map.locator('[data-zoom]')
  await bar.waitFor()
  /** Waits until the map says something else of where it is. */
  const changes = async (what: 'zoom' | 'middle', act: () => Promise<void>): Promise<string> => {
    const before = await bar.getAttribute(`data-${what}`)
    await act()
    await page.waitForFunction(
      ([name, old]) => {
        const now = document.querySelector('[data-zoom]')?.getAttribute(`data-${name}`)
        return now !== undefined && now !== old
      },
      [what, before] as const,
    )
    return (await bar.getAttribute(`data-${what}`)) ?? ''
  }
  await map.focus()
  const near = Number(await changes('zoom', () => page.keyboard.press('+')))
  const far = Number(await changes('zoom', () => page.keyboard.press('-')))
  assert.equal(Math.round((near - far) * 10), 10)
  await changes('middle', () => page.keyboard.press('ArrowRight'))
  await changes('zoom', () => page.getByRole('button', { name: 'Farther' }).click())
  await changes('middle', async () => {
    const box = await map.boundingBox()
    assert.ok(box)
    await page.mouse.click(box.x + 40, box.y + box.height - 60)
  })
  await changes('zoom', () => page.getByRole('button', { name: 'Show everything' }).click())
  // Of each kind of thing that is drawn there is something: the land, the ground around it, and a colour that is neither.
  const colours = await map.locator('canvas').evaluate((canvas: HTMLCanvasElement) => {
    const { data } = canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height) ?? { data: new Uint8ClampedArray() }
    const seen = new Set<string>()
    for (let at = 0; at < data.length; at += 4) seen.add(`${data[at]},${data[at + 1]},${data[at + 2]}`)
    return [...seen]
  })
  for (const one of ['250,250,247', '138,27,19']) assert.ok(colours.includes(one), `${one} is not on the map`)
})

test('a report that waits: who holds it, what it may be the same event as, and it is joined with a reason', {
  skip: noBrowser,
}, async (t) => {
  const office = await openDeskOffice((undo) => t.after(undo), { zone: 'UTC' })
  await furnishWatch(office)
  const { page, axe } = await openDesk(t, { on: office, office: 'INT', path: '/watch' })
  await page.getByRole('link', { name: /Shots near the old mill/ }).click()
  await page.getByRole('heading', { level: 1, name: 'Shots near the old mill' }).waitFor()
  await page.getByText('INT is looking at it, until').waitFor()
  await page.getByRole('link', { name: 'I-mill' }).first().waitFor()
  await settled(page)
  await axe()
  await page.getByLabel('Step', { exact: true }).selectOption('admit')
  await page.getByLabel('Incident', { exact: true }).fill('I-mill')
  await page.getByRole('button', { name: 'Admit' }).click()
  await page.getByText('Recorded.').waitFor()
  await page.getByText('Admitted.').waitFor()
  await page.getByRole('link', { name: 'I-mill' }).first().click()
  await page.getByText(/independent origin/).waitFor()
})

test('a ceasefire: clauses, allegations side by side, violations by week', { skip: noBrowser }, async (t) => {
  const office = await openDeskOffice((undo) => t.after(undo), { zone: 'UTC' })
  await furnishWatch(office)
  const { page, axe, shot, open, allow } = await openDesk(t, { on: office, office: 'INT', path: '/watch/ceasefires/TRUCE' })
  allow(/status of 404/)
  await page.getByRole('heading', { level: 1, name: 'Truce of the valley' }).waitFor()
  await page.getByText('Nobody looked').first().waitFor()
  await page.getByRole('region', { name: 'SIDE-S' }).getByText('I-done').first().waitFor()
  assert.equal(
    (await page.getByRole('table').filter({ hasText: 'rifle' }).getByRole('row', { name: /BOX/ }).innerText()).replaceAll(/\s*#\d+/g, ''),
    'rifle\tBOX\theld\t10\t1\t9',
  )
  await page.getByText('Version 1').waitFor()
  await settled(page)
  assert.deepEqual(await misfits(page), [])
  await axe()
  await shot('watch-ceasefire')
  await open('/watch/ceasefires/NONE')
  await page.getByText('This is not on file.').or(page.getByRole('alert')).first().waitFor()
})

test('commitments: by how they stand, by who owes them, and with whom; the party’s own page counts how it kept its word', {
  skip: noBrowser,
}, async (t) => {
  const office = await openDeskOffice((undo) => t.after(undo), { zone: 'UTC' })
  await furnishWatch(office)
  const { page, axe, shot, open } = await openDesk(t, { on: office, office: 'INT', path: '/watch/commitments' })
  await page.getByRole('heading', { level: 1, name: /^2 commitments, one late/ }).waitFor()
  const overdue = page.getByRole('region', { name: 'Overdue' })
  await overdue.getByText('open the road').waitFor()
  await settled(page)
  await axe()
  await shot('watch-commitments')
  await page.getByLabel('Arranged').selectOption('party')
  await page.getByRole('region', { name: 'SIDE-N' }).getByText('open the road').waitFor()
  await page.getByLabel('Counterpart').selectOption('SIDE-S')
  await page.getByRole('region', { name: 'SIDE-N' }).waitFor({ state: 'hidden' })
  await open('/parties/SIDE-N')
  const track = page.getByRole('region', { name: 'How it has kept its word' })
  await track.waitFor()
  await settled(page)
  await axe()
})

test('nothing is watched yet: the page says how to begin, and a mechanism is filed', { skip: noBrowser }, async (t) => {
  const office = await openDeskOffice((undo) => t.after(undo), { zone: 'UTC', at: NOW })
  const client = office.as('INT')
  assert.ok((await client.file([{ office: { id: 'INT', name: 'International component', of: 'MISSION' } }])).ok)
  const { page, axe, allow } = await openDesk(t, { on: office, office: 'INT', path: '/watch' })
  allow(/status of 4\d\d/)
  await page.getByRole('list', { name: 'How to begin' }).waitFor()
  await settled(page)
  await axe()
  await page.getByRole('link', { name: 'File the mechanism that watches' }).click()
  await page.getByRole('heading', { name: 'A mechanism', level: 1 }).waitFor()
  await page.getByRole('button', { name: 'Mindanao: hostile or provocative' }).click()
  assert.equal(await page.getByRole('group', { name: 'Rung 3' }).getByLabel('Short name').inputValue(), 'hostile-act')
  await page.getByLabel('What it is called').fill('Mechanism of both sides')
  await page.getByLabel('Short name').first().fill('MVM')
  await page.getByLabel('Time zone').fill('UTC')
  await page.getByText('Each component needs a name and a party.').waitFor()
  for (const [n, party] of ['SIDE-N', 'SIDE-S', 'MISSION'].entries())
    await page
      .getByRole('group', { name: `Component ${n + 1}` })
      .getByLabel('Party')
      .fill(party)
  await axe()
  // None of the parties is on file yet: that is said, and nothing is recorded.
  await page.getByRole('button', { name: 'File the mechanism' }).click()
  await page.getByRole('alert').filter({ hasText: /stand/ }).waitFor()
  await axe()
  const parties = ['SIDE-N', 'SIDE-S', 'MISSION'].map((id) => ({ party: { id, kind: 'state_body', names: [{ text: id }] } }))
  assert.ok((await client.file(parties)).ok)
  await page.getByRole('button', { name: 'File the mechanism' }).click()
  await page.getByRole('link', { name: 'Read MVM' }).click()
  await page.getByRole('heading', { name: 'Mechanism of both sides' }).waitFor()
  await page.getByRole('region', { name: 'Ladder' }).getByText('hostile-act').waitFor()
  await settled(page)
  await axe()
  // Another wording begins as this one, and both stay to be read.
  await page.getByRole('link', { name: 'Write another wording' }).click()
  await page.getByLabel('What it is called').waitFor()
  assert.equal(await page.getByLabel('What it is called').inputValue(), 'Mechanism of both sides')
  await page.getByLabel('What it is called').fill('Mechanism of the valley')
  await page.getByRole('button', { name: 'File the mechanism' }).click()
  await page.getByRole('link', { name: 'Read MVM' }).click()
  await page.getByRole('heading', { name: 'Mechanism of the valley' }).waitFor()
  assert.equal(await page.getByRole('region', { name: 'Wordings' }).getByRole('listitem').count(), 2)
  await page.goto(`${office.address}/watch`)
  await page.getByRole('region', { name: 'Mechanisms' }).getByText('Mechanism of the valley').waitFor()
})
