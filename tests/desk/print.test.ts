/** On paper: A4 sheets, numbered, without what can only be pressed. PARLEY_SHOTS=1 leaves a picture of what is printed. */
import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { noBrowser } from './support/browser.ts'
import { openDesk } from './support/desk.ts'
import { entriesIn, proposalOf } from './support/entries.ts'
import { furnishGallery } from './support/gallery.ts'
import { openDeskOffice } from './support/office.ts'
import { misfits, settled } from './support/seen.ts'

const later: (() => Promise<void>)[] = []
after(async () => {
  for (const undo of later.reverse()) await undo()
})
const on = noBrowser ? undefined : await openDeskOffice((undo) => later.push(undo), { demonstration: true })
if (on) await furnishGallery(on)

/** The width of an A4 sheet between the margins of the style sheet, in CSS pixels. */
const SHEET = Math.round(((210 - 2 * 14) / 25.4) * 96)

for (const [name, path, most] of [
  ['docket', '/dockets/road-august', 2],
  ['docket-hindsight', '/dockets/operation-august', 2],
  ['instrument', '/instruments/PROTOCOL', 2],
  ['entry', `/record/${on ? await proposalOf(on, 'road-august') : ''}`, 2],
] as const) {
  test(`${name} on paper: ${most} sheets at most`, { skip: noBrowser }, async (t) => {
    const desk = await openDesk(t, { ...(on && { on }), office: 'UN-NATIONAL', path, scheme: 'dark' })
    const { page } = desk
    await settled(page)
    const pdf = (await page.pdf({ preferCSSPageSize: true, printBackground: true })).toString('latin1')
    const sheets = pdf.match(/\/Type\s*\/Page\b/g)?.length ?? 0
    assert.match(pdf, /\/MediaBox\s*\[\s*0 0 59[45][.\d]* 84[12][.\d]*\s*\]/, 'A4')
    await page.setViewportSize({ width: SHEET, height: 1000 })
    await page.emulateMedia({ media: 'print' })
    await desk.shot(`print-${name}`)
    assert.ok(sheets >= 1 && sheets <= most, `${sheets} sheets`)
    assert.deepEqual(await misfits(page), [])
    assert.equal(await page.locator('main h1').isVisible(), true)
    for (const button of await page.getByRole('main').getByRole('button').all()) assert.equal(await button.isVisible(), false)
    assert.equal(await page.evaluate(() => getComputedStyle(document.body).backgroundColor), 'rgb(255, 255, 255)', 'paper is white')
    const read = on ? `Read as UN-NATIONAL after ${entriesIn(on)} entries` : ''
    assert.ok((await page.getByRole('main').innerText()).includes(read), 'it says of which record, read by whom')
    assert.match(
      await page.getByRole('main').innerText(),
      /docs\/auditor\.md[\s\S]*@\d+ [0-9a-f]{64}/,
      'and how that is checked from outside',
    )
  })
}
