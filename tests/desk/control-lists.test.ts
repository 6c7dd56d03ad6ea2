/** Control lists: what has effect and what is in it is seen and searched, and another edition is filed by form from what the last one had. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { noBrowser } from './support/browser.ts'
import { openDesk } from './support/desk.ts'
import { openDeskOffice } from './support/office.ts'

const LIST = {
  ...{ list: 'DUAL', title: 'List of dual-use goods', issuer: 'COUNCIL', max_age_days: 3_650 },
  editions: [
    {
      ...{ edition: '2020', from: '2020-11-01', source: 'drafted', checked: '2026-01-05' },
      entries: [
        { code: '2B350', heading: 'Chemical equipment' },
        { code: '2B350.i', heading: 'Pumps', hs: ['8413'] },
        { code: '1A', heading: 'Materials' },
      ],
    },
  ],
}

test('a list is read, searched, and given another edition', { skip: noBrowser }, async (t) => {
  const office = await openDeskOffice((undo) => t.after(undo))
  const filed = await office.as('DESK').file([{ office: { id: 'DESK', name: 'Desk' } }, { control_list: LIST }])
  assert.ok(filed.ok, JSON.stringify(filed))
  const { page, open, axe, client } = await openDesk(t, { on: office, office: 'DESK', path: '/control-lists' })
  const entries = page.getByRole('region', { name: 'Entries of 2020' })
  await entries.getByText('Materials').waitFor()
  await entries.getByRole('textbox').fill('8413')
  await entries.getByText('2 entries').waitFor()
  assert.equal(await entries.getByText('Materials').isVisible(), false)
  await entries.getByText('Chemical equipment').waitFor()
  await axe()

  await open('/write/control-list')
  await page.getByLabel('What clauses call the list').fill('DUAL')
  await page.getByRole('button', { name: 'Begin with what it holds' }).click()
  await page.getByLabel('Edition', { exact: true }).fill('2021')
  await page.getByLabel('It has effect from').first().fill('2021-05-01')
  await page.getByLabel('Where it was published').fill('drafted')
  const typed = page.getByLabel('Entries')
  const before = await typed.inputValue()
  assert.match(before, /^2B350\tChemical equipment\n2B350\.i\tPumps\t8413\n1A/)
  await typed.fill(`${before}\nValves without a code`)
  await page.getByText('A line has no code or no heading: 4.').waitFor()
  await typed.fill(`${before}\n2B350.g | Valves | 84.81`)
  await page.getByText('4 entries read').waitFor()
  await axe()
  await page.getByRole('button', { name: 'File it', exact: true }).click()
  await page.getByRole('link', { name: 'See the list' }).click()
  await page.getByRole('region', { name: 'Entries of 2021' }).getByText('Valves').waitFor()
  const lists = await client.controlLists()
  assert.ok(lists.ok)
  const editions = lists.data.items[0]?.list.editions as { edition: string }[]
  assert.deepEqual(editions.map(({ edition }) => edition).sort(), ['2020', '2021'])
})
