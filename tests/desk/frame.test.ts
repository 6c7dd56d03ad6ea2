import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { noBrowser } from './support/browser.ts'
import { openDesk } from './support/desk.ts'
import { openDeskOffice } from './support/office.ts'

const later: (() => Promise<void>)[] = []
after(async () => {
  for (const undo of later.reverse()) await undo()
})
const on = noBrowser ? undefined : await openDeskOffice((undo) => later.push(undo), { demonstration: true })

for (const [name, look] of [
  ['light', {}],
  ['dark', { scheme: 'dark' }],
  ['fr', { language: 'fr' }],
  ['ar', { language: 'ar' }],
  ['ar-dark', { language: 'ar', scheme: 'dark' }],
  ['phone', { phone: true }],
  ['phone-ar', { phone: true, language: 'ar' }],
  ['past', { path: '/?as_of=30' }],
  ['past-dark', { path: '/?as_of=30', scheme: 'dark' }],
  ['forced-colours', { forcedColors: true }],
] as const) {
  test(`the frame, ${name}: axe finds nothing, no policy is broken, nothing leaves the machine`, { skip: noBrowser }, async (t) => {
    const desk = await openDesk(t, { ...(on && { on }), ...look })
    await desk.page.getByRole('combobox').first().waitFor()
    await desk.page.getByText('America/Bogota').first().waitFor()
    await desk.axe()
    if (name.startsWith('past') || name === 'forced-colours') await desk.shot(name)
    const direction = await desk.page.evaluate(() => getComputedStyle(document.body).direction)
    assert.equal(direction, 'language' in look && look.language === 'ar' ? 'rtl' : 'ltr')
  })
}
