/** Evidence on the desk: attached to an incident, named in its step, handed over, and worth nothing when its content is gone. */
import assert from 'node:assert/strict'
import { hash } from 'node:crypto'
import { test } from 'node:test'
import { noBrowser } from './support/browser.ts'
import { openDesk } from './support/desk.ts'
import { openDeskOffice } from './support/office.ts'
import { furnishWatch, NOW } from './support/watch.ts'

const DOT = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64')

test('a photo is attached to an incident, named in the step, shown, handed over, and told with its use', { skip: noBrowser }, async (t) => {
  const office = await openDeskOffice((undo) => t.after(undo), { zone: 'UTC', at: NOW })
  await furnishWatch(office)
  const { page, axe } = await openDesk(t, { on: office, office: 'INT', path: '/watch/incidents/I-late' })
  await page.getByRole('button', { name: 'Attach evidence' }).click()
  const form = page.getByRole('form', { name: 'Attach evidence' })
  await form.locator('input[type=file]').first().setInputFiles({ name: 'bridge.png', mimeType: 'image/png', buffer: DOT })
  const sha256 = hash('sha256', DOT)
  await form.getByText(sha256).waitFor()
  await form.getByLabel('Where it first came from').fill('patrol of the bridge')
  await form.getByLabel('Grade').selectOption('B2')
  await axe()
  await form.getByRole('button', { name: 'Put on file' }).click()
  const id = `E-${sha256.slice(0, 12)}`
  await form.getByText('On file as').waitFor()
  // The step that is being written names it.
  assert.equal(await page.getByLabel('Evidence on file').inputValue(), id)
  await page.getByLabel('What was found').selectOption('holds')
  await page.getByRole('form', { name: 'Take a step' }).getByLabel('Grade').fill('B2')
  await page.getByRole('form', { name: 'Take a step' }).getByLabel('Where it first came from').fill('verification team')
  await page.getByRole('button', { name: 'Verify', exact: true }).click()
  await page.getByText('Recorded').first().waitFor()
  await form.getByRole('link', { name: id }).click()
  await page.getByRole('img', { name: 'bridge.png' }).waitFor()
  await page.getByText('content sound').first().waitFor()
  await page.getByRole('link', { name: 'I-late' }).waitFor()
  await page.getByText('Hand it over').click()
  await page.getByLabel('To whom').fill('LABORATORY')
  await page.getByLabel('Why').fill('To be measured.')
  await page.getByRole('button', { name: 'Record the handing' }).click()
  await page.getByRole('listitem').filter({ hasText: 'LABORATORY' }).waitFor()
  // The same file again is the same evidence.
  await page.getByRole('link', { name: 'Evidence', exact: true }).first().click()
  await page.getByRole('button', { name: 'Attach evidence' }).click()
  await page.locator('input[type=file]').first().setInputFiles({ name: 'again.png', mimeType: 'image/png', buffer: DOT })
  await page.getByText('This very file is on file already:').waitFor()
})

test('protected evidence shows the picture alone and no place; text is shown as letters, and nothing that could act is opened', {
  skip: noBrowser,
}, async (t) => {
  const office = await openDeskOffice((undo) => t.after(undo), { zone: 'UTC', at: NOW })
  await furnishWatch(office)
  const said = { origin: 'team', source: 'team', grade: 'B2' }
  const { watch } = office.as('INT')
  const file = async (evidence: object, content: string) => {
    const filed = await watch.filePiece({ evidence: { ...said, ...evidence }, content: Buffer.from(content, 'latin1').toString('base64') })
    assert.ok(filed.ok, JSON.stringify(filed))
  }
  const place = { lat: 33.25, lon: 44.5 }
  await file({ id: 'SECRET', title: 'Of a place', sort: 'photo', protected: true, place }, DOT.toString('latin1'))
  const script = '<svg xmlns="http://www.w3.org/2000/svg"><script>document.title = "taken over"</script></svg>'
  await file({ id: 'DRAWING', title: 'A drawing', sort: 'document' }, script)
  await file({ id: 'PAPER', title: 'A paper', sort: 'document' }, '%PDF-1.7 and more')
  const { page, open } = await openDesk(t, { on: office, office: 'INT', path: '/watch/evidence/SECRET' })
  await page.getByRole('img', { name: 'Of a place' }).waitFor()
  await page.getByText('protected: shown nowhere').waitFor()
  assert.ok(!(await page.content()).includes('33.25'))
  await open('/watch/evidence/DRAWING')
  await page.locator('pre').getByText('taken over').waitFor()
  assert.equal(await page.locator('main img').count(), 0)
  assert.match(await page.title(), /^A drawing/)
  await open('/watch/evidence/PAPER')
  await page.getByText(/is not opened here/).waitFor()
  assert.equal(await page.locator('iframe, embed, object').count(), 0)
})
