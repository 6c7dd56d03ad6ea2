/** Parties: their names, and what is claimed of them side by side. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Claim } from '#desk/client/shapes.ts'
import { subjectsOf } from '#desk/parts/subjects.ts'
import { noBrowser } from './support/browser.ts'
import { openDesk } from './support/desk.ts'

const said = (id: string, claim: Record<string, unknown>, docket: string | null = null): Claim => ({
  ...{ index: 0, recorded: null, docket },
  claim: { id, of: 'P', is: 'strength', ...claim },
})

for (const [name, claims, contested] of [
  ['claims that differ about one time', [said('a', { value: 7 }), said('b', { value: 8 })], true],
  ['claims that agree', [said('a', { value: 7 }), said('b', { value: 7 })], false],
  ['claims about times apart', [said('a', { value: 7, until: '2016-01-01' }), said('b', { value: 8, from: '2016-01-01' })], false],
  ['claims about two dockets', [said('a', { value: true }, 'D-1'), said('b', { value: false }, 'D-2')], false],
  ['a claim that was corrected', [said('a', { value: 7 }), said('b', { value: 8, corrects: 'a' })], false],
] as const) {
  test(`${name}: ${contested ? 'contested' : 'not contested'}`, () => {
    assert.deepEqual(
      subjectsOf(claims).map((one) => one.contested),
      [contested],
    )
  })
}

test('contested claims stand side by side, and a claim is filed from the party', { skip: noBrowser }, async (t) => {
  const desk = await openDesk(t)
  await desk.client.as('DESK').file([{ office: { id: 'DESK', name: 'Desk' } }])
  const names = [
    { text: 'Ejército', lang: 'es' },
    { text: 'الجيش', lang: 'ar', script: 'Arab' },
  ]
  const claim = (id: string, value: number) => ({
    claim: { id, of: 'G', is: 'strength', value, grade: 'B2', source: `report ${id}`, origin: id },
  })
  const filed = await desk.client.as('DESK').file([{ party: { id: 'G', kind: 'armed_group', names } }, claim('A', 900), claim('B', 1000)])
  assert.ok(filed.ok)
  await desk.page.evaluate(() => localStorage.setItem('parley.office', 'DESK'))
  await desk.open('/parties?name=جيش')
  await desk.page.getByRole('link', { name: 'Ejército' }).click()
  await desk.page.getByText('contested: the claims differ').waitFor()
  await desk.page.getByRole('main').getByText('report A').waitFor()
  await desk.axe()
  await desk.shot('party-contested')
  await desk.page.getByRole('link', { name: 'File a claim' }).click()
  assert.equal(await desk.page.getByLabel('Of whom or what').inputValue(), 'G')
})
